import type { Checked } from '../../health/problem.js';

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
  /** A constant of its module: see `Lazy`. */
  load: () => Promise<Reader<T>>;
  /** True when the host's markup looks right; it must be cheap, and false when in doubt. */
  precheck(host: Element): boolean;
}
