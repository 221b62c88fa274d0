import type { ReviewState } from '../health/review-state.js';
import type { DoseState } from './dose/dose.js';

/**
 * The timer of a dose has come to another phase. Bubbles, is not composed.
 * Before a dose begins (`running`) it can be cancelled, and then does not begin.
 */
export class DoseChangeEvent extends Event {
  static readonly type = 'relief-dose-change';
  constructor(
    /** `ready`, `running`, `enough`, `over` (take it off now), `waiting`, `doubt` (the clock cannot be trusted) or `full`. */
    readonly phase: DoseState['phase'],
    /** When the next dose may begin; undefined when it may now, or while one is on. */
    readonly next: Date | undefined,
    /** The reader begins before the gap is over. */
    readonly early = false,
  ) {
    super(DoseChangeEvent.type, { bubbles: true, cancelable: phase === 'running' });
  }
}

/** A card has read its review, or what it read has changed. Bubbles, is not composed, cannot be cancelled. */
export class ReviewReadEvent extends Event {
  static readonly type = 'relief-review-read';
  constructor(
    /** `unreviewed`, `fresh`, `due` (in the last 90 days) or `overdue`. */
    readonly state: ReviewState,
    /** Day by which the next review is due; undefined when nobody reviewed it. */
    readonly due: Date | undefined,
  ) {
    super(ReviewReadEvent.type, { bubbles: true });
  }
}
