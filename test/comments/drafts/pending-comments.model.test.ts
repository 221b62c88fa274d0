import { expect } from 'chai';
import type { Comment, Draft } from '../../../src/comments/comment.js';
import { pendingComment, PendingComments } from '../../../src/comments/drafts/pending-comments.js';
import { LocalStore } from '../../../src/foundation/storage/local-store.js';

const draft: Draft = { key: 'k', text: 'Heat helped', name: 'Ann', email: 'ann@example.org', url: '', remember: false };
const storage = () => {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (i: number) => [...map.keys()][i] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
};
const shown = (...comments: Comment[]) => new Map(comments.map((comment) => [comment.id, comment]));

describe('comments that wait for a moderator', () => {
  it('are given for pending comments only, with the text as it was written', () => {
    expect(pendingComment({ kind: 'published' }, draft, 0)).to.equal(undefined);
    expect(pendingComment({ kind: 'pending' }, draft, 0)).to.deep.equal({
      id: 'k',
      name: 'Ann',
      text: 'Heat helped',
      time: '1970-01-01T00:00:00.000Z',
      status: 'pending',
    });
    const held: Comment = { id: '31', name: 'Ann', html: '<p>Heat helped</p>', time: '2026-01-02T03:04:05Z', status: 'pending' };
    expect(pendingComment({ kind: 'pending', comment: held }, draft, 0)).to.include({
      id: '31',
      text: 'Heat helped',
      time: held.time,
    });
  });

  it('never hold an e-mail address', () => {
    expect(JSON.stringify(pendingComment({ kind: 'pending' }, draft, 0))).to.not.contain('example.org');
  });

  it('wait per thread, the oldest first', () => {
    let now = 0;
    const pending = new PendingComments(new LocalStore(() => kept), () => now++);
    const kept = storage();
    for (const key of ['a', 'b']) pending.put('/p', pendingComment({ kind: 'pending' }, { ...draft, key }, 0)!);
    pending.put('/q', pendingComment({ kind: 'pending' }, { ...draft, key: 'c' }, 0)!);
    expect(pending.waiting('/p', shown()).map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('are forgotten when everybody sees the comment, under its own id or by the same words', () => {
    const kept = storage();
    const pending = new PendingComments(new LocalStore(() => kept), () => 0);
    pending.put('/p', pendingComment({ kind: 'pending' }, draft, 0)!);
    const other: Comment = { id: '9', name: 'Bob', text: 'Heat helped', time: '', status: 'published' };
    expect(pending.waiting('/p', shown(other))).to.have.length(1);
    expect(pending.waiting('/p', shown({ ...other, name: 'Ann' }))).to.deep.equal([]);
    expect(kept.length).to.equal(0);
  });

  it('read known keys only', () => {
    const kept = storage();
    const pending = new PendingComments(new LocalStore(() => kept), () => 0);
    kept.setItem('relief-receipt|%2Fp|x', JSON.stringify({ savedAt: 0, id: 'x', text: 'words', html: '<img>', evil: 1 }));
    kept.setItem('relief-receipt|%2Fp|y', '{');
    expect(pending.waiting('/p', shown())).to.deep.equal([{ id: 'x', text: 'words', name: '', time: '', status: 'pending' }]);
  });
});
