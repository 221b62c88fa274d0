import { html, nothing, type LitElement } from 'lit';
import { Lazy } from '../../foundation/lazy.controller.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentFormSettings } from '../comment-form.host.js';
import type { CommentThreadHost } from '../comment-thread.host.js';
import type { Comment } from '../comment.js';

const loadForm = () => import('../../define/comment-form.js');

/** Answering a comment, in a form under it. */
export class ReplyController {
  /** The comment under which the form stands. */
  answering?: string | undefined;
  readonly #form: Lazy<object, object>;

  constructor(
    private readonly host: CommentThreadHost,
    private readonly connection: ConnectionController,
  ) {
    this.#form = new Lazy(host, loadForm, (module) => module);
  }

  /** Opens the form and moves the focus into it; false where there is none to be had. */
  async open(comment: Comment): Promise<boolean> {
    if (!(await this.#form.load())) return false;
    this.answering = comment.id;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const form = this.host.renderRoot.querySelector<LitElement>('relief-comment-form');
    await form?.updateComplete;
    form?.focus();
    return true;
  }

  /** The form, under the comment that it answers. `parent`: the comment under which the answer will stand. */
  template({ id, name }: Comment, parent: string) {
    if (this.answering !== id) return nothing;
    const { noDrafts = false, noChecks = false, website = false } = this.#pageForm;
    const { country, reviewTime, loginUrl, challengeUrl } = this.#pageForm;
    return html`<relief-comment-form
      class="answer"
      .backend=${this.connection.backend}
      .post=${this.host.post}
      .extra=${this.#extra}
      .replyTo=${parent}
      .replyName=${name}
      .noDrafts=${noDrafts}
      .noChecks=${noChecks}
      .website=${website}
      .country=${country}
      .reviewTime=${reviewTime}
      .loginUrl=${loginUrl}
      .challengeUrl=${challengeUrl}
      .headingLevel=${Math.min(6, this.host.headingLevel + 1)}
      @relief-comment-cancel=${this.#onCancel}
    ></relief-comment-form>`;
  }

  readonly #onCancel = async () => {
    const id = this.answering;
    this.answering = undefined;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const buttons = [...this.host.renderRoot.querySelectorAll<HTMLButtonElement>('[part="reply-button"]')];
    buttons.find(({ dataset }) => dataset['id'] === id)?.focus();
  };

  readonly #extra = (): [string, string][] => this.#pageForm.extra?.() ?? [];

  /** What the page asks of its form holds for replies as well: above all, that nothing is kept on a shared computer. */
  get #pageForm(): Partial<CommentFormSettings> {
    const root = this.host.getRootNode() as Document | ShadowRoot;
    const named = this.host.for ? root.getElementById?.(this.host.for) : null;
    const form = named?.localName === 'relief-comment-form' ? named : root.querySelector('relief-comment-form');
    return (form ?? {}) as Partial<CommentFormSettings>;
  }
}
