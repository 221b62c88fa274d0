import { expect } from 'chai';
import { keptKey, readKept, writeKept } from '../../../src/exercise-stepper/record/saved-run.js';
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
  return {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  };
}
const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('a run that was left', () => {
  it('is there again', () => {
    const it = storage();
    expect(writeKept(() => it, tilt, run)).to.equal(true);
    expect(readKept(() => it, tilt, run.saved + 60_000)).to.deep.include(run);
  });

  it('is gone when it is forgotten, when it is old, and when the plan has changed since', () => {
    const it = storage();
    writeKept(() => it, tilt, run);
    expect(readKept(() => it, tilt, run.saved + 13 * 3_600_000)).to.equal(undefined);
    expect(readKept(() => it, plan({ ...pelvicTilt, reps: { default: 6, max: 10 } }), run.saved)).to.equal(undefined);
    writeKept(() => it, tilt, undefined);
    expect(readKept(() => it, tilt, run.saved)).to.equal(undefined);
  });

  it('is nothing where storage is denied, full or holds what is not ours', () => {
    expect(writeKept(denied, tilt, run)).to.equal(false);
    expect(readKept(denied, tilt, 0)).to.equal(undefined);
    const it = storage();
    for (const odd of ['', '{', 'null', '5', '[]', '{"plan":1}']) {
      it.setItem(keptKey(tilt), odd);
      expect(readKept(() => it, tilt, 0)).to.equal(undefined);
    }
  });
});
