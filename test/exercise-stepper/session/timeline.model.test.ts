import { expect } from 'chai';
import * as fc from 'fast-check';
import { chosen, exercisesOf, options } from '../../../src/exercise-stepper/session/choices.js';
import { timeline, type Segment } from '../../../src/exercise-stepper/session/timeline.js';
import { anyChoices, anyPlan, pelvicTilt, plan, routine } from '../plans.js';

const lengthOf = ({ start, end }: Segment) => end - start;

describe('timeline', () => {
  it('lays out the pelvic tilt: three seconds to get ready, then hold and release five times', () => {
    const { segments, total } = timeline(plan(pelvicTilt));
    expect(segments.map((it) => it.kind)).to.deep.equal(['prepare', ...Array<string[]>(5).fill(['hold', 'release']).flat()]);
    expect(segments.map(lengthOf)).to.deep.equal([3000, ...Array<number[]>(5).fill([10_000, 3000]).flat()]);
    expect(segments.filter((it) => it.last).map((it) => it.rep)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(total).to.equal(68_000);
  });

  it('uses the person’s choices within the author’s bounds, and no more than the cap', () => {
    const tilt = plan(pelvicTilt);
    const short = timeline(tilt, { 0: { reps: 2, lengths: { 0: 4000 } } });
    expect(short.total).to.equal(3000 + 2 * 7000);
    const greedy = timeline(tilt, { 0: { reps: 99, lengths: { 0: 60_000 } } });
    expect(greedy.total).to.equal(3000 + 10 * 13_000);
    expect(timeline(tilt, { 0: { reps: NaN, lengths: { 0: -5 } } }).total).to.equal(3000 + 5 * 5000);
  });

  it('lets fewer repetitions be chosen where the author says nothing, never more', () => {
    const [exercise] = exercisesOf(plan({ ...pelvicTilt, reps: { default: 4 } }));
    expect(options(exercise!).find((it) => it.of === 'reps')).to.include({ min: 1, max: 4, default: 4 });
  });

  it('offers no choice where the author leaves none', () => {
    const fixed = plan({ title: 'One', phases: [{ kind: 'hold', cue: 'Hold.', duration: 'PT5S' }] });
    expect(options(exercisesOf(fixed)[0]!)).to.deep.equal([]);
  });

  it('does a leading prepare phase once a side and a switch phase between the sides', () => {
    const knees = plan({ ...routine.exercises[1] });
    const { segments } = timeline(knees);
    expect(segments.filter((it) => it.kind === 'prepare').map((it) => it.side)).to.deep.equal(['left', 'right']);
    expect(segments.filter((it) => it.kind === 'switch').map((it) => it.side)).to.deep.equal(['right']);
  });

  it('takes left and right in turn when the sides alternate, and counts a pair as one repetition', () => {
    const { segments } = timeline(plan(routine.exercises[2]));
    const moves = segments.filter((it) => it.kind === 'move');
    expect(moves.map((it) => `${it.side} ${it.rep}`).slice(0, 4)).to.deep.equal(['left 1', 'right 1', 'left 2', 'right 2']);
    expect(segments.filter((it) => it.last)).to.have.length(5);
  });

  it('waits for the person before an exercise that needs a new position, unless the author gave a rest', () => {
    const two = { title: 'Two', exercises: [pelvicTilt, pelvicTilt] };
    const open = timeline(plan(two)).segments.filter((it) => it.open);
    expect(open.map((it) => [it.kind, it.exercise])).to.deep.equal([['prepare', 1]]);
    expect(timeline(plan({ ...two, restBetween: 'PT20S' })).segments.some((it) => it.open)).to.equal(false);
  });

  it('has no gaps and no overlaps, and its sum is its length, for any plan and any choices', () => {
    fc.assert(
      fc.property(anyPlan, anyChoices, (any, choices) => {
        const { segments, total } = timeline(any, choices);
        let at = 0;
        for (const segment of segments) {
          expect(segment.start).to.equal(at);
          expect(segment.end).to.be.at.least(segment.start);
          expect(Number.isInteger(segment.end)).to.equal(true);
          if (segment.open) expect(lengthOf(segment)).to.equal(0);
          at = segment.end;
        }
        expect(total).to.equal(at);
      }),
    );
  });

  it('gives left and right the same work in the same time, for any plan and any choices', () => {
    fc.assert(
      fc.property(anyPlan, anyChoices, (any, choices) => {
        const { segments } = timeline(any, choices);
        const work = (side: string) =>
          segments
            .filter((it) => it.side === side && it.rep > 0 && it.kind !== 'switch')
            .map((it) => [it.exercise, it.set, it.rep, it.phase, lengthOf(it)]);
        expect(work('left')).to.deep.equal(work('right'));
      }),
    );
  });

  it('never goes beyond the author’s bounds, whatever is chosen', () => {
    fc.assert(
      fc.property(anyPlan, anyChoices, (any, choices) => {
        exercisesOf(any).forEach((exercise, index) => {
          for (const option of options(exercise)) {
            const value = chosen(option, choices[index]);
            expect(value).to.be.within(option.min, option.max);
          }
        });
      }),
    );
  });
});
