import { ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import { tellStates } from '../foundation/custom-states.js';
import { Localize } from '../foundation/localize.controller.js';
import { commentForm } from '../locales/en/comments-form.js';
import type { CommentBackend } from './backends/backend.js';
import { CommentsCountEvent } from './comments.events.js';
import { CountController } from './counts/count.controller.js';
import { PageWords } from './counts/page-words.browser.js';

/**
 * How many comments a post has, for pages that list posts: around the page's own words (“Leave a comment”) or around the link that
 * they stand in. The words stay until the number is known, and where it never is; then it takes the place of the first words of the
 * link, or of what is marked with `data-relief="count"`. All counts of a page ask together, in one request.
 *
 * @fires {CommentsCountEvent} relief-comments-count - The number is known.
 *
 * @cssState counted - The number is known and shown.
 */
export class CommentCount extends ReactiveElement {
  /** Where comments are kept: the name of a backend that counts, or an object of your own that has `counts()`. Default: as the first form, thread or count on the page that says so. */
  @property() backend?: string | CommentBackend;
  /** Address of the server, against the page's base; what it is for each backend stands at Backends. */
  @property() action?: string;
  /** Which thread is counted: the post's number in WordPress, any name elsewhere. Default: that of the form or thread on the page; else the address of the page. */
  @property() post?: string;
  /** Name or key of the site, for servers that keep several. */
  @property() site?: string;
  /** Seconds that the server may take to answer. Default: 20. */
  @property({ type: Number }) patience?: number;
  /** Id of the form, thread or count that says where comments are kept. */
  @property() for?: string;

  readonly #words = new Localize(this, 'commentForm', commentForm);
  readonly #internals = this.attachInternals?.();
  readonly #counter = new CountController(this, (count) => this.#tell(count));
  readonly #pageWords = new PageWords(this);

  /** How many comments everybody can read, from 0 on; undefined until the server has said so. */
  get count(): number | undefined {
    return this.#counter.count;
  }

  /** The words are the page's, in its own HTML and type. */
  protected override createRenderRoot() {
    return this;
  }

  protected override willUpdate() {
    this.#counter.update();
  }

  protected override updated() {
    const { count } = this;
    if (count === undefined) this.#pageWords.putBack();
    else this.#pageWords.say(this.#words.t.heading(count));
    tellStates(this.#internals, count !== undefined && 'counted');
  }

  /** Once the words are there. */
  async #tell(count: number) {
    await this.updateComplete;
    if (this.count === count) this.dispatchEvent(new CommentsCountEvent(count));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-comment-count': CommentCount;
  }
  interface GlobalEventHandlersEventMap {
    'relief-comments-count': CommentsCountEvent;
  }
}
