import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import { buttonStyles } from '../foundation/styles/buttons.styles.js';
import { fieldStyles } from '../foundation/styles/fields.styles.js';
import { tellStates } from '../foundation/custom-states.js';
import { heading } from '../foundation/document/heading.view.js';
import { containerStyles } from '../foundation/styles/container.styles.js';
import { darkReaderStyles } from '../foundation/styles/dark-reader.styles.js';
import { hostStyles } from '../foundation/styles/host.styles.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { localStore } from '../foundation/storage/local-storage.browser.js';
import { hasEntry } from '../foundation/storage/storage-key.js';
import type { Graph } from '../health/json-ld.js';
import { commentForm } from '../locales/en/comments-form.js';
import type { CommentBackend } from './backends/backend.js';
import { ConnectionController } from './backends/connection.controller.js';
import type { CommentThreadHost } from './comment-thread.host.js';
import { commentThreadStyles } from './comment-thread.styles.js';
import type { CommentModeratedEvent, CommentOutcomeEvent, CommentsReadEvent, CommentSubmitEvent } from './comments.events.js';

const loadThread = () => import('./thread/thread.controller.js');

/**
 * The comments of a page, with replies where they belong. Whom the server lets moderate finds here what waits, spam and trash as
 * well, and can approve, hold back, mark as spam, delete and undo.
 *
 * @slot - The site's own list of comments. Shown until ours have arrived, and if they never do.
 *
 * @fires {CommentSubmitEvent} relief-comment-submit - Before a reply is sent.
 * @fires {CommentsReadEvent} relief-comments-read - Comments were read, posted, changed or withdrawn; says how many there are.
 * @fires {CommentOutcomeEvent} relief-comment-outcome - After a reply was sent, however it ended.
 * @fires {CommentModeratedEvent} relief-comment-moderated - A moderator has approved, held back, moved or deleted a comment.
 *
 * @csspart thread - The box.
 * @csspart title - The number of comments.
 * @csspart comment - One comment.
 * @csspart author - Its writer's name.
 * @csspart time - When it was written; a link to it.
 * @csspart text - What it says.
 * @csspart order - The box that chooses the order.
 * @csspart reply-button - The button that answers it.
 * @csspart vote-button - The button that finds it helpful.
 * @csspart edit-button - The button that changes one's own comment.
 * @csspart withdraw-button - The button that withdraws it.
 * @csspart more-button - The button that loads more.
 * @csspart moderation - For moderators, at a comment: its state, and what can be done with it.
 * @csspart deed-button - A button of it: approve, hold back, mark as spam …
 * @csspart undo-button - The button that takes back what was just done.
 * @csspart next-button - The button that goes to the next comment that waits.
 * @csspart filter - For moderators: the choice between all, waiting, spam and trash.
 * @csspart retry-button - The button that loads again.
 *
 * @cssState loading - Comments are being loaded.
 * @cssState empty - There are none yet.
 * @cssState failed - They could not be loaded.
 */
export class CommentThread extends LitElement implements CommentThreadHost {
  static override styles = [hostStyles, containerStyles, darkReaderStyles, buttonStyles, fieldStyles, commentThreadStyles];

  /** Where comments are kept: the name of a backend, or an object of your own. Default: `json` where `action` is written; else what the first form or thread on the page says. Without any of these the page's own list stays. */
  @property() backend?: string | CommentBackend;
  /** Address of the server, against the page's base; what it is for each backend stands at Backends. */
  @property() action?: string;
  /** Which thread: the post's number in WordPress, any name elsewhere. Default: what the form on the page says; else, if this element says where comments are kept, path and query of the page, without parameters that name no page. */
  @property() post?: string;
  /** Name or key of the site, for servers that keep several. */
  @property() site?: string;
  /** Seconds that the server may take to answer. Default: 20. */
  @property({ type: Number }) patience?: number;
  /** Id of the form or thread that says where comments are kept. */
  @property() for?: string;
  /** `oldest` (default) or `newest` first. */
  @property() order: 'oldest' | 'newest' = 'oldest';
  /** Comments of the top level that are loaded at once. */
  @property({ type: Number, attribute: 'per-page' }) perPage = 20;
  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private status: 'waiting' | 'loading' | 'ready' | 'failed' = 'waiting';

  readonly #words = new Localize(this, 'commentForm', commentForm);
  readonly #announcer = new Announcer(this);
  readonly #connection = new ConnectionController(this);
  readonly #internals = this.attachInternals?.();
  readonly #thread = new Lazy(this, loadThread, ({ ThreadController }) => {
    const load = (page: number) => this.#load(page);
    return new ThreadController(this, this.#connection, this.#announcer, load);
  });
  #loaded: CommentBackend | undefined;
  #run?: AbortController;
  #root?: Node;
  /** The page that is being read, for another try. */
  #page = 1;

  override connectedCallback() {
    super.connectedCallback();
    this.#root = this.getRootNode();
    // By their names: the events themselves come with what sends a comment.
    this.#root.addEventListener('relief-comment-outcome', this.#onOutcome);
    this.#root.addEventListener('relief-comment-check', this.#onCheck);
    this.renderRoot.addEventListener('relief-comment-outcome', this.#onOutcome);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#run?.abort();
    this.#root?.removeEventListener('relief-comment-outcome', this.#onOutcome);
    this.#root?.removeEventListener('relief-comment-check', this.#onCheck);
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
    const { status } = this;
    const empty = !this.#thread.part?.thread.comments.size && 'empty';
    tellStates(this.#internals, status === 'ready' ? empty : status !== 'waiting' && status);
  }

  /** Reads the comments anew, from the first page. */
  async reload(): Promise<void> {
    await this.#load(1);
  }

  /** Shows more: what is already here, else the next page. */
  async loadMore(): Promise<void> {
    await this.#thread.part?.loadMore();
  }

  /**
   * What everybody can read here as schema.org `Comment`s, for a page that wants it in its head; undefined when there is none.
   * Nothing that waits for a moderator, no address and no picture of anybody. `page` is the page's address; default: its own.
   */
  async toJsonLd(page = location.href.replace(/#.*$/, '')): Promise<Graph | undefined> {
    return this.#thread.part?.toJsonLd(page);
  }

  async #load(number: number): Promise<boolean> {
    const { backend } = this.#connection;
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.#page = number;
    this.status = 'loading';
    try {
      const query = { page: number, perPage: this.perPage, order: this.order, ...this.#thread.part?.query };
      const page = (await backend?.list?.(query, signal)) ?? { comments: [], more: false };
      const { page: name, formerPage = name } = this.#connection;
      const waits = [name, formerPage].some((it) => hasEntry(localStore, 'relief-receipt', it));
      // What draws comments comes when there is one, to moderators, or when this reader waits for one to be approved.
      const draws = page.comments.length > 0 || !!page.counts || waits || this.#thread.part !== undefined;
      const thread = draws ? await this.#thread.load() : undefined;
      if (signal.aborted) return false;
      if (draws && !thread) throw this.#thread.failed!;
      thread?.add(page, number === 1);
      this.status = 'ready';
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      console.warn(`<${this.localName}> could not load the comments: ${(error as Error).message}`);
      this.#fail();
      return false;
    }
  }

  #fail() {
    this.status = 'failed';
    this.#announcer.say(this.#words.t.failed);
  }

  readonly #onOutcome = async (event: Event) => {
    const told = event as CommentOutcomeEvent;
    // An event of somebody else's with the same name knows no backend of ours.
    if (!told.backend || told.backend !== this.#connection.backend) return;
    const { outcome, draft } = told;
    if (outcome.kind === 'received') void this.reload();
    if (outcome.kind !== 'published' && outcome.kind !== 'pending') return;
    // A server that says no more than yes is asked what it has now.
    told.shown = outcome.kind === 'pending' || outcome.comment !== undefined;
    if (!told.shown) void this.reload();
    const thread = await this.#thread.load();
    if (thread) thread.posted(outcome, draft);
    else this.#fail();
  };

  readonly #onCheck = async () => {
    await this.reload();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    if (this.#connection.none) return html`<slot></slot>`;
    const { t } = this.#words;
    const { part } = this.#thread;
    const thread = part?.thread;
    const some = !!thread?.comments.size;
    const shown = this.status === 'ready' || some;
    return html`<section class="frame" part="thread" aria-labelledby="heading">
      ${shown ? nothing : html`<slot></slot>`}
      <div class="base">
        <div class="top-line">
          <div id="heading" tabindex="-1">
            ${heading(this.headingLevel, 'title', html`<span dir="auto">${thread?.total ? t.heading(thread.total) : t.headingEmpty}</span>`)}
          </div>
          ${part?.chooser()}
        </div>
        ${part?.template()} ${shown && !some ? html`<p class="empty">${part?.empty ?? t.empty}</p>` : nothing}
        ${this.#renderFoot()} ${this.#announcer.region()}
      </div>
    </section>`;
  }

  #renderFoot() {
    const { t } = this.#words;
    if (this.status === 'loading') return html`<p class="loading">${t.loading}</p>`;
    if (this.status === 'failed')
      return html`<p class="failed">
        <span>${t.failed}</span>
        <button part="retry-button" type="button" @click=${() => this.#load(this.#page)}>${t.tryAgain}</button>
      </p>`;
    return this.#thread.part?.moreButton();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-comment-thread': CommentThread;
  }
  interface GlobalEventHandlersEventMap {
    'relief-comment-submit': CommentSubmitEvent;
    'relief-comments-read': CommentsReadEvent;
    'relief-comment-outcome': CommentOutcomeEvent;
    'relief-comment-moderated': CommentModeratedEvent;
  }
}
