import { expect } from 'chai';
import { reviewState } from '../../src/health/review/review-state.js';

const today = new Date('2026-11-22');
const by = 'An example reviewer';

describe('a review', () => {
  it('counts only with a reviewer and a date', () => {
    expect(reviewState(undefined, today)).to.equal('unreviewed');
    expect(reviewState({ by }, today)).to.equal('unreviewed');
    expect(reviewState({ last: '2026-11-01' }, today)).to.equal('unreviewed');
  });

  it('is fresh, then due 90 days before its next date, then overdue from that date on', () => {
    const last = '2024-01-01';
    expect(reviewState({ by, last, next: '2027-06-01' }, today)).to.equal('fresh');
    expect(reviewState({ by, last, next: '2027-02-20' }, today)).to.equal('due');
    expect(reviewState({ by, last, next: '2026-11-22' }, today)).to.equal('overdue');
  });

  it('lasts three years where no next date is given', () => {
    expect(reviewState({ by, last: '2024-11-22' }, today)).to.equal('fresh');
    expect(reviewState({ by, last: '2023-12-01' }, today)).to.equal('due');
    expect(reviewState({ by, last: '2023-11-22' }, today)).to.equal('overdue');
  });
});
