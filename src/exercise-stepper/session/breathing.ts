/** The pace of breathing in a hold. */
import { ms } from './choices.js';
import type { PlanExercise } from '../content/exercise.schema.js';

export interface Breath {
  /** Milliseconds. */
  in: number;
  out: number;
}

/** The author's pace; undefined where there is none. */
export function breathOf({ breathing }: PlanExercise): Breath | undefined {
  const pace = { in: ms(breathing?.in) ?? 0, out: ms(breathing?.out) ?? 0 };
  return pace.in && pace.out ? pace : undefined;
}

/** In or out, some milliseconds into a hold. Every hold begins with a breath in. */
export const breathAt = (pace: Breath, elapsed: number): 'in' | 'out' =>
  elapsed % (pace.in + pace.out) < pace.in ? 'in' : 'out';
