/** What a field may hold, counted as the server counts. */
import type { FieldRule } from '../backends/backend.js';
import type { Draft, Field, FieldError } from '../comment.js';

/** What is wrong, by field. */
export type Errors = Partial<Record<Field, FieldError>>;

/** The order in which a person meets the fields, which is WordPress's: the comment first. */
export const fieldOrder: readonly Field[] = ['text', 'name', 'email', 'url'];

/** How long a text is in the backend's unit. An Arabic letter is two bytes, an emoji one rune and two chars. */
export function measure(text: string, unit: FieldRule['unit']): number {
  if (unit === 'bytes') return new TextEncoder().encode(text).length;
  return unit === 'runes' ? [...text].length : text.length;
}

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

/** What has to be put right before a draft can be sent. */
export function validate(draft: Draft, rules: Record<Field, FieldRule>): Errors {
  const errors: Errors = {};
  for (const field of fieldOrder) {
    const error = fault(field, draft[field].trim(), rules[field]);
    if (error) errors[field] = error;
  }
  return errors;
}

function fault(field: Field, value: string, rule: FieldRule): FieldError | undefined {
  if (rule.use === 'hidden') return;
  if (!value) return rule.use === 'required' ? 'missing' : undefined;
  if (measure(value, rule.unit) > rule.max) return 'too-long';
  if (rule.min && measure(value, rule.unit) < rule.min) return 'too-short';
  // WordPress wants a dot in the domain; beyond that only the letter that is sent can tell.
  if (field === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return 'invalid';
  if (field === 'url' && !webAddress(value)) return 'invalid';
}

/** A web address as people write it, with its scheme; undefined when it is none. */
export function webAddress(value: string): string | undefined {
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
  } catch {
    return undefined;
  }
}
