// The plain JSON contract, as a careful server would keep it. Settings: hold, closed, login, rate (seconds).
import { jsonOf } from '../comment-server.mjs';

export function handle({ method, path, headers, body, thread }) {
  const { comments, settings } = thread;
  const [, root, one] = path.pathname.split('/');
  if (root !== 'comments') return undefined;
  if (method === 'HEAD') return { status: 405 };
  if (method === 'GET' && path.searchParams.has('count')) {
    const count = (post) => comments.filter((one) => one.status === 'approved' && one.post === post).length;
    const posts = path.searchParams.get('count').split(',');
    return { status: 200, json: { counts: Object.fromEntries(posts.map((post) => [post, count(post)])) } };
  }
  if (method === 'GET') return read(path.searchParams, comments);
  const said = jsonOf(body) ?? {};
  if (method === 'POST') return write(said, headers['idempotency-key'], thread, settings);
  const at = comments.findIndex(({ id }) => String(id) === one);
  if (at < 0) return { status: 404, json: { title: 'No such comment' } };
  if (method === 'DELETE') {
    comments.splice(at, 1);
    return { status: 204 };
  }
  Object.assign(comments[at], { text: said.content });
  return { status: 200, json: shown(comments[at]) };
}

function read(query, comments) {
  const page = Number(query.get('page') ?? 1);
  const perPage = Number(query.get('per_page') ?? 20);
  const parent = query.get('parent') ?? undefined;
  const published = comments.filter(({ status }) => status === 'approved');
  const roots = published.filter((one) => one.parent === parent);
  if (query.get('order') === 'newest') roots.reverse();
  const below = (one) => [one, ...published.filter(({ parent }) => parent === String(one.id)).flatMap(below)];
  const part = roots.slice((page - 1) * perPage, page * perPage).flatMap(below);
  return { status: 200, json: { comments: part.map(shown), total: published.length, more: roots.length > page * perPage } };
}

function write({ content = '', author = {}, parent, post }, key, thread, settings) {
  const { comments } = thread;
  if (settings.login) return { status: 401, json: { title: 'Log in first', login: 'https://example.org/login' } };
  if (settings.closed) return { status: 410, json: { title: 'Comments are closed' } };
  const before = key && comments.find((one) => one.key === key);
  if (before) return { status: 201, json: shown(before) };
  const errors = [];
  if (content.trim() === '') errors.push({ field: 'content', code: 'required' });
  if (content.length > 65_525) errors.push({ field: 'content', code: 'too_long' });
  if (!author.name) errors.push({ field: 'author.name', code: 'required' });
  if (errors.length > 0)
    return {
      status: 422,
      headers: { 'content-type': 'application/problem+json' },
      body: JSON.stringify({ title: 'Not yet', errors }),
    };
  if (settings.rate && comments.length > 0)
    return { status: 429, headers: { 'retry-after': String(settings.rate) }, json: { title: 'Slow down' } };
  const status = settings.hold ? 'pending' : 'approved';
  const one = {
    id: (thread.serial += 1),
    parent,
    post,
    name: author.name,
    text: content,
    key,
    status,
    time: new Date().toISOString(),
  };
  comments.push(one);
  return { status: settings.hold ? 202 : 201, json: shown(one) };
}

const shown = ({ id, parent, name, text, status, time }) => ({ id, parent, author: { name }, text, status, time });
