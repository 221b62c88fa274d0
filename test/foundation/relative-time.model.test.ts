import { expect } from 'chai';
import { ago, fullTime } from '../../src/foundation/relative-time.js';

const now = Date.parse('2026-03-10T12:00:00Z');
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();

describe('when a comment was written', () => {
  for (const [seconds, words] of [
    [5, 'now'],
    [90, '1 minute ago'],
    [2 * 3600, '2 hours ago'],
    [86_400, 'yesterday'],
    [6 * 86_400, '6 days ago'],
  ] as const)
    it(`is “${words}” after ${seconds} seconds`, () => expect(ago(before(seconds), now, 'en')).to.equal(words));

  it('is a date after a week, where the reader is', () => expect(ago('2026-01-02T12:00:00', now, 'en')).to.equal('Jan 2, 2026'));
  it('is never in the future, for a server’s clock may be ahead', () => expect(ago(before(-3000), now, 'en')).to.equal('now'));
  it('speaks the reader’s language', () => expect(ago(before(7200), now, 'ar')).to.equal('قبل ساعتين'));
  it('leaves alone what is no date', () => {
    expect(ago('yesterday', now, 'en')).to.equal('yesterday');
    expect(fullTime('yesterday', 'en')).to.equal('yesterday');
  });
});
