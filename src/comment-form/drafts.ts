/** What a person has begun to write, kept in their own browser until it is sent. */
import type { Draft } from './comment.js';

/** Which box a draft belongs to. One origin may hold many sites and pages, and one page many boxes. */
export interface Place {
  /** The page, or the post on it. */
  page: string;
  /** Id of the form element, where a page has several. */
  form?: string;
  /** The comment that is answered. */
  parent?: string;
}

/** A draft as it was found. */
export interface SavedDraft {
  draft: Draft;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** It was sent then, and no answer came before the page went away. Milliseconds since 1970. */
  sentAt?: number;
}

/** The part of `Storage` that is used. */
export type Cupboard = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** Name, e-mail and website of someone who asked to be remembered. */
export type Person = Pick<Draft, 'name' | 'email' | 'url'>;

const prefix = 'relief-draft';
const personKey = 'relief-comment-person';
const day = 86_400_000;

/**
 * Drafts by place. A place may hold more than one, for two tabs may write at once; the newest is found first.
 * Nothing here throws: storage may be denied, full, or hold what another script put there.
 */
export class Drafts {
  readonly #open: () => Cupboard | undefined;
  readonly #now: () => number;
  readonly #days: number;

  /** `open` may throw: merely reading `window.localStorage` does where a browser blocks it. A draft is kept for 30 days. */
  constructor(open: () => Cupboard | undefined, now: () => number = Date.now, days = 30) {
    this.#open = open;
    this.#now = now;
    this.#days = days;
  }

  /** The newest draft of a place. */
  load(place: Place): SavedDraft | undefined {
    const found = this.#keys(slot(place)).map((key) => this.#read(key));
    return found.filter((saved) => saved !== undefined).sort((a, b) => b.savedAt - a.savedAt)[0];
  }

  /** True when the draft is safe. `sentAt` marks a draft that is on its way. */
  save(place: Place, draft: Draft, sentAt?: number): boolean {
    if (!draft.text.trim() && sentAt === undefined) return this.drop(place, draft.key);
    const { key, text, name, email, url, parent, remember, lang } = draft;
    const kept = { draft: { key, text, name, email, url, parent, remember, lang }, savedAt: this.#now(), sentAt };
    return (
      this.#try((cupboard) => cupboard.setItem(slot(place, key), JSON.stringify(kept))) || this.#retryAfterSweep(place, kept)
    );
  }

  /** Forgets a draft; true when it is gone. */
  drop(place: Place, key: string): boolean {
    return this.#try((cupboard) => cupboard.removeItem(slot(place, key)));
  }

  /** Is this storage key the draft of that place? For `storage` events from other tabs. */
  owns(place: Place, draftKey: string, storageKey: string | null): boolean {
    return storageKey === slot(place, draftKey);
  }

  /** Removes drafts that are too old, or cannot be read. */
  sweep(): void {
    for (const key of this.#keys(prefix)) if (!this.#read(key)) this.#try((cupboard) => cupboard.removeItem(key));
  }

  /** Who asked to be remembered, if anyone. */
  person(): Person | undefined {
    let person: Person | undefined;
    this.#try((cupboard) => {
      const data = JSON.parse(cupboard.getItem(personKey) ?? 'null') as Record<string, unknown> | null;
      if (data) person = { name: word(data.name), email: word(data.email), url: word(data.url) };
    });
    return person;
  }

  /** Remembers a person; undefined forgets them. */
  remember(person: Person | undefined): boolean {
    return this.#try((cupboard) => {
      if (!person) return cupboard.removeItem(personKey);
      const { name, email, url } = person;
      cupboard.setItem(personKey, JSON.stringify({ name, email, url }));
    });
  }

  #retryAfterSweep(place: Place, kept: SavedDraft): boolean {
    this.sweep();
    return this.#try((cupboard) => cupboard.setItem(slot(place, kept.draft.key), JSON.stringify(kept)));
  }

  #keys(start: string): string[] {
    const keys: string[] = [];
    this.#try((cupboard) => {
      for (let i = 0; i < cupboard.length; i++) {
        const key = cupboard.key(i);
        if (key?.startsWith(`${start}|`)) keys.push(key);
      }
    });
    return keys;
  }

  #read(key: string): SavedDraft | undefined {
    let saved: SavedDraft | undefined;
    this.#try((cupboard) => {
      const data = JSON.parse(cupboard.getItem(key) ?? 'null') as Partial<SavedDraft> | null;
      const { savedAt, sentAt, draft } = data ?? {};
      if (typeof savedAt !== 'number' || this.#now() - savedAt > this.#days * day) return;
      if (!draft || !word(draft.key) || !word(draft.text)) return;
      saved = { draft: clean(draft), savedAt, ...(typeof sentAt === 'number' && { sentAt }) };
    });
    return saved;
  }

  #try(act: (cupboard: Cupboard) => void): boolean {
    try {
      const cupboard = this.#open();
      if (!cupboard) return false;
      act(cupboard);
      return true;
    } catch {
      // Denied, full, or not ours: the box itself still holds the text, and the caller hears `false`.
      return false;
    }
  }
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Copies the known keys only: anything may stand in a browser's storage. */
function clean(draft: Partial<Draft>): Draft {
  return {
    key: word(draft.key),
    text: word(draft.text),
    name: word(draft.name),
    email: word(draft.email),
    url: word(draft.url),
    remember: draft.remember === true,
    ...(word(draft.parent) && { parent: word(draft.parent) }),
    ...(word(draft.lang) && { lang: word(draft.lang) }),
  };
}

/** The storage key: every part escaped, so that no page can name another's. */
function slot({ page, form = '', parent = '' }: Place, key?: string): string {
  const parts = [page, form, parent, ...(key === undefined ? [] : [key])].map((part) => encodeURIComponent(part));
  return [prefix, ...parts].join('|');
}
