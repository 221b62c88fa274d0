/** A run on the page: the session kept going, its cues given, its panel drawn. Loaded when a person reaches for Start. */
import type { ReactiveController } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { Lazy } from '../../foundation/lazy.controller.js';
import type { Plan } from '../content/exercise.schema.js';
import { SessionStartEvent, StepChangeEvent } from '../exercise-stepper.events.js';
import type { RunHost, StepperHost } from '../exercise-stepper.host.js';
import { hasPoses } from '../figure/has-poses.js';
import { RunRecorder } from '../record/run-recorder.controller.js';
import { painRule, painVerdict } from '../session/pain-rule.js';
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
} from '../session/session.js';
import { timeline } from '../session/timeline.js';
import { CueOutput } from './cue-output.controller.js';
import { FloorMode } from './floor-mode/floor-mode.controller.js';
import { floorStyles } from './floor-mode/floor-mode.styles.js';
import { resumeView } from './resume.view.js';
import { runStyles } from './run.styles.js';
import type { Run, Ticking } from './run-view.js';
import { runView } from './run.view.js';
import { summaryView } from './summary.view.js';

export const loadFigure = () => import('../figure/figure.view.js');

/** The run that goes on: two on a page would talk at once, so one that begins pauses the other. */
let going: Player | undefined;

export class Player implements ReactiveController, Run {
  /** Undefined before the start and after a reset. */
  state: Session | undefined;
  hurts = false;
  painDuring: number | undefined;
  painAfter: number | undefined;
  isAdjusting = false;
  readonly ticking: Ticking = new Set();
  readonly floorMode: FloorMode;

  readonly #host: StepperHost;
  readonly #stepper: RunHost;
  readonly #record: RunRecorder;
  readonly #cues: CueOutput;
  readonly #figure;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: StepperHost, stepper: RunHost) {
    this.#host = host;
    this.#stepper = stepper;
    this.#record = new RunRecorder(host, stepper);
    this.#cues = new CueOutput(host, stepper);
    this.floorMode = new FloorMode(host, stepper, this.#cues);
    this.#figure = new Lazy(host, loadFigure, (module) => module.figure);
    this.#record.look();
    host.addController(this);
  }

  hostConnected() {
    adoptStyles(this.#host.renderRoot as ShadowRoot, runStyles, floorStyles);
    const { signal } = (this.#listening = new AbortController());
    document.addEventListener('visibilitychange', this.#look, { signal });
    window.addEventListener('pagehide', this.#look, { signal });
    window.addEventListener('pageshow', this.#look, { signal });
    this.send({ type: 'tick' });
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.floorMode.leave();
    // An element that is moved on its page comes back at once; nothing may stop for that.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#letGo();
    });
  }

  start() {
    const { plan, painBefore, choices, preferences } = this.#stepper;
    if (!plan || this.state || (painBefore !== undefined && painVerdict(painBefore, painRule(plan)) === 'stop')) return;
    if (!this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#begin(plan, new Date().toISOString());
    this.#take(session(timeline(plan, choices), preferences), { type: 'start' });
  }

  send(event: SessionEvent) {
    if (this.state) this.#take(this.state, event);
  }

  /** Lays the rest of the run out by what the person has chosen now. */
  adjust() {
    const { plan, choices } = this.#stepper;
    if (plan) this.send({ type: 'choose', timeline: timeline(plan, choices) });
  }

  toggleChoices() {
    this.isAdjusting = !this.isAdjusting;
    this.#host.requestUpdate();
  }

  /** Throws the run away. */
  clear() {
    this.#letGo();
    this.floorMode.leave();
    Object.assign(this, { state: undefined, hurts: false, isAdjusting: false, painDuring: undefined, painAfter: undefined });
    this.#host.requestUpdate();
  }

  #letGo() {
    this.#record.report(this.painAfter);
    this.#cues.stop();
    clearTimeout(this.#timer);
    if (going === this) going = undefined;
  }

  /** Another plan: its run may have been left as well. */
  changePlan() {
    this.clear();
    this.#record.look();
  }

  askPain() {
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

  resumeAfterPain() {
    this.hurts = false;
    this.painDuring = undefined;
    this.send({ type: 'resume' });
  }

  answerAfter(pain: number | undefined) {
    this.painAfter = pain;
    if (pain !== undefined) this.#record.report(pain);
    this.#host.requestUpdate();
  }

  /** The run, or one that was left while the person has not decided; undefined while there is neither. */
  render() {
    const { state } = this;
    const { plan } = this.#stepper;
    const { saved, keeps: isKept } = this.#record;
    if (!state) return plan && saved && resumeView(plan, saved, this.#stepper, this.#resumeSaved, this.#forgetSaved);
    const over = state.status === 'done' || state.status === 'stopped';
    const drawFigure = !over && state.timeline.exercises.some(hasPoses) ? this.#figure.need() : undefined;
    const retryFigure = this.#figure.failed && (() => void this.#figure.load());
    const view = {
      ...{ run: this, state, now: performance.now(), stepper: this.#stepper, asksPain: !this.#host.noPainQuestion },
      ...{ isKept, isAwake: this.#cues.wakeLock.held, drawFigure, retryFigure },
    };
    return over ? summaryView(view) : runView(view);
  }

  readonly #resumeSaved = () => {
    const { saved } = this.#record;
    const { plan } = this.#stepper;
    if (!saved || !plan || !this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#stepper.takeOver(saved);
    this.#begin(plan, saved.startTime);
    const { choices, preferences } = this.#stepper;
    this.#take(restore(timeline(plan, choices), saved, preferences), { type: 'resume' });
  };

  readonly #forgetSaved = () => {
    this.#record.forget();
    this.#host.requestUpdate();
  };

  #begin(plan: Plan, startTime: string) {
    this.#record.begin(startTime);
    this.#cues.begin(plan.title, (type) => this.send({ type }));
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
    const text = this.#cues.cue(before, after, now, event);
    if (text) this.#stepper.announcer.say(text);
    if (text && this.floorMode.isOpen) this.floorMode.said = text;
    const { at, status, added, timeline: line } = before;
    if (after.at !== at || after.status !== status || after.added !== added || after.timeline !== line)
      this.#turn(before, after, now);
    else if (ticked) this.#record.saveNowAndThen(after, leftOf(after, now));
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
    this.#cues.follow(status === 'running');
    const over = status === 'done' || status === 'stopped';
    if (over) this.floorMode.leave();
    this.#record.save(after, leftOf(after, now));
    if ((status === 'running' || status === 'paused') && (!samePlace(before, after) || before.status === 'ready')) {
      const { kind, phase, exercise, set, rep, side } = segmentOf(after);
      const cue = phase === undefined ? '' : (line.exercises[exercise]?.phases[phase]?.cue ?? '');
      this.#host.dispatchEvent(new StepChangeEvent({ kind, cue, exercise: exercise + 1, set, repetition: rep, side }));
    }
    if (over && status !== before.status) this.#record.end(after, this.painAfter);
  }

  readonly #look = (event: Event) => {
    const leaving = document.hidden || event.type === 'pagehide';
    // A tick first would let phases pass that the person has not seen, so the event that pauses comes before it.
    this.send({ type: leaving ? 'hide' : 'show' });
    if (event.type === 'pagehide') this.#record.report(this.painAfter);
    if (!leaving && this.state?.status === 'running') void this.#cues.wakeLock.take();
  };
}

/** Pauses the run that went on before. */
function goesAlone(player: Player) {
  if (going === player) return;
  going?.send({ type: 'pause' });
  going = player;
}
