import type { ReactiveController } from 'lit';
import { localStore } from '../../foundation/storage/local-storage.browser.js';
import type { CommentFormHost } from '../comment-form.host.js';
import type { Draft, Field } from '../comment.js';
import { sameScope, scopeOf, type DraftScope } from './draft-scope.js';
import { DraftStore, type Progress, type SavedDraft } from './draft-store.js';
import { newKey, type EarlyDraft } from './early-draft.browser.js';

/** Milliseconds of quiet after which what was typed is saved. */
const pause = 400;

/** One comment being written, and its copy in the browser. */
export class DraftController implements ReactiveController {
  /** What is written. */
  written: Draft = blank();
  /** How far the draft has come: nothing, sent without an answer, or waiting for a network. */
  progress: Progress = {};
  /** A draft was found. `emptied`: put aside, and can come back. */
  restored?: 'found' | 'emptied' | undefined;
  /** An older draft of the same scope, which stands in no box. */
  other: SavedDraft | undefined;
  /** Whether the text is safe in this browser. */
  saved: 'not-yet' | 'saved' | 'refused' = 'not-yet';
  /** The reader said that others use this computer. Nobody's name is kept there either. */
  shared = false;
  /** When the person began to write, milliseconds since 1970. */
  begun = 0;
  /** Called after a change, and when another scope is opened. */
  onChange?: (opened: boolean) => void;

  readonly store = new DraftStore(localStore, Date.now);
  scope?: DraftScope;
  #aside?: SavedDraft;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The text as it was saved last. */
  #savedText = '';
  readonly #flush = () => this.save();
  readonly #hidden = () => document.hidden && this.save();
  readonly #elsewhere = ({ key, newValue }: StorageEvent) => {
    const { scope, store, written, progress } = this;
    if (!scope || progress.queued || !store.owns(scope, written.key, key)) return;
    // Another tab writes the same draft: from here on these are two, and neither overwrites the other.
    if (newValue !== null) this.written = { ...written, key: newKey() };
    else this.#gone();
  };
  readonly #shown = ({ persisted }: PageTransitionEvent) => {
    const { scope, store, written, saved } = this;
    // On a later page, while the browser had this one frozen.
    if (persisted && scope && saved === 'saved' && !store.get(scope, written.key)) this.#gone();
  };

  constructor(
    private readonly host: CommentFormHost,
    /** Names of the page that is commented on, now and in earlier versions. */
    private readonly connection: { readonly page: string; readonly formerPage: string | undefined },
  ) {
    host.addController(this);
  }

  /** Drafts are kept between visits. */
  get keeps(): boolean {
    return !this.host.noDrafts && !this.shared;
  }

  hostConnected() {
    const { signal } = (this.#listening = new AbortController());
    addEventListener('pagehide', this.#flush, { signal });
    addEventListener('visibilitychange', this.#hidden, { signal });
    addEventListener('storage', this.#elsewhere, { signal });
    addEventListener('pageshow', this.#shown, { signal });
  }

  hostDisconnected() {
    this.save();
    this.#listening?.abort();
  }

  /**
   * Finds the draft of where the form now stands; true when that is another scope. What was `typed` before anybody listened is not
   * written over: it goes on with the draft that it begins with, else that one waits as the `other`. `early`: a person has typed
   * it on this page, and it is kept already.
   */
  open(typed: Partial<Draft> = {}, early?: EarlyDraft): boolean {
    const { page, formerPage } = this.connection;
    const scope = scopeOf(this.host, page);
    if (sameScope(scope, this.scope)) return false;
    this.save();
    this.scope = scope;
    const { store } = this;
    store.sweep();
    if (formerPage !== undefined) store.move(scopeOf(this.host, formerPage), scope);
    const person = store.person();
    this.written = { ...blank(), ...person, remember: !!person, ...(scope.parent && { parent: scope.parent }) };
    if (early) this.written.key = early.key;
    this.progress = {};
    this.restored = undefined;
    this.saved = 'not-yet';
    this.begun = 0;
    const found = this.keeps ? store.find(scope).filter(({ draft }) => draft.key !== early?.key) : [];
    if (found[0] && (!typed.text || typed.text.startsWith(found[0].draft.text))) this.#takeUp(found.shift()!);
    this.other = found[0];
    this.onChange?.(true);
    const news = Object.entries(typed).filter(([name, value]) => value && value !== this.written[name as Field]);
    const change = Object.fromEntries(news) as Partial<Draft>;
    if (!early) this.written = { ...this.written, ...change };
    else if (news.length) this.edit(change);
    // On a later page, while the browser had this one frozen and our code had not come.
    if (early?.safe && this.keeps && !store.get(early.scope, early.key)) {
      this.#savedText = this.written.text;
      this.#gone();
    }
    this.save();
    // Under the name of the draft that it goes on with, or in another scope.
    if (early && (early.key !== this.written.key || !sameScope(early.scope, scope))) store.drop(early.scope, early.key);
    return true;
  }

  /** Takes over what a person typed. An empty `parent` is the top of the thread. */
  edit({ parent, ...change }: Partial<Draft>) {
    this.begun ||= Date.now();
    const { parent: before, ...draft } = this.written;
    const above = parent ?? before;
    this.written = { ...draft, ...change, ...(above && { parent: above }) };
    this.onChange?.(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, pause);
  }

  /** Saves the draft now. */
  save() {
    clearTimeout(this.#timer);
    if (!this.scope || !this.keeps || !this.begun) return;
    this.#savedText = this.written.text;
    const safe = this.store.save(this.scope, this.written, this.progress);
    const saved = this.written.text.trim() ? (safe ? 'saved' : 'refused') : 'not-yet';
    if (saved === this.saved) return;
    this.saved = saved;
    this.host.requestUpdate();
  }

  /** Forgets the copy in this browser; the box keeps its text. */
  forget() {
    clearTimeout(this.#timer);
    if (this.scope) this.store.drop(this.scope, this.written.key);
    this.saved = 'not-yet';
    this.host.requestUpdate();
  }

  /** Others use this computer, or they do not. */
  share(shared: boolean) {
    if (shared) this.forget();
    this.shared = shared;
    if (!shared) this.save();
    this.host.requestUpdate();
  }

  /** Puts a restored text aside and gives an empty box; `undo` brings it back. */
  startAgain() {
    this.#aside = { draft: this.written, ...this.progress };
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

  /** Nothing stands in the box any more: what stood there waits as the other. False when nothing did. */
  putAside(): boolean {
    if (!this.written.text.trim()) return false;
    this.save();
    this.other = { draft: this.written, ...this.progress };
    this.clear();
    this.onChange?.(true);
    this.host.requestUpdate();
    return true;
  }

  /** Takes the other draft into the box; what stands there becomes the other. */
  swap() {
    const { other, scope, store } = this;
    if (!other || !scope) return;
    this.begun ||= Date.now();
    this.save();
    // Another tab may have sent it since.
    const found = this.keeps ? store.get(scope, other.draft.key) : other;
    this.other = found && this.written.text.trim() ? { draft: this.written, ...this.progress } : undefined;
    if (found) this.#takeUp(found);
    this.onChange?.(true);
  }

  /** Gives an empty box, or `text`; name, e-mail and website stay. */
  clear(text = '') {
    const { name, email, url, remember, parent } = this.written;
    this.written = { ...blank(), name, email, url, remember, text, ...(parent && { parent }) };
    this.progress = {};
    this.restored = undefined;
    this.saved = 'not-yet';
    this.begun = text ? Date.now() : 0;
  }

  /** A changed text is another comment: under the old key a server might take it for the one it already has. */
  renew() {
    if (this.scope && this.keeps) this.store.drop(this.scope, this.written.key);
    this.written = { ...this.written, key: newKey() };
  }

  /** Sent or forgotten elsewhere: not kept again, unless somebody has written on, or does. */
  #gone() {
    this.written = { ...this.written, key: newKey() };
    if (this.written.text !== this.#savedText) return;
    this.begun = 0;
    this.saved = 'not-yet';
    this.host.requestUpdate();
  }

  #takeUp({ draft, sentAt, queued }: SavedDraft) {
    this.written = draft;
    this.progress = { ...(sentAt && { sentAt }), ...(queued && { queued }) };
    this.restored = 'found';
    this.saved = 'saved';
    this.#savedText = draft.text;
  }
}

function blank(): Draft {
  return { key: newKey(), text: '', name: '', email: '', url: '', remember: false };
}
