import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/exercise-stepper.js';
import type { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import type { SessionEndEvent, StepChangeEvent } from '../../src/exercise-stepper/exercise-stepper.events.js';
import type { ContentErrorEvent } from '../../src/foundation/content/content-error.events.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { letClockGo, pass, stopClock, until } from './clock.js';
import { make, started } from './element.js';
import { pelvicTilt, routine } from './plans.js';

const $ = <T extends HTMLElement>(el: ExerciseStepper, selector: string) => {
  const found = el.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
};
const text = (el: ExerciseStepper, selector: string) => $(el, selector).innerText.replace(/\s+/g, ' ').trim();
const button = (el: ExerciseStepper, name: string) => {
  const found = [...el.shadowRoot!.querySelectorAll('button')].find((it) => it.innerText.trim() === name);
  if (!found) throw new Error(`no button “${name}”`);
  return found;
};
const names = (el: ExerciseStepper) => [...el.shadowRoot!.querySelectorAll('button')].map((it) => it.innerText.trim());
/** By the browser's own clock, which axe needs. */
const accessible = (el: ExerciseStepper) => {
  letClockGo();
  return expectNoAxeViolations(el);
};

/** Every text that the status line takes on. */
function listen(el: ExerciseStepper) {
  const heard: string[] = [];
  const status = $(el, '.base > [role=status]');
  new MutationObserver(() => heard.push(status.textContent!.trim())).observe(status, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return heard;
}

describe('<relief-exercise-stepper>', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    letClockGo();
    localStorage.clear();
  });

  describe('before the start', () => {
    it('says what it is, how to get ready, the steps in an ordered list, and when to stop', async () => {
      const el = await make();
      expect(text(el, '[part=title]')).to.equal('Pelvic tilt');
      expect($(el, '[part=title]').localName).to.equal('h3');
      const steps = [...el.shadowRoot!.querySelectorAll('ol li')].map((it) => (it as HTMLElement).innerText.replace(/\s+/g, ' '));
      expect(steps).to.deep.equal([
        'Press your lower back to the floor. Hold, keep breathing. hold 10 seconds',
        'Let go slowly. 3 seconds',
      ]);
      expect(text(el, '.safety')).to.contain('pain spreads down your leg').and.to.contain('Above 5, stop.');
      expect(text(el, '.dose')).to.equal('Lying on your back 5 repetitions hold 10 seconds 3 times a day');
    });

    it('tells with the Start button what is about to come', async () => {
      const el = await make();
      const start = button(el, 'Start');
      expect(start.getAttribute('aria-describedby')).to.equal('summary');
      expect(text(el, '#summary')).to.equal('5 repetitions, hold 10 seconds. Press Start when you are ready.');
    });

    it('lets a person choose within the author’s bounds only', async () => {
      const el = await make();
      const [reps, hold] = [...el.shadowRoot!.querySelectorAll('select')];
      expect([...reps!.options].map((it) => it.label)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
      expect([hold!.options[0]!.label, hold!.options[hold!.options.length - 1]!.label]).to.deep.equal([
        '2 seconds',
        '10 seconds',
      ]);
      expect([reps!.value, hold!.value]).to.deep.equal(['5', '10000']);
      reps!.value = '2';
      reps!.dispatchEvent(new Event('change'));
      hold!.value = '4000';
      hold!.dispatchEvent(new Event('change'));
      await el.updateComplete;
      expect(text(el, '#summary')).to.contain('2 repetitions, hold 4 seconds.');
      await el.start();
      expect(el.session!.timeline.total).to.equal(3000 + 2 * 7000);
    });

    it('keeps the page’s own list on screen when the words came as HTML', async () => {
      const el = await fixture<ExerciseStepper>(
        html`<relief-exercise-stepper>
          <h3>Pelvic tilt</h3>
          <ol>
            <li>Press your lower back to the floor. Hold for <time datetime="PT10S">10 seconds</time>.</li>
            <li>Let go.</li>
          </ol>
        </relief-exercise-stepper>`,
      );
      expect(el.querySelector('ol')!.getBoundingClientRect().height).to.be.above(0);
      expect(el.shadowRoot!.querySelector('ol')).to.equal(null);
      expect(el.shadowRoot!.querySelector('select')).to.equal(null);
      button(el, 'Make it yours').click();
      await until(() => el.shadowRoot!.querySelector('#summary'));
      expect(text(el, '#summary')).to.contain('hold 10 seconds');
      await el.start();
      expect(el.session!.timeline.segments.map((it) => [it.kind, it.open])).to.deep.equal([
        ['prepare', false],
        ['hold', false],
        ['move', true],
      ]);
    });
  });

  describe('during a run', () => {
    it('is led by keys alone: Enter starts, Space pauses, Tab reaches every control in order', async () => {
      const el = await make();
      stopClock();
      button(el, 'Start').focus();
      await sendKeys({ press: 'Enter' });
      await until(() => el.session?.status === 'running');
      await el.updateComplete;
      expect(el.shadowRoot!.activeElement).to.equal(button(el, 'Pause'));
      await sendKeys({ press: ' ' });
      await until(() => el.session!.status === 'paused');
      await el.updateComplete;
      expect(el.shadowRoot!.activeElement).to.equal(button(el, 'Go on'));
      const reached: string[] = [];
      for (let i = 0; i < 5; i++) {
        await sendKeys({ press: 'Tab' });
        reached.push((el.shadowRoot!.activeElement as HTMLElement).innerText.trim());
      }
      expect(reached).to.deep.equal(['Next', 'Repeat', '+10 seconds', 'Start again', 'Something hurts']);
    });

    it('shows the phase, the cue, the seconds and the repetition', async () => {
      const el = await started();
      el.next();
      await el.updateComplete;
      expect(text(el, '.phase')).to.equal('Hold');
      expect(text(el, '.cue')).to.contain('Press your lower back to the floor. Hold, keep breathing.');
      expect(text(el, '[role=timer]')).to.equal('10 seconds');
      expect($(el, '.digits').getAttribute('translate')).to.equal('no');
      expect($(el, '[role=timer]').getAttribute('aria-live')).to.equal(null);
      expect(text(el, '.where')).to.contain('Repetition 1 of 5');
      expect(text(el, '.then')).to.equal('Next: Let go');
    });

    it('counts down by the clock', async () => {
      const el = await started();
      await pass(999);
      expect(text(el, '.digits')).to.equal('3');
      await pass(1);
      expect(text(el, '.digits')).to.equal('2');
    });

    it('draws the clock every second and leaves everything else on the page alone', async () => {
      const el = await started({ ...pelvicTilt, pose: 'crook-lying' });
      el.next();
      // Everything that follows from the phase has come: the figure, the announcement, what became of the wake lock.
      await pass(200);
      await until(() => el.shadowRoot!.querySelector('svg.figure') && text(el, '.stage').includes('The screen'));
      expect(text(el, '.base > [role=status]')).to.contain('Press your lower back');
      const touched = new Set<string | undefined>();
      const watch = new MutationObserver((all) =>
        all.forEach(({ target }) =>
          touched.add((target instanceof Element ? target : target.parentElement)?.getAttribute('class') ?? undefined),
        ),
      );
      watch.observe(el.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
      let drawn = 0;
      const { requestUpdate } = el;
      el.requestUpdate = (...all) => {
        drawn++;
        requestUpdate.apply(el, all);
      };
      const before = Number(text(el, '.digits'));
      await pass(3000);
      watch.disconnect();
      expect(before - Number(text(el, '.digits'))).to.equal(3);
      expect([...touched].sort()).to.deep.equal(['arc', 'digits']);
      expect(drawn, 'the element was drawn again').to.equal(0);
    });

    it('lets a person take fewer repetitions and shorter holds from here on, within the author’s bounds', async () => {
      const el = await started();
      el.next();
      await el.updateComplete;
      const choose = button(el, 'Make it yours');
      choose.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => choose.getAttribute('aria-expanded') === 'true');
      const [reps, hold] = [...el.shadowRoot!.querySelectorAll<HTMLSelectElement>('.adjust select')];
      expect([...hold!.options].at(-1)!.value).to.equal('10000');
      const steps: unknown[] = [];
      el.addEventListener('relief-step-change', (event) => steps.push(event.step));
      const set = async (select: HTMLSelectElement, value: string) => {
        select.value = value;
        select.dispatchEvent(new Event('change'));
        await el.updateComplete;
      };
      await set(reps!, '2');
      await set(hold!, '4000');
      expect(el.session!.timeline.total).to.equal(3000 + 2 * 7000);
      expect(Number(text(el, '.digits'))).to.be.at.most(4);
      expect(text(el, '.stage')).to.contain('Repetition 1 of 2');
      expect(steps, 'the phase is the same').to.deep.equal([]);
      await accessible(el);
      await sendKeys({ press: 'Enter' });
      await until(() => !el.shadowRoot!.querySelector('.adjust'));
    });

    it('puts everything back on Start again, with the focus on Start', async () => {
      const el = await started();
      el.next();
      await el.updateComplete;
      const again = button(el, 'Start again');
      again.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => !el.session && el.shadowRoot!.activeElement);
      expect(el.shadowRoot!.activeElement).to.equal(button(el, 'Start'));
    });

    it('pauses when the page is hidden, and says so when it is back', async () => {
      const el = await started({ ...pelvicTilt, phases: [{ kind: 'hold', cue: 'Hold.', duration: 'PT20S' }] });
      el.next();
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      await pass(1100);
      Reflect.deleteProperty(document, 'hidden');
      const heard = listen(el);
      document.dispatchEvent(new Event('visibilitychange'));
      await pass(400);
      expect(el.session!.status).to.equal('paused');
      expect(text(el, '.note')).to.equal('You were away 1 second. The exercise is paused at repetition 1.');
      expect(heard).to.deep.equal(['You were away 1 second. The exercise is paused at repetition 1.']);
    });

    it('goes on where it was after being taken off the page and put back', async () => {
      const el = await started();
      el.next();
      const parent = el.parentElement!;
      el.remove();
      await pass(300);
      parent.append(el);
      await el.updateComplete;
      expect(el.session!.status).to.equal('running');
      expect(text(el, '.phase')).to.equal('Hold');
      expect(text(el, '.digits')).to.equal('10');
      await pass(1100);
      expect(text(el, '.digits')).to.equal('9');
    });

    it('waits for the person at a step that has no time', async () => {
      const el = await started({ title: 'Roll', phases: [{ kind: 'move', cue: 'Roll over.' }] });
      el.next();
      await el.updateComplete;
      expect(el.shadowRoot!.querySelector('[role=timer]')).to.equal(null);
      expect(text(el, '.cue')).to.contain('Press Next when you are ready.');
      el.next();
      await el.updateComplete;
      expect(text(el, '.done')).to.contain('You did 1 of 1 repetition.');
    });

    it('can be kept from starting by the page', async () => {
      const el = await make();
      el.addEventListener('relief-session-start', (event) => event.preventDefault());
      await el.start();
      expect(el.session).to.equal(undefined);
    });

    it('tells the page of every phase and of the end', async () => {
      const el = await make({ ...pelvicTilt, reps: { default: 1 } });
      const steps: string[] = [];
      el.addEventListener('relief-step-change', ({ step }: StepChangeEvent) => steps.push(`${step.kind} ${step.repetition}`));
      el.noPainQuestion = true;
      stopClock();
      await el.start();
      const end = oneEvent<SessionEndEvent>(el, 'relief-session-end');
      el.next();
      el.next();
      el.next();
      const { result } = await end;
      expect(steps).to.deep.equal(['prepare 0', 'hold 1', 'release 1']);
      expect(result).to.include({ id: 'pelvic-tilt', title: 'Pelvic tilt', outcome: 'done', repetitions: 0, planned: 1 });
      expect(Date.parse(result.startTime)).to.be.at.most(Date.parse(result.endTime));
    });
  });

  describe('what a screen reader hears', () => {
    const script = [
      'Get ready, 3 seconds.',
      'Press your lower back to the floor. Hold, keep breathing. 10 seconds.',
      'Let go slowly.',
      'Repetition 1 of 2 done. Press your lower back to the floor. Hold, keep breathing. 10 seconds.',
      'Let go slowly.',
      'Repetition 2 of 2 done. Finished. How is your pain now?',
    ];

    const hear = async (announcements: 'phases' | 'minimal' | 'off') => {
      const el = await make({ ...pelvicTilt, reps: { default: 2 } });
      el.announcements = announcements;
      await el.updateComplete;
      expect(text(el, '[role=status]')).to.equal('');
      const heard = listen(el);
      stopClock();
      await el.start();
      await pass(40_000);
      expect(el.session!.status).to.equal('done');
      return heard;
    };

    it('is a short message at each change, each once, and nothing in between', async () => {
      expect(await hear('phases')).to.deep.equal(script);
    });

    it('is the name of the phase from the second repetition on when it is minimal', async () => {
      expect(await hear('minimal')).to.deep.equal([
        ...script.slice(0, 3),
        'Repetition 1 of 2 done. Hold. 10 seconds.',
        'Let go.',
        'Repetition 2 of 2 done. Finished. How is your pain now?',
      ]);
    });

    it('is nothing when it is off', async () => {
      expect(await hear('off')).to.deep.equal([]);
    });

    it('is the half and the last seconds of a long phase, once each', async () => {
      const el = await make({ title: 'Walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT24S' }] });
      const heard = listen(el);
      stopClock();
      await el.start();
      await pass(40_000);
      expect(el.session!.status).to.equal('done');
      expect(heard).to.deep.equal([
        'Get ready, 3 seconds.',
        'Walk. 24 seconds.',
        'Half way.',
        '5 seconds left.',
        'Finished. How is your pain now?',
      ]);
    });
  });

  describe('content that cannot be used', () => {
    const refused = async (content: unknown) => {
      const el = document.createElement('relief-exercise-stepper');
      el.innerHTML = '<p>The page’s own words.</p>';
      el.content = content;
      const told = oneEvent<ContentErrorEvent>(el, 'relief-content-error');
      const parent = await fixture(html`<div></div>`);
      parent.append(el);
      const event = await told;
      await el.updateComplete;
      expect(el.querySelector('p')!.getBoundingClientRect().height, 'page’s own words').to.be.above(0);
      return event.problems.map((it) => `${it.path} ${it.message}`.trim());
    };
    const hold = { kind: 'hold', cue: 'Hold.', duration: 'PT10S' };
    const cases: [string, unknown, string][] = [
      ['no object', 5, 'must be an object, not a number'],
      ['no title', { phases: [hold] }, 'title is missing'],
      ['no phases', { title: 'A', phases: [] }, 'phases must not be empty'],
      [
        'a kind nobody knows',
        { title: 'A', phases: [{ ...hold, kind: 'jump' }] },
        'phases[0].kind must be one of prepare, move, hold, release, rest, switch, not "jump"',
      ],
      [
        'a duration in words',
        { title: 'A', phases: [{ ...hold, duration: '10s' }] },
        'phases[0].duration must be an ISO 8601 duration such as PT10S, not "10s"',
      ],
      [
        'a duration of nothing',
        { title: 'A', phases: [{ ...hold, duration: 'PT0S' }] },
        'phases[0].duration must be longer than nothing',
      ],
      [
        'bounds without a length',
        { title: 'A', phases: [{ kind: 'hold', cue: 'Hold.', max: 'PT10S' }] },
        'phases[0].duration is missing: min and max need it',
      ],
      [
        'a length outside its bounds',
        { title: 'A', phases: [{ ...hold, max: 'PT5S' }] },
        'phases[0].duration must lie between its min and max',
      ],
      [
        'repetitions outside their bounds',
        { title: 'A', phases: [hold], reps: { default: 5, max: 3 } },
        'reps.default must lie between its min and max',
      ],
      [
        'half a repetition',
        { title: 'A', phases: [hold], reps: { default: 2.5 } },
        'reps.default must be a whole number, not 2.5',
      ],
      [
        'a stop rule upside down',
        { title: 'A', phases: [hold], stopRule: { ok: 7, caution: 5, text: 'Stop.' } },
        'stopRule.ok must not be above caution',
      ],
      ['a run without end', { title: 'A', phases: [hold], reps: { default: 900 }, sets: { default: 900 } }, 'which is too long'],
      [
        'a bad exercise in a routine',
        { title: 'A', exercises: [pelvicTilt, { title: 'B', phases: [{ ...hold, kind: 1 }] }] },
        'exercises[1].phases[0].kind must be one of',
      ],
      [
        'an address that is none',
        { title: 'A', phases: [{ ...hold, image: { src: 'javascript:alert(1)', alt: 'x' } }] },
        'phases[0].image.src must be',
      ],
    ];
    for (const [name, content, message] of cases)
      it(`says where and what to do: ${name}`, async () => {
        const problems = await refused(content);
        expect(
          problems.some((it) => it.includes(message)),
          problems.join('\n'),
        ).to.equal(true);
      });

    it('says it of a child script that is not JSON', async () => {
      const el = document.createElement('relief-exercise-stepper');
      el.innerHTML = '<p>Words.</p><script type="application/json">{"title":</script>';
      const told = oneEvent<ContentErrorEvent>(el, 'relief-content-error');
      (await fixture(html`<div></div>`)).append(el);
      const { problems, door } = await told;
      expect(door).to.equal('script');
      expect(problems[0]!.message).to.contain('is not JSON');
    });
  });

  it('reads schema.org JSON-LD from a child script', async () => {
    const el = document.createElement('relief-exercise-stepper');
    el.innerHTML = `<script type="application/ld+json">{"@context":"https://schema.org","@type":["ExercisePlan","HowTo"],"@id":"#tilt","name":"Pelvic tilt",
      "repetitions":5,"activityFrequency":"3 times a day","additionalVariable":"2 sets","step":[{"@type":"HowToStep","name":"Press and hold",
      "itemListElement":[{"@type":"HowToDirection","text":"Press your lower back to the floor.","performTime":"PT10S"}]},{"@type":"HowToStep","text":"Let go."}]}</script>`;
    (await fixture(html`<div></div>`)).append(el);
    await until(() => el.shadowRoot?.querySelector('#summary'));
    await el.updateComplete;
    expect(text(el, '#summary')).to.contain('5 repetitions, 2 sets, hold 10 seconds.');
    expect(text(el, '[part=title]')).to.equal('Pelvic tilt');
  });

  describe('has no axe violations', () => {
    const states: [string, (el: ExerciseStepper) => void][] = [
      ['ready', (el) => el.reset()],
      ['running', () => undefined],
      ['paused', (el) => el.pause()],
      ['holding', (el) => el.next()],
      ['resting between sets', (el) => Array.from({ length: 5 }, () => el.next())],
      ['waiting for the person', (el) => (el.noAutoAdvance = true)],
      ['done', (el) => Array.from({ length: 40 }, () => el.next())],
    ];
    for (const [name, act] of states)
      it(name, async () => {
        const el = await make({
          ...pelvicTilt,
          pose: 'crook-lying',
          reps: { default: 2 },
          sets: { default: 2 },
          setRest: 'PT20S',
        });
        stopClock();
        await el.start();
        act(el);
        if (name.startsWith('resting')) expect(el.session!.timeline.segments[el.session!.at]!.kind).to.equal('rest');
        await el.updateComplete;
        await accessible(el);
      });

    it('as a routine, in Arabic', async () => {
      const box = await fixture(
        html`<div lang="ar" dir="rtl"><relief-exercise-stepper .content=${routine}></relief-exercise-stepper></div>`,
      );
      const el = box.firstElementChild as ExerciseStepper;
      await until(() => names(el)[0] === 'ابدأ');
      await expectNoAxeViolations(el);
    });
  });

  it('fits 320 pixels, with controls of at least 44 pixels', async () => {
    const el = await started();
    // WebKit's own window cannot be that narrow; what matters is the room that the page gives.
    el.parentElement!.style.width = '320px';
    expect(el.shadowRoot!.querySelector('.frame')!.scrollWidth).to.be.at.most(320);
    for (const name of ['Back', 'Pause', 'Next']) expect(button(el, name).getBoundingClientRect().height).to.be.at.least(44);
  });

  it('writes no attribute on itself and leaves its children alone', async () => {
    const el = await started();
    expect(el.getAttributeNames()).to.deep.equal([]);
    expect(el.childNodes.length).to.equal(0);
  });
});
