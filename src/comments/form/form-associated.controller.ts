import type { ReactiveController } from 'lit';
import type { CommentFormHost } from '../comment-form.host.js';
import type { FieldError } from '../comment.js';
import { siteFormOf, textBoxOf } from './controls.js';

/** The text as a field of the page's own form, as a `<textarea>` is: sent, restored, disabled and emptied with it, and checked before. */
export class FormAssociatedController implements ReactiveController {
  /** A fieldset or the form has disabled us. */
  barred = false;
  /** The form is on its way, and the page will go. */
  onSent?: () => void;

  /** What the page has heard of last: it has written it, or an `input` event has told it. */
  #known = '';
  /** What is wrong, as a sentence; undefined until what checks it has come. */
  #fault: { error?: FieldError | undefined; sentence: string } | undefined;
  /** What the page finds wrong. */
  #custom = '';
  #refused = false;
  #onRefused?: () => void;
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
    return (this.host.name ?? undefined) !== undefined && !!this.host.form && !siteFormOf(this.host);
  }

  /** The form was not sent, for the text is wrong: the error has to stand beside the box. */
  set onRefused(show: () => void) {
    this.#onRefused = show;
    if (this.#refused) show();
  }

  hostConnected() {
    this.#listen();
  }

  hostUpdate() {
    this.#listen();
    // Drawing would write over it.
    this.read();
  }

  hostUpdated() {
    const known = this.#known;
    this.offer();
    this.#judge();
    // A draft was put back, or emptied: a page that holds the text itself, as React and Vue do, would else write over it.
    if (this.isField && known !== this.#known) this.host.dispatchEvent(inputEvent());
  }

  hostDisconnected() {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  /** What stands in the box and no event has told of: a browser, a password manager or an extension has put it there. */
  get unread(): string | undefined {
    const text = this.isField ? this.#control?.value : undefined;
    return text === this.#known ? undefined : text;
  }

  /** Takes that over as if it had been typed; the page hears of it as well. */
  readonly read = () => {
    if (this.unread !== undefined) this.#control?.dispatchEvent(inputEvent());
  };

  /** Gives the form the text. Call it at each key too. */
  offer(value = this.host.value) {
    this.#known = value;
    if (!this.isField) return;
    const { off, noDrafts } = this.host;
    // Where nothing is to be kept, the browser shall not keep it either.
    this.internals?.setFormValue(off ? null : value, noDrafts ? '' : value);
  }

  /** Tells the form what is wrong, or that nothing is. Call it after each update and at each key. `sentence`: in the reader's language. */
  setFault(error: FieldError | undefined, sentence = '') {
    this.#fault = { error, sentence };
    this.#judge();
  }

  setCustomValidity(sentence: string) {
    this.#custom = sentence;
    this.#refused &&= !!sentence;
    this.#judge();
    this.host.requestUpdate();
  }

  /** What the page finds wrong, once the form was not sent for it. */
  get refusal(): string | undefined {
    return (this.#refused && this.#custom) || undefined;
  }

  #judge() {
    const control = this.#control;
    // Until our own check is here, the browser's: on a bad network it may never come.
    const valueMissing = this.#fault ? this.#fault.error === 'missing' : !!control?.validity.valueMissing;
    const sentence = this.#custom || (this.#fault?.sentence ?? control?.validationMessage);
    this.#faulty = this.isField && !this.host.off && !!sentence;
    const flags = { valueMissing, tooLong: this.#fault?.error === 'too-long', customError: !!this.#custom };
    this.internals?.setValidity(this.#faulty ? flags : {}, sentence, control);
  }

  get #control() {
    // The element's class asks before there is anything drawn.
    return (this.host.renderRoot as ParentNode | undefined) && textBoxOf(this.host.renderRoot);
  }

  /** Listens for as long as the element is a field on the page. */
  #listen() {
    if (!this.isField) return this.hostDisconnected();
    if (this.#listening) return;
    const { host, read } = this;
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
    // The last to hear of it, when nobody has stopped it.
    root.addEventListener('submit', this.#onSubmit, { signal });
    root.addEventListener('formdata', this.#onFormData, first);
    if (this.internals) return;
    root.addEventListener('reset', ({ target }) => target === host.form && void host.reset(), { signal });
    root.addEventListener('submit', this.#onUnchecked, first);
  }

  readonly #onChange = ({ target }: Event) => {
    if (target === this.#control) this.host.dispatchEvent(new Event('change', { bubbles: true }));
  };

  /** The browser's bubble would point at nothing that it can focus, so the error stands beside the box, as everywhere in here. */
  readonly #onInvalid = (event: Event) => {
    this.read();
    if (this.#onRefused) event.preventDefault();
    this.#refuse();
    const first = this.host.form?.querySelector(':invalid:not(fieldset)');
    if (!first || first === this.host) this.#control?.focus();
  };

  #refuse() {
    this.#refused = true;
    this.#onRefused?.();
    this.host.requestUpdate();
  }

  /** Without ElementInternals a form does not ask us. */
  readonly #onUnchecked = (event: Event) => {
    const form = this.host.form;
    if (!form || event.target !== form || form.noValidate || !this.#faulty || this.host.readOnly) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#refuse();
    this.#control?.focus();
  };

  /** `form.submit()` and `new FormData(form)` ask nobody before. */
  readonly #onFormData = (event: Event) => {
    const { host, internals } = this;
    const { formData } = event as FormDataEvent;
    if (event.target !== host.form || host.off || !host.name) return;
    const before = this.#known;
    this.read();
    const { name, value } = host;
    if (!internals) formData.append(name, value);
    if (!internals || value === before) return;
    // Others may have the same name, and their order counts.
    const all = formData.getAll(name);
    all[all.indexOf(before)] = value;
    formData.delete(name);
    for (const it of all) formData.append(name, it);
  };

  readonly #onSubmit = (event: Event) => {
    if (!event.defaultPrevented && event.target === this.host.form && !this.host.off) this.onSent?.();
  };
}

const inputEvent = () => new InputEvent('input', { bubbles: true, composed: true });
