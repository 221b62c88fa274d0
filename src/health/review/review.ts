/** Who checked the words, when, and whether it is time again. */
import * as v from 'valibot';
import { date, describe, words } from '../schema.js';

/** A clinical review. Without `by` and `last` nothing counts as reviewed. */
export const review = v.object({
  by: v.optional(describe(words, 'Name of the reviewer.')),
  credentials: v.optional(describe(words, 'What qualifies the reviewer.')),
  last: v.optional(describe(date, 'Day of the last whole review.')),
  next: v.optional(describe(date, 'Day by which the next review is due; at most three years later (PIF TICK).')),
});

export type Review = v.InferOutput<typeof review>;
