import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentBackend, FieldRule } from './backends/backend.js';
import type { Draft, Field, Outcome } from './comment.js';
import type { Drafts, Place, SavedDraft } from './drafts.js';
import { CommentOutcomeEvent, CommentSubmitEvent } from './events.js';
import { validate } from './rules.js';
import { fingerprint, fresh, next, type Submission, type SubmissionEvent } from './submission.js';

/** What the form tells its composer. */
export interface Desk {
  drafts: Drafts;
  place(): Place;
  /** Drafts are kept between visits. */
  keeps(): boolean;
  rules(): Record<Field, FieldRule>;
  backend(): Promise<CommentBackend | undefined>;
}

/** Milliseconds of quiet after which what was typed is saved. */
const pause = 400;

/** Writes, keeps and sends one comment: the draft, its copy in the browser, and where sending stands. */
export class Composer implements ReactiveController {
  draft: Draft = blank();
  state: Submission = fresh;
  /** A draft was found: as it was written, or after it had been sent without an answer. `emptied`: put aside, can come back. */
  restored?: 'written' | 'sent' | 'emptied' | undefined;
  /** Whether the text is safe in this browser. */
  kept: 'not-yet' | 'kept' | 'refused' = 'not-yet';
  /** What was sent last, for a receipt where no thread shows it. */
  sent?: Draft;
  /** A thread on the page shows what was sent, and has the focus. */
  shown = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: Desk;
  #place?: Place;
  #aside?: SavedDraft;
  #firstKey = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush = () => this.save();
  readonly #elsewhere = ({ key }: StorageEvent) => {
    // Another tab writes the same draft: from here on these are two, and neither overwrites the other.
    if (this.#place && this.#desk.drafts.owns(this.#place, this.draft.key, key)) this.draft = { ...this.draft, key: newKey() };
  };

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('pagehide', this.#flush);
    addEventListener('visibilitychange', this.#flush);
    addEventListener('storage', this.#elsewhere);
  }

  hostDisconnected() {
    this.save();
    removeEventListener('pagehide', this.#flush);
    removeEventListener('visibilitychange', this.#flush);
    removeEventListener('storage', this.#elsewhere);
  }

  /** Finds the draft of the place where the form now stands. Call from `willUpdate`; true when the draft has changed. */
  open(): boolean {
    const place = this.#desk.place();
    if (JSON.stringify(place) === JSON.stringify(this.#place)) return false;
    this.save();
    this.#place = place;
    this.state = fresh;
    const { drafts } = this.#desk;
    drafts.sweep();
    const person = drafts.person();
    this.draft = { ...blank(), ...person, remember: !!person, ...(place.parent && { parent: place.parent }) };
    const saved = this.#desk.keeps() ? drafts.load(place) : undefined;
    this.restored = undefined;
    if (saved) this.#takeUp(saved);
    return true;
  }

  /** Takes over what a person typed. */
  edit(change: Partial<Draft>) {
    const before = this.state;
    this.#firstKey ||= Date.now();
    this.draft = { ...this.draft, ...change };
    this.#step({ type: 'edit', errors: before.tried ? validate(this.draft, this.#desk.rules()) : {} });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, pause);
  }

  /** Saves the draft now. */
  save() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#place || !this.#desk.keeps() || this.state.phase === 'sending' || !this.#firstKey) return;
    const safe = this.#desk.drafts.save(
      this.#place,
      this.draft,
      this.state.unsure === fingerprint(this.draft) ? Date.now() : undefined,
    );
    const kept = this.draft.text.trim() ? (safe ? 'kept' : 'refused') : 'not-yet';
    if (kept === this.kept) return;
    this.kept = kept;
    this.#host.requestUpdate();
  }

  /** Forgets the copy in this browser; the box keeps its text. */
  forget() {
    clearTimeout(this.#timer);
    if (this.#place) this.#desk.drafts.drop(this.#place, this.draft.key);
    this.kept = 'not-yet';
    this.#host.requestUpdate();
  }

  /** Puts a restored text aside and gives an empty box; `undo` brings it back. */
  startAgain() {
    this.#aside = { draft: this.draft, savedAt: 0 };
    this.forget();
    const { name, email, url, remember, parent } = this.draft;
    this.draft = { ...blank(), name, email, url, remember, ...(parent && { parent }) };
    this.restored = 'emptied';
    this.#step({ type: 'reset' });
  }

  undo() {
    if (!this.#aside) return;
    this.#takeUp(this.#aside);
    this.#firstKey ||= Date.now();
    this.save();
    this.#host.requestUpdate();
  }

  /** Sends the draft. Resolves with the outcome; undefined when nothing was sent, and `state` says why. */
  async send(): Promise<Outcome | undefined> {
    this.#step(
      { type: 'submit', errors: validate(this.draft, this.#desk.rules()), now: Date.now() },
      this.state.phase !== 'sending',
    );
    if (this.#sending || this.state.phase !== 'sending') return;
    this.#sending = true;
    try {
      return await this.#deliver();
    } finally {
      this.#sending = false;
    }
  }
  #sending = false;

  async #deliver(): Promise<Outcome | undefined> {
    const place = this.#place ?? this.#desk.place();
    const { drafts } = this.#desk;
    const mark = fingerprint(this.draft);
    // A changed text is another comment: under the old key a server might take it for the one it already has.
    if (this.state.unsure && this.state.unsure !== mark) this.draft = { ...this.draft, key: newKey() };
    const draft = { ...this.draft, elapsed: this.#firstKey ? Date.now() - this.#firstKey : 0 };
    const event = new CommentSubmitEvent(draft);
    if (!this.#host.dispatchEvent(event) && !event.answer) {
      this.state = { ...this.state, phase: 'editing' };
      this.#host.requestUpdate();
      return;
    }
    // Written down before it leaves: if the page dies now, the next visit knows that it may have arrived.
    if (this.#desk.keeps()) drafts.save(place, draft, Date.now());
    let backend: CommentBackend | undefined;
    let outcome: Outcome;
    try {
      backend = await this.#desk.backend();
      outcome = (await (event.answer ?? backend?.submit(draft, new AbortController().signal))) ?? { kind: 'server-error' };
    } catch (error) {
      // Only an adapter or a listener that breaks its promise comes here, and it may have sent something.
      console.error(error);
      outcome = { kind: 'unknown' };
    }
    this.#step({ type: 'settle', outcome, fingerprint: mark, now: Date.now() });
    if (this.state.phase === 'stored') this.#done(place, draft, mark);
    else if (this.#desk.keeps()) drafts.save(place, draft, this.state.unsure === mark ? Date.now() : undefined);
    const ended = new CommentOutcomeEvent(outcome, draft, backend);
    this.#host.dispatchEvent(ended);
    this.shown = ended.shown;
    return outcome;
  }

  /** The server has it: only now may the text leave the box. */
  #done(place: Place, sent: Draft, mark: string) {
    const { drafts } = this.#desk;
    drafts.drop(place, sent.key);
    drafts.remember(sent.remember ? sent : undefined);
    this.sent = sent;
    this.restored = undefined;
    this.kept = 'not-yet';
    const { name, email, url, remember, parent } = sent;
    const wroteOn = fingerprint(this.draft) !== mark;
    this.draft = { ...blank(), name, email, url, remember, ...(parent && { parent }), ...(wroteOn && { text: this.draft.text }) };
    this.#firstKey = wroteOn ? Date.now() : 0;
  }

  #takeUp({ draft, sentAt }: SavedDraft) {
    this.draft = draft;
    this.restored = sentAt ? 'sent' : 'written';
    this.kept = 'kept';
    if (sentAt) this.#step({ type: 'found-sent', fingerprint: fingerprint(draft) });
  }

  #step(event: SubmissionEvent, draw = true) {
    const before = this.state;
    this.state = next(before, event);
    if (draw && (this.state.phase !== before.phase || JSON.stringify(this.state) !== JSON.stringify(before)))
      this.#host.requestUpdate();
  }
}

/** `crypto.randomUUID` is missing on http pages, where `getRandomValues` is not. */
function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function blank(): Draft {
  return { key: newKey(), text: '', name: '', email: '', url: '', remember: false };
}
