/** What adapters declare, with the site's own wishes laid over it. */
import type { BackendOptions, Capabilities, FieldRule } from './backend.js';
import type { Field } from '../comment.js';

const asked = (use: FieldRule['use'], max: number, unit: FieldRule['unit'] = 'chars'): FieldRule => ({ use, max, unit });

/** WordPress's own limits: the widest that a common server takes. */
export const usualFields: Record<Field, FieldRule> = {
  text: asked('required', 65_525),
  name: asked('required', 245),
  email: asked('required', 100),
  url: asked('hidden', 200),
};

const nothing: Omit<Capabilities, 'fields'> = {
  list: false,
  reply: 'none',
  edit: false,
  remove: false,
  vote: false,
  preview: false,
  nativeForm: false,
  dedupes: false,
  crossOrigin: false,
  local: false,
};

/** Fills in what an adapter cannot do, and lets the site's `fields` win over the adapter's. */
export function capable(
  can: Partial<Omit<Capabilities, 'fields'>>,
  fields: Partial<Record<Field, Partial<FieldRule>>>,
  { fields: wanted = {} }: BackendOptions,
): Capabilities {
  const rule = (field: Field): FieldRule => ({ ...usualFields[field], ...fields[field], ...wanted[field] });
  return { ...nothing, ...can, fields: { text: rule('text'), name: rule('name'), email: rule('email'), url: rule('url') } };
}

/** The thread's name: what the page's author says, else the path of the page. */
export function threadOf({ thread }: BackendOptions, page?: { url: string }): string {
  return thread ?? (page ? new URL(page.url).pathname : '/');
}
