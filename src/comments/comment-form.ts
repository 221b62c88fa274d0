import { html, LitElement, noChange, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { flag } from '../foundation/boolean-converter.js';
import { hostStyles } from '../foundation/host.styles.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { commentForm } from '../locales/en/comments-form.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-link.controller.js';
import type { CommentBackend, FieldRule } from './backends/backend.js';
import type { Field, Outcome } from './comment.js';
import { commentFormStyles } from './comment-form.styles.js';
import { Connection } from './backends/connection.controller.js';
import type { Desk } from './form/form.controller.js';
import type { Progress } from './drafts/draft-store.js';
import { EarlyDraft } from './drafts/early-draft.controller.js';
import { localStore } from '../foundation/storage/local-storage.browser.js';
import { hasEntry } from '../foundation/storage/storage-key.js';
import {
  CommentCancelEvent,
  type CommentCheckEvent,
  type CommentConcernEvent,
  type CommentOutcomeEvent,
  type CommentSubmitEvent,
} from './comments.events.js';
import { controlOf, readFields, siteFormOf } from './form/controls.js';
import { fieldTemplate, trapTemplate } from './form/field.view.js';
import { heading } from '../foundation/document/heading.view.js';
import { noticesTemplate } from './form/notices.view.js';

/**
 * A comment form that loses nothing: around the site's own `<form>`, alone, or with a `name` as a field of the page's own form.
 *
 * @slot - The site's own comment form, such as WordPress's. It stays as it is and works without JavaScript.
 * @slot rules - House rules, shown before the fields.
 *
 * @fires {CommentSubmitEvent} relief-comment-submit - Before sending. Cancel it, or answer it with `respondWith`.
 * @fires {CommentOutcomeEvent} relief-comment-outcome - After sending, however it ended.
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
 * @cssState stored - The last comment is published or waits for a moderator.
 * @cssState refused - The last comment was not taken, and is still in the box.
 * @cssState closed - No more comments are taken.
 */
export class CommentForm extends LitElement {
  static readonly formAssociated = true;
  static override styles = [hostStyles, controlStyles, seekHelpLineStyles, commentFormStyles];

  /** Where comments go: `browser`, `json`, `wordpress` …, or an object of your own that has the same methods. Default: what the wrapped form's `action` says; `json` when there is an `action`; else `browser`. */
  @property() backend?: string | CommentBackend;
  /** Address that comments are posted to. Default: the wrapped form's own. */
  @property() action?: string;
  /** Which thread: the post's number in WordPress, any name elsewhere. Default: the path of the page. */
  @property() post?: string;
  /** Name or key of the site, for servers that keep several. */
  @property() site?: string;
  /** Seconds that the server may take to answer. Default: 20. */
  @property({ type: Number }) patience?: number;
  /** Id of a thread on the page that says where comments are kept. */
  @property() for?: string;
  /** What the text is called in the `<form>` that this element stands in. With it the element is a field of that form, as a `<textarea>` is: the page sends it. */
  @property() name?: string;
  /** As a field: the form is not sent while it is empty. */
  @property({ type: Boolean }) required = false;
  /** As a field: nobody can write in it, and it is not sent. */
  @property({ type: Boolean }) disabled = false;
  /** Id of the comment that is answered. */
  @property({ attribute: 'reply-to' }) replyTo?: string;
  /** Name of who is answered, for the heading. */
  @property({ attribute: 'reply-name' }) replyName?: string;
  /** Asks for a website too. Off by default: it draws spam. */
  @property({ converter: flag }) website = false;
  /** Keeps nothing in the browser between visits, for shared computers. */
  @property({ converter: flag, attribute: 'no-drafts' }) noDrafts = false;
  /** Does not look through the text for personal data, red flags, words of despair and doses. All of that stays on the device. */
  @property({ converter: flag, attribute: 'no-checks' }) noChecks = false;
  /** Country whose help lines are shown, ISO 3166, such as `GB`. Default: the region of the nearest `lang` (`en-GB`); without one no number is shown. */
  @property() country?: string;
  /** How long a moderator usually takes, in your own words: “a day”. */
  @property({ attribute: 'review-time' }) reviewTime?: string;
  /** Where people log in, when the server wants that and does not say where. */
  @property({ attribute: 'login-url' }) loginUrl?: string;
  /** Address of an ALTCHA challenge on your own server: the browser works out a proof from the first focus on, and sends it as `altcha` (form posts) or `pow` (JSON). Default: none. */
  @property({ attribute: 'challenge-url' }) challengeUrl?: string;
  /** Further fields to send with each comment, for servers that want them: a token, a box of a plugin. */
  @property({ attribute: false }) extra?: () => [name: string, value: string][];
  /** Level of the form's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #words = new Localize(this, 'commentForm', commentForm);
  readonly #signs = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #internals = this.attachInternals?.();
  #desk?: Desk;
  /** A fieldset or the form has disabled us. */
  #barred = false;
  /** What the page or the browser wrote into the box before there was a desk. */
  #early?: string | undefined;
  /** What a person has typed before there was a desk. */
  #typed?: EarlyDraft | undefined;
  #loading?: Promise<Desk | undefined> | undefined;
  /** What writing needs could not be loaded. */
  #stuck = false;
  /** The site's form was pressed before the desk was there, and something in it is wrong. */
  #refused?: Promise<void> | undefined;

  protected override willUpdate() {
    if (asOnServer(this)) return;
    if (!this.#isField) this.#connection.update();
    if (this.#desk) {
      this.#desk.open(siteFormOf(this));
      return;
    }
    const text = siteFormOf(this) && this.#control('text');
    // Typed before our script was there, or brought back by the browser.
    if (!this.#typed && text && text.value !== text.defaultValue) this.#keep();
    if (this.#loading || this.#stuck) return;
    // Only a draft, a name to fill in or closed comments need more before somebody begins to write.
    const kept = (kind: string, ...parts: string[]) => hasEntry(localStore, kind, ...parts);
    const wanted = !this.noDrafts && (kept('relief-draft', this.#place().page) || kept('relief-comment-person'));
    if (this.#connection.closed || wanted || this.#isField) void this.#write();
  }

  protected override updated() {
    this.#offer();
  }

  /** What stands in the box for the text. */
  get value(): string {
    return this.#desk?.composer.draft.text ?? this.#early ?? this.#control('text')?.value ?? '';
  }

  set value(text: string) {
    const control = this.#control('text');
    if (this.#desk) this.#desk.put(text);
    else if (control) control.value = text;
    else this.#early = text;
    this.requestUpdate();
  }

  /** The form of the page that this element stands in; null without one. */
  get form(): HTMLFormElement | null {
    return this.#internals ? this.#internals.form : this.closest('form');
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
    return this.#internals?.checkValidity() ?? true;
  }

  /** As `checkValidity`. Either shows the error beside the box. */
  reportValidity(): boolean {
    return this.#internals?.reportValidity() ?? true;
  }

  formAssociatedCallback() {
    this.requestUpdate();
  }

  formDisabledCallback(disabled: boolean) {
    this.#barred = disabled;
    this.requestUpdate();
  }

  formResetCallback() {
    if (this.#isField) void this.reset();
  }

  /** The browser brings back what stood here before the page was left; a draft of ours is newer. */
  formStateRestoreCallback(text: unknown) {
    if (typeof text === 'string' && !this.value) this.value = text;
  }

  /** True while nobody can write in it. */
  get off(): boolean {
    return this.disabled || this.#barred;
  }

  get #isField(): boolean {
    return this.name !== undefined && !!this.form && !siteFormOf(this);
  }

  /** Gives the form the text, here rather than at the desk, so that what is typed is sent even if nothing more can be loaded. */
  #offer() {
    if (!this.#isField) return;
    // Where nothing is to be kept, the browser shall not keep it either.
    const text = this.value;
    this.#internals?.setFormValue(this.off ? null : text, this.noDrafts ? '' : text);
  }

  /** Sends what is written, as the button does. Resolves with the outcome; undefined when nothing was sent, or the page sends it. */
  async submit(): Promise<Outcome | undefined> {
    if (this.#isField) {
      this.form?.requestSubmit();
      return;
    }
    const desk = await this.#write();
    if (!desk) this.#announcer.say(this.#words.t.unavailable);
    return desk?.submit(this.extra);
  }

  /** Focuses the box for the text. */
  override focus(options?: FocusOptions) {
    this.#control('text')?.focus(options);
  }

  /** Empties the box and forgets its draft. */
  async reset(): Promise<void> {
    if (this.#desk) return this.#desk.reset();
    this.value = '';
    if (this.#typed) this.#keep();
    this.#typed = undefined;
    const desk = await this.#write();
    // An older draft, which the desk has found; what has been written since stays.
    if (desk?.composer.restored) desk.reset();
  }

  get #closed() {
    return this.#connection.closed || this.#desk?.sender.state.phase === 'closed';
  }

  #place() {
    return { page: this.post ?? location.pathname, form: this.id, ...(this.replyTo && { parent: this.replyTo }) };
  }

  #control(field: Field) {
    return this.hasUpdated ? controlOf(this.#boxes, field) : undefined;
  }

  /** Where somebody writes: in the site's own form, or in ours. */
  get #boxes() {
    return siteFormOf(this) ?? this.renderRoot;
  }

  /** Saves what is typed without the desk. */
  #keep(progress?: Progress) {
    this.#typed ??= new EarlyDraft(this.#place());
    if (!this.noDrafts) this.#typed.save(readFields(this.#boxes), progress);
  }

  /** How a field is asked for. Until the backend has said so, a guess; a wrong one moves the page. */
  #use(field: Field): FieldRule['use'] {
    if (this.#isField) return field !== 'text' ? 'hidden' : this.required ? 'required' : 'optional';
    const known = this.#connection.capabilities?.fields[field].use;
    if (field === 'url' && known !== 'required') return this.website ? 'optional' : 'hidden';
    return known ?? (field === 'email' && this.#connection.name === 'browser' ? 'hidden' : 'required');
  }

  /** Drafts, errors, outcomes: here when somebody begins to write, not at the page's first paint. */
  #write(): Promise<Desk | undefined> {
    return (this.#loading ??= this.#openDesk());
  }

  async #openDesk(): Promise<Desk | undefined> {
    try {
      const { Desk } = await import('./form/form.controller.js');
      // Gone, and the page has perhaps become another: what was typed is kept under the one where it was.
      if (!this.isConnected) return (this.#loading = undefined);
      this.#desk = new Desk({
        element: this,
        internals: this.#internals,
        isField: () => this.#isField,
        connection: this.#connection,
        announcer: this.#announcer,
        place: () => this.#place(),
        use: (field) => this.#use(field),
        boxes: () => this.#boxes,
        early: this.#typed,
        preset: this.#early,
      });
      this.#desk.open(siteFormOf(this));
      this.#early = this.#typed = undefined;
      if (this.#isField) await this.#desk.join();
    } catch (error) {
      // No network since the page was loaded: said where the outcome would stand, and tried again with the next key or press.
      console.warn(error);
      this.#loading = undefined;
    }
    this.#stuck = !this.#desk;
    this.requestUpdate();
    return this.#desk;
  }

  readonly #onFocus = ({ target }: Event) => void this.#write().then((desk) => desk?.focused(target));
  readonly #onBlur = () => this.#desk?.rest();

  readonly #onInput = (event: Event) => {
    this.#early = undefined;
    if (this.#desk) this.#desk.input(event.target as HTMLInputElement);
    else {
      this.#keep();
      if (this.#isField) this.form?.addEventListener('submit', this.#onPageSubmit);
      void this.#write();
    }
    this.#offer();
  };

  /** The page's form is sent without the desk: the next visit knows that the text may have arrived. */
  readonly #onPageSubmit = ({ defaultPrevented }: Event) => {
    if (this.#typed && !defaultPrevented) this.#keep({ sentAt: Date.now() });
  };

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.submit();
  };

  readonly #onSiteSubmit = (event: Event) => {
    const form = siteFormOf(this);
    if (!form || event.target !== form) return;
    event.preventDefault();
    void this.#write().then((desk) => {
      // The site's own way still works without us. A button called “submit” hides the form's method of that name.
      if (desk) void desk.submit(this.extra);
      else {
        this.#keep({ sentAt: Date.now() });
        HTMLFormElement.prototype.submit.call(form);
      }
    });
  };

  /** Instead of the browser's own bubble: asked again when the desk is there, which says it. `invalid` does not bubble. */
  readonly #onSiteInvalid = {
    capture: true,
    handleEvent: (event: Event) => {
      const form = siteFormOf(this);
      if (this.#desk || this.#stuck || !form) return;
      event.preventDefault();
      this.#refused ??= this.#write().then(() => {
        this.#refused = undefined;
        form.reportValidity();
      });
    },
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const wraps = siteFormOf(this) !== null;
    return html`<div class=${wraps ? 'frame around' : 'frame'} part="form" @focusin=${this.#onFocus} @focusout=${this.#onBlur}>
      ${wraps ? html`<div class="base">${this.#renderBefore()}</div>` : nothing}
      <slot
        @slotchange=${() => this.requestUpdate()}
        @submit=${this.#onSiteSubmit}
        @invalid=${this.#onSiteInvalid}
        @input=${this.#onInput}
      ></slot>
      <div class="base">
        ${wraps ? html`${this.#desk?.care?.template()} ${this.#renderAfter()}` : this.#renderForm()} ${this.#announcer.region()}
      </div>
    </div>`;
  }

  #renderForm() {
    const { t } = this.#words;
    const desk = this.#desk;
    const field = (name: Field) =>
      fieldTemplate({
        field: name,
        use: this.#use(name),
        value: desk ? desk.holds(desk.composer.draft[name]) : name === 'text' ? (this.#early ?? noChange) : noChange,
        error: desk?.fault(name),
        left: name === 'text' ? desk?.left() : undefined,
        readonly: this.#closed,
        disabled: this.off,
        t,
      });
    const email = this.#use('email') !== 'hidden';
    if (this.#isField)
      return html`${this.#renderBefore()}
        <div class="fields" @input=${this.#onInput}>${field('text')} ${desk?.care?.template()}</div>
        ${this.#renderAfter()}`;
    return html`<div class="head">
        ${heading(this.headingLevel, 'title', html`<span dir="auto">${this.replyTo ? t.titleTo(this.replyName || t.anonymous) : t.title}</span>`)}
        ${
          this.replyTo
            ? html`<button class="plain" type="button" @click=${() => this.dispatchEvent(new CommentCancelEvent())}>
                ${t.cancelReply}
              </button>`
            : nothing
        }
      </div>
      ${this.#renderBefore()}
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${this.#desk?.onKey}>
        <div class="fields">${field('text')} ${desk?.care?.template()} ${field('name')} ${field('email')} ${field('url')}</div>
        ${
          // It makes sense where there is a name to keep, and where the browser may keep it.
          this.noDrafts || desk?.forgetful || this.#use('name') === 'hidden'
            ? nothing
            : html`<label class="check"
                ><input
                  type="checkbox"
                  id="remember"
                  name="wp-comment-cookies-consent"
                  .checked=${desk ? desk.holds(desk.composer.draft.remember) : noChange}
                /><span>${this.website ? t.remember : email ? t.rememberShort : t.rememberName}</span></label
              >`
        }
        ${trapTemplate(t.trapLabel)} ${this.#renderAfter()}
      </form>`;
  }

  /** What a person should know before writing, and what is wrong. */
  #renderBefore() {
    const { local, pending } = this.#connection.capabilities ?? {};
    const wraps = siteFormOf(this) !== null;
    return html`${noticesTemplate({
      t: this.#words.t,
      signs: this.ownerDocument.querySelector('relief-seek-help') ? seekHelpLine(this, this.#signs.t) : nothing,
      local: !!local && !this.replyTo,
      pending: local ? undefined : pending,
      reviewTime: this.reviewTime,
      // The site's own form has notes of its own.
      email: !wraps && this.#use('email') !== 'hidden',
      required: !wraps && (!this.#isField || this.required),
    })}
    ${this.#desk?.before()}`;
  }

  #renderAfter() {
    const { t } = this.#words;
    const desk = this.#desk;
    // A form of the page's own is sent without us.
    const pages = this.#isField || siteFormOf(this);
    return html`${this.#stuck && !pages ? html`<p class="stuck">${t.unavailable}</p>` : desk?.panel()}
      <div class="foot">
        ${
          this.#closed || pages
            ? nothing
            : html`<button
                class="primary"
                part="post-button"
                type="submit"
                aria-disabled=${desk?.busy || desk?.waiting ? 'true' : 'false'}
              >
                <span>${desk?.busy ?? t.post}</span>
              </button>`
        }
        ${desk?.kept()}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-comment-form': CommentForm;
  }
  interface GlobalEventHandlersEventMap {
    'relief-comment-submit': CommentSubmitEvent;
    'relief-comment-outcome': CommentOutcomeEvent;
    'relief-comment-concern': CommentConcernEvent;
    'relief-comment-check': CommentCheckEvent;
    'relief-comment-cancel': CommentCancelEvent;
  }
}
