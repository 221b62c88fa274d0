import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { discover } from '../../../src/comment-form/backends/wordpress.js';
import type { Outcome } from '../../../src/comment-form/comment.js';
import type { Exchange } from '../../helpers/comment-server.mjs';
import { ann, now, on, still, type Bench } from './play.js';

const options = { thread: '7' };
const html = { 'content-type': 'text/html; charset=UTF-8' };
const dieJson = (status: number, message: string): Exchange => ({
  status,
  json: { code: 'wp_die', message: `<p>${message}</p>`, data: { status }, additional_errors: [] },
});
const diePage = (status: number, message: string): Exchange => ({
  status,
  headers: html,
  body: `<!DOCTYPE html><html><head><title>Comment Submission Failure</title></head><body id="error-page">\n\t<div class="wp-die-message"><p>${message}</p></div>\n<p><a href='javascript:history.back()'>&laquo; Back</a></p></body></html>`,
});
const no = (status: number, code: string, data: object = {}): Exchange => ({
  status,
  json: { code, message: code, data: { status, ...data } },
});
const created = {
  id: 31,
  post: 7,
  parent: 0,
  author: 0,
  author_name: 'Ann',
  author_url: '',
  date: '2026-01-02T04:04:05',
  date_gmt: '2026-01-02T03:04:05',
  content: { rendered: '<p>Thanks</p>\n' },
  link: 'https://x.test/p/#comment-31',
  status: 'approved',
  type: 'comment',
  author_avatar_urls: { 24: 'https://secure.gravatar.com/avatar/257c57037d384ae37ea27a07e8a01665?s=24' },
  meta: [],
  _links: {},
};
const shown = {
  id: '31',
  name: 'Ann',
  html: '<p>Thanks</p>\n',
  time: '2026-01-02T03:04:05Z',
  status: 'published',
  link: 'https://x.test/p/#comment-31',
};

describe('the WordPress REST backend', () => {
  const rest = (test: (bench: Bench) => Promise<void>, extra = {}) =>
    on('wordpress', 'wordpress-rest', '/wp-json/', test, { options: { ...options, ...extra } });
  const exchanges: [name: string, exchange: Exchange, outcome: Outcome][] = [
    ['201 approved is published', { status: 201, json: created }, { kind: 'published', comment: shown } as Outcome],
    [
      '201 hold is pending',
      { status: 201, json: { ...created, status: 'hold' } },
      { kind: 'pending', comment: { ...shown, status: 'pending' } },
    ],
    [
      '201 spam is pending, for whoever is told tries again',
      { status: 201, json: { ...created, status: 'spam' } },
      { kind: 'pending', comment: { ...shown, status: 'pending' } },
    ],
    [
      '201 trash (a word from the list) is pending',
      { status: 201, json: { ...created, status: 'trash' } },
      { kind: 'pending', comment: { ...shown, status: 'pending' } },
    ],
    ['guests are not let in', no(401, 'rest_comment_login_required'), { kind: 'login-required' }],
    ['comments are closed', no(403, 'rest_comment_closed'), { kind: 'closed' }],
    [
      'name or e-mail is missing',
      no(400, 'rest_comment_author_data_required'),
      { kind: 'invalid', fields: { name: 'missing', email: 'missing' } },
    ],
    ['text is missing', no(400, 'rest_comment_content_invalid'), { kind: 'invalid', fields: { text: 'missing' } }],
    ['text is too long', no(400, 'comment_content_column_length'), { kind: 'invalid', fields: { text: 'too-long' } }],
    ['name is too long', no(400, 'comment_author_column_length'), { kind: 'invalid', fields: { name: 'too-long' } }],
    ['e-mail is too long', no(400, 'comment_author_email_column_length'), { kind: 'invalid', fields: { email: 'too-long' } }],
    ['website is too long', no(400, 'comment_author_url_column_length'), { kind: 'invalid', fields: { url: 'too-long' } }],
    [
      'e-mail is malformed',
      no(400, 'rest_invalid_param', { params: { author_email: 'Invalid email address.' } }),
      { kind: 'invalid', fields: { email: 'invalid' } },
    ],
    ['a duplicate', no(409, 'comment_duplicate'), { kind: 'duplicate' }],
    ['too fast comes as 400 and without a wait', no(400, 'comment_flood'), { kind: 'too-fast', retryAfter: 15 }],
    [
      'too fast with a 429 and a wait',
      { ...no(429, 'comment_flood'), headers: { 'retry-after': '30' } },
      { kind: 'too-fast', retryAfter: 30 },
    ],
    ['no such post', no(403, 'rest_comment_invalid_post_id'), { kind: 'not-found' }],
    ['a draft', no(403, 'rest_comment_draft_post'), { kind: 'not-found' }],
    ['a post behind a password', no(401, 'rest_cannot_read_post'), { kind: 'forbidden' }],
    ['REST is switched off', no(404, 'rest_no_route'), { kind: 'not-found' }],
    ['the database refuses', no(500, 'rest_comment_failed_create'), { kind: 'server-error', status: 500 }],
    [
      '200 with a page of something else',
      { status: 200, headers: html, body: '<h1>Maintenance</h1>' },
      { kind: 'server-error', status: 200 },
    ],
    ['502 with a page', { status: 502, headers: html, body: '<h1>Bad gateway</h1>' }, { kind: 'server-error', status: 502 }],
    ['200 with JSON that is no object', { status: 200, json: 'ok' }, { kind: 'unknown' }],
    ['201 without a readable comment', { status: 201, json: 7 }, { kind: 'unknown' }],
    ['a gateway that gave up waiting', { status: 504, headers: html, body: '' }, { kind: 'unknown' }],
  ];
  for (const [name, exchange, outcome] of exchanges)
    it(name, () =>
      rest(async ({ server, submit, last }) => {
        server.next(exchange);
        expect(await submit()).to.deep.equal(outcome);
        expect(last().url).to.equal('/wp-json/wp/v2/comments');
        expect(JSON.parse(last().body ?? '')).to.deep.equal({
          post: 7,
          content: 'Thanks',
          author_name: 'Ann',
          author_email: 'a@b.cd',
        });
      }),
    );

  it('goes on as a guest when its nonce is stale', () =>
    rest(
      async ({ submit, server }) => {
        expect((await submit()).kind).to.equal('published');
        expect(server.writes().map(({ headers }) => headers['x-wp-nonce'])).to.deep.equal(['0123456789', undefined]);
      },
      { nonce: '0123456789' },
    ));

  it('fetches a fresh nonce for a logged-in reader whose own is stale, and keeps it', () =>
    on(
      'wordpress',
      'wordpress-rest',
      '/wp-json/',
      async ({ submit, server }) => {
        expect((await submit({ text: 'one' })).kind).to.equal('published');
        expect((await submit({ text: 'two' })).kind).to.equal('published');
        expect(server.writes().map(({ headers }) => headers['x-wp-nonce'])).to.deep.equal([
          '0123456789',
          'fedcba9876',
          'fedcba9876',
        ]);
        expect(server.texts()).to.deep.equal(['one', 'two']);
      },
      { options: { ...options, nonce: '0123456789' }, settings: { nonce: 'fedcba9876' } },
    ));

  it('finds its routes behind plain permalinks too', async () => {
    const { route } = await import('../../../src/comment-form/backends/wordpress-rest.js');
    expect(route(new URL('http://x.test/?rest_route=/'), 'wp/v2/comments').href).to.equal(
      'http://x.test/?rest_route=%2Fwp%2Fv2%2Fcomments',
    );
    expect(route(new URL('http://x.test/blog/wp-json'), 'wp/v2/comments').href).to.equal(
      'http://x.test/blog/wp-json/wp/v2/comments',
    );
  });

  it('reads a deep thread in order, with the number of all comments', () =>
    rest(async ({ backend, submit }) => {
      await submit({ text: 'first' });
      await submit({ text: 'second' });
      await submit({ text: 'answer to the first', parent: '1' });
      await submit({ text: 'answer to the answer', parent: '3' });
      const page = await backend.list?.({ page: 1, perPage: 20, order: 'oldest' }, still);
      expect(page?.comments.map(({ id, parent }) => [id, parent])).to.deep.equal([
        ['1', undefined],
        ['3', '1'],
        ['4', '3'],
        ['2', undefined],
      ]);
      expect(page?.total).to.equal(4);
      expect(page?.more).to.equal(false);
    }));

  it('says so when the owner forgot the number of the post', () =>
    on('wordpress', 'wordpress-rest', '/wp-json/', async ({ submit, warnings, server }) => {
      expect((await submit()).kind).to.equal('not-found');
      expect(warnings.join()).to.contain('number of the post');
      expect(server.writes()).to.deep.equal([]);
    }));
});

describe('the WordPress form backend', () => {
  const classic = (test: (bench: Bench) => Promise<void>, settings = {}) =>
    on('wordpress', 'wordpress-classic', '/wp-comments-post.php', test, { options, settings });

  it('sends what WordPress’s own form sends, and asks for JSON', () =>
    classic(async ({ submit, last }) => {
      expect(await submit({ parent: '3', remember: true, extra: [['ak_js', '1']] })).to.deep.equal({ kind: 'published' });
      expect(last().headers['accept']).to.equal('application/json');
      expect(Object.fromEntries(new URLSearchParams(last().body))).to.deep.equal({
        ak_js: '1',
        comment: 'Thanks',
        author: 'Ann',
        email: 'a@b.cd',
        url: '',
        'wp-comment-cookies-consent': 'yes',
        comment_post_ID: '7',
        comment_parent: '3',
      });
    }));

  it('reads “held” from the address that it lands on', () =>
    classic(
      async ({ submit, server }) => {
        expect(await submit()).to.deep.equal({
          kind: 'pending',
          comment: { id: '1', name: 'Ann', text: 'Thanks', time: new Date(now).toISOString(), status: 'pending' },
          previewUrl: `${server.origin}/p/?unapproved=1&moderation-hash=ab12`,
        });
      },
      { hold: true },
    ));

  const exchanges: [name: string, exchange: Exchange, outcome: Outcome, draft?: object][] = [
    [
      '200 is a failure: required fields',
      dieJson(200, '<strong>Error:</strong> Please fill the required fields.'),
      { kind: 'invalid', fields: { email: 'missing' } },
      { email: '' },
    ],
    [
      'in any language',
      dieJson(200, 'Bitte fülle die Pflichtfelder aus.'),
      { kind: 'invalid', fields: { name: 'missing', email: 'missing' } },
      { name: ' ', email: '' },
    ],
    [
      'an e-mail address too short to be one',
      dieJson(200, 'Please fill the required fields.'),
      { kind: 'invalid', fields: { email: 'invalid' } },
      { email: 'a@b.c' },
    ],
    [
      'a malformed e-mail address, as a page',
      diePage(200, '<strong>Error:</strong> Please enter a valid email address.'),
      { kind: 'invalid', fields: { email: 'invalid' } },
      { email: 'not an address' },
    ],
    ['no text', dieJson(200, 'Please type your comment text.'), { kind: 'invalid', fields: { text: 'missing' } }, { text: ' ' }],
    [
      'too many bytes',
      dieJson(200, 'Too long.'),
      { kind: 'invalid', fields: { text: 'too-long' } },
      { text: 'ظ'.repeat(40_000) },
    ],
    [
      'a refusal by a plugin keeps its words, without markup or address',
      dieJson(200, '<strong>Error</strong>: 203.0.113.9 failed the <em>test</em> &#8230;'),
      { kind: 'invalid', fields: {}, message: 'Error : … failed the test …' },
    ],
    [
      'the same as a page',
      diePage(200, '<strong>Error:</strong> The sum is wrong.'),
      { kind: 'invalid', fields: {}, message: 'Error: The sum is wrong.' },
    ],
    ['200 without a body: this page takes no comments', { status: 200, body: '' }, { kind: 'not-found' }],
    [
      '200 with a page that is not WordPress’s',
      { status: 200, headers: html, body: '<h1>Checking your browser</h1>' },
      { kind: 'server-error', status: 200 },
    ],
    [
      'a duplicate',
      dieJson(409, 'Duplicate comment detected; it looks as though you&#8217;ve already said that!'),
      { kind: 'duplicate' },
    ],
    ['too fast', dieJson(429, 'You are posting comments too quickly. Slow down.'), { kind: 'too-fast', retryAfter: 15 }],
    ['closed', dieJson(403, 'Sorry, comments are closed for this item.'), { kind: 'closed' }],
    ['login required', diePage(403, 'Sorry, you must be logged in to comment.'), { kind: 'login-required' }],
    [
      'an answer to a held comment',
      dieJson(403, 'Sorry, replies to unapproved comments are not allowed.'),
      { kind: 'forbidden', reason: 'parent-not-approved' },
      { parent: '3' },
    ],
    ['403 for a reason of its own', diePage(403, 'Nein.'), { kind: 'forbidden' }],
    [
      'the database refuses',
      dieJson(500, 'The comment could not be saved. Please try again later.'),
      { kind: 'server-error', status: 500 },
    ],
    ['it is not WordPress’s file', { status: 405, body: '' }, { kind: 'server-error', status: 405 }],
    ['a firewall took the file away', { status: 404, headers: html, body: '<h1>Not found</h1>' }, { kind: 'not-found' }],
    [
      'the way leads to the login',
      { status: 302, headers: { location: '/wp-login.php?redirect_to=x' } },
      { kind: 'login-required', url: 'ORIGIN/wp-login.php?redirect_to=x' },
    ],
    [
      'a move to another address of the same file stores nothing',
      { status: 301, headers: { location: '/wp-comments-post.php?moved' } },
      { kind: 'server-error', status: 405 },
    ],
  ];
  for (const [name, exchange, outcome, draft] of exchanges)
    it(name, () =>
      classic(async ({ server, submit }) => {
        server.next(exchange);
        expect(JSON.parse(JSON.stringify(await submit(draft)).replace(server.origin, 'ORIGIN'))).to.deep.equal(outcome);
      }),
    );

  it('offers the same as a plain form', () =>
    classic(async ({ backend, server }) => {
      const form = backend.toNativeForm?.(ann);
      expect(form?.action).to.equal(`${server.origin}/wp-comments-post.php`);
      expect(Object.fromEntries(form?.fields ?? [])).to.include({ comment: 'Thanks', comment_post_ID: '7', comment_parent: '0' });
    }));
});

describe('the WordPress backend, both ways together', () => {
  const form = (test: (bench: Bench) => Promise<void>, settings = {}) =>
    on('wordpress', 'wordpress', '/wp-comments-post.php', test, both(settings));
  const root = (test: (bench: Bench) => Promise<void>, settings = {}) =>
    on('wordpress', 'wordpress', '/wp-json/', test, both(settings));
  // The other door is found on the page.
  const both = (settings: object) => ({ options, settings: { ...settings }, at: { page: undefined } });
  const pageOf = (origin: string, markup: string) => ({
    url: `${origin}/p/`,
    find: (selector: string) => parseHTML(markup).document.querySelector(selector),
  });
  const links = (origin: string) =>
    `<html><head><link rel="https://api.w.org/" href="${origin}/wp-json/"><link rel="alternate" title="JSON" type="application/json" href="${origin}/wp-json/wp/v2/posts/7"></head><body></body></html>`;

  it('needs no address: the page’s own links say everything', () => {
    const find = (markup: string) => discover({ fetch, now: Date.now, page: pageOf('https://x.test', markup) });
    expect(find(links('https://x.test'))).to.deep.equal({
      root: 'https://x.test/wp-json/',
      action: 'https://x.test/wp-comments-post.php',
      post: '7',
    });
    expect(
      find(
        '<html><head></head><body><form action="/wp/wp-comments-post.php"><input name="comment_post_ID" value="9"></form></body></html>',
      ),
    ).to.deep.equal({
      action: '/wp/wp-comments-post.php',
      post: '9',
    });
    const plain =
      '<html><head><link rel="https://api.w.org/" href="https://x.test/index.php?rest_route=/"><link rel="alternate" type="application/json" href="https://x.test/index.php?rest_route=/wp/v2/pages/12"></head></html>';
    expect(find(plain)).to.deep.equal({ root: 'https://x.test/index.php?rest_route=/', post: '12' });
    const member =
      '<html><head><script id="wp-api-request-js-extra">var wpApiSettings = {"root":"https:\\/\\/x.test\\/wp-json\\/","nonce":"a1b2c3d4e5"};</script></head></html>';
    expect(find(member)).to.deep.equal({ nonce: 'a1b2c3d4e5' });
    expect(find('<html></html>')).to.deep.equal({});
  });

  it('prefers the form, and reads the thread by REST', () =>
    play({}, async ({ backend, server }) => {
      expect(await backend.submit(ann, still)).to.have.nested.property('comment.id', '1');
      expect(server.writes().map(({ url }) => url)).to.deep.equal(['/wp-comments-post.php']);
      expect((await backend.list?.({ page: 1, perPage: 20, order: 'oldest' }, still))?.comments).to.have.length(1);
    }));

  it('goes to REST when the form is not there', () =>
    play({}, async ({ backend, server }) => {
      server.next({ status: 404, headers: html, body: 'gone' });
      expect((await backend.submit(ann, still)).kind).to.equal('published');
      expect(server.writes().map(({ url }) => url)).to.deep.equal(['/wp-comments-post.php', '/wp-json/wp/v2/comments']);
    }));

  it('goes to the form when REST does not let guests in', () =>
    play(
      { restGuests: false },
      async ({ backend, server }) => {
        expect((await backend.submit(ann, still)).kind).to.equal('published');
        expect(server.writes().map(({ url }) => url)).to.deep.equal(['/wp-json/wp/v2/comments', '/wp-comments-post.php']);
      },
      '/wp-json/',
    ));

  it('does not knock at a second door when the first has stored the comment, or may have', () =>
    play({}, async ({ backend, server }) => {
      server.next('lost');
      expect((await backend.submit(ann, still)).kind).to.equal('unknown');
      expect(server.writes()).to.have.length(1);
    }));

  it('says closed and login in every language, for it asks the post', async () => {
    await play({ closed: true, language: 'de' }, async ({ backend }) =>
      expect(await backend.submit(ann, still)).to.deep.equal({ kind: 'closed' }),
    );
    await play({ login: true, language: 'de' }, async ({ backend }) =>
      expect((await backend.submit(ann, still)).kind).to.equal('login-required'),
    );
  });

  it('does not call published what nobody else can see: spam, and what a cookie hides', async () => {
    await play({ spam: true }, async ({ backend }) => expect((await backend.submit(ann, still)).kind).to.equal('pending'));
    await play({ hold: true }, async ({ backend }) =>
      expect((await backend.submit({ ...ann, remember: true }, still)).kind).to.equal('pending'),
    );
  });

  it('keeps to REST on another origin, where the form cannot answer, and offers the plain form', () =>
    play(
      { restGuests: false },
      async ({ backend, server }) => {
        expect((await backend.submit(ann, still)).kind).to.equal('login-required');
        expect(server.writes().map(({ url }) => url)).to.deep.equal(['/wp-json/wp/v2/comments']);
        expect(backend.capabilities().nativeForm).to.equal(true);
        expect(backend.toNativeForm?.(ann).action).to.equal(`${server.origin}/wp-comments-post.php`);
      },
      undefined,
      'https://elsewhere.test',
    ));

  it('works with the form alone, and with REST alone', async () => {
    await form(async ({ submit, backend }) => {
      expect((await submit()).kind).to.equal('published');
      expect(backend.capabilities().list).to.equal(false);
    });
    await root(async ({ submit, backend }) => {
      expect((await submit()).kind).to.equal('published');
      expect(backend.capabilities()).to.include({ list: true, nativeForm: false });
    });
  });

  async function play(
    settings: object,
    test: (bench: { backend: Bench['backend']; server: Bench['server'] }) => Promise<unknown>,
    url?: string,
    origin?: string,
  ) {
    const { startCommentServer } = await import('../../helpers/comment-server.mjs');
    const { wordpressBackend } = await import('../../../src/comment-form/backends/wordpress.js');
    const server = await startCommentServer('wordpress', { ...settings });
    try {
      const page = { ...pageOf(server.origin, links(server.origin)), url: `${origin ?? server.origin}/p/` };
      await test({ server, backend: wordpressBackend(url ? { url } : {}, { fetch, now: () => now, patience: 300, page }) });
    } finally {
      await server.stop();
    }
  }
});
