import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Announcer } from '../foundation/announcer.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { Localize } from '../foundation/localize.js';
import { asOnServer, ownWords } from '../foundation/server.js';
import { comments } from '../locales/en/comments.js';
import type { CommentBackend } from './backends/backend.js';
import type { Comment } from './comment.js';
import { commentThreadStyles } from './comment-thread.styles.js';
import { commentTemplate, type CommentView } from './comment.view.js';
import { Connection } from './connection.js';
import { CommentCheckEvent, CommentOutcomeEvent } from './events.js';
import { headingTemplate } from './heading.view.js';
import type { Amend } from './amend.view.js';
import { receiptOf, Receipts } from './receipts.js';
import { addPage, emptyThread, put, rows, take, type Row, type Thread } from './thread.js';

/**
 * The comments of a page, with replies where they belong.
 *
 * @slot - The site's own list of comments. Shown until ours have arrived, and if they never do.
 *
 * @fires {CommentSubmitEvent} relief-comment-submit - Before a reply is sent.
 * @fires {CommentOutcomeEvent} relief-comment-outcome - After a reply was sent, however it ended.
 *
 * @csspart thread - The box.
 * @csspart title - The number of comments.
 * @csspart comment - One comment.
 * @csspart author - Its writer's name.
 * @csspart time - When it was written; a link to it.
 * @csspart text - What it says.
 * @csspart order - The box that chooses the order.
 * @csspart reply-button - The button that answers it.
 * @csspart vote-button - The button that says a comment helped.
 * @csspart edit-button - The button that changes the reader's own comment.
 * @csspart withdraw-button - The button that takes it back.
 * @csspart more-button - The button that loads more.
 * @csspart retry-button - The button that loads again.
 *
 * @cssState loading - Comments are being loaded.
 * @cssState empty - There are none yet.
 * @cssState failed - They could not be loaded.
 */
export class CommentThread extends LitElement {
  static override styles = [hostStyles, controlStyles, commentThreadStyles];

  /** Where comments are kept: a name, or an object of your own. Default: what the form on the page says. */
  @property() backend?: string | CommentBackend;
  /** Address of the server. */
  @property() action?: string;
  /** Which thread: the post's number in WordPress, any name elsewhere. Default: the path of the page. */
  @property() post?: string;
  /** Name or key of the site, for servers that keep several. */
  @property() site?: string;
  /** Id of the form that says where comments are kept. */
  @property() for?: string;
  /** `oldest` (default) or `newest` first. */
  @property() order: 'oldest' | 'newest' = 'oldest';
  /** Comments of the top level that are loaded at once. */
  @property({ type: Number, attribute: 'per-page' }) perPage = 20;
  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private status: 'waiting' | 'loading' | 'ready' | 'failed' = 'waiting';
  @state() private thread: Thread = emptyThread;
  /** The comment under which the reply form stands. */
  @state() private answering: string | undefined;

  readonly #words = new Localize(this, 'comments', comments);
  readonly #announcer = new Announcer(this);
  readonly #connection = new Connection(this);
  readonly #internals = typeof this.attachInternals === 'function' ? this.attachInternals() : undefined;
  readonly #receipts = new Receipts(() => localStorage, Date.now);
  #amend?: Amend;
  /** The order that the reader has chosen. */
  #chosen?: 'oldest' | 'newest';
  #voted = new Set<string>();
  #loaded: CommentBackend | undefined;
  #run?: AbortController;
  #root?: Node;

  override connectedCallback() {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener(CommentOutcomeEvent.type, this.#onOutcome);
    this.#root.addEventListener(CommentCheckEvent.type, this.#onCheck);
    this.renderRoot.addEventListener(CommentOutcomeEvent.type, this.#onOutcome);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#run?.abort();
    this.#root?.removeEventListener(CommentOutcomeEvent.type, this.#onOutcome);
    this.#root?.removeEventListener(CommentCheckEvent.type, this.#onCheck);
    this.#loaded = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (asOnServer(this)) return;
    this.#connection.update();
    const { backend } = this.#connection;
    if (backend && (backend !== this.#loaded || changed.has('order') || changed.has('perPage'))) {
      this.#loaded = backend;
      void this.reload();
    }
    if (this.#connection.error) this.status = 'failed';
  }

  protected override updated() {
    const states = this.#internals?.states;
    states?.[this.status === 'loading' ? 'add' : 'delete']('loading');
    states?.[this.status === 'failed' ? 'add' : 'delete']('failed');
    states?.[this.status === 'ready' && !this.thread.comments.size ? 'add' : 'delete']('empty');
  }

  /** Reads the comments anew, from the first page. */
  async reload(): Promise<void> {
    await this.#load(emptyThread);
  }

  /** Reads the next page. */
  async loadMore(): Promise<void> {
    const before = this.thread.comments.size;
    const known = new Set(this.thread.comments.keys());
    await this.#load(this.thread);
    if (this.status !== 'ready') return;
    this.#announcer.say(this.#words.t.loaded(this.thread.comments.size - before));
    // The button moves down or goes; whoever pressed it goes on with the first new comment.
    const first = [...this.thread.comments.keys()].find((id) => !known.has(id));
    if (first !== undefined) await this.#focus(first);
  }

  async #load(onto: Thread) {
    const { backend } = this.#connection;
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    if (!backend?.list) {
      this.status = 'ready';
      return;
    }
    this.status = 'loading';
    try {
      const query = { page: onto.pages + 1, perPage: this.perPage, order: this.#chosen ?? this.order };
      const page = await backend.list(query, signal);
      if (signal.aborted) return;
      this.thread = addPage(onto, page);
      const waiting = this.#receipts.waiting(this.#place, this.thread.comments);
      for (const receipt of waiting) this.thread = put(this.thread, receipt);
      this.status = 'ready';
    } catch (error) {
      if (signal.aborted) return;
      console.warn(`<${this.localName}> could not load the comments: ${(error as Error).message}`);
      this.status = 'failed';
      this.#announcer.say(this.#words.t.failed);
    }
  }

  readonly #onOutcome = (event: Event) => {
    if (!(event instanceof CommentOutcomeEvent) || !event.backend || event.backend !== this.#connection.backend) return;
    const { outcome } = event;
    if (outcome.kind !== 'published' && outcome.kind !== 'pending') return;
    if (this.answering !== undefined && event.draft.parent === this.answering) this.answering = undefined;
    const comment = receiptOf(outcome, event.draft, Date.now()) ?? (outcome.kind === 'published' ? outcome.comment : undefined);
    if (comment) {
      event.shown = true;
      this.thread = put(this.thread, comment);
      void this.#focus(comment.id);
    } else if (outcome.kind === 'published') void this.reload();
  };

  /** The thread's name in this browser, as the form's drafts have it. */
  get #place() {
    return this.post ?? location.pathname;
  }

  /** Shows a comment as its writer has changed it. */
  amended(comment: Comment) {
    this.thread = put(this.thread, comment);
    if (comment.status === 'pending') this.#receipts.keep(this.#place, comment);
  }

  /** Takes out what its writer has withdrawn. */
  withdrawn({ id }: Comment) {
    this.thread = take(this.thread, id);
    this.#receipts.drop(this.#place, id);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }

  async #change(comment: Comment, deed: 'edit' | 'remove') {
    const { Amend } = await import('./amend.view.js');
    this.#amend ??= new Amend(this, this.#announcer);
    await this.#amend.begin(comment.id, deed);
  }

  async #vote(comment: Comment) {
    if (this.#voted.has(comment.id)) return;
    try {
      const votes = await this.#connection.backend?.vote?.(comment.id, true, new AbortController().signal);
      if (votes === undefined) return;
      this.#voted.add(comment.id);
      this.thread = put(this.thread, { ...comment, votes });
      this.#announcer.say(this.#words.t.votes(votes));
    } catch {
      this.#announcer.say(this.#words.t.notVoted);
    }
  }

  readonly #onOrder = (event: Event) => {
    this.#chosen = (event.target as HTMLSelectElement).value as 'oldest' | 'newest';
    void this.reload();
  };

  readonly #onCheck = async () => {
    await this.reload();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  };

  async #focus(id: string) {
    await this.updateComplete;
    const found = [...this.renderRoot.querySelectorAll<HTMLElement>('article')].find((article) => article.dataset.id === id);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }

  async #answer(comment: Comment) {
    const [{ CommentForm }, { define }] = await Promise.all([import('./comment-form.js'), import('../foundation/define.js')]);
    define('relief-comment-form', CommentForm);
    if (this.#connection.siteForm) {
      const { SiteForm } = await import('./site-form.js');
      this.#siteExtra = (form) => new SiteForm(form).read().extra ?? [];
    }
    this.answering = comment.id;
    await this.updateComplete;
    const form = this.renderRoot.querySelector<LitElement>('relief-comment-form');
    await form?.updateComplete;
    form?.focus();
  }

  readonly #onCancel = async () => {
    const id = this.answering;
    this.answering = undefined;
    await this.updateComplete;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('[part="reply-button"]')];
    buttons.find((button) => button.dataset.id === id)?.focus();
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { t } = this.#words;
    const { thread, status } = this;
    const shown = status === 'ready' || thread.comments.size > 0;
    return html`<section class="frame" part="thread" aria-labelledby="heading">
      ${shown ? nothing : html`<slot></slot>`}
      <div class="base">
        <div class="top-line">
          <div id="heading" tabindex="-1">
            ${headingTemplate(this.headingLevel, thread.total ? t.heading(thread.total) : t.headingEmpty)}
          </div>
          ${thread.total > 1 ? this.#renderOrder() : nothing}
        </div>
        ${shown && !thread.comments.size ? html`<p class="empty">${t.empty}</p>` : nothing}
        ${
          thread.comments.size
            ? html`<ol class="list">
                ${this.#renderRows(rows(thread))}
              </ol>`
            : nothing
        }
        ${this.#renderFoot()} ${this.#announcer.region()}
      </div>
    </section>`;
  }

  #renderOrder() {
    const { t } = this.#words;
    const order = this.#chosen ?? this.order;
    return html`<label class="order"
      ><span>${t.order}</span>
      <select part="order" @change=${this.#onOrder}>
        <option value="oldest" ?selected=${order === 'oldest'}>${t.oldest}</option>
        <option value="newest" ?selected=${order === 'newest'}>${t.newest}</option>
      </select></label
    >`;
  }

  #renderFoot() {
    const { t } = this.#words;
    if (this.status === 'loading') return html`<p class="loading">${t.loading}</p>`;
    if (this.status === 'failed')
      return html`<p class="failed">
        <span>${t.failed}</span>
        <button part="retry-button" type="button" @click=${() => this.#load(this.thread)}>${t.tryAgain}</button>
      </p>`;
    if (!this.thread.more) return nothing;
    return html`<button class="more" part="more-button" type="button" @click=${() => this.loadMore()}>${t.loadMore}</button>`;
  }

  #renderRows(list: readonly Row[]): unknown {
    const { t, lang } = this.#words;
    const { reply = 'none', edit, remove, vote } = this.#connection.capabilities ?? {};
    const now = Date.now();
    return list.map((row) => {
      const { comment } = row;
      const mine = comment.editableUntil !== undefined && Date.parse(comment.editableUntil) > now;
      const view: CommentView = {
        row,
        t,
        lang,
        now,
        amend: this.#amend?.template(comment, this.#connection.backend) ?? nothing,
        voted: this.#voted.has(comment.id),
        canReply: reply !== 'none' && comment.status === 'published' && !this.#connection.closed,
        answering: this.answering === comment.id,
        onReply: () => void this.#answer(comment),
        ...(mine && edit && comment.text !== undefined && { onEdit: () => void this.#change(comment, 'edit') }),
        ...(mine && remove && { onRemove: () => void this.#change(comment, 'remove') }),
        ...(vote && comment.status === 'published' && { onVote: () => void this.#vote(comment) }),
      };
      // One level of replies only: an answer to an answer goes to the comment that both stand under.
      const parent = reply === 'one-level' && comment.parent !== undefined ? comment.parent : comment.id;
      return keyed(
        comment.id,
        html`<li class=${row.level ? 'reply' : ''}>
          ${commentTemplate(view)} ${this.answering === comment.id ? this.#renderReplyForm(comment, parent) : nothing}
          ${
            row.replies.length
              ? html`<ol class="list">
                  ${this.#renderRows(row.replies)}
                </ol>`
              : nothing
          }
        </li>`,
      );
    });
  }

  #siteExtra?: (form: HTMLFormElement) => [string, string][];
  /** What the site's own form sends besides the comment belongs to a reply as well. */
  readonly #extra = (): [string, string][] => {
    const { siteForm } = this.#connection;
    return siteForm ? (this.#siteExtra?.(siteForm) ?? []) : [];
  };

  #renderReplyForm(comment: Comment, parent: string) {
    return html`<relief-comment-form
      class="answer"
      .backend=${this.#connection.backend}
      .post=${this.post}
      .extra=${this.#extra}
      .replyTo=${parent}
      .replyName=${comment.name}
      .headingLevel=${Math.min(6, this.headingLevel + 1)}
      @relief-comment-cancel=${this.#onCancel}
    ></relief-comment-form>`;
  }
}
