import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/exercise-stepper.js';
import { Sound } from '../../src/exercise-stepper/run/output/sound.browser.js';
import type { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import type { SessionEndEvent } from '../../src/exercise-stepper/exercise-stepper.events.js';
import { next, session } from '../../src/exercise-stepper/session/session.js';
import { timeline } from '../../src/exercise-stepper/session/timeline.js';
import { tonesAhead } from '../../src/exercise-stepper/session/tones.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { letClockGo, pass, stopClock, until } from './clock.js';
import { make, started } from './element.js';
import { pelvicTilt, plan } from './plans.js';

const root = (el: ExerciseStepper) => el.shadowRoot!;
const shown = (el: ExerciseStepper) => (root(el).querySelector('.base') as HTMLElement).innerText.replace(/\s+/g, ' ');
const button = (el: ExerciseStepper, name: string) => {
  const found = [...root(el).querySelectorAll('button')].find((it) => it.innerText.trim() === name);
  if (!found)
    throw new Error(`no button “${name}” in: ${[...root(el).querySelectorAll('button')].map((it) => it.innerText).join(', ')}`);
  return found;
};
const press = async (el: ExerciseStepper, name: string) => {
  button(el, name).click();
  await el.updateComplete;
};
const radio = (el: ExerciseStepper, name: string, pain: number) =>
  root(el).querySelectorAll<HTMLInputElement>(`input[name=${name}]`)[pain]!;
const answer = async (el: ExerciseStepper, name: string, pain: number) => {
  radio(el, name, pain).click();
  await el.updateComplete;
};
/** By the browser's own clock, which axe needs. */
const accessible = (el: ExerciseStepper) => {
  letClockGo();
  return expectNoAxeViolations(el);
};
const toTheEnd = async (el: ExerciseStepper) => {
  for (let i = 0; i < 40; i++) el.next();
  await el.updateComplete;
};

describe('<relief-exercise-stepper> and the person', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    letClockGo();
    localStorage.clear();
  });

  describe('pain', () => {
    it('is asked with eleven radios that have words at both ends, answered by arrow keys', async () => {
      const el = await make();
      const radios = [...root(el).querySelectorAll<HTMLInputElement>('input[name=before]')];
      expect(radios).to.have.length(11);
      expect([radios[0]!.ariaLabel, radios[10]!.ariaLabel]).to.deep.equal(['0: no pain', '10: the worst you can imagine']);
      radios[0]!.focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      await until(() => radios[2]!.checked);
    });

    it('of 6 keeps a run from starting, in the author’s words and with the warning signs', async () => {
      const el = await make();
      await answer(el, 'before', 6);
      expect(shown(el)).to.contain('Stop here for today.');
      await until(() => root(el).querySelector('relief-seek-help'));
      await el.start();
      expect(el.session).to.equal(undefined);
      await accessible(el);
      await answer(el, 'before', 4);
      expect(shown(el)).to.contain('Take care.');
      await el.start();
      expect(el.session!.status).to.equal('running');
    });

    it('during a run pauses it, and ends it by the rule', async () => {
      const el = await started();
      await press(el, 'Something hurts');
      expect(el.session!.status).to.equal('paused');
      await accessible(el);
      await answer(el, 'during', 2);
      await press(el, 'Go on');
      expect(el.session!.status).to.equal('running');
      await press(el, 'Something hurts');
      const end = oneEvent<SessionEndEvent>(el, 'relief-session-end');
      await answer(el, 'during', 7);
      expect(el.session!.status).to.equal('stopped');
      expect(shown(el)).to.contain('Stop here for today.');
      expect((await end).result).to.include({ outcome: 'stopped', painAfter: 7 });
      await accessible(el);
    });

    it('that is new numbness, weakness or leg pain ends a run without a number', async () => {
      const el = await started();
      await press(el, 'Something hurts');
      await press(el, 'New numbness, weakness or leg pain');
      expect(el.session!.status).to.equal('stopped');
      expect(root(el).querySelector('.done .phase')).to.equal(root(el).activeElement ?? root(el).querySelector('.done .phase'));
    });

    it('after a run is told with the end, once', async () => {
      const el = await make();
      await answer(el, 'before', 3);
      await el.start();
      const ends: SessionEndEvent[] = [];
      el.addEventListener('relief-session-end', (event) => ends.push(event));
      await toTheEnd(el);
      expect(ends).to.have.length(0);
      await answer(el, 'after', 2);
      await press(el, 'Start again');
      expect(ends.map((it) => [it.result.painBefore, it.result.painAfter])).to.deep.equal([[3, 2]]);
    });

    it('is left unanswered without losing the end', async () => {
      const el = await started();
      const end = oneEvent<SessionEndEvent>(el, 'relief-session-end');
      await toTheEnd(el);
      await press(el, 'Start again');
      expect((await end).result.painAfter).to.equal(undefined);
    });
  });

  describe('a run that was left', () => {
    it('is offered again at the hold where it was, which begins again, and only when the person says so', async () => {
      const first = await started();
      first.next();
      await pass(1200);
      first.pause();
      first.remove();
      const again = await make();
      await again.updateComplete;
      expect(again.session).to.equal(undefined);
      expect(shown(again)).to.contain('You left this exercise at repetition 1.').and.to.contain('This part begins again: Hold');
      await accessible(again);
      stopClock();
      await press(again, 'Go on');
      expect(again.session!.status).to.equal('running');
      expect(again.session!.timeline.segments[again.session!.at]!.kind).to.equal('hold');
      expect(again.session!.endsAt! - performance.now()).to.equal(10_000);
    });

    it('of a walk goes on with what is left of it, though nobody said goodbye', async () => {
      const walk = { title: 'Walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT3M' }] };
      const first = await started(walk);
      first.next();
      // A page that is killed hears of nothing: what was written at that moment is what remains.
      await pass(6300);
      const written = { ...localStorage } as { [key: string]: string };
      first.remove();
      localStorage.clear();
      Object.assign(localStorage, written);
      const again = await make(walk);
      await again.updateComplete;
      expect(shown(again)).to.contain('left of this part: Move');
      await press(again, 'Go on');
      expect(again.session!.endsAt! - performance.now()).to.equal(175_000);
    });

    it('of a walk that was given more time goes on too, and does not say that it begins again', async () => {
      const walk = { title: 'Walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT3M', min: 'PT1M', max: 'PT5M' }] };
      const first = await started(walk);
      first.next();
      await press(first, '+10 seconds');
      await pass(1200);
      first.pause();
      first.remove();
      const again = await make(walk);
      await again.updateComplete;
      expect(shown(again)).to.contain('left of this part: Move').and.not.to.contain('begins again');
      stopClock();
      await press(again, 'Go on');
      expect(again.session!.endsAt! - performance.now()).to.be.above(180_000);
    });

    it('can be forgotten', async () => {
      const first = await started();
      first.next();
      first.remove();
      const again = await make();
      await again.updateComplete;
      await press(again, 'Start again');
      expect(shown(again)).to.contain('Press Start when you are ready.');
      const third = await make();
      await third.updateComplete;
      expect(shown(third)).to.not.contain('You left');
    });

    it('is not kept where storage is denied, and the run says so', async () => {
      // Not the getter of `localStorage`: WebKit's compiled code keeps asking the one it knows.
      const own = Object.getOwnPropertyDescriptors(Storage.prototype);
      const denied = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.assign(Storage.prototype, { getItem: denied, setItem: denied, removeItem: denied });
      try {
        const el = await started();
        expect(el.session!.status).to.equal('running');
        await until(() => shown(el).includes('This browser keeps nothing here'));
        el.reset();
      } finally {
        Object.defineProperties(Storage.prototype, own);
      }
    });
  });

  describe('channels', () => {
    const choose = async (el: ExerciseStepper, channel: string) => {
      const select = [...root(el).querySelectorAll('select')].find((it) =>
        [...it.options].some((option) => option.value === 'tones'),
      )!;
      select.value = channel;
      select.dispatchEvent(new Event('change'));
      await el.updateComplete;
    };

    it('are one at a time: while a voice speaks the status line is silent', async function () {
      if (!('speechSynthesis' in window)) return void expect(shown(await make())).to.not.contain('A voice');
      const spoken: string[] = [];
      const { speak } = speechSynthesis;
      speechSynthesis.speak = (it) => void spoken.push(`${it.lang} ${it.text}`);
      try {
        const el = await make({ ...pelvicTilt, lang: 'en-GB' });
        await choose(el, 'voice');
        const status = root(el).querySelector('[role=status]')!;
        stopClock();
        await el.start();
        el.next();
        await pass(350);
        expect(spoken).to.deep.equal([
          ' ',
          'en-GB Get ready, 3 seconds.',
          'en-GB Press your lower back to the floor. Hold, keep breathing. 10 seconds.',
        ]);
        expect(status.textContent).to.equal('');
      } finally {
        speechSynthesis.speak = speak;
      }
    });

    it('sound each tone within 5 milliseconds of its phase on the audio clock', async () => {
      const rate = 8000;
      const state = next(session(timeline(plan({ ...pelvicTilt, reps: { default: 2 } }))), { type: 'start' }, 0);
      const expected = tonesAhead(state, 0);
      const context = new OfflineAudioContext(1, rate * 30, rate);
      new Sound(context).plan(expected, 0);
      const samples = (await context.startRendering()).getChannelData(0);
      const loud = 0.002;
      const onsets: number[] = [];
      let quiet = 0;
      samples.forEach((sample, index) => {
        if (Math.abs(sample) < loud) quiet++;
        else {
          if (quiet > rate * 0.05) onsets.push((index / rate) * 1000);
          quiet = 0;
        }
      });
      const ours = onsets.filter((onset, i) => i === 0 || onset - onsets[i - 1]! > 300);
      expect(ours.length).to.equal(expected.length);
      ours.forEach((onset, i) => expect(Math.abs(onset - expected[i]!.at)).to.be.below(5));
    });

    it('take a tone back that was planned for a phase that does not come', async () => {
      const context = new OfflineAudioContext(1, 8000 * 4, 8000);
      const sound = new Sound(context);
      sound.plan([{ at: 1000, sound: 'hold' }], 0);
      sound.plan([{ at: 2000, sound: 'hold' }], 0);
      const samples = (await context.startRendering()).getChannelData(0);
      expect(samples.findIndex((it) => Math.abs(it) > 0.002) / 8).to.be.within(1995, 2005);
    });

    it('ask for the screen to stay on, and say what came of it', async () => {
      const lock = Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock');
      Object.defineProperty(Navigator.prototype, 'wakeLock', {
        configurable: true,
        value: { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
      try {
        const el = await started();
        await until(() => shown(el).includes('The screen may turn off.'));
      } finally {
        if (lock) Object.defineProperty(Navigator.prototype, 'wakeLock', lock);
        else Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
      }
    });
  });
});
