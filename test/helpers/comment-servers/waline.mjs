// Waline, as it was seen to answer (1.39.3): refusals have status 200. Settings: audit, rate, login, admin (the token of an administrator).
import { jsonOf } from '../comment-server.mjs';

const soft = (errno, errmsg) => ({ status: 200, json: { errno, errmsg, data: '' } });

export function handle({ method, path, headers, body, thread }) {
  const { comments, settings } = thread;
  const admin = settings.admin !== undefined && headers.authorization === `Bearer ${settings.admin}`;
  if (path.pathname === '/api/token' && method === 'GET')
    return { status: 200, json: { errno: 0, errmsg: '', data: admin ? { type: 'administrator', email: 'a@b.cd' } : {} } };
  if (!path.pathname.startsWith('/api/comment')) return undefined;
  if (method === 'HEAD') return { status: 200 };
  if (method === 'GET') return read(path.searchParams, comments, admin);
  const said = jsonOf(body) ?? {};
  const named = path.pathname.split('/')[3];
  const one = comments.find(({ objectId }) => String(objectId) === named);
  if (method === 'DELETE' || (method === 'PUT' && said.status)) {
    if (!admin) return { status: headers.authorization ? 403 : 401, json: { errno: 403, errmsg: 'Forbidden' } };
    if (method === 'DELETE')
      thread.comments = comments.filter((it) => ![it.objectId, it.pid, it.rid].map(String).includes(named));
    else if (one) one.status = said.status;
    return { status: 200, json: { errno: 0, errmsg: '', data: method === 'PUT' && one ? changed(one) : '' } };
  }
  if (method === 'PUT') {
    one.like += said.like ? 1 : -1;
    return { status: 200, json: { errno: 0, errmsg: '', data: [shown(one)] } };
  }
  if (settings.login) return { status: 401, json: { errno: 401, errmsg: 'Unauthorized' } };
  const { comment: text = '', nick = '', mail = '', url, pid, rid } = said;
  if (text.trim() === '') return soft(1001, { comment: 'comment can not be blank' });
  if (!url) return soft(1001, { url: 'url need an URL under your options' });
  if (settings.rate && comments.length > 0) return soft(1000, 'Comment too fast!');
  if (comments.some((one) => one.text === text && one.nick === nick && one.mail === mail)) return soft(1000, 'Duplicate Content');
  const status = settings.audit ? 'waiting' : 'approved';
  const row = {
    objectId: (thread.serial += 1),
    text,
    nick,
    mail,
    url,
    pid: pid ? Number(pid) : null,
    rid: rid ? Number(rid) : null,
    status,
    like: 0,
    time: (settings.from ?? 1795356559000) + thread.serial,
  };
  comments.push(row);
  return { status: 200, json: { errno: 0, errmsg: '', data: shown(row) } };
}

function read(query, comments, admin) {
  // A server splits at commas, whatever stands between them.
  if (query.get('type') === 'count') {
    const count = (url) => comments.filter((one) => one.status === 'approved' && (one.url ?? '/p/') === url).length;
    return { status: 200, json: { errno: 0, errmsg: '', data: query.get('url').split(',').map(count) } };
  }
  const [page, size] = [Number(query.get('page')), Number(query.get('pageSize'))];
  const published = comments.filter(({ status }) => admin || status === 'approved');
  const sorted = query.get('sortBy') === 'insertedAt_desc' ? [...published].reverse() : published;
  const roots = sorted.filter(({ rid }) => rid === null);
  const rows = roots
    .slice((page - 1) * size, page * size)
    // The real one sorts all that it has, and then turns each branch round.
    .map((one) => ({
      ...shown(one),
      children: sorted
        .filter(({ rid }) => rid === one.objectId)
        .map(shown)
        .reverse(),
    }));
  return {
    status: 200,
    json: {
      errno: 0,
      errmsg: '',
      data: { page, totalPages: Math.ceil(roots.length / size), pageSize: size, count: published.length, data: rows },
    },
  };
}

/** A change is answered with the row as its database has it: the number is called `id` there (1.39.3 on SQLite). */
const changed = (one) => {
  const { objectId: id, ...row } = shown(one);
  return { id, ...row };
};

const shown = ({ text, mail: _, url: __, ...one }) => ({
  ...one,
  comment: `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>\n`,
  orig: text,
  browser: '',
  os: '',
  avatar: '',
  link: '',
});
