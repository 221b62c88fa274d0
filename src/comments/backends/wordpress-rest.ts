/** WordPress's REST API. Reading works on every site; guests may write only where the site allows it (by default it does not). */
import type { Comment, CommentPage, Draft, Field, Outcome, Status } from '../comment.js';
import type { BackendOptions, CommentBackend, Query, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { address, byStatus, get, objectIn, send, tooFast, type Answer, type Failure } from './http.js';
import { plainText } from './plain-text.js';
import { commentOf, fieldErrors, id, invalid, link, list, pageOf, record, words, type Said } from './read-json.js';
import { askedOnce } from './staff.js';
import { threaded } from './threaded.js';
import { wordpressFields } from './wordpress-fields.js';
import type { WordPressModeration } from './wordpress-moderation.js';

/**
 * `url`: the REST root, such as `https://example.org/wp-json/`. `thread`: the number of the post.
 * @param type route of what is commented on, where it is no post: `pages`, or a type of the site's own.
 */
export function wordpressRestBackend(options: BackendOptions, at: Surroundings, type = 'posts'): CommentBackend {
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
      const found = await ask({
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
          ? Number((await ask({ per_page: '1', ...(staff && { status: 'approve' }) })).answer.headers.get('x-wp-total'))
          : undefined;
      const { comments } = pageOf(all.map(commentIn), false);
      const known = new Set(comments.map(({ id }) => id));
      const top = comments.filter((comment) => comment.parent === undefined || !known.has(comment.parent));
      const whole = pageOf(threaded(top, comments), page < pages, total);
      return staff ? { ...whole, counts: page === 1 ? await staff.counts(signal) : {} } : whole;

      async function ask(query: Record<string, string>) {
        const url = route(root, 'wp/v2/comments');
        const fields = 'id,parent,author_name,author_url,date_gmt,content,link,status,_links';
        for (const [name, value] of Object.entries({
          post: String(post),
          orderby: 'date_gmt',
          _fields: fields,
          // What is published, and what waits.
          ...(staff && { status: 'all' }),
          ...query,
        }))
          url.searchParams.set(name, value);
        const answer = await (staff
          ? staff.read(url, signal)
          : get(at, url, { headers: { accept: 'application/json' } }, signal));
        const said = objectIn(answer);
        if (!Array.isArray(said)) throw new Error(`${root.origin} did not answer with a list of comments in JSON`);
        return { answer, rows: said.map(record) };
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
            const part = await ask(query);
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

const columns: Record<string, Field> = {
  comment_author_column_length: 'name',
  comment_author_email_column_length: 'email',
  comment_author_url_column_length: 'url',
  comment_content_column_length: 'text',
};

function restOutcome(answer: Answer, now: number): Outcome {
  const said = objectIn(answer);
  const code = String(said?.['code'] ?? '');
  if (answer.status === 201 && said) {
    const comment = commentIn(said);
    // A word from the black list ends as `spam` or `trash`. Whoever is told so tries again with another word.
    if (said['status'] === 'approved') return { kind: 'published', ...(comment ? { comment } : {}) };
    return { kind: 'pending', ...(comment ? { comment: { ...comment, status: 'pending' } } : {}) };
  }
  const column = columns[code];
  if (column) return { kind: 'invalid', fields: { [column]: 'too-long' } };
  switch (code) {
    case 'rest_comment_login_required':
      return { kind: 'login-required' };
    case 'rest_comment_closed':
      return { kind: 'closed' };
    case 'rest_comment_author_data_required':
      return { kind: 'invalid', fields: { name: 'missing', email: 'missing' } };
    case 'rest_comment_content_invalid':
      return { kind: 'invalid', fields: { text: 'missing' } };
    case 'comment_flood':
      return tooFast(answer.headers, now, 15);
    case 'comment_duplicate':
      return { kind: 'duplicate' };
    case 'rest_comment_invalid_post_id':
    case 'rest_comment_draft_post':
    case 'rest_comment_trash_post':
    case 'rest_no_route':
      return { kind: 'not-found' };
    case 'rest_cannot_read_post':
      return { kind: 'forbidden' };
    case 'rest_invalid_param':
      return invalidParameters(said);
    default:
      // Plugins that shut REST to guests each have a code of their own; what it says with 401 is the same.
      if ([401, 429].includes(answer.status)) return byStatus(answer, now);
      // 409 without WordPress's own code is another program's.
      return answer.status < 500 && said && code ? { kind: 'forbidden' } : byStatus(answer, now);
  }
}

function invalidParameters(said: Said | undefined): Outcome {
  const names: Record<string, Field> = { author_email: 'email', author_name: 'name', author_url: 'url', content: 'text' };
  const fields = fieldErrors(names, record(record(said?.['data'])['params']), () => 'invalid');
  return invalid(fields, plainText(words(said?.['message']) ?? ''));
}

/** WordPress says which comments have answers, so that nobody has to ask in vain. */
const withAnswers = (rows: Said[]): string[] =>
  rows.filter((row) => list(record(row['_links'])['children']).length > 0).map((row) => String(row['id']));

const statuses: Record<string, Status> = { approved: 'published', hold: 'pending', spam: 'spam', trash: 'trash' };

function commentIn(row: Said): Comment | undefined {
  const date = words(row['date_gmt']);
  return commentOf({
    id: id(row['id']),
    parent: id(row['parent']),
    name: plainText(words(row['author_name']) ?? ''),
    url: link(row['author_url']),
    html: words(record(row['content'])['rendered']) ?? '',
    // WordPress leaves the zone out; `date_gmt` is UTC.
    time: date ? `${date}Z` : '',
    status: statuses[String(row['status'])] ?? 'published',
    link: link(row['link']),
  });
}
