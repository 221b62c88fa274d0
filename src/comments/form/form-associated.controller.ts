import type { ReactiveController } from 'lit';
import type { CommentFormHost } from '../comment-form.host.js';
import type { FieldError } from '../comment.js';
import { siteFormOf, textBoxOf } from './controls.js';

/** The text as a field of the page's own form, as a `<textarea>` is: sent, restored, disabled and emptied with it, and checked before. */
export class FormAssociatedController implements ReactiveController {
  /** A fieldset or the form has disabled us. */
  barred = false;
  /** The form was not sent, for the text is wrong: the error has to stand beside the box. */
  onRefused?: () => void;
  /** The form is on its way, and the page will go. */
  onSent?: () => void;

  #faulty = false;
  #listening: AbortController | undefined;

  constructor(
    private readonly host: CommentFormHost,
    /** Missing in Safari before 16.4: there the form's own events have to do. */
    private readonly internals: ElementInternals | undefined,
  ) {
    host.addController(this);
  }

  get isField(): boolean {
    return this.host.name !== undefined && !!this.host.form && !siteFormOf(this.host);
  }

  hostConnected() {
    this.#listen();
  }

  hostUpdate() {
    this.#listen();
  }

  hostUpdated() {
    this.offer();
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** Gives the form the text. Call it at each key too. */
  offer() {
    if (!this.isField) return;
    const { value, off, noDrafts } = this.host;
    // Where nothing is to be kept, the browser shall not keep it either.
    this.internals?.setFormValue(off ? null : value, noDrafts ? '' : value);
  }

  /** Tells the form what is wrong, or that nothing is. Call it after each update and at each key. `sentence`: in the reader's language. */
  setFault(error: FieldError | undefined, sentence: string | undefined) {
    if (!this.isField) return;
    this.#faulty = !this.host.off && error !== undefined;
    const flags = error === 'missing' ? { valueMissing: true } : error === 'too-long' ? { tooLong: true } : {};
    if (this.#faulty) this.internals?.setValidity(flags, sentence, this.#control);
    else this.internals?.setValidity({});
  }

  get #control() {
    return textBoxOf(this.host.renderRoot);
  }

  /** Listens to the form for as long as the element is on the page. */
  #listen() {
    if (this.#listening || !this.isField) return;
    const host = this.host;
    const { signal } = (this.#listening = new AbortController());
    host.addEventListener('invalid', this.#onInvalid, { signal });
    // A `<label for>` of the page presses us, not the box.
    host.addEventListener('click', ({ target }) => target === host && host.focus(), { signal });
    // The last to hear of it, when nobody has stopped it.
    host.getRootNode().addEventListener('submit', this.#onSubmit, { signal });
    if (this.internals) return;
    const { form } = host;
    const send = ({ formData }: FormDataEvent) => !host.off && formData.append(host.name ?? '', host.value);
    form?.addEventListener('formdata', send, { signal });
    form?.addEventListener('reset', () => void host.reset(), { signal });
    form?.addEventListener('submit', this.#onUnchecked, { signal, capture: true });
  }

  /** The browser's bubble would point at nothing that it can focus, so the error stands beside the box, as everywhere in here. */
  readonly #onInvalid = (event: Event) => {
    event.preventDefault();
    this.onRefused?.();
    const first = this.host.form?.querySelector(':invalid:not(fieldset)');
    if (!first || first === this.host) this.#control?.focus();
  };

  /** Without ElementInternals a form does not ask us. */
  readonly #onUnchecked = (event: Event) => {
    const form = event.currentTarget as HTMLFormElement;
    if (form.noValidate || !this.#faulty) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.onRefused?.();
    this.#control?.focus();
  };

  readonly #onSubmit = (event: Event) => {
    if (!event.defaultPrevented && event.target === this.host.form && !this.host.off) this.onSent?.();
  };
}
