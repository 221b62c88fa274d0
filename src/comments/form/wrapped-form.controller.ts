import type { ReactiveController } from 'lit';
import type { FieldRule } from '../backends/backend.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { Draft, Field } from '../comment.js';
import { controlOf, isHidden, siteFormOf, type Control } from './controls.js';
import { fieldOrder } from './field-validation.js';

/** What is loaded when somebody writes, as far as a site's form waits for it. */
export interface LateForm {
  readonly state: 'here' | 'failed' | 'awaited';
  /** Resolves with nothing where it does not come. */
  load(): Promise<unknown>;
  /** The form goes the site's own way. */
  sentWithoutUs(): void;
}

/** The site's own `<form>`, wrapped: read and filled by its names, never rebuilt. Works on any form with a `<textarea>`. */
export class WrappedFormController implements ReactiveController {
  /** Another form is there than before. */
  onChange?: () => void;
  /** The page empties the form. */
  onReset?: () => void;

  #form: HTMLFormElement | null = null;
  #listening: AbortController | undefined;
  readonly #notes = new Map<Field, HTMLElement>();
  /** Fields were found wrong, one event for each, and it will be said once. */
  #refused = false;

  constructor(
    private readonly host: CommentFormHost,
    private readonly late: LateForm,
  ) {
    host.addController(this);
  }

  get form(): HTMLFormElement | null {
    return siteFormOf(this.host);
  }

  hostUpdate() {
    const { form } = this;
    if (form === this.#form) return;
    this.#form = form;
    this.#listening?.abort();
    this.#notes.clear();
    const { signal } = (this.#listening = new AbortController());
    form?.addEventListener('reset', ({ defaultPrevented }) => defaultPrevented || this.onReset?.(), { signal });
    this.onChange?.();
  }

  readonly onSubmit = async (event: Event) => {
    const { form } = this;
    if (!form || event.target !== form) return;
    event.preventDefault();
    if (await this.late.load()) return void this.host.submit();
    // The site's own way still works without us. A button called “submit” hides the form's method of that name.
    this.late.sentWithoutUs();
    HTMLFormElement.prototype.submit.call(form);
  };

  /** Instead of the browser's own bubble, which would keep `submit` from coming at all. `invalid` does not bubble. */
  readonly onInvalid = {
    capture: true,
    handleEvent: (event: Event) => {
      const { state } = this.late;
      if (!this.form || state === 'failed') return;
      // A plugin's box, such as a consent: we have no sentence for it, and the browser has.
      if (state === 'here' && !fieldOrder.some((field) => this.control(field) === event.target)) return;
      event.preventDefault();
      if (!this.#refused) void this.#sayRefused(this.form);
      this.#refused = true;
    },
  };

  async #sayRefused(form: HTMLFormElement) {
    const here = this.late.state === 'here';
    await this.late.load();
    this.#refused = false;
    if (here) void this.host.submit();
    // Asked again when there is somebody to say it; where nobody comes, the browser says it.
    else if (this.host.isConnected) form.reportValidity();
  }

  control(field: Field): Control | undefined {
    const { form } = this;
    return form ? controlOf(form, field) : undefined;
  }

  /** The button that sends it. */
  get button(): HTMLElement | undefined {
    return this.form?.querySelector<HTMLElement>('button:not([type=button], [type=reset]), input[type=submit]') ?? undefined;
  }

  /** What the page has filled in for the person, such as the name of somebody who is logged in: sent, and never kept. */
  hidden(): Partial<Pick<Draft, Field>> {
    const controls = fieldOrder.map((field) => [field, this.control(field)] as const);
    return Object.fromEntries(controls.flatMap(([field, it]) => (it && isHidden(it) ? [[field, it.value]] : [])));
  }

  /** Fills in what the person had written; a field that already holds something is left alone. */
  fill(draft: Pick<Draft, Field>) {
    for (const field of fieldOrder) {
      const control = this.control(field);
      if (control && !isHidden(control) && !control.value) control.value = draft[field];
    }
  }

  setText(text: string) {
    const control = this.control('text');
    if (control) control.value = text;
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
