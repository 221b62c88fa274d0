import type { CommentFormHost } from '../comment-form.host.js';

/** Lines end as in a `<textarea>`, and nothing is no text. */
export const plain = (text: string | null | undefined): string => String(text ?? '').replace(/\r\n?/g, '\n');

/** Nothing takes it away. One that is there already stays: to set it again would call the element again, and so on. */
export function setAttribute(host: Element, name: string, value: string | null | undefined) {
  if (value === null || value === undefined) host.removeAttribute(name);
  else if ((host.getAttribute(name) ?? '') !== value) host.setAttribute(name, value);
}

/** What a page has set before we were defined hides an accessor of that name. For Lit's own properties, Lit sees to it. */
export function upgrade<Host extends HTMLElement>(host: Host, ...names: (keyof Host)[]) {
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(host, name);
    if (own && Reflect.deleteProperty(host, name)) host[name] = own.value as Host[typeof name];
  }
}

const reflected = { name: 'name', disabled: 'disabled', readOnly: 'readonly', defaultValue: 'value' } as const;

/**
 * Writes a property to its attribute, at once, as a `<textarea>` does. We write no other attributes: these are what the browser
 * itself reads of a field in a form, and frameworks set the property alone. `disabled="false"`, which Vue and Svelte write before we
 * are defined, is off here and on for the browser, so it goes. True when it was one of these.
 */
export function reflect(host: CommentFormHost, property: PropertyKey | undefined, before: unknown): boolean {
  const name = property as keyof typeof reflected;
  const attribute = reflected[name] as string | undefined;
  const value = attribute && host[name];
  // What a class begins with: a constructor may write no attributes.
  if (!attribute || (before === undefined && !value)) return false;
  if (typeof value === 'boolean') host.toggleAttribute(attribute, value);
  else setAttribute(host, attribute, value);
  // Until somebody has written.
  if (name === 'defaultValue' && host.value === plain(before as string)) host.value = plain(host.defaultValue);
  return true;
}
