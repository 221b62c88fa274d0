// remark42, by its contract, with its token in a header, or with `cookies` as it does by default: a login that only the browser
// sees, and a token that scripts must repeat. Settings: cookies, admin (its JWT), readOnly, blocked, words, noAnonymous, expire (logins that run out).
import { jsonOf } from '../comment-server.mjs';

const plain = (status, body) => ({ status, headers: { 'content-type': 'text/plain' }, body });
const failure = (status, code, error, details = '') => ({ status, json: { error, details, code } });

export function handle({ method, path, headers, body, thread }) {
  const { comments, settings } = thread;
  const query = path.searchParams;
  if (path.pathname === '/auth/anonymous/login') {
    if (settings.noAnonymous) return { status: 404, json: { error: 'provider not supported' } };
    const name = query.get('user') ?? '';
    if (!/^[\p{L}\d_ ]{3,64}$/u.test(name)) return { status: 403, json: { error: 'incorrect username' } };
    if (method === 'HEAD') return { status: 200 };
    thread.logins = (thread.logins ?? 0) + 1;
    const token = `${encodeURIComponent(name)}-${thread.logins}`;
    const set = [`JWT=${token}; Path=/; HttpOnly; SameSite=Lax`, `XSRF-TOKEN=xsrf-${thread.logins}; Path=/; SameSite=Lax`];
    return {
      status: 200,
      headers: settings.cookies ? { 'set-cookie': set } : { 'x-jwt': token },
      json: { name, id: `anonymous_${name}`, picture: '', admin: false },
    };
  }
  if (!path.pathname.startsWith('/api/v1/')) return undefined;
  if (method === 'HEAD') return { status: 405 };
  if (query.get('site') !== 'relief') return plain(403, 'Access denied');
  const rest = path.pathname.slice('/api/v1/'.length);
  if (rest === 'config') return { status: 200, json: { edit_duration: 300, max_comment_size: 2048, anon_vote: false } };
  if (rest === 'find') return read(query, comments, settings);
  if (rest === 'counts') {
    const count = (url) => comments.filter(({ locator }) => locator.url === url).length;
    return { status: 200, json: jsonOf(body).map((url) => ({ url, count: count(url), first_time: '', last_time: '' })) };
  }
  const cookies = new Map((headers.cookie ?? '').split('; ').map((it) => it.split('=')));
  if (settings.cookies && headers['x-xsrf-token'] !== cookies.get('XSRF-TOKEN')) return plain(401, 'Unauthorized');
  const token = settings.cookies ? cookies.get('JWT') : headers['x-jwt'];
  const name = decodeURIComponent(token ?? '').replace(/-\d+$/, '');
  if (!name) return plain(401, 'Unauthorized');
  const admin = settings.admin !== undefined && token === settings.admin;
  if (rest === 'user') return { status: 200, json: { name, id: name, picture: '', admin } };
  if (rest.startsWith('id/')) {
    const found = comments.find(({ id }) => id === rest.slice('id/'.length));
    return found ? { status: 200, json: shown(found) } : failure(400, 1, 'not found', "can't get comment by id");
  }
  if (rest.startsWith('admin/comment/')) {
    if (!admin) return plain(403, 'Access denied');
    Object.assign(comments.find(({ id }) => id === rest.slice('admin/comment/'.length)) ?? {}, { text: '', gone: true });
    return { status: 200, json: { id: rest.slice('admin/comment/'.length), locator: {} } };
  }
  if (settings.expire > 0) {
    settings.expire -= 1;
    return plain(401, 'Unauthorized');
  }
  const said = jsonOf(body) ?? {};
  if (rest === 'comment') return write(said, name, thread);
  const one = comments.find(({ id }) => id === rest.replace('comment/', ''));
  if (!one) return failure(400, 2, 'not found');
  if (said.delete) comments.splice(comments.indexOf(one), 1);
  else one.text = said.text;
  return { status: 200, json: shown(one) };
}

function write({ text = '', pid = '', locator }, name, thread) {
  const { comments, settings } = thread;
  if (settings.readOnly) return failure(403, 8, 'rejected', 'old post, read-only');
  if (settings.blocked) return failure(403, 7, 'rejected', 'user blocked');
  if (text.trim() === '') return failure(400, 4, 'empty comment text', 'invalid comment');
  const size = [...text].length;
  if (size > 2048) return failure(400, 4, `comment text exceeded max allowed size 2048 (${size})`, 'invalid comment');
  if (settings.words) return failure(400, 19, 'comment contains restricted words', 'invalid comment');
  const one = {
    id: `uuid-${(thread.serial += 1)}`,
    pid,
    text,
    name,
    locator,
    time: new Date((settings.from ?? 1767323045000) + thread.serial * 1000).toISOString(),
  };
  comments.push(one);
  return { status: 201, json: shown(one) };
}

function read(query, comments, settings) {
  const rows = query.get('sort') === '-time' ? [...comments].reverse() : comments;
  const tree = (pid) => rows.filter((one) => one.pid === pid).map((one) => ({ comment: shown(one), replies: tree(one.id) }));
  return { status: 200, json: { comments: tree(''), info: { count: comments.length, read_only: settings.readOnly === true } } };
}

const shown = ({ id, pid, text, name, locator, time, gone }) => ({
  ...(gone && { delete: true }),
  id,
  pid,
  text: `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>\n`,
  orig: text,
  user: { name, id: name },
  locator,
  score: 0,
  vote: 0,
  time,
});
