/** The one way out: every adapter sends through here, so that “not sent”, “lost” and “refused” are told apart in one place. */
import type { Outcome } from '../comment.js';
import { answerPage, type AnswerPage } from './answer-page.js';
import type { Surroundings } from './backend.js';
import { plainText } from './plain-text.js';
import { record, words } from './read-json.js';

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
 * for something small first, whatever the device says of its network: with some adapters, VPNs and desktops it says “offline”
 * for ever. If that fails, nothing was sent: `timeout` when it took too long, `offline` when the device says so as well,
 * otherwise `unreachable`. If that is answered and the request itself is not, it may have arrived (`unknown`).
 */
export async function send(
  at: Surroundings,
  url: URL,
  init: RequestInit,
  signal: AbortSignal,
  limits: Limits = {},
): Promise<Answer | Failure> {
  const clock = deadline(at, signal);
  try {
    try {
      // Without cookies, and so on a connection of its own: Chromium repeats a POST by itself when a used connection breaks.
      const ask: RequestInit = { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal: clock.signal };
      const there = await at.fetch(limits.probe ?? url, { ...ask, method: limits.probe ? 'GET' : 'HEAD' });
      await there.text();
    } catch {
      return { kind: clock.signal.aborted ? 'timeout' : at.online?.() === false ? 'offline' : 'unreachable' };
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

/** The page of HTML that an answer is; undefined when it is anything else. */
export const pageIn = (answer: Answer): AnswerPage | undefined =>
  answer.whole && isPage(answer) ? answerPage(answer.text) : undefined;

const isPage = ({ headers }: Answer): boolean => /\bx?html\b/i.test(headers.get('content-type') ?? '');

/** The answer's own words on why it says no, as `message`: of its JSON, its page, or its plain text. Nothing when it has none. */
export function saying(answer: Answer, page = pageIn(answer)): { message?: string } {
  const said = record(objectIn(answer));
  const plain = /^text\/plain\b/i.test(answer.headers.get('content-type') ?? '') && answer.whole ? answer.text : '';
  const names = ['message', 'msg', 'errmsg', 'detail', 'error', 'title'];
  const message = page?.words ?? plainText(names.map((name) => words(said[name])).find(Boolean) ?? plain);
  return message ? { message } : {};
}

/** Headers by which a firewall says that it wants to see a person first. Some of its pages come with a 200 or a 202. */
const challenges: [header: string, value: RegExp][] = [
  ['cf-mitigated', /^challenge$/i], // Cloudflare
  ['x-amzn-waf-action', /^(challenge|captcha)$/i], // AWS WAF
  ['x-vercel-mitigated', /^challenge$/i],
  ['sg-captcha', /^challenge$/i], // SiteGround
];

/** Something before the server wants to see a person first: nobody has looked at the comment, and only the browser's own way leads through. */
const challenged = ({ headers }: Answer, page: AnswerPage | undefined): boolean =>
  challenges.some(([header, value]) => value.test(headers.get(header) ?? '')) ||
  page?.scripts.some((it) => challengeScript.test(it)) === true;

/** Cloudflare's watcher, which it adds to any page, lives there too: under `scripts/`. Some pages write the address in a script of their own. */
const challengeScript =
  /^(https?:)?(\/\/[^/]+)?\/cdn-cgi\/challenge-platform\/(?!scripts\/)|\/cdn-cgi\/challenge-platform\/\S{0,99}orchestrate\/chl_/i;

/** Paths at which people log in. */
const loginPath = /(^|[/_-])(wp-login\.php|log-?in|sign-?in|log-?on|sso|anmelden|connexion)([/._-]|$)/i;

/**
 * What any answer may be instead of the server's: a challenge, or a page to log in at. Ask it before a status is believed:
 * both may come with a 200. Undefined for everything else.
 */
export function inBetween(answer: Answer, page = pageIn(answer)): Outcome | undefined {
  if (challenged(answer, page)) return { kind: 'challenge-required', challenge: 'page' };
  const { redirected, url, whole } = answer;
  const led = whole && redirected && loginPath.test(new URL(url).pathname) && !objectIn(answer);
  return led || page?.password ? { kind: 'login-required', url } : undefined;
}

/** A refusal that says it is for want of a login: by its code, or by a sentence. */
const wantsLogin =
  /\b(log|sign)[_-]?in[_-](required|needed)\b|\b(un|not_)authenticated\b|\bnot[_-]logged[_-]in\b|\b(must|need to|have to|please) (be )?(log(ged)?|sign(ed)?)[ -]in\b/i;

/** Firewalls say so with statuses that also mean “later”. Their pages are English in every country. */
const firewall =
  /\b(access (is |was |has been )?(denied|blocked|limited|restricted|forbidden)|your access|(been|was|were|are|is) (blocked|banned)|blocked by|firewall|forbidden|not acceptable|mod_?security|security (rule|policy|service|reasons|check)|malicious|suspicious|unusual traffic|wordfence)\b/i;

/** What a status says where an adapter knows nothing better. A success that cannot be read is not a success. */
export function byStatus(answer: Answer, now: number): Outcome {
  const { status, headers, whole, text } = answer;
  const page = pageIn(answer);
  const before = inBetween(answer, page);
  if (before) return before;
  const why = saying(answer, page);
  const broken = !whole || (text !== '' && /json/.test(headers.get('content-type') ?? '') && !objectIn(answer));
  // A page is no server's “accepted”.
  if (status === 202 && !isPage(answer)) return { kind: 'pending' };
  // Whoever said “created”, or broke off in the middle of a yes, has probably stored it.
  if ((status > 200 && status < 300) || (status === 200 && broken)) return { kind: 'unknown', ...(page && why) };
  // So may have a server behind a gateway that gave up waiting, or lost the answer (Cloudflare's 520 and 524).
  if (status === 504 || status === 520 || status === 524) return { kind: 'unknown' };
  if (status === 401) return { kind: 'login-required' };
  if (status === 403 && wantsLogin.test(`${String(objectIn(answer)?.['code'])} ${why.message}`))
    return { kind: 'login-required' };
  if ((status === 429 || status === 503) && page && firewall.test(why.message ?? '')) return { kind: 'forbidden', ...why };
  if (status === 404) return { kind: 'not-found' };
  if (status === 409) return { kind: 'duplicate' };
  if (status === 410) return { kind: 'closed' };
  if (status === 413) return { kind: 'invalid', fields: { text: 'too-long' } };
  if (status === 429) return tooFast(headers, now);
  // Any other no, but for the two that say “again” (408, 425), and the one by which nothing is there to take it (405 without a page).
  const no = status >= 400 && status < 500 && status !== 408 && status !== 425 && (status !== 405 || page !== undefined);
  if (no) return { kind: 'forbidden', ...why };
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
