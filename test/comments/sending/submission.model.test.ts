import { expect } from 'chai';
import type { Draft, Outcome } from '../../../src/comments/comment.js';
import { fingerprint, fresh, next, nextStep, type Submission } from '../../../src/comments/sending/submission.js';

const draft: Draft = { key: 'k', text: 'Heat helped', name: 'Ann', email: '', url: '', remember: false };
const mark = fingerprint(draft);
const sending = (from: Submission = fresh, now = 0) => next(from, { type: 'submit', errors: {}, now });
const settle = (outcome: Outcome, from = sending(), now = 0) => next(from, { type: 'settle', outcome, fingerprint: mark, now });

const every: Outcome[] = [
  { kind: 'published' },
  { kind: 'pending' },
  { kind: 'invalid', fields: { name: 'missing' } },
  { kind: 'duplicate' },
  { kind: 'too-fast', retryAfter: 3 },
  { kind: 'login-required' },
  { kind: 'closed' },
  { kind: 'forbidden' },
  { kind: 'not-found' },
  { kind: 'challenge-required', challenge: 'altcha' },
  { kind: 'offline' },
  { kind: 'unreachable' },
  { kind: 'timeout' },
  { kind: 'unknown' },
  { kind: 'server-error' },
  { kind: 'not-stored', reason: 'full' },
];

describe('submission', () => {
  it('sends one at a time', () => {
    const once = sending();
    expect(once.phase).to.equal('sending');
    expect(next(once, { type: 'submit', errors: {}, now: 0 })).to.equal(once);
  });

  it('sends nothing while something is wrong, and shows errors only from then on', () => {
    expect(fresh.tried).to.equal(false);
    const tried = next(fresh, { type: 'submit', errors: { text: 'missing' }, now: 0 });
    expect(tried).to.include({ phase: 'editing', tried: true });
    expect(tried.errors).to.deep.equal({ text: 'missing' });
  });

  it('takes errors away as they are mended, and adds none while a person types', () => {
    const tried = next(fresh, { type: 'submit', errors: { text: 'missing', name: 'missing' }, now: 0 });
    const typing = next(tried, { type: 'edit', errors: { name: 'missing', email: 'invalid' } });
    expect(typing.errors).to.deep.equal({ name: 'missing' });
  });

  for (const outcome of every) {
    it(`ends “${outcome.kind}” in a state that a person can go on from`, () => {
      const state = settle(outcome);
      expect(state.phase).to.not.equal('sending');
      expect(state.outcome).to.deep.equal(outcome);
      expect(nextStep(outcome)).to.be.a('string');
      const done = ['published', 'pending'].includes(outcome.kind);
      expect(state.phase === 'stored').to.equal(done);
      if (!done && outcome.kind !== 'closed') expect(sending(state, 60_000).phase).to.equal('sending');
    });
  }

  it('waits as long as the server says, or 15 seconds, and refuses to send before', () => {
    expect(settle({ kind: 'too-fast', retryAfter: 3 }, sending(), 1000).notBefore).to.equal(4000);
    const state = settle({ kind: 'too-fast' }, sending(), 1000);
    expect(state.notBefore).to.equal(16_000);
    expect(sending(state, 15_999).phase).to.equal('editing');
    expect(sending(state, 16_000).phase).to.equal('sending');
  });

  it('takes “duplicate” for “it was stored” when the answer to the same text had been lost', () => {
    const lost = settle({ kind: 'unknown' });
    expect(settle({ kind: 'duplicate' }, sending(lost)).phase).to.equal('stored');
  });

  it('takes “duplicate” for a refusal when this text had never been sent', () => {
    expect(settle({ kind: 'duplicate' }).phase).to.equal('editing');
    const lost = settle({ kind: 'unknown' });
    const other = fingerprint({ ...draft, text: 'Something else' });
    expect(next(sending(lost), { type: 'settle', outcome: { kind: 'duplicate' }, fingerprint: other, now: 0 }).phase).to.equal(
      'editing',
    );
  });

  it('remembers through later failures that an answer was lost', () => {
    const lost = settle({ kind: 'unknown' });
    const offline = settle({ kind: 'offline' }, sending(lost));
    expect(settle({ kind: 'duplicate' }, sending(offline)).phase).to.equal('stored');
  });

  it('remembers it across a reload', () => {
    const found = next(fresh, { type: 'found-sent', fingerprint: mark });
    expect(found.outcome).to.deep.equal({ kind: 'unknown' });
    expect(settle({ kind: 'duplicate' }, sending(found)).phase).to.equal('stored');
  });

  it('sends nothing once comments are closed', () => {
    const closed = settle({ kind: 'closed' });
    expect(sending(closed)).to.equal(closed);
  });

  it('tells one writing from another by what is sent, not by white space', () => {
    expect(fingerprint({ ...draft, text: ' Heat helped ' })).to.equal(mark);
    expect(fingerprint({ ...draft, parent: '7' })).to.not.equal(mark);
    expect(fingerprint({ ...draft, name: 'Bob' })).to.not.equal(mark);
  });
});
