// Isso, by its contract. Settings: notifies, moderation, requireEmail, requireAuthor, ratelimit, direct, replyToSelf.
import { jsonOf } from '../comment-server.mjs';

const page = (reason) => ({
  status: 400,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n<p>${reason}</p>\n`,
});
const forbidden = (reason) => ({ status: 403, json: { message: `403 Forbidden: ${reason}` } });

export function handle({ method, path, headers, body, thread }) {
  const { comments, settings } = thread;
  const uri = path.searchParams.get('uri');
  if (method === 'HEAD') return { status: 405 };
  if (method === 'GET' && path.pathname === '/config')
    return {
      status: 200,
      json: {
        config: {
          'require-email': settings.requireEmail === true,
          'require-author': settings.requireAuthor === true,
          'reply-notifications': settings.notifies === true,
        },
      },
    };
  // Its numbers come in the order of the question, and tell what is published.
  if (method === 'POST' && path.pathname === '/count') {
    if (!String(headers['content-type']).startsWith('application/json')) return { status: 415, json: {} };
    return { status: 200, json: jsonOf(body).map((one) => comments.filter((it) => it.mode === 1 && it.uri === one).length) };
  }
  if (method === 'GET' && path.pathname === '/' && uri) return read(path.searchParams, comments);
  if (path.pathname !== '/new' && !path.pathname.startsWith('/id/')) return undefined;
  if (!String(headers['content-type']).startsWith('application/json')) return forbidden('CSRF');
  const said = jsonOf(body) ?? {};
  if (path.pathname === '/new') return write(said, uri, thread);
  const [, , id, deed] = path.pathname.split('/');
  const one = comments.find((comment) => comment.id === Number(id));
  if (!one) return { status: 404, json: { message: '404 Not Found' } };
  if (deed) return { status: 200, json: { likes: (one.likes += deed === 'like' ? 1 : 0), dislikes: one.dislikes } };
  if (method === 'DELETE') {
    comments.splice(comments.indexOf(one), 1);
    return { status: 200, json: null };
  }
  if (!said.text || said.text.length < 3) return page('text is too short (minimum length: 3)');
  Object.assign(one, { text: said.text });
  return { status: 200, json: shown(one) };
}

function write({ text = '', author = null, email = null, website = null, parent = null }, uri, thread) {
  const { comments, settings } = thread;
  if (typeof text !== 'string' || text.trim().length < 3) return page('text is too short (minimum length: 3)');
  if (text.length > 65_535) return page('text is too long (maximum length: 65535)');
  if (email && email.length > 254) return page('http://tools.ietf.org/html/rfc5321#section-4.5.3');
  if (website && !/^https?:\/\/\S+\.\S+/.test(website)) return page('Website not Django-conform');
  if (settings.ratelimit) return forbidden('203.0.113.0: ratelimit exceeded (2, 2)');
  if (settings.direct) return forbidden(`3 direct responses to ${uri}`);
  if (settings.replyToSelf) return forbidden('edit time frame is still open');
  if (settings.requireEmail && !email) return forbidden('email address required but not provided');
  if (settings.requireAuthor && !author) return forbidden('author address required but not provided');
  const one = {
    id: (thread.serial += 1),
    uri,
    parent,
    text,
    author,
    website,
    mode: settings.moderation ? 2 : 1,
    created: (settings.from ? settings.from / 1000 : 1464940838.25) + thread.serial,
    likes: 0,
    dislikes: 0,
  };
  comments.push(one);
  const cookie = { 'x-set-cookie': `isso-${one.id}=abc; Max-Age=900; Path=/; SameSite=Lax` };
  return { status: settings.moderation ? 202 : 201, headers: cookie, json: shown(one) };
}

function read(query, comments) {
  const published = comments.filter(({ mode }) => mode === 1);
  const parent = query.has('parent') ? Number(query.get('parent')) : null;
  const [limit, offset] = [Number(query.get('limit') ?? 1000), Number(query.get('offset') ?? 0)];
  const rows = published.filter((one) => one.parent === parent);
  if (query.get('sort') === 'newest') rows.reverse();
  const part = rows
    .slice(offset, offset + limit)
    .map((one) => ({ ...shown(one), replies: published.filter((other) => other.parent === one.id).map(shown) }));
  const total = parent === null ? published.length : rows.length;
  return {
    status: 200,
    json: { id: parent, total_replies: total, hidden_replies: rows.length - part.length - offset, replies: part, config: {} },
  };
}

const shown = ({ text, uri: _, ...one }) => ({
  ...one,
  text: `<p>${text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')}</p>`,
  modified: null,
  hash: 'e644f6ee43c0',
  notification: 0,
});
