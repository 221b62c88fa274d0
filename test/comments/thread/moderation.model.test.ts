import { expect } from 'chai';
import type { Status } from '../../../src/comments/comment.js';
import { counted, deedsFor, nextWaiting, undoOf, type Deed } from '../../../src/comments/thread/moderation.js';
import { said } from '../memory-backend.js';

const wordpress: Deed[] = ['approve', 'hold', 'spam', 'not-spam', 'trash', 'restore', 'delete'];
const waline: Deed[] = ['approve', 'hold', 'spam', 'delete-with-answers'];

describe('a moderator’s deeds', () => {
  for (const [allowed, status, deeds] of [
    [wordpress, 'pending', ['approve', 'spam', 'trash']],
    [wordpress, 'published', ['hold', 'spam', 'trash']],
    [wordpress, 'spam', ['not-spam', 'delete']],
    [wordpress, 'trash', ['restore', 'delete']],
    [waline, 'pending', ['approve', 'spam', 'delete-with-answers']],
    [waline, 'published', ['hold', 'spam', 'delete-with-answers']],
    [waline, 'spam', ['approve', 'delete-with-answers']],
    [['approve', 'hold', 'delete'], 'pending', ['approve', 'delete']],
    [['delete'], 'published', ['delete']],
    [[], 'published', []],
  ] as [Deed[], Status, Deed[]][])
    it(`are ${deeds.join(', ') || 'none'} for one that is ${status} where ${allowed.length} are known`, () => {
      expect(deedsFor(status, allowed)).to.deep.equal(deeds);
    });

  it('never offer what would change nothing', () => {
    const set: Partial<Record<Deed, Status>> = { approve: 'published', hold: 'pending', spam: 'spam', trash: 'trash' };
    for (const status of ['published', 'pending', 'spam', 'trash'] as const)
      for (const deed of deedsFor(status, wordpress)) expect(set[deed], `${deed} of ${status}`).to.not.equal(status);
  });

  for (const [was, now, allowed, deed] of [
    ['pending', 'published', wordpress, 'hold'],
    ['published', 'pending', wordpress, 'approve'],
    ['pending', 'spam', wordpress, 'not-spam'],
    ['published', 'trash', wordpress, 'restore'],
    ['spam', 'published', wordpress, 'spam'],
    ['trash', 'pending', wordpress, 'trash'],
    ['spam', 'trash', wordpress, 'spam'],
    ['pending', 'spam', waline, 'hold'],
    ['published', 'spam', waline, 'approve'],
    ['published', 'published', wordpress, undefined],
    ['pending', 'published', ['approve'], undefined],
  ] as [Status, Status, Deed[], Deed | undefined][])
    it(`are undone from ${now} to ${was} by ${deed ?? 'nothing'}`, () => {
      expect(undoOf(was, now, allowed)).to.equal(deed);
    });

  it('change the counts that are known, and no others', () => {
    expect(counted({ pending: 2, spam: 0 }, 'pending', 'spam')).to.deep.equal({ pending: 1, spam: 1 });
    expect(counted({ pending: 2 }, 'pending', 'trash')).to.deep.equal({ pending: 1 });
    expect(counted({ pending: 2, trash: 1 }, 'trash', undefined)).to.deep.equal({ pending: 2, trash: 0 });
    expect(counted({ pending: 2 }, 'published', 'published')).to.deep.equal({ pending: 2 });
    expect(counted({ spam: 0 }, 'spam', 'published')).to.deep.equal({ spam: 0 });
  });
});

describe('the next comment that waits', () => {
  const comments = [
    said('1', 'Ann', '', { status: 'pending' }),
    said('2', 'Bo', ''),
    said('3', 'Cy', '', { status: 'pending' }),
    said('4', 'Dee', '', { status: 'spam' }),
  ];
  for (const [from, next] of [
    [undefined, '1'],
    ['1', '3'],
    ['2', '3'],
    ['3', '1'],
    ['4', '1'],
    ['no such', '1'],
  ])
    it(`after ${from ?? 'nothing'} is ${next}`, () => expect(nextWaiting(comments, from)?.id).to.equal(next));

  it('is none where the one at hand alone waits', () => {
    expect(nextWaiting(comments.slice(0, 2), '1')).to.equal(undefined);
  });
});
