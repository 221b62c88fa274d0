/** What adapters declare, with the site's own wishes laid over it. */
import type { Field } from '../comment.js';
import { defaultLimits } from '../form/default-limits.js';
import { pageAddress } from '../page-address.js';
import type { BackendOptions, Capabilities, FieldRule } from './backend.js';

/** How fields are asked for where an adapter does not say. */
const defaultUses: Record<Field, FieldRule['use']> = { text: 'required', name: 'required', email: 'required', url: 'hidden' };

const nothing: Omit<Capabilities, 'fields'> = {
  list: false,
  reply: 'none',
  edit: false,
  remove: false,
  vote: false,
  counts: false,
  notify: false,
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
  const rule = (field: Field): FieldRule => {
    const own = { ...fields[field], ...wanted[field] };
    // Who names a length of their own, and no unit, has counted characters.
    return { use: defaultUses[field], ...defaultLimits[field], ...(own.max !== undefined && { unit: 'chars' }), ...own };
  };
  return { ...nothing, ...can, fields: { text: rule('text'), name: rule('name'), email: rule('email'), url: rule('url') } };
}

/** The thread's name: what the page's author says, else the address of the page. */
export function threadOf({ thread }: BackendOptions, page?: { url: string }): string {
  return thread ?? (page ? pageAddress(page.url) : '/');
}
