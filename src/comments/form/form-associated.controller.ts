import type { ReactiveController } from 'lit';
import type { CommentFormHost } from '../comment-form.host.js';
import type { FieldError } from '../comment.js';
import { siteFormOf, textBoxOf } from './controls.js';

/** What comes with what checks the text: it reads the box, and shows what is wrong. */
interface Reader {
  /** What stands in the box and no event has told of. */
  readonly unread: string | undefined;
  /** Takes that over as if it had been typed. */
  read(): void;
  /** What the page finds wrong, once the form was not sent for it. */
  readonly refusal: string | undefined;
}

/** The text as a field of the page's own form, as a `<textarea>` is: sent, restored, disabled and emptied with it, and checked before. */
export class FormAssociatedController implements ReactiveController {
  /** A fieldset or the form has disabled us. */
  barred = false;
  /** What the page has heard of last: it has written it, or an `input` event has told it. */
  known = '';
  /** What the page finds wrong, as a sentence. */
  custom = '';
  /** Something is wrong with the text, and the form shall not be sent. */
  faulty = false;
  reader?: Reader;
  /** What is wrong, as a sentence; undefined until what checks it has come. */
  #fault: { error?: FieldError | undefined; sentence: string } | undefined;

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

  hostUpdated() {
    this.judge();
    if (!this.isField) return;
    // Sent from the first, even where the rest does not come. The same function is not added twice.
    if (!this.internals) this.host.form?.addEventListener('formdata', this.#send);
    const { known } = this;
    this.told();
    // A draft was put back, or emptied: a page that holds the text itself, as React and Vue do, would else write over it.
    if (known !== this.known) this.host.dispatchEvent(inputEvent());
  }

  /** The page has heard of this text, or has written it. Call it at each key too. */
  told(text = this.host.value) {
    this.known = text;
    this.offer();
  }

  /** Gives the form the text. */
  offer() {
    if (!this.isField) return;
    const { value, off, noDrafts } = this.host;
    // Where nothing is to be kept, the browser shall not keep it either.
    this.internals?.setFormValue(off ? null : value, noDrafts ? '' : value);
  }

  readonly #send = ({ target, formData }: FormDataEvent) => {
    const { form, name, value, off } = this.host;
    if (this.isField && target === form && name && !off) formData.append(name, value);
  };

  /** Tells the form what is wrong, or that nothing is. Call it after each update and at each key. `sentence`: in the reader's language. */
  setFault(error: FieldError | undefined, sentence = '') {
    this.#fault = { error, sentence };
    this.judge();
  }

  judge() {
    const { control } = this;
    // Until our own check is here, the browser's: on a bad network it may never come.
    const valueMissing = this.#fault ? this.#fault.error === 'missing' : !!control?.validity.valueMissing;
    const sentence = this.custom || (this.#fault?.sentence ?? control?.validationMessage);
    this.faulty = this.isField && !this.host.off && !!sentence;
    const flags = { valueMissing, tooLong: this.#fault?.error === 'too-long', customError: !!this.custom };
    this.internals?.setValidity(this.faulty ? flags : {}, sentence, control);
  }

  get control() {
    // The element's class asks before there is anything drawn.
    return (this.host.renderRoot as ParentNode | undefined) && textBoxOf(this.host.renderRoot);
  }
}

export const inputEvent = () => new InputEvent('input', { bubbles: true, composed: true });
