import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { commentModeration } from '../../locales/en/comments-moderation.js';
import type { Query } from '../backends/backend.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentThreadHost } from '../comment-thread.host.js';
import type { Comment, Counts } from '../comment.js';
import { CommentModeratedEvent } from '../comments.events.js';
import { counted, deedsFor, isForGood, nextWaiting, undoOf, type Deed, type DeedOutcome } from './moderation.js';
import { moderationStyles } from './moderation.styles.js';
import { barTemplate, deedsTemplate, type Filter, type Mark } from './moderation.view.js';

/** The thread, as far as a moderator's deeds reach. */
export interface ModeratedThread {
  /** Which comments are asked for. */
  query: { status?: NonNullable<Query['status']> };
  counts: Counts | undefined;
  /** Reads a page; false when it could not. */
  load(page: number): Promise<boolean>;
  /** What is shown, in reading order. */
  inOrder(): Comment[];
  nameOf(comment: Comment): string;
  show(comment: Comment): void;
  takeOut(comment: Comment): void;
  focus(id: string): Promise<void>;
}

const idle: Mark = { at: 'idle' };

/** What moderators do with the comments of others. Loaded when the server has said that somebody may. */
export class ModerationController {
  readonly #words: Localize<'commentModeration'>;
  readonly #marks = new Map<string, Mark>();
  /** Another object with every change that comments are drawn from. */
  #seen = {};

  constructor(
    private readonly host: CommentThreadHost,
    private readonly connection: ConnectionController,
    private readonly announcer: Announcer,
    private readonly thread: ModeratedThread,
  ) {
    this.#words = new Localize(host, 'commentModeration', commentModeration);
    adoptStyles(host.renderRoot as ShadowRoot, moderationStyles);
  }

  /** Other than before when comments have to be drawn anew. */
  get seen(): readonly unknown[] {
    return [this.#seen, this.#words.t];
  }

  /** What is said where nothing is shown. */
  get empty(): string | undefined {
    const { status } = this.thread.query;
    return status && this.#words.t.empty[status];
  }

  /** The comments come anew from the server: what was said beside them is over. */
  forget() {
    this.#marks.clear();
  }

  /** Above the comments: which of them are shown, and the way to the next that waits. */
  bar() {
    const { counts = {}, query } = this.thread;
    const may = this.#allowed;
    // Where nothing can be brought into a state, nothing is looked for there.
    const known: readonly (Filter | false)[] = [
      'all',
      (may.includes('approve') || may.includes('hold')) && 'pending',
      may.includes('spam') && 'spam',
      may.includes('trash') && 'trash',
    ];
    return barTemplate({
      t: this.#words.t,
      filter: query.status ?? 'all',
      counts,
      waits: this.#waits(),
      known: known.filter((it) => it !== false),
      onFilter: (filter) => void this.#filter(filter),
      onNext: () => void this.#next(),
    });
  }

  /** What a moderator finds at a comment: its name with its state, and what can be done with it. */
  at(comment: Comment) {
    const { t } = this.#words;
    const allowed = this.#allowed;
    if (!allowed.length) return;
    const { id, status } = comment;
    const name = this.thread.nameOf(comment);
    const template = deedsTemplate({
      t,
      comment,
      name,
      deeds: deedsFor(status, allowed),
      mark: this.#marks.get(id) ?? idle,
      waits: this.#waits(id),
      onDeed: (deed) => void this.#begin(comment, deed),
      onUndo: (deed) => void this.#do(comment, deed, true),
      onKeep: () => void this.#mark(id, { ...this.#marks.get(id), at: 'idle' }, '.state'),
      onNext: () => void this.#next(id),
      onAgain: () => void this.#again(id),
    });
    return { label: t.labelled(name, t.status[status]), template };
  }

  get #allowed(): readonly Deed[] {
    return this.connection.capabilities?.moderate ?? [];
  }

  /** Some comment waits, other than this one. */
  #waits(id?: string): boolean {
    const here = this.thread.inOrder();
    const own = here.some((it) => it.id === id && it.status === 'pending') ? 1 : 0;
    return (this.thread.counts?.pending ?? 0) > own || nextWaiting(here, id) !== undefined;
  }

  /** False when the comments could not be read; the thread has said so. */
  async #filter(filter: Filter): Promise<boolean> {
    const { thread, announcer } = this;
    const { t } = this.#words;
    const { status: _, ...query } = thread.query;
    thread.query = filter === 'all' ? query : { ...query, status: filter };
    if (!(await thread.load(1))) return false;
    const shown = thread.inOrder().length;
    announcer.say(shown || filter === 'all' ? t.shown(t.filters[filter], shown) : t.empty[filter]);
    return true;
  }

  /** Goes to the next comment that waits: among those that are here, else among all that wait. */
  async #next(from?: string) {
    const { thread, announcer } = this;
    let next = nextWaiting(thread.inOrder(), from);
    if (!next) {
      if (!(await this.#filter('pending'))) return;
      next = nextWaiting(thread.inOrder(), undefined);
    }
    if (next) await thread.focus(next.id);
    else announcer.say(this.#words.t.empty.pending);
  }

  async #again(id: string) {
    if (!(await this.thread.load(1))) return;
    if (this.thread.inOrder().some((it) => it.id === id)) await this.thread.focus(id);
    else await this.#toHeading();
  }

  async #begin(comment: Comment, deed: Deed) {
    const at = this.#marks.get(comment.id)?.at;
    const asked = typeof at === 'object' && 'ask' in at;
    if (isForGood(deed) && !asked)
      await this.#mark(comment.id, { ...this.#marks.get(comment.id), at: { ask: deed } }, '.question');
    else await this.#do(comment, deed, false);
  }

  async #do(comment: Comment, deed: Deed, undoes: boolean) {
    const { id } = comment;
    const mark = this.#marks.get(id) ?? idle;
    if (mark.at === 'busy') return;
    // The button that was pressed stays until there is an answer, and with it the focus; what asked goes.
    await this.#mark(id, { ...mark, at: 'busy' }, typeof mark.at === 'object' && 'ask' in mark.at ? '.state' : undefined);
    await this.#answered(comment, deed, await this.#ask(comment, deed), undoes);
  }

  async #ask(comment: Comment, deed: Deed): Promise<DeedOutcome> {
    try {
      const { backend } = this.connection;
      return (await backend?.moderate?.(comment, deed, new AbortController().signal)) ?? { kind: 'forbidden' };
    } catch (error) {
      // Only an adapter that breaks its promise comes here.
      console.error(error);
      return { kind: 'server-error' };
    }
  }

  async #answered(comment: Comment, deed: Deed, outcome: DeedOutcome, undoes: boolean) {
    const { host, thread } = this;
    const { t } = this.#words;
    const { id } = comment;
    const name = thread.nameOf(comment);
    if (outcome.kind === 'done') {
      this.#put(comment, outcome.comment);
      const undo = undoes ? undefined : undoOf(comment.status, outcome.comment.status, this.#allowed);
      this.#say(undoes ? t.undone : '', t.stands[outcome.comment.status](name), this.#stillWaiting());
      host.dispatchEvent(new CommentModeratedEvent(deed, outcome.comment));
      return this.#mark(id, { at: 'idle', undo }, '.state');
    }
    if (outcome.kind === 'deleted') {
      this.#count(comment, undefined);
      this.#say(t.deleted(name), this.#stillWaiting());
      host.dispatchEvent(new CommentModeratedEvent(deed, comment));
      return this.#leave(comment, deed);
    }
    if (outcome.kind === 'changed') {
      this.#put(comment, outcome.comment);
      const trouble = `${t.changed} ${t.stands[outcome.comment.status](name)}`;
      this.#say(trouble);
      return this.#mark(id, { at: { trouble, again: false } }, '.state');
    }
    if (outcome.kind === 'gone') {
      this.#count(comment, undefined);
      this.#say(t.troubles.gone);
      return this.#mark(id, { at: 'gone' }, '.state');
    }
    const words = 'message' in outcome && outcome.message ? ` ${t.answered(outcome.message)}` : '';
    const trouble = t.troubles[outcome.kind] + words;
    this.#say(trouble);
    const again = outcome.kind === 'unknown' || outcome.kind === 'server-error';
    return this.#mark(id, { ...this.#marks.get(id), at: { trouble, again } });
  }

  /** Shows how a comment stands now. What the server sends of it may lack what only a list has. */
  #put(before: Comment, now: Comment) {
    this.#count(before, now);
    this.thread.show({ ...before, ...now });
  }

  #count(before: Comment, now: Comment | undefined) {
    if (this.thread.counts) this.thread.counts = counted(this.thread.counts, before.status, now?.status);
  }

  #stillWaiting(): string {
    const { pending } = this.thread.counts ?? {};
    return pending === undefined ? '' : this.#words.t.waiting(pending);
  }

  #say(...sentences: string[]) {
    this.announcer.say(sentences.filter(Boolean).join(' '));
  }

  /** Takes out what is deleted, and goes on with what comes after it. */
  async #leave(comment: Comment, deed: Deed) {
    const { thread } = this;
    const before = thread.inOrder();
    const at = before.findIndex(({ id }) => id === comment.id);
    if (deed === 'delete-with-answers') for (const answer of below(before, comment.id)) thread.takeOut(answer);
    thread.takeOut(comment);
    this.#marks.delete(comment.id);
    this.#redraw();
    const after = thread.inOrder();
    const left = new Set(after.map(({ id }) => id));
    const next = before.slice(at).find(({ id }) => left.has(id)) ?? after[after.length - 1];
    if (next) return thread.focus(next.id);
    await this.#toHeading();
  }

  async #toHeading() {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** Says something beside a comment, and moves the focus there where the button that had it is gone. */
  async #mark(id: string, mark: Mark, focus?: string) {
    this.#marks.set(id, mark);
    this.#redraw();
    if (!focus) return;
    await this.host.updateComplete;
    const articles = [...this.host.renderRoot.querySelectorAll<HTMLElement>('article')];
    const found = articles.find(({ dataset }) => dataset['id'] === id);
    found?.querySelector<HTMLElement>(focus)?.focus();
  }

  #redraw() {
    this.#seen = {};
    this.host.requestUpdate();
  }
}

/** Everything that stands under a comment. */
const below = (all: readonly Comment[], id: string): Comment[] =>
  all.filter(({ parent }) => parent === id).flatMap((answer) => [answer, ...below(all, answer.id)]);
