// WordPress's two doors, as recorded from 6.5.5. Only for faults and for what a real WordPress cannot be made to say:
// what it really does is tested on a real one (test/wordpress). Settings: nonce (of a logged-in reader), editor (who may moderate), noTrash, noUsers, restGuests, hold, spam, closed, login, flood, language, cached (the page that it leads back to).
import { jsonOf } from '../comment-server.mjs';

const die = (status, message, json) =>
  json
    ? { status, json: { code: 'wp_die', message: `<p>${message}</p>`, data: { status }, additional_errors: [] } }
    : {
        status,
        headers: { 'content-type': 'text/html; charset=UTF-8' },
        body: `<!DOCTYPE html><html><head><title>Comment Submission Failure</title></head><body id="error-page">\n\t<div class="wp-die-message"><p>${message}</p></div>\n<p><a href='javascript:history.back()'>&laquo; Back</a></p></body></html>`,
      };
const no = (status, code, message = code, data = {}) => ({ status, json: { code, message, data: { status, ...data } } });
const bytes = (text) => Buffer.byteLength(text);

export function handle({ method, path, headers, body, thread, origin }) {
  const { pathname } = path;
  if (pathname === '/wp-comments-post.php')
    return method === 'POST' ? form(new URLSearchParams(body), headers, thread) : { status: 405, headers: { allow: 'POST' } };
  const { nonce: real, editor } = thread.settings;
  const given = headers['x-wp-nonce'];
  if (method === 'GET' && pathname.startsWith('/wp-json/') && given && given !== real)
    return no(403, 'rest_cookie_invalid_nonce', 'Cookie check failed');
  if (pathname === '/wp-json/wp/v2/users/me')
    return thread.settings.noUsers
      ? no(404, 'rest_no_route')
      : given
        ? { status: 200, json: { capabilities: { read: true, ...(editor && { moderate_comments: true }) } } }
        : no(401, 'rest_not_logged_in');
  const [, number] = /^\/wp-json\/wp\/v2\/comments\/(\d+)$/.exec(pathname) ?? [];
  if (number) return one(Number(number), method, path.searchParams, jsonOf(body), thread, given === real && editor);
  if (pathname === '/wp-json/wp/v2/comments') {
    if (method === 'HEAD') return { status: 200 };
    if (path.searchParams.has('context') && !editor) return no(403, 'rest_forbidden_context');
    return method === 'GET'
      ? read(path.searchParams, thread, given === real && editor)
      : rest(jsonOf(body), headers, thread, origin);
  }
  if (pathname === '/wp-json/wp/v2/posts/7')
    return { status: 200, json: { comment_status: thread.settings.closed ? 'closed' : 'open' } };
  if (pathname === '/wp-admin/admin-ajax.php') {
    const { nonce } = thread.settings;
    return nonce ? { status: 200, body: nonce } : { status: 400, body: '0' };
  }
  if (pathname === '/p/')
    return {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: post(path.searchParams, thread),
    };
  return undefined;
}

/** As a block theme prints it: its style sheet names what a held comment would have. `cached`: the page as it was before. */
function post(query, { comments, settings }) {
  const shown = settings.cached
    ? []
    : comments.filter(({ id, status }) => status === 'approved' || query.get('unapproved') === String(id));
  const items = shown.map(
    ({
      id,
      name,
      text,
      status,
    }) => `<li id="comment-${id}" class="comment depth-1"><div class="wp-block-comment-author-name">${name}</div>
<div class="wp-block-comment-content">${status === 'hold' ? '<p><em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em></p>' : ''}<p>${text}</p></div></li>`,
  );
  return `<!doctype html><title>A post</title><style>.comment-awaiting-moderation{display:block}</style><article>Heat helps a little.</article><ol>${items.join('')}</ol>`;
}

function store(thread, one) {
  const { settings, comments } = thread;
  const status = settings.spam ? 'spam' : settings.hold ? 'hold' : 'approved';
  const row = {
    id: (thread.serial += 1),
    status,
    date: new Date((settings.from ?? 1767323045000) + thread.serial * 1000).toISOString().slice(0, 19),
    ...one,
  };
  comments.push(row);
  return row;
}

const twice = ({ comments }, { text, name, email, parent }) =>
  comments.some((one) => one.text === text && one.name === name && one.email === email && one.parent === parent);

function form(fields, headers, thread) {
  const { settings } = thread;
  const json = String(headers.accept).includes('application/json') && !settings.ignoresAccept;
  const say = (english, other) => (settings.language === 'de' ? other : english);
  const get = (name) => fields.get(name) ?? '';
  const one = { text: get('comment').trim(), name: get('author'), email: get('email'), parent: Number(get('comment_parent')) };
  if (get('comment_post_ID') !== '7') return { status: 200, body: '' };
  if (settings.closed) return die(403, say('Sorry, comments are closed for this item.', 'Kommentare sind geschlossen.'), json);
  if (settings.login) return die(403, say('Sorry, you must be logged in to comment.', 'Du musst angemeldet sein.'), json);
  const error = (english, other) => die(200, `<strong>Error:</strong> ${say(english, other)}`, json);
  if (bytes(one.name) > 245) return error('Your name is too long.', 'Dein Name ist zu lang.');
  if (bytes(one.text) > 65_525) return error('Your comment is too long.', 'Dein Kommentar ist zu lang.');
  if (one.email.length < 6 || one.name === '')
    return error('Please fill the required fields.', 'Bitte fülle die Pflichtfelder aus.');
  if (!/.+@.+\..+/.test(one.email))
    return error('Please enter a valid email address.', 'Bitte gib eine gültige E-Mail-Adresse ein.');
  if (one.text === '') return error('Please type your comment text.', 'Bitte schreibe einen Kommentar.');
  if (twice(thread, one)) return die(409, 'Duplicate comment detected; it looks as though you&#8217;ve already said that!', json);
  if (settings.flood) return die(429, 'You are posting comments too quickly. Slow down.', json);
  const row = store(thread, one);
  const query =
    row.status === 'hold' && !fields.has('wp-comment-cookies-consent') ? `?unapproved=${row.id}&moderation-hash=ab12` : '';
  return { status: 302, headers: { location: `/p/${query}#comment-${row.id}` } };
}

function rest(said, headers, thread, origin) {
  const { settings } = thread;
  if (!said) return no(400, 'rest_invalid_json');
  const nonce = headers['x-wp-nonce'];
  if (nonce && nonce !== settings.nonce) return no(403, 'rest_cookie_invalid_nonce', 'Cookie check failed');
  if (settings.login || settings.restGuests === false)
    return no(401, 'rest_comment_login_required', 'Sorry, you must be logged in to comment.');
  const { post, content = '', author_name: name = '', author_email: email = '', parent = 0 } = said;
  if (email && !/.+@.+\..+/.test(email))
    return no(400, 'rest_invalid_param', 'Invalid parameter(s): author_email', {
      params: { author_email: 'Invalid email address.' },
    });
  if (post !== 7) return no(403, 'rest_comment_invalid_post_id');
  if (settings.closed) return no(403, 'rest_comment_closed');
  if (content.trim() === '') return no(400, 'rest_comment_content_invalid');
  if (!name || !email) return no(400, 'rest_comment_author_data_required');
  if (bytes(name) > 245) return no(400, 'comment_author_column_length');
  if (bytes(content) > 65_525) return no(400, 'comment_content_column_length');
  const one = { text: content.trim(), name, email, parent };
  if (twice(thread, one)) return no(409, 'comment_duplicate');
  if (settings.flood) return no(400, 'comment_flood');
  const row = store(thread, one);
  return { status: 201, headers: { location: `${origin}/wp-json/wp/v2/comments/${row.id}` }, json: shown(row, thread, origin) };
}

/** One comment for whoever may edit it. What is out of spam or trash is again what it was. */
function one(id, method, query, said, thread, may) {
  const found = thread.comments.find((row) => row.id === id);
  if (!found) return no(404, 'rest_comment_invalid_id', 'Invalid comment ID.');
  if (!may) return no(403, 'rest_cannot_edit', 'Sorry, you are not allowed to edit this comment.');
  if (method === 'GET') return { status: 200, json: shown(found, thread, '') };
  if (query.get('_method') === 'DELETE') {
    if (query.get('force') === 'true') {
      thread.comments.splice(thread.comments.indexOf(found), 1);
      return { status: 200, json: { deleted: true, previous: {} } };
    }
    if (thread.settings.noTrash)
      return no(501, 'rest_trash_not_supported', "The comment does not support trashing. Set 'force=true' to delete.");
    if (found.status === 'trash') return no(410, 'rest_already_trashed');
    Object.assign(found, { was: found.status, status: 'trash' });
    return { status: 200, json: shown(found, thread, '') };
  }
  const back = said.status === 'unspam' || said.status === 'untrash';
  const status = back ? (found.was ?? 'hold') : said.status;
  if (status === found.status) return no(500, 'rest_comment_failed_edit', 'Updating comment status failed.');
  Object.assign(found, { was: found.status, status });
  return { status: 200, json: shown(found, thread, '') };
}

const lists = { all: ['approved', 'hold'], hold: ['hold'], spam: ['spam'], trash: ['trash'] };

function read(query, thread, may) {
  const wanted = (may && lists[query.get('status')]) || ['approved'];
  const posts = query.get('post')?.split(',').map(Number);
  // One that a guest may not read shuts the door for all that are asked for with it.
  if (posts?.some((post) => thread.settings.locked === post)) return no(401, 'rest_cannot_read_post');
  const published = thread.comments.filter(({ status, post = 7 }) => wanted.includes(status) && (!posts || posts.includes(post)));
  const parents = query.get('parent')?.split(',').map(Number);
  const rows = published.filter((one) => !parents || parents.includes(one.parent));
  if (query.get('order') !== 'asc') rows.reverse();
  const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 10)];
  if (size > 100) return no(400, 'rest_invalid_param');
  const pages = Math.ceil(rows.length / size);
  const totals = { 'x-wp-total': String(rows.length), 'x-wp-totalpages': String(pages) };
  return { status: 200, headers: totals, json: rows.slice((page - 1) * size, page * size).map((row) => shown(row, thread, '')) };
}

const shown = ({ id, post = 7, parent, name, text, status, date }, { comments }, origin) => ({
  id,
  post,
  parent,
  author: 0,
  author_name: name,
  author_url: '',
  date,
  date_gmt: date,
  content: { rendered: `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&#8221;')}</p>\n` },
  link: `http://wp.test/p/#comment-${id}`,
  status,
  type: 'comment',
  author_avatar_urls: {},
  meta: [],
  _links: {
    ...(comments.some((one) => one.parent === id && one.status === 'approved')
      ? { children: [{ href: `${origin}/wp-json/wp/v2/comments?parent=${id}` }] }
      : {}),
  },
});
