// Waline itself, and what our adapter makes of its answers: what a reader is told, against what Waline keeps and shows.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { provideWaline } from '../../scripts/waline/files.mjs';
import { createBackend } from '../../src/comments/backends/create-backend.browser.ts';

const still = new AbortController().signal;
const ann = { key: 'k', text: 'Heat helped.', name: 'Ann', email: 'ann@example.org', url: '', remember: false };

describe('a real Waline', function () {
  this.timeout(300_000);
  let folder;
  before(() => (folder = provideWaline()));

  /** Starts one with these settings of its own; ends it, whatever comes. */
  async function on(settings, test) {
    const child = spawn(process.execPath, ['scripts/waline/server.mjs', folder], { env: { ...process.env, ...settings } });
    try {
      let said = '';
      const url = await new Promise((resolve, reject) => {
        const read = (part) => {
          said += part;
          const address = /Listening on (\S+)/.exec(said)?.[1];
          if (address) resolve(address);
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        child.once('exit', () => reject(new Error(said)));
      });
      const at = { fetch, now: Date.now, page: { url: 'https://site.test/back/', find: () => null } };
      const backend = await createBackend('waline', { url, thread: '/back/' }, at);
      const list = async () => (await backend.list({ page: 1, perPage: 20, order: 'oldest' }, still)).comments;
      await test({ backend, list, submit: (draft) => backend.submit({ ...ann, ...draft }, still) });
    } finally {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    }
  }

  it('publishes, shows answers under what they answer, counts a like, and knows the same comment again', () =>
    on({}, async ({ backend, list, submit }) => {
      const first = await submit({ text: 'Heat **helped** & <b>rest</b>.' });
      expect(first).to.include({ kind: 'published' });
      expect(first.comment).to.include({ name: 'Ann', status: 'published' });
      const { id } = first.comment;
      const answer = await submit({ text: 'For how long?', name: 'Bob', email: '', parent: id });
      const deeper = await submit({ text: 'Two days.', parent: answer.comment.id });
      expect([answer.kind, deeper.kind]).to.deep.equal(['published', 'published']);
      const shown = await list();
      expect(shown.map((it) => [it.name, it.parent])).to.deep.equal([
        ['Ann', undefined],
        ['Bob', id],
        ['Ann', answer.comment.id],
      ]);
      expect(shown[0].html).to.contain('<strong>helped</strong>');
      expect(Math.abs(Date.parse(shown[0].time) - Date.now())).to.be.below(300_000);
      expect(await submit({ text: 'Heat **helped** & <b>rest</b>.' })).to.deep.equal({ kind: 'duplicate' });
      expect(await backend.vote(id, true, still)).to.equal(1);
      expect(await list()).to.have.length(3);
    }));

  it('says “awaiting moderation” of what waits, and shows it to nobody', () =>
    on({ COMMENT_AUDIT: 'true' }, async ({ list, submit }) => {
      const outcome = await submit();
      expect(outcome.kind).to.equal('pending');
      expect(outcome.comment.status).to.equal('pending');
      expect(await list()).to.deep.equal([]);
    }));

  it('says that a disallowed word was not published, and does not let anybody wait for it', () =>
    on({ FORBIDDEN_WORDS: 'casino' }, async ({ list, submit }) => {
      expect(await submit({ text: 'My casino helped.' })).to.deep.equal({ kind: 'withheld' });
      expect(await list()).to.deep.equal([]);
      expect((await submit()).kind).to.equal('published');
    }));

  it('says what is wrong with a comment that it does not take', () =>
    on({ IPQPS: '60' }, async ({ list, submit }) => {
      expect(await submit({ text: '' })).to.deep.equal({ kind: 'invalid', fields: { text: 'missing' } });
      expect((await submit()).kind).to.equal('published');
      expect(await submit({ text: 'And once more.' })).to.deep.equal({ kind: 'too-fast', retryAfter: 60 });
      expect(await list()).to.have.length(1);
    }));

  it('says that a login is wanted where it is', () =>
    on({ LOGIN: 'force' }, async ({ list, submit }) => {
      expect((await submit()).kind).to.equal('login-required');
      expect(await list()).to.deep.equal([]);
    }));
});
