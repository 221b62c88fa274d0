/** A run on the page: the session kept going, its cues given, its panel drawn. Loaded when a person reaches for Start. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../locales/languages.js';
import { MediaControls } from './channels/media-session.js';
import { Sound } from './channels/sound.js';
import { vibrate } from './channels/vibration.js';
import { Voice } from './channels/voice.js';
import { WakeLock } from './channels/wake-lock.js';
import { exercisesOf, type Choices } from './choices.js';
import { said, type Channel, type InWords, type Verbosity } from './cues.js';
import type { Ticking } from './dial.view.js';
import { renderEnd } from './end.view.js';
import { SessionEndEvent, SessionStartEvent, StepChangeEvent, type SessionResult } from './events.js';
import type { Plan } from './exercise.js';
import { renderOffer } from './offer.view.js';
import type * as Figure from './figure/figure.js';
import { writeJournal } from './journal.js';
import { readKept, writeKept, type Kept } from './kept.js';
import { painRule, painVerdict } from './pain.js';
import { playerStyles } from './player.styles.js';
import {
  next,
  onlyTimePassed,
  repetitionsDone,
  restore,
  samePlace,
  segmentOf,
  session,
  untilNextChange,
  type Session,
  type SessionEvent,
  type Settings,
} from './session.js';
import { renderStage } from './stage.view.js';
import { timeline } from './timeline.js';
import { tonesAhead } from './tones.js';

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

export class Player implements ReactiveController {
  static readonly styles = playerStyles;

  /** Undefined before the start and after a reset. */
  state: Session | undefined;
  /** A run that was left and can be gone on with. */
  kept: Kept | undefined;
  /** The person said that something hurts, and has not answered yet. */
  hurts = false;
  painDuring: number | undefined;
  painAfter: number | undefined;
  /** What the person may choose is open during the run. */
  adjusting = false;
  /** Lying down, with giant type. */
  floor = false;
  saidOnFloor = '';
  /** Draws the person; undefined until it has come, or when there is no pose to draw. */
  drawing: typeof Figure | undefined;
  /** False when the browser keeps nothing. */
  keeps = true;
  /** Parts of the panel that show the time. */
  readonly ticking: Ticking = new Set();
  readonly wakeLock: WakeLock;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: Desk;
  readonly #sound = new Sound();
  readonly #voice = new Voice();
  readonly #media = new MediaControls();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #voiceWasOff = false;
  #startTime = '';
  #result: SessionResult | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    this.wakeLock = new WakeLock(() => host.requestUpdate());
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
    this.#quiet();
    this.#tellEnd();
  }

  /** Looks for a run of this plan that was left. */
  look() {
    const plan = this.#desk.plan();
    this.kept = plan && readKept(() => localStorage, plan, Date.now());
    this.#host.requestUpdate();
  }

  start() {
    const plan = this.#desk.plan();
    const pain = this.#desk.painBefore();
    if (!plan || this.state || (pain !== undefined && painVerdict(pain, painRule(plan)) === 'stop')) return;
    if (!this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#begin(new Date().toISOString());
    this.#take(session(timeline(plan, this.#desk.choices()), this.#desk.preferences()), { type: 'start' });
  }

  /** Goes on with the run that was left. */
  goOn() {
    const { kept } = this;
    const plan = this.#desk.plan();
    if (!kept || !plan || !this.#host.dispatchEvent(new SessionStartEvent())) return;
    this.#desk.take(kept);
    this.#begin(kept.startTime);
    this.#take(restore(timeline(plan, this.#desk.choices()), kept, this.#desk.preferences()), { type: 'resume' });
  }

  /** Forgets the run that was left. */
  forget() {
    const plan = this.#desk.plan();
    this.kept = undefined;
    if (plan) writeKept(() => localStorage, plan, undefined);
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

  /** Lying down, the phone beside: the voice carries it, where there is one. */
  async enterFloor() {
    const { preferences, prefer } = this.#desk;
    if (Voice.available && preferences().channel === 'screen') {
      this.#voice.prime();
      prefer({ channel: 'voice' });
      this.#voiceWasOff = true;
    }
    this.floor = true;
    this.saidOnFloor = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    dialog?.style.setProperty('--_page', backgroundBehind(this.#host));
    dialog?.showModal();
  }

  /** By Escape, by its button, or at the end of the run; the dialog gives the focus back. */
  leaveFloor() {
    if (!this.floor) return;
    this.floor = false;
    if (this.#voiceWasOff) this.#desk.prefer({ channel: 'screen' });
    this.#voiceWasOff = false;
    if (this.#dialog?.open) this.#dialog.close();
    this.#host.requestUpdate();
  }

  get #dialog() {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  /** Throws the run away. */
  clear() {
    this.#tellEnd();
    this.#quiet();
    clearTimeout(this.#timer);
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
    if (pain !== undefined) this.#tellEnd();
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
    return plan && !this.state ? renderOffer(this, plan, this.#desk.words()) : undefined;
  }

  /** A click lets sound begin, and only a click does. */
  #begin(startTime: string) {
    const { channel } = this.#desk.preferences();
    const plan = this.#desk.plan()!;
    this.#startTime = startTime;
    this.kept = undefined;
    if (exercisesOf(plan).some((it) => ((it.pose ?? it.poses.length) ? true : it.phases.some((phase) => phase.pose))))
      void this.#draw();
    if (channel === 'tones') this.#sound.prime();
    if (channel === 'voice') this.#voice.prime();
    const send = (type: Simple) => () => this.send({ type });
    if (this.#desk.mediaControls())
      this.#media.start(plan.title, {
        play: send('resume'),
        pause: send('pause'),
        nexttrack: send('next'),
        previoustrack: send('back'),
      });
  }

  /** A run goes on without its pictures when they do not arrive. */
  async #draw() {
    this.drawing = await import('./figure/figure.js').then(
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
    this.#schedule(now);
    if (event.type === 'tick' && onlyTimePassed(before, after)) this.ticking.forEach((it) => it.tick(now));
    else this.#host.requestUpdate();
    this.#cue(before, after, now, event);
    const { at, status, added, timeline: line } = before;
    if (after.at !== at || after.status !== status || after.added !== added || after.timeline !== line) this.#turn(before, after);
    if (after.status === 'ready') this.clear();
  }

  /** A timeout, and no interval or animation frames: nothing runs between two changes. */
  #schedule(now: number) {
    clearTimeout(this.#timer);
    const wait = this.state && untilNextChange(this.state, now);
    if (wait !== undefined) this.#timer = setTimeout(() => this.send({ type: 'tick' }), Math.ceil(wait));
  }

  /** One channel speaks: with a voice the status line is silent, so that two never talk at once. */
  #cue(before: Session, after: Session, now: number, event: SessionEvent) {
    const { words, length, lang, verbosity, say, preferences, asksPain } = this.#desk;
    const { channel } = preferences();
    const asks = after.status === 'done' && asksPain();
    const text = said(before, after, now, asks ? { ...words(), finished: words().finishedAsk } : words(), length, verbosity());
    if (text && channel === 'voice') this.#voice.say(text, lang());
    else if (text) {
      say(text);
      if (this.floor) this.saidOnFloor = text;
    }
    const moved = !samePlace(before, after) || after.status !== before.status;
    const kind = after.status === 'done' ? 'end' : segmentOf(after).kind;
    const going = after.status === 'running' || after.status === 'done';
    if (channel === 'vibration' && moved && going) vibrate(kind);
    if (channel !== 'tones' || (after.endsAt === before.endsAt && !moved)) return;
    const ahead = tonesAhead(after, now);
    // A phase that began by itself has sounded already; one that the person called sounds now.
    const called = event.type !== 'tick' && event.type !== 'hide' && after.status === 'running';
    this.#sound.plan(called ? [{ at: now, sound: kind }, ...ahead] : ahead, now);
  }

  /** What follows from another phase, another status or another choice. */
  #turn(before: Session, after: Session) {
    const { status, timeline: line } = after;
    this.#media.playing(status === 'running');
    if (status === 'running') void this.wakeLock.take();
    else this.wakeLock.release();
    if (status === 'done' || status === 'stopped') this.leaveFloor();
    this.#keep(after);
    if ((status === 'running' || status === 'paused') && (!samePlace(before, after) || before.status === 'ready')) {
      const { kind, phase, exercise, set, rep, side } = segmentOf(after);
      const cue = phase === undefined ? '' : (line.exercises[exercise]?.phases[phase]?.cue ?? '');
      this.#host.dispatchEvent(new StepChangeEvent({ kind, cue, exercise: exercise + 1, set, repetition: rep, side }));
    }
    if (status === before.status || (status !== 'done' && status !== 'stopped')) return;
    this.#result = {
      id: line.plan.id,
      title: line.plan.title,
      outcome: status,
      startTime: this.#startTime,
      endTime: new Date().toISOString(),
      seconds: Math.round(after.ran / 1000),
      repetitions: repetitionsDone(after),
      planned: line.segments.filter((it) => it.last).length,
      painBefore: this.#desk.painBefore(),
      painAfter: this.painAfter,
    };
    writeJournal(() => localStorage, this.#result);
    if (!this.#desk.asksPain() || this.painAfter !== undefined) this.#tellEnd();
  }

  /** Once a run, when all that can be known of it is known: after the answer, or when the person leaves it unanswered. */
  #tellEnd() {
    const result = this.#result;
    this.#result = undefined;
    if (!result) return;
    const whole = { ...result, painAfter: this.painAfter };
    writeJournal(() => localStorage, whole);
    this.#host.dispatchEvent(new SessionEndEvent(whole));
  }

  #keep(state: Session) {
    const { at, left, full, ran, timeline: line, status } = state;
    const going = status === 'running' || status === 'paused';
    const { choices, preferences, painBefore } = this.#desk;
    const kept = {
      at,
      left,
      full,
      ran,
      choices: choices(),
      settings: preferences(),
      startTime: this.#startTime,
      saved: Date.now(),
    };
    this.keeps = writeKept(() => localStorage, line.plan, going ? { ...kept, painBefore: painBefore() } : undefined);
  }

  #quiet() {
    this.#sound.stop();
    this.#voice.stop();
    this.#media.stop();
    this.wakeLock.release();
  }

  readonly #look = (event: Event) => {
    const leaving = document.hidden || event.type === 'pagehide';
    // A tick first would let phases pass that the person has not seen, so the event that pauses comes before it.
    this.send({ type: leaving ? 'hide' : 'show' });
    if (event.type === 'pagehide') this.#tellEnd();
    if (!leaving && this.state?.status === 'running') void this.wakeLock.take();
  };
}

/** The page's own background: a dark page need not say so to the browser, whose own would be white. */
function backgroundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (!/^transparent$|[,/] ?0\)$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}
