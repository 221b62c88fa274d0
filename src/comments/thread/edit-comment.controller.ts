import { html, nothing } from 'lit';
import type { Announcer } from '../../foundation/announcer.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { commentOutcomes } from '../../locales/en/comments-outcomes.js';
import type { CommentBackend } from '../backends/backend.js';
import type { CommentThreadHost } from '../comment-thread.host.js';
import type { Comment, Outcome } from '../comment.js';

/** Changing and withdrawing one's own comment, within the time that the backend gives. Loaded when somebody wants to. */
export class EditCommentController {
  /** The comment at hand, and what is being done with it. */
  at?: { id: string; deed: 'edit' | 'remove'; busy?: boolean; trouble?: string } | undefined;
  readonly #words: Localize<'commentOutcomes'>;

  constructor(
    private readonly host: CommentThreadHost,
    private readonly announcer: Announcer,
    /** Shows the comment as its writer has changed it. */
    private readonly changed: (comment: Comment) => void,
    /** Takes it out. */
    private readonly withdrawn: (comment: Comment) => void,
  ) {
    this.#words = new Localize(host, 'commentOutcomes', commentOutcomes);
  }

  /** Opens the box, or the question. */
  async begin(id: string, deed: 'edit' | 'remove') {
    this.at = { id, deed };
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('.edit textarea, .edit button')?.focus();
  }

  /** What stands in a comment's place while its writer changes it, or is asked whether it shall go; undefined for the others. */
  template(comment: Comment, backend: CommentBackend | undefined) {
    if (this.at?.id !== comment.id || !backend) return;
    const { deed, busy, trouble } = this.at;
    const { t } = this.#words;
    return html`<div class="edit">
      ${
        deed === 'edit'
          ? html`<label for="edit">${t.yourComment}</label>
              <textarea id="edit" rows="5" dir="auto" .value=${comment.text ?? ''}></textarea>`
          : html`<p>${t.reallyWithdraw}</p>`
      }
      ${trouble ? html`<p class="error">${trouble}</p>` : nothing}
      <p class="actions">
        <button
          class="primary"
          type="button"
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${() => void this.#act(comment, backend)}
        >
          <span>${deed === 'edit' ? t.save : t.withdraw}</span>
        </button>
        <button type="button" @click=${() => void this.#end(comment.id)}>${t.keepAsItIs}</button>
      </p>
    </div>`;
  }

  async #act(comment: Comment, backend: CommentBackend) {
    const { at } = this;
    if (!at || at.busy) return;
    const { t } = this.#words;
    const text = this.host.renderRoot.querySelector<HTMLTextAreaElement>('#edit')?.value ?? '';
    if (at.deed === 'edit' && !text.trim()) return this.#trouble(at, t.errors.text.missing);
    at.busy = true;
    this.host.requestUpdate();
    const outcome = await this.#ask(comment.id, at.deed, text, backend);
    at.busy = false;
    if (outcome.kind === 'removed') {
      this.at = undefined;
      this.announcer.say(t.outcomes.removed);
      this.withdrawn(comment);
    } else if (outcome.kind === 'published' || outcome.kind === 'pending') {
      const { html: _, ...rest } = comment;
      this.changed({ ...rest, text, status: outcome.kind, ...outcome.comment });
      this.announcer.say(t.changed);
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
    this.announcer.say(trouble);
    this.host.requestUpdate();
  }

  /** Closes, and gives the focus back to the comment. */
  async #end(id: string) {
    this.at = undefined;
    this.host.requestUpdate();
    await this.host.updateComplete;
    [...this.host.renderRoot.querySelectorAll<HTMLElement>('article')].find(({ dataset }) => dataset['id'] === id)?.focus();
  }
}
