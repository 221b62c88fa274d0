import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/exercise-stepper.js';
import type { ExerciseStepper } from '../../../src/exercise-stepper/exercise-stepper.js';
import { planFragment } from '../../../src/exercise-stepper/share/plan-link.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { until } from '../clock.js';
import { make } from '../element.js';
import { pelvicTilt, plan } from '../plans.js';

const root = (el: ExerciseStepper) => el.shadowRoot!;
const shown = (el: ExerciseStepper) => (root(el).querySelector('.frame') as HTMLElement).innerText.replace(/\s+/g, ' ');
const button = (el: ExerciseStepper, name: string) => {
  const found = [...root(el).querySelectorAll('button')].find((it) => it.innerText.trim() === name);
  if (!found) throw new Error(`no button “${name}”`);
  return found;
};
const runOnce = async (before: number, after: number) => {
  const el = await make();
  root(el).querySelectorAll<HTMLInputElement>('input[name=before]')[before]!.click();
  await el.updateComplete;
  await el.start();
  for (let i = 0; i < 20; i++) el.next();
  await el.updateComplete;
  root(el).querySelectorAll<HTMLInputElement>('input[name=after]')[after]!.click();
  await el.updateComplete;
  await aTimeout(5);
  el.reset();
  await el.updateComplete;
  return el;
};

describe('<relief-exercise-stepper> beside a run', function () {
  this.timeout(60_000);
  beforeEach(async () => {
    await aTimeout(0); // a run that the test before left unanswered is written down a moment after its element has gone
    localStorage.clear();
  });
  afterEach(() => localStorage.clear());

  describe('floor mode', () => {
    const lying = async () => {
      const el = await make();
      await el.start();
      el.next();
      await el.updateComplete;
      button(el, 'Floor mode').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => root(el).querySelector('dialog')!.open);
      await el.updateComplete;
      return el;
    };

    it('shows nothing but the phase, and its whole surface pauses and goes on', async () => {
      const el = await lying();
      const surface = root(el).querySelector<HTMLElement>('.surface')!;
      const { width, height } = surface.getBoundingClientRect();
      expect([Math.round(width), Math.round(height)]).to.deep.equal([root(el).querySelector('dialog')!.clientWidth, innerHeight]);
      expect(root(el).activeElement).to.equal(surface);
      await sendKeys({ press: ' ' });
      await until(() => el.session!.status === 'paused');
      surface.click();
      expect(el.session!.status).to.equal('running');
      await el.updateComplete;
      await expectNoAxeViolations(el);
      el.reset();
    });

    it('is left by Escape, with the focus back where it was', async () => {
      const el = await lying();
      await sendKeys({ press: 'Escape' });
      await until(() => !root(el).querySelector('dialog')!.open);
      await el.updateComplete;
      expect(root(el).activeElement).to.equal(button(el, 'Floor mode'));
      expect(el.session!.status).to.equal('running');
      el.reset();
    });

    it('is left by its button, and by the end of the run', async () => {
      const el = await lying();
      button(el, 'Leave floor mode').click();
      await el.updateComplete;
      expect(root(el).querySelector('dialog')!.open).to.equal(false);
      const again = await lying();
      for (let i = 0; i < 20; i++) again.next();
      await again.updateComplete;
      expect(root(again).querySelector('dialog[open]')).to.equal(null);
      expect(root(again).activeElement?.className).to.contain('phase');
    });
  });

  describe('the journal', () => {
    it('shows runs as a table and a chart with the same numbers, and deletes them all', async () => {
      await runOnce(4, 3);
      const el = await runOnce(3, 1);
      button(el, 'My runs').click();
      await until(() => root(el).querySelector('table'));
      const cells = [...root(el).querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((it) => it.innerText.trim()),
      );
      expect(cells).to.deep.equal([
        ['Pelvic tilt', '0 of 5', '3', '1'],
        ['Pelvic tilt', '0 of 5', '4', '3'],
      ]);
      expect(root(el).querySelectorAll('.chart .before')).to.have.length(2);
      await expectNoAxeViolations(el);
      button(el, 'Delete all runs').click();
      await el.updateComplete;
      expect(root(el).querySelector('table')).to.equal(null);
      expect(localStorage.getItem('relief-journal')).to.equal(null);
    });
  });

  describe('the plan to take along', () => {
    it('is a link, a code, and nothing sent', async () => {
      const el = await make();
      button(el, 'Take it along').click();
      await until(() => root(el).querySelector('.qr'));
      const link = root(el).querySelector<HTMLInputElement>('.along input')!.value;
      expect(link).to.match(/#plan=[\w-]+\.\w+$/);
      expect(button(el, 'Take it along').getAttribute('aria-expanded')).to.equal('true');
      await expectNoAxeViolations(el);
    });

    it('opens from a link, says that it came by one, and keeps what was chosen', async () => {
      history.replaceState(null, '', await planFragment(plan(pelvicTilt), { 0: { reps: 3 } }));
      try {
        const el = await fixture<ExerciseStepper>(html`<relief-exercise-stepper from-link></relief-exercise-stepper>`);
        await until(() => root(el).querySelector('#summary')?.textContent?.includes('3 repetitions'));
        expect(shown(el)).to.contain('This plan came with a link.').and.to.contain('Pelvic tilt');
      } finally {
        history.replaceState(null, '', location.pathname + location.search);
      }
    });

    it('is refused with a sentence when the link was changed, and the page’s own words stay', async () => {
      history.replaceState(null, '', `${(await planFragment(plan(pelvicTilt))).slice(0, -9)}x`);
      try {
        const el = document.createElement('relief-exercise-stepper');
        el.fromLink = true;
        el.innerHTML = '<p>The page’s own words.</p>';
        const told = oneEvent(el, 'relief-content-error');
        (await fixture(html`<div></div>`)).append(el);
        await told;
        await el.updateComplete;
        expect(shown(el)).to.contain('The link to this plan was changed or cut off.');
        expect(el.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      } finally {
        history.replaceState(null, '', location.pathname + location.search);
      }
    });
  });

  describe('the drawn figure and the breath', () => {
    const drawn = { ...pelvicTilt, pose: 'crook-lying', breathing: { in: 'PT3S', out: 'PT4S' } };

    it('stands beside the steps with a text alternative', async () => {
      const el = await make(drawn);
      await el.start();
      el.next();
      await until(() => root(el).querySelector('svg.figure'));
      expect(root(el).querySelector('svg.figure')!.getAttribute('aria-label')).to.contain('Press your lower back to the floor.');
      expect(shown(el)).to.contain('Breathe in');
      const moves = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1;
      expect(root(el).querySelector('.breath')!.getAnimations()).to.have.length(moves);
      await expectNoAxeViolations(el);
      el.reset();
    });

    it('gives way to a picture of the author’s own', async () => {
      const image = { src: 'data:image/svg+xml,', alt: 'A person on a mat' };
      const el = await make({
        ...drawn,
        phases: [{ kind: 'hold', cue: 'Hold.', duration: 'PT9S', image: { ...image, src: './tilt.png' } }],
      });
      await el.start();
      el.next();
      await el.updateComplete;
      expect(root(el).querySelector<HTMLImageElement>('.scene img')!.alt).to.equal('A person on a mat');
      expect(root(el).querySelector('svg.figure')).to.equal(null);
      el.reset();
    });
  });

  it('fits 320 pixels in every panel', async () => {
    await runOnce(4, 3);
    const el = await runOnce(3, 1);
    // WebKit's own window cannot be that narrow; what matters is the room that the page gives.
    el.parentElement!.style.width = '320px';
    for (const name of ['My runs', 'Take it along']) {
      button(el, name).click();
      await until(() => root(el).querySelector(name === 'My runs' ? '.journal' : '.along'));
      const frame = root(el).querySelector('.frame')!;
      expect(frame.scrollWidth, name).to.be.at.most(320);
    }
  });
});
