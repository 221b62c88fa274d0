/** A run on the page: the session kept going, its cues given, its panel drawn. Loaded when a person reaches for Start. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { exercisesOf, type Choices } from '../session/choices.js';
import type { Channel, InWords, Verbosity } from '../session/cues.js';
import { dialStyles } from './countdown.styles.js';
import type { Ticking } from './countdown.view.js';
import { renderEnd } from './summary.view.js';
import { SessionStartEvent, StepChangeEvent } from '../exercise-stepper.events.js';
import type { Plan } from '../content/exercise.schema.js';
import type * as Figure from '../figure/figure.view.js';
import { Floor } from './floor-mode/floor-mode.controller.js';
import { floorStyles } from './floor-mode/floor-mode.styles.js';
import { Guide } from './cue-output.controller.js';
import type { Kept } from '../record/saved-run.js';
import { renderOffer } from './resume.view.js';
import { painRule, painVerdict } from '../session/pain-rule.js';
import { playerStyles } from './run.styles.js';
import { RunRecord } from '../record/run-recorder.controller.js';
import {
  leftOf,
  next,
  onlyTimePassed,
  restore,
  samePlace,
  segmentOf,
  session,
  untilNextChange,
  type Session,
  type SessionEvent,
  type Settings,
} from '../session/session.js';
import { renderStage } from './run.view.js';
import { timeline } from '../session/timeline.js';

/** How a person wants to be led. */
export interface Preferences extends Settings {
  channel: Channel;
}

/** What the player needs of its element, asked anew each time, since a page may change it. */
export interface Desk {
  plan: () => Plan | undefined;
  choices: () => Choices;
  preferences: () => Preferences;
  painBefore: () => number | undefined;
  asksPain: () => boolean;
  mediaControls: () => boolean;
  /** Changes a preference, as if the person had. */
  prefer: (preferences: Partial<Preferences>) => void;
  /** Takes over what was chosen for a run that is gone on with. */
  take: (kept: Kept) => void;
  words: () => Locale['exerciseStepper'];
  length: InWords;
  lang: () => string;
  verbosity: () => Verbosity;
  say: (text: string) => void;
  /** The warning signs, to show when a run is stopped. */
  warning: () => unknown;
  /** What the person may choose. */
  choosing: () => unknown;
}

export type Simple = Exclude<SessionEvent['type'], 'choose' | 'start'>;

/** The run that goes on: two on a page would talk at once, so one that begins pauses the other. */
let going: Player | undefined;

export class Player implements ReactiveController {
  static readonly styles = [dialStyles, playerStyles, floorStyles];

  /** Undefined before the start and after a reset. */
  state: Session | undefined;
  /** The person said that something hurts, and has not answered yet. */
  hurts = false;
  painDuring: number | undefined;
  painAfter: number | undefined;
  /** What the person may choose is open during the run. */
  adjusting = false;
  /** Draws the person; undefined until it has come, or when there is no pose to draw. */
  drawing: typeof Figure | undefined;
  /** Parts of the panel that show the time. */
  readonly ticking: Ticking = new Set();
  readonly record: RunRecord;
  readonly guide: Guide;
  readonly floor: Floor;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: Desk;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.record = new RunRecord(host, desk);
    this.guide = new Guide(desk, () => host.requestUpdate());
    this.floor = new Floor(host, desk, this.guide);
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
    this.floor.leave();
    // An element that is moved on its page comes back at once; nothing may stop for that.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      clearTimeout(this.#timer);
      this.guide.stop();
      this.record.tell(this.painAfter);
      if (going === this) going = undefined;
    });
  }

  /** Looks for a run of this plan that was left. */
  look() {
    this.record.look();
    this.#host.requestUpdate();
  }

  start() {
    const plan = this.#desk.plan();
    const pain = this.#desk.painBefore();
    if (!plan || this.state || (pain !== undefined && painVerdict(pain, painRule(plan)) === 'stop')) return;
    if (!this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#begin(plan, new Date().toISOString());
    this.#take(session(timeline(plan, this.#desk.choices()), this.#desk.preferences()), { type: 'start' });
  }

  /** Goes on with the run that was left. */
  goOn() {
    const { kept } = this.record;
    const plan = this.#desk.plan();
    if (!kept || !plan || !this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#desk.take(kept);
    this.#begin(plan, kept.startTime);
    this.#take(restore(timeline(plan, this.#desk.choices()), kept, this.#desk.preferences()), { type: 'resume' });
  }

  /** Forgets the run that was left. */
  forget() {
    this.record.forget();
    this.#host.requestUpdate();
  }

  send(event: SessionEvent) {
    if (this.state) this.#take(this.state, event);
  }

  /** Lays the rest of the run out by what the person has chosen now. */
  adjust() {
    const plan = this.#desk.plan();
    if (plan) this.send({ type: 'choose', timeline: timeline(plan, this.#desk.choices()) });
  }

  toggleChoices() {
    this.adjusting = !this.adjusting;
    this.#host.requestUpdate();
  }

  /** Throws the run away. */
  clear() {
    this.record.tell(this.painAfter);
    this.guide.stop();
    this.floor.leave();
    clearTimeout(this.#timer);
    if (going === this) going = undefined;
    Object.assign(this, { state: undefined, hurts: false, adjusting: false, painDuring: undefined, painAfter: undefined });
    this.#host.requestUpdate();
  }

  /** Something hurts: the run waits until the person has said how much. */
  ask() {
    this.hurts = true;
    this.send({ type: 'pause' });
  }

  /** How much it hurts, during a run: the author's rule may end it. */
  answerDuring(pain: number | undefined) {
    this.painDuring = pain;
    if (this.state && pain !== undefined && painVerdict(pain, painRule(this.state.timeline.plan)) === 'stop') this.stop();
    this.#host.requestUpdate();
  }

  /** Ends the run by the stop rule, or because the person wants to. */
  stop() {
    this.hurts = false;
    this.painAfter = this.painDuring;
    this.send({ type: 'stop' });
  }

  goOnAfterAnswer() {
    this.hurts = false;
    this.painDuring = undefined;
    this.send({ type: 'resume' });
  }

  answerAfter(pain: number | undefined) {
    this.painAfter = pain;
    if (pain !== undefined) this.record.tell(pain);
    this.#host.requestUpdate();
  }

  /** The run's panel; undefined while none is going on. */
  render() {
    const { state } = this;
    if (!state) return undefined;
    const { words, length, asksPain, warning, choosing } = this.#desk;
    const view = { player: this, state, now: performance.now(), t: words(), length, asksPain: asksPain(), warning, choosing };
    return state.status === 'done' || state.status === 'stopped' ? renderEnd(view) : renderStage(view);
  }

  /** The run that was left, while the person has not decided. */
  renderOffer() {
    const plan = this.#desk.plan();
    return plan && !this.state ? renderOffer(this, plan, this.#desk.words(), this.#desk.length) : undefined;
  }

  #begin(plan: Plan, startTime: string) {
    this.record.begin(startTime);
    if (exercisesOf(plan).some((it) => ((it.pose ?? it.poses.length) ? true : it.phases.some((phase) => phase.pose))))
      void this.#draw();
    this.guide.begin(plan.title, (type) => this.send({ type }));
  }

  /** A run goes on without its pictures when they do not arrive. */
  async #draw() {
    this.drawing = await import('../figure/figure.view.js').then(
      (module) => module,
      () => undefined,
    );
    this.#host.requestUpdate();
  }

  #take(before: Session, event: SessionEvent) {
    // The monotonic clock: setting the wall clock moves nothing.
    const now = performance.now();
    const after = next(before, event, now);
    this.state = after;
    if (after.status === 'running') goesAlone(this);
    this.#schedule(now);
    const ticked = event.type === 'tick' && onlyTimePassed(before, after);
    if (ticked) this.ticking.forEach((it) => it.tick(now));
    else this.#host.requestUpdate();
    const text = this.guide.cue(before, after, now, event);
    if (text) this.#desk.say(text);
    if (text && this.floor.open) this.floor.said = text;
    const { at, status, added, timeline: line } = before;
    if (after.at !== at || after.status !== status || after.added !== added || after.timeline !== line)
      this.#turn(before, after, now);
    else if (ticked) this.record.keepNow(after, leftOf(after, now));
    if (after.status === 'ready') this.clear();
  }

  /** A timeout, and no interval or animation frames: nothing runs between two changes. */
  #schedule(now: number) {
    clearTimeout(this.#timer);
    const wait = this.state && untilNextChange(this.state, now);
    if (wait !== undefined) this.#timer = setTimeout(() => this.send({ type: 'tick' }), Math.ceil(wait));
  }

  /** What follows from another phase, another status or another choice. */
  #turn(before: Session, after: Session, now: number) {
    const { status, timeline: line } = after;
    this.guide.follow(status === 'running');
    const over = status === 'done' || status === 'stopped';
    if (over) this.floor.leave();
    this.record.keep(after, leftOf(after, now));
    if ((status === 'running' || status === 'paused') && (!samePlace(before, after) || before.status === 'ready')) {
      const { kind, phase, exercise, set, rep, side } = segmentOf(after);
      const cue = phase === undefined ? '' : (line.exercises[exercise]?.phases[phase]?.cue ?? '');
      this.#host.dispatchEvent(new StepChangeEvent({ kind, cue, exercise: exercise + 1, set, repetition: rep, side }));
    }
    if (over && status !== before.status) this.record.end(after, this.painAfter);
  }

  readonly #look = (event: Event) => {
    const leaving = document.hidden || event.type === 'pagehide';
    // A tick first would let phases pass that the person has not seen, so the event that pauses comes before it.
    this.send({ type: leaving ? 'hide' : 'show' });
    if (event.type === 'pagehide') this.record.tell(this.painAfter);
    if (!leaving && this.state?.status === 'running') void this.guide.wakeLock.take();
  };
}

/** Pauses the run that went on before. */
function goesAlone(player: Player) {
  if (going === player) return;
  going?.send({ type: 'pause' });
  going = player;
}
