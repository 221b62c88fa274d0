import { expect } from 'chai';
import { forgetRun, hasSavedRun, readSavedRun, saveRun } from '../../../src/exercise-stepper/record/saved-run.js';
import { LocalStore } from '../../../src/foundation/storage/local-store.js';
import { pelvicTilt, plan } from '../plans.js';

const tilt = plan(pelvicTilt);
const run = {
  at: 3,
  left: 4200,
  full: [0, 1, 2],
  ran: 16_000,
  choices: {},
  settings: { noAutoAdvance: false, keepGoing: false, channel: 'screen' as const },
  startTime: '2026-11-22T10:00:00.000Z',
  saved: 1_000_000,
};

function storage() {
  const all = new Map<string, string>();
  const items = {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  };
  return new LocalStore(() => items as Storage);
}
const denied = new LocalStore(() => {
  throw new DOMException('denied', 'SecurityError');
});

describe('a run that was left', () => {
  it('is there again, and its key says so', () => {
    const store = storage();
    expect(hasSavedRun(store, tilt)).to.equal(false);
    expect(saveRun(store, tilt, run)).to.equal(true);
    expect(readSavedRun(store, tilt, run.saved + 60_000)).to.deep.include(run);
    expect(hasSavedRun(store, { id: tilt.id, title: 'Whatever' })).to.equal(true);
    expect(hasSavedRun(store, { title: tilt.title })).to.equal(false);
  });

  it('is gone when it is forgotten, when it is old, and when the plan has changed since', () => {
    const store = storage();
    saveRun(store, tilt, run);
    expect(readSavedRun(store, tilt, run.saved + 13 * 3_600_000)).to.equal(undefined);
    expect(readSavedRun(store, plan({ ...pelvicTilt, reps: { default: 6, max: 10 } }), run.saved)).to.equal(undefined);
    expect(forgetRun(store, tilt)).to.equal(true);
    expect(readSavedRun(store, tilt, run.saved)).to.equal(undefined);
  });

  it('is nothing where storage is denied, full or holds what is not ours', () => {
    expect([saveRun(denied, tilt, run), forgetRun(denied, tilt), hasSavedRun(denied, tilt)]).to.deep.equal([false, false, false]);
    expect(readSavedRun(denied, tilt, 0)).to.equal(undefined);
    const store = storage();
    for (const odd of ['', '{', 'null', '5', '[]', '{"plan":1}']) {
      store.set('relief-run:pelvic-tilt', odd);
      expect(readSavedRun(store, tilt, 0)).to.equal(undefined);
    }
  });
});
