import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { discover } from '../../../src/comments/backends/wordpress.js';
import { html } from './exchanges/spec.js';
import { ann, now, on, still, type Bench } from './play.js';

const options = { thread: '7' };

describe('the WordPress REST backend', () => {
  const rest = (test: (bench: Bench) => Promise<void>, extra = {}) =>
    on('wordpress', 'wordpress-rest', '/wp-json/', test, { options: { ...options, ...extra } });

  it('goes on as a guest when its nonce is stale', () =>
    rest(
      async ({ submit, server }) => {
        expect((await submit()).kind).to.equal('published');
        expect(server.writes().map(({ headers }) => headers['x-wp-nonce'])).to.deep.equal(['0123456789', undefined]);
      },
      { nonce: '0123456789' },
    ));

  it('goes on as a guest, at the third try, when the fresh nonce is refused as well', () =>
    on(
      'wordpress',
      'wordpress-rest',
      '/wp-json/',
      async ({ submit, server }) => {
        const stale = { status: 403, json: { code: 'rest_cookie_invalid_nonce', message: 'x', data: { status: 403 } } };
        server.next(stale, stale);
        expect((await submit()).kind).to.equal('published');
        expect(server.writes().map(({ headers }) => headers['x-wp-nonce'])).to.deep.equal([
          '0123456789',
          'fedcba9876',
          undefined,
        ]);
      },
      { options: { ...options, nonce: '0123456789' }, settings: { nonce: 'fedcba9876' } },
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
    const { route } = await import('../../../src/comments/backends/wordpress-rest.js');
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

  it('comes back to where the form says, and knows no other place', () =>
    classic(async ({ submit, server }) => {
      const there = { status: 302, headers: { location: '/thanks/#comment-4' } };
      server.next(there, there);
      const extra: [string, string][] = [['redirect_to', `${server.origin}/thanks/`]];
      expect(await submit({ extra })).to.deep.equal({ kind: 'received' });
      expect(await submit()).to.deep.equal({ kind: 'unknown', url: `${server.origin}/thanks/` });
    }));

  it('reads what the site’s own form has sent, not what we call its boxes', () =>
    classic(async ({ submit, server }) => {
      const data = new FormData();
      const sent = {
        comment: 'Thanks',
        author: 'Ann',
        email: 'a@b.cd',
        comment_post_ID: '7',
        redirect_to: `${server.origin}/thanks/`,
      };
      for (const [name, value] of Object.entries(sent)) data.append(name, value);
      const request = {
        action: `${server.origin}/wp-comments-post.php`,
        enctype: 'application/x-www-form-urlencoded',
        data,
      } as const;
      expect((await submit({ request, name: '', email: '' })).kind).to.equal('published');
      server.next({ status: 302, headers: { location: '/thanks/#comment-4' } });
      expect((await submit({ request })).kind).to.equal('received');
      // A member's form has neither name nor e-mail, and a refusal of theirs is about neither.
      data.delete('author');
      data.delete('email');
      server.next({ status: 200, json: { code: 'wp_die', message: '<p>The sum is wrong.</p>', data: { status: 200 } } });
      expect(await submit({ request, name: '', email: '' })).to.deep.equal({
        kind: 'invalid',
        fields: {},
        message: 'The sum is wrong.',
      });
    }));

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
    expect(find(plain)).to.deep.equal({ root: 'https://x.test/index.php?rest_route=/', post: '12', type: 'pages' });
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

  it('goes nowhere else after a refusal, a check, or a silence', async () => {
    const die = (status: number) => ({ status, json: { code: 'wp_die', message: '<p>Spam.</p>', data: { status } } });
    const check = { status: 403, headers: { ...html, 'cf-mitigated': 'challenge' }, body: 'Just a moment' };
    for (const [answer, kind] of [
      [die(403), 'forbidden'],
      [die(404), 'forbidden'],
      [die(500), 'unknown'],
      [check, 'challenge-required'],
      [{ status: 401, headers: html, body: '' }, 'login-required'],
      [{ status: 200, body: '' }, 'forbidden'],
      [{ status: 500, body: '' }, 'server-error'],
      [{ status: 302, headers: { location: '/thanks/' } }, 'unknown'],
    ] as const)
      await play({}, async ({ backend, server }) => {
        server.next(answer);
        expect((await backend.submit(ann, still)).kind).to.equal(kind);
        expect(server.writes()).to.have.length(1);
      });
    await play(
      {},
      async ({ backend, server }) => {
        server.next(die(403));
        expect(await backend.submit(ann, still)).to.deep.equal({ kind: 'forbidden', message: 'Spam.' });
        expect(server.writes()).to.have.length(1);
      },
      '/wp-json/',
    );
  });

  it('says closed in every language, for it asks the post, and shows the words of any other refusal', async () => {
    await play({ closed: true, language: 'de' }, async ({ backend }) =>
      expect(await backend.submit(ann, still)).to.deep.equal({ kind: 'closed' }),
    );
    await play({ login: true, language: 'de' }, async ({ backend }) =>
      expect(await backend.submit(ann, still)).to.deep.equal({ kind: 'forbidden', message: 'Du musst angemeldet sein.' }),
    );
    await play({ login: true }, async ({ backend }) =>
      expect((await backend.submit(ann, still)).kind).to.equal('login-required'),
    );
  });

  describe('what is told of a comment that WordPress has taken', () => {
    const remembered = { ...ann, remember: true };
    for (const [what, settings, draft, kind] of [
      ['listed', {}, ann, 'published'],
      ['listed, and the page out of a cache', { cached: true }, ann, 'published'],
      ['held', { hold: true }, ann, 'pending'],
      ['held, and only a cookie says so', { hold: true }, remembered, 'received'],
      ['spam', { spam: true }, ann, 'withheld'],
      ['spam, or held and only a cookie would say so', { spam: true }, remembered, 'received'],
    ] as const)
      it(`${what}: ${kind}`, () =>
        play(settings, async ({ backend }) => expect((await backend.submit(draft, still)).kind).to.equal(kind)));

    it('is not “kept from everybody” where something else of these minutes is listed: a plugin may have changed the words', () =>
      play({ spam: true }, async ({ backend, server }) => {
        const date = new Date().toISOString().slice(0, 19);
        server.thread.comments.push({ id: 90, parent: 0, name: 'Ann', text: 'T****s', status: 'approved', date } as never);
        expect((await backend.submit(ann, still)).kind).to.equal('received');
      }));

    it('asks the page, where nobody answers for the thread', () =>
      form(async ({ submit, server }) => {
        expect((await submit()).kind).to.equal('published');
        server.thread.settings['spam'] = true;
        expect((await submit({ text: 'Cheap pills' })).kind).to.equal('received');
      }));
  });

  it('finds what was stored though the answer was lost, and finds nothing that is held', async () => {
    for (const fault of ['lost', 'cut-headers'] as const)
      await play({}, async ({ backend, server }) => {
        expect(await backend.find?.(ann, still)).to.equal(undefined);
        server.next(fault);
        expect((await backend.submit(ann, still)).kind).to.equal('unknown');
        expect(await backend.find?.(ann, still)).to.have.nested.property('comment.id', '1');
        expect(await backend.find?.({ ...ann, name: 'Bo' }, still)).to.equal(undefined);
      });
    await play({ hold: true }, async ({ backend, server }) => {
      server.next('lost');
      await backend.submit(ann, still);
      expect(await backend.find?.(ann, still)).to.equal(undefined);
      expect((await backend.submit(ann, still)).kind).to.equal('duplicate');
      expect(server.texts()).to.have.length(1);
    });
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
    const { wordpressBackend } = await import('../../../src/comments/backends/wordpress.js');
    const server = await startCommentServer('wordpress', { ...settings });
    try {
      const page = { ...pageOf(server.origin, links(server.origin)), url: `${origin ?? server.origin}/p/` };
      await test({ server, backend: wordpressBackend(url ? { url } : {}, { fetch, now: () => now, patience: 300, page }) });
    } finally {
      await server.stop();
    }
  }
});
