import type { FieldRule } from '../backends/backend.js';
import { measure } from './field-validation.js';

/**
 * About how many characters still fit; undefined while the end is far away, so that nothing counts at people
 * who write three lines. Negative: too many.
 */
export function charactersLeft(text: string, { max, unit }: FieldRule): number | undefined {
  // No unit gives a character more than four bytes, so most texts need no measuring at every key.
  if (text.length * 4 < max * 0.8 && max > 1000) return undefined;
  const used = measure(text, unit);
  const perCharacter = Math.max(1, used / Math.max(1, text.length));
  const left = Math.trunc((max - used) / perCharacter);
  return left <= Math.min(500, max / 5) ? left : undefined;
}
