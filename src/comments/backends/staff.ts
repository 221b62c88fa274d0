/** What every adapter does for moderators. */
import type { Comment, Counts, Status } from '../comment.js';
import type { DeedOutcome } from '../thread/moderation.js';
import type { Query } from './backend.js';
import { objectIn, tooFast, type Answer, type Failure } from './http.js';
import { plainText } from './plain-text.js';
import { record, words } from './read-json.js';

/**
 * Asks once who is there, for all who want to know; again where no answer came. `ask` is undefined for those who show no sign of a
 * login: for them nothing is loaded and nothing asked. It is handed a function to call when the login turns out to be over.
 */
export function askedOnce<Staff>(
  ask: (over: () => void) => Promise<Staff | undefined> | undefined,
): () => Promise<Staff | undefined> {
  let asked: Promise<Staff | undefined> | undefined;
  const forget = () => {
    asked = undefined;
  };
  return async () => {
    try {
      return await (asked ??= ask(forget));
    } catch {
      forget();
      return undefined;
    }
  };
}

/** A deed whose answer did not come. */
export const lost = (failure: Failure): DeedOutcome => (failure.kind === 'unknown' ? { kind: 'unknown' } : failure);

/** A refused deed, where an adapter knows nothing better. `said`: the server's own words. */
export function refusedDeed(answer: Answer, now: number, said: unknown): DeedOutcome {
  const { status, headers } = answer;
  if (status === 404 || status === 410) return { kind: 'gone' };
  if (status === 429) {
    const { retryAfter } = tooFast(headers, now) as { retryAfter?: number };
    return { kind: 'too-fast', ...(retryAfter !== undefined && { retryAfter }) };
  }
  const message = plainText(words(said) ?? '');
  if (status === 400 || status === 401 || status === 403) return { kind: 'forbidden', ...(message && { message }) };
  return { kind: 'server-error' };
}

/** Its own words in JSON. */
export const messageIn = (answer: Answer, name: string): unknown => record(objectIn(answer))[name];

/** What a moderator has chosen to see, of a thread that came whole; and how many wait or are spam. */
export function chosen(all: readonly Comment[], { status, page, perPage }: Query) {
  const is = (wanted: Status) => all.filter((comment) => comment.status === wanted);
  const found = status ? is(status) : all;
  const counts: Counts = { pending: is('pending').length, spam: is('spam').length };
  return { comments: found.slice((page - 1) * perPage, page * perPage), more: found.length > page * perPage, counts };
}

/** The token of a login, as a server's own client keeps it: in JSON. */
export function tokenIn(stored: string | null | undefined): string | undefined {
  try {
    return words(record(JSON.parse(stored ?? '{}'))['token']);
  } catch {
    return undefined;
  }
}
