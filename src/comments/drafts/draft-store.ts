/** What a person has begun to write, kept in their own browser until it is sent. */
import type { Draft } from '../comment.js';
import { DatedStore, word } from '../../foundation/storage/dated-store.js';
import type { LocalStore } from '../../foundation/storage/local-store.js';
import { scopeParts, type DraftScope } from './draft-scope.js';

/** How far a draft has come. */
export interface Progress {
  /** It was sent then, and no answer has come. Milliseconds since 1970. */
  sentAt?: number;
  /** The writer pressed “Post Comment” without a network: to be sent when there is one. */
  queued?: boolean;
}

/** A draft as it was found. */
export interface SavedDraft extends Progress {
  draft: Draft;
}

/** Name, e-mail and website of someone who asked to be remembered. */
export type Person = Pick<Draft, 'name' | 'email' | 'url'>;

/** Drafts by scope. A scope may hold more than one, for two tabs may write at once; the newest is found first. */
export class DraftStore {
  readonly #drafts: DatedStore<SavedDraft>;
  readonly #person: DatedStore<Person>;

  constructor(store: LocalStore, now: () => number, days = 30) {
    this.#drafts = new DatedStore(store, 'relief-draft', savedDraft, now, days);
    this.#person = new DatedStore(store, 'relief-comment-person', person, now, 365);
  }

  /** The drafts of a scope, the newest first. */
  find(scope: DraftScope): SavedDraft[] {
    return this.#drafts.find(scopeParts(scope));
  }

  /** One draft; undefined when it is no longer kept, for another tab may have sent it. */
  get(scope: DraftScope, key: string): SavedDraft | undefined {
    return this.#drafts.get([...scopeParts(scope), key]);
  }

  /** True when the draft is safe. An empty one is not kept. */
  save(scope: DraftScope, draft: Draft, progress: Progress = {}): boolean {
    if (!draft.text.trim()) return this.drop(scope, draft.key);
    return this.#drafts.put([...scopeParts(scope), draft.key], { draft: onlyWriting(draft), ...progress });
  }

  /** Forgets a draft; true when it is gone. */
  drop(scope: DraftScope, key: string): boolean {
    return this.#drafts.drop([...scopeParts(scope), key]);
  }

  /** Takes what an earlier version kept under another name of the same page over to its present one. */
  move(from: DraftScope, to: DraftScope): void {
    for (const { draft, ...progress } of this.#drafts.find(scopeParts(from)))
      if (this.save(to, draft, progress)) this.drop(from, draft.key);
  }

  /** Is this storage key that draft? For `storage` events from other tabs. */
  owns(scope: DraftScope, key: string, storageKey: string | null): boolean {
    return storageKey === this.#drafts.key([...scopeParts(scope), key]);
  }

  /** Removes drafts that are too old, or cannot be read. */
  sweep(): void {
    this.#drafts.sweep();
  }

  /** Who asked to be remembered, if anyone. */
  person(): Person | undefined {
    const found = this.#person.get(['me']);
    return found && { name: found.name, email: found.email, url: found.url };
  }

  /** Remembers a person; undefined forgets them. */
  remember(who: Person | undefined): boolean {
    return who ? this.#person.put(['me'], person({ ...who })) : this.#person.drop(['me']);
  }
}

const person = ({ name, email, url }: Record<string, unknown>): Person => ({
  name: word(name),
  email: word(email),
  url: word(url),
});

function savedDraft({ draft, sentAt, queued }: Record<string, unknown>): SavedDraft | undefined {
  const clean = onlyWriting((draft ?? {}) as Partial<Draft>);
  if (!clean.key || !clean.text) return;
  return { draft: clean, ...(typeof sentAt === 'number' && { sentAt }), ...(queued === true && { queued }) };
}

/** Known keys only, and no proof of work, token or hidden field of a form. */
function onlyWriting({ key, text, name, email, url, remember, notify, parent, lang }: Partial<Draft>): Draft {
  return {
    key: word(key),
    text: word(text),
    name: word(name),
    email: word(email),
    url: word(url),
    remember: remember === true,
    ...(notify === true && { notify }),
    ...(word(parent) && { parent: word(parent) }),
    ...(word(lang) && { lang: word(lang) }),
  };
}
