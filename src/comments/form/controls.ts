/** The controls of a comment form, the site's own or ours, as far as they are needed before somebody writes. */
import type { Draft, Field } from '../comment.js';

export type Control = HTMLInputElement | HTMLTextAreaElement;

/** What a captcha fills in is a text box too, and not a person's. */
const textBoxes = '[data-relief=text], textarea[name]:not([name*=captcha], [name*=turnstile])';

/**
 * The form with a box for a text among those that an element wraps: a plugin's small one may stand beside it, such as a newsletter's.
 * Where several have such a box, the one that the author names, else one that is called a comment form, else one whose box can be seen. A box may stand outside its form
 * (`form="id"`).
 */
export function siteFormOf(host: Element): HTMLFormElement | null {
  const boxes = [...host.querySelectorAll<Control>(textBoxes)].filter((it) => it.form && host.contains(it.form));
  const called = (selector: string) => boxes.find(({ form }) => form!.matches(selector));
  const said = called('[data-relief=form]') ?? called('[action*=comment], [id*=comment], [class*=comment]');
  return (said ?? boxes.find(isDrawn) ?? boxes[0])?.form ?? null;
}

const isDrawn = (it: Element) => it.getClientRects().length;

/** Where somebody writes: in the site's own form, or in ours. */
export const boxesOf = (host: Element & { readonly renderRoot: ParentNode }): ParentNode => siteFormOf(host) ?? host.renderRoot;

/** The box for the text, at first sight: what is written is read again, more closely, when the rest has come. */
export const textBoxOf = (boxes: ParentNode): Control | undefined => {
  const root = (boxes as ParentNode & Node).getRootNode() as ParentNode;
  const all = [...root.querySelectorAll<Control>(`#text, ${textBoxes}`)];
  const found = all.filter((it) => it.form === boxes || root === boxes);
  return found.find(isDrawn) ?? found[0];
};

/** What a person has written, at first sight. */
export function writtenIn(boxes: ParentNode): Pick<Draft, Field> {
  const read = (selector: string) => boxes.querySelector<Control>(selector)?.value ?? '';
  return {
    text: textBoxOf(boxes)?.value ?? '',
    name: read('#name, input[name=author]:not([type=hidden], [type=password]), input[autocomplete=name]'),
    email: read('#email, input[type=email]'),
    url: read('#url, input[type=url]'),
  };
}

/** A field of the site's own form by its name. A form called “elements” or the like hides its own properties, so it is looked for. */
export const fieldOf = (form: ParentNode, name: string): HTMLInputElement | undefined =>
  [...form.querySelectorAll<HTMLInputElement>('[name]')].find((it) => it.name === name);

/** What WordPress calls a field, so that password managers and autofill know it. */
export const nameOf = (field: Field): string => (field === 'text' ? 'comment' : field === 'name' ? 'author' : field);
