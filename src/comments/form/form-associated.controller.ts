/** The text as a field of the page's own form: whether it may be sent, and what happens when it is. Loaded where it is used so. */
import type { Composer } from '../drafts/draft.controller.js';
import type { Errors } from './field-validation.js';
import type { Sender } from '../sending/sender.controller.js';

/** The element, as far as its form is concerned. */
export interface FieldElement extends HTMLElement {
  readonly form: HTMLFormElement | null;
  readonly name?: string | undefined;
  readonly value: string;
  /** Neither writable nor sent: by its own word, or a fieldset's. */
  readonly off: boolean;
  reset(): Promise<void>;
}

export interface FieldTools {
  element: FieldElement;
  /** Missing in Safari before 16.4: there the form's own events have to do. */
  internals: ElementInternals | undefined;
  composer: Composer;
  sender: Sender;
  /** Milliseconds since 1970. */
  now(): number;
  control(): HTMLTextAreaElement | undefined;
  /** What is wrong with the text as it stands. */
  errors(): Errors;
  /** An error of the text as a sentence. */
  sentence(error: NonNullable<Errors['text']>): string;
}

export class FormField {
  readonly #tools: FieldTools;
  #ears: AbortController | undefined;

  constructor(tools: FieldTools) {
    this.#tools = tools;
    const { element } = tools;
    element.addEventListener('invalid', this.#onInvalid);
    // A `<label for>` of the page presses us, not the box.
    element.addEventListener('click', ({ target }) => target === element && element.focus());
  }

  /** Listens to the form for as long as the element is on the page. */
  connect() {
    const { element, internals } = this.#tools;
    this.#ears?.abort();
    const { signal } = (this.#ears = new AbortController());
    // The last to hear of it, when nobody has stopped it.
    element.getRootNode().addEventListener('submit', this.#onSubmit, { signal });
    if (internals) return;
    const form = element.closest('form');
    const send = ({ formData }: FormDataEvent) => !element.off && formData.append(element.name ?? '', element.value);
    form?.addEventListener('formdata', send, { signal });
    form?.addEventListener('reset', () => void element.reset(), { signal });
    form?.addEventListener('submit', this.#onUnchecked, { signal, capture: true });
  }

  disconnect() {
    this.#ears?.abort();
  }

  /** Tells the form what is wrong. Call after each update and at each key. */
  update() {
    const { internals, control, sentence } = this.#tools;
    const error = this.#error();
    const flags = error === 'missing' ? { valueMissing: true } : error === 'too-long' ? { tooLong: true } : {};
    if (error) internals?.setValidity(flags, sentence(error), control());
    else internals?.setValidity({});
  }

  #error() {
    const { element, errors } = this.#tools;
    return element.off ? undefined : errors().text;
  }

  /** The browser's bubble would point at nothing that it can focus, so the error stands beside the box, as everywhere in here. */
  readonly #onInvalid = (event: Event) => {
    event.preventDefault();
    const { element, sender, control } = this.#tools;
    sender.check();
    const first = element.form?.querySelector(':invalid:not(fieldset)');
    if (!first || first === element) control()?.focus();
  };

  /** Without ElementInternals a form does not ask us. */
  readonly #onUnchecked = (event: Event) => {
    const { sender, control } = this.#tools;
    const form = event.currentTarget as HTMLFormElement;
    if (form.noValidate || !this.#error()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    sender.check();
    control()?.focus();
  };

  /** The form is on its way, and the page will go: the next visit knows that the text may have arrived. */
  readonly #onSubmit = (event: Event) => {
    const { element, composer, now } = this.#tools;
    if (event.defaultPrevented || event.target !== element.form || element.off) return;
    composer.progress = { sentAt: now() };
    composer.save();
  };
}
