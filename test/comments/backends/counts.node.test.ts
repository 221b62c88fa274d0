/** How many comments threads have, asked of servers that answer as the real ones do. */
import { expect } from 'chai';
import type { BackendOptions } from '../../../src/comments/backends/backend.js';
import { on, still, type Bench } from './play.js';

interface Way {
  server: string;
  path?: string;
  options?: BackendOptions;
  /** The thread of `options`, in which three comments are written, one that waits not counted. */
  here: string;
  /** One that has none. */
  empty: string;
  /** The one request, as it arrives. */
  request: { method: string; url: string; body?: unknown };
  /** An answer that is no answer. */
  odd: unknown;
}

const ways: Record<string, Way> = {
  isso: {
    server: 'isso',
    options: { thread: '/p/' },
    here: '/p/',
    empty: '/q/',
    request: { method: 'POST', url: '/count', body: ['/p/', '/q/'] },
    odd: [3],
  },
  remark42: {
    server: 'remark42',
    options: { site: 'relief', thread: '/p/' },
    here: '/p/',
    empty: '/q/',
    request: { method: 'POST', url: '/api/v1/counts?site=relief', body: ['ORIGIN/p/', 'ORIGIN/q/'] },
    odd: { error: 'no' },
  },
  waline: {
    server: 'waline',
    options: { thread: '/p/' },
    here: '/p/',
    empty: '/q/',
    request: { method: 'GET', url: '/api/comment?lang=en&type=count&url=%2Fp%2F%2C%2Fq%2F' },
    odd: { errno: 0, errmsg: '', data: [3] },
  },
  artalk: {
    server: 'artalk',
    options: { site: 'relief', thread: '/p/' },
    here: '/p/',
    empty: '/q/',
    request: { method: 'GET', url: '/api/v2/stats/page_comment?page_keys=%2Fp%2F%2C%2Fq%2F&site_name=relief' },
    odd: { msg: 'no' },
  },
  json: {
    server: 'json',
    path: '/comments',
    options: { thread: '/p/' },
    here: '/p/',
    empty: '/q/',
    request: { method: 'GET', url: '/comments?count=%2Fp%2F%2C%2Fq%2F' },
    odd: { comments: [], total: 3 },
  },
  'wordpress-rest': {
    server: 'wordpress',
    path: '/wp-json/',
    options: { thread: '7' },
    here: '7',
    empty: '8',
    request: { method: 'GET', url: '/wp-json/wp/v2/comments?post=7%2C8&per_page=100&_fields=post&orderby=id&order=asc' },
    odd: { code: 'rest_no_route' },
  },
};

/** Writes so many comments, none like another. */
async function write({ submit }: Bench, number: number) {
  for (let at = 1; at <= number; at++) await submit({ key: `key-${at}`, text: `Thanks, ${at} times` });
}

for (const [name, { server: kind, path = '/', options = {}, here, empty, request, odd }] of Object.entries(ways))
  describe(`counts by ${name}`, () => {
    const play = (test: (bench: Bench) => Promise<unknown>) => on(kind, name, path, test, { options });

    it('asks once for all threads, and says nought of one that has none', () =>
      play(async (bench) => {
        const { backend, server } = bench;
        await write(bench, 3);
        server.seen.length = 0;
        expect(backend.capabilities().counts).to.equal(true);
        expect([...(await backend.counts!([here, empty], still))]).to.deep.equal([
          [here, 3],
          [empty, 0],
        ]);
        const [seen, ...more] = server.seen;
        expect(more).to.deep.equal([]);
        const said = seen!.body ? (JSON.parse(seen!.body.replaceAll(server.origin, 'ORIGIN')) as unknown) : undefined;
        expect({ method: seen!.method, url: seen!.url, ...(said !== undefined && { body: said }) }).to.deep.equal(request);
      }));

    it('asks nothing for no thread', () =>
      play(async ({ backend, server }) => {
        expect((await backend.counts!([], still)).size).to.equal(0);
        expect(server.seen).to.deep.equal([]);
      }));

    it('rejects when the server answers something else, or nothing', async () => {
      const json = { headers: { 'content-type': 'application/json' } };
      const answers = [
        async () => new Response(JSON.stringify(odd), json),
        async () => new Response('<!doctype html><title>Back soon</title>'),
        async () => new Response('{}', { ...json, status: 500 }),
        () => Promise.reject(new TypeError('fetch failed')),
      ];
      for (const fetch of answers)
        await on(
          kind,
          name,
          path,
          async ({ backend }) => {
            const ended = await backend.counts!([here, empty], still).then(() => 'counted', String);
            expect(ended).to.match(/Error: /);
          },
          { options, at: { fetch } },
        );
    });
  });

describe('counts', () => {
  for (const name of ['waline', 'artalk', 'json'])
    it(`of a thread that ${name} cannot be asked for, its name has a comma, are left out`, () => {
      const { server: kind, path = '/', options = {} } = ways[name]!;
      return on(
        kind,
        name,
        path,
        async (bench) => {
          await write(bench, 1);
          expect([...(await bench.backend.counts!(['/a,b', '/p/'], still))]).to.deep.equal([['/p/', 1]]);
        },
        { options },
      );
    });

  it('of a hundred and twenty threads are asked for in parts', () => {
    const { server: kind, path = '/', options = {} } = ways['waline']!;
    return on(
      kind,
      'waline',
      path,
      async ({ backend, server }) => {
        const threads = Array.from({ length: 120 }, (_, at) => `/p${at}/`);
        expect((await backend.counts!(threads, still)).size).to.equal(120);
        expect(server.seen).to.have.length(3);
      },
      { options },
    );
  });

  it('are not for backends that keep no thread', () =>
    on('form', 'form', '/f/key', async ({ backend }) => {
      expect([backend.capabilities().counts, backend.counts]).to.deep.equal([false, undefined]);
    }));
});

describe('counts of WordPress', () => {
  const play = (comments: Record<number, number>, test: (bench: Bench) => Promise<unknown>, settings = {}) =>
    on(
      'wordpress',
      'wordpress-rest',
      '/wp-json/',
      async (bench) => {
        for (const [post, number] of Object.entries(comments))
          for (let at = 0; at < number; at++) bench.server.thread.comments.push(row(Number(post), `${post}-${at}`));
        await test(bench);
      },
      { options: { thread: '7' }, settings },
    );
  const row = (post: number, text: string) => ({ id: text, post, parent: 0, name: 'Ann', text, status: 'approved', date: '' });

  it('are exact where posts have more than a hundred comments together', () =>
    play({ 1: 150, 2: 99, 3: 1 }, async ({ backend, server }) => {
      expect([...(await backend.counts!(['1', '2', '3', '4'], still))]).to.deep.equal([
        ['1', 150],
        ['2', 99],
        ['3', 1],
        ['4', 0],
      ]);
      expect(server.seen).to.have.length(3);
    }));

  it('take no more requests than there are posts, whatever they hold', () =>
    play({ 1: 450, 2: 60 }, async ({ backend, server }) => {
      expect([...(await backend.counts!(['1', '2'], still))]).to.deep.equal([
        ['1', 450],
        ['2', 60],
      ]);
      expect(server.seen).to.have.length(3);
    }));

  it('are there for all other posts where one has a password', () =>
    play(
      { 1: 2, 2: 3, 5: 4 },
      async ({ backend }) => {
        expect([...(await backend.counts!(['1', '5', '2'], still))]).to.deep.equal([
          ['1', 2],
          ['2', 3],
        ]);
      },
      { locked: 5 },
    ));

  it('do not ask for what is no number of a post', () =>
    play({ 7: 1 }, async ({ backend, server }) => {
      expect([...(await backend.counts!(['/a', '0', '7x', '7'], still))]).to.deep.equal([['7', 1]]);
      expect(server.seen.map(({ url }) => new URL(url, 'http://x').searchParams.get('post'))).to.deep.equal(['7']);
    }));

  it('come by the REST API of the page where nothing else is said', () =>
    on(
      'wordpress',
      'wordpress',
      '/wp-json/',
      async ({ backend, submit }) => {
        await submit();
        expect(backend.capabilities().counts).to.equal(true);
        expect([...(await backend.counts!(['7'], still))]).to.deep.equal([['7', 1]]);
      },
      { options: { thread: '7' } },
    ));
});
