import { expect } from 'chai';
import { scopeOf } from '../../../src/comments/drafts/draft-scope.js';
import { DraftStore } from '../../../src/comments/drafts/draft-store.js';
import { PendingComments } from '../../../src/comments/drafts/pending-comments.js';
import { hasEntry } from '../../../src/foundation/storage/storage-key.js';
import { LocalStore } from '../../../src/foundation/storage/local-store.js';

/** Copied from a browser's storage, as version 0.1.0 wrote them. Whoever comes back with a newer one finds what they left. */
const written = {
  draft: [
    'relief-draft|%2Fheat|box%7C1||2068457662-2152935345-4022691032-182551438',
    '{"draft":{"key":"2068457662-2152935345-4022691032-182551438","text":"Heat & “rest” helped ظهري.","name":"Ann","email":"ann@example.org","url":"","remember":false},"savedAt":1796080445004}',
  ],
  reply: [
    'relief-draft|%2Farticle||7|752302260-21396270-90587684-3833980322',
    '{"draft":{"key":"752302260-21396270-90587684-3833980322","text":"Heat & “rest” helped ظهري.","name":"Ann","email":"ann@example.org","url":"","remember":false,"parent":"7"},"savedAt":1796080446264}',
  ],
  // Before what keeps drafts had come: without a box to tick.
  early: [
    'relief-draft|%2Fheat|||228719215-2937349956-3645800547-1922658123',
    '{"draft":{"text":"Heat & “rest” helped ظهري.","name":"Ann","email":"ann@example.org","url":"","key":"228719215-2937349956-3645800547-1922658123"},"savedAt":1796080447080}',
  ],
  earlySent: [
    'relief-draft|%2Farticle|||1307677054-625865921-3907963579-2660831262',
    '{"draft":{"text":"Heat","name":"","email":"","url":"","key":"1307677054-625865921-3907963579-2660831262"},"sentAt":1796080448084,"savedAt":1796080448084}',
  ],
  queued: [
    'relief-draft|%2Farticle|||353199089-3676199016-1869812307-1637591681',
    '{"draft":{"key":"353199089-3676199016-1869812307-1637591681","text":"Heat & “rest” helped ظهري.","name":"Ann","email":"ann@example.org","url":"","remember":false},"queued":true,"savedAt":1796080449317}',
  ],
  sent: [
    'relief-draft|%2Farticle|||2413302952-3318326296-1307797916-154153270',
    '{"draft":{"key":"2413302952-3318326296-1307797916-154153270","text":"Heat & “rest” helped ظهري.","name":"Ann","email":"ann@example.org","url":"","remember":false},"sentAt":1796080451579,"savedAt":1796080451579}',
  ],
  person: ['relief-comment-person|me', '{"name":"Ann","email":"ann@example.org","url":"","savedAt":1796080453830}'],
  pending: [
    'relief-receipt|%2Farticle|2649861905-1884148834-646728091-48004048',
    '{"id":"2649861905-1884148834-646728091-48004048","time":"2026-11-30T23:14:13.830Z","name":"Ann","text":"Heat & “rest” helped ظهري.","status":"pending","savedAt":1796080453830}',
  ],
} satisfies Record<string, [key: string, value: string]>;

const dayLater = () => 1796080453830 + 86_400_000;
const ann = { text: 'Heat & “rest” helped ظهري.', name: 'Ann', email: 'ann@example.org', url: '', remember: false };

/** A storage in which only these stand. */
function storeOf(...names: (keyof typeof written)[]): LocalStore {
  const map = new Map<string, string>(names.map((name) => written[name]));
  return new LocalStore(() => ({
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  }));
}

describe('what an earlier version has kept in the browser', () => {
  const drafts: [keyof typeof written, Parameters<typeof scopeOf>[0] & { post?: string }, object][] = [
    ['draft', { post: '/heat', id: 'box|1' }, { draft: { ...ann, key: '2068457662-2152935345-4022691032-182551438' } }],
    ['reply', { id: '', replyTo: '7' }, { draft: { ...ann, key: '752302260-21396270-90587684-3833980322', parent: '7' } }],
    ['early', { post: '/heat', id: '' }, { draft: { ...ann, key: '228719215-2937349956-3645800547-1922658123' } }],
    [
      'earlySent',
      { id: '' },
      {
        draft: { ...ann, key: '1307677054-625865921-3907963579-2660831262', text: 'Heat', name: '', email: '' },
        sentAt: 1796080448084,
      },
    ],
    ['queued', { id: '' }, { draft: { ...ann, key: '353199089-3676199016-1869812307-1637591681' }, queued: true }],
    ['sent', { id: '' }, { draft: { ...ann, key: '2413302952-3318326296-1307797916-154153270' }, sentAt: 1796080451579 }],
  ];
  for (const [name, host, saved] of drafts)
    it(`is found again: ${name}`, () => {
      const store = storeOf(name);
      const found = new DraftStore(store, dayLater).find(scopeOf(host, host.post ?? '/article'));
      const { savedAt } = JSON.parse(written[name][1]) as { savedAt: number };
      expect(found).to.deep.equal([{ ...saved, savedAt }]);
      // And a page that looks for it, before it has the code that reads it, knows that it is there.
      expect(hasEntry(store, 'relief-draft', host.post ?? '/article')).to.equal(true);
    });

  it('is sent under its own key, and then forgotten', () => {
    const store = storeOf('queued');
    const drafts = new DraftStore(store, dayLater);
    const scope = scopeOf({ id: '' }, '/article');
    const { key } = drafts.find(scope)[0]!.draft;
    expect(drafts.owns(scope, key, written.queued[0])).to.equal(true);
    drafts.drop(scope, key);
    expect(store.get(written.queued[0])).to.equal(undefined);
  });

  it('is not swept away as long as it is young', () => {
    const store = storeOf('draft', 'early', 'queued', 'sent', 'person', 'pending');
    new DraftStore(store, dayLater).sweep();
    expect(store.keys('relief-')).to.have.length(6);
  });

  it('is who asked to be remembered', () => {
    const store = storeOf('person');
    expect(new DraftStore(store, dayLater).person()).to.deep.equal({ name: 'Ann', email: 'ann@example.org', url: '' });
    expect(hasEntry(store, 'relief-comment-person')).to.equal(true);
  });

  it('is a comment that waits for a moderator', () => {
    const store = storeOf('pending');
    expect(new PendingComments(store, dayLater).waiting('/article', new Map())).to.deep.equal([
      {
        id: '2649861905-1884148834-646728091-48004048',
        time: '2026-11-30T23:14:13.830Z',
        name: 'Ann',
        text: 'Heat & “rest” helped ظهري.',
        status: 'pending',
      },
    ]);
    expect(hasEntry(store, 'relief-receipt', '/article')).to.equal(true);
  });
});
