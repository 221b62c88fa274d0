import { expect } from 'chai';
import * as fc from 'fast-check';
import { next, session } from '../../../src/exercise-stepper/session/session.js';
import { timeline } from '../../../src/exercise-stepper/session/timeline.js';
import { tonesAhead } from '../../../src/exercise-stepper/session/tones.js';
import { anyPlan, pelvicTilt, plan } from '../plans.js';

const start = (data: unknown, settings = {}) => next(session(timeline(plan(data)), settings), { type: 'start' }, 0);

describe('tones', () => {
  it('sound at the beginning of each phase, before a long one ends, and at the end', () => {
    const two = tonesAhead(start({ ...pelvicTilt, reps: { default: 2 } }), 0).map((it) => `${it.at} ${it.sound}`);
    expect(two).to.deep.equal([
      '3000 hold',
      '10000 soon',
      '13000 release',
      '16000 hold',
      '23000 soon',
      '26000 release',
      '29000 end',
    ]);
  });

  it('lead the breath through a hold, softly, until its end is near', () => {
    const breathing = { in: 'PT3S', out: 'PT4S' };
    const phases = [
      { kind: 'hold', cue: 'Hold.', duration: 'PT20S' },
      { kind: 'release', cue: 'Let go.', duration: 'PT9S' },
    ];
    const tones = tonesAhead(start({ title: 'A', breathing, phases }), 0).map((it) => `${it.at / 1000} ${it.sound}`);
    expect(tones).to.deep.equal(['3 hold', '6 out', '10 in', '13 out', '20 soon', '23 release', '29 soon', '32 end']);
  });

  it('stop where the run waits for the person', () => {
    const open = {
      title: 'A',
      phases: [
        { kind: 'hold', cue: 'Hold.', duration: 'PT5S' },
        { kind: 'move', cue: 'Roll.' },
      ],
    };
    expect(tonesAhead(start(open), 0).map((it) => it.sound)).to.deep.equal(['hold', 'move']);
    expect(tonesAhead(start(pelvicTilt, { noAutoAdvance: true }), 0).map((it) => it.sound)).to.deep.equal(['hold']);
    expect(tonesAhead(next(start(pelvicTilt), { type: 'pause' }, 100), 100)).to.deep.equal([]);
  });

  it('stand where the session will change, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const begun = next(session(timeline(any), { keepGoing: true }), { type: 'start' }, 0);
        for (const { at, sound } of tonesAhead(begun, 0)) {
          if (sound === 'soon') continue;
          const then = next(begun, { type: 'tick' }, at);
          expect(sound).to.equal(then.status === 'done' ? 'end' : any && then.timeline.segments[then.at]!.kind);
          expect(then.at).to.be.above(next(begun, { type: 'tick' }, at - 1).at);
        }
      }),
    );
  });
});
