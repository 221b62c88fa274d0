/** Whether it is time to check the words again. Apart from the schema, so that a page which asks does not load valibot. */
import type { Review } from './review.js';

/** `unreviewed` without reviewer and date; `due` in the last 90 days before the next review; `overdue` from that day on. */
export type ReviewState = 'unreviewed' | 'fresh' | 'due' | 'overdue';

/** Where a review stands on a day. */
export function reviewState(it: Review | undefined, today: Date): ReviewState {
  const due = reviewDue(it);
  if (!due) return 'unreviewed';
  const days = (+due - +today) / 86_400_000;
  return days <= 0 ? 'overdue' : days <= 90 ? 'due' : 'fresh';
}

/**
 * Day by which a review is due. Without `next` a review lasts three years, as the PIF TICK asks.
 * Undefined without a review, and where a day is none (31 February).
 */
export function reviewDue(it: Review | undefined): Date | undefined {
  const day = it?.by && it.last ? (it.next ? new Date(it.next) : threeYearsAfter(it.last)) : undefined;
  return day && Number.isFinite(+day) ? day : undefined;
}

/** The same day three years on. */
export function threeYearsAfter(day: string): Date {
  const then = new Date(day);
  then.setUTCFullYear(then.getUTCFullYear() + 3);
  return then;
}
