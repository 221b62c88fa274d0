import type { ReactiveController } from 'lit';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import type { CommentBackend, FieldRule } from '../backends/backend.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { CommentFormHost } from '../comment-form.host.js';
import { stored, type Draft, type Field, type FormRequest, type Outcome } from '../comment.js';
import { CommentOutcomeEvent, CommentSubmitEvent } from '../comments.events.js';
import type { DraftScope } from '../drafts/draft-scope.js';
import type { Progress } from '../drafts/draft-store.js';
import type { DraftController } from '../drafts/draft.controller.js';
import { pendingComment, PendingComments } from '../drafts/pending-comments.js';
import { validate } from '../form/field-validation.js';
import { postAsBrowser, renewTokens, sendAsBrowser } from '../site-form/form-request.browser.js';
import type { WrappedFormController } from '../site-form/wrapped-form.controller.js';
import { ProofController } from './proof.controller.js';
import { mayRead, watchPolicy } from './reach.browser.js';
import { findSent } from './find-sent.js';
import { fingerprint, fresh, next, type Submission, type SubmissionEvent } from './submission.js';

/** Milliseconds before a comment whose answer was lost is asked for again, where the backend stores nothing twice. */
const beforeAsking = 1500;

/** Sends one comment: once, kept until it is stored, and later when there is no network now. */
export class SenderController implements ReactiveController {
  state: Submission = fresh;
  readonly proof: ProofController;
  /** What was sent last, to be shown where no thread shows it. */
  sent?: Draft;
  /** A thread on the page shows what was sent, and has the focus. */
  shown = false;
  readonly #online = () => void this.#sendQueued();
  #sending = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** How often a waiting comment has met a network on which the site was not to be reached. */
  #tries = 0;

  constructor(
    private readonly host: CommentFormHost,
    private readonly draft: DraftController,
    private readonly connection: ConnectionController,
    private readonly wrapped: WrappedFormController,
    private readonly rules: () => Record<Field, FieldRule>,
    /** What the site's own form would send of it; undefined where the site has none. */
    private readonly request: (draft: Draft) => FormRequest | undefined,
    /** Called with the outcome of a sending that nobody pressed a button for. */
    private readonly late: (outcome: Outcome) => void,
  ) {
    this.proof = new ProofController(host);
    draft.onChange = (opened) => (opened ? this.#begin() : this.#edited());
    host.addController(this);
    this.#begin();
  }

  hostConnected() {
    addEventListener('online', this.#online);
  }

  hostDisconnected() {
    clearTimeout(this.#later);
    removeEventListener('online', this.#online);
  }

  /** Sends the draft. Resolves with the outcome; undefined when nothing was sent, and `state` says why. */
  async send(): Promise<Outcome | undefined> {
    this.#step({ type: 'submit', errors: this.#errors(), now: Date.now() });
    return this.#deliver();
  }

  /** Shows what is wrong, and sends nothing. */
  check() {
    const errors = this.#errors();
    if (Object.keys(errors).length) this.#step({ type: 'submit', errors, now: Date.now() });
  }

  #errors() {
    return validate(this.draft.written, this.rules());
  }

  /** Takes a comment that waits for a network back into the box. */
  unqueue() {
    this.draft.progress = {};
    this.draft.save();
    this.#step({ type: 'reset' });
  }

  #begin() {
    const { written, progress } = this.draft;
    this.state = fresh;
    if (progress.sentAt) this.#step({ type: 'found-sent', fingerprint: fingerprint(written) });
    if (progress.queued) {
      this.state = { ...fresh, outcome: { kind: 'offline' } };
      void this.#sendQueued();
    }
    this.host.requestUpdate();
  }

  #edited() {
    // What is being changed again is not sent behind the writer's back.
    if (this.draft.progress.queued) this.draft.progress = {};
    this.#step({ type: 'edit', errors: this.state.tried ? this.#errors() : {} });
  }

  /** The network is back: sends what was waiting for it, from one tab only. */
  async #sendQueued() {
    const own = this.draft;
    if (!own.progress.queued || !own.scope || !this.host.isConnected) return;
    const { scope, written } = own;
    const outcome = await alone(written.key, async () => {
      const found = own.keeps ? own.store.get(scope, written.key) : { queued: true };
      // Another tab had the same comment waiting, and was first.
      if (!found?.queued) {
        if (found) own.progress = {};
        else own.clear();
        this.state = found ? fresh : { ...fresh, phase: 'stored', outcome: { kind: 'duplicate' } };
        this.host.requestUpdate();
        return;
      }
      this.#step({ type: 'submit', errors: {}, now: Date.now() });
      return this.#deliver();
    });
    if (!outcome) return;
    if (!own.progress.queued) this.#tries = 0;
    if (this.#tries < 2) this.late(outcome); // said once
  }

  /** A phone says “online” before it is, some machines never do, and a site may come back later than the network. */
  #tryLater() {
    clearTimeout(this.#later);
    this.#later = setTimeout(this.#online, Math.min(60_000, 2000 * 2 ** this.#tries++));
  }

  async #deliver(): Promise<Outcome | undefined> {
    if (this.#sending || this.state.phase !== 'sending') return;
    this.#sending = true;
    try {
      return await this.#post();
    } finally {
      this.#sending = false;
    }
  }

  async #post(): Promise<Outcome | undefined> {
    const controller = this.draft;
    const waited = controller.progress.queued === true;
    const work = this.proof.take();
    const proof = work && (await work.catch(() => undefined));
    const scope = controller.scope!; // the form opens a draft before anybody can send it
    const mark = fingerprint(controller.written);
    if (this.state.unsure && this.state.unsure !== mark) controller.renew();
    const own = controller.written;
    const elapsed = controller.begun ? Date.now() - controller.begun : 0;
    const written = { ...own, ...this.wrapped.hidden(), elapsed, ...(proof && { proof }) };
    const request = this.request(written);
    const draft = { ...written, ...(request && { request }) };
    const event = new CommentSubmitEvent(draft);
    if (!this.host.dispatchEvent(event) && !event.answer) {
      this.state = { ...this.state, phase: 'editing' };
      this.host.requestUpdate();
      return;
    }
    // Written down before it leaves: if the page dies now, the next visit knows that it may have arrived.
    this.#note(scope, own, { sentAt: Date.now() });
    const backend = await this.connection.ready();
    const outcome = await this.#answer(event, backend, draft, mark);
    if (!outcome) {
      this.#byBrowser(backend, draft);
      this.#step({ type: 'reset' });
      return;
    }
    this.#step({ type: 'settle', outcome, fingerprint: mark, now: Date.now() });
    if (this.state.phase === 'stored') this.#done(scope, own, mark, outcome);
    else if (outcome.kind === 'offline' || (waited && ['unreachable', 'timeout'].includes(outcome.kind))) this.#queue(scope, own);
    else this.#note(scope, own, this.state.unsure === mark ? { sentAt: Date.now() } : {});
    // A captcha's token is spent with the first look of its server.
    const { siteForm } = this.connection;
    if (siteForm && !['offline', 'unreachable', 'timeout'].includes(outcome.kind)) renewTokens(siteForm);
    const ended = new CommentOutcomeEvent(outcome, draft, backend);
    this.host.dispatchEvent(ended);
    this.shown = ended.shown;
    return outcome;
  }

  #queue(scope: DraftScope, own: Draft) {
    this.#note(scope, own, { queued: true });
    this.#tryLater();
  }

  /**
   * The page's own answer, or the backend's; after a lost answer or an error, what can be found out without storing anything twice.
   * Undefined where only the browser can send it.
   */
  async #answer(
    event: CommentSubmitEvent,
    backend: CommentBackend | undefined,
    draft: Draft,
    mark: string,
  ): Promise<Outcome | undefined> {
    const { signal } = new AbortController();
    const policy = watchPolicy();
    try {
      if (event.answer) return await event.answer;
      if (!backend) return { kind: navigator.onLine ? 'unreachable' : 'offline' };
      // A backend that the author has named is known to answer pages of other sites.
      if (draft.request && this.connection.guessed && !(await mayRead(draft.request.action))) return undefined;
      const outcome = await backend.submit(draft, signal);
      const look = () => (backend.find?.(draft, signal) ?? findSent(backend, draft, Date.now(), signal)).catch(() => undefined);
      // Chromium itself sends a post again whose connection broke, and then a server knows the first: our own letter, not another.
      if (outcome.kind === 'duplicate') return (await look()) ?? outcome;
      const unsent = outcome.kind === 'unreachable' || outcome.kind === 'offline';
      if (unsent && this.#ways(backend) && (await policy.blocked())) return undefined;
      // What was answered, in whatever words, is an answer; what broke is none.
      const unsure = outcome.kind === 'unknown' ? !outcome.message && !outcome.url : outcome.kind === 'server-error';
      if (!unsure) return outcome;
      this.state = { ...this.state, unsure: mark };
      await new Promise((done) => setTimeout(done, beforeAsking));
      const there = await look();
      if (there || !backend.capabilities().dedupes) return there ?? outcome;
      const again = await backend.submit(draft, signal);
      // It may have arrived the first time, whatever became of the second.
      return stored(again) || again.kind === 'duplicate' ? again : outcome;
    } catch (error) {
      // Only an adapter or a listener that breaks its promise comes here, and it may have sent something.
      console.error(error);
      return { kind: 'unknown' };
    } finally {
      policy.stop();
    }
  }

  /** The browser can send it as a form. */
  #ways(backend: CommentBackend | undefined): boolean {
    return this.wrapped.form !== null || backend?.toNativeForm !== undefined;
  }

  get canGoByBrowser(): boolean {
    return this.#ways(this.connection.backend);
  }

  /** Sends what is written the browser's own way, on a page of the site's: a person has asked for it. */
  goByBrowser() {
    this.#byBrowser(this.connection.backend, this.draft.written);
  }

  /** The page goes; the next visit knows that the text may have arrived. */
  #byBrowser(backend: CommentBackend | undefined, draft: Draft) {
    const { scope } = this.draft;
    if (scope) this.#note(scope, draft, { sentAt: Date.now() });
    if (this.wrapped.form) this.wrapped.reading((form) => sendAsBrowser(form, this.wrapped.submitter));
    else if (backend?.toNativeForm) postAsBrowser(backend.toNativeForm(draft));
  }

  /** Keeps the copy in the browser in step. An edit while the comment was on its way has made the box another draft. */
  #note(scope: DraftScope, draft: Draft, progress: Progress) {
    if (this.draft.written.key === draft.key) this.draft.progress = progress;
    if (this.draft.keeps) this.draft.store.save(scope, draft, progress);
  }

  /** The server has it: only now may the text leave the box. */
  #done(scope: DraftScope, sent: Draft, mark: string, outcome: Outcome) {
    const { store, keeps, written } = this.draft;
    store.drop(scope, sent.key);
    store.remember(sent.remember ? sent : undefined);
    const pending = pendingComment(outcome, sent, Date.now());
    if (pending && keeps) new PendingComments(localStore, Date.now).put(scope.page, pending);
    this.sent = sent;
    this.draft.clear(fingerprint(written) === mark ? '' : written.text);
  }

  #step(event: SubmissionEvent) {
    const before = this.state;
    this.state = next(before, event);
    if (JSON.stringify(this.state) !== JSON.stringify(before)) this.host.requestUpdate();
  }
}

/** One tab at a time. Web Locks are missing on http pages; there the draft's key alone keeps a server from storing it twice. */
async function alone<T>(key: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(`relief-comment-${key}`, work) : work();
}
