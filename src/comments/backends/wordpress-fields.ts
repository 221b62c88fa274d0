/** What WordPress asks for, and what it says no to without saying so in a language that we know. */
import type { Draft, Field, FieldError } from '../comment.js';
import { defaultLimits } from '../form/default-limits.js';
import { fieldOrder, measure } from '../form/field-validation.js';
import type { FieldRule } from './backend.js';

/** Its limits are the default ones; it also wants an e-mail address that could be one. */
export const wordpressFields: Record<Field, Partial<FieldRule>> = {
  ...defaultLimits,
  email: { ...defaultLimits.email, min: 6 },
};

/**
 * The form answers in the site's own language, so the draft itself has to say which field was refused. WordPress checks in
 * this order: lengths, name and e-mail given, e-mail well formed, text given. It trims all of them before.
 */
export function refusedFields(draft: Draft): Partial<Record<Field, FieldError>> {
  const [text, name, email] = [draft.text.trim(), draft.name.trim(), draft.email.trim()];
  const tooLong = (field: Field) => measure(draft[field].trim(), defaultLimits[field].unit) > defaultLimits[field].max;
  const long = fieldOrder.filter(tooLong).map((field) => [field, 'too-long'] as const);
  if (long.length > 0) return Object.fromEntries(long);
  // A member's form asks for neither, and their account has both.
  const asked = (field: string) => !draft.request || draft.request.data.has(field);
  const given: Partial<Record<Field, FieldError>> = {};
  if (name === '' && asked('author')) given.name = 'missing';
  if (email === '' && asked('email')) given.email = 'missing';
  else if (email.length < 6 && asked('email')) given.email = 'invalid';
  if (Object.keys(given).length > 0) return given;
  if (asked('email') && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) return { email: 'invalid' };
  return text === '' ? { text: 'missing' } : {};
}

/** What decides how WordPress answers, as it was sent: the site's own form may name its boxes as it likes, but not these. */
export function sentWith({ request, extra = [], name, email, remember }: Draft) {
  const said = (field: string): string | undefined => {
    const value = request?.data.get(field);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    /** A cookie shows a held comment to its writer; without, WordPress says so in the address. */
    consent: request ? request.data.has('wp-comment-cookies-consent') : remember,
    email: (request ? said('email') : email)?.trim() ?? '',
    name: (request ? said('author') : name)?.trim() ?? '',
    /** Where the form wants to be led. */
    redirectTo: (request ? said('redirect_to') : extra.find(([field]) => field === 'redirect_to')?.[1]) ?? '',
  };
}
