// Artalk, by its contract. Settings: hold, captcha, adminOnly, adminName, admin (the token of an administrator).
import { jsonOf } from '../comment-server.mjs';

const no = (status, msg, more = {}) => ({ status, json: { msg, ...more } });

export function handle({ method, path, headers, body, thread }) {
  const { comments, settings } = thread;
  const admin = settings.admin !== undefined && headers.authorization === `Bearer ${settings.admin}`;
  const [, , , subject, , id, choice] = path.pathname.split('/');
  if (!path.pathname.startsWith('/api/v2/')) return undefined;
  if (method === 'HEAD') return { status: 405 };
  if (subject === 'stats') {
    const keys = path.searchParams.get('page_keys').split(',');
    const counts = keys.map((key) => key.trim()).map((key) => [key, comments.filter((one) => one.key === key).length]);
    return { status: 200, json: { data: Object.fromEntries(counts) } };
  }
  if (subject === 'user') return { status: 200, json: { user: admin ? { is_admin: true } : null, is_login: admin } };
  if (subject === 'comments' && path.pathname.split('/')[4])
    return single(path.pathname.split('/')[4], method, admin, body, thread);
  if (method === 'GET') return read(path.searchParams, comments, settings, admin);
  if (subject === 'votes') {
    const one = comments.find((comment) => String(comment.id) === id);
    if (!one) return no(404, 'Comment not found');
    one.up += choice === 'up' ? 1 : 0;
    return { status: 200, json: { up: one.up, down: 0, is_up: true, is_down: false } };
  }
  const { name, email, content, page_key, rid = 0 } = jsonOf(body) ?? {};
  for (const [field, value] of Object.entries({ name, email, content, page_key }))
    if (!String(value ?? '').trim()) return no(400, `Param '${field}' is required`);
  if (!/.+@.+\..+/.test(email)) return no(400, 'Invalid Email');
  if (settings.captcha) return no(403, 'Need captcha', { need_captcha: true, img_data: 'data:image/png;base64,AAAA' });
  if (settings.adminName === name) return no(403, 'Need login', { need_login: true });
  if (settings.adminOnly) return no(403, 'Admin access required');
  const one = { id: (thread.serial += 1), text: content, key: page_key, nick: name, rid, hold: settings.hold === true, up: 0 };
  one.date = settings.from ? new Date(settings.from + one.id * 1000).toLocaleString('sv') : '2026-01-02 03:04:05';
  comments.push(one);
  return { status: 200, json: shown(one) };
}

/** What only administrators change, and everybody can read by its number. */
function single(id, method, admin, body, thread) {
  const { comments } = thread;
  const found = comments.find((comment) => String(comment.id) === id);
  if (method !== 'GET' && !admin) return no(403, 'Admin access required', { need_login: true });
  if (!found) return no(404, 'Comment not found');
  if (method === 'DELETE') {
    const below = (at) => [at, ...comments.filter(({ rid }) => rid === at.id).flatMap(below)];
    const gone = below(found);
    thread.comments = comments.filter((comment) => !gone.includes(comment));
    return { status: 200, json: {} };
  }
  if (method === 'GET') return { status: 200, json: { comment: shown(found), reply_comment: null } };
  const said = jsonOf(body) ?? {};
  for (const name of ['site_name', 'content', 'page_key', 'rid', 'is_collapsed', 'is_pending', 'is_pinned'])
    if (!String(said[name] ?? '').trim()) return no(400, `${name} is required`);
  Object.assign(found, { hold: said.is_pending, text: said.content, pinned: said.is_pinned });
  return { status: 200, json: shown(found) };
}

function read(query, comments, settings, admin) {
  const published = comments.filter(({ hold }) => admin || !hold);
  const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))];
  const roots = published.filter(({ rid }) => rid === 0 || query.get('flat_mode') === 'true');
  if (query.get('sort_by') === 'date_desc') roots.reverse();
  const below = (one) => [one, ...published.filter(({ rid }) => rid === one.id).flatMap(below)];
  const part = roots.slice(offset, offset + limit).flatMap((root) => (query.get('flat_mode') === 'true' ? [root] : below(root)));
  return {
    status: 200,
    json: {
      comments: part.map(shown),
      count: published.length,
      roots_count: roots.length,
      page: { admin_only: settings.adminOnly === true },
    },
  };
}

const shown = ({ id, text, nick, rid, hold, up, date, pinned = false }) => ({
  id,
  content: text,
  content_marked: `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>\n`,
  nick,
  email_encrypted: 'abc',
  link: '',
  date,
  is_pending: hold,
  is_allow_reply: true,
  is_collapsed: false,
  is_pinned: pinned,
  page_key: '/p/',
  site_name: 'Relief',
  rid,
  visible: true,
  vote_up: up,
  vote_down: 0,
});
