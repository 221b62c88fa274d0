import { localStore } from '../../foundation/storage/local-storage.browser.js';
import { entry, entryKey } from '../../foundation/storage/storage-key.js';
import type { Draft, Field } from '../comment.js';
import type { Progress } from './draft-store.js';
import { scopeParts, type DraftScope } from './draft-scope.js';

/**
 * What is typed before the code that keeps drafts is there, which on a slow network is seconds later, and without a network never.
 * Saved at every key, for a phone ends a page without a word; and as a draft like any other, with which that code goes on.
 */
export class EarlyDraft {
  readonly key = newKey();
  /** The last text is kept; false where storage is denied or full. */
  safe = false;

  constructor(readonly scope: DraftScope) {}

  save(fields: Pick<Draft, Field>, progress?: Progress) {
    const name = entryKey('relief-draft', [...scopeParts(this.scope), this.key]);
    // Denied or full: the text is still in its box.
    const text = fields.text.trim() && entry({ draft: { ...fields, key: this.key }, ...progress }, Date.now());
    this.safe = !!text && localStore.set(name, text);
    if (!text) localStore.remove(name);
  }
}

/** A draft's own name, for servers that refuse to store it twice. `crypto.randomUUID` is missing on http pages. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
