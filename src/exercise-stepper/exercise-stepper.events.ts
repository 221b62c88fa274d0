import type { PhaseKind } from './content/exercise.schema.js';
import type { Side } from './session/timeline.js';

/** A run is about to start. Cancel it to keep it from starting. */
export class SessionStartEvent extends Event {
  static readonly type = 'relief-session-start';
  constructor() {
    super(SessionStartEvent.type, { bubbles: true, cancelable: true });
  }
}

/** Where a run stands in its plan. */
export interface Step {
  /** What the phase asks of the body. */
  kind: PhaseKind;
  /** The author's cue; empty for what the stepper adds. */
  cue: string;
  /** Which exercise, from 1. */
  exercise: number;
  /** Which set, from 1. */
  set: number;
  /** Which repetition, from 1; 0 while none has begun. */
  repetition: number;
  side: Side | undefined;
}

/** A run has come to another phase. Not sent for phases that nobody saw pass. */
export class StepChangeEvent extends Event {
  static readonly type = 'relief-step-change';
  constructor(
    /** Where the run stands in its plan. */
    readonly step: Step,
  ) {
    super(StepChangeEvent.type, { bubbles: true });
  }
}

/** What a run came to. Nothing of it leaves the page unless a listener sends it. */
export interface SessionResult {
  /** Id of the plan, if it has one. */
  id: string | undefined;
  title: string;
  /** `done` to the end, or `stopped` by the stop rule or the person. */
  outcome: 'done' | 'stopped';
  /** ISO 8601 instants. */
  startTime: string;
  endTime: string;
  /** Guided time in seconds, pauses left out. */
  seconds: number;
  /** Repetitions done to their end, and repetitions planned, over all sets, sides and exercises. */
  repetitions: number;
  planned: number;
  /** Pain from 0 to 10 as the person said; undefined when not asked or not answered. */
  painBefore: number | undefined;
  painAfter: number | undefined;
}

/** A run has ended, after the last question about it was answered or left. */
export class SessionEndEvent extends Event {
  static readonly type = 'relief-session-end';
  constructor(
    /** What the run came to. */
    readonly result: SessionResult,
  ) {
    super(SessionEndEvent.type, { bubbles: true });
  }
}
