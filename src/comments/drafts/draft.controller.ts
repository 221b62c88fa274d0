import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommentBackend, FieldRule } from '../backends/backend.js';
import type { Draft, Field } from '../comment.js';
import type { Drafts, Progress, SavedDraft } from './draft-store.js';
import { newKey, type EarlyDraft } from './early-draft.controller.js';
import type { Place } from './draft-scope.js';

/** What the form tells its composer. */
export interface Desk {
  drafts: Drafts;
  place(): Place;
  /** Drafts are kept between visits. */
  keeps(): boolean;
  rules(): Record<Field, FieldRule>;
  /** What the page itself has filled in: sent, and never kept. */
  hidden(): Partial<Pick<Draft, Field>>;
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
  /** An older draft of the same place, which stands in no box. */
  other: SavedDraft | undefined;
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
  /** The text as it was saved last. */
  #saved = '';
  readonly #flush = () => this.save();
  readonly #hidden = () => document.hidden && this.save();
  readonly #elsewhere = ({ key, newValue }: StorageEvent) => {
    const { place, desk, draft, progress } = this;
    if (!place || progress.queued || !desk.drafts.owns(place, draft.key, key)) return;
    // Another tab writes the same draft: from here on these are two, and neither overwrites the other.
    if (newValue !== null) this.draft = { ...draft, key: newKey() };
    else this.#gone();
  };
  readonly #shown = ({ persisted }: PageTransitionEvent) => {
    const { place, desk, draft, kept } = this;
    // On a later page, while the browser had this one frozen.
    if (persisted && place && kept === 'kept' && !desk.drafts.get(place, draft.key)) this.#gone();
  };

  constructor(host: ReactiveControllerHost & HTMLElement, desk: Desk) {
    this.host = host;
    this.desk = desk;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('pagehide', this.#flush);
    addEventListener('visibilitychange', this.#hidden);
    addEventListener('storage', this.#elsewhere);
    addEventListener('pageshow', this.#shown);
  }

  hostDisconnected() {
    this.save();
    removeEventListener('pagehide', this.#flush);
    removeEventListener('visibilitychange', this.#hidden);
    removeEventListener('storage', this.#elsewhere);
    removeEventListener('pageshow', this.#shown);
  }

  /**
   * Finds the draft of the place where the form now stands; true when it is another place. What was `typed` before anybody
   * listened is not written over: it goes on with the draft that it begins with, else that one waits as the `other`. `early`: a
   * person has typed it on this page, and it is kept already.
   */
  open(typed: Partial<Draft> = {}, early?: EarlyDraft): boolean {
    const place = this.desk.place();
    if (JSON.stringify(place) === JSON.stringify(this.place)) return false;
    this.save();
    this.place = place;
    const { drafts } = this.desk;
    drafts.sweep();
    const person = drafts.person();
    this.draft = { ...blank(), ...person, remember: !!person, ...(place.parent && { parent: place.parent }) };
    if (early) this.draft.key = early.key;
    this.progress = {};
    this.restored = undefined;
    this.kept = 'not-yet';
    this.begun = 0;
    const saved = this.desk.keeps() ? drafts.find(place).filter(({ draft }) => draft.key !== early?.key) : [];
    if (saved[0] && (!typed.text || typed.text.startsWith(saved[0].draft.text))) this.#takeUp(saved.shift()!);
    this.other = saved[0];
    this.onChange?.(true);
    const news = Object.entries(typed).filter(([name, value]) => value && value !== this.draft[name as Field]);
    const change = Object.fromEntries(news) as Partial<Draft>;
    if (!early) this.draft = { ...this.draft, ...change };
    else if (news.length) this.edit(change);
    this.save();
    // Under the name of the draft that it goes on with, or at another place.
    if (early && (early.key !== this.draft.key || JSON.stringify(early.place) !== JSON.stringify(place)))
      drafts.drop(early.place, early.key);
    return true;
  }

  /** Takes over what a person typed. An empty `parent` is the top of the thread. */
  edit({ parent, ...change }: Partial<Draft>) {
    this.begun ||= Date.now();
    const { parent: before, ...draft } = this.draft;
    const above = parent ?? before;
    this.draft = { ...draft, ...change, ...(above && { parent: above }) };
    this.onChange?.(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, pause);
  }

  /** Saves the draft now. */
  save() {
    clearTimeout(this.#timer);
    if (!this.place || !this.desk.keeps() || !this.begun) return;
    this.#saved = this.draft.text;
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

  /** Takes the other draft into the box; what stands there becomes the other. */
  swap() {
    const { other, place, desk } = this;
    if (!other || !place) return;
    this.begun ||= Date.now();
    this.save();
    // Another tab may have sent it since.
    const kept = desk.drafts.get(place, other.draft.key);
    this.other = kept && this.draft.text.trim() ? { draft: this.draft, ...this.progress } : undefined;
    if (kept) this.#takeUp(kept);
    this.onChange?.(true);
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

  /** Sent or forgotten elsewhere: not kept again, unless somebody has written on, or does. */
  #gone() {
    this.draft = { ...this.draft, key: newKey() };
    if (this.draft.text !== this.#saved) return;
    this.begun = 0;
    this.kept = 'not-yet';
    this.host.requestUpdate();
  }

  #takeUp({ draft, sentAt, queued }: SavedDraft) {
    this.draft = draft;
    this.progress = { ...(sentAt && { sentAt }), ...(queued && { queued }) };
    this.restored = 'found';
    this.kept = 'kept';
    this.#saved = draft.text;
  }
}

function blank(): Draft {
  return { key: newKey(), text: '', name: '', email: '', url: '', remember: false };
}
