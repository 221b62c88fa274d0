import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sentence, type Checked, type Problem } from '../health/check.js';

/** Which way content came in: the page's own HTML, a child script, `src`, or the `content` property. */
export type Door = 'html' | 'script' | 'src' | 'property';

/** Where a content source stands. `failed` means that nothing could be read; the page's own HTML stays on screen. */
export type ContentState = 'empty' | 'loading' | 'ready' | 'failed';

/**
 * Content was refused, or could not be fetched. The page's own HTML stays on screen.
 * Bubbles, is not composed, and cannot be cancelled.
 */
export class ContentErrorEvent extends Event {
  static readonly type = 'relief-content-error';
  constructor(
    /** What is wrong, where, and what to do. */
    readonly problems: readonly Problem[],
    /** The door it came in by. */
    readonly door: Door,
  ) {
    super(ContentErrorEvent.type, { bubbles: true });
  }
}

/** What an element tells its content source: how to turn each door's material into checked content. */
export interface Reader<T> {
  /** Checks plain data and fills in defaults. */
  check(data: unknown): Checked<T>;
  /** Reads the host's own markup; undefined when it holds nothing of ours. */
  fromHtml(host: Element): unknown;
  /** Turns schema.org JSON-LD into plain data. Loaded when a page has such a script. */
  fromJsonLd?(data: unknown): Promise<unknown>;
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
  /** Checked content, or undefined while there is none. */
  content: T | undefined;
  state: ContentState = 'empty';
  /** The door that `content`, or the failure, came in by. */
  door: Door = 'html';
  problems: readonly Problem[] = [];

  readonly #host: ContentHost;
  readonly #reader: Reader<T>;
  #observer?: MutationObserver;
  #childrenChanged = true;
  #property: unknown;
  #src: string | undefined;
  #run?: AbortController;
  #told = '';

  constructor(host: ContentHost, reader: Reader<T>) {
    this.#host = host;
    this.#reader = reader;
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

  /** The host wraps words of the page's own, which stay on screen whatever happens here. */
  get hasWords(): boolean {
    return [...this.#host.childNodes].some((node) => node.nodeName !== 'SCRIPT' && node.textContent?.trim());
  }

  /** Fetches `src` again, after a failure. */
  retry() {
    this.#src = undefined;
    this.#reread();
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
      if (fetchAnew) void this.#fetch(src);
      return;
    }
    this.#run?.abort();
    if (property !== undefined) this.#take(property, 'property');
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
    if (!script) {
      const data = this.#reader.fromHtml(this.#host);
      if (data === undefined) this.#settle('empty', 'html');
      else this.#take(data, 'html');
      return;
    }
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch (error) {
      const curly = /[“”„]/.test(script.textContent ?? '') ? ' It holds curly quotes, which an editor may have put in.' : '';
      return this.#refuse('script', `is not JSON: ${(error as Error).message}.${curly}`);
    }
    if (script.type !== 'application/ld+json') this.#take(data, 'script');
    else void this.#later('script', async () => this.#reader.fromJsonLd?.(data));
  }

  #fetch(src: string) {
    return this.#later('src', async (signal) => {
      const { fetchContent } = await import('./fetch-content.js');
      const { data, linked } = await fetchContent(new URL(src, this.#host.baseURI), signal);
      return linked ? this.#reader.fromJsonLd?.(data) : data;
    });
  }

  /** Only the newest run may settle: an older answer that comes late is dropped. */
  async #later(door: Door, load: (signal: AbortSignal) => Promise<unknown>) {
    this.#run?.abort();
    const run = (this.#run = new AbortController());
    this.#settle('loading', door);
    try {
      const data = await load(run.signal);
      if (this.#run === run && !run.signal.aborted) this.#take(data, door);
    } catch (error) {
      if (this.#run === run && !run.signal.aborted) this.#refuse(door, (error as Error).message);
    }
    this.#host.requestUpdate();
  }

  #take(data: unknown, door: Door) {
    const { content, problems } = this.#reader.check(data);
    this.#settle(content === undefined ? 'failed' : 'ready', door, content, problems);
  }

  #refuse(door: Door, message: string) {
    this.#settle('failed', door, undefined, [{ path: '', severity: 'error', message, rule: 'door' }]);
  }

  #settle(state: ContentState, door: Door, content?: T, problems: readonly Problem[] = []) {
    Object.assign(this, { state, door, content, problems });
    const text = problems.map((problem) => `  ${problem.severity}: ${sentence(problem)}`).join('\n');
    if (text === this.#told) return;
    this.#told = text;
    if (!text) return;
    const { localName, id } = this.#host;
    const failed = state === 'failed';
    console[failed ? 'error' : 'warn'](
      `<${localName}${id && ` id="${id}"`}> ${failed ? 'cannot use' : 'read'} its content (${door}):\n${text}`,
    );
    // Listeners may be added in the same task as the content, so the event waits for the task to end.
    if (failed) queueMicrotask(() => this.#host.dispatchEvent(new ContentErrorEvent(problems, door)));
  }
}
