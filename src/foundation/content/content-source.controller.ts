import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Checked, Problem } from '../../health/problem.js';
import type { Locale } from '../../locales/languages.js';

/** Fetching, parsing and complaining: no page that holds its own words needs them. */
let loaded: typeof import('./on-demand.js') | undefined;
const rare = async () => (loaded ??= await import('./on-demand.js'));

/** Which way content came in: the page's own HTML, a child script, `src`, or the `content` property. */
export type Door = 'html' | 'script' | 'src' | 'property';

/** Where a content source stands. `failed` means that nothing could be read; the page's own HTML stays on screen. */
export type ContentState = 'empty' | 'loading' | 'ready' | 'failed';

/** What an element tells its content source: how to turn each door's material into checked content. */
export interface Reader<T> {
  /** Checks plain data and fills in defaults. */
  check(data: unknown): Checked<T>;
  /** Reads the host's own markup; undefined when it holds nothing of ours. */
  fromHtml(host: Element): unknown;
  /** Turns schema.org JSON-LD into plain data. Loaded when a page has such a script. */
  fromJsonLd?(data: unknown): Promise<unknown>;
}

/**
 * A reader that is loaded when it is needed. The page's own HTML is on screen anyway, so it is read only when something
 * in it looks wrong, or when the element asks for the data (`ContentSource.load`).
 */
export interface LazyReader<T> {
  load(): Promise<Reader<T>>;
  /** True when the host's markup looks right; it must be cheap, and false when in doubt. */
  glance(host: Element): boolean;
}

/** An element that takes content. */
export interface ContentHost extends ReactiveControllerHost, HTMLElement {
  /** URL of a JSON document. */
  src?: string | undefined;
  /** Content as data; wins over every other door. */
  content?: unknown;
}

/**
 * The four doors, one result. Strongest first: `content` property, `src`, child script, the page's own HTML.
 * Call `read()` from the host's `willUpdate`, then render `content` by `door`.
 */
export class ContentSource<T> implements ReactiveController {
  /** Checked content; undefined while there is none, and for HTML that nobody has asked the data of. */
  content: T | undefined;
  state: ContentState = 'empty';
  /** The door that `content`, or the failure, came in by. */
  door: Door = 'html';
  problems: readonly Problem[] = [];

  readonly #host: ContentHost;
  readonly #lazy: LazyReader<T> | undefined;
  #reader: Reader<T> | undefined;
  #observer?: MutationObserver;
  #childrenChanged = true;
  /** Somebody needs the data of the page's own HTML. */
  #asked = false;
  #property: unknown;
  #src: string | undefined;
  #run?: AbortController;
  #running: Promise<void> | undefined;
  #told = '';

  constructor(host: ContentHost, reader: Reader<T> | LazyReader<T>) {
    this.#host = host;
    if ('load' in reader) this.#lazy = reader;
    else this.#reader = reader;
    host.addController(this);
  }

  hostConnected() {
    // Frameworks render children late and change them in place, and a parser may still be adding them.
    this.#observer ??= new MutationObserver(() => this.#reread());
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    if (this.state === 'loading') this.retry();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#run?.abort();
  }

  /** The host wraps words of the page's own, which stay on screen whatever happens here. No script is, nor a comment. */
  get hasWords(): boolean {
    return [...this.#host.childNodes].some(
      (node) => !/^SCRIPT|#c/.test(node.nodeName) && !(node as Element).slot && node.textContent?.trim(),
    );
  }

  /**
   * What stands where content should be and is not. The slot shows the page's own HTML whatever happens;
   * words of our own come only where the page has none.
   */
  status(t: Locale['shared']) {
    const missing = (this.state === 'loading' || this.state === 'failed') && !this.hasWords;
    // What would say it better may be what did not arrive.
    return (missing && (loaded?.status(this, t) ?? (this.state === 'failed' && t.failed))) || nothing;
  }

  /** Fetches `src` again, after a failure. */
  retry() {
    this.#src = undefined;
    this.#reread();
  }

  /** The content, read now if it has not been; undefined when there is none, it was refused, or what reads it did not arrive. */
  async load(): Promise<T | undefined> {
    if (!this.#asked && this.door === 'html' && !this.content) {
      try {
        this.#reader ??= await this.#lazy?.load();
      } catch (error) {
        // The page's own words stay as they are, and it may be asked again.
        this.#settle(this.state, 'html', undefined, [doorProblem(error)]);
        return undefined;
      }
      this.#asked = true;
      this.#readChildren();
    }
    await this.#running;
    return this.content;
  }

  /** Reads whichever door is open, if it changed since the last time. */
  read() {
    const { content = undefined, src } = this.#host;
    const property = content ?? undefined;
    if (property === this.#property && src === this.#src && !this.#childrenChanged) return;
    const fetchAnew = src !== this.#src || this.#property !== undefined;
    this.#property = property;
    this.#src = src;
    this.#childrenChanged = false;
    if (property === undefined && src) {
      if (fetchAnew)
        this.#later('src', async (reader, signal) => (await rare()).fetched(new URL(src, this.#host.baseURI), reader, signal));
      return;
    }
    this.#run?.abort();
    if (property !== undefined) this.#now('property', () => property);
    else this.#readChildren();
  }

  readonly #reread = () => {
    this.#childrenChanged = true;
    this.#host.requestUpdate();
  };

  #readChildren() {
    // In a page that is still arriving, half a list would be taken for the whole.
    if (document.readyState === 'loading' && !this.#host.nextSibling) {
      return document.addEventListener('DOMContentLoaded', this.#reread, { once: true });
    }
    const script = this.#host.querySelector<HTMLScriptElement>(':scope > script[type$="json"]');
    if (script) this.#later('script', async (reader) => (await rare()).parsed(script, reader));
    else if (this.#asked || !this.#lazy?.glance(this.#host)) this.#now('html', (reader) => reader.fromHtml(this.#host));
    else this.#settle(this.hasWords ? 'ready' : 'empty', 'html');
  }

  /** At once when the reader is here, so that nothing is drawn twice. */
  #now(door: Door, data: (reader: Reader<T>) => unknown) {
    if (!this.#reader) return this.#later(door, async (reader) => data(reader));
    try {
      this.#take(this.#reader, data(this.#reader), door);
    } catch (error) {
      this.refuse(error, door);
    }
  }

  /** Only the newest run may settle: an older answer that comes late is dropped. */
  #later(door: Door, load: (reader: Reader<T>, signal: AbortSignal) => Promise<unknown>) {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.#settle('loading', door);
    const run = async () => {
      try {
        if (door === 'src') await rare().then(() => this.#host.requestUpdate());
        const reader = (this.#reader ??= await this.#lazy!.load());
        const data = await load(reader, signal);
        if (!signal.aborted) this.#take(reader, data, door);
      } catch (error) {
        if (!signal.aborted) this.refuse(error, door);
      }
      this.#host.requestUpdate();
    };
    this.#running = run();
  }

  #take(reader: Reader<T>, data: unknown, door: Door) {
    if (data === undefined && door === 'html') return this.#settle('empty', door);
    const { content, problems } = reader.check(data);
    this.#settle(content === undefined ? 'failed' : 'ready', door, content, problems);
  }

  /** Says that the content could not be read, or that what shows it did not arrive. */
  refuse(error: unknown, door = this.door) {
    this.#settle('failed', door, undefined, [doorProblem(error)]);
  }

  #settle(state: ContentState, door: Door, content?: T, problems: readonly Problem[] = []) {
    Object.assign(this, { state, door, content, problems });
    const told = JSON.stringify(problems);
    if (told === this.#told) return;
    this.#told = told;
    if (problems.length)
      void rare().then(({ tell }) => {
        tell(this.#host, state === 'failed', problems, door);
        this.#host.requestUpdate();
      });
  }
}

const doorProblem = (error: unknown): Problem => ({
  path: '',
  severity: 'error',
  message: (error as Error).message,
  rule: 'door',
});
