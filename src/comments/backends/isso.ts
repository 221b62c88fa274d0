/** Isso: a small comment server of one's own (Python, SQLite). Answers nest one level deep; writers may edit for 15 minutes. */
import type { Comment, CommentPage, Draft, Outcome } from '../comment.js';
import type { BackendOptions, Capabilities, CommentBackend, Surroundings } from './backend.js';
import { capable, threadOf } from './capabilities.js';
import { type Answer, address, addressesOf, byStatus, get, inBetween, objectIn, pageIn, send, tooFast } from './http.js';
import { countInParts } from './counting.js';
import { plainText } from './plain-text.js';
import { commentOf, count, id, link, list, moment, pageOf, record, words, type Said } from './read-json.js';

/** `url`: the server. `thread`: the path of the page. It checks the page's origin, so the site must be in its `host` list. */
export function issoBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const base = address(options.url ?? '/', at);
  const uri = threadOf(options, at.page);
  /** Answers to answers go to the comment above them, for Isso takes one level only. */
  const above = new Map<string, string>();
  const to = addressesOf(base);
  // Its CORS lets no other header through than Content-Type, and takes a form for an attack.
  const ask = (url: URL, method: string, body: object | undefined, signal: AbortSignal) => {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const init: RequestInit = { method, credentials: 'include', headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    return send(at, url, init, signal, { probe: to('config') });
  };
  const note = (comment: Comment | undefined): Comment | undefined => {
    if (comment) above.set(comment.id, comment.parent ?? comment.id);
    return comment;
  };

  const capabilities = (): Capabilities =>
    capable(
      { list: true, reply: 'one-level', edit: true, remove: true, vote: true, counts: true, crossOrigin: true },
      { text: { min: 3, max: 65_535 }, name: { use: 'optional' }, email: { use: 'optional', max: 254 }, url: { max: 254 } },
      options,
    );

  return {
    id: 'isso',
    capabilities,

    async configure(signal): Promise<Partial<Capabilities>> {
      const said = objectIn(await get(at, to('config'), { credentials: 'include' }, signal)) ?? {};
      const config = record(said['config'] ?? said);
      const use = (required: unknown) => (required === true ? 'required' : 'optional');
      const { fields } = capabilities();
      const name = { ...fields.name, use: use(config['require-author']), ...options.fields?.name } as const;
      const email = { ...fields.email, use: use(config['require-email']), ...options.fields?.email } as const;
      // Only who has set up its mail has switched this on.
      return { fields: { ...fields, name, email }, notify: config['reply-notifications'] === true };
    },

    async list({ page, perPage, parent, order }, signal): Promise<CommentPage> {
      const query = {
        uri,
        sort: order,
        limit: String(perPage),
        offset: String((page - 1) * perPage),
        ...(parent ? { parent } : {}),
      };
      const said = objectIn(await get(at, to('', query), { credentials: 'include' }, signal));
      if (!said || !Array.isArray(said['replies'])) throw new Error(`${base.origin} did not answer with a thread in JSON`);
      const rows = list(said['replies']).map(record);
      const all = rows.flatMap((row) => [row, ...list(row['replies']).map(record)]).map((row) => note(commentIn(row)));
      // Some versions count what stands on earlier pages as hidden too; a page that is not full is the last.
      const more = rows.length >= perPage && (count(said['hidden_replies']) ?? 0) > 0;
      return pageOf(all, more, parent === undefined ? said['total_replies'] : undefined);
    },

    /** Its numbers are of what is published, and in the order of the question. */
    counts: (threads, signal) =>
      countInParts(threads, 100, async (uris) => {
        const headers = { accept: 'application/json', 'content-type': 'application/json' };
        const said = objectIn(await get(at, to('count'), { method: 'POST', headers, body: JSON.stringify(uris) }, signal));
        if (!Array.isArray(said) || said.length !== uris.length) throw new Error(`${base.origin} did not answer with counts`);
        return uris.map((uri, index) => [uri, said[index]] as const);
      }),

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      const { parent, name, email, url, text, notify } = draft;
      const body = {
        text,
        author: name || null,
        email: email || null,
        website: url || null,
        parent: parent ? Number(above.get(parent) ?? parent) : null,
        // A new thread's page is fetched by the server, which cannot reach every page; the title saves it the way.
        ...(options.title ? { title: options.title } : {}),
        notification: notify && email ? 1 : 0,
      };
      const answer = await ask(to('new', { uri }), 'POST', body, signal);
      if (answer.kind !== 'answer') return answer;
      const { status } = answer;
      // Isso itself never answers with a page to a comment that it takes; what stands before it may.
      if ((status === 201 || status === 202) && !pageIn(answer) && !inBetween(answer)) {
        const comment = note(commentIn(record(objectIn(answer)), editableUntil(answer, at.now())));
        return { kind: status === 201 ? 'published' : 'pending', ...(comment ? { comment } : {}) };
      }
      return refused(answer, at.now());
    },

    async edit(known: string, text: string, signal: AbortSignal): Promise<Outcome> {
      const answer = await ask(to(`id/${encodeURIComponent(known)}`), 'PUT', { text }, signal);
      if (answer.kind !== 'answer') return answer;
      const comment = commentIn(record(objectIn(answer)));
      return answer.status === 200 && comment ? { kind: 'published', comment } : refused(answer, at.now());
    },

    async remove(known: string, signal: AbortSignal): Promise<Outcome> {
      const answer = await ask(to(`id/${encodeURIComponent(known)}`), 'DELETE', undefined, signal);
      if (answer.kind !== 'answer') return answer;
      return answer.status === 200 ? { kind: 'removed' } : refused(answer, at.now());
    },

    async vote(known: string, up: boolean, signal: AbortSignal): Promise<number> {
      const answer = await ask(to(`id/${encodeURIComponent(known)}/${up ? 'like' : 'dislike'}`), 'POST', {}, signal);
      const said = answer.kind === 'answer' && answer.status === 200 ? objectIn(answer) : undefined;
      if (!said) throw new Error(`${base.origin} did not take the vote`);
      return (count(said['likes']) ?? 0) - (count(said['dislikes']) ?? 0);
    },
  };
}

/** The cookie itself stays with the browser; how long it lives tells how long the text may be changed. */
function editableUntil({ headers }: Answer, now: number): string | undefined {
  const seconds = /max-age=(\d+)/i.exec(headers.get('x-set-cookie') ?? '')?.[1];
  return seconds ? moment(now + Number(seconds) * 1000) : undefined;
}

/** Refusals are English sentences: HTML at 400, JSON or HTML at 403. */
function refused(answer: Answer, now: number): Outcome {
  const { status } = answer;
  const before = inBetween(answer);
  if (before) return before;
  const said = plainText(words(record(objectIn(answer))['message']) ?? answer.text);
  if (status === 400) {
    if (/text is too short|text is missing|text must/i.test(said)) return { kind: 'invalid', fields: { text: 'too-short' } };
    if (/text is too long/i.test(said)) return { kind: 'invalid', fields: { text: 'too-long' } };
    // All that Isso says of an address that is too long is the number of a standard.
    if (/rfc5321/i.test(said)) return { kind: 'invalid', fields: { email: 'too-long' } };
    if (/e-?mail/i.test(said)) return { kind: 'invalid', fields: { email: 'invalid' } };
    if (/website/i.test(said)) return { kind: 'invalid', fields: { url: 'invalid' } };
    if (/<html|<p>|<!doctype|"message"/i.test(answer.text) && said)
      return { kind: 'invalid', fields: {}, message: said.replace(/^.*400 Bad Request:? ?/, '') };
  }
  if (status === 403) {
    if (/ratelimit/i.test(said)) return tooFast(answer.headers, now, 60);
    if (/direct responses/i.test(said)) return { kind: 'forbidden', reason: 'reply-instead' };
    if (/edit time frame/i.test(said)) return { kind: 'forbidden', reason: 'edit-instead' };
    if (/email address required/i.test(said)) return { kind: 'invalid', fields: { email: 'missing' } };
    if (/author address required/i.test(said)) return { kind: 'invalid', fields: { name: 'missing' } };
  }
  return byStatus(answer, now);
}

function commentIn(row: Said, editableUntil?: string): Comment | undefined {
  const seconds = count(row['created']);
  const [likes, dislikes] = [count(row['likes']), count(row['dislikes'])];
  return commentOf({
    id: id(row['id']),
    parent: id(row['parent']),
    name: words(row['author']) ?? '',
    url: link(row['website']),
    html: words(row['text']) ?? '',
    time: moment(seconds === undefined ? undefined : seconds * 1000),
    status: row['mode'] === 2 ? 'pending' : 'published',
    votes: likes === undefined ? undefined : likes - (dislikes ?? 0),
    editableUntil,
  });
}
