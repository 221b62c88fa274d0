/** The controls of a comment form, by what they say of themselves. */
import type { Draft, Field } from '../comment.js';
import { fieldOf, nameOf, type Control } from '../form/controls.js';
import { isForMachines, isTrap } from './traps.browser.js';

const isForm = (boxes: ParentNode): boxes is HTMLFormElement => (boxes as Partial<Element>).localName === 'form';

/** What a form would send, wherever it stands. A field called “elements” hides the form's own property of that name. */
function elementsIn(form: HTMLFormElement): Control[] {
  const { get } = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')!;
  const all = get!.call(form) as HTMLFormControlsCollection;
  return [...all].filter((it): it is Control => /^(input|textarea)$/.test(it.localName));
}

/** What a box for a comment is called. */
const comment = /comment|message|text|body|content|reply|story/i;

/** An editor has taken its place: TinyMCE, CKEditor, Quill and the like hide the box and stand beside it. */
const isEdited = (it: Control): boolean =>
  [it.nextElementSibling, it.previousElementSibling].some(
    (beside) => beside?.matches('[contenteditable=true]') || beside?.querySelector('iframe,[contenteditable=true]'),
  );

/** The box for the text: what the author says, else the best of those that people can write in. */
function textIn(form: HTMLFormElement): Control | undefined {
  const all = elementsIn(form);
  const said = all.find((it) => it.dataset['relief'] === 'text');
  if (said) return said;
  const boxes = all.filter((it) => it.localName === 'textarea' && it.name && !it.disabled && !isForMachines(it));
  const traps = new Set(boxes.filter(isTrap));
  const worth = (it: Control): number =>
    // Where a closed part of the page hides them all, their names decide.
    (traps.has(it) ? -16 : 0) +
    (it.getClientRects().length > 0 || isEdited(it) ? 8 : 0) +
    (comment.test(it.name) ? 4 : 0) +
    (it.required ? 2 : 0) +
    (it.labels?.length || it.ariaLabel || it.placeholder ? 1 : 0);
  return boxes.sort((one, other) => worth(other) - worth(one))[0];
}

const called: Record<Exclude<Field, 'text'>, RegExp> = {
  name: /(^|[^a-z])((full|your|display|first|nick)[-_ ]?)?name\W*$|author|(^|[^a-z])nick\W*$/i,
  email: /e-?mail|(^|[^a-z])mail\W*$/i,
  url: /^ur[il]$|website|homepage/i,
};

/**
 * What the page has filled in itself counts by WordPress's name alone: `form-name` is not a person's. A box that is not drawn may be a
 * trap, so nobody's name is put there.
 */
function personIn(form: HTMLFormElement, field: Exclude<Field, 'text'>): Control | undefined {
  const all = elementsIn(form).filter((it) => it.localName === 'input');
  const boxes = all.filter((it) => /^(text|email|url)$/.test(it.type) && it.getClientRects().length && !isTrap(it));
  return (
    all.find((it) => it.dataset['relief'] === field || (isHidden(it) && it.name === nameOf(field))) ??
    boxes.find((it) => it.autocomplete.split(' ').pop() === field || it.type === field) ??
    boxes.find((it) => called[field].test(it.name))
  );
}

/** A field, by what the control says of itself. */
export function controlOf(boxes: ParentNode, field: Field): Control | undefined {
  if (!isForm(boxes)) return boxes.querySelector<Control>(`#${field}`) ?? undefined;
  return field === 'text' ? textIn(boxes) : personIn(boxes, field);
}

/** The page has filled it in, for itself: not for this browser's memory. */
export const isHidden = ({ type }: Control): boolean => /hidden|password/.test(type);

/** What a person has written. */
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
