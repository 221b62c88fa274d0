import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/exercise-stepper.js';
import { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import { serve } from '../helpers/server.js';
import { until } from './clock.js';
import { pelvicTilt } from './plans.js';

const retryOf = (el: ExerciseStepper) => el.shadowRoot!.querySelector<HTMLButtonElement>('[part=retry-button]');
const press = (el: ExerciseStepper, name: string) =>
  [...el.shadowRoot!.querySelectorAll('button')].find((it) => it.innerText.trim() === name)!.click();

describe('what comes late to a stepper', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('takes no style away: neither its own, so that “Try again” looks like a button, nor what the page has added', async () => {
    const { url } = await serve([{ status: 500 }, { json: pelvicTilt }]);
    const el = await fixture<ExerciseStepper>(html`<relief-exercise-stepper src=${url}></relief-exercise-stepper>`);
    const root = el.shadowRoot!;
    await until(() => retryOf(el));
    const looks = () => {
      const { borderTopWidth, fontWeight, height } = getComputedStyle(retryOf(el)!);
      return { borderTopWidth, fontWeight, height };
    };
    const asAtFirst = looks();
    expect(asAtFirst).to.include({ borderTopWidth: '1px', fontWeight: '600' });
    const ofThePage = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ofThePage];
    const before = root.adoptedStyleSheets.length;
    // Asks for what leads through a run, though there is nothing to run.
    await el.start();
    await el.updateComplete;
    expect(root.adoptedStyleSheets.length, 'styles that came late').to.be.above(before);
    expect(looks()).to.deep.equal(asAtFirst);
    retryOf(el)!.click();
    await until(() => root.querySelector('#summary'));
    press(el, 'Take it along');
    await until(() => root.querySelector('.along'));
    await el.start();
    await until(() => root.querySelector('.controls'));
    const sheets = root.adoptedStyleSheets;
    const all = [...ExerciseStepper.elementStyles.map((it) => (it as { styleSheet?: CSSStyleSheet }).styleSheet!), ofThePage];
    expect(all.map((it) => sheets.includes(it))).to.deep.equal(all.map(() => true));
    expect(new Set(sheets).size, 'each once').to.equal(sheets.length);
    el.reset();
  });
});
