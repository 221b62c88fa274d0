/** Leads a person through a run on the channel that they chose: words, tones, a voice or vibration, one at a time. */
import type { RunHost, StepperHost } from '../exercise-stepper.host.js';
import { said } from '../session/cues.js';
import { samePlace, segmentOf, type Session, type SessionEvent, type SimpleEvent } from '../session/session.js';
import { tonesAhead } from '../session/tones.js';
import { MediaControls } from './output/media-session.browser.js';
import { Sound } from './output/sound.browser.js';
import { vibrate } from './output/vibration.browser.js';
import { Voice } from './output/voice.browser.js';
import { WakeLock } from './output/wake-lock.browser.js';

export class CueOutput {
  readonly wakeLock: WakeLock;
  readonly voice = new Voice();

  readonly #host: StepperHost;
  readonly #stepper: RunHost;
  readonly #sound = new Sound();
  readonly #media = new MediaControls();

  constructor(host: StepperHost, stepper: RunHost) {
    this.#host = host;
    this.#stepper = stepper;
    this.wakeLock = new WakeLock(() => host.requestUpdate());
  }

  /** Call it in a click: only a click lets sound begin. */
  begin(title: string, send: (type: SimpleEvent) => void) {
    const { channel } = this.#stepper.preferences;
    if (channel === 'tones') this.#sound.prime();
    if (channel === 'voice') this.voice.prime();
    if (!this.#host.mediaControls) return;
    const on = (type: SimpleEvent) => () => send(type);
    this.#media.start(title, { play: on('resume'), pause: on('pause'), nexttrack: on('next'), previoustrack: on('back') });
  }

  /** Gives the cues of a change; returns the words for the status line, which is silent while a voice speaks. */
  cue(before: Session, after: Session, now: number, event: SessionEvent): string {
    const { t, length, spokenLang, preferences } = this.#stepper;
    const { announcements, noPainQuestion } = this.#host;
    const { channel } = preferences;
    const asks = after.status === 'done' && !noPainQuestion;
    const text = said(before, after, now, asks ? { ...t, finished: t.finishedAsk } : t, length, announcements);
    // Where a page asks for a voice and the browser has none, a screen reader still gets the words.
    const speaks = channel === 'voice' && Voice.available;
    if (text && speaks) this.voice.say(text, spokenLang);
    const moved = !samePlace(before, after) || after.status !== before.status;
    const kind = after.status === 'done' ? 'end' : segmentOf(after).kind;
    const going = after.status === 'running' || after.status === 'done';
    if (channel === 'vibration' && moved && going) vibrate(kind);
    if (channel === 'tones' && (after.endsAt !== before.endsAt || moved)) {
      const ahead = tonesAhead(after, now);
      // A phase that began by itself has sounded already; one that the person called sounds now.
      const called = event.type !== 'tick' && event.type !== 'hide' && after.status === 'running';
      this.#sound.plan(called ? [{ at: now, sound: kind }, ...ahead] : ahead, now);
    }
    return speaks ? '' : text;
  }

  /** What the device does while a run goes on: a lock screen that knows, a screen that stays on. */
  follow(running: boolean) {
    this.#media.playing(running);
    if (running) void this.wakeLock.take();
    else this.wakeLock.release();
  }

  stop() {
    this.#sound.stop();
    this.voice.stop();
    this.#media.stop();
    this.wakeLock.release();
  }
}
