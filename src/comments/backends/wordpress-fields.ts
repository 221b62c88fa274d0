/** What WordPress asks for, and what it says no to without saying so in a language that we know. */
import type { Draft, Field, FieldError } from '../comment.js';
import type { FieldRule } from './backend.js';

const size = (value: string): number => new TextEncoder().encode(value).length;

/** WordPress counts bytes: an Arabic letter is two, an emoji four. */
export const wordpressFields: Record<Field, Partial<FieldRule>> = {
  text: { max: 65_525, unit: 'bytes' },
  name: { max: 245, unit: 'bytes' },
  email: { max: 100, unit: 'bytes', min: 6 },
  url: { max: 200, unit: 'bytes' },
};

/**
 * The form answers in the site's own language, so the draft itself has to say which field was refused. WordPress checks in
 * this order: lengths, name and e-mail given, e-mail well formed, text given.
 */
export function refusedFields({ text, name, email, url }: Draft): Partial<Record<Field, FieldError>> {
  const long: Partial<Record<Field, FieldError>> = {};
  for (const [field, value] of Object.entries({ name, email, url, text }) as [Field, string][])
    if (size(value) > (wordpressFields[field].max ?? Infinity)) long[field] = 'too-long';
  if (Object.keys(long).length > 0) return long;
  const given: Partial<Record<Field, FieldError>> = {};
  if (name.trim() === '') given.name = 'missing';
  if (email.trim() === '') given.email = 'missing';
  else if (email.trim().length < 6) given.email = 'invalid';
  if (Object.keys(given).length > 0) return given;
  if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email.trim())) return { email: 'invalid' };
  return text.trim() === '' ? { text: 'missing' } : {};
}
