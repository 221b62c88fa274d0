/** How dated things are named and written down in the reader's own browser: apart, so that a page can look for them without the code that keeps them. */
import type { LocalStore } from './local-store.js';

/** The storage key of a thing: every part escaped, so that no page can name another's. */
export const entryKey = (kind: string, parts: readonly string[]): string =>
  [kind, ...parts.map((part) => encodeURIComponent(part))].join('|');

/** A thing as it is written down. `now` in milliseconds since 1970. */
export const entry = (thing: object, now: number): string => JSON.stringify({ ...thing, savedAt: now });

/** Is there anything of a kind, below these parts? A glance at the keys, so that most pages load nothing for it. */
export const hasEntry = (store: LocalStore, kind: string, ...parts: string[]): boolean =>
  store.keys(`${entryKey(kind, parts)}|`).length > 0;
