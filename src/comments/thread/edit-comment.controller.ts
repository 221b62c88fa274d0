import type { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { commentOutcomes } from '../../locales/en/comments-outcomes.js';
import type { CommentBackend } from '../backends/backend.js';
import type { CommentThreadHost } from '../comment-thread.host.js';
import type { Comment, Outcome } from '../comment.js';
import { editTemplate } from './edit-comment.view.js';

/** What a thread does with a comment that its writer has changed. */
export interface ChangedThread {
  /** Shows the comment as it is now. */
  changed(comment: Comment): void;
  /** Takes it out. */
  withdrawn(comment: Comment): void;
}

/** Changing and withdrawing one's own comment, within the time that the backend gives. Loaded when somebody wants to. */
export class EditCommentController {
  /** The comment at hand, and what is being done with it. */
  at?: { id: string; deed: 'edit' | 'remove'; busy?: boolean; trouble?: string } | undefined;
  readonly #host: CommentThreadHost;
  readonly #thread: ChangedThread;
  readonly #announcer: Announcer;
  readonly #words: Localize<'commentOutcomes'>;

  constructor(host: CommentThreadHost, thread: ChangedThread, announcer: Announcer) {
    this.#host = host;
    this.#thread = thread;
    this.#announcer = announcer;
    this.#words = new Localize(host, 'commentOutcomes', commentOutcomes);
  }

  /** Opens the box, or the question. */
  async begin(id: string, deed: 'edit' | 'remove') {
    this.at = { id, deed };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.edit textarea, .edit button')?.focus();
  }

  /** What stands in a comment's place while it is being changed; undefined for the others. */
  template(comment: Comment, backend: CommentBackend | undefined) {
    if (this.at?.id !== comment.id || !backend) return;
    const { deed, busy = false, trouble } = this.at;
    const { t } = this.#words;
    const onAct = () => void this.#act(comment, backend);
    return editTemplate({ t, deed, text: comment.text ?? '', busy, trouble, onAct, onEnd: () => void this.#end(comment.id) });
  }

  async #act(comment: Comment, backend: CommentBackend) {
    const { at } = this;
    if (!at || at.busy) return;
    const { t } = this.#words;
    const text = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#edit')?.value ?? '';
    if (at.deed === 'edit' && !text.trim()) return this.#trouble(at, t.errors.text.missing);
    at.busy = true;
    this.#host.requestUpdate();
    const outcome = await this.#ask(comment.id, at.deed, text, backend);
    at.busy = false;
    if (outcome.kind === 'removed') {
      this.at = undefined;
      this.#announcer.say(t.outcomes.removed);
      this.#thread.withdrawn(comment);
    } else if (outcome.kind === 'published' || outcome.kind === 'pending') {
      const { html: _, ...rest } = comment;
      this.#thread.changed({ ...rest, text, status: outcome.kind, ...outcome.comment });
      this.#announcer.say(t.changed);
      await this.#end(comment.id);
    } else {
      const fault = outcome.kind === 'invalid' ? outcome.fields.text : undefined;
      this.#trouble(at, fault ? t.errors.text[fault] : outcome.kind === 'duplicate' ? t.outcomes.duplicate : t.notChanged);
    }
  }

  async #ask(id: string, deed: 'edit' | 'remove', text: string, backend: CommentBackend): Promise<Outcome> {
    const { signal } = new AbortController();
    try {
      return (await (deed === 'edit' ? backend.edit?.(id, text, signal) : backend.remove?.(id, signal))) ?? { kind: 'forbidden' };
    } catch (error) {
      // Only an adapter that breaks its promise comes here.
      console.error(error);
      return { kind: 'server-error' };
    }
  }

  #trouble(at: NonNullable<EditCommentController['at']>, trouble: string) {
    at.trouble = trouble;
    this.#announcer.say(trouble);
    this.#host.requestUpdate();
  }

  /** Closes, and gives the focus back to the comment. */
  async #end(id: string) {
    this.at = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    [...this.#host.renderRoot.querySelectorAll<HTMLElement>('article')].find(({ dataset }) => dataset['id'] === id)?.focus();
  }
}
