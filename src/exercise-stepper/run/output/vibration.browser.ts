import type { PhaseKind } from '../../content/exercise.schema.js';

/** Long for work, short for letting go, so that a hand tells them apart. Milliseconds on, off, on … */
const patterns: Record<PhaseKind | 'end', number[]> = {
  prepare: [60],
  move: [200],
  hold: [350],
  release: [80, 80, 80],
  rest: [80],
  switch: [120, 90, 120],
  end: [200, 100, 200, 100, 400],
};

/** No iPhone vibrates for a page, and some pages may not be told to: then nothing happens. */
export const vibrate = (kind: PhaseKind | 'end'): boolean => 'vibrate' in navigator && navigator.vibrate(patterns[kind]);
