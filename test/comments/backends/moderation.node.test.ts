import { expect } from 'chai';
import type { BackendOptions, Surroundings } from '../../../src/comments/backends/backend.js';
import type { Comment, Status } from '../../../src/comments/comment.js';
import type { Deed, DeedOutcome } from '../../../src/comments/thread/moderation.js';
import { ann, on, still, type Bench } from './play.js';

interface Row {
  id?: number | string;
  objectId?: number;
  pid?: number | null;
  rid?: number | null;
  status?: string;
  hold?: boolean;
}

/** How a server is played: who may moderate there, and how its comments are brought into a state. */
interface Played {
  backend: string;
  path: string;
  options: BackendOptions;
  settings: Record<string, unknown>;
  /** What shows that somebody is logged in. */
  login: Partial<Surroundings>;
  deeds: readonly Deed[];
  put(row: Row, status: Status): void;
  stands(row: Row): Status;
  /** What is added to the list of a moderator. */
  all: readonly Status[];
}

const stored = (key: string) => (wanted: string) => (wanted === key ? JSON.stringify({ token: 'secret' }) : null);
const words: Record<string, Status> = {
  approved: 'published',
  hold: 'pending',
  waiting: 'pending',
  spam: 'spam',
  trash: 'trash',
};

const servers: Record<string, Played> = {
  wordpress: {
    backend: 'wordpress-rest',
    path: '/wp-json/',
    options: { thread: '7', nonce: 'abcdef01' },
    settings: { nonce: 'abcdef01', editor: true },
    login: {},
    deeds: ['approve', 'hold', 'spam', 'not-spam', 'trash', 'restore', 'delete'],
    put: (row, status) => (row.status = { published: 'approved', pending: 'hold', spam: 'spam', trash: 'trash' }[status]),
    stands: ({ status }) => words[status!]!,
    all: ['published', 'pending'],
  },
  waline: {
    backend: 'waline',
    path: '/',
    options: {},
    settings: { admin: 'secret' },
    login: { stored: stored('WALINE_USER') },
    deeds: ['approve', 'hold', 'spam', 'delete-with-answers'],
    put: (row, status) => (row.status = { published: 'approved', pending: 'waiting', spam: 'spam', trash: '' }[status]),
    stands: ({ status }) => words[status!]!,
    all: ['published', 'pending'],
  },
  artalk: {
    backend: 'artalk',
    path: '/',
    options: { site: 'Relief' },
    settings: { admin: 'secret' },
    login: { stored: stored('ArtalkUser') },
    deeds: ['approve', 'hold', 'delete-with-answers'],
    put: (row, status) => (row.hold = status === 'pending'),
    stands: ({ hold }) => (hold ? 'pending' : 'published'),
    all: ['published', 'pending'],
  },
  remark42: {
    backend: 'remark42',
    path: '/',
    options: { site: 'relief' },
    settings: { cookies: true, admin: 'admin-1' },
    login: { cookie: () => 'xsrf-1' },
    deeds: ['delete'],
    put: () => {},
    stands: () => 'published',
    all: ['published'],
  },
};

/** Node keeps no cookies; those of an administrator go with everything that is sent with any. */
const withCookies: typeof fetch = (url, init) => {
  if (init?.credentials !== 'include') return fetch(url, init);
  const headers = { ...(init.headers as Record<string, string>), cookie: 'JWT=admin-1; XSRF-TOKEN=xsrf-1' };
  return fetch(url, { ...init, headers });
};

for (const [kind, played] of Object.entries(servers))
  describe(`a moderator on ${kind}`, () => {
    const { backend, path, options, settings, login, deeds } = played;
    const at = { ...login, patience: 3000, ...(kind === 'remark42' && { fetch: withCookies }) };
    const play = (test: (bench: Bench) => Promise<unknown>, more: Record<string, unknown> = {}) =>
      on(kind, backend, path, test, { options, settings: { ...settings, ...more }, at });
    const rows = ({ server }: Bench) => server.thread.comments as unknown as Row[];
    const list = async ({ backend }: Bench, status?: Exclude<Status, 'published'>) =>
      backend.list!({ page: 1, perPage: 20, order: 'oldest', ...(status && { status }) }, still);

    /** Three comments: published, waiting, spam, as far as the server knows of these. */
    async function fill(bench: Bench) {
      for (const [index, status] of (['published', 'pending', 'spam'] as const).entries()) {
        const row = { id: index + 1, objectId: index + 1 };
        if (kind === 'wordpress')
          Object.assign(row, { text: `Text ${index}`, name: 'Ann', parent: 0, date: '2026-01-02T03:04:05' });
        if (kind === 'waline')
          Object.assign(row, { text: `Text ${index}`, nick: 'Ann', url: '/p/', pid: null, rid: null, like: 0, time: 1 });
        if (kind === 'artalk') Object.assign(row, { text: `Text ${index}`, nick: 'Ann', rid: 0, up: 0 });
        if (kind === 'remark42')
          Object.assign(row, { id: `uuid-${index}`, pid: '', text: `Text ${index}`, name: 'Ann', time: '' });
        played.put(row, status);
        rows(bench).push(row);
      }
    }
    const act = async (bench: Bench, comment: Comment, deed: Deed): Promise<DeedOutcome> =>
      bench.backend.moderate!(comment, deed, still);

    it('is known by what the server says', () =>
      play(async ({ backend }) => {
        expect((await backend.configure!(still)).moderate).to.deep.equal(deeds);
        expect(backend.capabilities().moderate).to.equal(undefined);
      }));

    it('sees what waits, and what nobody else sees where that is asked for', () =>
      play(async (bench) => {
        await fill(bench);
        const page = await list(bench);
        expect([...new Set(page.comments.map(({ status }) => status))]).to.deep.equal(played.all);
        expect(page.counts).to.not.equal(undefined);
        if (kind === 'remark42') return;
        // Only what everybody sees is counted above the thread; Artalk knows no spam, so there two are published.
        expect(page.total).to.equal(kind === 'artalk' ? 2 : 1);
        expect(page.counts!.pending).to.equal(1);
        expect((await list(bench, 'pending')).comments.map(({ status }) => status)).to.deep.equal(['pending']);
        if (kind !== 'artalk') expect((await list(bench, 'spam')).comments.map(({ status }) => status)).to.deep.equal(['spam']);
      }));

    for (const deed of deeds)
      it(`can ${deed}, and the server has it so`, () =>
        play(async (bench) => {
          await fill(bench);
          const from: Status =
            deed === 'approve' ? 'pending' : deed === 'not-spam' ? 'spam' : deed === 'restore' ? 'trash' : 'published';
          const row = rows(bench)[0]!;
          played.put(row, from);
          const shown = from === 'published' || from === 'pending' ? await list(bench) : await list(bench, from);
          const comment = shown.comments.find(({ id }) => id === String(row.id))!;
          expect(comment.status).to.equal(from);
          const outcome = await act(bench, comment, deed);
          if (deed === 'delete' || deed === 'delete-with-answers') {
            expect(outcome).to.deep.equal({ kind: 'deleted' });
            if (kind === 'remark42') expect(rows(bench)[0]).to.include({ gone: true });
            else expect(rows(bench)).to.have.length(2);
            return;
          }
          expect(outcome.kind).to.equal('done');
          const now = played.stands(rows(bench)[0]!);
          expect(outcome).to.have.nested.property('comment.status', now);
          expect(now).to.not.equal(from);
        }));

    it('is told when somebody else was faster, and nothing is done', () =>
      play(async (bench) => {
        await fill(bench);
        const { comments } = await list(bench);
        const one = comments.find(({ status }) => status === 'pending') ?? comments[0]!;
        if (kind !== 'remark42') {
          played.put(rows(bench)[1]!, 'published');
          const writes = bench.server.writes().length;
          const outcome = await act(bench, one, 'hold');
          expect(outcome.kind).to.equal('changed');
          expect(outcome).to.have.nested.property('comment.status', 'published');
          expect(bench.server.writes()).to.have.length(writes);
        }
        bench.server.thread.comments = [];
        expect(await act(bench, one, deeds[deeds.length - 1]!)).to.deep.equal({ kind: 'gone' });
      }));

    it('is told the truth when the answer is lost, and when the server breaks', () =>
      play(async (bench) => {
        await fill(bench);
        const [one] = (await list(bench)).comments;
        for (const [fault, end] of [
          ['lost', 'unknown'],
          ['server-error', 'server-error'],
        ] as const) {
          await fill(bench);
          bench.server.next(fault);
          expect((await act(bench, one!, deeds.includes('hold') ? 'hold' : 'delete')).kind).to.equal(end);
          bench.server.thread.comments = [];
        }
      }));

    it('is not somebody without a right: nothing is offered, and the list is everybody’s', () =>
      play(
        async (bench) => {
          await fill(bench);
          expect(await bench.backend.configure!(still)).to.not.have.property('moderate');
          const page = await list(bench);
          expect(page).to.not.have.property('counts');
          expect(page.comments.some(({ status }) => status !== 'published')).to.equal(false);
          expect(await act(bench, page.comments[0]!, deeds[0]!)).to.deep.equal({ kind: 'forbidden' });
        },
        { editor: false, admin: 'another' },
      ));

    it('costs a reader who shows no sign of a login no request', () =>
      on(
        kind,
        backend,
        path,
        async (bench) => {
          await fill(bench);
          await list(bench);
          expect(bench.server.seen.some(({ url }) => /users\/me|admin-ajax|\/user\b|\/token/.test(url))).to.equal(false);
        },
        { options: { ...options, nonce: undefined as unknown as string }, settings, at: { patience: 3000 } },
      ));

    if (kind === 'remark42')
      it('stays one when writing: a guest’s login would take the place of the own', () =>
        play(async (bench) => {
          expect((await bench.submit({ ...ann })).kind).to.equal('published');
          expect(bench.server.seen.some(({ url }) => url.includes('/auth/'))).to.equal(false);
        }));

    if (kind === 'wordpress') {
      it('goes on with a fresh nonce when the page’s own is old', () =>
        play(async (bench) => {
          await fill(bench);
          const { comments } = await list(bench);
          bench.server.thread.settings['nonce'] = 'fedcba98';
          expect((await act(bench, comments[0]!, 'hold')).kind).to.equal('done');
        }));

      it('reads what everybody reads, from the second try on, when the login is over', () =>
        play(async (bench) => {
          await fill(bench);
          expect((await list(bench)).comments).to.have.length(2);
          bench.server.thread.settings['nonce'] = '';
          const [failed] = await Promise.allSettled([list(bench)]);
          expect(failed.status).to.equal('rejected');
          const page = await list(bench);
          expect(page.comments.map(({ status }) => status)).to.deep.equal(['published']);
          expect(page).to.not.have.property('counts');
        }));

      it('is known where a plugin has taken the users away', () =>
        play(async ({ backend }) => expect((await backend.configure!(still)).moderate).to.deep.equal(deeds), { noUsers: true }));

      it('is told in WordPress’s own words that there is no trash, and the comment stays', () =>
        play(
          async (bench) => {
            await fill(bench);
            const { comments } = await list(bench);
            expect(await act(bench, comments[0]!, 'trash')).to.deep.equal({
              kind: 'forbidden',
              message: "The comment does not support trashing. Set 'force=true' to delete.",
            });
            expect(rows(bench)).to.have.length(3);
          },
          { noTrash: true },
        ));
    }

    if (kind === 'artalk')
      it('changes nothing but whether it waits', () =>
        play(async (bench) => {
          await fill(bench);
          const { comments } = await list(bench);
          await act(bench, comments[0]!, 'hold');
          expect(JSON.parse(bench.last().body!)).to.deep.equal({
            site_name: 'Relief',
            content: 'Text 0',
            page_key: '/p/',
            rid: 0,
            is_collapsed: false,
            is_pinned: false,
            is_pending: true,
          });
        }));
  });
