import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Announcer } from '../foundation/announcer.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { triangleAlertIcon } from '../foundation/icons.js';
import { Localize } from '../foundation/localize.js';
import { asOnServer, ownWords } from '../foundation/server.js';
import { comments } from '../locales/en/comments.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import type { Aftermath } from './aftermath.view.js';
import type { CommentBackend, FieldRule } from './backends/backend.js';
import type { Care } from './care.view.js';
import type { Field, Outcome } from './comment.js';
import { commentFormStyles } from './comment-form.styles.js';
import { Composer } from './composer.js';
import { Connection, siteFormOf } from './connection.js';
import { Drafts } from './drafts.js';
import { CommentCancelEvent } from './events.js';
import { fieldTemplate, trapTemplate } from './form.view.js';
import { headingTemplate } from './heading.view.js';
import { fieldOrder, room } from './rules.js';
import type { SiteForm } from './site-form.js';

/** Limits until the backend has said its own: WordPress's. */
const usual: Record<Field, FieldRule> = {
  text: { use: 'required', max: 65_525, unit: 'bytes' },
  name: { use: 'required', max: 245, unit: 'bytes' },
  email: { use: 'required', max: 100, unit: 'bytes' },
  url: { use: 'hidden', max: 200, unit: 'bytes' },
};

/**
 * A comment form that loses nothing: around the site's own `<form>`, or alone.
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
  static override styles = [hostStyles, controlStyles, seekHelpLineStyles, commentFormStyles];

  /** Where comments go: `browser`, `json`, `wordpress` …, or an object of your own that has the same methods. Default: what the wrapped form's `action` says; `json` when there is an `action`; else `browser`. */
  @property() backend?: string | CommentBackend;
  /** Address that comments are posted to. Default: the wrapped form's own. */
  @property() action?: string;
  /** Which thread: the post's number in WordPress, any name elsewhere. Default: the path of the page. */
  @property() post?: string;
  /** Name or key of the site, for servers that keep several. */
  @property() site?: string;
  /** Id of a thread on the page that says where comments are kept. */
  @property() for?: string;
  /** Id of the comment that is answered. */
  @property({ attribute: 'reply-to' }) replyTo?: string;
  /** Name of who is answered, for the heading. */
  @property({ attribute: 'reply-name' }) replyName?: string;
  /** Asks for a website too. Off by default: it draws spam. */
  @property({ type: Boolean }) website = false;
  /** Keeps nothing in the browser between visits, for shared computers. */
  @property({ type: Boolean, attribute: 'no-drafts' }) noDrafts = false;
  /** Does not look through the text for personal data, red flags, words of despair and doses. All of that stays on the device. */
  @property({ type: Boolean, attribute: 'no-checks' }) noChecks = false;
  /** Country whose help lines are shown, ISO 3166, such as `GB`. Default: the region of the nearest `lang` (`en-GB`); without one no number is shown. */
  @property() country?: string;
  /** How long a moderator usually takes, in your own words: “a day”. */
  @property({ attribute: 'review-time' }) reviewTime?: string;
  /** Where people log in, when the server wants that and does not say where. */
  @property({ attribute: 'login-url' }) loginUrl?: string;
  /** Further fields to send with each comment, for servers that want them: a token, a box of a plugin. */
  @property({ attribute: false }) extra?: () => [name: string, value: string][];
  /** Level of the form's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #words = new Localize(this, 'comments', comments);
  readonly #signs = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #composer = new Composer(this, {
    drafts: new Drafts(() => localStorage, Date.now),
    place: () => ({ page: this.post ?? location.pathname, form: this.id, ...(this.replyTo && { parent: this.replyTo }) }),
    keeps: () => !this.noDrafts && !this.#othersUseThis,
    rules: () => this.#rules(),
    backend: () => this.#connection.ready(),
  });
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : undefined;
  #site?: SiteForm | undefined;
  #aftermath?: Aftermath;
  #care?: Care;
  /** The rest of the form could not be loaded. */
  #stuck = false;
  #othersUseThis = false;
  #trapped = false;
  #countTimer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#countTimer);
  }

  protected override willUpdate() {
    if (asOnServer(this)) return;
    const form = siteFormOf(this);
    if (form !== (this.#site?.form ?? null)) void this.#wrap(form);
    this.#connection.update();
    if (this.#composer.open()) this.#fillSite();
    const { sentAt, queued } = this.#composer.progress;
    if (this.#connection.closed || sentAt || queued) void this.#loadAftermath();
  }

  protected override updated() {
    const { phase, outcome } = this.#sender ?? {};
    // Safari before 17.4 and Firefox before 126 have no custom states.
    const state = (name: string, on: boolean) => this.#internals?.states?.[on ? 'add' : 'delete'](name);
    state('sending', phase === 'sending');
    state('stored', phase === 'stored');
    state('refused', phase === 'editing' && !!outcome);
    state('closed', this.#closed);
    this.#site?.mark((field) => this.#aftermath?.fault(field));
  }

  /** Sends what is written, as the button does. Resolves with the outcome; undefined when nothing was sent. */
  async submit(): Promise<Outcome | undefined> {
    const composer = this.#composer;
    if (this.#site) composer.edit(this.#site.read());
    if (this.extra) composer.draft = { ...composer.draft, extra: [...(composer.draft.extra ?? []), ...this.extra()] };
    const aftermath = await this.#loadAftermath();
    if (!aftermath) {
      this.#announcer.say(this.#words.t.unavailable);
      return;
    }
    if (aftermath.waiting) {
      aftermath.sayWait();
      return;
    }
    const sending = aftermath.sender.send();
    if (aftermath.sender.state.phase === 'sending') this.#announcer.say(this.#words.t.sending);
    const outcome = await sending;
    if (outcome && aftermath.sender.state.phase === 'stored') this.#site?.clearText();
    await this.updateComplete;
    aftermath.present(outcome);
    return outcome;
  }

  /** Focuses the box for the text. */
  override focus(options?: FocusOptions) {
    this.control('text')?.focus(options);
  }

  /** Empties the box and forgets its draft. */
  reset() {
    this.#composer.startAgain();
    this.#composer.restored = undefined;
    this.#site?.clearText();
  }

  /** The text box or input of a field: the site's own, or ours. */
  control(field: Field): HTMLInputElement | HTMLTextAreaElement | undefined {
    return this.#site?.control(field) ?? this.renderRoot.querySelector<HTMLInputElement>(`#${field}`) ?? undefined;
  }

  get #sender() {
    return this.#aftermath?.sender.state;
  }

  get #closed() {
    return this.#connection.closed || this.#sender?.phase === 'closed';
  }

  #rules(): Record<Field, FieldRule> {
    const fields = this.#connection.capabilities?.fields ?? usual;
    if (this.#site) return this.#site.rules(fields);
    const { use } = fields.url;
    return { ...fields, url: { ...fields.url, use: use === 'required' ? use : this.website ? 'optional' : 'hidden' } };
  }

  /** Errors and outcomes come when they are needed, which is when a person begins to write, not at the page's first paint. */
  async #loadAftermath(): Promise<Aftermath | undefined> {
    if (this.#aftermath) return this.#aftermath;
    try {
      const { Aftermath } = await import('./aftermath.view.js');
      this.#aftermath ??= new Aftermath(this, this.#composer, this.#connection, this.#announcer);
      this.#stuck = false;
    } catch {
      // Offline since the page was loaded: said where the outcome would stand, and tried again with the next press.
      this.#stuck = true;
    }
    this.requestUpdate();
    return this.#aftermath;
  }

  async #wrap(form: HTMLFormElement | null) {
    this.#site = undefined;
    if (!form) return;
    const { SiteForm } = await import('./site-form.js');
    if (siteFormOf(this) !== form || this.#site) return;
    this.#site = new SiteForm(form);
    this.#fillSite();
    this.requestUpdate();
  }

  #fillSite() {
    this.#site?.fill(this.#composer.draft, fieldOrder);
    const now = this.#site?.read();
    // The browser may have put its own memory of the form back; what stands in the box is what will be sent.
    if (now?.text && now.text !== this.#composer.draft.text) this.#composer.edit(now);
  }

  readonly #onSiteSubmit = (event: Event) => {
    if (event.target !== this.#site?.form) return;
    event.preventDefault();
    void this.submit();
  };

  readonly #onSiteInput = () => {
    if (!this.#site) return;
    this.#composer.edit(this.#site.read());
    this.#care?.look(this.#composer.draft.text);
  };

  #invalidSoon = false;
  /** The browser's own bubble would keep `submit` from coming at all. `invalid` does not bubble, so it is caught on its way down. */
  readonly #onSiteInvalid = {
    capture: true,
    handleEvent: (event: Event) => {
      if (!this.#site) return;
      event.preventDefault();
      if (this.#invalidSoon) return;
      this.#invalidSoon = true;
      // One event a field; answered once.
      queueMicrotask(() => {
        this.#invalidSoon = false;
        void this.submit();
      });
    },
  };

  #onInput(event: Event) {
    const { id, value, type, checked } = event.target as HTMLInputElement;
    if (type === 'checkbox') this.#composer.edit({ remember: checked });
    else if (fieldOrder.includes(id as Field)) this.#composer.edit({ [id]: value });
    if (id !== 'text') return;
    this.#count(value);
    this.#care?.look(value);
  }

  /** Near the limit the count is drawn at once, and said when the typing rests. */
  #count(text: string) {
    const left = room(text, this.#rules().text);
    if (left === undefined && !this.renderRoot.querySelector('#text-left')) return;
    this.requestUpdate();
    clearTimeout(this.#countTimer);
    if (left !== undefined) this.#countTimer = setTimeout(() => this.#announcer.say(this.#words.t.left(left)), 1000);
  }

  #onSubmit(event: Event) {
    event.preventDefault();
    const trap = this.renderRoot.querySelector<HTMLInputElement>('.trap input');
    if (trap?.value && !this.#trapped) {
      // A password manager may have done it, so a person is asked once and never punished in silence.
      trap.value = '';
      this.#trapped = true;
      this.#announcer.say(this.#words.t.trap);
      this.requestUpdate();
      return;
    }
    this.#trapped = false;
    void this.submit();
  }

  #onKey(event: KeyboardEvent) {
    // Safari ends an input method's composition before its Enter, which would then send half a name.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && composing && event.target instanceof HTMLInputElement) event.preventDefault();
  }

  readonly #onFocus = () => {
    void this.#loadAftermath();
    if (!this.noChecks) void this.#loadCare();
  };

  /** Nobody should press the button before the notes are there. */
  readonly #onBlur = () => this.#care?.look(this.#composer.draft.text, true);

  async #loadCare() {
    try {
      const { Care } = await import('./care.view.js');
      this.#care ??= new Care(this, this.#announcer);
    } catch {
      // The notes are a courtesy: without them a comment is written and sent as ever.
    }
  }

  readonly #onCancel = () => this.dispatchEvent(new CommentCancelEvent());

  readonly #onStartAgain = () => {
    this.#composer.startAgain();
    this.#site?.clearText();
    this.focus();
    this.#announcer.say(this.#words.t.emptied);
  };

  readonly #onUndo = () => {
    this.#composer.undo();
    this.#fillSite();
    this.focus();
  };

  readonly #onForget = () => {
    this.#composer.forget();
    this.#othersUseThis = true;
    this.#announcer.say(this.#words.t.draftOff);
  };

  readonly #onKeep = () => {
    this.#othersUseThis = false;
    this.#composer.save();
    this.requestUpdate();
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const wraps = siteFormOf(this) !== null;
    return html`<div class=${wraps ? 'frame around' : 'frame'} part="form" @focusin=${this.#onFocus} @focusout=${this.#onBlur}>
      ${wraps ? html`<div class="base">${this.#renderBefore()}</div>` : nothing}
      <slot
        @slotchange=${() => this.requestUpdate()}
        @submit=${this.#onSiteSubmit}
        @input=${this.#onSiteInput}
        @invalid=${this.#onSiteInvalid}
      ></slot>
      <div class="base">
        ${wraps ? html`${this.#care?.template()} ${this.#renderAfter()}` : this.#renderForm()} ${this.#announcer.region()}
      </div>
    </div>`;
  }

  #renderForm() {
    const { t } = this.#words;
    const { draft } = this.#composer;
    const rules = this.#rules();
    const field = (name: Field) =>
      fieldTemplate({ field: name, rule: rules[name], draft, error: this.#aftermath?.fault(name), readonly: this.#closed, t });
    return html`<div class="head">
        ${headingTemplate(this.headingLevel, this.replyTo ? t.titleTo(this.replyName || t.anonymous) : t.title)}
        ${this.replyTo ? html`<button class="plain" type="button" @click=${this.#onCancel}>${t.cancelReply}</button>` : nothing}
      </div>
      ${this.#renderBefore()}
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${this.#onKey}>
        <div class="fields">${field('text')} ${this.#care?.template()} ${fieldOrder.slice(1).map(field)}</div>
        ${
          // It makes sense where there is a name to keep, and where the browser may keep it.
          this.noDrafts || this.#othersUseThis || rules.name.use === 'hidden'
            ? nothing
            : html`<label class="check"
                ><input type="checkbox" id="remember" .checked=${live(draft.remember)} /><span
                  >${rules.url.use === 'hidden' ? t.rememberShort : t.remember}</span
                ></label
              >`
        }
        ${trapTemplate(t.trapLabel)} ${this.#renderAfter()}
      </form>`;
  }

  /** What a person should know before writing, and what is wrong. */
  #renderBefore() {
    const { t } = this.#words;
    const { local, pending } = this.#connection.capabilities ?? {};
    const own = !siteFormOf(this);
    return html`<div class="notices" part="notice">
        <div class="care">
          ${triangleAlertIcon()}
          <div>
            <p><strong>${t.care}</strong> <span>${t.doNotWait}</span></p>
            ${this.ownerDocument.querySelector('relief-seek-help') ? seekHelpLine(this, this.#signs.t) : nothing}
          </div>
        </div>
        ${local && !this.replyTo ? html`<p>${t.local}</p>` : nothing}
        ${
          pending === undefined || local
            ? nothing
            : html`<p>
                <span>${pending ? t.moderated : t.unmoderated}</span>
                ${
                  pending && this.reviewTime
                    ? html` <span>${t.reviewTime}</span> <span class="words" dir="auto">${this.reviewTime}</span>`
                    : nothing
                }
              </p>`
        }
        <slot name="rules"></slot>
        ${
          own
            ? html`<p class="notes">
                ${this.#rules().email.use === 'hidden' ? nothing : html`<span>${t.emailNote}</span> `}<span
                  >${t.requiredNote}</span
                >
              </p>`
            : nothing
        }
      </div>
      ${this.#renderRestored()} ${this.#aftermath?.summary() ?? nothing}`;
  }

  #renderAfter() {
    const { t } = this.#words;
    const phase = this.#sender?.phase;
    const busy = phase === 'sending' || (this.#aftermath?.waiting ?? 0) > 0;
    return html`${this.#aftermath?.panel() ?? (this.#stuck ? html`<p class="outcome bad">${t.unavailable}</p>` : nothing)}
      <div class="foot">
        ${
          this.#closed || siteFormOf(this)
            ? nothing
            : html`<button class="primary" part="post-button" type="submit" aria-disabled=${busy ? 'true' : 'false'}>
                <span>${phase === 'sending' ? t.sending : t.post}</span>
              </button>`
        }
        ${this.noDrafts || phase === 'stored' ? nothing : this.#renderKept()}
      </div>`;
  }

  #renderRestored() {
    const { t } = this.#words;
    const { restored } = this.#composer;
    if (!restored) return nothing;
    const emptied = restored === 'emptied';
    return html`<p class="restored" part="notice">
      <span>${emptied ? t.emptied : this.#composer.progress.sentAt ? t.restoredSent : t.restored}</span>
      <button class="plain" type="button" @click=${emptied ? this.#onUndo : this.#onStartAgain}>
        ${emptied ? t.undo : t.startAgain}
      </button>
    </p>`;
  }

  #renderKept() {
    const { t } = this.#words;
    const line = (say: string, label: string, act: () => void) =>
      html`<p class="kept"><span>${say}</span> <button class="plain" type="button" @click=${act}>${label}</button></p>`;
    if (this.#othersUseThis) return line(t.draftOff, t.keep, this.#onKeep);
    if (this.#composer.kept === 'refused') return html`<p class="kept error">${t.draftLost}</p>`;
    return this.#composer.kept === 'kept' ? line(t.draftKept, t.doNotKeep, this.#onForget) : nothing;
  }
}
