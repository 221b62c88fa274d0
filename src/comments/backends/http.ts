/** The one way out: every adapter sends through here, so that “not sent”, “lost” and “refused” are told apart in one place. */
import type { Outcome } from '../comment.js';
import type { Surroundings } from './backend.js';

/** A server's answer. */
export interface Answer {
  kind: 'answer';
  status: number;
  /** Address after redirects, without its fragment (Fetch drops it). */
  url: string;
  redirected: boolean;
  headers: Headers;
  text: string;
  /** False when the connection broke inside the body, or the body was larger than the limit: `text` means nothing then. */
  whole: boolean;
}

/** No answer, and what that says about the request. */
export type Failure = Extract<Outcome, { kind: 'offline' | 'unreachable' | 'timeout' | 'unknown' }>;

export interface Limits {
  /** Bytes of an answer that are read; more is not an answer to a comment. */
  bytes?: number;
  /** Something small on the same server, to see whether it is there. Default: a HEAD of the address itself. */
  probe?: URL;
}

/** Address of an endpoint, read relative to the page. */
export function address(url: string, { page }: Surroundings): URL {
  return new URL(url, page?.base ?? page?.url);
}

/** Makes the addresses of a server that lives at `base`, whether or not that ends in a slash. `usual` goes with every one. */
export const addressesOf =
  (base: URL, usual: Record<string, string> = {}) =>
  (path: string, query: Record<string, string> = {}): URL => {
    const url = new URL(path, base.href.replace(/\/?$/, '/'));
    for (const [name, value] of Object.entries({ ...usual, ...query })) url.searchParams.set(name, value);
    return url;
  };

/**
 * Sends something that a server may store.
 *
 * A rejected `fetch` does not say whether the request arrived: refused, reset and lost look alike. So the server is asked
 * for something small first. If that fails, nothing was sent: `offline` when the device says so, `timeout` when it took too
 * long, otherwise `unreachable`. If that is answered and the request itself is not, it may have arrived (`unknown`).
 */
export async function send(
  at: Surroundings,
  url: URL,
  init: RequestInit,
  signal: AbortSignal,
  limits: Limits = {},
): Promise<Answer | Failure> {
  const offline = () => at.online?.() === false;
  if (offline()) return { kind: 'offline' };
  const clock = deadline(at, signal);
  try {
    try {
      // Without cookies, and so on a connection of its own: Chromium repeats a POST by itself when a used connection breaks.
      const ask: RequestInit = { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal: clock.signal };
      const there = await at.fetch(limits.probe ?? url, { ...ask, method: limits.probe ? 'GET' : 'HEAD' });
      await there.text();
    } catch {
      return { kind: clock.signal.aborted ? 'timeout' : offline() ? 'offline' : 'unreachable' };
    }
    try {
      return await read(await at.fetch(url, { ...init, signal: clock.signal }), limits);
    } catch {
      if (!clock.signal.aborted) at.warn?.(`${url.origin} answers, but not to the comment: it may not allow this page (CORS)`);
      return { kind: 'unknown' };
    }
  } finally {
    clock.stop();
  }
}

/** Fetches something to read. Rejects with an Error that says what is wrong. */
export async function get(
  at: Surroundings,
  url: URL,
  init: RequestInit,
  signal: AbortSignal,
  limits: Limits = {},
): Promise<Answer> {
  const clock = deadline(at, signal);
  try {
    const answer = await read(await at.fetch(url, { ...init, signal: clock.signal }), { bytes: 4_000_000, ...limits });
    if (answer.status !== 200) throw new Error(`${url.origin} answered ${answer.status}`);
    if (!answer.whole) throw new Error(`${url.origin} broke off its answer, or sent more than can be read`);
    return answer;
  } finally {
    clock.stop();
  }
}

/** The JSON object or array of an answer; undefined when it is anything else. */
export function objectIn({ text, whole }: Answer): Record<string, unknown> | undefined {
  if (!whole) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What a status says where an adapter knows nothing better. A success that cannot be read is not a success. */
export function byStatus(answer: Answer, now: number): Outcome {
  const { status, headers, whole, text } = answer;
  const broken = !whole || (text !== '' && /json/.test(headers.get('content-type') ?? '') && !objectIn(answer));
  if (status === 202) return { kind: 'pending' };
  // Whoever said “created”, or broke off in the middle of a yes, has probably stored it.
  if ((status > 200 && status < 300) || (status === 200 && broken)) return { kind: 'unknown' };
  // So may have a server behind a gateway that gave up waiting, or lost the answer (Cloudflare's 520 and 524).
  if (status === 504 || status === 520 || status === 524) return { kind: 'unknown' };
  if (status === 401) return { kind: 'login-required' };
  if (status === 403) return { kind: 'forbidden' };
  if (status === 404) return { kind: 'not-found' };
  if (status === 409) return { kind: 'duplicate' };
  if (status === 410) return { kind: 'closed' };
  if (status === 413) return { kind: 'invalid', fields: { text: 'too-long' } };
  if (status === 429) return tooFast(headers, now);
  return { kind: 'server-error', status };
}

/** `Retry-After` is a number of seconds or a date. */
export function tooFast(headers: Headers, now: number, usual?: number): Outcome {
  const said = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(said) ? Number(said) : Math.ceil((Date.parse(said) - now) / 1000);
  const retryAfter = Number.isFinite(seconds) ? Math.max(0, seconds) : usual;
  return retryAfter === undefined ? { kind: 'too-fast' } : { kind: 'too-fast', retryAfter };
}

/** Ends when the caller gives up or patience does. `AbortSignal.any` is younger than the browsers that we serve. */
function deadline({ patience = 20_000, after }: Surroundings, outer: AbortSignal): { signal: AbortSignal; stop(): void } {
  const run = new AbortController();
  const abort = () => run.abort();
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  const cancel = after?.(patience, abort);
  return {
    signal: run.signal,
    stop: () => {
      cancel?.();
      outer.removeEventListener('abort', abort);
    },
  };
}

async function read(response: Response, { bytes = 1_000_000 }: Limits): Promise<Answer> {
  const { status, url, redirected, headers } = response;
  const answer: Answer = { kind: 'answer', status, url, redirected, headers, text: '', whole: false };
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  try {
    for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > bytes) {
        void reader.cancel();
        return answer;
      }
      answer.text += decoder.decode(part.value, { stream: true });
    }
  } catch {
    return answer; // cut or timed out inside the body: the status has come, and it counts
  }
  answer.text += decoder.decode();
  return { ...answer, whole: true };
}
