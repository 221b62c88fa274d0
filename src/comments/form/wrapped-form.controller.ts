/** The site's own `<form>`, wrapped: read and filled by its names, never rebuilt. Works on any form with a `<textarea>`. */
import type { FieldRule } from '../backends/backend.js';
import type { Draft, Field } from '../comment.js';
import { controlOf, fieldOf, isHidden, readFields, type Control } from './controls.js';
import { fieldOrder } from './field-validation.js';

const ours = ['comment_parent', 'comment_post_ID', 'wp-comment-cookies-consent', 'submit'];

export class SiteForm {
  readonly #notes = new Map<Field, HTMLElement>();

  #invalid = false;
  readonly #ears = new AbortController();

  constructor(readonly form: HTMLFormElement) {}

  /** `refused`: the browser does not send the form, for a field is wrong. `emptied`: the page resets it. */
  watch(refused: () => void, emptied: () => void) {
    const { signal } = this.#ears;
    this.form.addEventListener('reset', ({ defaultPrevented }) => defaultPrevented || emptied(), { signal });
    // One event a field, answered once; the browser's own bubble would keep `submit` from coming at all.
    const hear = (event: Event) => {
      // A plugin's box, such as a consent: we have no sentence for it, and the browser has.
      if (!fieldOrder.some((field) => this.control(field) === event.target)) return;
      event.preventDefault();
      if (this.#invalid) return;
      this.#invalid = true;
      queueMicrotask(() => {
        this.#invalid = false;
        refused();
      });
    };
    // It does not bubble, so it is caught on its way down.
    this.form.addEventListener('invalid', hear, { capture: true, signal });
  }

  /** Lets go of a form that the page has taken away. */
  leave() {
    this.#ears.abort();
  }

  control(field: Field): Control | undefined {
    return controlOf(this.form, field);
  }

  /** The button that sends it. */
  get button(): HTMLElement | undefined {
    return this.form.querySelector<HTMLElement>('button:not([type=button], [type=reset]), input[type=submit]') ?? undefined;
  }

  read() {
    return readForm(this.form);
  }

  /** What the page has filled in for the person, such as the name of somebody who is logged in: sent, and never kept. */
  hidden(): Partial<Pick<Draft, Field>> {
    const controls = fieldOrder.map((field) => [field, this.control(field)] as const);
    return Object.fromEntries(controls.flatMap(([field, it]) => (it && isHidden(it) ? [[field, it.value]] : [])));
  }

  /** Fills in what the person had written; a field that already holds something is left alone. */
  fill(draft: Pick<Draft, Field>, fields: readonly Field[]) {
    for (const field of fields) {
      const control = this.control(field);
      if (control && !isHidden(control) && !control.value) control.value = draft[field];
    }
  }

  clearText() {
    const control = this.control('text');
    if (control) control.value = '';
  }

  /** The form's own rules stand above a backend's: an author has chosen them. */
  rules(backend: Record<Field, FieldRule>): Record<Field, FieldRule> {
    const rule = (field: Field): FieldRule => {
      const control = this.control(field);
      const use = !control || isHidden(control) ? 'hidden' : control.required ? 'required' : 'optional';
      return { ...backend[field], use };
    };
    return { text: rule('text'), name: rule('name'), email: rule('email'), url: rule('url') };
  }

  /**
   * Ties sentences to the controls of the page, after a failed try; they go when the fields are mended. A reference from the
   * page's HTML cannot reach into a shadow root, so a sentence has to stand beside its control.
   */
  mark(fault: (field: Field) => string | undefined) {
    for (const field of fieldOrder) {
      const control = this.control(field);
      if (control) this.#mark(field, control, fault(field));
    }
  }

  #mark(field: Field, control: Control, sentence: string | undefined) {
    const note = this.#notes.get(field);
    if (note?.isConnected && sentence) {
      note.textContent = sentence;
      return;
    }
    if (note) {
      note.remove();
      this.#notes.delete(field);
      control.removeAttribute('aria-invalid');
      describe(control, note.id, false);
    }
    if (!sentence) return;
    const id = `${control.id || field}-relief-error`;
    const made = Object.assign(document.createElement('span'), { id, textContent: sentence, dir: 'auto' });
    made.className = 'relief-field-error';
    // The page's own style sheets do not know us; the colour comes down from our host.
    for (const [property, value] of noteStyle) made.style.setProperty(property, value);
    control.after(made);
    this.#notes.set(field, made);
    control.setAttribute('aria-invalid', 'true');
    describe(control, id, true);
  }

  /** Everything else that the form would have sent: hidden fields, a plugin's boxes, a trap. */
  extra(): [string, string][] {
    const known = new Set([...ours, ...(['text', 'name', 'email', 'url'] as const).map((field) => this.control(field)?.name)]);
    return [...new FormData(this.form)].filter(
      (entry): entry is [string, string] => !known.has(entry[0]) && typeof entry[1] === 'string',
    );
  }
}

/** What a person has written, ticked and chosen to answer. An empty `parent` is the top of the thread. */
export function readForm(form: ParentNode): ReturnType<typeof readFields> & { remember: boolean; parent: string } {
  const parent = fieldOf(form, 'comment_parent')?.value ?? '';
  const remember = fieldOf(form, 'wp-comment-cookies-consent')?.checked ?? false;
  return { ...readFields(form), remember, parent: parent === '0' ? '' : parent };
}

const noteStyle = [
  ['display', 'block'],
  ['margin-block', '0.35em'],
  ['color', 'var(--_danger)'],
  ['font-weight', '600'],
] as const;

function describe(control: Control, id: string, add: boolean) {
  const ids = new Set((control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean));
  if (add) ids.add(id);
  else ids.delete(id);
  if (ids.size) control.setAttribute('aria-describedby', [...ids].join(' '));
  else control.removeAttribute('aria-describedby');
}
