/** Who checked the words, when, and whether it is time again. */
import * as v from 'valibot';
import { date, describe, words } from './schema.js';

/** A clinical review. Without `by` and `last` nothing counts as reviewed. */
export const review = v.object({
  by: v.optional(describe(words, 'Name of the reviewer.')),
  credentials: v.optional(describe(words, 'What qualifies the reviewer.')),
  last: v.optional(describe(date, 'Day of the last whole review.')),
  next: v.optional(describe(date, 'Day by which the next review is due; at most three years later (PIF TICK).')),
});

export type Review = v.InferOutput<typeof review>;

/** `unreviewed` without reviewer and date; `due` in the last 90 days before the next review; `overdue` from that day on. */
export type ReviewState = 'unreviewed' | 'fresh' | 'due' | 'overdue';

/** Where a review stands on a day. Without `next` a review lasts three years, as the PIF TICK asks. */
export function reviewState(it: Review | undefined, today: Date): ReviewState {
  if (!it?.by || !it.last) return 'unreviewed';
  const next = it.next ? new Date(it.next) : threeYearsAfter(it.last);
  const days = (next.getTime() - today.getTime()) / 86_400_000;
  return days <= 0 ? 'overdue' : days <= 90 ? 'due' : 'fresh';
}

/** The same day three years on. */
export function threeYearsAfter(day: string): Date {
  const then = new Date(day);
  then.setUTCFullYear(then.getUTCFullYear() + 3);
  return then;
}
