import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Problem } from '../../health/problem.js';
import type { Locale } from '../../locales/locale.js';
import { Lazy } from '../lazy.controller.js';
import { report } from './report.browser.js';
import { failedView, loadingView } from './status.view.js';
import type { ContentState, Door, LazyReader, Reader } from './types.js';

/** Fetching and parsing: no page that holds its own words needs them. */
const loadFetching = () => import('./fetch-json.browser.js');

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
  /** After a failure: trying again may help. */
  mayCome = false;

  readonly #host: ContentHost;
  readonly #precheck: (host: Element) => boolean;
  readonly #reader: Lazy<Reader<T>, Reader<T>>;
  readonly #fetching;
  #observer?: MutationObserver;
  #childrenChanged = true;
  /** Somebody needs the data of the page's own HTML. */
  #asked = false;
  #property: unknown;
  #src: string | undefined;
  #run?: AbortController;
  #running: Promise<void> | undefined;
  #told = '';

  constructor(host: ContentHost, { load, precheck }: LazyReader<T>) {
    this.#host = host;
    this.#precheck = precheck;
    this.#reader = new Lazy(host, load, (reader) => reader);
    this.#fetching = new Lazy(host, loadFetching, (module) => module);
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
    if (this.hasWords) return nothing;
    if (this.state === 'loading') return loadingView(t);
    return this.state === 'failed' ? failedView(t, this.mayCome ? () => this.retry() : undefined) : nothing;
  }

  /** Reads again, after a failure. */
  retry() {
    this.#src = undefined;
    this.#reread();
  }

  /** The content, read now if it has not been; undefined when there is none, it was refused, or what reads it did not arrive. */
  async load(): Promise<T | undefined> {
    if (!this.#asked && this.door === 'html' && !this.content) {
      // Without a reader the page's own words stay as they are, and it may be asked again.
      if (!(await this.#reader.load())) {
        this.#settle(this.state, 'html', undefined, [doorProblem(this.#reader.failed)]);
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
        this.#later('src', async (reader, signal) =>
          (await this.#fetching.load())?.fetched(new URL(src, this.#host.baseURI), reader, signal),
        );
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
    if (script) this.#later('script', async (reader) => (await this.#fetching.load())?.parsed(script, reader));
    else if (this.#asked || !this.#precheck(this.#host)) this.#now('html', (reader) => reader.fromHtml(this.#host));
    else this.#settle(this.hasWords ? 'ready' : 'empty', 'html');
  }

  /** At once when the reader is here, so that nothing is drawn twice. */
  #now(door: Door, data: (reader: Reader<T>) => unknown) {
    const reader = this.#reader.need();
    if (!reader) return this.#later(door, async (reader) => data(reader));
    try {
      this.#take(reader, data(reader), door);
    } catch (error) {
      this.#refuse(error, door);
    }
  }

  /** Only the newest run may settle: an older answer that comes late is dropped. */
  #later(door: Door, load: (reader: Reader<T>, signal: AbortSignal) => Promise<unknown>) {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    this.#settle('loading', door);
    const run = async () => {
      try {
        const reader = await this.#reader.load();
        const data = reader && (await load(reader, signal));
        const isFetched = door === 'src' || door === 'script';
        const lost = reader ? isFetched && this.#fetching.failed : this.#reader.failed;
        if (!signal.aborted && lost) this.#refuse(lost, door, true);
        else if (!signal.aborted) this.#take(reader!, data, door);
      } catch (error) {
        if (!signal.aborted) this.#refuse(error, door);
      }
      this.#host.requestUpdate();
    };
    this.#running = run();
  }

  #refuse(error: unknown, door: Door, mayCome = door === 'src') {
    this.#settle('failed', door, undefined, [doorProblem(error)]);
    this.mayCome = mayCome;
  }

  #take(reader: Reader<T>, data: unknown, door: Door) {
    if (data === undefined && door === 'html') return this.#settle('empty', door);
    const { content, problems } = reader.check(data);
    this.#settle(content === undefined ? 'failed' : 'ready', door, content, problems);
    this.mayCome = door === 'src';
  }

  #settle(state: ContentState, door: Door, content?: T, problems: readonly Problem[] = []) {
    Object.assign(this, { state, door, content, problems });
    const told = JSON.stringify(problems);
    if (told === this.#told) return;
    this.#told = told;
    // Listeners may change what is being updated here.
    if (problems.length) queueMicrotask(() => report(this.#host, state === 'failed', problems, door));
  }
}

/** Why nothing could be read, or shown, of what came in by a door. */
export const doorProblem = (error: unknown): Problem => ({
  path: '',
  severity: 'error',
  message: (error as Error).message,
  rule: 'door',
});
