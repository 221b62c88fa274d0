import { expect } from 'chai';
import type { Draft } from '../../../src/comments/comment.js';
import { DraftStore } from '../../../src/comments/drafts/draft-store.js';
import { LocalStore, type StorageLike } from '../../../src/foundation/storage/local-store.js';

const day = 86_400_000;
const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  key: 'k1',
  text,
  name: 'Ann',
  email: 'a@b.cd',
  url: '',
  remember: false,
  ...more,
});

/** A `Storage` in memory; `room` in characters. */
function memory(room = Infinity): StorageLike & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (i) => [...map.keys()][i] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem(key, value) {
      const used = [...map].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
      if (used + key.length + value.length > room) throw new DOMException('full', 'QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => void map.delete(key),
  };
}

describe('drafts', () => {
  it('keeps every field, and the key, across a reload', () => {
    const storage = memory();
    const written = draft('Heat helped', { url: 'https://a.example', lang: 'en', parent: '7', remember: true });
    expect(new DraftStore(new LocalStore(() => storage), Date.now).save({ page: '/a/' }, written)).to.equal(true);
    expect(new DraftStore(new LocalStore(() => storage), Date.now).find({ page: '/a/' })[0]!.draft).to.deep.equal(written);
  });

  it('keeps pages, forms and replies apart, whatever their names hold', () => {
    const storage = memory();
    const drafts = new DraftStore(new LocalStore(() => storage), Date.now);
    const scopes = [
      { page: '/a/' },
      { page: '/a' },
      { page: '/a/', form: 'top' },
      { page: '/a/', parent: '7' },
      { page: '/a/|top' },
      { page: '/a/', form: '|7' },
    ];
    scopes.forEach((scope, i) => drafts.save(scope, draft(`text ${i}`, { key: `k${i}` })));
    expect(scopes.map((scope) => drafts.find(scope)[0]!.draft.text)).to.deep.equal(scopes.map((_, i) => `text ${i}`));
  });

  it('finds the newest of two tabs first, and the other one after that', () => {
    const storage = memory();
    let now = 1000;
    const drafts = new DraftStore(new LocalStore(() => storage), () => now);
    drafts.save({ page: '/' }, draft('old tab', { key: 'a' }));
    now = 2000;
    drafts.save({ page: '/' }, draft('new tab', { key: 'b' }));
    expect(drafts.find({ page: '/' })[0]!.draft.text).to.equal('new tab');
    drafts.drop({ page: '/' }, 'b');
    expect(drafts.find({ page: '/' })[0]!.draft.text).to.equal('old tab');
  });

  it('forgets after 30 days, and sweeps what is old or broken', () => {
    const storage = memory();
    let now = 0;
    const drafts = new DraftStore(new LocalStore(() => storage), () => now);
    drafts.save({ page: '/' }, draft('words'));
    now = 30 * day;
    expect(drafts.find({ page: '/' })[0]).to.not.equal(undefined);
    now = 30 * day + 1;
    expect(drafts.find({ page: '/' })[0]).to.equal(undefined);
    storage.setItem('relief-draft|x|||k', '{broken');
    storage.setItem('somebody-else', '1');
    drafts.sweep();
    expect([...storage.map.keys()]).to.deep.equal(['somebody-else']);
  });

  it('says when a draft had been sent', () => {
    const storage = memory();
    const drafts = new DraftStore(new LocalStore(() => storage), Date.now);
    drafts.save({ page: '/' }, draft('words'), { sentAt: 5000 });
    expect(drafts.find({ page: '/' })[0]!.sentAt).to.equal(5000);
  });

  it('keeps no empty draft', () => {
    const storage = memory();
    const drafts = new DraftStore(new LocalStore(() => storage), Date.now);
    drafts.save({ page: '/' }, draft('words'));
    drafts.save({ page: '/' }, draft('  '));
    expect(storage.map.size).to.equal(0);
  });

  it('never keeps a proof of work or the further fields of a form', () => {
    const storage = memory();
    new DraftStore(new LocalStore(() => storage), Date.now).save(
      { page: '/' },
      draft('words', { proof: 'secret', extra: [['nonce', 'secret']] }),
    );
    expect([...storage.map.values()].join()).to.not.contain('secret');
  });

  it('keeps that somebody wants to be told of answers, and nothing where they do not', () => {
    const storage = memory();
    const drafts = new DraftStore(new LocalStore(() => storage), Date.now);
    drafts.save({ page: '/' }, draft('words', { notify: true }));
    expect(drafts.find({ page: '/' })[0]!.draft).to.include({ text: 'words', notify: true });
    drafts.save({ page: '/' }, draft('words', { notify: false }));
    expect(drafts.find({ page: '/' })[0]!.draft).not.to.have.property('notify');
    const [key] = [...storage.map.keys()];
    storage.setItem(key!, JSON.stringify({ savedAt: Date.now(), draft: { ...draft('words'), notify: 'yes' } }));
    expect(drafts.find({ page: '/' })[0]!.draft).not.to.have.property('notify');
  });

  it('never throws and says so when storage is denied, missing or full', () => {
    const denied = new DraftStore(
      new LocalStore(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
      Date.now,
    );
    const missing = new DraftStore(new LocalStore(() => undefined), Date.now);
    const full = new DraftStore(new LocalStore(() => memory(10)), Date.now);
    for (const drafts of [denied, missing, full]) {
      expect(drafts.save({ page: '/' }, draft('words'))).to.equal(false);
      expect(drafts.find({ page: '/' })[0]).to.equal(undefined);
      expect(drafts.person()).to.equal(undefined);
      expect(drafts.remember({ name: 'Ann', email: '', url: '' })).to.equal(false);
      drafts.sweep();
    }
    expect(denied.drop({ page: '/' }, 'k1')).to.equal(false);
  });

  it('makes room by throwing out expired drafts when storage is full', () => {
    const storage = memory(700);
    let now = 0;
    const drafts = new DraftStore(new LocalStore(() => storage), () => now);
    drafts.save({ page: '/old' }, draft('x'.repeat(400)));
    expect(drafts.save({ page: '/new' }, draft('y'.repeat(400)))).to.equal(false);
    now = 31 * day;
    expect(drafts.save({ page: '/new' }, draft('y'.repeat(400)))).to.equal(true);
  });

  it('copies known keys only, and only words, from what stands in storage', () => {
    const storage = memory();
    const drafts = new DraftStore(new LocalStore(() => storage), Date.now);
    drafts.save({ page: '/' }, draft('words'));
    const [key] = [...storage.map.keys()];
    storage.setItem(key!, JSON.stringify({ savedAt: Date.now(), draft: { key: 'k1', text: 'words', name: { a: 1 }, evil: 1 } }));
    expect(drafts.find({ page: '/' })[0]!.draft).to.deep.equal({
      key: 'k1',
      text: 'words',
      name: '',
      email: '',
      url: '',
      remember: false,
    });
    for (const bad of ['null', '[]', '"x"', '{"savedAt":1}', `{"savedAt":${Date.now()},"draft":{"text":5}}`]) {
      storage.setItem(key!, bad);
      expect(drafts.find({ page: '/' })[0], bad).to.equal(undefined);
    }
  });

  it('remembers a person who asked for it, and forgets one who did not', () => {
    const storage = memory();
    const drafts = new DraftStore(new LocalStore(() => storage), Date.now);
    drafts.remember({ ...draft('not this'), name: 'Ann', email: 'a@b.cd', url: '' });
    expect(drafts.person()).to.deep.equal({ name: 'Ann', email: 'a@b.cd', url: '' });
    expect([...storage.map.values()].join()).to.not.contain('not this');
    drafts.remember(undefined);
    expect(drafts.person()).to.equal(undefined);
  });
});
