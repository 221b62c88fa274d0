import type { ReviewState } from '../health/review/review-state.js';

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
