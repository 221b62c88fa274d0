/** Milliseconds for which a count is not asked for again: lists that draw the same teaser twice, or scroll it in and out. */
const fresh = 60_000;

type Counts = Map<string, number>;

/** Puts the questions of many counts into one request: whatever is asked before the turn is over, and each thread once. */
export class Gathering {
  readonly #known = new Map<string, { at: number; count: Promise<number | undefined> }>();
  #open: { threads: Set<string>; counts: Promise<Counts> } | undefined;

  /**
   * @param ask one request for many threads
   * @param turn fulfils when no more questions are waited for
   * @param fail is told, once a request, why there is no answer
   */
  constructor(
    private readonly ask: (threads: string[]) => Promise<Counts>,
    private readonly turn: () => Promise<unknown>,
    private readonly now: () => number,
    private readonly fail: (error: Error) => void,
  ) {}

  /** How many comments a thread has; undefined where that is not known. Never rejects. */
  async count(thread: string): Promise<number | undefined> {
    const known = this.#known.get(thread);
    if (known && this.now() - known.at < fresh) return known.count;
    const { threads, counts } = (this.#open ??= this.#begin());
    threads.add(thread);
    const count = counts.then((all) => all.get(thread));
    this.#known.set(thread, { at: this.now(), count });
    const found = await count;
    // What has failed is asked for again by whoever comes next.
    if (found === undefined && this.#known.get(thread)?.count === count) this.#known.delete(thread);
    return found;
  }

  #begin() {
    const threads = new Set<string>();
    return { threads, counts: this.#send(threads) };
  }

  async #send(threads: Set<string>): Promise<Counts> {
    await this.turn();
    this.#open = undefined;
    try {
      return await this.ask([...threads]);
    } catch (error) {
      this.fail(error as Error);
      return new Map();
    }
  }
}
