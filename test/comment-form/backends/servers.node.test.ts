import { expect } from 'chai';
import { createBackend } from '../../../src/comment-form/backends/create.js';
import type { Outcome } from '../../../src/comment-form/comment.js';
import type { Exchange } from '../../helpers/comment-server.mjs';
import { ann, now, on, still, type Bench } from './play.js';

type Row = [name: string, exchange: Exchange, outcome: Outcome, draft?: object];
const html = { 'content-type': 'text/html; charset=utf-8' };

/** One test a row: the server answers so, the outcome is this. */
function table(rows: Row[], run: (test: (bench: Bench) => Promise<unknown>) => Promise<void>) {
  for (const [name, exchange, outcome, draft] of rows)
    it(name, () =>
      run(async ({ server, submit }) => {
        server.next(exchange);
        expect(await submit(draft)).to.deep.equal(outcome);
      }),
    );
}

describe('the plain JSON backend', () => {
  const json = (test: (bench: Bench) => Promise<unknown>, settings = {}, extra = {}) =>
    on('json', 'json', '/comments', test, { settings, options: { thread: '7', ...extra } });
  const problem = (status: number, said: object): Exchange => ({
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify(said),
  });

  it('sends the contract’s body, and the draft’s key so that nothing is stored twice', () =>
    json(async ({ submit, last }) => {
      await submit({ parent: '3', lang: 'ar', elapsed: 4200, proof: 'abc', extra: [['trap', '']], remember: true });
      expect(last().headers['idempotency-key']).to.equal('key-1');
      expect(JSON.parse(last().body ?? '')).to.deep.equal({
        trap: '',
        post: '7',
        parent: '3',
        author: { name: 'Ann', email: 'a@b.cd', url: '' },
        content: 'Thanks',
        remember: true,
        lang: 'ar',
        elapsedMs: 4200,
        pow: 'abc',
        key: 'key-1',
      });
    }));

  table(
    [
      ['201 approved', { status: 201, json: { id: 5, status: 'approved' } }, { kind: 'published' }],
      ['201 pending', { status: 201, json: { id: 5, status: 'pending' } }, { kind: 'pending' }],
      ['202 without a body', { status: 202 }, { kind: 'pending' }],
      [
        '200 with a comment and its state',
        {
          status: 200,
          json: { id: 5, status: 'approved', text: 'Thanks', author: { name: 'Ann' }, time: '2026-01-02T03:04:05Z' },
        },
        {
          kind: 'published',
          comment: { id: '5', name: 'Ann', text: 'Thanks', time: '2026-01-02T03:04:05Z', status: 'published' },
        },
      ],
      ['200 with other JSON', { status: 200, json: { hello: 'world' } }, { kind: 'server-error', status: 200 }],
      ['200 without a body', { status: 200 }, { kind: 'server-error', status: 200 }],
      ['200 with a page', { status: 200, headers: html, body: '<h1>Hi</h1>' }, { kind: 'server-error', status: 200 }],
      ['201 without a body', { status: 201 }, { kind: 'unknown' }],
      [
        '400 with fields',
        {
          status: 400,
          json: {
            errors: [
              { field: 'author.email', code: 'invalid' },
              { field: 'content', code: 'too_short' },
            ],
          },
        },
        { kind: 'invalid', fields: { email: 'invalid', text: 'too-short' } },
      ],
      [
        '422 problem details with pointers',
        problem(422, {
          title: 'Not yet',
          errors: [
            { pointer: '#/author/name', detail: 'must not be empty' },
            { pointer: '#/content', detail: 'is too long' },
          ],
        }),
        { kind: 'invalid', fields: { name: 'missing', text: 'too-long' } },
      ],
      [
        '422 that names no field keeps its sentence, as text',
        problem(422, { title: 'No', detail: 'Please <b>wait</b>, 10.0.0.1' }),
        { kind: 'invalid', fields: {}, message: 'Please wait , …' },
      ],
      ['400 that cannot be read', { status: 400, body: 'Bad' }, { kind: 'invalid', fields: {} }],
      [
        '401 with a way in',
        { status: 401, json: { login: 'https://x.test/login' } },
        { kind: 'login-required', url: 'https://x.test/login' },
      ],
      ['403', { status: 403, json: {} }, { kind: 'forbidden' }],
      ['404', { status: 404, json: {} }, { kind: 'not-found' }],
      ['409', { status: 409, json: {} }, { kind: 'duplicate' }],
      ['410', { status: 410, json: {} }, { kind: 'closed' }],
      ['413', { status: 413 }, { kind: 'invalid', fields: { text: 'too-long' } }],
      ['429 with seconds', { status: 429, headers: { 'retry-after': '12' } }, { kind: 'too-fast', retryAfter: 12 }],
      [
        '429 with a date',
        { status: 429, headers: { 'retry-after': new Date(now + 90_000).toUTCString() } },
        { kind: 'too-fast', retryAfter: 90 },
      ],
      [
        '429 with a date that has passed',
        { status: 429, headers: { 'retry-after': new Date(now - 90_000).toUTCString() } },
        { kind: 'too-fast', retryAfter: 0 },
      ],
      ['429 without a wait', { status: 429 }, { kind: 'too-fast' }],
      ['500', { status: 500 }, { kind: 'server-error', status: 500 }],
      ['503', { status: 503, headers: html, body: '<h1>Down</h1>' }, { kind: 'server-error', status: 503 }],
      ['504: the gateway gave up, the server may not have', { status: 504 }, { kind: 'unknown' }],
      ['a redirect to a page', { status: 302, headers: { location: '/elsewhere' } }, { kind: 'not-found' }],
    ],
    (test) => json(test),
  );

  it('does not read links that are no addresses, nor items that are no comments', () =>
    json(async ({ backend, server }) => {
      server.thread.comments.push({ id: 1, text: 'x', name: 'Ann', status: 'approved', time: '2026-01-02T03:04:05Z' });
      Object.assign(server.thread.comments[0] ?? {}, { parent: undefined });
      expect((await backend.list?.({ page: 1, perPage: 20, order: 'oldest' }, still))?.comments).to.deep.equal([
        { id: '1', name: 'Ann', text: 'x', time: '2026-01-02T03:04:05Z', status: 'published' },
      ]);
    }));
});

describe('the Isso backend', () => {
  const isso = (test: (bench: Bench) => Promise<unknown>, settings = {}) =>
    on('isso', 'isso', '/', test, { settings, options: { thread: '/p/', title: 'Back spasms' } });
  const page = (reason: string): Exchange => ({
    status: 400,
    headers: html,
    body: `<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n<p>${reason}</p>\n`,
  });
  const forbidden = (reason: string): Exchange => ({ status: 403, json: { message: `403 Forbidden: ${reason}` } });
  const thanks = {
    id: 23,
    parent: null,
    text: '<p>Thanks</p>',
    author: 'Ann',
    website: null,
    mode: 1,
    created: 1464940838.25,
    modified: null,
    likes: 0,
    dislikes: 0,
    hash: 'e644f6ee43c0',
    notification: 0,
  };
  const shown = { id: '23', name: 'Ann', html: '<p>Thanks</p>', time: '2016-06-03T08:00:38.250Z', votes: 0 } as const;
  const cookie = { 'x-set-cookie': 'isso-23=abc; Max-Age=900; Path=/; SameSite=Lax' };

  it('sends what Isso takes, in JSON, without a header that its CORS would refuse', () =>
    isso(async ({ submit, last, server }) => {
      await submit({ url: 'https://ann.test' });
      expect(last().url).to.equal('/new?uri=%2Fp%2F');
      expect(last().headers['content-type']).to.equal('application/json');
      expect(Object.keys(last().headers).filter((name) => /^x-|idempotency/.test(name))).to.deep.equal([]);
      expect(JSON.parse(last().body ?? '')).to.deep.equal({
        text: 'Thanks',
        author: 'Ann',
        email: 'a@b.cd',
        website: 'https://ann.test',
        parent: null,
        title: 'Back spasms',
        notification: 0,
      });
      expect(server.texts()).to.deep.equal(['Thanks']);
    }));

  table(
    [
      [
        '201 is published, to be changed for 15 minutes',
        { status: 201, headers: cookie, json: thanks },
        { kind: 'published', comment: { ...shown, status: 'published', editableUntil: '2026-01-02T03:19:05.000Z' } },
      ],
      [
        '202 waits in the queue',
        { status: 202, headers: cookie, json: { ...thanks, mode: 2 } },
        { kind: 'pending', comment: { ...shown, status: 'pending', editableUntil: '2026-01-02T03:19:05.000Z' } },
      ],
      ['201 speaks for itself without a body', { status: 201 }, { kind: 'published' }],
      [
        '400 in HTML: too short',
        page('text is too short (minimum length: 3)'),
        { kind: 'invalid', fields: { text: 'too-short' } },
      ],
      [
        '400 in HTML: too long',
        page('text is too long (maximum length: 65535)'),
        { kind: 'invalid', fields: { text: 'too-long' } },
      ],
      ['400 in HTML: the website', page('Website not Django-conform'), { kind: 'invalid', fields: { url: 'invalid' } }],
      [
        '400 for a reason of its own',
        page('URI does not exist /p/'),
        { kind: 'invalid', fields: {}, message: 'Bad Request URI does not exist /p/' },
      ],
      [
        '403 rate limit: the wait, and not the address',
        forbidden('1.2.3.0: ratelimit exceeded (1, 2)'),
        { kind: 'too-fast', retryAfter: 60 },
      ],
      [
        '403 too many comments of one’s own',
        forbidden('3 direct responses to /p/'),
        { kind: 'forbidden', reason: 'reply-instead' },
      ],
      ['403 an answer to oneself', forbidden('edit time frame is still open'), { kind: 'forbidden', reason: 'edit-instead' }],
      [
        '403 e-mail wanted',
        forbidden('email address required but not provided'),
        { kind: 'invalid', fields: { email: 'missing' } },
      ],
      [
        '403 name wanted',
        forbidden('author address required but not provided'),
        { kind: 'invalid', fields: { name: 'missing' } },
      ],
      [
        '403 as a page',
        { status: 403, headers: html, body: '<!doctype html><p>1.2.3.0: ratelimit exceeded (1, 2)</p>' },
        { kind: 'too-fast', retryAfter: 60 },
      ],
      ['403 CSRF', forbidden('CSRF'), { kind: 'forbidden' }],
      ['200 without a body', { status: 200 }, { kind: 'server-error', status: 200 }],
    ],
    (test) => isso(test),
  );

  it('reads an unknown page as an empty thread, and answers to answers one level deep', () =>
    isso(async ({ backend, submit }) => {
      const list = async () => backend.list?.({ page: 1, perPage: 20, order: 'oldest' }, still);
      expect(await list()).to.deep.equal({ comments: [], total: 0, more: false });
      await submit({ text: 'first' });
      await submit({ text: 'answer', parent: '1' });
      await submit({ text: 'answer to the answer', parent: '2' });
      expect((await list())?.comments.map(({ id, parent }) => [id, parent])).to.deep.equal([
        ['1', undefined],
        ['2', '1'],
        ['3', '1'],
      ]);
    }));

  it('learns from the server what it asks for', () =>
    isso(
      async ({ backend }) => {
        const said = await backend.configure?.(still);
        expect(said?.fields?.email.use).to.equal('required');
        expect(said?.fields?.name.use).to.equal('optional');
      },
      { requireEmail: true },
    ));

  it('counts a vote', () =>
    isso(async ({ backend, submit }) => {
      await submit();
      expect(await backend.vote?.('1', true, still)).to.equal(1);
    }));
});

describe('the remark42 backend', () => {
  const remark = (test: (bench: Bench) => Promise<unknown>, settings = {}) =>
    on('remark42', 'remark42', '/', test, { settings, options: { site: 'relief', thread: 'https://x.test/p/' } });
  const failure = (status: number, code: number, error: string, details = ''): Exchange => ({
    status,
    json: { error, details, code },
  });

  it('enters as a guest, then posts with the token', () =>
    remark(async ({ submit, last, server }) => {
      const outcome = await submit();
      expect(outcome).to.have.property('kind', 'published');
      expect(outcome).to.have.nested.property('comment.editableUntil', '2026-01-02T03:09:05.000Z');
      expect(last().url).to.equal('/api/v1/comment?site=relief');
      expect(last().headers['x-jwt']).to.equal('Ann-1');
      expect(JSON.parse(last().body ?? '')).to.deep.equal({
        text: 'Thanks',
        locator: { site: 'relief', url: 'https://x.test/p/' },
      });
      await submit({ text: 'again' });
      expect(server.seen.filter(({ method, url }) => method === 'GET' && url.startsWith('/auth/'))).to.have.length(1);
    }));

  table(
    [
      [
        'too many letters',
        failure(400, 4, 'comment text exceeded max allowed size 2048 (2100)', 'invalid comment'),
        { kind: 'invalid', fields: { text: 'too-long' } },
      ],
      ['no text', failure(400, 4, 'empty comment text', 'invalid comment'), { kind: 'invalid', fields: { text: 'missing' } }],
      ['restricted words', failure(400, 19, 'comment contains restricted words'), { kind: 'forbidden', reason: 'words' }],
      ['an old post', failure(403, 8, 'rejected', 'old post, read-only'), { kind: 'closed' }],
      ['a blocked person', failure(403, 7, 'rejected'), { kind: 'forbidden', reason: 'blocked' }],
      ['no access', failure(403, 3, 'rejected'), { kind: 'forbidden' }],
      [
        'the limiter',
        { status: 429, headers: { 'content-type': 'text/plain' }, body: 'You have reached maximum request limit.' },
        { kind: 'too-fast' },
      ],
      ['its own error', failure(500, 0, 'internal'), { kind: 'server-error', status: 500 }],
      ['a name too short', { status: 500 }, { kind: 'invalid', fields: { name: 'too-short' } }, { name: 'Al' }],
      ['a name with signs in it', { status: 500 }, { kind: 'invalid', fields: { name: 'invalid' } }, { name: 'Ann!' }],
      ['no name', { status: 500 }, { kind: 'invalid', fields: { name: 'missing' } }, { name: ' ' }],
    ],
    (test) => remark(test),
  );

  it('logs in again once when the login has run out, and only once', async () => {
    await remark(
      async ({ submit, server }) => expect([(await submit()).kind, server.texts().length]).to.deep.equal(['published', 1]),
      { expire: 1 },
    );
    await remark(
      async ({ submit, server }) => expect([(await submit()).kind, server.writes().length]).to.deep.equal(['login-required', 2]),
      { expire: 9 },
    );
  });

  it('says so when the server takes no guests', () =>
    remark(async ({ submit }) => expect((await submit()).kind).to.equal('login-required'), { noAnonymous: true }));
});

describe('the Waline backend', () => {
  const waline = (test: (bench: Bench) => Promise<unknown>, settings = {}) =>
    on('waline', 'waline', '/', test, { settings, options: { thread: '/a' } });
  const soft = (errno: number, errmsg: unknown): Exchange => ({ status: 200, json: { errno, errmsg, data: '' } });

  it('sends the comment and not the reader’s browser', () =>
    waline(async ({ submit, last }) => {
      await submit();
      expect(last().url).to.equal('/api/comment?lang=en');
      expect(JSON.parse(last().body ?? '')).to.deep.equal({
        comment: 'Thanks',
        nick: 'Ann',
        mail: 'a@b.cd',
        link: '',
        url: '/a',
        ua: '',
      });
    }));

  table(
    [
      [
        'approved',
        {
          status: 200,
          json: {
            errno: 0,
            errmsg: '',
            data: {
              link: '',
              nick: 'Bob',
              pid: 1,
              rid: 1,
              url: '/a',
              comment: '<p>A reply</p>\n',
              status: 'approved',
              objectId: 2,
              orig: 'A reply',
              like: 0,
              time: 1795356650025,
            },
          },
        },
        {
          kind: 'published',
          comment: {
            id: '2',
            parent: '1',
            name: 'Bob',
            html: '<p>A reply</p>\n',
            time: '2026-11-22T14:10:50.025Z',
            status: 'published',
            votes: 0,
          },
        },
      ],
      [
        'waiting',
        {
          status: 200,
          json: { errno: 0, data: { objectId: 3, nick: 'Ann', comment: '<p>x</p>', status: 'waiting', time: 1795356655503 } },
        },
        {
          kind: 'pending',
          comment: { id: '3', name: 'Ann', html: '<p>x</p>', time: '2026-11-22T14:10:55.503Z', status: 'pending' },
        },
      ],
      [
        'spam is told as pending',
        {
          status: 200,
          json: { errno: 0, data: { objectId: 3, nick: 'Ann', comment: 'x', status: 'spam', time: 1795356655503 } },
        },
        { kind: 'pending', comment: { id: '3', name: 'Ann', html: 'x', time: '2026-11-22T14:10:55.503Z', status: 'pending' } },
      ],
      ['too fast, at status 200', soft(1000, 'Comment too fast!'), { kind: 'too-fast', retryAfter: 60 }],
      ['a duplicate, at status 200', soft(1000, 'Duplicate Content'), { kind: 'duplicate' }],
      ['no text', soft(1001, { comment: 'comment can not be blank' }), { kind: 'invalid', fields: { text: 'missing' } }],
      ['a reason of its own', soft(1000, 'Forbidden <b>word</b>'), { kind: 'invalid', fields: {}, message: 'Forbidden word' }],
      ['login forced', { status: 401, json: {} }, { kind: 'login-required' }],
      ['captcha or list of addresses', { status: 403, body: '' }, { kind: 'forbidden' }],
      ['a yes without a comment', { status: 200, json: { errno: 0, data: {} } }, { kind: 'unknown' }],
      ['its own error', { status: 500, body: '' }, { kind: 'server-error', status: 500 }],
    ],
    (test) => waline(test),
  );

  it('names the top of the branch with an answer to an answer', () =>
    waline(async ({ submit, last }) => {
      await submit({ text: 'first' });
      await submit({ text: 'second', parent: '1' });
      await submit({ text: 'third', parent: '2' });
      expect(JSON.parse(last().body ?? '')).to.include({ pid: '2', rid: '1' });
    }));

  it('counts a like', () =>
    waline(async ({ backend, submit }) => {
      await submit();
      expect(await backend.vote?.('1', true, still)).to.equal(1);
    }));
});

describe('the Artalk backend', () => {
  const artalk = (test: (bench: Bench) => Promise<unknown>, settings = {}) =>
    on('artalk', 'artalk', '/', test, { settings, options: { site: 'Relief', thread: '/p/' } });
  const no = (status: number, msg: string, more = {}): Exchange => ({ status, json: { msg, ...more } });

  it('sends page, site and no browser', () =>
    artalk(async ({ submit, last }) => {
      await submit({ parent: '4' });
      expect(last().url).to.equal('/api/v2/comments');
      expect(JSON.parse(last().body ?? '')).to.deep.equal({
        page_key: '/p/',
        site_name: 'Relief',
        page_title: '',
        name: 'Ann',
        email: 'a@b.cd',
        link: '',
        content: 'Thanks',
        rid: 4,
        ua: '',
      });
    }));

  table(
    [
      [
        'a captcha is wanted',
        no(403, 'x', { need_captcha: true, img_data: 'data:image/png;base64,AA' }),
        { kind: 'challenge-required', challenge: 'image' },
      ],
      ['the name is an administrator’s', no(403, 'x', { need_login: true }), { kind: 'login-required' }],
      ['e-mail is missing', no(400, "Param 'email' is required"), { kind: 'invalid', fields: { email: 'missing' } }],
      ['e-mail is malformed', no(400, 'Invalid Email'), { kind: 'invalid', fields: { email: 'invalid' } }],
      ['no such site', no(404, 'site not found'), { kind: 'not-found' }],
      ['its own error', no(500, 'x'), { kind: 'server-error', status: 500 }],
      ['200 without a comment', { status: 200, json: { hello: 1 } }, { kind: 'server-error', status: 200 }],
    ],
    (test) => artalk(test),
  );

  it('shows what waits as waiting', () =>
    artalk(async ({ submit }) => expect((await submit()).kind).to.equal('pending'), { hold: true }));
  it('knows beforehand that a page is closed', () =>
    artalk(async ({ backend }) => expect(await backend.configure?.(still)).to.deep.equal({ closed: true }), { adminOnly: true }));
  it('counts a vote', () =>
    artalk(async ({ backend, submit }) => {
      await submit();
      expect(await backend.vote?.('1', true, still)).to.equal(1);
    }));
});

describe('the form service backend', () => {
  const spree = (test: (bench: Bench) => Promise<unknown>) => on('form', 'form', '/f/key', test);
  const netlify = (test: (bench: Bench) => Promise<unknown>) =>
    on('form', 'form', '/', test, { options: { form: 'comments', names: { text: 'words' } } });
  const no = (status: number, ...errors: object[]): Exchange => ({ status, json: { error: 'Validation errors', errors } });

  it('sends a form, in the names that the service knows', () =>
    netlify(async ({ submit, last, server }) => {
      server.next({ status: 200, headers: html, body: '<h1>Thank you</h1>' });
      expect(await submit({ extra: [['bot-field', '']] })).to.deep.equal({ kind: 'pending' });
      expect(Object.fromEntries(new URLSearchParams(last().body))).to.deep.equal({
        'bot-field': '',
        words: 'Thanks',
        name: 'Ann',
        email: 'a@b.cd',
        'form-name': 'comments',
      });
    }));

  describe('at Formspree', () =>
    table(
      [
        ['200 with the next page', { status: 200, json: { ok: true, next: '/thanks' } }, { kind: 'pending' }],
        [
          'a malformed e-mail',
          no(422, { code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }),
          { kind: 'invalid', fields: { email: 'invalid' } },
        ],
        [
          'a missing field',
          no(422, { code: 'REQUIRED_FIELD_MISSING', field: 'name' }),
          { kind: 'invalid', fields: { name: 'missing' } },
        ],
        ['nothing in it', no(400, { code: 'EMPTY' }), { kind: 'invalid', fields: { text: 'missing' } }],
        ['no such form', no(404, { code: 'FORM_NOT_FOUND' }), { kind: 'closed' }],
        ['switched off', no(403, { code: 'INACTIVE' }), { kind: 'closed' }],
        ['blocked', no(403, { code: 'BLOCKED' }), { kind: 'forbidden', reason: 'blocked' }],
        ['too many', { status: 429, headers: { 'retry-after': '60' }, json: {} }, { kind: 'too-fast', retryAfter: 60 }],
        ['any other page: nobody knows', { status: 200, headers: html, body: '<h1>Hello</h1>' }, { kind: 'unknown' }],
        ['nothing at all', { status: 200 }, { kind: 'server-error', status: 200 }],
        ['its own error', { status: 500, headers: html, body: '' }, { kind: 'server-error', status: 500 }],
      ],
      spree,
    ));

  it('tells the owner, not the reader, that Netlify has not seen the form', () =>
    netlify(async ({ submit, server, warnings }) => {
      server.next({ status: 404, headers: html, body: '<h1>Page not found</h1>' });
      expect(await submit()).to.deep.equal({ kind: 'not-found' });
      expect(warnings.join()).to.contain('comments');
    }));
});

describe('the event backend', () => {
  const at = { fetch, now: () => now };
  const warnings: string[] = [];
  const ask = async (answer: () => unknown) =>
    (
      await createBackend(
        'event',
        {},
        { ...at, warn: (message) => warnings.push(message), ask: () => answer() as Promise<Outcome> },
      )
    ).submit(ann, still);

  it('ends as the page says', async () =>
    expect(await ask(() => Promise.resolve({ kind: 'pending' }))).to.deep.equal({ kind: 'pending' }));
  it('is truthful when the page fails, or says nothing of use', async () => {
    expect(await ask(() => Promise.reject(new Error('no')))).to.deep.equal({ kind: 'unknown' });
    expect(await ask(() => Promise.resolve('fine'))).to.deep.equal({ kind: 'unknown' });
  });
  it('tells the owner that nobody listens', async () => {
    warnings.length = 0;
    expect(await ask(() => undefined)).to.deep.equal({ kind: 'server-error' });
    expect(warnings.join()).to.contain('respondWith');
  });
});

describe('a backend by its name', () => {
  const at = { fetch, now: () => now, page: { url: 'https://x.test/p/', find: () => null } };
  it('is the page’s own object where it gives one', async () => {
    const own = { id: 'own', capabilities: () => ({}) as never, submit: async () => ({ kind: 'published' }) as const };
    expect(await createBackend(own, {}, at)).to.equal(own);
  });
  it('says which names there are', async () => {
    const message = await createBackend('disqus', {}, at).catch((error: unknown) => (error as Error).message);
    expect(message).to.contain('“disqus”').and.to.contain('wordpress-rest').and.to.contain('your own object');
  });
  it('lets the site ask for a field that the adapter leaves out', async () => {
    const backend = await createBackend('browser', { fields: { email: { use: 'optional' } } }, at);
    expect(backend.capabilities().fields.email.use).to.equal('optional');
  });
});

describe('the way out', () => {
  it('sends nothing when the device knows that it is offline', () =>
    on(
      'json',
      'json',
      '/comments',
      async ({ submit, server }) => {
        expect(await submit()).to.deep.equal({ kind: 'offline' });
        expect(server.seen).to.deep.equal([]);
      },
      { at: { online: () => false } },
    ));

  it('asks first, without cookies, whether anybody is there', () =>
    on('json', 'json', '/comments', async ({ submit, server }) => {
      await submit();
      expect(server.seen.map(({ method }) => method)).to.deep.equal(['HEAD', 'POST']);
    }));
});
