/**
 * What goes over the wire, a file a backend: the request as it must arrive, and for every answer what the reader is told.
 * `exchanges.node.test.ts` plays them all on a real server; the shapes are those that the servers' own code and documents give.
 */
import type { BackendOptions } from '../../../../src/comments/backends/backend.js';
import type { Fault } from '../../../../src/testing/backend-contract.js';
import type { Draft, Outcome } from '../../../../src/comments/comment.js';
import type { Exchange } from '../../../helpers/comment-server.mjs';

export type { Exchange };

export interface Spec {
  /** Kind of server, and the backend that speaks to it at `path`. */
  server: string;
  backend: string;
  path?: string;
  options?: BackendOptions;
  /** What the draft of `play.ts` becomes. A body is given as what it says: the fields of a form, the value of JSON. */
  request: {
    method: string;
    url: string;
    headers: Record<string, string>;
    /** Headers that must not be there. */
    never?: RegExp;
    body: Record<string, unknown>;
  };
  /** The server answers so, the outcome is this. “ORIGIN” stands for the server's own. */
  exchanges: [name: string, exchange: Exchange, outcome: Outcome, draft?: Partial<Draft>][];
  /** What the odd ones end in, where it is not the usual end. */
  odd?: Partial<Record<Exclude<Fault, 'refused'>, Outcome['kind']>>;
}

export const now = Date.parse('2026-01-02T03:04:05Z');
export const html = { 'content-type': 'text/html; charset=utf-8' };

/** How the connection or the answer may break, and what is said of it: never “sent” where it may not be, never “not sent” where it may. */
export const usualEnds: Record<Exclude<Fault, 'refused'>, Outcome['kind']> = {
  reset: 'unknown',
  lost: 'unknown',
  'cut-headers': 'unknown',
  'cut-body': 'unknown',
  stall: 'unknown',
  'stall-stored': 'unknown',
  empty: 'server-error',
  html: 'server-error',
  'bad-gateway': 'server-error',
  'server-error': 'server-error',
  huge: 'unknown',
  'bad-json': 'unknown',
};
