import { expect } from '@open-wc/testing';
import '../../src/define/exercise-stepper.js';
import type { ExerciseStepper } from '../../src/exercise-stepper/exercise-stepper.js';
import { letClockGo, pass, stopClock, until } from './clock.js';
import { make } from './element.js';
import { pelvicTilt } from './plans.js';

const root = (el: ExerciseStepper) => el.shadowRoot!;
const status = (el: ExerciseStepper) => root(el).querySelector('.base > [role=status]')!.textContent!.trim();
const started = async (el: ExerciseStepper) => {
  stopClock();
  await el.start();
  await el.updateComplete;
  return el;
};
const press = async (el: ExerciseStepper, name: string) => {
  [...root(el).querySelectorAll('button')].find((it) => it.innerText.trim() === name)!.click();
  await el.updateComplete;
};

/** Takes something away from an object, or puts another value there, for as long as `run` takes. */
async function without(name: string, owners: object[], run: () => Promise<void>, value?: unknown) {
  const found = owners.map((owner) => [owner, Object.getOwnPropertyDescriptor(owner, name)] as const).filter(([, it]) => it);
  for (const [owner] of found) Reflect.deleteProperty(owner, name);
  if (value !== undefined) Object.defineProperty(owners[0]!, name, { configurable: true, value });
  try {
    await run();
  } finally {
    if (value !== undefined) Reflect.deleteProperty(owners[0]!, name);
    for (const [owner, it] of found) Object.defineProperty(owner, name, it!);
  }
}

/** A voice that notes what it is told. */
function voice() {
  const heard: string[] = [];
  return {
    heard,
    speechSynthesis: {
      speak: ({ text }: { text: string }) => text && heard.push(text),
      cancel: () => heard.push('(silence)'),
      resume: () => undefined,
    },
  };
}
class Utterance {
  lang = '';
  rate = 1;
  constructor(readonly text: string) {}
}

describe('a run when the page or the browser is not as expected', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    letClockGo();
    localStorage.clear();
  });

  it('pauses when another on the page begins, so that two never talk at once', async () => {
    const [one, two] = [await make(), await make({ ...pelvicTilt, title: 'Another tilt' })];
    await started(one);
    await started(two);
    expect([one.session!.status, two.session!.status]).to.deep.equal(['paused', 'running']);
    one.resume();
    expect([one.session!.status, two.session!.status]).to.deep.equal(['running', 'paused']);
    one.reset();
    two.resume();
    expect(two.session!.status).to.equal('running');
  });

  it('does not silence the voice of another when it goes', async () => {
    const { heard, speechSynthesis } = voice();
    const speaking = async () => {
      const [quiet, aloud] = [await make(), await make({ ...pelvicTilt, title: 'Aloud' })];
      aloud.guide = 'voice';
      await aloud.updateComplete;
      await started(quiet);
      await started(aloud);
      const before = heard.length;
      expect(heard[before - 1]).to.contain('Get ready');
      quiet.remove();
      await pass(0);
      expect(heard.slice(before)).to.deep.equal([]);
      aloud.remove();
      await pass(0);
      expect(heard.slice(before)).to.deep.equal(['(silence)']);
    };
    await without(
      'SpeechSynthesisUtterance',
      [window],
      () => without('speechSynthesis', [window, Window.prototype], speaking, speechSynthesis),
      Utterance,
    );
  });

  it('tells a screen reader where the page asks for a voice and the browser has none', async () => {
    await without('speechSynthesis', [window, Window.prototype], async () => {
      const el = await make();
      el.guide = 'voice';
      await el.updateComplete;
      await started(el);
      await pass(200);
      expect(status(el)).to.equal('Get ready, 3 seconds.');
    });
  });

  it('goes on without audio, wake lock and lock-screen controls', async () => {
    const bare = async () => {
      const el = await make();
      Object.assign(el, { guide: 'tones', mediaControls: true });
      await el.updateComplete;
      await started(el);
      el.next();
      await until(() => (root(el).querySelector('.stage') as HTMLElement).innerText.includes('The screen may turn off.'));
      expect([el.session!.status, el.session!.timeline.segments[el.session!.at]!.kind]).to.deep.equal(['running', 'hold']);
    };
    const { prototype } = Navigator;
    await without('AudioContext', [window], () =>
      without('wakeLock', [prototype], () => without('mediaSession', [prototype], bare)),
    );
  });

  it('ends with its content, in floor mode too, and makes room for the new', async () => {
    const el = await started(await make());
    await press(el, 'Floor mode');
    await until(() => root(el).querySelector('dialog')!.open);
    el.content = { ...pelvicTilt, title: 'Bridge' };
    await el.updateComplete;
    expect(el.session).to.equal(undefined);
    expect(root(el).querySelector('dialog[open]')).to.equal(null);
    expect(root(el).querySelector('[part=title]')!.textContent).to.contain('Bridge');
    await started(el);
    expect(el.session!.timeline.plan.title).to.equal('Bridge');
    expect(root(el).querySelector('dialog')!.open).to.equal(false);
  });

  it('goes on while its element is moved on the page, with the screen kept on and its tones planned', async () => {
    let released = 0;
    const lock = Object.assign(new EventTarget(), { released: false, release: () => Promise.resolve(void released++) });
    const wakeLock = { request: () => Promise.resolve(lock) };
    const move = async () => {
      const el = await started(await make());
      await until(() => root(el).querySelector('.stage')!.textContent!.includes('The screen stays on.'));
      const { endsAt } = el.session!;
      const elsewhere = document.body.appendChild(document.createElement('section'));
      elsewhere.append(el);
      await pass(0);
      await el.updateComplete;
      expect([el.session!.status, el.session!.endsAt, released]).to.deep.equal(['running', endsAt, 0]);
      await pass(3200);
      expect(el.session!.timeline.segments[el.session!.at]!.kind).to.equal('hold');
      elsewhere.remove();
      await until(() => released === 1);
    };
    await without('wakeLock', [Navigator.prototype], move, wakeLock);
  });
});
