/** Moderating in Artalk, by the login that its own client keeps on the site. */
import type { Comment, CommentPage } from '../comment.js';
import type { Deed, DeedOutcome } from '../thread/moderation.js';
import type { Query, Surroundings } from './backend.js';
import { get, objectIn, send } from './http.js';
import { count, list, record, type Said } from './read-json.js';
import { chosen, lost, messageIn, refusedDeed } from './staff.js';

/** What this needs of the adapter. */
export interface ArtalkSite {
  at: Surroundings;
  token: string;
  page: { page_key: string; site_name: string };
  to(path: string, query?: Record<string, string>): URL;
  commentIn(row: Said): Comment | undefined;
}

/** What an administrator of Artalk can do. */
export interface ArtalkModeration {
  deeds: readonly Deed[];
  headers: Record<string, string>;
  /** The whole thread in pages of our own. */
  list(query: Query, signal: AbortSignal): Promise<CommentPage>;
  moderate(comment: Comment, deed: Deed, signal: AbortSignal): Promise<DeedOutcome>;
}

/** Artalk has neither spam nor trash, and deletes the answers with what they answer. */
const deeds: readonly Deed[] = ['approve', 'hold', 'delete-with-answers'];

/** Asks Artalk who is there; undefined for everybody but administrators. */
export async function artalkModeration({ at, token, page, to, commentIn }: ArtalkSite): Promise<ArtalkModeration | undefined> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
  const still = new AbortController().signal;
  const who = record(objectIn(await get(at, to('user'), { headers }, still)));
  if (who['is_login'] !== true || record(who['user'])['is_admin'] !== true) return undefined;

  return {
    deeds,
    headers,

    async list(query, signal) {
      const all: Comment[] = [];
      const sort_by = query.order === 'oldest' ? 'date_asc' : 'date_desc';
      for (let offset = 0, total = 1; offset < total; offset += 100) {
        const asked = to('comments', { ...page, limit: '100', offset: String(offset), sort_by, flat_mode: 'true' });
        const said = record(objectIn(await get(at, asked, { headers }, signal)));
        total = count(said['count']) ?? 0;
        // What an answer belongs to comes with it, though it is not its turn.
        const rows = list(said['comments']).map(record);
        all.push(...rows.filter((row) => row['visible'] !== false).flatMap((row) => commentIn(row) ?? []));
      }
      const { counts, ...part } = chosen(all, query);
      return { ...part, counts: { pending: counts.pending ?? 0 } };
    },

    async moderate(comment, deed, signal) {
      const url = to(`comments/${encodeURIComponent(comment.id)}`);
      const ask = (init: RequestInit) => send(at, url, { ...init, cache: 'no-store' }, signal, { probe: to('version') });
      const found = await ask({ headers });
      if (found.kind !== 'answer') return found.kind === 'unknown' ? { kind: 'unreachable' } : found;
      const row = record(record(objectIn(found))['comment']);
      const now = found.status === 200 ? commentIn(row) : undefined;
      if (!now) return refusedDeed(found, at.now(), messageIn(found, 'msg'));
      if (now.status !== comment.status) return { kind: 'changed', comment: now };
      const deletes = deed === 'delete-with-answers';
      // Artalk writes all of these anew; what is left out of the rest stays.
      const { content, page_key, rid, is_collapsed = false, is_pinned = false } = row;
      const body = {
        site_name: row['site_name'] || page.site_name,
        ...{ content, page_key, rid, is_collapsed, is_pinned },
        is_pending: deed === 'hold',
      };
      const answer = await ask(
        deletes
          ? { method: 'DELETE', headers }
          : { method: 'PUT', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) },
      );
      if (answer.kind !== 'answer') return lost(answer);
      if (answer.status !== 200) return refusedDeed(answer, at.now(), messageIn(answer, 'msg'));
      if (deletes) return { kind: 'deleted' };
      const done = commentIn(record(objectIn(answer)));
      return done ? { kind: 'done', comment: done } : { kind: 'unknown' };
    },
  };
}
