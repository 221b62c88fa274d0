import type { CommentBackend } from '../backends/backend.js';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { plainText } from '../backends/plain-text.js';
import type { Draft, Outcome } from '../comment.js';
import type { Composer } from '../drafts/draft.controller.js';
import { CommentOutcomeEvent, CommentSubmitEvent } from '../comments.events.js';
import type { Place } from '../drafts/draft-scope.js';
import { validate } from '../form/field-validation.js';
import { receiptOf, Receipts } from '../drafts/pending-comments.js';
import { fingerprint, fresh, next, type Submission, type SubmissionEvent } from './submission.js';

/** Milliseconds before a comment whose answer was lost is asked for again, where the backend stores nothing twice. */
const beforeAsking = 1500;

/** Sends one comment: once, kept until it is stored, and later when there is no network now. */
export class Sender {
  state: Submission = fresh;
  /** What was sent last, for a receipt where no thread shows it. */
  sent?: Draft;
  /** A thread on the page shows what was sent, and has the focus. */
  shown = false;
  /** Called with the outcome of a sending that nobody pressed a button for. */
  onLate?: (outcome: Outcome) => void;
  readonly #online = () => void this.#sendQueued();
  #sending = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** How often a waiting comment has met a network on which the site was not to be reached. */
  #tries = 0;

  constructor(private readonly composer: Composer) {
    composer.onChange = (opened) => (opened ? this.#begin() : this.#edited());
    composer.host.addController({
      hostConnected: () => addEventListener('online', this.#online),
      hostDisconnected: () => {
        clearTimeout(this.#later);
        removeEventListener('online', this.#online);
      },
    });
    this.#begin();
  }

  /** Sends the draft. Resolves with the outcome; undefined when nothing was sent, and `state` says why. */
  async send(): Promise<Outcome | undefined> {
    const { composer } = this;
    this.#step({ type: 'submit', errors: validate(composer.draft, composer.desk.rules()), now: Date.now() });
    return this.#deliver();
  }

  /** Shows what is wrong, and sends nothing. */
  check() {
    const errors = validate(this.composer.draft, this.composer.desk.rules());
    if (Object.keys(errors).length) this.#step({ type: 'submit', errors, now: Date.now() });
  }

  /** Takes a comment that waits for a network back into the box. */
  unqueue() {
    this.composer.progress = {};
    this.composer.save();
    this.#step({ type: 'reset' });
  }

  #begin() {
    const { draft, progress } = this.composer;
    this.state = fresh;
    if (progress.sentAt) this.#step({ type: 'found-sent', fingerprint: fingerprint(draft) });
    if (progress.queued) {
      this.state = { ...fresh, outcome: { kind: 'offline' } };
      void this.#sendQueued();
    }
    this.composer.host.requestUpdate();
  }

  #edited() {
    const { draft, desk, progress } = this.composer;
    // What is being changed again is not sent behind the writer's back.
    if (progress.queued) this.composer.progress = {};
    this.#step({ type: 'edit', errors: this.state.tried ? validate(draft, desk.rules()) : {} });
  }

  /** The network is back: sends what was waiting for it, from one tab only. */
  async #sendQueued() {
    const { composer } = this;
    if (!composer.progress.queued || !navigator.onLine || !composer.place) return;
    const { place, draft, desk } = composer;
    const outcome = await alone(draft.key, async () => {
      const kept = desk.keeps() ? desk.drafts.get(place, draft.key) : { queued: true };
      // Another tab had the same comment waiting, and was first.
      if (!kept?.queued) {
        if (kept) composer.progress = {};
        else composer.clear();
        this.state = kept ? fresh : { ...fresh, phase: 'stored', outcome: { kind: 'duplicate' } };
        composer.host.requestUpdate();
        return;
      }
      this.#step({ type: 'submit', errors: {}, now: Date.now() });
      return this.#deliver();
    });
    if (!outcome) return;
    if (composer.progress.queued) {
      // A phone says “online” before it is, and a site may come back later than the network.
      clearTimeout(this.#later);
      this.#later = setTimeout(this.#online, Math.min(60_000, 2000 * 2 ** this.#tries++));
      if (this.#tries > 1) return; // said once
    } else this.#tries = 0;
    this.onLate?.(outcome);
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
    const { composer } = this;
    const { host, desk } = composer;
    const waited = composer.progress.queued === true;
    const work = desk.proof?.();
    const proof = work && (await work.catch(() => undefined));
    const place = composer.place ?? desk.place();
    const mark = fingerprint(composer.draft);
    if (this.state.unsure && this.state.unsure !== mark) composer.renew();
    const own = composer.draft;
    const elapsed = composer.begun ? Date.now() - composer.begun : 0;
    const draft = { ...own, ...desk.hidden(), elapsed, ...(proof && { proof }) };
    const event = new CommentSubmitEvent(draft);
    if (!host.dispatchEvent(event) && !event.answer) {
      this.state = { ...this.state, phase: 'editing' };
      host.requestUpdate();
      return;
    }
    // Written down before it leaves: if the page dies now, the next visit knows that it may have arrived.
    this.#note(place, own, { sentAt: Date.now() });
    const backend = await desk.backend();
    const outcome = await this.#answer(event, backend, draft, mark);
    this.#step({ type: 'settle', outcome, fingerprint: mark, now: Date.now() });
    if (this.state.phase === 'stored') this.#done(place, own, mark, outcome);
    else if (outcome.kind === 'offline' || (waited && ['unreachable', 'timeout'].includes(outcome.kind)))
      this.#note(place, own, { queued: true });
    else this.#note(place, own, this.state.unsure === mark ? { sentAt: Date.now() } : {});
    const ended = new CommentOutcomeEvent(outcome, draft, backend);
    host.dispatchEvent(ended);
    this.shown = ended.shown;
    return outcome;
  }

  /** The page's own answer, or the backend's; after a lost answer, what can be found out without storing anything twice. */
  async #answer(event: CommentSubmitEvent, backend: CommentBackend | undefined, draft: Draft, mark: string): Promise<Outcome> {
    const { signal } = new AbortController();
    try {
      if (event.answer) return await event.answer;
      if (!backend) return { kind: navigator.onLine ? 'unreachable' : 'offline' };
      const outcome = await backend.submit(draft, signal);
      if (outcome.kind !== 'unknown') return outcome;
      this.state = { ...this.state, unsure: mark };
      await new Promise((done) => setTimeout(done, beforeAsking));
      if (!backend.capabilities().dedupes) return (await found(backend, draft, signal)) ?? outcome;
      const again = await backend.submit(draft, signal);
      // It may have arrived the first time, whatever became of the second.
      return ['published', 'pending', 'duplicate'].includes(again.kind) ? again : outcome;
    } catch (error) {
      // Only an adapter or a listener that breaks its promise comes here, and it may have sent something.
      console.error(error);
      return { kind: 'unknown' };
    }
  }

  /** Keeps the copy in the browser in step. An edit while the comment was on its way has made the box another draft. */
  #note(place: Place, draft: Draft, progress: Composer['progress']) {
    const { composer } = this;
    if (composer.draft.key === draft.key) composer.progress = progress;
    if (composer.desk.keeps()) composer.desk.drafts.save(place, draft, progress);
  }

  /** The server has it: only now may the text leave the box. */
  #done(place: Place, sent: Draft, mark: string, outcome: Outcome) {
    const { composer } = this;
    const { drafts } = composer.desk;
    drafts.drop(place, sent.key);
    drafts.remember(sent.remember ? sent : undefined);
    const receipt = receiptOf(outcome, sent, Date.now());
    if (receipt && composer.desk.keeps()) new Receipts(localStore, Date.now).keep(place.page, receipt);
    this.sent = sent;
    composer.clear(fingerprint(composer.draft) === mark ? '' : composer.draft.text);
  }

  #step(event: SubmissionEvent) {
    const before = this.state;
    this.state = next(before, event);
    if (JSON.stringify(this.state) !== JSON.stringify(before)) this.composer.host.requestUpdate();
  }
}

/** Looks for a comment whose answer was lost among the newest of the thread. */
async function found(backend: CommentBackend, draft: Draft, signal: AbortSignal): Promise<Outcome | undefined> {
  if (!backend.capabilities().list || !backend.list) return;
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  try {
    const { comments } = await backend.list({ page: 1, perPage: 20, order: 'newest' }, signal);
    const recent = Date.now() - 600_000;
    const same = comments.find(
      ({ name, text, html, time }) =>
        name === draft.name.trim() &&
        Date.parse(time) > recent &&
        flat(text ?? plainText(html ?? '', 20_000)) === flat(draft.text),
    );
    return same && { kind: 'published', comment: same };
  } catch {
    return;
  }
}

/** One tab at a time. Web Locks are missing on http pages; there the draft's key alone keeps a server from storing it twice. */
async function alone<T>(key: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(`relief-comment-${key}`, work) : work();
}
