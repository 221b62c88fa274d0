/** How small things are named and dated in the reader's own browser: apart, so that a page can look for them without the code that keeps them. */

/** The storage key of a thing: every part escaped, so that no page can name another's. */
export const entryKey = (kind: string, parts: readonly string[]): string =>
  [kind, ...parts.map((part) => encodeURIComponent(part))].join('|');

/** A thing as it is written down. `now` in milliseconds since 1970. */
export const entry = (thing: object, now: number): string => JSON.stringify({ ...thing, savedAt: now });

/** Is there anything of a kind, below these parts? A glance at the keys, so that most pages load nothing for it. */
export function hasEntry(open: () => Pick<Storage, 'length' | 'key'>, kind: string, ...parts: string[]): boolean {
  try {
    const storage = open();
    const start = `${entryKey(kind, parts)}|`;
    for (let i = 0; i < storage.length; i++) if (storage.key(i)?.startsWith(start)) return true;
  } catch {
    // Denied: then there is nothing.
  }
  return false;
}
