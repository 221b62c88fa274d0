// The WordPress backends against a real WordPress: what the reader is told, and what WordPress's own database holds.
import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { startWordPress } from '../../scripts/wordpress/site.mjs';
import { createBackend } from '../../src/comments/backends/create-backend.browser.ts';
import { defaultLimits } from '../../src/comments/form/default-limits.ts';
import { backendContract } from '../../src/testing/backend-contract.ts';

const still = new AbortController().signal;
const usual = {
  relief_guests: 1,
  relief_no_flood: 1,
  comment_previously_approved: 0,
  comment_moderation: 0,
  comment_registration: 0,
  require_name_email: 1,
  thread_comments: 1,
  thread_comments_depth: 5,
  disallowed_keys: '',
  relief_nonce: 0,
  relief_nonce_life: 0,
  relief_page_cache: 0,
};

describe('the WordPress backends', () => {
  let wp;
  let posts;
  let serial = 0;

  before(async function () {
    this.timeout(120_000); // the first run downloads WordPress
    wp = await startWordPress();
    await wp.control({ options: usual });
    const make = (name, more = {}) =>
      wp.control({
        post: {
          post_title: name,
          post_name: name,
          post_content: 'Heat helps a little.',
          post_status: 'publish',
          comment_status: 'open',
          ...more,
        },
      });
    posts = {
      open: await make('open'),
      closed: await make('closed', { comment_status: 'closed' }),
      draft: await make('draft', { post_status: 'draft' }),
    };
  });
  after(() => wp?.stop());
  beforeEach(() => wp.control({ options: usual, wipe: true }));

  /** A backend as a page of this site would make it: nothing is configured but the name, where a page can say the rest. */
  async function backendOf(way, post, cookies = []) {
    // What a browser does: its cookies go with every request that does not say “omit”.
    const fetchAs = (url, { headers, credentials, ...init } = {}) =>
      fetch(url, {
        ...init,
        headers: { ...headers, ...(credentials !== 'omit' && cookies.length > 0 && { cookie: cookies.join('; ') }) },
      });
    const { document } = parseHTML(await (await fetchAs(post.link)).text());
    const at = {
      fetch: fetchAs,
      now: () => Date.now(),
      page: { url: post.link, find: (selector) => document.querySelector(selector) },
    };
    const options = {
      'wordpress-rest, stale nonce': {
        url: `${wp.origin}/wp-json/`,
        thread: String(post.post),
        nonce: '0123456789',
      },
      'wordpress-rest': { url: `${wp.origin}/wp-json/`, thread: String(post.post) },
      'wordpress-classic': { url: `${wp.origin}/wp-comments-post.php`, thread: String(post.post) },
      'wordpress, REST first': { url: `${wp.origin}/wp-json/` },
      wordpress: {},
    }[way];
    return createBackend(way.replace(/,.*/, ''), options, at);
  }

  const draftOf = (more) => ({
    key: `key-${(serial += 1)}`,
    text: `It helped me ${serial}.`,
    name: 'Ann',
    email: `ann${serial}@example.com`,
    url: '',
    remember: false,
    ...more,
  });

  const ways = ['wordpress-rest', 'wordpress-classic', 'wordpress', 'wordpress, REST first'];
  const kinds = { 1: 'published', 0: 'held' };
  const held = async () => (await wp.control({})).comments;
  const both = { kind: 'invalid', fields: { name: 'missing', email: 'missing' } };

  for (const way of ways) {
    const rest = way === 'wordpress-rest' || way === 'wordpress, REST first';
    describe(`a real WordPress by “${way}”`, () => {
      const refused = (name, draft, outcome, { options, post = 'open' } = {}) =>
        it(name, async () => {
          if (options) await wp.control({ options });
          const backend = await backendOf(way, posts[post]);
          expect(await backend.submit(draftOf(draft), still)).to.deep.equal(outcome);
          expect(await held()).to.deep.equal([]);
        });

      it('publishes', async () => {
        const backend = await backendOf(way, posts.open);
        const draft = draftOf({});
        const outcome = await backend.submit(draft, still);
        expect(outcome.kind).to.equal('published');
        const [row, ...more] = await held();
        expect(more).to.deep.equal([]);
        expect(row).to.include({ text: draft.text, name: draft.name, email: draft.email, parent: 0, post: posts.open.post });
        expect(kinds[row.status]).to.equal('published');
        if (way !== 'wordpress-classic')
          expect(outcome.comment).to.include({ id: String(row.id), name: 'Ann', status: 'published' });
      });

      it('holds for moderation', async () => {
        await wp.control({ options: { comment_moderation: 1 } });
        const backend = await backendOf(way, posts.open);
        const outcome = await backend.submit(draftOf({}), still);
        const [row] = await held();
        expect(outcome.kind).to.equal('pending');
        expect(outcome.comment).to.include({ id: String(row.id), status: 'pending' });
        expect(kinds[row.status]).to.equal('held');
      });

      // The form alone cannot tell: the cookie says it on the page only.
      if (way !== 'wordpress-classic')
        it('holds for moderation when the cookies box is ticked, and says no more than it knows', async () => {
          await wp.control({ options: { comment_moderation: 1 } });
          const backend = await backendOf(way, posts.open);
          // The way back is the page, where the cookie would tell a browser; Node's fetch keeps none.
          const { kind } = await backend.submit(draftOf({ remember: true }), still);
          expect(kind).to.equal(way === 'wordpress' ? 'received' : 'pending');
          expect((await held()).map(({ status }) => kinds[status])).to.deep.equal(['held']);
        });

      it('takes an answer', async () => {
        const backend = await backendOf(way, posts.open);
        await backend.submit(draftOf({}), still);
        const [first] = await held();
        expect((await backend.submit(draftOf({ parent: String(first.id) }), still)).kind).to.equal('published');
        expect((await held())[1].parent).to.equal(first.id);
      });

      it('refuses a duplicate, and holds it once', async () => {
        const backend = await backendOf(way, posts.open);
        const draft = draftOf({});
        await backend.submit(draft, still);
        expect(await backend.submit(draft, still)).to.deep.equal({ kind: 'duplicate' });
        expect(await held()).to.have.length(1);
      });

      it('makes the quick wait', async () => {
        await wp.control({ options: { relief_no_flood: 0 } });
        const backend = await backendOf(way, posts.open);
        const { email } = draftOf({});
        expect((await backend.submit(draftOf({ email }), still)).kind).to.equal('published');
        expect(await backend.submit(draftOf({ email }), still)).to.deep.equal({ kind: 'too-fast', retryAfter: 15 });
        expect(await held()).to.have.length(1);
      });

      refused('says that name and e-mail are missing', { name: '', email: '' }, both);
      refused('says that the name is missing', { name: '' }, rest ? both : { kind: 'invalid', fields: { name: 'missing' } });
      refused('says that the e-mail is missing', { email: '' }, rest ? both : { kind: 'invalid', fields: { email: 'missing' } });
      refused(
        'says that the e-mail is malformed',
        { email: 'not-an-address' },
        { kind: 'invalid', fields: { email: 'invalid' } },
      );
      refused('says that the text is missing', { text: '' }, { kind: 'invalid', fields: { text: 'missing' } });
      refused(
        'says that the text is missing when it is blanks',
        { text: ' \n ' },
        { kind: 'invalid', fields: { text: 'missing' } },
      );
      refused(
        'says that the text is too long, in bytes',
        { text: 'ظ'.repeat(33_000) },
        { kind: 'invalid', fields: { text: 'too-long' } },
      );
      it('takes as many bytes as we let through, and not one more: in the text, the name, the e-mail address and the website', async () => {
        const backend = await backendOf(way, posts.open);
        const size = (it) => new TextEncoder().encode(it).length;
        const fill = {
          text: ['', 'ظ', ''],
          name: ['', 'ن', ''],
          email: ['', 'a', '@example.com'],
          url: ['https://example.com/', 'a', ''],
        };
        for (const [field, { max }] of Object.entries(defaultLimits)) {
          const [start, letter, end] = fill[field];
          const between = max - size(start + end);
          const full = start + letter.repeat(Math.floor(between / size(letter))) + 'x'.repeat(between % size(letter)) + end;
          expect(size(full)).to.equal(max);
          const longer = field === 'email' ? `x${full}` : `${full}x`;
          const refusal = await backend.submit(draftOf({ [field]: longer }), still);
          expect([field, refusal]).to.deep.equal([field, { kind: 'invalid', fields: { [field]: 'too-long' } }]);
          const { kind } = await backend.submit(draftOf({ [field]: full }), still);
          expect([field, kind]).to.deep.equal([field, 'published']);
        }
        expect(await held()).to.have.length(4);
      });
      refused('says that the name is too long', { name: 'n'.repeat(300) }, { kind: 'invalid', fields: { name: 'too-long' } });
      refused('says that comments are closed', {}, { kind: 'closed' }, { post: 'closed' });
      const login = { kind: 'login-required', ...(way === 'wordpress-rest' && { unseen: true }) };
      refused('says that one must log in', {}, login, { options: { comment_registration: 1 } });

      it('does not call a comment with a word on the owner’s list published or waiting', async () => {
        await wp.control({ options: { disallowed_keys: 'miracle cure' } });
        const backend = await backendOf(way, posts.open);
        const outcome = await backend.submit(draftOf({ text: 'a miracle cure' }), still);
        // The form alone cannot know: WordPress answers as if all were well.
        expect(outcome.kind).to.equal(way === 'wordpress-classic' ? 'received' : 'withheld');
        expect((await held()).map(({ status }) => status)).to.deep.equal(['trash']);
      });

      it('keeps markup as WordPress keeps it, and quotes, and Arabic', async () => {
        const backend = await backendOf(way, posts.open);
        const text = 'He said "heat" & <b>rest</b>\n\nظهري يؤلمني';
        expect((await backend.submit(draftOf({ text }), still)).kind).to.equal('published');
        expect((await held())[0].text)
          .to.contain('ظهري يؤلمني')
          .and.to.contain('heat');
      });
    });
  }

  it('goes on as a guest on a real WordPress when a cached page carries a stale nonce, and is held once', async () => {
    const backend = await backendOf('wordpress-rest, stale nonce', posts.open);
    expect((await backend.submit(draftOf({}), still)).kind).to.equal('published');
    expect(await held()).to.have.length(1);
  });

  describe('a real WordPress that lets no guest in by REST, as all do by default', () => {
    beforeEach(() => wp.control({ options: { relief_guests: 0 } }));

    it('says so by REST alone', async () => {
      const backend = await backendOf('wordpress-rest', posts.open);
      expect(await backend.submit(draftOf({}), still)).to.deep.equal({ kind: 'login-required', unseen: true });
      expect(await held()).to.deep.equal([]);
    });

    for (const way of ['wordpress', 'wordpress, REST first'])
      it(`is written to by the form (${way})`, async () => {
        const backend = await backendOf(way, posts.open);
        expect((await backend.submit(draftOf({}), still)).kind).to.equal('published');
        expect(await held()).to.have.length(1);
      });

    it('says that one must log in, and nothing else, where both ways are shut', async () => {
      await wp.control({ options: { comment_registration: 1 } });
      const backend = await backendOf('wordpress', posts.open);
      expect(await backend.submit(draftOf({}), still)).to.deep.equal({ kind: 'login-required' });
      expect(await held()).to.deep.equal([]);
    });
  });

  describe('a member of a real WordPress, known by cookie', () => {
    // The theme's form asks members for the text alone.
    const words = (more = {}) => draftOf({ name: '', email: '', ...more });
    const rest = 'wordpress, REST first';
    const stored = async () => (await held()).map(({ user, status }) => [user, kinds[status]]);
    let member;
    beforeEach(async () => {
      await wp.control({ options: { relief_nonce: 1 } });
      member = await wp.control({ login: 'mona' });
    });

    for (const way of ['wordpress', rest])
      it(`writes under the own account (${way})`, async () => {
        const outcome = await (await backendOf(way, posts.open, member.cookies)).submit(words(), still);
        expect(outcome.kind).to.equal('published');
        expect(outcome.comment).to.include({ name: 'mona the Member', status: 'published' });
        expect(await stored()).to.deep.equal([[member.user, 'published']]);
      });

    for (const way of ['wordpress', rest])
      it(`is told when a comment waits (${way})`, async () => {
        await wp.control({ options: { comment_moderation: 1 } });
        const outcome = await (await backendOf(way, posts.open, member.cookies)).submit(words(), still);
        expect(outcome.kind).to.equal('pending');
        expect(await stored()).to.deep.equal([[member.user, 'held']]);
      });

    it('writes under the own account with a page so old that its nonce has expired', async () => {
      await wp.control({ options: { relief_nonce_life: 2 } });
      const backend = await backendOf(rest, posts.open, member.cookies);
      await new Promise((done) => setTimeout(done, 3100));
      expect((await backend.submit(words(), still)).kind).to.equal('published');
      expect(await stored()).to.deep.equal([[member.user, 'published']]);
    });

    it('writes under the own account with a page that was cached for a guest, without a nonce', async () => {
      await wp.control({ options: { relief_page_cache: 1, relief_guests: 0, relief_nonce: 0 } });
      await fetch(posts.open.link);
      const backend = await backendOf(rest, posts.open, member.cookies);
      expect((await backend.submit(words(), still)).kind).to.equal('published');
      expect(await stored()).to.deep.equal([[member.user, 'published']]);
    });

    it('is a guest again after logging out, whatever nonce the page still carries', async () => {
      const cookies = [...member.cookies];
      const backend = await backendOf(rest, posts.open, cookies);
      cookies.length = 0;
      expect((await backend.submit(draftOf({}), still)).kind).to.equal('published');
      expect(await stored()).to.deep.equal([[0, 'published']]);
    });

    for (const [what, relief_guests] of [
      ['and REST lets guests in', 1],
      ['and REST shuts them out', 0],
    ])
      it(`leaves a nonce in a cached page that harms no guest (${what})`, async () => {
        await wp.control({ options: { relief_page_cache: 1, relief_guests } });
        const cookie = member.cookies.join('; ');
        expect(await (await fetch(posts.open.link, { headers: { cookie } })).text()).to.contain('"nonce":"');
        const backend = await backendOf(rest, posts.open);
        expect((await backend.submit(draftOf({}), still)).kind).to.equal('published');
        expect(await stored()).to.deep.equal([[0, 'published']]);
      });
  });

  describe('a real WordPress, read', () => {
    it('knows of a page, and of what is no post, that it is closed', async () => {
      const page = await wp.control({
        post: { post_title: 'About', post_type: 'page', post_content: 'Heat.', post_status: 'publish', comment_status: 'closed' },
      });
      expect(await (await backendOf('wordpress', page)).configure(still)).to.deep.equal({ closed: true });
    });

    it('knows beforehand that a post is closed', async () => {
      expect(await (await backendOf('wordpress', posts.closed)).configure(still)).to.deep.equal({ closed: true });
      expect(await (await backendOf('wordpress', posts.open)).configure(still)).to.deep.equal({ closed: false });
    });

    it('gives a page of the thread in order, with answers three deep', async () => {
      const backend = await backendOf('wordpress', posts.open);
      for (const draft of [{ text: 'one' }, { text: 'two' }]) await backend.submit(draftOf(draft), still);
      const [one] = await held();
      await backend.submit(draftOf({ text: 'one.one', parent: String(one.id) }), still);
      const answer = (await held()).find(({ text }) => text === 'one.one');
      await backend.submit(draftOf({ text: 'one.one.one', parent: String(answer.id) }), still);
      const page = await backend.list({ page: 1, perPage: 20, order: 'oldest' }, still);
      expect(page.comments.map(({ html }) => html.replace(/<[^>]*>|\s/g, ''))).to.deep.equal([
        'one',
        'one.one',
        'one.one.one',
        'two',
      ]);
      expect(page).to.include({ total: 4, more: false });
      expect(JSON.stringify(page)).not.to.contain('example.com');
    });
  });

  describe('a real WordPress, asked for a page of teasers', () => {
    it('says in one request how many comments each post has, and nothing of what is held', async () => {
      const backend = await backendOf('wordpress-rest', posts.open);
      for (const text of ['one', 'two']) await backend.submit(draftOf({ text }), still);
      await wp.control({ options: { comment_moderation: 1 } });
      expect((await backend.submit(draftOf({ text: 'three' }), still)).kind).to.equal('pending');
      const ids = [posts.open, posts.closed].map(({ post }) => String(post));
      expect([...(await backend.counts(ids, still))]).to.deep.equal([
        [ids[0], 2],
        [ids[1], 0],
      ]);
    });

    it('says it of all others where one of them has a password', async () => {
      const locked = await wp.control({
        post: { post_title: 'Locked', post_content: 'Heat.', post_status: 'publish', post_password: 'open sesame' },
      });
      const backend = await backendOf('wordpress-rest', posts.open);
      await backend.submit(draftOf({ text: 'one' }), still);
      const [open, shut] = [posts.open, locked].map(({ post }) => String(post));
      const counts = await backend.counts([open, shut], still);
      expect([counts.get(open), counts.has(shut)]).to.deep.equal([1, false]);
    });

    it('counts exactly what is more than one answer holds', async () => {
      const backend = await backendOf('wordpress-rest', posts.open);
      for (let at = 0; at < 103; at++) await backend.submit(draftOf({ text: `Heat, ${at} times` }), still);
      expect([...(await backend.counts([String(posts.open.post)], still))]).to.deep.equal([[String(posts.open.post), 103]]);
    }).timeout(120_000);
  });

  for (const way of ['wordpress-rest', 'wordpress-classic', 'wordpress'])
    describe(`the contract of every backend, kept by a real WordPress (${way})`, () => {
      const subject = {
        create: () => backendOf(way, posts.open),
        texts: async () => (await held()).map(({ text }) => text),
        get thread() {
          return String(posts.open.post);
        },
      };
      for (const { name, run } of backendContract(subject)) it(name, run);
    });
});
