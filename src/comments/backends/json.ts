/** Any server that speaks the plain JSON contract: POST to write, GET to read, `Idempotency-Key` so that nothing is stored twice. */
import type { Comment, CommentPage, Draft, Field, FieldError, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Query, Surroundings } from './backend.js';
import { capable, threadOf } from './capabilities.js';
import { type Answer, address, byStatus, get, inBetween, objectIn, saying, send } from './http.js';
import { countInParts, withoutCommas } from './counting.js';
import { plainText } from './plain-text.js';
import { commentOf, count, id, invalid, link, list, pageOf, record, words } from './read-json.js';

/**
 * `POST url` with `{post, parent, author: {name, email, url}, content, remember, lang, elapsedMs, pow, key}` and the header
 * `Idempotency-Key`. Answers: 201 `{id, status: "approved" | "pending" | "hold" | "spam" | "trash", …}` (the last two: withheld), 202,
 * 400 and 422 with `{errors: [{field, code, message}]}` or RFC 9457 problem details, any 4xx with `{challenge: "altcha"}`, 401 and 403
 * (`{login: url}` says where people log in), 409, 410, 413, 429 with `Retry-After`, 5xx. `{message}` or `{detail}` of a refusal is shown.
 * `GET url?post&page&per_page&order&parent` answers `{comments: [{id, parent, author: {name, url}, text | html, time, status, lang, link}], total, more}`.
 * `GET url?count=a,b` answers `{counts: {a: 3, b: 0}}`: what everybody can read of each thread; what is left out is not known.
 * With `notify`: `POST` has `notify: true` when the writer wants to be told of answers by e-mail.
 * With `editable`: `PATCH url/id {content}` and `DELETE url/id`.
 */
export function jsonBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const endpoint = address(options.url ?? '', at);
  const thread = threadOf(options, at.page);
  const editable = options.editable === true;
  const one = (id: string): URL => {
    const url = new URL(endpoint);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
    return url;
  };
  const ask = async (url: URL, method: string, body: object | undefined, signal: AbortSignal, key?: string) => {
    const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
    if (body) headers['content-type'] = 'application/json';
    if (key) headers['idempotency-key'] = key;
    return send(at, url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }, signal);
  };

  return {
    id: 'json',
    capabilities: () =>
      capable(
        {
          list: true,
          reply: 'tree',
          edit: editable,
          remove: editable,
          counts: true,
          notify: options.notify === true,
          dedupes: true,
          crossOrigin: true,
        },
        { email: { use: 'optional' } },
        options,
      ),

    async list(query: Query, signal: AbortSignal): Promise<CommentPage> {
      const url = new URL(endpoint);
      const { page, perPage, order, parent } = query;
      const wanted = { post: thread, page: String(page), per_page: String(perPage), order, ...(parent ? { parent } : {}) };
      for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value);
      const answer = await get(at, url, { headers: { accept: 'application/json' } }, signal);
      const said = objectIn(answer);
      const items = Array.isArray(said) ? said : said?.['comments'];
      if (!Array.isArray(items)) throw new Error(`${endpoint.origin} did not answer with a list of comments in JSON`);
      const more = said?.['more'] === true || /rel="?next\b/.test(answer.headers.get('link') ?? '');
      return pageOf(items.map(commentIn), more, said?.['total']);
    },

    counts: (threads, signal) =>
      countInParts(withoutCommas(threads), 50, async (part) => {
        const url = new URL(endpoint);
        url.searchParams.set('count', part.join());
        const said = objectIn(await get(at, url, { headers: { accept: 'application/json' } }, signal))?.['counts'];
        if (typeof said !== 'object') throw new Error(`${endpoint.origin} did not answer with counts`);
        return part.map((thread) => [thread, Object.hasOwn(record(said), thread) ? record(said)[thread] : undefined] as const);
      }),

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      const { key, parent, name, email, url, text, remember, lang, elapsed, proof, extra, notify } = draft;
      const more = Object.fromEntries(extra ?? []);
      const body = {
        ...more,
        post: thread,
        ...(parent ? { parent } : {}),
        author: { name, email, url },
        content: text,
        remember,
        ...(notify && options.notify ? { notify } : {}),
        ...(lang ? { lang } : {}),
        ...(elapsed === undefined ? {} : { elapsedMs: elapsed }),
        ...(proof ? { pow: proof } : {}),
        key,
      };
      const answer = await ask(endpoint, 'POST', body, signal, key);
      return answer.kind === 'answer' ? outcomeOf(answer, endpoint, at.now()) : answer;
    },

    ...(editable && {
      async edit(id: string, text: string, signal: AbortSignal): Promise<Outcome> {
        const answer = await ask(one(id), 'PATCH', { content: text }, signal);
        return answer.kind === 'answer' ? outcomeOf(answer, endpoint, at.now()) : answer;
      },
      async remove(id: string, signal: AbortSignal): Promise<Outcome> {
        const answer = await ask(one(id), 'DELETE', undefined, signal);
        if (answer.kind !== 'answer') return answer;
        return answer.status === 200 || answer.status === 204 ? { kind: 'removed' } : outcomeOf(answer, endpoint, at.now());
      },
    }),
  };
}

function outcomeOf(answer: Answer, endpoint: URL, now: number): Outcome {
  const said = objectIn(answer);
  const { status } = answer;
  if (said && !Array.isArray(said) && (status === 200 || status === 201 || status === 202)) {
    const comment = commentIn(said);
    if (dropped(said['status'])) return { kind: 'withheld' };
    const held = status === 202 || waits(said['status']);
    // A 200 that names no comment and says nothing of its state is a page, a proxy or another service.
    if (status !== 200 || (said['id'] !== undefined && said['status'] !== undefined))
      return held
        ? { kind: 'pending', ...(comment ? { comment: { ...comment, status: 'pending' } } : {}) }
        : { kind: 'published', ...(comment ? { comment } : {}) };
  }
  if (status >= 400 && said?.['challenge'] !== undefined)
    return { kind: 'challenge-required', challenge: words(said['challenge']) ?? 'altcha' };
  const before = inBetween(answer);
  if (before) return before;
  if (status === 400 || status === 422) return said ? invalidFields(said) : invalid({}, saying(answer).message ?? '');
  const url = link(said?.['login'], endpoint);
  if (status === 403 && url) return { kind: 'login-required', url };
  const outcome = byStatus(answer, now);
  return outcome.kind === 'login-required' && url ? { ...outcome, url } : outcome;
}

const waits = (status: unknown): boolean => status === 'pending' || status === 'hold';
/** Taken, and kept from everybody: nobody who waits for it to appear should be left to wait. */
const dropped = (status: unknown): boolean => status === 'spam' || status === 'trash';

const fieldNames: [RegExp, Field][] = [
  [/(content|text|comment|body)$/i, 'text'],
  [/(author[./]name|name|author|nick)$/i, 'name'],
  [/mail$/i, 'email'],
  [/(url|website|link)$/i, 'url'],
];

const errorIn = (code: string): FieldError =>
  /missing|required|empty|blank/i.test(code)
    ? 'missing'
    : /(too.?)?long|max/i.test(code)
      ? 'too-long'
      : /(too.?)?short|min/i.test(code)
        ? 'too-short'
        : 'invalid';

/** `errors` stands at the top, in problem details too; `field` may be a JSON pointer. A refusal that names no field keeps its sentence. */
function invalidFields(said: Record<string, unknown>): Outcome {
  const fields: Partial<Record<Field, FieldError>> = {};
  const messages = [said['detail'], said['message'], said['title']].map(words);
  for (const error of list(said['errors'])) {
    const { field, pointer, code, message, detail } = record(error);
    const at = String(field ?? pointer ?? '');
    const name = fieldNames.find(([pattern]) => pattern.test(at))?.[1];
    if (name) fields[name] ??= errorIn(String(code ?? message ?? detail ?? ''));
    else messages.unshift(words(message ?? detail));
  }
  const message = plainText(messages.find((sentence) => sentence !== undefined) ?? '');
  return invalid(fields, message);
}

/** A comment as the server wrote it; undefined when it is none. */
function commentIn(value: unknown): Comment | undefined {
  const said = record(value);
  const author = record(said['author']);
  const [text, html] = [words(said['text']) ?? words(said['content']), words(said['html'])];
  if (!text && !html) return undefined;
  return commentOf({
    id: id(said['id']),
    parent: id(said['parent']),
    name: words(author['name']) ?? words(said['author']) ?? words(said['name']),
    url: link(author['url']),
    text,
    html,
    time: words(said['time']) ?? words(said['date']),
    status: waits(said['status']) ? 'pending' : 'published',
    lang: words(said['lang']),
    link: link(said['link']),
    editableUntil: words(said['editableUntil']),
    votes: count(said['votes']),
    replies: count(said['replies']),
  });
}
