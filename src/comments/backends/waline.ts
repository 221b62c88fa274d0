/** Waline: refusals come with status 200, so the number inside the answer counts. */
import type { Comment, CommentPage, Draft, Field, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable, threadOf } from './capabilities.js';
import { countInParts, withoutCommas } from './counting.js';
import { address, addressesOf, byStatus, get, objectIn, send, tooFast, type Answer } from './http.js';
import { plainText } from './plain-text.js';
import { commentOf, count, fieldErrors, id, invalid, link, list, moment, pageOf, record, words, type Said } from './read-json.js';
import { askedOnce, tokenIn } from './staff.js';
import type { WalineModeration } from './waline-moderation.js';

/** `url`: the server. `thread`: the path of the page. */
export function walineBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const base = address(options.url ?? '/', at);
  const path = threadOf(options, at.page);
  /** The comment at the top of each branch, which Waline wants to be told with every answer. */
  const top = new Map<string, string>();
  // Always English: its refusals are sentences, and they are never shown.
  const api = addressesOf(base, { lang: 'en' });
  const to = (rest: string, query?: Record<string, string>) => api(`api/comment${rest}`, query);
  const probe = to('', { type: 'count', url: path });
  const ask = (url: URL, method: string, body: object, signal: AbortSignal) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return send(at, url, { method, headers, body: JSON.stringify(body) }, signal, { probe });
  };
  const note = (row: Said): Comment | undefined => {
    const comment = commentIn(row);
    if (comment) top.set(comment.id, id(row['rid']) ?? comment.id);
    return comment;
  };

  const moderation = askedOnce<WalineModeration>(() => {
    const token = tokenIn(at.stored?.('WALINE_USER'));
    if (token === undefined) return undefined;
    return import('./waline-moderation.js').then((it) => it.walineModeration({ at, token, path, api, commentIn: note }));
  });

  return {
    id: 'waline',
    capabilities: () =>
      capable(
        { list: true, reply: 'tree', vote: true, counts: true, dedupes: true, crossOrigin: true },
        { name: { use: 'optional' }, email: { use: 'optional' } },
        options,
      ),

    async configure() {
      const staff = await moderation();
      return staff ? { moderate: staff.deeds } : {};
    },

    async list(query, signal): Promise<CommentPage> {
      const { page, perPage, parent, order, status } = query;
      const staff = await moderation();
      if (staff && status) return staff.list(query, signal);
      const sortBy = order === 'oldest' ? 'insertedAt_asc' : 'insertedAt_desc';
      const asked = to('', { path, page: String(page), pageSize: String(perPage), sortBy });
      const answer = await get(at, asked, staff ? { headers: staff.headers } : {}, signal);
      const said = record(objectIn(answer));
      const data = record(said['data']);
      if (said['errno'] !== 0 || !Array.isArray(data['data'])) throw new Error(`${base.origin} did not answer with a thread`);
      const rows = list(data['data']).map(record);
      // Waline turns a branch round after it has sorted all: asked for the oldest, it gives answers before what they answer.
      const branch = (row: Said) => list(row['children']).map(record);
      const inOrder = (row: Said) => (order === 'oldest' ? branch(row).reverse() : branch(row));
      const all = rows.flatMap((row) => [row, ...inOrder(row)]).map(note);
      const found = parent === undefined ? all : all.filter((comment) => comment?.parent === parent);
      const more = page < (count(data['totalPages']) ?? 0);
      if (!staff) return pageOf(found, more, data['count']);
      // An administrator's list has everything; what is spam is shown on its own, and only what everybody sees is counted.
      const everybodys = record(objectIn(await get(at, probe, {}, signal)));
      const { counts = {} } = page === 1 ? await staff.list({ ...query, page: 1 }, signal) : {};
      const shown = found.filter((comment) => comment?.status !== 'spam');
      return { ...pageOf(shown, more, list(everybodys['data'])[0]), counts };
    },

    counts: (threads, signal) =>
      countInParts(withoutCommas(threads), 50, async (paths) => {
        const said = record(objectIn(await get(at, to('', { type: 'count', url: paths.join() }), {}, signal)));
        const numbers = list(said['data']);
        if (said['errno'] !== 0 || numbers.length !== paths.length) throw new Error(`${base.origin} did not answer with counts`);
        return paths.map((path, index) => [path, numbers[index]] as const);
      }),
    moderate: async (comment, deed, signal) => (await moderation())?.moderate(comment, deed, signal) ?? { kind: 'forbidden' },

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      const { text, name, email, url, parent } = draft;
      const answers = parent ? { pid: parent, rid: top.get(parent) ?? parent } : {};
      // An empty `ua`: Waline shows readers the browser and the system of whoever wrote.
      const body = { comment: text, nick: name, mail: email, link: url, url: path, ua: '', ...answers };
      const answer = await ask(to(''), 'POST', body, signal);
      return answer.kind === 'answer' ? outcomeOf(answer, at.now(), note) : answer;
    },

    async vote(known, up, signal) {
      const answer = await ask(to(`/${encodeURIComponent(known)}`), 'PUT', { like: up }, signal);
      const said = answer.kind === 'answer' && answer.status === 200 ? record(objectIn(answer)) : {};
      if (said['errno'] !== 0) throw new Error(`${base.origin} did not take the vote`);
      const rows = list(said['data']).length > 0 ? list(said['data']) : [said['data']];
      return count(record(rows[0])['like']) ?? 0;
    },
  };
}

/** Its names of our fields. */
const names: Record<string, Field> = { comment: 'text', nick: 'name', mail: 'email', link: 'url' };

function outcomeOf(answer: Answer, now: number, note: (row: Said) => Comment | undefined): Outcome {
  const said = objectIn(answer);
  const number = count(said?.['errno']);
  if (answer.status !== 200 || number === undefined) return byStatus(answer, now);
  if (number === 0) {
    const row = record(said?.['data']);
    const comment = note(row);
    // A yes without a comment in it is no yes.
    if (!comment) return { kind: 'unknown' };
    if (row['status'] === 'spam') return { kind: 'withheld' };
    return row['status'] === 'approved'
      ? { kind: 'published', comment }
      : { kind: 'pending', comment: { ...comment, status: 'pending' } };
  }
  const message = said?.['errmsg'];
  if (typeof message === 'object') {
    const error = (it: unknown) => (/blank|required/i.test(String(it)) ? 'missing' : 'invalid');
    return { kind: 'invalid', fields: fieldErrors(names, record(message), error) };
  }
  const sentence = plainText(words(message) ?? '');
  if (/duplicate/i.test(sentence)) return { kind: 'duplicate' };
  if (/too fast/i.test(sentence)) return tooFast(answer.headers, now, 60);
  return invalid({}, sentence);
}

/** `orig` is what was typed, but it stands beside HTML that the server has cleaned; only the cleaned one is shown. */
function commentIn(row: Said): Comment | undefined {
  return commentOf({
    id: id(row['objectId']),
    parent: id(row['pid']),
    name: plainText(words(row['nick']) ?? ''),
    url: link(row['link']),
    html: words(row['comment']) ?? '',
    time: moment(count(row['time'])),
    status: row['status'] === 'waiting' ? 'pending' : row['status'] === 'spam' ? 'spam' : 'published',
    votes: count(row['like']),
  });
}
