import { html, nothing } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Lazy } from '../../foundation/lazy.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { keepTypedKeys } from '../../foundation/typed-keys.browser.js';
import type { Graph } from '../../health/json-ld.js';
import { commentThread } from '../../locales/en/comments-thread.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentThreadHost, Order } from '../comment-thread.host.js';
import type { Comment, CommentPage, Counts, Draft, Outcome } from '../comment.js';
import type { Query } from '../backends/backend.js';
import { CommentsReadEvent } from '../comments.events.js';
import { pendingComment, PendingComments } from '../drafts/pending-comments.js';
import type { CommentView } from './comment.view.js';
import type { EditCommentController } from './edit-comment.controller.js';
import type { ModerationController, ModeratedThread } from './moderation.controller.js';
import { ReplyController } from './reply.controller.js';
import { RichTextController } from './rich-text.controller.js';
import { threadStyles } from './thread.styles.js';
import { addPage, emptyThread, put, remove, rows, type Row, type Thread } from './thread.js';
import { listTemplate, moreButton, orderTemplate, type RowView } from './thread.view.js';
import { VoteController } from './vote.controller.js';

const loadModeration = () => import('./moderation.controller.js');
const loadEdit = () => import('./edit-comment.controller.js');
const loadJsonLd = () => import('./json-ld.js');

/** The comments of a thread and what people do with them. Loaded when there is one. */
export class ThreadController implements ModeratedThread {
  thread: Thread = emptyThread;
  /** What the reader has chosen to see. */
  query: { order?: Order; status?: NonNullable<Query['status']> } = {};
  counts: Counts | undefined;
  readonly #words: Localize<'commentThread'>;
  readonly #reply: ReplyController;
  readonly #edit: Lazy<typeof import('./edit-comment.controller.js'), EditCommentController>;
  readonly #moderation: Lazy<typeof import('./moderation.controller.js'), ModerationController>;
  readonly #richText: RichTextController;
  readonly #votes: VoteController;
  readonly #jsonLd: Lazy<typeof import('./json-ld.js'), typeof import('./json-ld.js').toJsonLd>;
  readonly #pending = new PendingComments(localStore, Date.now);
  /** How many comments of the top level are built. */
  #limit = 0;
  readonly #fresh = new Set<string>();
  /** What was published from here: a list that was asked for before, or comes from a cache, does not know it. */
  readonly #own = new Map<string, Comment>();
  /** The comment at which something was asked for that did not come. */
  #lost: string | undefined;
  #rows?: { of: Thread; list: readonly Row[] };

  constructor(
    private readonly host: CommentThreadHost,
    private readonly connection: ConnectionController,
    private readonly announcer: Announcer,
    /** Reads a page and hands it to `add`; false when it could not. */
    readonly load: (page: number) => Promise<boolean>,
  ) {
    this.#words = new Localize(host, 'commentThread', commentThread);
    this.#reply = new ReplyController(host, connection);
    const changed = (comment: Comment) => this.#changed(comment);
    const withdrawn = (comment: Comment) => this.#withdrawn(comment);
    this.#edit = new Lazy(host, loadEdit, (it) => new it.EditCommentController(host, announcer, changed, withdrawn));
    this.#moderation = new Lazy(host, loadModeration, (it) => new it.ModerationController(host, connection, announcer, this));
    this.#richText = new RichTextController(host);
    this.#votes = new VoteController(connection, announcer, this.#words, (comment) => {
      this.thread = put(this.thread, comment);
      host.requestUpdate();
    });
    this.#jsonLd = new Lazy(host, loadJsonLd, ({ toJsonLd }) => toJsonLd);
    adoptStyles(host.renderRoot as ShadowRoot, threadStyles);
    keepTypedKeys(host.renderRoot);
  }

  /** Adds a page, or begins anew with the first. */
  add(page: CommentPage, first: boolean) {
    const { total } = this.thread;
    this.thread = addPage(first ? emptyThread : this.thread, page);
    this.#limit = first ? this.host.perPage : this.#limit + this.host.perPage;
    if (first) this.#moderation.part?.forget();
    if (first) this.counts = page.counts;
    if (page.counts) {
      // A moderator is told everything by the server. The number above all comments stays while only some are shown.
      if (this.query.status) this.thread = { ...this.thread, total };
      return this.#told();
    }
    for (const own of this.#own.values()) if (!this.thread.comments.has(own.id)) this.#show(own);
    const { formerPage } = this.connection;
    for (const name of [this.#name, ...(formerPage === undefined ? [] : [formerPage])])
      for (const pending of this.#pending.waiting(name, this.thread.comments)) this.#show(pending);
    this.#told();
  }

  #told() {
    this.host.requestUpdate();
    this.host.dispatchEvent(new CommentsReadEvent(this.thread.total));
  }

  /** What everybody can read of it, as schema.org JSON-LD; undefined where what writes it does not come. */
  async toJsonLd(page: string): Promise<Graph | undefined> {
    const write = await this.#jsonLd.load();
    return write?.(this.#visible(), { page, total: this.thread.total });
  }

  /** Shows what was posted, and moves the focus to it. */
  posted(outcome: Outcome, draft: Draft) {
    if (this.#reply.answering !== undefined && draft.parent === this.#reply.answering) this.#reply.answering = undefined;
    const comment = pendingComment(outcome, draft, Date.now()) ?? (outcome.kind === 'published' ? outcome.comment : undefined);
    if (!comment) return this.host.requestUpdate();
    if (comment.status === 'published') this.#own.set(comment.id, comment);
    this.#show(comment);
    this.#told();
    void this.focus(comment.id);
  }

  /** Shows more: what is already here, else the next page. */
  async loadMore(): Promise<void> {
    const host = this.host;
    const before = this.#visible();
    if (before.length < this.#arranged().length) this.#limit += host.perPage;
    else if (!(await this.load(this.thread.pages + 1))) {
      await host.updateComplete;
      host.renderRoot.querySelector<HTMLElement>('[part="retry-button"]')?.focus();
      return;
    }
    host.requestUpdate();
    const known = new Set(before.map(({ comment }) => comment.id));
    const count = (list: readonly Row[]): number => list.reduce((sum, row) => sum + 1 + count(row.replies), 0);
    const more = this.#visible().filter(({ comment }) => !known.has(comment.id));
    this.announcer.say(this.#words.t.loaded(count(more)));
    // The button moves down or goes; whoever pressed it goes on with the first new comment.
    if (more[0]) await this.focus(more[0].comment.id);
  }

  /** Shows a comment as its writer has changed it. */
  #changed(comment: Comment) {
    this.thread = put(this.thread, comment);
    if (this.#own.has(comment.id)) this.#own.set(comment.id, comment);
    if (comment.status === 'pending') this.#pending.put(this.#name, comment);
    this.#told();
  }

  /** Takes out what its writer has withdrawn. */
  #withdrawn(comment: Comment) {
    this.takeOut(comment);
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<HTMLElement>('#heading')?.focus());
  }

  takeOut({ id }: Comment) {
    this.thread = remove(this.thread, id);
    this.#own.delete(id);
    this.#pending.drop(this.#name, id);
    this.#told();
  }

  show(comment: Comment) {
    this.#show(comment);
    this.#told();
  }

  inOrder(): Comment[] {
    const flat = (list: readonly Row[]): Comment[] => list.flatMap(({ comment, replies }) => [comment, ...flat(replies)]);
    return flat(this.#visible());
  }

  nameOf({ name }: Comment) {
    return name || this.#words.t.anonymous;
  }

  /** The box that chooses the order, where there is something to order. */
  chooser() {
    if (this.thread.total < 2) return nothing;
    return orderTemplate(this.#words.t, this.query.order ?? this.host.order, (order) => {
      this.query = { ...this.query, order };
      void this.load(1);
    });
  }

  /** The button that shows more: what is here, or on the next page. */
  moreButton() {
    const more = this.thread.more || this.#visible().length < this.#arranged().length;
    return more ? moreButton(this.#words.t, () => void this.loadMore()) : nothing;
  }

  /** What is said where nothing is shown, if it is more than that there is no comment yet. */
  get empty(): string | undefined {
    return this.#moderation.part?.empty;
  }

  template() {
    const moderation = this.counts && this.#moderation.need();
    const list = this.thread.comments.size ? this.#list(moderation) : nothing;
    return moderation ? html`${moderation.bar()} ${list}` : list;
  }

  #list(moderation: ModerationController | undefined) {
    const { t } = this.#words;
    const { capabilities, closed } = this.connection;
    const busy = new Set([this.#reply.answering, this.#edit.part?.at?.id, this.#lost].map((id) => this.#topOf(id)));
    return listTemplate(
      this.#visible().map((row) => {
        const { id } = row.comment;
        const seen = [row, t, capabilities, closed, this.#richText.seen, ...(moderation?.seen ?? []), busy.has(id) ? {} : 0];
        return { id, seen, view: () => this.#row(row) };
      }),
    );
  }

  #row(row: Row): RowView {
    const { t, lang } = this.#words;
    const { capabilities, closed, backend } = this.connection;
    const { reply = 'none', edit, remove: withdraw, vote } = capabilities ?? {};
    const now = Date.now();
    const { comment } = row;
    const { id } = comment;
    const mine = comment.editableUntil !== undefined && Date.parse(comment.editableUntil) > now;
    const published = comment.status === 'published';
    // Where what moderators use does not come, what nobody else sees is still told from what is published.
    const moderation = this.counts && this.#moderation.part?.at(comment);
    const view: CommentView = {
      row,
      t,
      lang,
      now,
      edit: this.#edit.part?.template(comment, backend),
      trouble: this.#lost === id ? t.notLoaded : undefined,
      voted: this.#votes.has(id),
      note: published || moderation ? undefined : this.counts ? t.notPublic : t.pending,
      moderation,
      canReply: reply !== 'none' && published && !closed,
      answering: this.#reply.answering === id,
      onHtml: this.#richText.fill,
      onReply: () => void this.#answer(comment),
      ...(mine && edit && comment.text !== undefined && { onEdit: () => void this.#change(comment, 'edit') }),
      ...(mine && withdraw && { onRemove: () => void this.#change(comment, 'remove') }),
      ...(vote && published && { onVote: () => void this.#votes.vote(comment) }),
    };
    // One level of replies only: an answer to an answer goes to the comment that both stand under.
    const parent = reply === 'one-level' && comment.parent !== undefined ? comment.parent : id;
    const answers = row.replies.map((answer) => this.#row(answer));
    return { comment: view, replyForm: this.#reply.template(comment, parent), answers };
  }

  /** The thread's name in this browser, as the form's drafts have it. */
  get #name() {
    return this.connection.page;
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

  /** The comment of the top level that a comment stands under. */
  #topOf(id: string | undefined): string | undefined {
    const has = (row: Row): boolean => row.comment.id === id || row.replies.some(has);
    return id === undefined ? undefined : this.#visible().find(has)?.comment.id;
  }

  #show(comment: Comment) {
    this.#fresh.add(comment.id);
    this.thread = put(this.thread, comment);
    this.host.requestUpdate();
  }

  async focus(id: string) {
    await this.host.updateComplete;
    const articles = [...this.host.renderRoot.querySelectorAll<HTMLElement>('article')];
    const found = articles.find(({ dataset }) => dataset['id'] === id);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }

  async #answer(comment: Comment) {
    this.#tellLost(comment, await this.#reply.open(comment));
  }

  async #change(comment: Comment, deed: 'edit' | 'remove') {
    const edit = await this.#edit.load();
    this.#tellLost(comment, !!edit);
    await edit?.begin(comment.id, deed);
  }

  /** Says beside the comment that what was asked for there did not come; the next press asks again. */
  #tellLost({ id }: Comment, came: boolean) {
    this.#lost = came ? undefined : id;
    if (!came) this.announcer.say(this.#words.t.notLoaded);
    this.host.requestUpdate();
  }
}
