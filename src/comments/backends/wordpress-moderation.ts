/** Moderating in WordPress, by its REST API and the login of whoever reads the page. */
import type { Comment, CommentPage, Counts } from '../comment.js';
import type { Deed, DeedOutcome } from '../thread/moderation.js';
import type { Query, Surroundings } from './backend.js';
import { objectIn, send, type Answer, type Failure } from './http.js';
import { plainText } from './plain-text.js';
import { list, pageOf, record, words, type Said } from './read-json.js';
import { lost, refusedDeed } from './staff.js';

/** What this needs of the REST adapter. */
export interface WordPressSite {
  at: Surroundings;
  root: URL;
  post: number;
  /** The page's own, stale or not. */
  nonce: string | undefined;
  route(path: string): URL;
  /** A nonce of now; undefined for guests. */
  freshNonce(): Promise<string | undefined>;
  commentIn(row: Said): Comment | undefined;
  /** The login is over: whoever reads next is a guest, until WordPress says otherwise. */
  over(): void;
}

const deeds: readonly Deed[] = ['approve', 'hold', 'spam', 'not-spam', 'trash', 'restore', 'delete'];

/** Its words for ours; what is out of the trash or out of spam is again what it was. */
const statusOf: Record<Exclude<Deed, 'trash' | 'delete' | 'delete-with-answers'>, string> = {
  approve: 'approved',
  hold: 'hold',
  spam: 'spam',
  'not-spam': 'unspam',
  restore: 'untrash',
};

/** What the REST adapter is given where the person who is logged in may moderate. */
export interface WordPressModeration {
  deeds: readonly Deed[];
  /** Reads as that person. Rejects as `get` does. */
  read(url: URL, signal: AbortSignal): Promise<Answer>;
  /** The comments that wait, are spam or lie in the trash, one below the other. */
  list(query: Query & { status: NonNullable<Query['status']> }, signal: AbortSignal): Promise<CommentPage>;
  counts(signal: AbortSignal): Promise<Counts>;
  moderate(comment: Comment, deed: Deed, signal: AbortSignal): Promise<DeedOutcome>;
}

/** Asks WordPress who is there; undefined for everybody who may not moderate. Rejects where no answer comes. */
export async function wordpressModeration(site: WordPressSite): Promise<WordPressModeration | undefined> {
  const { at, root, post, route, commentIn } = site;
  let { nonce } = site;
  const still = new AbortController().signal;

  /** As the person who is logged in: without a nonce WordPress takes everybody for a guest. */
  const ask = async (url: URL, method: string, signal: AbortSignal, body?: object): Promise<Answer | Failure> => {
    const once = () => {
      const headers = {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        'x-wp-nonce': nonce ?? '',
      };
      const init: RequestInit = { method, headers, cache: 'no-store', ...(body && { body: JSON.stringify(body) }) };
      // What everybody may read tells whether the site is there; a HEAD of what guests may not would be an error in the console.
      return send(at, url, init, signal, { probe: all({ per_page: '1', _fields: 'id' }) });
    };
    const answer = await once();
    if (answer.kind !== 'answer' || codeIn(answer) !== 'rest_cookie_invalid_nonce') return answer;
    nonce = await site.freshNonce();
    if (nonce !== undefined) return once();
    site.over();
    return answer;
  };

  const all = (query: Record<string, string>): URL => {
    const url = route('wp/v2/comments');
    for (const [name, value] of Object.entries({ post: String(post), ...query })) url.searchParams.set(name, value);
    return url;
  };

  nonce ??= await site.freshNonce();
  if (nonce === undefined) return undefined;
  const me = route('wp/v2/users/me');
  me.searchParams.set('context', 'edit');
  me.searchParams.set('_fields', 'capabilities');
  let answer = await ask(me, 'GET', still);
  if (answer.kind === 'answer' && answer.status === 200) {
    if (record(record(objectIn(answer))['capabilities'])['moderate_comments'] !== true) return undefined;
  } else {
    // Security plugins take the users' route away; comments in the context of editing are for moderators alone.
    if (answer.kind === 'answer' && answer.status === 404)
      answer = await ask(all({ context: 'edit', per_page: '1' }), 'GET', still);
    if (answer.kind !== 'answer') throw new Error(`${root.origin} did not say who is there`);
    if (answer.status !== 200 || !Array.isArray(objectIn(answer))) return undefined;
  }

  const one = (comment: Comment, query: Record<string, string>): URL => {
    const url = route(`wp/v2/comments/${encodeURIComponent(comment.id)}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  const read = async (url: URL, signal: AbortSignal): Promise<Answer> => {
    const answer = await ask(url, 'GET', signal);
    if (answer.kind === 'answer' && answer.status === 200 && answer.whole) return answer;
    throw new Error(`${root.origin} did not give a moderator's list`);
  };
  const rows = async (query: Record<string, string>, signal: AbortSignal): Promise<{ answer: Answer; rows: Said[] }> => {
    const answer = await read(all(query), signal);
    return { answer, rows: list(objectIn(answer)).map(record) };
  };

  const fields = 'id,parent,author_name,author_url,date_gmt,content,link,status';

  /** How a comment stands; as an outcome where that cannot be told. */
  const look = async (comment: Comment, signal: AbortSignal): Promise<Comment | DeedOutcome> => {
    const answer = await ask(one(comment, { context: 'edit', _fields: fields }), 'GET', signal);
    // Nothing was to be done yet: what was lost is lost in reading.
    if (answer.kind !== 'answer') return answer.kind === 'unknown' ? { kind: 'unreachable' } : answer;
    const found = answer.status === 200 ? commentIn(record(objectIn(answer))) : undefined;
    return found ?? refused(answer, at.now());
  };

  const counts = async (signal: AbortSignal): Promise<Counts> => {
    const number = async (status: string) => {
      const { answer } = await rows({ status, per_page: '1', _fields: 'id' }, signal);
      return Number(answer.headers.get('x-wp-total'));
    };
    const [pending, spam, trash] = await Promise.all([number('hold'), number('spam'), number('trash')]);
    return { pending, spam, trash };
  };

  return {
    deeds,
    read,

    async list({ page, perPage, order, status }, signal) {
      const found = await rows(
        {
          status: status === 'pending' ? 'hold' : status,
          orderby: 'date_gmt',
          order: order === 'oldest' ? 'asc' : 'desc',
          per_page: String(perPage),
          page: String(page),
          _fields: fields,
        },
        signal,
      );
      const pages = Number(found.answer.headers.get('x-wp-totalpages'));
      return { ...pageOf(found.rows.map(commentIn), page < pages), counts: page === 1 ? await counts(signal) : {} };
    },

    counts,

    async moderate(comment, deed, signal) {
      const now = await look(comment, signal);
      if ('kind' in now) return now;
      if (now.status !== comment.status) return { kind: 'changed', comment: now };
      if (deed === 'delete' || deed === 'delete-with-answers') {
        // Firewalls are known to stop DELETE; WordPress takes it as a POST that says so.
        const answer = await ask(one(comment, { _method: 'DELETE', force: 'true' }), 'POST', signal);
        if (answer.kind !== 'answer') return lost(answer);
        return answer.status === 200 && record(objectIn(answer))['deleted'] === true
          ? { kind: 'deleted' }
          : refused(answer, at.now());
      }
      // As a deletion without force: where a site has no trash, WordPress says so and keeps the comment.
      const answer =
        deed === 'trash'
          ? await ask(one(comment, { _method: 'DELETE' }), 'POST', signal)
          : await ask(one(comment, {}), 'POST', signal, { status: statusOf[deed] });
      if (answer.kind !== 'answer') return lost(answer);
      const done = answer.status === 200 ? commentIn(record(objectIn(answer))) : undefined;
      if (done) return { kind: 'done', comment: done };
      if (codeIn(answer) !== 'rest_comment_failed_edit') return refused(answer, at.now());
      // So it answers when the comment already stands so: somebody else was faster, by less than the time of two requests.
      const then = await look(comment, signal);
      return 'kind' in then ? then : { kind: 'changed', comment: then };
    },
  };
}

const codeIn = (answer: Answer): string => String(record(objectIn(answer))['code'] ?? '');

function refused(answer: Answer, now: number): DeedOutcome {
  const code = codeIn(answer);
  const message = plainText(words(record(objectIn(answer))['message']) ?? '');
  if (code === 'rest_comment_invalid_id') return { kind: 'gone' };
  // A route that a plugin has taken away says nothing of the comment; a trash that is not there is a no, with status 501.
  if (code === 'rest_no_route' || code === 'rest_trash_not_supported') return { kind: 'forbidden', ...(message && { message }) };
  return refusedDeed(answer, now, message);
}
