/** The controls of a comment form, the site's own or ours. Found by selector: `form[name]` can be shadowed by a field of that name. */
import type { Draft, Field } from '../comment.js';

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** The form that an element wraps, if any. */
export const siteFormOf = (host: Element): HTMLFormElement | null => host.querySelector('form');

/** Where somebody writes: in the site's own form, or in ours. */
export const boxesOf = (host: Element & { readonly renderRoot: ParentNode }): ParentNode => siteFormOf(host) ?? host.renderRoot;

export const fieldOf = (form: ParentNode, name: string): HTMLInputElement | undefined =>
  form.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? undefined;

/** What WordPress calls a field, so that password managers and autofill know it. */
export const nameOf = (field: Field): string => (field === 'text' ? 'comment' : field === 'name' ? 'author' : field);

/** A field by WordPress's name for it, or by what the control says of itself. A hidden text box is a trap for machines. */
export function controlOf(form: ParentNode, field: Field): Control | undefined {
  const selector =
    field === 'text'
      ? 'textarea:not([aria-hidden=true])'
      : `[name=${nameOf(field)}],[type=${field}],[autocomplete=${field}],[name=${field}]`;
  return form.querySelector<Control>(selector) ?? undefined;
}

/** The page has filled it in, for itself: not for this browser's memory. */
export const isHidden = ({ type }: Control): boolean => /hidden|password/.test(type);

/** What a person has written. Read at every key, so it is no more than that. */
export function readFields(form: ParentNode): Pick<Draft, Field> {
  const read = (field: Field) => {
    const control = controlOf(form, field);
    return !control || isHidden(control) ? '' : control.value;
  };
  return { text: read('text'), name: read('name'), email: read('email'), url: read('url') };
}

/** What a person has written, ticked and chosen to answer. An empty `parent` is the top of the thread. */
export function readForm(form: ParentNode): ReturnType<typeof readFields> & { remember: boolean; parent: string } {
  const parent = fieldOf(form, 'comment_parent')?.value ?? '';
  const remember = fieldOf(form, 'wp-comment-cookies-consent')?.checked ?? false;
  return { ...readFields(form), remember, parent: parent === '0' ? '' : parent };
}

const known = ['comment_parent', 'comment_post_ID', 'wp-comment-cookies-consent', 'submit'];

/** Everything else that a site's form would send: hidden fields, a plugin's boxes, a trap. */
export function furtherFields(form: HTMLFormElement): [string, string][] {
  const names = new Set([...known, ...(['text', 'name', 'email', 'url'] as const).map((field) => controlOf(form, field)?.name)]);
  return [...new FormData(form)].filter((it): it is [string, string] => !names.has(it[0]) && typeof it[1] === 'string');
}
