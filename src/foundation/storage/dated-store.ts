import type { LocalStore } from './local-store.js';
import { entry, entryKey } from './storage-key.js';

const day = 86_400_000;

/** Small things of one kind, each with its date, under keys that begin alike. Nothing here throws, as in `LocalStore`. */
export class DatedStore<T extends object> {
  /**
   * `read` makes a thing of what was found, by known keys only, and answers undefined when it is none: storage may hold what
   * another script put there. Things are kept for `days`; `now` in milliseconds since 1970.
   */
  constructor(
    private readonly store: LocalStore,
    private readonly prefix: string,
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
    const found = this.store.keys(`${this.key(parts)}|`).map((key) => this.#get(key));
    return found.filter((thing) => thing !== undefined).sort((a, b) => b.savedAt - a.savedAt);
  }

  get(parts: readonly string[]): (T & { savedAt: number }) | undefined {
    return this.#get(this.key(parts));
  }

  /** True when it is safe. A full storage is swept first. */
  put(parts: readonly string[], thing: T): boolean {
    const put = () => this.store.set(this.key(parts), entry(thing, this.now()));
    if (put()) return true;
    this.sweep();
    return put();
  }

  /** True when it is gone. */
  drop(parts: readonly string[]): boolean {
    return this.store.remove(this.key(parts));
  }

  /** Removes what is too old, or cannot be read. */
  sweep(): void {
    for (const key of this.store.keys(`${this.prefix}|`)) if (!this.#get(key)) this.store.remove(key);
  }

  #get(key: string): (T & { savedAt: number }) | undefined {
    const data = this.store.getJson(key);
    if (typeof data !== 'object' || !data) return;
    const { savedAt } = data as Record<string, unknown>;
    if (typeof savedAt !== 'number' || this.now() - savedAt > this.days * day) return;
    const read = this.read(data as Record<string, unknown>);
    return read && { ...read, savedAt };
  }
}

/** A string, or an empty one: anything may stand in a browser's storage. */
export const word = (value: unknown): string => (typeof value === 'string' ? value : '');
