/** WordPress's REST API. Reading works on every site; guests may write only where the site allows it (by default it does not). */
import type { Comment, CommentPage, Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Query, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { address, get, objectIn, send, type Answer, type Failure } from './http.js';
import { bare } from './plain-text.js';
import { id, list, pageOf, record, words, type Said } from './read-json.js';
import { askedOnce } from './staff.js';
import { threaded } from './threaded.js';
import { sentWith, wordpressFields } from './wordpress-fields.js';
import type { WordPressModeration } from './wordpress-moderation.js';
import { commentIn, restOutcome } from './wordpress-rest-answers.js';

/** What WordPress lists of a comment that may have arrived. */
export interface Search {
  /** It is published. */
  comment?: Comment;
  /** Nothing else has been published in the last minutes that could be this one, changed by a plugin. */
  none: boolean;
}

export interface RestBackend extends CommentBackend {
  /** Rejects with an Error when WordPress does not tell. */
  search(draft: Draft, signal: AbortSignal): Promise<Search>;
}

/** Seconds between sending a comment and asking for it that its own time may lie back, by the server's clock. */
const recently = 180;

/**
 * `url`: the REST root, such as `https://example.org/wp-json/`. `thread`: the number of the post.
 * @param type route of what is commented on, where it is no post: `pages`, or a type of the site's own.
 */
export function wordpressRestBackend(options: BackendOptions, at: Surroundings, type = 'posts'): RestBackend {
  const root = address(options.url ?? '/wp-json/', at);
  const post = Number(options.thread);
  let { nonce } = options;
  /**
   * Is it worth asking who is there? Logins do not reach another origin. A page that says nothing of a login is a guest's, and a guest
   * is not asked for: themes hand nonces to guests too, and the answer would be an error in everybody's console. Where a theme says
   * nothing of the kind at all (no `body_class`), a nonce is the sign.
   */
  const mayBeMember = ({ page } = at): boolean =>
    page !== undefined &&
    new URL(page.url).origin === root.origin &&
    (page.find('body.logged-in, #wpadminbar') !== null || (nonce !== undefined && page.find('body.single, body.page') === null));
  /** What a moderator can do here, once WordPress has said that this is one. */
  const moderation = askedOnce<WordPressModeration>((over) => (mayBeMember() ? askWhoIsThere(over) : undefined));
  const askWhoIsThere = async (over: () => void) =>
    (await import('./wordpress-moderation.js')).wordpressModeration({
      ...{ at, root, post, nonce, commentIn, over },
      route: (path) => route(root, path),
      freshNonce: () => freshNonce(at, root, new AbortController().signal),
    });

  const write = async (draft: Draft, signal: AbortSignal) => {
    const { parent, name, email, url, text } = draft;
    const body = {
      post,
      content: text,
      author_name: name,
      author_email: email,
      ...(url ? { author_url: url } : {}),
      ...(parent ? { parent: Number(parent) } : {}),
    };
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...(nonce ? { 'x-wp-nonce': nonce } : {}) };
    return send(at, route(root, 'wp/v2/comments'), { method: 'POST', headers, body: JSON.stringify(body) }, signal);
  };

  const ask = async (query: Record<string, string>, signal: AbortSignal, staff?: WordPressModeration) => {
    const url = route(root, 'wp/v2/comments');
    const fields = 'id,parent,author,author_name,author_url,date_gmt,content,link,status,_links';
    for (const [name, value] of Object.entries({ post: String(post), orderby: 'date_gmt', _fields: fields, ...query }))
      url.searchParams.set(name, value);
    const answer = await (staff?.read(url, signal) ?? get(at, url, { headers: { accept: 'application/json' } }, signal));
    const said = objectIn(answer);
    if (!Array.isArray(said)) throw new Error(`${root.origin} did not answer with a list of comments in JSON`);
    return { answer, rows: said.map(record) };
  };

  const search = async (draft: Draft, signal: AbortSignal): Promise<Search> => {
    // What is new, and no older answer out of a cache: WordPress leaves out of account what it does not know.
    const { answer, rows } = await ask({ per_page: '20', order: 'desc', _: String(at.now()) }, signal);
    const now = Date.parse(answer.headers.get('date') ?? '') || at.now();
    const recent = (row: Said) => Math.abs(now - Date.parse(`${words(row['date_gmt']) ?? ''}Z`)) < recently * 1000;
    const [name, text, parent] = [bare(sentWith(draft).name), bare(draft.text), draft.parent ?? ''];
    const own = rows.find(
      (row) =>
        bare(words(record(row['content'])['rendered']) ?? '') === text &&
        (id(row['parent']) ?? '') === parent &&
        // Members write under the name of their account, whatever the form says; others may have written the same words before.
        (row['author'] === 0 || row['author'] === undefined
          ? bare(words(row['author_name']) ?? '') === name
          : recent(row) && !at.page?.find(`#comment-${String(row['id'])}`)),
    );
    const comment = own && commentIn(own);
    return { ...(comment && { comment }), none: !rows.some(recent) };
  };

  return {
    id: 'wordpress-rest',
    capabilities: () =>
      capable({ list: true, reply: 'tree', counts: true, dedupes: true, crossOrigin: true }, wordpressFields, options),

    async configure(signal) {
      const url = route(root, `wp/v2/${type}/${post}`);
      url.searchParams.set('_fields', 'comment_status');
      const said = objectIn(await get(at, url, {}, signal));
      const staff = await moderation();
      return { closed: said?.['comment_status'] === 'closed', ...(staff && { moderate: staff.deeds }) };
    },

    async list(wanted: Query, signal: AbortSignal): Promise<CommentPage> {
      const { page, perPage, parent, order, status } = wanted;
      const staff = await moderation();
      if (staff && status) return staff.list({ ...wanted, status }, signal);
      const found = await asking({
        parent: parent ?? '0',
        per_page: String(perPage),
        page: String(page),
        order: order === 'oldest' ? 'asc' : 'desc',
      });
      const pages = Number(found.answer.headers.get('x-wp-totalpages'));
      const all = [...found.rows];
      for (let parents = withAnswers(all); parents.length > 0;) {
        const answers = await below(parents);
        all.push(...answers);
        parents = withAnswers(answers);
      }
      const total =
        parent === undefined && page === 1
          ? Number((await asking({ per_page: '1', ...(staff && { status: 'approve' }) })).answer.headers.get('x-wp-total'))
          : undefined;
      const { comments } = pageOf(all.map(commentIn), false);
      const known = new Set(comments.map(({ id }) => id));
      const top = comments.filter((comment) => comment.parent === undefined || !known.has(comment.parent));
      const whole = pageOf(threaded(top, comments), page < pages, total);
      return staff ? { ...whole, counts: page === 1 ? await staff.counts(signal) : {} } : whole;

      function asking(query: Record<string, string>) {
        // For a moderator what is published, and what waits.
        return ask({ ...(staff && { status: 'all' }), ...query }, signal, staff);
      }

      /** A hundred is the most that WordPress sends at once. */
      async function below(parents: string[]): Promise<Said[]> {
        const rows: Said[] = [];
        for (let start = 0; start < parents.length; start += 100) {
          for (let next = 1, last = 1; next <= last; next++) {
            const query = {
              parent: parents.slice(start, start + 100).join(','),
              per_page: '100',
              order: 'asc',
              page: String(next),
            };
            const part = await asking(query);
            last = Number(part.answer.headers.get('x-wp-totalpages')) || 1;
            rows.push(...part.rows);
          }
        }
        return rows;
      }
    },

    counts: async (threads, signal) =>
      (await import('./wordpress-counts.js')).wordpressCounts(threads, route(root, 'wp/v2/comments'), at, signal),
    moderate: async (comment, deed, signal) => (await moderation())?.moderate(comment, deed, signal) ?? { kind: 'forbidden' },

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      if (!Number.isInteger(post) || post < 1) {
        at.warn?.('WordPress needs the number of the post: set it as `post`');
        return { kind: 'not-found' };
      }
      let answer = await write(draft, signal);
      // Cached pages carry stale nonces, and then even a guest is turned away: once more with a fresh one, at last as a guest.
      for (let fresh = true; nonce && turnedAway(answer); fresh = false) {
        nonce = fresh ? await freshNonce(at, root, signal) : undefined;
        answer = await write(draft, signal);
      }
      return answer.kind === 'answer' ? restOutcome(answer, at.now()) : answer;
    },

    search,
    async find(draft, signal) {
      const { comment } = await search(draft, signal);
      return comment && { kind: 'published', comment };
    },
  };
}

const turnedAway = (answer: Answer | Failure): boolean =>
  answer.kind === 'answer' && record(objectIn(answer))['code'] === 'rest_cookie_invalid_nonce';

/** `/wp-json/` or, with plain permalinks, `/?rest_route=/`. */
export function route(root: URL, path: string): URL {
  const url = new URL(root);
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname = `${url.pathname.replace(/\/?$/, '/')}${path}`;
  else url.searchParams.set('rest_route', `${plain.replace(/\/?$/, '/')}${path}`);
  return url;
}

/** WordPress answers a guest with “0”, and then going without is right. */
async function freshNonce(at: Surroundings, root: URL, signal: AbortSignal): Promise<string | undefined> {
  const home = root.pathname.replace(/wp-json\/?$|index\.php\/?$/, '');
  const url = new URL(`${home.replace(/\/?$/, '/')}wp-admin/admin-ajax.php?action=rest-nonce`, root);
  try {
    const { text } = await get(at, url, { credentials: 'same-origin' }, signal);
    return /^[\da-f]{6,20}$/.test(text.trim()) ? text.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** WordPress says which comments have answers, so that nobody has to ask in vain. */
const withAnswers = (rows: Said[]): string[] =>
  rows.filter((row) => list(record(row['_links'])['children']).length > 0).map((row) => String(row['id']));
