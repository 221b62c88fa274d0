/** A few small things kept in the reader's own browser, each with a date. Storage is passed in, and nothing here throws. */

import { entry, entryKey } from './storage-key.js';

/** The part of `Storage` that is used. */
export type Cupboard = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const day = 86_400_000;

/** Things of one kind, under keys that begin alike. Storage may be denied, full, or hold what another script put there. */
export class Shelf<T extends object> {
  /**
   * `open` may throw: merely reading `window.localStorage` does where a browser blocks it. `read` makes a thing of what was
   * found, by known keys only, and answers undefined when it is none. Things are kept for 30 days.
   */
  constructor(
    private readonly prefix: string,
    private readonly open: () => Cupboard | undefined,
    private readonly read: (data: Record<string, unknown>) => T | undefined,
    private readonly now: () => number,
    private readonly days = 30,
  ) {}

  /** The storage key of a thing. */
  key(parts: readonly string[]): string {
    return entryKey(this.prefix, parts);
  }

  /** What stands below these parts, the newest first. */
  find(parts: readonly string[]): (T & { savedAt: number })[] {
    const found = this.#keys(this.key(parts)).map((key) => this.#get(key));
    return found.filter((thing) => thing !== undefined).sort((a, b) => b.savedAt - a.savedAt);
  }

  get(parts: readonly string[]): (T & { savedAt: number }) | undefined {
    return this.#get(this.key(parts));
  }

  /** True when it is safe. */
  put(parts: readonly string[], thing: T): boolean {
    const put = () => this.#try((cupboard) => cupboard.setItem(this.key(parts), entry(thing, this.now())));
    if (put()) return true;
    this.sweep();
    return put();
  }

  /** True when it is gone. */
  drop(parts: readonly string[]): boolean {
    return this.#try((cupboard) => cupboard.removeItem(this.key(parts)));
  }

  /** Removes what is too old, or cannot be read. */
  sweep(): void {
    for (const key of this.#keys(this.prefix)) if (!this.#get(key)) this.#try((cupboard) => cupboard.removeItem(key));
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

  #get(key: string): (T & { savedAt: number }) | undefined {
    let thing: (T & { savedAt: number }) | undefined;
    this.#try((cupboard) => {
      const data = JSON.parse(cupboard.getItem(key) ?? 'null') as Record<string, unknown> | null;
      const savedAt = data?.['savedAt'];
      if (!data || typeof savedAt !== 'number' || this.now() - savedAt > this.days * day) return;
      const read = this.read(data);
      if (read) thing = { ...read, savedAt };
    });
    return thing;
  }

  #try(act: (cupboard: Cupboard) => void): boolean {
    try {
      const cupboard = this.open();
      if (!cupboard) return false;
      act(cupboard);
      return true;
    } catch {
      // Denied, full, or not ours: the caller hears `false`, and the text is still in its box.
      return false;
    }
  }
}

/** A string, or an empty one: anything may stand in a browser's storage. */
export const word = (value: unknown): string => (typeof value === 'string' ? value : '');
