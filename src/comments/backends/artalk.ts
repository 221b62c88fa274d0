/** Artalk. It asks for a name and an e-mail address from everybody. */
import type { Comment, CommentPage, Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable, threadOf } from './capabilities.js';
import { type Answer, address, addressesOf, byStatus, get, inBetween, objectIn, saying, send } from './http.js';
import { countInParts, withoutCommas } from './counting.js';
import type { ArtalkModeration } from './artalk-moderation.js';
import { plainText } from './plain-text.js';
import { commentOf, count, id, invalid, link, list, moment, pageOf, record, words, type Said } from './read-json.js';
import { askedOnce, tokenIn } from './staff.js';

/** `url`: the server. `thread`: the page's key, default its path. `site`: the site's name in Artalk. */
export function artalkBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const base = address(options.url ?? '/', at);
  const page = { page_key: threadOf(options, at.page), site_name: options.site ?? '' };
  const to = addressesOf(new URL('api/v2/', addressesOf(base)('')));
  const post = (path: string, body: object, signal: AbortSignal) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return send(at, to(path), { method: 'POST', headers, body: JSON.stringify(body) }, signal, { probe: to('version') });
  };
  const ask = async (query: Record<string, string>, signal: AbortSignal, init: RequestInit = {}): Promise<Said> => {
    const said = objectIn(await get(at, to('comments', { ...page, ...query }), init, signal));
    if (!said || !Array.isArray(said['comments'])) throw new Error(`${base.origin} did not answer with a thread in JSON`);
    return said;
  };

  const moderation = askedOnce<ArtalkModeration>(() => {
    const token = tokenIn(at.stored?.('ArtalkUser'));
    if (token === undefined) return undefined;
    return import('./artalk-moderation.js').then((it) => it.artalkModeration({ at, token, page, to, commentIn }));
  });

  return {
    id: 'artalk',
    capabilities: () => capable({ list: true, reply: 'tree', vote: true, counts: true, crossOrigin: true }, {}, options),

    async configure(signal) {
      const said = await ask({ limit: '1', offset: '0' }, signal);
      const staff = await moderation();
      return { closed: record(said['page'])['admin_only'] === true, ...(staff && { moderate: staff.deeds }) };
    },

    moderate: async (comment, deed, signal) => (await moderation())?.moderate(comment, deed, signal) ?? { kind: 'forbidden' },

    async list(query, signal): Promise<CommentPage> {
      const { page: wanted, perPage, parent, order, status } = query;
      const staff = await moderation();
      if (staff && status) return staff.list(query, signal);
      const sort_by = order === 'oldest' ? 'date_asc' : 'date_desc';
      const said = await ask(
        { limit: String(perPage), offset: String((wanted - 1) * perPage), sort_by, flat_mode: 'false' },
        signal,
        staff ? { headers: staff.headers } : {},
      );
      const all = list(said['comments']).map((row) => commentIn(record(row)));
      const found = parent === undefined ? all : all.filter((comment) => comment?.parent === parent);
      const more = (count(said['roots_count']) ?? 0) > wanted * perPage;
      if (!staff) return pageOf(found, more, said['count']);
      // Only what everybody sees is counted.
      const everybodys = await ask({ limit: '1', offset: '0' }, signal);
      const { counts = {} } = wanted === 1 ? await staff.list(query, signal) : {};
      return { ...pageOf(found, more, everybodys['count']), counts };
    },

    /** Artalk trims the keys that it is asked for. */
    counts: (threads, signal) =>
      countInParts(withoutCommas(threads), 50, async (keys) => {
        const query = { page_keys: keys.join(), site_name: page.site_name };
        const said = objectIn(await get(at, to('stats/page_comment', query), {}, signal));
        if (typeof said?.['data'] !== 'object') throw new Error(`${base.origin} did not answer with counts`);
        const numbers = record(said['data']);
        return keys.map((key) => [key, numbers[key.trim()]] as const);
      }),

    async submit({ text, name, email, url, parent }: Draft, signal: AbortSignal): Promise<Outcome> {
      const body = {
        ...page,
        page_title: options.title ?? '',
        name,
        email,
        link: url,
        content: text,
        ...(parent ? { rid: Number(parent) } : {}),
        ua: '',
      };
      const answer = await post('comments', body, signal);
      return answer.kind === 'answer' ? outcomeOf(answer, at.now()) : answer;
    },

    async vote(known, up, signal) {
      const answer = await post(`votes/comment/${encodeURIComponent(known)}/${up ? 'up' : 'down'}`, {}, signal);
      const said = answer.kind === 'answer' && answer.status === 200 ? objectIn(answer) : undefined;
      if (!said) throw new Error(`${base.origin} did not take the vote`);
      return (count(said['up']) ?? 0) - (count(said['down']) ?? 0);
    },
  };
}

/** What it needs first stands beside any status: a captcha, or the login of whoever's name was taken. */
function outcomeOf(answer: Answer, now: number): Outcome {
  const said = objectIn(answer);
  if (said?.['need_captcha'] === true)
    return { kind: 'challenge-required', challenge: words(said['img_data']) ? 'image' : 'frame' };
  if (said?.['need_login'] === true || said?.['need_auth_login'] === true) return { kind: 'login-required' };
  const comment = said && answer.status === 200 ? commentIn(said) : undefined;
  if (comment) return { kind: comment.status === 'pending' ? 'pending' : 'published', comment };
  const before = inBetween(answer);
  if (before) return before;
  if (answer.status === 400) {
    const message = saying(answer).message ?? '';
    const field = /email/i.test(message)
      ? 'email'
      : /name/i.test(message)
        ? 'name'
        : /content|comment/i.test(message)
          ? 'text'
          : undefined;
    if (field) return { kind: 'invalid', fields: { [field]: /required|empty/i.test(message) ? 'missing' : 'invalid' } };
    return invalid({}, message);
  }
  return byStatus(answer, now);
}

/** `content_marked` is the HTML that the server made of `content`. */
function commentIn(row: Said): Comment | undefined {
  const date = words(row['date']);
  const [up, down] = [count(row['vote_up']), count(row['vote_down'])];
  return commentOf({
    id: id(row['id']),
    parent: id(row['rid']),
    name: plainText(words(row['nick']) ?? ''),
    url: link(row['link']),
    html: words(row['content_marked']) ?? words(row['content']) ?? '',
    time: date ? moment(Date.parse(date.replace(' ', 'T'))) : '',
    status: row['is_pending'] === true ? 'pending' : 'published',
    votes: up === undefined ? undefined : up - (down ?? 0),
  });
}
