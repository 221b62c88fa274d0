/** What the device keeps of a run: where it stands, so that it can be gone on with, and its end, for the journal and the page. */
import { SessionEndEvent, type SessionResult } from '../exercise-stepper.events.js';
import { writeJournal } from './journal.js';
import { readKept, writeKept, type Kept } from './saved-run.js';
import type { Desk } from '../run/player.controller.js';
import { goesOn, repetitionsDone, segmentOf, type Session } from '../session/session.js';

const storage = () => localStorage;
/** How often a long walk or rest is kept while it goes on, in milliseconds. */
const often = 5000;

export class RunRecord {
  /** A run that was left and can be gone on with. */
  kept: Kept | undefined;
  /** False when the browser keeps nothing. */
  keeps = true;

  readonly #host: EventTarget;
  readonly #desk: Desk;
  #startTime = '';
  #result: SessionResult | undefined;
  #saved = 0;

  constructor(host: EventTarget, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
  }

  /** Looks for a run of this plan that was left. */
  look() {
    const plan = this.#desk.plan();
    this.kept = plan && readKept(storage, plan, Date.now());
  }

  forget() {
    const plan = this.#desk.plan();
    this.kept = undefined;
    if (plan) writeKept(storage, plan, undefined);
  }

  begin(startTime: string) {
    this.#startTime = startTime;
    this.kept = undefined;
  }

  /** Keeps where a run stands, or forgets it when it is over. */
  keep(state: Session, left: number) {
    const { at, full, ran, timeline, status } = state;
    const going = status === 'running' || status === 'paused';
    const { choices, preferences, painBefore } = this.#desk;
    const kept = { at, left, full, ran, choices: choices(), settings: preferences(), startTime: this.#startTime };
    const whole = going ? { ...kept, saved: Date.now(), painBefore: painBefore() } : undefined;
    this.keeps = writeKept(storage, timeline.plan, whole);
    this.#saved = state.seen;
  }

  /** Only time has passed: what will go on where it was is kept now and then, for a page that is killed says no goodbye. */
  keepNow(state: Session, left: number) {
    if (this.keeps && state.seen - this.#saved >= often && goesOn(segmentOf(state))) this.keep(state, left);
  }

  /** A run is over; the page is told at once, or when the person has said how much it hurts. */
  end(state: Session, painAfter: number | undefined) {
    const { timeline, status, ran } = state;
    if (status !== 'done' && status !== 'stopped') return;
    this.#result = {
      id: timeline.plan.id,
      title: timeline.plan.title,
      outcome: status,
      startTime: this.#startTime,
      endTime: new Date().toISOString(),
      seconds: Math.round(ran / 1000),
      repetitions: repetitionsDone(state),
      planned: timeline.segments.filter((it) => it.last).length,
      painBefore: this.#desk.painBefore(),
      painAfter,
    };
    writeJournal(storage, this.#result);
    if (!this.#desk.asksPain() || painAfter !== undefined) this.tell(painAfter);
  }

  /** Once a run, when all that can be known of it is known: after the answer, or when the person leaves it unanswered. */
  tell(painAfter: number | undefined) {
    const result = this.#result;
    this.#result = undefined;
    if (!result) return;
    const whole = { ...result, painAfter };
    writeJournal(storage, whole);
    this.#host.dispatchEvent(new SessionEndEvent(whole));
  }
}
