import { expect } from 'chai';
import { painRule, painVerdict } from '../../../src/exercise-stepper/session/pain-rule.js';
import { pelvicTilt, plan, routine } from '../plans.js';

describe('the stop rule', () => {
  it('lets a pain of 0 to 3 go on, 4 and 5 with care, and stops from 6 on where the author says nothing', () => {
    const rule = painRule(plan({ title: 'A', phases: [{ kind: 'move', cue: 'Move.' }] }));
    expect(Array.from({ length: 11 }, (_, pain) => painVerdict(pain, rule))).to.deep.equal([
      ...Array<string>(4).fill('ok'),
      ...Array<string>(2).fill('caution'),
      ...Array<string>(5).fill('stop'),
    ]);
  });

  it('is the author’s where there is one, in the author’s words', () => {
    const rule = painRule(plan({ ...pelvicTilt, stopRule: { ok: 1, caution: 2, text: 'Enough.' } }));
    expect([painVerdict(2, rule), painVerdict(3, rule), rule.text]).to.deep.equal(['caution', 'stop', 'Enough.']);
  });

  it('is the strictest of a routine', () => {
    const strict = { ...pelvicTilt, stopRule: { ok: 2, caution: 3, text: 'Less.' } };
    expect(painRule(plan({ ...routine, exercises: [pelvicTilt, strict, pelvicTilt] }))).to.include({
      ok: 2,
      caution: 3,
      text: 'Less.',
    });
  });
});
