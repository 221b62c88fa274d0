/**
 * What every comment backend keeps to, ours and yours, as checks that any test runner can run:
 *
 *     import { backendContract } from 'relief-elements/testing/backend-contract.js';
 *     for (const { name, run } of backendContract(subject)) it(name, run);
 *
 * A check fulfils or rejects with an Error that says what was promised and what was seen. A backend that
 * never answers trips the runner's own time limit. Nothing here needs a browser.
 */
import type { CommentBackend, Query } from '../comments/backends/backend.js';
import { stored, type Comment, type Draft, type Outcome } from '../comments/comment.js';

/** How the server is to treat the next comment that is sent to it. */
export type Fault =
  /** Nothing listens at the address any more. */
  | 'refused'
  /** The connection ends before the server has read the comment. */
  | 'reset'
  /** The comment is stored, and the connection ends before the first byte of the answer. */
  | 'lost'
  /** Stored; the connection ends inside the headers, or inside the body. */
  | 'cut-headers'
  | 'cut-body'
  /** Never an answer: not stored, or stored. */
  | 'stall'
  | 'stall-stored'
  /** Not stored: 200 without a body, 200 with a page of something else, 502 with a page, 500. */
  | 'empty'
  | 'html'
  | 'bad-gateway'
  | 'server-error'
  /** Stored, with the right status: a body of several megabytes, or one that breaks off inside its JSON. */
  | 'huge'
  | 'bad-json';

export const faults: readonly Fault[] = [
  'refused',
  'reset',
  'lost',
  'cut-headers',
  'cut-body',
  'stall',
  'stall-stored',
  'empty',
  'html',
  'bad-gateway',
  'server-error',
  'huge',
  'bad-json',
];

/** The backend to be checked, and the server behind it. */
export interface ContractSubject {
  /** A backend on a thread that nobody has written to. Called once for every check. Let it wait one second at most for answers. */
  create(): CommentBackend | Promise<CommentBackend>;
  /** The texts that the server holds in that thread, read behind the backend's back. */
  texts(): string[] | Promise<string[]>;
  /** Parts of a draft that this server needs, such as a name of a certain form. */
  draft?: Partial<Draft>;
  /** Faults that `arrange` can bring about. Default: none. */
  faults?: readonly Fault[];
  arrange?(fault: Fault): void | Promise<void>;
  /** Comments wait for a moderator, so what was written cannot be read back. Default false. */
  moderated?: boolean;
  /** The server makes people wait between two comments. Default false. */
  slow?: boolean;
}

export interface ContractCheck {
  /** Reads on from “a backend …”. */
  name: string;
  run(): Promise<void>;
}

let serial = 0;

/** All checks that apply to what the backend declares. */
export function backendContract(subject: ContractSubject): ContractCheck[] {
  const { moderated = false, slow = false } = subject;
  const write = (more: Partial<Draft> = {}): Draft => {
    const mark = `contract${(serial += 1)}x`;
    const key = `0c0ffee0-0000-4000-8000-${String(serial).padStart(12, '0')}`;
    const base = {
      key,
      text: `Heat helped me (${mark}).`,
      name: 'Ann Reader',
      email: 'ann@example.com',
      url: '',
      remember: false,
    };
    return { ...base, ...subject.draft, ...more };
  };
  const markIn = (draft: Draft): string => /contract\d+x/.exec(draft.text)?.[0] ?? draft.text;
  const times = async (draft: Draft) => (await subject.texts()).filter((text) => text.includes(markIn(draft))).length;
  const send = async (backend: CommentBackend, draft: Draft, signal = new AbortController().signal): Promise<Outcome> => {
    const outcome = await backend.submit(draft, signal);
    must(isOutcome(outcome), `submit must end in an outcome; it ended in ${show(outcome)}`);
    return outcome;
  };
  const read = async (backend: CommentBackend, query: Partial<Query> = {}) => {
    must(backend.list, 'list is declared and must be there');
    return backend.list({ page: 1, perPage: 20, order: 'oldest', ...query }, new AbortController().signal);
  };
  /** Sends until the backend has it; everything after that needs a comment to be there. */
  const post = async (backend: CommentBackend, draft: Draft): Promise<Outcome> => {
    const outcome = await send(backend, draft);
    must(stored(outcome), `a good comment must be published or pending; it was ${show(outcome)}`);
    must((await times(draft)) === 1, `${outcome.kind}, but the server holds it ${await times(draft)} times`);
    return outcome;
  };
  const find = async (backend: CommentBackend, draft: Draft, query: Partial<Query> = {}) =>
    (await read(backend, query)).comments.find((comment) => wordsOf(comment).includes(markIn(draft)));

  const checks: ContractCheck[] = [];
  const check = (name: string, run: (backend: CommentBackend) => Promise<void>) =>
    checks.push({ name, run: async () => run(await subject.create()) });

  check('says what it can do before it has asked anybody, the same every time, and has a method for it', async (backend) => {
    must(typeof backend.id === 'string' && backend.id !== '', 'id must be a short name');
    const can = backend.capabilities();
    must(show(can) === show(backend.capabilities()), 'capabilities() must answer the same twice');
    must(['none', 'one-level', 'tree'].includes(can.reply), `reply is ${show(can.reply)}`);
    for (const name of ['list', 'edit', 'remove', 'vote'] as const)
      must(!can[name] || typeof backend[name] === 'function', `${name} is declared, and there is no method ${name}()`);
    must(!can.nativeForm || typeof backend.toNativeForm === 'function', 'nativeForm is declared, and there is no toNativeForm()');
    for (const [field, rule] of Object.entries(can.fields)) {
      must(['required', 'optional', 'hidden'].includes(rule.use), `fields.${field}.use is ${show(rule.use)}`);
      must(rule.max > 0 && ['bytes', 'runes', 'chars'].includes(rule.unit), `fields.${field} needs a max and its unit`);
    }
    must(can.fields.text.use === 'required', 'a comment without text is none');
  });

  check('stores a good comment once and says so in plain data', async (backend) => {
    const outcome = await post(backend, write());
    must(show(structuredClone(outcome)) === show(outcome), 'an outcome must be plain data');
  });

  check('never stores an empty text', async (backend) => {
    for (const text of ['', '  \n ']) {
      const before = (await subject.texts()).length;
      const outcome = await send(backend, write({ text }));
      must(!stored(outcome), `an empty text was ${outcome.kind}`);
      must((await subject.texts()).length === before, 'an empty text reached the thread');
    }
  });

  check('sends nothing when it was given up before it began', async (backend) => {
    const draft = write();
    const outcome = await send(backend, draft, AbortSignal.abort());
    must(['timeout', 'offline', 'unreachable'].includes(outcome.kind), `nothing was sent, and it says ${outcome.kind}`);
    must((await times(draft)) === 0, 'it was sent all the same');
  });

  for (const [what, text] of [
    ['an unfinished surrogate', 'half \ud83d'],
    ['a null character', 'a\0b'],
    ['markup', '<script>alert(1)</script><b>"&amp;\''],
    ['Arabic and emoji', 'ظهري يؤلمني 🧘🏽‍♀️'],
    ['70 000 letters', 'ظ'.repeat(70_000)],
  ] as const)
    check(`is truthful about ${what}`, async (backend) => {
      const draft = write();
      const outcome = await send(backend, { ...draft, text: `${markIn(draft)} ${text}` });
      must(honest(outcome, await times(draft)), `it says ${outcome.kind}, and the server holds it ${await times(draft)} times`);
    });

  check('does not store the same draft twice, if it declares so', async (backend) => {
    if (!backend.capabilities().dedupes) return;
    const draft = write();
    const first = await post(backend, draft);
    const second = await send(backend, draft);
    must(['published', 'pending', 'duplicate', 'too-fast'].includes(second.kind), `the second time it says ${second.kind}`);
    must((await times(draft)) === 1, `${first.kind}, then ${second.kind}: the server holds it ${await times(draft)} times`);
  });

  check('can be sent as a plain form, if it declares so', async (backend) => {
    if (!backend.capabilities().nativeForm) return;
    const draft = write();
    const form = backend.toNativeForm?.(draft);
    must(form && /^https?:/.test(form.action) && form.method === 'post', `${show(form)} is no form`);
    must(
      form.fields.some(([, value]) => value === draft.text),
      'the text is missing from the form',
    );
  });

  check('lists what was published, without anybody’s e-mail address', async (backend) => {
    if (!backend.capabilities().list) return;
    const draft = write();
    const { kind } = await post(backend, draft);
    const page = await read(backend);
    if (kind === 'published')
      must(
        page.comments.some((one) => wordsOf(one).includes(markIn(draft))),
        'published, but not in the list',
      );
    for (const comment of page.comments) {
      must(comment.id !== '' && typeof comment.name === 'string', `${show(comment)} needs an id and a name`);
      must(!Number.isNaN(Date.parse(comment.time)), `${show(comment.time)} is no time`);
    }
    must(!draft.email || !show(page).includes(draft.email), 'the list tells everybody the e-mail address');
  });

  const readable = moderated ? () => undefined : check;
  const several = slow ? () => undefined : readable;

  several('keeps an answer with the comment that it answers', async (backend) => {
    const can = backend.capabilities();
    if (!can.list || can.reply === 'none') return;
    const first = write();
    await post(backend, first);
    const parent = await find(backend, first);
    must(parent, 'the first comment is not in the list');
    const answer = write({ parent: parent.id });
    await post(backend, answer);
    const shown = await find(backend, answer);
    must(shown?.parent === parent.id, `it answers ${show(shown?.parent)}, not ${parent.id}`);
    const { comments } = await read(backend);
    const place = (draft: Draft) => comments.findIndex((one) => wordsOf(one).includes(markIn(draft)));
    must(place(first) < place(answer), 'the answer stands before the comment that it answers');
    must(await find(backend, answer, { parent: parent.id }), 'list({parent}) does not have the answer');
  });

  several('turns its pages without losing or repeating a comment', async (backend) => {
    if (!backend.capabilities().list) return;
    const drafts = [write(), write(), write()];
    for (const draft of drafts) await post(backend, draft);
    const seen: Comment[] = [];
    let more = true;
    for (let page = 1; more && page < 10; page += 1) {
      const part = await read(backend, { page, perPage: 2 });
      seen.push(...part.comments);
      more = part.more;
      if (page === 1) must(more, 'there is another page, and more is false');
    }
    must(!more, 'more never became false');
    must(new Set(seen.map(({ id }) => id)).size === seen.length, 'a comment is on two pages');
    for (const draft of drafts)
      must(
        seen.some((one) => wordsOf(one).includes(markIn(draft))),
        'a comment is on no page',
      );
  });

  readable('lets its writer change and withdraw, if it declares so', async (backend) => {
    const can = backend.capabilities();
    const draft = write();
    if (!can.list || !(can.edit || can.remove)) return;
    await post(backend, draft);
    const own = await find(backend, draft);
    must(own, 'the comment is not in the list');
    const { signal } = new AbortController();
    if (can.edit) {
      const changed = write();
      const outcome = await backend.edit?.(own.id, changed.text, signal);
      must(outcome && stored(outcome), `the change was ${show(outcome)}`);
      must((await times(changed)) === 1 && (await times(draft)) === 0, 'the server still holds the old text');
    }
    if (can.remove) {
      const outcome = await backend.remove?.(own.id, signal);
      must(outcome?.kind === 'removed', `the withdrawal was ${show(outcome)}`);
      must(!(await read(backend)).comments.some(({ id, text, html }) => id === own.id && (text || html)), 'it is still there');
    }
  });

  for (const fault of subject.faults ?? [])
    check(`tells the truth when the answer is: ${fault}`, async (backend) => {
      const draft = write();
      await subject.arrange?.(fault);
      const outcome = await send(backend, draft);
      const held = await times(draft);
      must(honest(outcome, held), `it says ${show(outcome)}, and the server holds the comment ${held} times`);
    });

  if (subject.faults?.includes('refused'))
    check('rejects when the thread cannot be read, rather than showing an empty one', async (backend) => {
      if (!backend.capabilities().list) return;
      await subject.arrange?.('refused');
      const error: unknown = await read(backend).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      must(error instanceof Error, `list() gave ${show(error)}`);
    });

  return checks;
}

/** “Stored” means that it is; “not sent” that it is not; what is not known is called unknown, or the server's own fault. */
export function honest(outcome: Outcome, held: number): boolean {
  if (stored(outcome)) return held >= 1;
  if (outcome.kind === 'unknown' || outcome.kind === 'duplicate') return true;
  return held === 0;
}

const kinds = new Set<string>([
  'published',
  'pending',
  'removed',
  'invalid',
  'duplicate',
  'too-fast',
  'login-required',
  'closed',
  'forbidden',
  'not-found',
  'challenge-required',
  'offline',
  'unreachable',
  'timeout',
  'unknown',
  'server-error',
  'not-stored',
] satisfies Outcome['kind'][]);

const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.has(String(value.kind));

const wordsOf = ({ text = '', html = '' }: Comment): string => `${text} ${html}`;
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

function must(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
