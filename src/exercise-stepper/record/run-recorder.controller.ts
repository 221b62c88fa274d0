/** What the device keeps of a run: where it stands, so that it can be gone on with, and its end, for the journal and the page. */
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { SessionEndEvent, type SessionResult } from '../exercise-stepper.events.js';
import type { RunHost, StepperHost } from '../exercise-stepper.host.js';
import { goesOn, repetitionsDone, segmentOf, type Session } from '../session/session.js';
import { writeJournal } from './journal.js';
import { forgetRun, readSavedRun, saveRun, type SavedRun } from './saved-run.js';

/** How often a long walk or rest is kept while it goes on, in milliseconds. */
const often = 5000;

export class RunRecorder {
  /** A run that was left and can be gone on with. */
  saved: SavedRun | undefined;
  /** False when the browser keeps nothing. */
  keeps = true;

  readonly #host: StepperHost;
  readonly #stepper: RunHost;
  #startTime = '';
  #result: SessionResult | undefined;
  /** When the run was kept last, on the clock of the session. */
  #savedAt = 0;

  constructor(host: StepperHost, stepper: RunHost) {
    this.#host = host;
    this.#stepper = stepper;
  }

  /** Looks for a run of this plan that was left. */
  look() {
    const { plan } = this.#stepper;
    this.saved = plan && readSavedRun(localStore, plan, Date.now());
  }

  forget() {
    const { plan } = this.#stepper;
    this.saved = undefined;
    if (plan) forgetRun(localStore, plan);
  }

  begin(startTime: string) {
    this.#startTime = startTime;
    this.saved = undefined;
  }

  /** Keeps where a run stands, or forgets it when it is over. */
  save(state: Session, left: number) {
    const { at, full, ran, timeline, status } = state;
    const { plan } = timeline;
    const { choices, preferences: settings, painBefore } = this.#stepper;
    const run = { at, left, full, ran, choices, settings, startTime: this.#startTime, saved: Date.now(), painBefore };
    const going = status === 'running' || status === 'paused';
    this.keeps = going ? saveRun(localStore, plan, run) : forgetRun(localStore, plan);
    this.#savedAt = state.seen;
  }

  /** Only time has passed: what will go on where it was is kept now and then, for a page that is killed says no goodbye. */
  saveNowAndThen(state: Session, left: number) {
    if (this.keeps && state.seen - this.#savedAt >= often && goesOn(segmentOf(state))) this.save(state, left);
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
      painBefore: this.#stepper.painBefore,
      painAfter,
    };
    writeJournal(localStore, this.#result);
    if (this.#host.noPainQuestion || painAfter !== undefined) this.report(painAfter);
  }

  /** Once a run, when all that can be known of it is known: after the answer, or when the person leaves it unanswered. */
  report(painAfter: number | undefined) {
    const result = this.#result;
    this.#result = undefined;
    if (!result) return;
    const whole = { ...result, painAfter };
    writeJournal(localStore, whole);
    this.#host.dispatchEvent(new SessionEndEvent(whole));
  }
}
