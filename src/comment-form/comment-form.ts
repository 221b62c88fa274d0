import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { Announcer } from '../foundation/announcer.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { triangleAlertIcon } from '../foundation/icons.js';
import { inWords, Localize } from '../foundation/localize.js';
import { comments } from '../locales/en/comments.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import type { CommentBackend, FieldRule } from './backends/backend.js';
import type { Field, Outcome } from './comment.js';
import { commentFormStyles } from './comment-form.styles.js';
import { Composer } from './composer.js';
import { Connection } from './connection.js';
import { Drafts } from './drafts.js';
import { CommentCancelEvent, CommentCheckEvent } from './events.js';
import { fieldTemplate, outcomeTemplate, summaryTemplate, trapTemplate, type OutcomeView } from './form.view.js';
import { headingTemplate } from './heading.view.js';
import { fieldOrder, room } from './rules.js';
import { FieldNotes, SiteForm, siteFormOf } from './site-form.js';
import { nextStep } from './submission.js';

/** Limits until the backend has said its own: WordPress's. */
const usual: Record<Field, FieldRule> = {
  text: { use: 'required', max: 65_525, unit: 'bytes' },
  name: { use: 'required', max: 245, unit: 'bytes' },
  email: { use: 'required', max: 100, unit: 'bytes' },
  url: { use: 'optional', max: 200, unit: 'bytes' },
};

/**
 * A comment form that loses nothing: around the site's own `<form>`, or alone.
 *
 * @slot - The site's own comment form, such as WordPress's. It stays as it is and works without JavaScript.
 * @slot rules - House rules, shown before the fields.
 *
 * @fires {CommentSubmitEvent} relief-comment-submit - Before sending. Cancel it, or answer it with `respondWith`.
 * @fires {CommentOutcomeEvent} relief-comment-outcome - After sending, however it ended.
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
  /** How long a moderator usually takes, in your own words: “a day”. */
  @property({ attribute: 'review-time' }) reviewTime?: string;
  /** Where people log in, when the server wants that and does not say where. */
  @property({ attribute: 'login-url' }) loginUrl?: string;
  /** Further fields to send with each comment, for servers that want them: a token, a box of a plugin. */
  @property({ attribute: false }) extra?: () => [name: string, value: string][];
  /** Level of the form's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  readonly #words = new Localize(this, 'comments', comments);
  readonly #sharedWords = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #composer = new Composer(this, {
    drafts: new Drafts(() => localStorage),
    place: () => ({ page: this.post ?? location.pathname, form: this.id, ...(this.replyTo && { parent: this.replyTo }) }),
    keeps: () => !this.noDrafts && !this.#shared,
    rules: () => this.#rules(),
    backend: () => this.#connection.ready(),
  });
  readonly #notes = new FieldNotes();
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : undefined;
  #siteForm?: SiteForm;
  /** The reader said that others use this computer. */
  #shared = false;
  #trapped = false;
  #ticking: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  protected override willUpdate() {
    const form = siteFormOf(this);
    if (form !== this.#siteForm?.form) this.#siteForm = form ? new SiteForm(form) : undefined;
    this.#connection.update();
    const opened = this.#composer.open();
    if (opened && this.#siteForm) this.#fillSiteForm();
    this.#countDown();
  }

  protected override updated() {
    const { phase, outcome } = this.#composer.state;
    this.#state('sending', phase === 'sending');
    this.#state('stored', phase === 'stored');
    this.#state('refused', phase === 'editing' && outcome !== undefined);
    this.#state('closed', this.#closed);
    this.#markSiteForm();
  }

  /** Sends what is written, as the button does. Resolves with the outcome; undefined when nothing was sent. */
  async submit(): Promise<Outcome | undefined> {
    if (this.#siteForm) this.#composer.edit(this.#siteForm.read());
    if (this.extra)
      this.#composer.draft = { ...this.#composer.draft, extra: [...(this.#composer.draft.extra ?? []), ...this.extra()] };
    if (this.#waiting > 0) {
      this.#announcer.say(this.#words.t.waitFor(this.#waitInWords));
      return;
    }
    const sending = this.#composer.send();
    const { state } = this.#composer;
    if (state.phase === 'sending') this.#announcer.say(this.#words.t.sending);
    const outcome = await sending;
    if (outcome && this.#siteForm && this.#composer.state.phase === 'stored') this.#siteForm.clearText();
    await this.updateComplete;
    if (!outcome) this.#focusProblem();
    else this.#present(outcome);
    return outcome;
  }

  /** Focuses the box for the text. */
  override focus(options?: FocusOptions) {
    this.#control('text')?.focus(options);
  }

  /** Empties the box and forgets its draft. */
  reset() {
    this.#composer.startAgain();
    this.#composer.restored = undefined;
    this.#siteForm?.clearText();
  }

  get #closed() {
    return this.#connection.closed || this.#composer.state.phase === 'closed';
  }

  /** Seconds until the server takes another comment. */
  get #waiting() {
    return Math.max(0, Math.ceil(((this.#composer.state.notBefore ?? 0) - Date.now()) / 1000));
  }

  get #waitInWords() {
    return inWords(this.#waiting, this.#words.lang);
  }

  #rules(): Record<Field, FieldRule> {
    const fields = this.#connection.capabilities?.fields ?? usual;
    if (this.#siteForm) return this.#siteForm.rules(fields);
    const { use } = fields.url;
    return { ...fields, url: { ...fields.url, use: use === 'required' ? use : this.website ? 'optional' : 'hidden' } };
  }

  /** “Save my name …” makes sense where there is one, and where the browser may keep it. */
  #keepsPerson(rules: Record<Field, FieldRule>) {
    return !this.noDrafts && !this.#shared && (rules.name.use !== 'hidden' || rules.email.use !== 'hidden');
  }

  /** Puts the eye and the voice where the news is. */
  #present(outcome: Outcome) {
    const step = nextStep(outcome);
    const { state } = this.#composer;
    if (outcome.kind === 'invalid' && Object.keys(state.errors).length) return this.#focusProblem();
    const stay = this.#composer.shown || ['wait', 'retry', 'change', 'fix'].includes(step);
    if (stay)
      this.#announcer.say(
        [this.#sentence(outcome), this.#waiting ? this.#words.t.waitFor(this.#waitInWords) : ''].join(' ').trim(),
      );
    else this.#byId('outcome')?.focus();
  }

  #focusProblem() {
    const problems = this.#problems;
    if (problems.length > 1) this.#byId('summary')?.focus();
    else if (problems[0]) this.#go(problems[0].field);
  }

  get #problems() {
    const { errors } = this.#composer.state;
    const { t } = this.#words;
    return fieldOrder.flatMap((field) => {
      const error = errors[field];
      return error ? [{ field, sentence: t.errors[field][error] }] : [];
    });
  }

  #sentence(outcome: Outcome): string {
    const { t } = this.#words;
    if (outcome.kind === 'duplicate' && this.#composer.state.phase === 'stored') return t.outcomes.arrived;
    if (outcome.kind === 'unknown' && this.#connection.capabilities?.dedupes) return t.outcomes.unknownSafe;
    if (outcome.kind === 'forbidden' && outcome.reason) return t.forbidden[outcome.reason];
    return t.outcomes[outcome.kind];
  }

  get #view(): OutcomeView | undefined {
    const { state, sent } = this.#composer;
    const { t } = this.#words;
    const outcome: Outcome | undefined = this.#connection.closed ? { kind: 'closed' } : state.outcome;
    if (!outcome || state.phase === 'sending' || (outcome.kind === 'invalid' && Object.keys(outcome.fields).length)) return;
    const step = nextStep(outcome);
    const good = state.phase === 'stored';
    const actions: OutcomeView['actions'] = [];
    if (step === 'check') actions.push({ label: t.lookAtComments, act: () => this.dispatchEvent(new CommentCheckEvent()) });
    if (step === 'copy' && this.#composer.draft.text) actions.push({ label: t.copy, act: () => void this.#copy() });
    return {
      sentence: this.#sentence(outcome),
      tone: good ? 'good' : step === 'wait' ? 'wait' : 'bad',
      detail: outcome.kind === 'invalid' ? outcome.message : undefined,
      wait: this.#waiting > 0 ? t.waitFor(this.#waitInWords) : step === 'wait' ? t.waitOver : undefined,
      receipt: good && !this.#composer.shown ? sent?.text : undefined,
      logIn: step === 'log-in' ? ((outcome.kind === 'login-required' ? outcome.url : undefined) ?? this.loginUrl) : undefined,
      actions,
      t,
    };
  }

  async #copy() {
    const { t } = this.#words;
    try {
      await navigator.clipboard.writeText(this.#composer.draft.text);
      this.#announcer.say(t.copied);
    } catch {
      // Blocked by the page's policy or an old browser: the keyboard's own copy always works.
      this.#control('text')?.select();
      this.#announcer.say(t.notCopied);
    }
  }

  /** A new second, a new number; and a word when the wait is over. */
  #countDown() {
    if (this.#waiting > 0)
      this.#ticking ??= setInterval(() => {
        if (this.#waiting === 0) {
          clearInterval(this.#ticking);
          this.#ticking = undefined;
          this.#announcer.say(this.#words.t.waitOver);
        }
        this.requestUpdate();
      }, 1000);
  }

  #byId(id: string) {
    return this.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }

  #control(field: Field) {
    return this.#siteForm?.control(field) ?? this.renderRoot.querySelector<HTMLTextAreaElement>(`#${field}`) ?? undefined;
  }

  #go(field: Field) {
    this.#control(field)?.focus();
  }

  #state(name: string, on: boolean) {
    // Safari before 17.4 and Firefox before 126 have no custom states.
    this.#internals?.states?.[on ? 'add' : 'delete'](name);
  }

  #fillSiteForm() {
    const { draft } = this.#composer;
    this.#siteForm?.fill(draft, fieldOrder);
    const now = this.#siteForm?.read();
    // The browser may have put its own memory of the form back; what stands in the box is what will be sent.
    if (now?.text && now.text !== draft.text) this.#composer.edit(now);
  }

  #markSiteForm() {
    if (!this.#siteForm) return;
    const { errors } = this.#composer.state;
    for (const field of fieldOrder) {
      const control = this.#siteForm.control(field);
      const error = errors[field];
      if (control)
        this.#notes.set(field, control, error && this.#words.t.errors[field][error], `${control.id || field}-relief-error`);
    }
  }

  readonly #onSiteSubmit = (event: Event) => {
    if (event.target !== this.#siteForm?.form) return;
    event.preventDefault();
    void this.submit();
  };

  readonly #onSiteInput = () => {
    if (this.#siteForm) this.#composer.edit(this.#siteForm.read());
  };

  #invalidSoon = false;
  /** The browser's own bubble would keep `submit` from coming at all. `invalid` does not bubble, so it is caught on its way down. */
  readonly #onSiteInvalid = {
    capture: true,
    handleEvent: (event: Event) => {
      if (!this.#siteForm) return;
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
    else if (fieldOrder.includes(id as Field)) {
      this.#composer.edit({ [id]: value });
      if (id === 'text') this.#count(value);
    }
  }

  #countTimer: ReturnType<typeof setTimeout> | undefined;
  /** Near the limit the count is drawn at once, and said when the typing rests. */
  #count(text: string) {
    const left = room(text, this.#rules().text);
    const drawn = this.#byId('text-left');
    if (left === undefined && !drawn) return;
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

  protected override render() {
    const site = this.#siteForm !== undefined;
    return html`<div class=${site ? 'frame around' : 'frame'} part="form">
      ${site ? this.#renderBefore() : nothing}
      <slot
        @slotchange=${() => this.requestUpdate()}
        @submit=${this.#onSiteSubmit}
        @input=${this.#onSiteInput}
        @invalid=${this.#onSiteInvalid}
      ></slot>
      ${site ? this.#renderAfter() : this.#renderForm()}
    </div>`;
  }

  #renderForm() {
    const { t } = this.#words;
    const { draft, state } = this.#composer;
    const rules = this.#rules();
    const closed = this.#closed;
    return html`<div class="base">
      <div class="head">
        ${headingTemplate(this.headingLevel, this.replyTo ? t.titleTo(this.replyName || t.anonymous) : t.title)}
        ${this.replyTo ? html`<button class="plain" type="button" @click=${this.#onCancel}>${t.cancelReply}</button>` : nothing}
      </div>
      ${this.#renderNotices()} ${this.#renderRestored()} ${summaryTemplate(this.#problems, t, (field) => this.#go(field))}
      <form novalidate @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${this.#onKey}>
        <div class="fields">
          ${fieldOrder.map((field) => fieldTemplate({ field, rule: rules[field], draft, error: state.errors[field], readonly: closed, t }))}
        </div>
        ${
          this.#keepsPerson(rules)
            ? html`<label class="check"
                ><input type="checkbox" id="remember" .checked=${live(draft.remember)} /><span
                  >${rules.url.use === 'hidden' ? t.rememberShort : t.remember}</span
                ></label
              >`
            : nothing
        }
        ${trapTemplate(t.trapLabel)} ${outcomeTemplate(this.#view)}
        <div class="foot">
          ${
            closed
              ? nothing
              : html`<button
                  class="primary"
                  part="post-button"
                  type="submit"
                  aria-disabled=${state.phase === 'sending' || this.#waiting > 0 ? 'true' : 'false'}
                >
                  <span>${state.phase === 'sending' ? t.sending : t.post}</span>
                </button>`
          }
          ${this.#renderKept()}
        </div>
      </form>
      ${this.#announcer.region()}
    </div>`;
  }

  #renderBefore() {
    const { t } = this.#words;
    return html`<div class="base">
      ${this.#renderNotices()} ${this.#renderRestored()} ${summaryTemplate(this.#problems, t, (field) => this.#go(field))}
    </div>`;
  }

  #renderAfter() {
    return html`<div class="base">${outcomeTemplate(this.#view)} ${this.#renderKept()} ${this.#announcer.region()}</div>`;
  }

  /** What a person should know before writing. */
  #renderNotices() {
    const { t } = this.#words;
    const { local, pending } = this.#connection.capabilities ?? {};
    return html`<div class="notices" part="notice">
      <div class="care">
        ${triangleAlertIcon()}
        <p><strong>${t.care}</strong> <span>${t.doNotWait}</span></p>
        ${this.ownerDocument.querySelector('relief-seek-help') ? seekHelpLine(this, this.#sharedWords.t) : nothing}
      </div>
      ${local && !this.replyTo ? html`<p class="where">${t.local}</p>` : nothing}
      ${
        pending === true && !local
          ? html`<p class="where">
              <span>${t.moderated}</span>
              ${
                this.reviewTime
                  ? html` <span>${t.reviewTime}</span> <span class="words" dir="auto">${this.reviewTime}</span>`
                  : nothing
              }
            </p>`
          : nothing
      }
      ${pending === false && !local ? html`<p class="where">${t.unmoderated}</p>` : nothing}
      <slot name="rules"></slot>
      ${
        this.#siteForm
          ? nothing
          : html`<p class="notes">
              ${this.#rules().email.use === 'hidden' ? nothing : html`<span>${t.emailNote}</span> `}<span>${t.requiredNote}</span>
            </p>`
      }
    </div>`;
  }

  #renderRestored() {
    const { t } = this.#words;
    const { restored } = this.#composer;
    if (!restored) return nothing;
    const emptied = restored === 'emptied';
    const say = emptied ? t.emptied : restored === 'sent' ? t.restoredSent : t.restored;
    return html`<p class="restored" part="notice">
      <span>${say}</span>
      <button class="plain" type="button" @click=${emptied ? this.#onUndo : this.#onStartAgain}>
        ${emptied ? t.undo : t.startAgain}
      </button>
    </p>`;
  }

  #renderKept() {
    const { t } = this.#words;
    const { kept, state } = this.#composer;
    if (this.noDrafts || state.phase === 'stored') return nothing;
    if (this.#shared)
      return html`<p class="kept">
        <span>${t.draftOff}</span> <button class="plain" type="button" @click=${this.#onKeep}>${t.keep}</button>
      </p>`;
    if (kept === 'refused') return html`<p class="kept error">${t.draftLost}</p>`;
    if (kept === 'not-yet') return nothing;
    return html`<p class="kept">
      <span>${t.draftKept}</span> <button class="plain" type="button" @click=${this.#onForget}>${t.doNotKeep}</button>
    </p>`;
  }

  readonly #onCancel = () => this.dispatchEvent(new CommentCancelEvent());

  readonly #onStartAgain = () => {
    this.#composer.startAgain();
    this.#siteForm?.clearText();
    this.#control('text')?.focus();
    this.#announcer.say(this.#words.t.emptied);
  };

  readonly #onUndo = () => {
    this.#composer.undo();
    this.#siteForm?.fill(this.#composer.draft, fieldOrder);
    this.#control('text')?.focus();
  };

  readonly #onForget = () => {
    this.#composer.forget();
    this.#shared = true;
    this.#announcer.say(this.#words.t.draftOff);
  };

  readonly #onKeep = () => {
    this.#shared = false;
    this.#composer.save();
    this.requestUpdate();
  };
}
