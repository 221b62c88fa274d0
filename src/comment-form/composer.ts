import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentBackend, FieldRule } from './backends/backend.js';
import type { Draft, Field } from './comment.js';
import type { Drafts, Place, Progress, SavedDraft } from './drafts.js';

/** What the form tells its composer. */
export interface Desk {
  drafts: Drafts;
  place(): Place;
  /** Drafts are kept between visits. */
  keeps(): boolean;
  rules(): Record<Field, FieldRule>;
  backend(): Promise<CommentBackend | undefined>;
  /** A proof of work for the server; undefined where it wants none. */
  proof?(): Promise<string | undefined> | undefined;
}

/** Milliseconds of quiet after which what was typed is saved. */
const pause = 400;

/** One comment being written, and its copy in the browser. Sending it is `sender.ts`'s. */
export class Composer implements ReactiveController {
  draft: Draft = blank();
  /** How far the draft has come: nothing, sent without an answer, or waiting for a network. */
  progress: Progress = {};
  /** A draft was found. `emptied`: put aside, and can come back. */
  restored?: 'found' | 'emptied' | undefined;
  /** Whether the text is safe in this browser. */
  kept: 'not-yet' | 'kept' | 'refused' = 'not-yet';
  /** When the person began to write, milliseconds since 1970. */
  begun = 0;
  /** Called after a change, and when another place is opened. */
  onChange?: (opened: boolean) => void;

  readonly host: ReactiveControllerHost & HTMLElement;
  readonly desk: Desk;
  place?: Place;
  #aside?: SavedDraft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush = () => this.save();
  readonly #elsewhere = ({ key }: StorageEvent) => {
    // Another tab writes the same draft: from here on these are two, and neither overwrites the other.
    const { place, desk, draft, progress } = this;
    if (place && !progress.queued && desk.drafts.owns(place, draft.key, key)) this.draft = { ...draft, key: newKey() };
  };

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.host = host;
    this.desk = desk;
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

  /**
   * Finds the draft of the place where the form now stands; true when it is another place. What was `typed` before anybody
   * listened is not written over: the draft that was found waits for the next time.
   */
  open(typed: Partial<Draft> = {}): boolean {
    const place = this.desk.place();
    if (JSON.stringify(place) === JSON.stringify(this.place)) return false;
    this.save();
    this.place = place;
    const { drafts } = this.desk;
    drafts.sweep();
    const person = drafts.person();
    this.draft = { ...blank(), ...person, remember: !!person, ...(place.parent && { parent: place.parent }) };
    this.progress = {};
    this.restored = undefined;
    this.begun = 0;
    const saved = this.desk.keeps() ? drafts.load(place) : undefined;
    if (saved && (!typed.text || typed.text === saved.draft.text)) this.#takeUp(saved);
    this.onChange?.(true);
    return true;
  }

  /** Takes over what a person typed. */
  edit(change: Partial<Draft>) {
    this.begun ||= Date.now();
    this.draft = { ...this.draft, ...change };
    this.onChange?.(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, pause);
  }

  /** Saves the draft now. */
  save() {
    clearTimeout(this.#timer);
    if (!this.place || !this.desk.keeps() || !this.begun) return;
    const safe = this.desk.drafts.save(this.place, this.draft, this.progress);
    const kept = this.draft.text.trim() ? (safe ? 'kept' : 'refused') : 'not-yet';
    if (kept === this.kept) return;
    this.kept = kept;
    this.host.requestUpdate();
  }

  /** Forgets the copy in this browser; the box keeps its text. */
  forget() {
    clearTimeout(this.#timer);
    if (this.place) this.desk.drafts.drop(this.place, this.draft.key);
    this.kept = 'not-yet';
    this.host.requestUpdate();
  }

  /** Puts a restored text aside and gives an empty box; `undo` brings it back. */
  startAgain() {
    this.#aside = { draft: this.draft, ...this.progress };
    this.forget();
    this.clear();
    this.restored = 'emptied';
    this.onChange?.(true);
  }

  undo() {
    if (!this.#aside) return;
    this.#takeUp(this.#aside);
    this.begun ||= Date.now();
    this.save();
    this.onChange?.(true);
    this.host.requestUpdate();
  }

  /** Gives an empty box, or `text`; name, e-mail and website stay. */
  clear(text = '') {
    const { name, email, url, remember, parent } = this.draft;
    this.draft = { ...blank(), name, email, url, remember, text, ...(parent && { parent }) };
    this.progress = {};
    this.restored = undefined;
    this.kept = 'not-yet';
    this.begun = text ? Date.now() : 0;
  }

  /** A changed text is another comment: under the old key a server might take it for the one it already has. */
  renew() {
    if (this.place && this.desk.keeps()) this.desk.drafts.drop(this.place, this.draft.key);
    this.draft = { ...this.draft, key: newKey() };
  }

  #takeUp({ draft, sentAt, queued }: SavedDraft) {
    this.draft = draft;
    this.progress = { ...(sentAt && { sentAt }), ...(queued && { queued }) };
    this.restored = 'found';
    this.kept = 'kept';
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
