import { adoptStyles, html, nothing, type LitElement } from 'lit';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import type { Graph } from '../../health/json-ld.js';
import { commentThread } from '../../locales/en/comments-thread.js';
import type { Amend } from './edit-comment.controller.js';
import type { Comment, CommentPage, Draft, Outcome } from '../comment.js';
import { commentTemplate, type CommentView } from './comment.view.js';
import type { CommentForm } from '../comment-form.js';
import type { Connection } from '../backends/connection.controller.js';
import { CommentsReadEvent } from '../read.events.js';
import { receiptOf, Receipts } from '../drafts/pending-comments.js';
import { talkStyles } from './thread.styles.js';
import { addPage, emptyThread, put, rows, take, type Row, type Thread } from './thread.js';

/** The thread's element, as far as its comments need it. */
export interface TalkHost {
  element: LitElement & { headingLevel: number; order: Order; perPage: number; post?: string; for?: string };
  connection: Connection;
  announcer: Announcer;
  /** Reads a page and hands it to `take`; false when it could not. */
  load(page: number): Promise<boolean>;
}

export type Order = 'oldest' | 'newest';

/** The comments of a thread and what people do with them. Loaded when there is one. */
export class Talk {
  thread: Thread = emptyThread;
  /** The order that the reader has chosen. */
  order?: Order;
  /** The comment under which the reply form stands. */
  answering?: string | undefined;
  readonly #host: TalkHost;
  readonly #words: Localize<'commentThread'>;
  readonly #receipts = new Receipts(localStore, Date.now);
  /** How many comments of the top level are built. */
  #limit = 0;
  #amend?: Amend;
  readonly #voted = new Set<string>();
  readonly #fresh = new Set<string>();
  /** What was published from here: a list that was asked for before, or comes from a cache, does not know it. */
  readonly #own = new Map<string, Comment>();
  #rows?: { of: Thread; list: readonly Row[] };

  constructor(host: TalkHost) {
    this.#host = host;
    const { element } = host;
    this.#words = new Localize(element, 'commentThread', commentThread);
    const styles = (element.constructor as typeof LitElement).elementStyles;
    adoptStyles(element.renderRoot as ShadowRoot, [...styles, talkStyles]);
  }

  /** Adds a page, or begins anew with the first. */
  take(page: CommentPage, first: boolean) {
    this.thread = addPage(first ? emptyThread : this.thread, page);
    this.#limit = first ? this.#host.element.perPage : this.#limit + this.#host.element.perPage;
    for (const own of this.#own.values()) if (!this.thread.comments.has(own.id)) this.#show(own);
    for (const receipt of this.#receipts.waiting(this.#place, this.thread.comments)) this.#show(receipt);
    this.#changed();
  }

  #changed() {
    this.#draw();
    this.#host.element.dispatchEvent(new CommentsReadEvent(this.thread.total));
  }

  /** What everybody can read of it, as schema.org JSON-LD. */
  async toJsonLd(page: string): Promise<Graph> {
    const { toJsonLd } = await import('./json-ld.js');
    return toJsonLd(this.#visible(), { page, total: this.thread.total });
  }

  /** Shows what was posted, and moves the focus to it. */
  posted(outcome: Outcome, draft: Draft) {
    if (this.answering !== undefined && draft.parent === this.answering) this.answering = undefined;
    const comment = receiptOf(outcome, draft, Date.now()) ?? (outcome.kind === 'published' ? outcome.comment : undefined);
    if (!comment) return this.#draw();
    if (comment.status === 'published') this.#own.set(comment.id, comment);
    this.#show(comment);
    this.#changed();
    void this.#focus(comment.id);
  }

  /** There are more: here, or on the next page. */
  get more(): boolean {
    return this.thread.more || this.#visible().length < this.#arranged().length;
  }

  /** Shows more: what is already here, else the next page. */
  async loadMore(): Promise<void> {
    const { element, announcer } = this.#host;
    const before = this.#visible();
    if (before.length < this.#arranged().length) this.#limit += element.perPage;
    else if (!(await this.#host.load(this.thread.pages + 1))) {
      await element.updateComplete;
      element.renderRoot.querySelector<HTMLElement>('[part="retry-button"]')?.focus();
      return;
    }
    this.#draw();
    const known = new Set(before.map(({ comment }) => comment.id));
    const count = (list: readonly Row[]): number => list.reduce((sum, row) => sum + 1 + count(row.replies), 0);
    const more = this.#visible().filter(({ comment }) => !known.has(comment.id));
    announcer.say(this.#words.t.loaded(count(more)));
    // The button moves down or goes; whoever pressed it goes on with the first new comment.
    if (more[0]) await this.#focus(more[0].comment.id);
  }

  /** Shows a comment as its writer has changed it. */
  amended(comment: Comment) {
    this.thread = put(this.thread, comment);
    if (this.#own.has(comment.id)) this.#own.set(comment.id, comment);
    if (comment.status === 'pending') this.#receipts.keep(this.#place, comment);
    this.#changed();
  }

  /** Takes out what its writer has withdrawn. */
  withdrawn({ id }: Comment) {
    const { element } = this.#host;
    this.thread = take(this.thread, id);
    this.#own.delete(id);
    this.#receipts.drop(this.#place, id);
    this.#changed();
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }

  /** The order, for the reader to choose. */
  chooser() {
    const { t } = this.#words;
    const order = this.order ?? this.#host.element.order;
    if (this.thread.total < 2) return nothing;
    const choose = (event: Event) => {
      this.order = (event.target as HTMLSelectElement).value as Order;
      void this.#host.load(1);
    };
    return html`<label class="order"
      ><span>${t.order}</span>
      <select part="order" @change=${choose}>
        <option value="oldest" ?selected=${order === 'oldest'}>${t.oldest}</option>
        <option value="newest" ?selected=${order === 'newest'}>${t.newest}</option>
      </select></label
    >`;
  }

  template() {
    if (!this.thread.comments.size) return nothing;
    return html`<ol class="list top">
      ${this.#list()}
    </ol>`;
  }

  moreButton() {
    if (!this.more) return nothing;
    const { t } = this.#words;
    return html`<button class="more" part="more-button" type="button" @click=${() => this.loadMore()}>${t.loadMore}</button>`;
  }

  #draw() {
    this.#host.element.requestUpdate();
  }

  /** The thread's name in this browser, as the form's drafts have it. */
  get #place() {
    return this.#host.element.post ?? location.pathname;
  }

  /** Rows of the whole thread, put together once for each state of it. */
  #arranged(): readonly Row[] {
    if (this.#rows?.of !== this.thread) this.#rows = { of: this.thread, list: rows(this.thread) };
    return this.#rows.list;
  }

  /** A server may send everything at once; only what a reader asks for is built. What they wrote themselves is always shown. */
  #visible(): readonly Row[] {
    return this.#arranged().filter((row, at) => at < this.#limit || this.#fresh.has(row.comment.id));
  }

  #show(comment: Comment) {
    this.#fresh.add(comment.id);
    this.thread = put(this.thread, comment);
    this.#draw();
  }

  async #focus(id: string) {
    const { element } = this.#host;
    await element.updateComplete;
    const articles = [...element.renderRoot.querySelectorAll<HTMLElement>('article')];
    const found = articles.find(({ dataset }) => dataset['id'] === id);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }

  async #answer(comment: Comment) {
    const { element, connection } = this.#host;
    const [{ CommentForm }, { define }] = await Promise.all([
      import('../comment-form.js'),
      import('../../foundation/define.browser.js'),
    ]);
    define('relief-comment-form', CommentForm);
    if (connection.siteForm) {
      const { SiteForm } = await import('../form/wrapped-form.controller.js');
      this.#siteExtra = (form) => new SiteForm(form).extra();
    }
    this.answering = comment.id;
    this.#draw();
    await element.updateComplete;
    const form = element.renderRoot.querySelector<LitElement>('relief-comment-form');
    await form?.updateComplete;
    form?.focus();
  }

  readonly #onCancel = async () => {
    const { element } = this.#host;
    const id = this.answering;
    this.answering = undefined;
    this.#draw();
    await element.updateComplete;
    const buttons = [...element.renderRoot.querySelectorAll<HTMLButtonElement>('[part="reply-button"]')];
    buttons.find(({ dataset }) => dataset['id'] === id)?.focus();
  };

  async #change(comment: Comment, deed: 'edit' | 'remove') {
    const { Amend } = await import('./edit-comment.controller.js');
    const { element, announcer } = this.#host;
    this.#amend ??= new Amend(element, this, announcer);
    await this.#amend.begin(comment.id, deed);
  }

  async #vote(comment: Comment) {
    if (this.#voted.has(comment.id)) return;
    const { connection, announcer } = this.#host;
    try {
      const votes = await connection.backend?.vote?.(comment.id, true, new AbortController().signal);
      if (votes === undefined) return;
      this.#voted.add(comment.id);
      this.thread = put(this.thread, { ...comment, votes });
      this.#draw();
      announcer.say(this.#words.t.votes(votes));
    } catch {
      announcer.say(this.#words.t.notVoted);
    }
  }

  /** A comment that has not changed is not drawn again: in a long thread that would be felt at every reply. */
  #list() {
    const { t } = this.#words;
    const { capabilities, closed } = this.#host.connection;
    const busy = new Set([this.#topOf(this.answering), this.#topOf(this.#amend?.at?.id)]);
    return this.#visible().map((row) => {
      const { id } = row.comment;
      const seen = [row, t, capabilities, closed, busy.has(id) ? {} : 0];
      return keyed(
        id,
        guard(seen, () => this.#row(row)),
      );
    });
  }

  /** The comment of the top level that a comment stands under. */
  #topOf(id: string | undefined): string | undefined {
    const has = (row: Row): boolean => row.comment.id === id || row.replies.some(has);
    return id === undefined ? undefined : this.#visible().find(has)?.comment.id;
  }

  #row(row: Row): unknown {
    const { t, lang } = this.#words;
    const { reply = 'none', edit, remove, vote } = this.#host.connection.capabilities ?? {};
    const now = Date.now();
    const { comment } = row;
    const mine = comment.editableUntil !== undefined && Date.parse(comment.editableUntil) > now;
    const view: CommentView = {
      row,
      t,
      lang,
      now,
      amend: this.#amend?.template(comment, this.#host.connection.backend) ?? nothing,
      voted: this.#voted.has(comment.id),
      canReply: reply !== 'none' && comment.status === 'published' && !this.#host.connection.closed,
      answering: this.answering === comment.id,
      onReply: () => void this.#answer(comment),
      ...(mine && edit && comment.text !== undefined && { onEdit: () => void this.#change(comment, 'edit') }),
      ...(mine && remove && { onRemove: () => void this.#change(comment, 'remove') }),
      ...(vote && comment.status === 'published' && { onVote: () => void this.#vote(comment) }),
    };
    // One level of replies only: an answer to an answer goes to the comment that both stand under.
    const parent = reply === 'one-level' && comment.parent !== undefined ? comment.parent : comment.id;
    return html`<li class=${row.level ? 'reply' : ''}>
      ${commentTemplate(view)} ${view.answering ? this.#replyForm(comment, parent) : nothing}
      ${
        row.replies.length
          ? html`<ol class="list">
              ${row.replies.map((answer) => keyed(answer.comment.id, this.#row(answer)))}
            </ol>`
          : nothing
      }
    </li>`;
  }

  #siteExtra?: (form: HTMLFormElement) => [string, string][];
  /** What the site's own form sends besides the comment belongs to a reply as well. */
  readonly #extra = (): [string, string][] => {
    const { siteForm } = this.#host.connection;
    return [...(siteForm ? (this.#siteExtra?.(siteForm) ?? []) : []), ...(this.#pageForm.extra?.() ?? [])];
  };

  /** What the page asks of its form holds for replies as well: above all, that nothing is kept on a shared computer. */
  get #pageForm(): Partial<CommentForm> {
    const root = this.#host.element.getRootNode() as Document | ShadowRoot;
    const { element } = this.#host;
    const named = element.for ? root.getElementById?.(element.for) : null;
    return (named?.localName === 'relief-comment-form' ? named : root.querySelector('relief-comment-form')) ?? {};
  }

  #replyForm(comment: Comment, parent: string) {
    const { noDrafts = false, noChecks = false, website = false, country, reviewTime, loginUrl, challengeUrl } = this.#pageForm;
    return html`<relief-comment-form
      class="answer"
      .backend=${this.#host.connection.backend}
      .post=${this.#host.element.post}
      .extra=${this.#extra}
      .replyTo=${parent}
      .replyName=${comment.name}
      .noDrafts=${noDrafts}
      .noChecks=${noChecks}
      .website=${website}
      .country=${country}
      .reviewTime=${reviewTime}
      .loginUrl=${loginUrl}
      .challengeUrl=${challengeUrl}
      .headingLevel=${Math.min(6, this.#host.element.headingLevel + 1)}
      @relief-comment-cancel=${this.#onCancel}
    ></relief-comment-form>`;
  }
}
