import type { ReactiveController } from 'lit';
import type { CommentFormHost } from '../comment-form.host.js';
import { inputEvent, type FormAssociatedController } from './form-associated.controller.js';

/**
 * Reads the text of a field wherever it comes from: browsers, password managers and extensions fill a box in without an event, and
 * `form.submit()` and `new FormData(form)` ask nobody before.
 */
export class FieldReaderController implements ReactiveController {
  #refused = false;
  #listening: AbortController | undefined;

  constructor(
    private readonly host: CommentFormHost,
    /** Missing in Safari before 16.4: there the form's own events have to do. */
    private readonly internals: ElementInternals | undefined,
    private readonly field: FormAssociatedController,
    /** Shows what is wrong beside the box. */
    private readonly show: () => void,
  ) {
    field.reader = this;
    host.addController(this);
  }

  hostConnected() {
    this.#listen();
  }

  hostUpdate() {
    this.#listen();
    // Drawing would write over it.
    this.read();
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** What stands in the box and no event has told of: a browser, a password manager or an extension has put it there. */
  get unread(): string | undefined {
    const text = this.field.isField ? this.field.control?.value : undefined;
    return text === this.field.known ? undefined : text;
  }

  /** Takes that over as if it had been typed; the page hears of it as well. */
  readonly read = () => {
    if (this.unread !== undefined) this.field.control?.dispatchEvent(inputEvent());
  };

  #listen() {
    const { host, read } = this;
    if (!this.field.isField) return this.hostDisconnected();
    if (this.#listening) return;
    const { signal } = (this.#listening = new AbortController());
    const root = host.getRootNode();
    const first = { signal, capture: true };
    host.addEventListener('invalid', this.#onInvalid, { signal });
    // A `<label for>` of the page presses us, not the box.
    host.addEventListener('click', ({ target }) => target === host && host.focus(), { signal });
    // It does not leave the shadow by itself.
    host.renderRoot.addEventListener('change', this.#onChange, { signal });
    // The box was filled in without a word: the caret has moved. And before a button or Enter sends the form.
    host.renderRoot.addEventListener('selectionchange', read, { signal });
    for (const type of ['click', 'keydown', 'submit']) root.addEventListener(type, read, first);
    root.addEventListener('formdata', this.#onFormData, first);
    if (this.internals) return;
    root.addEventListener('reset', ({ target }) => target === host.form && void host.reset(), { signal });
    root.addEventListener('submit', this.#onUnchecked, first);
  }

  readonly #onChange = ({ target }: Event) => {
    if (target === this.field.control) this.host.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** Without ElementInternals a form does not ask us. */
  readonly #onUnchecked = (event: Event) => {
    const form = this.host.form;
    if (!form || event.target !== form || form.noValidate || !this.field.faulty || this.host.readOnly) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#refuse();
    this.field.control?.focus();
  };

  /** `form.submit()` and `new FormData(form)` ask nobody before. */
  readonly #onFormData = (event: Event) => {
    const { host, internals } = this;
    const { formData } = event as FormDataEvent;
    if (event.target !== host.form || host.off || !host.name) return;
    const before = this.field.known;
    this.read();
    const { name, value } = host;
    // Without ElementInternals it is not in there yet.
    if (!internals || value === before) return;
    // Others may have the same name, and their order counts.
    const all = formData.getAll(name);
    all[all.indexOf(before)] = value;
    formData.delete(name);
    for (const it of all) formData.append(name, it);
  };

  get refusal(): string | undefined {
    this.#refused &&= !!this.field.custom;
    return (this.#refused && this.field.custom) || undefined;
  }

  #refuse() {
    this.#refused = true;
    this.show();
    this.host.requestUpdate();
  }

  /** The browser's bubble would point at nothing that it can focus, so the error stands beside the box, as everywhere in here. */
  readonly #onInvalid = (event: Event) => {
    this.read();
    event.preventDefault();
    this.#refuse();
    const first = this.host.form?.querySelector(':invalid:not(fieldset)');
    if (!first || first === this.host) this.field.control?.focus();
  };
}
