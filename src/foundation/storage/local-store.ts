/** The part of `Storage` that is used. */
export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Texts in the reader's own browser, whose storage may be denied, full, or absent. Nothing here throws: what cannot be read is
 * not there, and what cannot be written answers false.
 */
export class LocalStore {
  readonly #open: () => StorageLike | null | undefined;

  /** `open` may throw, as reading `window.localStorage` does where a browser blocks it, or give nothing, as some web views do. */
  constructor(open: () => StorageLike | null | undefined) {
    this.#open = open;
  }

  get(key: string): string | undefined {
    return this.#try((storage) => storage.getItem(key) ?? undefined, undefined);
  }

  /** What was written there as JSON; undefined where it is none, for another script may have written it. */
  getJson(key: string): unknown {
    try {
      return JSON.parse(this.get(key) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** True when it is safe. */
  set(key: string, text: string): boolean {
    return this.#try((storage) => {
      storage.setItem(key, text);
      return true;
    }, false);
  }

  /** True when it is gone. */
  remove(key: string): boolean {
    return this.#try((storage) => {
      storage.removeItem(key);
      return true;
    }, false);
  }

  /** All keys that begin so. */
  keys(start: string): string[] {
    return this.#try((storage) => {
      const all = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      return all.filter((key) => key !== null && key.startsWith(start)) as string[];
    }, []);
  }

  #try<T>(act: (storage: StorageLike) => T, otherwise: T): T {
    try {
      return act(this.#open()!);
    } catch {
      return otherwise;
    }
  }
}
