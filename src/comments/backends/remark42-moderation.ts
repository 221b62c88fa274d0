/** Moderating in remark42: it has no queue and no way back, so an administrator can delete, and nothing else. */
import type { Comment } from '../comment.js';
import type { Deed, DeedOutcome } from '../thread/moderation.js';
import type { Surroundings } from './backend.js';
import { get, objectIn, send } from './http.js';
import { record } from './read-json.js';
import { lost, messageIn, refusedDeed } from './staff.js';

/** What this needs of the adapter. */
export interface Remark42Site {
  at: Surroundings;
  /** Address of the page, as the server knows it. */
  page: string;
  /** The token that goes with the login's cookie. */
  token(): string;
  to(path: string, query?: Record<string, string>): URL;
}

/** What an administrator of remark42 can do. */
export interface Remark42Moderation {
  deeds: readonly Deed[];
  moderate(comment: Comment, deed: Deed, signal: AbortSignal): Promise<DeedOutcome>;
}

/** Asks remark42 who is there; undefined for everybody but administrators. */
export async function remark42Moderation({ at, page, token, to }: Remark42Site): Promise<Remark42Moderation | undefined> {
  const init = (): RequestInit => ({ credentials: 'include', headers: { accept: 'application/json', 'x-xsrf-token': token() } });
  const who = record(objectIn(await get(at, to('api/v1/user'), init(), new AbortController().signal)));
  if (who['admin'] !== true) return undefined;

  return {
    deeds: ['delete'],

    async moderate({ id }, _deed, signal) {
      const ask = (path: string, method: string) =>
        send(at, to(path, { url: page }), { ...init(), method }, signal, { probe: to('ping') });
      const found = await ask(`api/v1/id/${encodeURIComponent(id)}`, 'GET');
      if (found.kind !== 'answer') return found.kind === 'unknown' ? { kind: 'unreachable' } : found;
      const now = record(objectIn(found));
      // It keeps the place of what was deleted; 1 is its number for a comment that is not there.
      if (now['delete'] === true || now['code'] === 1) return { kind: 'gone' };
      const answer = await ask(`api/v1/admin/comment/${encodeURIComponent(id)}`, 'DELETE');
      if (answer.kind !== 'answer') return lost(answer);
      return answer.status === 200 && objectIn(answer)
        ? { kind: 'deleted' }
        : refusedDeed(answer, at.now(), messageIn(answer, 'error'));
    },
  };
}
