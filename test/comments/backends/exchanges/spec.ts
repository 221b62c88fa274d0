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

const wall = (status: number, body: string, headers = {}): Exchange => ({ status, headers: { ...html, ...headers }, body });

/** What stands before a server answers in its place, whatever the server is. */
export const walls: [name: string, exchange: Exchange, outcome: Outcome][] = [
  [
    'a firewall’s 403',
    wall(403, '<title>403</title><h1>Forbidden</h1><p>You don’t have permission to access this resource.'),
    { kind: 'forbidden', message: 'Forbidden. You don’t have permission to access this resource.' },
  ],
  [
    'a firewall’s 406',
    wall(406, '<head><title>Not Acceptable!</title></head><p>An appropriate representation could not be found.</p>'),
    { kind: 'forbidden', message: 'Not Acceptable! An appropriate representation could not be found.' },
  ],
  [
    'a firewall’s 503',
    wall(503, '<h1>Your access to this site has been limited by the site owner</h1><p>Ask them.</p>'),
    { kind: 'forbidden', message: 'Your access to this site has been limited by the site owner. Ask them.' },
  ],
  [
    'a firewall’s 429',
    wall(429, '<title>Blocked</title><p>Unusual traffic from 198.51.100.7.</p>'),
    { kind: 'forbidden', message: 'Blocked. Unusual traffic from ….' },
  ],
  ['a 503 that asks for patience', wall(503, '<h1>Briefly unavailable</h1>'), { kind: 'server-error', status: 503 }],
  [
    'a challenge of Cloudflare',
    wall(403, '<title>Just a moment...</title>', { 'cf-mitigated': 'challenge' }),
    { kind: 'challenge-required', challenge: 'page' },
  ],
  [
    'a challenge that shows by its script alone',
    wall(
      503,
      '<title>Un instant…</title><script async src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1"></script>',
    ),
    { kind: 'challenge-required', challenge: 'page' },
  ],
  [
    'a page with Cloudflare’s watcher on it, and the word in a style and a comment',
    wall(
      403,
      '<style>.cf-mitigated{}</style><!-- <script src="/cdn-cgi/challenge-platform/x.js"></script><input type=password> --><h1>No links</h1><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><script>a.src="/cdn-cgi/challenge-platform/h/b/orchestrate.js"</script>',
    ),
    { kind: 'forbidden', message: 'No links' },
  ],
  [
    'a challenge of AWS, which comes as “accepted”',
    wall(202, '<title></title>', { 'x-amzn-waf-action': 'challenge' }),
    { kind: 'challenge-required', challenge: 'page' },
  ],
  ['a page as “accepted”', wall(202, '<h1>One moment</h1>'), { kind: 'unknown', message: 'One moment' }],
];

/** Pages that a comment is sent on to: do they ask for a login? */
export const logins: [name: string, path: string, body: string, wants: boolean][] = [
  ['a page at a login’s address', 'login', '<h1>Willkommen</h1><p>Bitte zuerst …', true],
  ['a page that asks for a password', 'members', '<main><form><input name=a><INPUT required Type = password></form>', true],
  [
    'a page that holds the word, and asks for a password in its menu alone',
    'thanks',
    '<style>input[type=password]{}</style><!-- <input type="password"> --><script>"<input type=password>"</script><header><form action=/login><input type=password></form></header><textarea><input type=password></textarea><h1>Hello</h1>',
    false,
  ],
];
