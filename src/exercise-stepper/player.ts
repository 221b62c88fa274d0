/** A run on the page: the session kept going, its cues given, its panel drawn. Loaded when a person reaches for Start. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../locales/languages.js';
import type { Choices } from './choices.js';
import { said, type InWords, type Verbosity } from './cues.js';
import { SessionEndEvent, SessionStartEvent, StepChangeEvent } from './events.js';
import type { Plan } from './exercise.js';
import {
  next,
  repetitionsDone,
  segmentOf,
  session,
  untilNextChange,
  type Session,
  type SessionEvent,
  type Settings,
} from './session.js';
import { renderDone, renderStage } from './stage.view.js';
import { playerStyles } from './player.styles.js';
import { timeline } from './timeline.js';

/** What the player needs of its element, asked anew each time, since a page may change it. */
export interface Desk {
  words: () => Locale['exerciseStepper'];
  length: InWords;
  verbosity: () => Verbosity;
  say: (text: string) => void;
}

export type Simple = Exclude<SessionEvent['type'], 'choose' | 'start'>;

export class Player implements ReactiveController {
  static readonly styles = playerStyles;

  /** Undefined before the start and after a reset. */
  state: Session | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: Desk;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startTime = '';

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pagehide', this.#look);
    window.addEventListener('pageshow', this.#look);
    this.send({ type: 'tick' });
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pagehide', this.#look);
    window.removeEventListener('pageshow', this.#look);
    clearTimeout(this.#timer);
  }

  start(plan: Plan, choices: Choices, settings: Settings) {
    if (this.state || !this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#startTime = new Date().toISOString();
    this.#take(session(timeline(plan, choices), settings), { type: 'start' });
  }

  send(event: SessionEvent) {
    if (this.state) this.#take(this.state, event);
  }

  /** Throws the run away. */
  clear() {
    this.state = undefined;
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
  }

  render() {
    const { state } = this;
    if (!state) return undefined;
    const { words, length } = this.#desk;
    const view = { state, now: performance.now(), t: words(), length, send: (type: Simple) => this.send({ type }) };
    return state.status === 'done' || state.status === 'stopped' ? renderDone(view) : renderStage(view);
  }

  #take(before: Session, event: SessionEvent) {
    // The monotonic clock: setting the wall clock moves nothing.
    const now = performance.now();
    const after = next(before, event, now);
    this.state = after;
    this.#schedule(now);
    this.#host.requestUpdate();
    const { words, length, verbosity, say } = this.#desk;
    const text = said(before, after, now, words(), length, verbosity());
    if (text) say(text);
    this.#tell(before, after);
    if (after.status === 'ready') this.clear();
  }

  /** A timeout, and no interval or animation frames: nothing runs between two changes. */
  #schedule(now: number) {
    clearTimeout(this.#timer);
    const wait = this.state && untilNextChange(this.state, now);
    if (wait !== undefined) this.#timer = setTimeout(() => this.send({ type: 'tick' }), Math.ceil(wait));
  }

  readonly #look = (event: Event) => {
    // A tick first would let phases pass that the person has not seen, so the event that pauses comes before it.
    this.send({ type: document.hidden || event.type === 'pagehide' ? 'hide' : 'show' });
  };

  #tell(before: Session, after: Session) {
    const { status, timeline: line } = after;
    const going = status === 'running' || status === 'paused';
    if (going && (after.at !== before.at || before.status === 'ready')) {
      const { kind, phase, exercise, set, rep, side } = segmentOf(after);
      const cue = phase === undefined ? '' : (line.exercises[exercise]?.phases[phase]?.cue ?? '');
      this.#host.dispatchEvent(new StepChangeEvent({ kind, cue, exercise: exercise + 1, set, repetition: rep, side }));
    }
    if (status === before.status || (status !== 'done' && status !== 'stopped')) return;
    this.#host.dispatchEvent(
      new SessionEndEvent({
        id: line.plan.id,
        title: line.plan.title,
        outcome: status,
        startTime: this.#startTime,
        endTime: new Date().toISOString(),
        seconds: Math.round(after.ran / 1000),
        repetitions: repetitionsDone(after),
        planned: line.segments.filter((it) => it.last).length,
        painBefore: undefined,
        painAfter: undefined,
      }),
    );
  }
}
