import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/exercise-stepper.js';
import type { ExerciseStepper } from '../../../src/exercise-stepper/exercise-stepper.js';
import { letClockGo, until } from '../clock.js';
import { make, started } from '../element.js';
import { pelvicTilt } from '../plans.js';

const isOffered = (el: ExerciseStepper) => el.shadowRoot!.querySelector('.offer') !== null;

describe('a run that was left', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    letClockGo();
    localStorage.clear();
  });

  const headings = {
    'with a medical name': html`<h3>Pelvic tilt <small data-relief="medical">(posterior tilt)</small></h3>`,
    'with a line break': html`<h3>Pelvic<br />tilt</h3>`,
    'over several lines': html`<h3>
      Pelvic <span>tilt</span>
      lying
    </h3>`,
    'that is a named part': html`<p data-relief="title">Pelvic tilt</p>`,
  };
  for (const [what, heading] of Object.entries(headings))
    it(`of the page’s own words is offered unasked, under a heading ${what}`, async () => {
      const page = () =>
        fixture<ExerciseStepper>(
          html`<relief-exercise-stepper>
            ${heading}
            <ol>
              <li>Press. Hold for <time datetime="PT10S">10 seconds</time>.</li>
              <li>Let go.</li>
            </ol>
          </relief-exercise-stepper>`,
        );
      const first = await page();
      await first.start();
      first.next();
      first.pause();
      first.remove();
      const again = await page();
      await until(() => isOffered(again));
      expect(again.session, 'nothing goes on by itself').to.equal(undefined);
    });

  it('is offered for its own plan alone, when the page changes the plan', async () => {
    const first = await started();
    first.next();
    first.remove();
    letClockGo();
    const again = await make();
    expect(isOffered(again)).to.equal(true);
    again.content = { ...pelvicTilt, id: 'another', title: 'Another' };
    await again.updateComplete;
    expect(isOffered(again)).to.equal(false);
    again.content = pelvicTilt;
    await again.updateComplete;
    expect(isOffered(again)).to.equal(true);
  });
});
