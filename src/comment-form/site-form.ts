/** The site's own `<form>`, wrapped: read and filled by its names, never rebuilt. Works on any form with a `<textarea>`. */
import type { FieldRule } from './backends/backend.js';
import type { Draft, Field } from './comment.js';
import { fieldOf } from './connection.js';
import { fieldOrder } from './rules.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** WordPress's names first, then what the control says of itself. */
const selectors: Record<Field, string> = {
  text: 'textarea[name=comment], textarea:not([aria-hidden=true])',
  name: 'input[name=author], input[autocomplete=name], input[name=name]',
  email: 'input[name=email], input[type=email], input[autocomplete=email]',
  url: 'input[name=url], input[type=url], input[autocomplete=url]',
};
const ours = ['comment_parent', 'comment_post_ID', 'wp-comment-cookies-consent', 'submit'];

export class SiteForm {
  readonly #notes = new Map<Field, HTMLElement>();

  constructor(readonly form: HTMLFormElement) {}

  control(field: Field): Control | undefined {
    return this.form.querySelector<Control>(selectors[field]) ?? undefined;
  }

  /** The button that sends it. */
  get button(): HTMLElement | undefined {
    return this.form.querySelector<HTMLElement>('button:not([type=button], [type=reset]), input[type=submit]') ?? undefined;
  }

  /** What a person has written. Read at every key, so it is no more than that. */
  read(): Pick<Draft, Field | 'remember'> & { parent?: string } {
    const value = (field: Field) => this.control(field)?.value ?? '';
    const parent = fieldOf(this.form, 'comment_parent')?.value;
    return {
      text: value('text'),
      name: value('name'),
      email: value('email'),
      url: value('url'),
      remember: fieldOf(this.form, 'wp-comment-cookies-consent')?.checked ?? false,
      ...(parent && parent !== '0' && { parent }),
    };
  }

  /** Fills in what the person had written; a field that already holds something is left alone. */
  fill(draft: Pick<Draft, Field>, fields: readonly Field[]) {
    for (const field of fields) {
      const control = this.control(field);
      if (control && !control.value) control.value = draft[field];
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
      const use = !control || control.type === 'hidden' ? 'hidden' : control.required ? 'required' : 'optional';
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
