import { expect } from 'chai';
import { createBackend } from '../../../src/comments/backends/create-backend.browser.js';
import type { Outcome } from '../../../src/comments/comment.js';
import { html } from './exchanges/spec.js';
import { ann, now, on, still, type Bench } from './play.js';

describe('the plain JSON backend', () => {
  const json = (test: (bench: Bench) => Promise<unknown>, settings = {}, extra = {}) =>
    on('json', 'json', '/comments', test, { settings, options: { thread: '7', ...extra } });

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
  const netlify = (test: (bench: Bench) => Promise<unknown>) =>
    on('form', 'form', '/', test, { options: { form: 'comments', names: { text: 'words' } } });

  it('sends a form, in the names that the service knows', () =>
    netlify(async ({ submit, last, server }) => {
      server.next({ status: 200, headers: { ...html, server: 'Netlify' }, body: '<h1>Thank you</h1>' });
      expect(await submit({ extra: [['bot-field', '']] })).to.deep.equal({ kind: 'received' });
      expect(Object.fromEntries(new URLSearchParams(last().body))).to.deep.equal({
        'bot-field': '',
        words: 'Thanks',
        name: 'Ann',
        email: 'a@b.cd',
        'form-name': 'comments',
      });
    }));

  it('tells the owner, not the reader, that Netlify has not seen the form', () =>
    netlify(async ({ submit, server, warnings }) => {
      server.next({ status: 404, headers: html, body: '<h1>Page not found</h1>' });
      expect(await submit()).to.deep.equal({ kind: 'not-found' });
      expect(warnings.join()).to.contain('comments');
    }));
});

describe('the form service backend with a site’s own form', () => {
  const own = (test: (bench: Bench) => Promise<unknown>) => on('form', 'form', '/', test);
  const request = (action: string, fields: [string, string | File][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return { action, enctype: 'multipart/form-data' as const, data };
  };

  it('does not call the text too long where a file is with it', () =>
    own(async ({ server, submit }) => {
      const photo = new File(['x'.repeat(2000)], 'back.jpg');
      server.next({ status: 413, headers: html, body: '<h1>413 Request Entity Too Large</h1>' });
      const outcome = await submit({
        request: request(`${server.origin}/send.php`, [
          ['nachricht', 'Thanks'],
          ['bild', photo],
        ]),
      });
      expect(outcome).to.deep.equal({ kind: 'invalid', fields: {}, message: '413 Request Entity Too Large' });
    }));

  it('knows the form again by its own names', () =>
    own(async ({ server, submit }) => {
      const page =
        '<h1>Kontakt</h1><div role="alert">Bitte <b>alles</b> ausrechnen.</div><textarea name="nachricht">Thanks</textarea>';
      server.next({ status: 200, headers: html, body: page });
      const outcome = await submit({ request: request(`${server.origin}/send.php`, [['nachricht', 'Thanks']]) });
      expect(outcome).to.deep.equal({ kind: 'invalid', fields: {}, message: 'Bitte alles ausrechnen.' });
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
  it('asks the network, and not the device, whether there is a way: some say “offline” for ever', () =>
    on(
      'json',
      'json',
      '/comments',
      async ({ submit, server }) => {
        expect((await submit()).kind).to.equal('published');
        await server.stop();
        expect(await submit({ text: 'Again' })).to.deep.equal({ kind: 'offline' });
      },
      { at: { online: () => false } },
    ));

  it('does not say “offline” where the device does not', () =>
    on('json', 'json', '/comments', async ({ submit, server }) => {
      await server.stop();
      expect(await submit()).to.deep.equal({ kind: 'unreachable' });
    }));

  it('asks first, without cookies, whether anybody is there', () =>
    on('json', 'json', '/comments', async ({ submit, server }) => {
      await submit();
      expect(server.seen.map(({ method }) => method)).to.deep.equal(['HEAD', 'POST']);
    }));
});
