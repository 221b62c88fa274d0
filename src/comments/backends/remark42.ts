/** remark42, entered as a guest: the server must allow anonymous names and stand on the same site, for it knows people by cookie. */
import type { Comment, CommentPage, Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { type Answer, type Failure, address, addressesOf, byStatus, get, inBetween, objectIn, send } from './http.js';
import { countInParts } from './counting.js';
import { commentOf, count, id, list, moment, pageOf, record, words, type Said } from './read-json.js';
import type { Remark42Moderation } from './remark42-moderation.js';
import { askedOnce } from './staff.js';

/** `url`: the server. `site`: its site id (default `remark`). `thread`: address of the page, default the page's own without query and fragment. */
export function remark42Backend(options: BackendOptions, at: Surroundings): CommentBackend {
  const base = address(options.url ?? '/', at);
  const site = options.site ?? 'remark';
  const page = address(options.thread ?? at.page?.url.replace(/[?#].*/, '') ?? '/', at).href;
  let member: { name: string; token?: string } | undefined;
  let editSeconds = 300;
  const to = addressesOf(base, { site });
  const ask = (url: URL, method: string, body: object, signal: AbortSignal): Promise<Answer | Failure> => {
    const xsrf = at.cookie?.('XSRF-TOKEN');
    const headers = {
      'content-type': 'application/json',
      ...(xsrf ? { 'x-xsrf-token': xsrf } : {}),
      ...(member?.token ? { 'x-jwt': member.token } : {}),
    };
    return send(at, url, { method, credentials: 'include', headers, body: JSON.stringify(body) }, signal, { probe: to('ping') });
  };

  const moderation = askedOnce<Remark42Moderation>(() => {
    const token = () => at.cookie?.('XSRF-TOKEN') ?? '';
    if (!token()) return undefined;
    return import('./remark42-moderation.js').then((it) => it.remark42Moderation({ at, page, token, to }));
  });

  /** Undefined when it worked. Whatever goes wrong here, nothing of the comment has been sent. */
  const enter = async (name: string, signal: AbortSignal): Promise<Outcome | undefined> => {
    // An administrator who writes stays one: a guest's login would take the place of theirs.
    if (member?.name === name || (await moderation())) return undefined;
    const answer = await send(at, to('auth/anonymous/login', { user: name, aud: site }), { credentials: 'include' }, signal, {
      probe: to('ping'),
    });
    if (answer.kind !== 'answer') return answer.kind === 'unknown' ? { kind: 'timeout' } : answer;
    const said = objectIn(answer);
    if (answer.status === 403 && said) return { kind: 'invalid', fields: { name: 'invalid' } };
    if ((answer.status === 404 && said) || answer.status === 401) return { kind: 'login-required' };
    if (answer.status !== 200 || !said) {
      const outcome = byStatus(answer, at.now());
      return outcome.kind === 'unknown' || outcome.kind === 'pending' ? { kind: 'server-error', status: answer.status } : outcome;
    }
    const token = answer.headers.get('x-jwt');
    member = { name, ...(token ? { token } : {}) };
    return undefined;
  };

  const act = async (path: string, method: string, body: object, signal: AbortSignal): Promise<Outcome> => {
    const answer = await ask(to(path, { url: page }), method, body, signal);
    if (answer.kind !== 'answer') return answer;
    return answer.status === 200 || answer.status === 201 ? done(answer) : refused(answer, at.now());
  };
  const done = (answer: Answer): Outcome => {
    const comment = commentIn(record(objectIn(answer)), at.now() + editSeconds * 1000);
    // Its “created” is a promise: remark42 has no queue.
    if (!comment) return answer.status === 201 ? { kind: 'published' } : byStatus(answer, at.now());
    return { kind: 'published', comment };
  };

  return {
    id: 'remark42',
    capabilities: () =>
      capable(
        { list: true, reply: 'tree', edit: true, remove: true, vote: false, counts: true, pending: false },
        { text: { max: 2048, unit: 'runes' }, name: { min: 3, max: 64, unit: 'runes' }, email: { use: 'hidden' } },
        options,
      ),

    async configure(signal) {
      const said = objectIn(await get(at, to('api/v1/config'), { credentials: 'include' }, signal)) ?? {};
      editSeconds = count(said['edit_duration']) ?? editSeconds;
      const max = count(said['max_comment_size']);
      const { fields } = this.capabilities();
      const staff = await moderation();
      return {
        ...(max !== undefined && { fields: { ...fields, text: { ...fields.text, max, ...options.fields?.text } } }),
        ...(staff && { moderate: staff.deeds }),
      };
    },

    /** remark42 sends a thread whole; the pages are cut here. */
    async list({ page: wanted, perPage, parent, order }, signal): Promise<CommentPage> {
      const query = { url: page, sort: order === 'oldest' ? '+time' : '-time', format: 'tree' };
      const said = objectIn(await get(at, to('api/v1/find', query), { credentials: 'include' }, signal));
      if (!said || !('comments' in said)) throw new Error(`${base.origin} did not answer with a thread in JSON`);
      const whole = list(said['comments']).map(record);
      const roots = parent === undefined ? whole : below(whole, parent);
      const shown = roots.slice((wanted - 1) * perPage, wanted * perPage);
      const part = pageOf(shown.flatMap(flat), roots.length > wanted * perPage, record(said['info'])['count']);
      return (await moderation()) ? { ...part, counts: {} } : part;
    },

    counts: (threads, signal) => {
      const pages = new Map(threads.map((thread) => [address(thread, at).href, thread]));
      return countInParts([...pages.keys()], 500, async (urls) => {
        const headers = { 'content-type': 'application/json' };
        const said = objectIn(
          await get(at, to('api/v1/counts'), { method: 'POST', headers, body: JSON.stringify(urls) }, signal),
        );
        if (!Array.isArray(said)) throw new Error(`${base.origin} did not answer with counts`);
        return said.map(record).map((row) => [pages.get(String(row['url'])) ?? '', row['count']] as const);
      });
    },

    async submit({ name, text, parent }: Draft, signal: AbortSignal): Promise<Outcome> {
      const known = name.trim();
      if (known === '') return { kind: 'invalid', fields: { name: 'missing' } };
      if ([...known].length < 3) return { kind: 'invalid', fields: { name: 'too-short' } };
      if (!/^[\p{L}\d_ ]+$/u.test(known)) return { kind: 'invalid', fields: { name: 'invalid' } };
      const body = {
        text,
        ...(parent ? { pid: parent } : {}),
        locator: { site, url: page },
        ...(options.title ? { title: options.title } : {}),
      };
      for (let attempt = 1; ; attempt++) {
        const shut = await enter(known, signal);
        if (shut) return shut;
        const answer = await ask(to('api/v1/comment'), 'POST', body, signal);
        if (answer.kind !== 'answer') return answer;
        if (answer.status === 201) return done(answer);
        // A login that has run out is answered in plain text; what is refused for good, in JSON, or with a firewall's page.
        if (answer.status !== 401 || objectIn(answer) || inBetween(answer)) return refused(answer, at.now());
        member = undefined;
        if (attempt === 2) return { kind: 'login-required' };
      }
    },

    moderate: async (comment, deed, signal) => (await moderation())?.moderate(comment, deed, signal) ?? { kind: 'forbidden' },

    edit: (known, text, signal) => act(`api/v1/comment/${encodeURIComponent(known)}`, 'PUT', { text }, signal),

    async remove(known, signal) {
      const outcome = await act(`api/v1/comment/${encodeURIComponent(known)}`, 'PUT', { delete: true }, signal);
      return outcome.kind === 'published' ? { kind: 'removed' } : outcome;
    },
  };
}

function refused(answer: Answer, now: number): Outcome {
  const said = record(objectIn(answer));
  switch (said['code']) {
    case 4: {
      const detail = `${words(said['error']) ?? ''} ${words(said['details']) ?? ''}`;
      const error = /exceeded|too (long|big)/i.test(detail) ? 'too-long' : /empty/i.test(detail) ? 'missing' : 'invalid';
      return { kind: 'invalid', fields: { text: error } };
    }
    case 2:
    case 20:
      return { kind: 'invalid', fields: { text: 'invalid' } };
    case 3:
    case 10:
    case 11:
      return { kind: 'forbidden' };
    case 7:
      return { kind: 'forbidden', reason: 'blocked' };
    case 8:
      return { kind: 'closed' };
    case 19:
      return { kind: 'forbidden', reason: 'words' };
    default:
      return byStatus(answer, now);
  }
}

const flat = (node: Said): (Comment | undefined)[] => [
  commentIn(record(node['comment'])),
  ...list(node['replies']).map(record).flatMap(flat),
];

function below(nodes: Said[], parent: string): Said[] {
  for (const node of nodes) {
    const replies = list(node['replies']).map(record);
    if (id(record(node['comment'])['id']) === parent) return replies;
    const deeper = below(replies, parent);
    if (deeper.length > 0) return deeper;
  }
  return [];
}

function commentIn(row: Said, editable?: number): Comment | undefined {
  return commentOf({
    id: id(row['id']),
    parent: id(row['pid']),
    name: words(record(row['user'])['name']) ?? '',
    html: words(row['text']) ?? '',
    time: words(row['time']) ?? '',
    status: 'published',
    votes: count(row['score']),
    editableUntil: editable === undefined ? undefined : moment(editable),
  });
}
