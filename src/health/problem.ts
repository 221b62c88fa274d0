/** What is wrong with a document, and what to do about it. */

/** One thing wrong with a document. */
export interface Problem {
  /** Where, as a path into the document: `claims[0].direction`; empty for the whole document. */
  path: string;
  /** An `error` keeps the content off the page; a `warning` and `advice` are for the author only. */
  severity: 'error' | 'warning' | 'advice';
  /** What to do, beginning where the path ends: “must be an ISO 8601 duration such as PT10S”. */
  message: string;
  /** Which rule found it: `schema`, `door` (it could not be read at all), or the name of a rule of honesty. */
  rule: string;
  /** The author's words that it is about, as they stand at `path`. */
  words?: string | undefined;
}

/** Content, unless an error kept it off the page, and all that was found. */
export interface Checked<T> {
  content?: T;
  problems: Problem[];
}

/** A problem as one line for the console: path, then what to do. */
export const sentence = ({ path, message }: Problem): string => `${path || 'the content'} ${message}`;
