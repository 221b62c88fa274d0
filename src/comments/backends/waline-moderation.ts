/** Moderating in Waline, by the login that its own client keeps on the site. */
import type { Comment, CommentPage } from '../comment.js';
import type { Deed, DeedOutcome } from '../thread/moderation.js';
import type { Query, Surroundings } from './backend.js';
import { get, objectIn, send, type Answer } from './http.js';
import { count, list, record, type Said } from './read-json.js';
import { chosen, lost, messageIn, refusedDeed } from './staff.js';

/** What this needs of the adapter. */
export interface WalineSite {
  at: Surroundings;
  token: string;
  /** Path of the page. */
  path: string;
  api(rest: string, query?: Record<string, string>): URL;
  commentIn(row: Said): Comment | undefined;
}

/** What an administrator of Waline can do. */
export interface WalineModeration {
  deeds: readonly Deed[];
  headers: Record<string, string>;
  /** The whole thread in pages of our own; for one state, or for the counts. */
  list(query: Query, signal: AbortSignal): Promise<CommentPage>;
  moderate(comment: Comment, deed: Deed, signal: AbortSignal): Promise<DeedOutcome>;
}

/** Waline has no trash, and deletes the answers with what they answer. */
const deeds: readonly Deed[] = ['approve', 'hold', 'spam', 'delete-with-answers'];
const statuses: Partial<Record<Deed, string>> = { approve: 'approved', hold: 'waiting', spam: 'spam' };

/** Asks Waline who is there; undefined for everybody but administrators. */
export async function walineModeration({ at, token, path, api, commentIn }: WalineSite): Promise<WalineModeration | undefined> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
  const still = new AbortController().signal;
  const who = record(objectIn(await get(at, api('api/token'), { headers }, still)));
  if (record(who['data'])['type'] !== 'administrator') return undefined;

  /** Everything of this page, a hundred branches a request, which is the most. */
  const whole = async (order: Query['order'], signal: AbortSignal): Promise<Comment[]> => {
    const all: Comment[] = [];
    const sortBy = order === 'oldest' ? 'insertedAt_asc' : 'insertedAt_desc';
    for (let page = 1, last = 1; page <= last; page++) {
      const query = { path, page: String(page), pageSize: '100', sortBy };
      const data = record(record(objectIn(await get(at, api('api/comment', query), { headers }, signal)))['data']);
      last = count(data['totalPages']) ?? 0;
      for (const row of list(data['data']).map(record))
        for (const one of [row, ...list(row['children']).map(record)])
          all.push(...[commentIn(one)].filter((it) => it !== undefined));
    }
    return all;
  };

  return {
    deeds,
    headers,

    async list(query, signal) {
      return chosen(await whole(query.order, signal), query);
    },

    async moderate(comment, deed, signal) {
      let now: Comment | undefined;
      try {
        // Waline gives no single comment.
        now = (await whole('newest', signal)).find((it) => it.id === comment.id);
      } catch {
        return { kind: 'unreachable' };
      }
      if (!now) return { kind: 'gone' };
      if (now.status !== comment.status) return { kind: 'changed', comment: now };
      const url = api(`api/comment/${encodeURIComponent(comment.id)}`);
      const probe = api('api/comment', { type: 'count', url: path });
      const status = statuses[deed];
      const init: RequestInit = status
        ? { method: 'PUT', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ status }) }
        : { method: 'DELETE', headers };
      const answer = await send(at, url, init, signal, { probe });
      return answer.kind === 'answer' ? ended(answer, status === undefined, comment.id) : lost(answer);
    },
  };

  /** Refusals come with status 200 here too. */
  function ended(answer: Answer, deleted: boolean, objectId: string): DeedOutcome {
    const said = record(objectIn(answer));
    if (answer.status !== 200 || said['errno'] === undefined) return refusedDeed(answer, at.now(), messageIn(answer, 'errmsg'));
    if (said['errno'] !== 0) return { kind: 'forbidden' };
    if (deleted) return { kind: 'deleted' };
    const row = record(said['data']);
    // What it does not find it leaves as it is, and says yes, with nothing. On SQL databases a row comes without its `objectId`.
    const comment = row['status'] === undefined ? undefined : commentIn({ objectId, ...row });
    return comment ? { kind: 'done', comment } : { kind: 'gone' };
  }
}
