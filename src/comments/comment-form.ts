import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import { flag } from '../foundation/boolean-converter.js';
import { buttonStyles } from '../foundation/styles/buttons.styles.js';
import { fieldStyles } from '../foundation/styles/fields.styles.js';
import { containerStyles } from '../foundation/styles/container.styles.js';
import { darkReaderStyles } from '../foundation/styles/dark-reader.styles.js';
import { hostStyles } from '../foundation/styles/host.styles.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { keepTypedKeys } from '../foundation/typed-keys.browser.js';
import { commentForm } from '../locales/en/comments-form.js';
import { shared } from '../locales/en/shared.js';
import { SeekHelpLink } from '../seek-help/seek-help-link.controller.js';
import { seekHelpLineStyles } from '../seek-help/seek-help-link.styles.js';
import type { CommentBackend } from './backends/backend.js';
import { ConnectionController } from './backends/connection.controller.js';
import type { CommentFormHost } from './comment-form.host.js';
import { commentFormStyles } from './comment-form.styles.js';
import type { Outcome } from './comment.js';
import { boxesOf, textBoxOf } from './form/controls.js';
import { aroundTemplate, beforeTemplate, ownFormTemplate } from './form/comment-form.view.js';
import { plain, reflect, setAttribute, upgrade } from './form/reflect.browser.js';
import { WritingController } from './form/writing.controller.js';

/**
 * A comment form that loses nothing: around the site's own `<form>`, alone, or with a `name` as a field of the page's own form.
 *
 * @slot - The site's own comment form, such as WordPress's. It stays as it is, is sent as the browser would send it, and works without JavaScript. Or the page's own words on why there is none.
 * @slot rules - House rules, shown before the fields.
 *
 * @fires {CommentSubmitEvent} relief-comment-submit - Before sending. Cancel it, or answer it with `respondWith`.
 * @fires {CommentOutcomeEvent} relief-comment-outcome - After sending, however it ended. Not where the browser sends the form and leaves the page.
 * @fires {CommentConcernEvent} relief-comment-concern - A check found something to think over; never says what was written.
 * @fires {CommentCheckEvent} relief-comment-check - The person wants to see whether a comment arrived.
 * @fires {CommentCancelEvent} relief-comment-cancel - The person gave up a reply.
 *
 * @csspart form - The box.
 * @csspart title - Its heading.
 * @csspart notice - What to know before writing.
 * @csspart field - A label with its hint, error and control.
 * @csspart label - A label.
 * @csspart hint - A hint.
 * @csspart error - An error beside its field.
 * @csspart control - A text box or input.
 * @csspart concerns - Notes about what the writer may want to think over.
 * @csspart error-summary - The list of errors.
 * @csspart outcome - How sending ended, and what to do.
 * @csspart post-button - The button that sends.
 *
 * @cssState sending - A comment is on its way.
 * @cssState stored - The site has the last comment: published, waiting, or not said which.
 * @cssState refused - The last comment was refused or not sent, or nobody knows; it is still in the box.
 * @cssState closed - No more comments are taken.
 */
export class CommentForm extends LitElement implements CommentFormHost {
  static readonly formAssociated = true;
  static override styles = [
    hostStyles,
    containerStyles,
    darkReaderStyles,
    buttonStyles,
    fieldStyles,
    seekHelpLineStyles,
    commentFormStyles,
  ];

  /** Where comments go: the name of a backend (`wordpress`, `isso`, `json` …), or an object of your own that has the same methods. Default: `json` where `action` is written; else what the wrapped form's own `action` says (`wordpress` for `wp-comments-post.php`, `form` for any other); else what another form or thread on the page says, unless words of the page stand in here without a form. Without any of these nothing is drawn but the page's own words, and the console says so. */
  @property() backend?: string | CommentBackend;
  /** Address of the server, against the page's base; what it is for each backend stands at Backends. Default: the wrapped form's own. A wrapped form goes to its own address, whatever stands here, but with `backend="form"`. */
  @property() action?: string;
  /** Which thread, and so which draft: the post's number in WordPress, any name elsewhere. Default: the number of the post in the wrapped form, else path and query of the page, without parameters that name no page (`utm_…`, `fbclid`, `replytocom` …). */
  @property() post?: string;
  /** Name or key of the site, for servers that keep several. */
  @property() site?: string;
  /** Seconds that the server may take to answer. Default: 20. */
  @property({ type: Number }) patience?: number;
  /** Id of a thread or form on the page that says where comments are kept. */
  @property() for?: string;
  /** What the text is called in the `<form>` that this element stands in. With it the element is a field of that form, as a `<textarea>` is: the page sends it. */
  @property() name?: string;
  /** As a field: the form is not sent while it is empty. */
  @property({ converter: flag }) required = false;
  /** As a field: nobody can write in it, and it is not sent. */
  @property({ converter: flag }) disabled = false;
  /** As a field: its text can be read and is sent, and nobody can change it. */
  @property({ converter: flag, attribute: 'readonly' }) readOnly = false;
  /** As a field: the text that it begins with, and that the form's reset brings back. */
  @property({ attribute: 'value', converter: plain }) defaultValue = '';
  /** Id of the comment that is answered, in the form that is drawn; a wrapped form says it itself. Default: none, a new thread. */
  @property({ attribute: 'reply-to' }) replyTo?: string;
  /** Name of who is answered, for the heading. */
  @property({ attribute: 'reply-name' }) replyName?: string;
  /** Asks for a website too, in the form that is drawn. Off by default: it draws spam. */
  @property({ converter: flag }) website = false;
  /** Keeps nothing in the browser between visits, for shared computers. */
  @property({ converter: flag, attribute: 'no-drafts' }) noDrafts = false;
  /** Does not look through the text for personal data, red flags, words of despair and doses. All of that stays on the device. */
  @property({ converter: flag, attribute: 'no-checks' }) noChecks = false;
  /** Country whose help lines are shown, ISO 3166, such as `GB`. Default: the region of the nearest `lang` (`en-GB`); without one no number is shown. */
  @property() country?: string;
  /** How long a moderator usually takes, in your own words: “a day”. */
  @property({ attribute: 'review-time' }) reviewTime?: string;
  /** Where people log in, when the server wants that and does not say where: `https://…` or a path from the root (`/login`). */
  @property({ attribute: 'login-url' }) loginUrl?: string;
  /** Address of an ALTCHA challenge on your own server: the browser works out a proof from the first focus on, and sends it as `altcha` (wrapped forms, `wordpress-classic`, `form`) or `pow` (`json`). Other backends do not send it. Default: none. */
  @property({ attribute: 'challenge-url' }) challengeUrl?: string;
  /** Further fields to send with each comment, for servers that want them, such as a token: beside those of a wrapped form, and with `wordpress-classic`, `form` and `json`. Other backends do not send them. Asked for at each sending. */
  @property({ attribute: false }) extra?: () => [name: string, value: string][];
  /** Level of the form's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** As a field: what kind it is. */
  readonly type = 'textarea';

  readonly #words = new Localize(this, 'commentForm', commentForm);
  readonly #seekHelp = new SeekHelpLink(this);
  readonly #signs = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #connection = new ConnectionController(this);
  readonly #internals = this.attachInternals?.();
  /** The button was pressed, and its `submit` has not come. */
  #pressed = false;
  readonly #writing = new WritingController(this, this.#connection, this.#announcer, this.#internals);

  constructor() {
    super();
    upgrade(this, 'value', 'form');
  }

  override requestUpdate(...change: Parameters<LitElement['requestUpdate']>) {
    super.requestUpdate(...change);
    if (reflect(this, change[0], change[1])) this.#writing.field.offer();
  }

  protected override createRenderRoot() {
    return keepTypedKeys(super.createRenderRoot());
  }

  protected override willUpdate() {
    if (asOnServer(this)) return;
    if (!this.#writing.field.isField) this.#connection.update();
    this.#writing.update();
  }

  /** What stands in the box for the text. */
  get value(): string {
    return this.#writing.value;
  }

  set value(text: string | null | undefined) {
    this.#writing.value = plain(text);
  }

  /** The form of the page that this element stands in; null without one. Set it to the id of another, as the attribute `form`. */
  get form(): HTMLFormElement | null {
    return this.#internals ? this.#internals.form : this.closest('form');
  }

  set form(id: string | HTMLFormElement | null | undefined) {
    setAttribute(this, 'form', typeof id === 'object' ? id?.id : id);
  }

  /** As a field: the page's labels for it. Undefined in browsers without ElementInternals. */
  get labels(): NodeList | undefined {
    return this.#internals?.labels;
  }

  /** As a field: false while it is disabled or can only be read, and so is not checked. */
  get willValidate(): boolean {
    return this.#internals?.willValidate ?? !(this.off || this.readOnly);
  }

  /** As a field: what is wrong with it, as for any control. Undefined in browsers without ElementInternals. */
  get validity(): ValidityState | undefined {
    return this.#internals?.validity;
  }

  /** As a field: what is wrong with it, as a sentence in the reader's language; empty when nothing is. */
  get validationMessage(): string {
    return this.#internals?.validationMessage ?? '';
  }

  /** As a field: true when the form may be sent with it. Fires `invalid` otherwise. */
  checkValidity(): boolean {
    this.#writing.field.reader?.read();
    return this.#internals?.checkValidity() ?? true;
  }

  /** As `checkValidity`. Either shows the error beside the box. */
  reportValidity(): boolean {
    this.#writing.field.reader?.read();
    return this.#internals?.reportValidity() ?? true;
  }

  /** As a field: what the page finds wrong with it, as a sentence in the reader's language; it stands beside the box. Empty: nothing. */
  setCustomValidity(sentence: string) {
    const { field } = this.#writing;
    field.custom = sentence;
    field.judge();
    this.requestUpdate();
  }

  formAssociatedCallback() {
    this.#writing.field.offer();
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean) {
    this.#writing.field.barred = disabled;
    this.requestUpdate();
  }

  formResetCallback() {
    if (this.#writing.field.isField) void this.reset();
  }

  /** The browser brings back what stood here before the page was left; a draft of ours is newer. */
  formStateRestoreCallback(text: unknown) {
    if (typeof text === 'string' && this.value === this.defaultValue) this.value = text;
  }

  /** True while nobody can write in it. */
  get off(): boolean {
    return this.disabled || this.#writing.field.barred;
  }

  /** Sends what is written, as the button does. Resolves with the outcome; undefined when nothing was sent, or the page sends it. */
  async submit(): Promise<Outcome | undefined> {
    if (this.#writing.field.isField) {
      this.form?.requestSubmit();
      return;
    }
    return (await this.#load())?.submit();
  }

  /** Focuses the box for the text. */
  override focus(options?: FocusOptions) {
    if (this.hasUpdated) textBoxOf(boxesOf(this))?.focus(options);
  }

  /** Selects what stands in the box. */
  select() {
    textBoxOf(boxesOf(this))?.select();
  }

  /** Empties the box, or gives it the text that it began with, and forgets its draft. */
  async reset(): Promise<void> {
    const done = this.#writing.reset();
    this.value = this.defaultValue;
    await done;
    // A draft that has come since, and gone again.
    this.value ||= this.defaultValue;
  }

  /** What sends; undefined where it does not come, and that is said. */
  async #load() {
    const form = await this.#writing.load();
    if (!form) this.#announcer.say(this.#words.t.unavailable);
    return form;
  }
  readonly #onCancel = async () => (await this.#load())?.cancel();

  /** In a frame that may not send forms (`sandbox` without `allow-forms`) no `submit` follows a click. */
  readonly #onPress = (event: Event) => {
    this.#pressed = true;
    setTimeout(() => this.#pressed && !event.defaultPrevented && this.#onSubmit());
  };

  readonly #onSubmit = (event?: Event) => {
    event?.preventDefault();
    this.#pressed = false;
    void this.submit();
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { site, field, onFocus, onBlur, onInput } = this.#writing;
    // The site takes no comments here, or says in its own words why there is no form.
    if (this.#connection.none && !field.isField) return html`<slot></slot>`;
    const wraps = site.form !== null;
    const signs = this.ownerDocument.querySelector('relief-seek-help') ? this.#seekHelp.render(this.#signs.t) : nothing;
    const parts = { host: this, writing: this.#writing, t: this.#words.t, signs };
    return html`<div class=${wraps ? 'frame around' : 'frame'} part="form" @focusin=${onFocus} @focusout=${onBlur}>
      ${wraps ? html`<div class="base">${beforeTemplate(parts)}</div>` : nothing}
      <slot @slotchange=${() => this.requestUpdate()} @input=${onInput}></slot>
      <div class="base">
        ${wraps ? aroundTemplate(parts) : ownFormTemplate(parts, this.#onSubmit, this.#onPress, this.#onCancel)}
        ${this.#announcer.region()}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-comment-form': CommentForm;
  }
}
