// Artalk, by its contract. Settings: hold, captcha, adminOnly, adminName.
import { jsonOf } from '../comment-server.mjs';

const no = (status, msg, more = {}) => ({ status, json: { msg, ...more } });

export function handle({ method, path, body, thread }) {
  const { comments, settings } = thread;
  const [, , , subject, , id, choice] = path.pathname.split('/');
  if (!path.pathname.startsWith('/api/v2/')) return undefined;
  if (method === 'HEAD') return { status: 405 };
  if (subject === 'stats') {
    const keys = path.searchParams.get('page_keys').split(',');
    const counts = keys.map((key) => key.trim()).map((key) => [key, comments.filter((one) => one.key === key).length]);
    return { status: 200, json: { data: Object.fromEntries(counts) } };
  }
  if (method === 'GET') return read(path.searchParams, comments, settings);
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

function read(query, comments, settings) {
  const published = comments.filter(({ hold }) => !hold);
  const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))];
  const roots = published.filter(({ rid }) => rid === 0);
  if (query.get('sort_by') === 'date_desc') roots.reverse();
  const below = (one) => [one, ...published.filter(({ rid }) => rid === one.id).flatMap(below)];
  const part = roots.slice(offset, offset + limit).flatMap(below);
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

const shown = ({ id, text, nick, rid, hold, up, date }) => ({
  id,
  content: text,
  content_marked: `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>\n`,
  nick,
  email_encrypted: 'abc',
  link: '',
  date,
  is_pending: hold,
  is_allow_reply: true,
  rid,
  visible: true,
  vote_up: up,
  vote_down: 0,
});
