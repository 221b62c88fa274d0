import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  extendable,
  leftOf,
  next,
  remaining,
  repetitionsDone,
  restore,
  segmentOf,
  session,
  untilNextChange,
  type Session,
  type SessionEvent,
} from '../../../src/exercise-stepper/session/session.js';
import { timeline } from '../../../src/exercise-stepper/session/timeline.js';
import { anyChoices, anyPlan, pelvicTilt, plan, routine } from '../plans.js';

type Simple = Exclude<SessionEvent['type'], 'choose'>;
const minute = 60_000;
const tilt = timeline(plan(pelvicTilt));
const long = timeline(plan(routine));
const send = (state: Session, type: Simple, now: number) => next(state, { type }, now);
const started = (line = tilt, settings = {}) => send(session(line, settings), 'start', 1000);

/** Ticks as a page in front of a person would. */
function watch(state: Session, from: number, to: number): Session {
  let it = state;
  for (let now = from; now < to; now += 700) it = send(it, 'tick', now);
  return send(it, 'tick', to);
}

describe('session', () => {
  it('goes through the phases by the clock and ends when the last one does', () => {
    let it = watch(started(), 1000, 4000);
    expect(segmentOf(it).kind).to.equal('hold');
    it = watch(it, 4000, 14_000);
    expect(segmentOf(it).kind).to.equal('release');
    it = watch(it, 14_000, 68_999);
    expect([it.status, leftOf(it, 68_999)]).to.deep.equal(['running', 1]);
    it = send(it, 'tick', 69_000);
    expect([it.status, it.ran, repetitionsDone(it)]).to.deep.equal(['done', 68_000, 5]);
  });

  it('keeps what is left of a phase over a pause of any length', () => {
    const paused = send(watch(started(), 1000, 8000), 'pause', 8000);
    expect(leftOf(paused, 8000)).to.equal(6000);
    const later = send(paused, 'resume', 8000 + 90 * minute);
    expect([leftOf(later, later.seen), segmentOf(later).kind]).to.deep.equal([6000, 'hold']);
  });

  it('pauses when hidden and says how long the person was away', () => {
    const hidden = send(watch(started(), 1000, 8000), 'hide', 8000);
    const back = send(hidden, 'show', 48_000);
    expect([back.status, back.away, leftOf(back, 48_000)]).to.deep.equal(['paused', 40_000, 6000]);
  });

  it('leaves a pause alone that the person made before hiding the page', () => {
    const paused = send(started(), 'pause', 1500);
    expect(send(send(paused, 'hide', 2000), 'show', 9000)).to.include({ status: 'paused', away: 0 });
  });

  it('goes on in the background when the person chose so', () => {
    const hidden = send(started(tilt, { keepGoing: true }), 'hide', 2000);
    const back = send(hidden, 'show', 1000 + 3000 + 13_000 + 4000);
    expect([back.status, segmentOf(back).rep, leftOf(back, back.seen)]).to.deep.equal(['running', 2, 6000]);
  });

  it('takes a tick that comes far too late for an absence', () => {
    const late = send(watch(started(), 1000, 8000), 'tick', 8000 + 6 * minute);
    expect([late.status, late.away, leftOf(late, late.seen)]).to.deep.equal(['paused', 6 * minute, 6000]);
  });

  it('waits at an open phase until the person goes on', () => {
    const line = timeline(
      plan({
        title: 'Open',
        phases: [
          { kind: 'move', cue: 'Roll over.' },
          { kind: 'hold', cue: 'Hold.', duration: 'PT5S' },
        ],
      }),
    );
    const at = send(send(started(line), 'tick', 4000), 'tick', 4000 + 60 * minute);
    expect([segmentOf(at).kind, at.status, at.waiting, at.endsAt]).to.deep.equal(['move', 'running', true, undefined]);
    const on = send(at, 'next', at.seen + 1);
    expect([segmentOf(on).kind, on.full]).to.deep.equal(['hold', [0, 1]]);
  });

  it('waits after every phase when it must not go on by itself', () => {
    const it = watch(started(tilt, { noAutoAdvance: true }), 1000, 30_000);
    expect([it.at, it.waiting, it.ran]).to.deep.equal([0, true, 3000]);
    expect(send(it, 'next', 31_000).at).to.equal(1);
  });

  it('counts a repetition only when all of it was done', () => {
    let it = watch(started(), 1000, 4000);
    it = send(it, 'next', 5000); // left the first hold early
    it = watch(it, 5000, 8000 + 13_000);
    expect([segmentOf(it).rep, repetitionsDone(it)]).to.deep.equal([3, 1]);
  });

  it('goes back, repeats, and takes what was undone off the count', () => {
    let it = watch(started(), 1000, 17_000);
    expect(repetitionsDone(it)).to.equal(1);
    it = send(it, 'back', 17_500);
    expect([segmentOf(it).kind, segmentOf(it).rep, leftOf(it, 17_500), repetitionsDone(it)]).to.deep.equal([
      'release',
      1,
      3000,
      0,
    ]);
    it = send(send(it, 'tick', 18_500), 'repeat', 18_600);
    expect(leftOf(it, 18_600)).to.equal(3000);
  });

  it('adds ten seconds, but never beyond the author’s cap', () => {
    const short = timeline(plan(pelvicTilt), { 0: { lengths: { 0: 3000 } } });
    let it = send(started(short), 'tick', 4000);
    expect(extendable(it)).to.equal(7000);
    it = send(it, 'extend', 5000);
    expect([leftOf(it, 5000), extendable(it)]).to.deep.equal([9000, 0]);
    expect(send(it, 'extend', 5000)).to.deep.equal(it);
    expect(leftOf(send(started(), 'extend', 1000), 1000)).to.equal(13_000);
  });

  it('stays at the same phase of the same repetition when the person makes the rest easier', () => {
    const it = watch(started(), 1000, 4000 + 13_000 + 2000);
    const easier = next(
      it,
      { type: 'choose', timeline: timeline(plan(pelvicTilt), { 0: { reps: 2, lengths: { 0: 5000 } } }) },
      19_000,
    );
    expect([segmentOf(easier).kind, segmentOf(easier).rep, leftOf(easier, 19_000)]).to.deep.equal(['hold', 2, 5000]);
    const over = next(
      watch(it, 19_000, 4000 + 3 * 13_000),
      { type: 'choose', timeline: timeline(plan(pelvicTilt), { 0: { reps: 2 } }) },
      43_000,
    );
    expect([over.status, repetitionsDone(over)]).to.deep.equal(['done', 2]);
  });

  it('restores a run that was left, paused, and takes nonsense for the nearest sense', () => {
    const back = restore(tilt, { at: 3, left: 4321, full: [0, 1, 2], ran: 16_000 });
    expect([back.status, segmentOf(back).rep, repetitionsDone(back)]).to.deep.equal(['paused', 2, 1]);
    const odd = restore(tilt, { at: 999, left: -5, full: [5000], ran: -1 });
    expect([odd.at, odd.left, odd.ran]).to.deep.equal([tilt.segments.length - 1, 3000, 0]);
  });

  it('begins what was held, and what is short, again; goes on with a walk or a long rest', () => {
    const long = timeline(
      plan({
        title: 'All',
        setup: ['Stand.'],
        phases: [
          { kind: 'hold', cue: 'Hold.', duration: 'PT1M' },
          { kind: 'move', cue: 'Lift.', duration: 'PT4S' },
          { kind: 'move', cue: 'Walk.', duration: 'PT3M' },
          { kind: 'rest', cue: 'Rest.', duration: 'PT30S' },
        ],
      }),
    );
    const left = (kind: string, cue = '') => {
      const at = long.segments.findIndex((it) => it.kind === kind && long.exercises[0]!.phases[it.phase ?? -1]?.cue !== cue);
      return leftOf(restore(long, { at, left: 2500, full: [], ran: 0 }), 0);
    };
    expect([left('prepare'), left('hold'), left('move'), left('move', 'Lift.'), left('rest')]).to.deep.equal([
      3000, 60_000, 4000, 2500, 2500,
    ]);
  });

  it('goes on with what the person added to a walk', () => {
    const walk = timeline(plan({ title: 'Walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT1M', max: 'PT2M' }] }));
    const back = restore(walk, { at: 1, left: 65_000, full: [0], ran: 3000 });
    expect([back.left, back.added]).to.deep.equal([65_000, 5000]);
  });

  it('asks to be woken at the next whole second, and not at all while nothing runs down', () => {
    const it = started();
    expect(untilNextChange(it, 1000)).to.equal(1000);
    expect(untilNextChange(it, 1250)).to.equal(750);
    expect(untilNextChange(send(it, 'pause', 1250), 1250)).to.equal(undefined);
  });

  describe('at every phase of a routine of twelve minutes', () => {
    const gaps = [6 * minute, 60 * minute];

    it('is a routine of about twelve minutes', () => {
      expect(long.total / minute).to.be.within(11, 13);
      expect(new Set(long.segments.map((it) => it.kind)).size).to.equal(6);
    });

    for (const gap of gaps)
      it(`shows the exact phase and time after a gap of ${gap / minute} minutes in the background`, () => {
        long.segments.forEach((segment, index) => {
          const offset = segment.start + Math.floor((segment.end - segment.start) / 2);
          const before = send(started(long, { keepGoing: true }), 'tick', 1000 + offset);
          expect(before.at).to.equal(index);
          const after = send(send(before, 'hide', 1000 + offset), 'show', 1000 + offset + gap);
          const place = offset + gap;
          if (place >= long.total) expect([after.status, remaining(after, after.seen)]).to.deep.equal(['done', 0]);
          else {
            const there = long.segments.findIndex((it) => place < it.end);
            expect([after.at, leftOf(after, after.seen)]).to.deep.equal([there, long.segments[there]!.end - place]);
          }
        });
      });

    for (const gap of gaps)
      it(`is paused where it was after ${gap / minute} minutes away`, () => {
        long.segments.forEach((segment, index) => {
          const now = 1000 + segment.start + 400;
          const before = send(
            { ...send(started(long, { keepGoing: true }), 'tick', now), settings: { keepGoing: false, noAutoAdvance: false } },
            'tick',
            now,
          );
          const left = leftOf(before, now);
          for (const after of [send(send(before, 'hide', now), 'show', now + gap), send(before, 'tick', now + gap)])
            expect([after.at, after.status, leftOf(after, after.seen), after.away]).to.deep.equal([index, 'paused', left, gap]);
        });
      });

    it('does not move when a clock is set back', () => {
      long.segments.forEach((segment, index) => {
        const now = 1000 + segment.start + 500;
        const before = send(started(long, { keepGoing: true }), 'tick', now);
        const after = send(before, 'tick', now - 60 * minute);
        expect([after.at, after.seen, leftOf(after, after.seen)]).to.deep.equal([index, now, leftOf(before, now)]);
      });
    });
  });

  describe('for any plan, any choices and any events', () => {
    const types: Simple[] = [
      'start',
      'pause',
      'resume',
      'next',
      'back',
      'repeat',
      'extend',
      'reset',
      'tick',
      'hide',
      'show',
      'stop',
    ];
    const events = fc.array(fc.tuple(fc.constantFrom(...types), fc.integer({ min: -5000, max: 30_000 })), { maxLength: 40 });
    const settings = fc.record({ keepGoing: fc.boolean(), noAutoAdvance: fc.boolean() });

    const play = (
      state: Session,
      all: readonly (readonly [Simple, number])[],
      each?: (before: Session, after: Session, type: Simple) => void,
    ) => {
      let it = state;
      let now = 1000;
      for (const [type, wait] of all) {
        now += wait;
        const after = send(it, type, now);
        each?.(it, after, type);
        it = after;
      }
      return it;
    };

    it('time never runs backwards and the run never leaves its plan', () => {
      fc.assert(
        fc.property(anyPlan, anyChoices, settings, events, (any, choices, how, all) => {
          const line = timeline(any, choices);
          play(session(line, how), all, (before, after, type) => {
            expect(after.seen).to.be.at.least(before.seen);
            if (type !== 'reset') expect(after.ran).to.be.at.least(before.ran);
            expect(leftOf(after, after.seen)).to.be.at.least(0);
            expect(after.at).to.be.within(0, line.segments.length);
            if (type === 'tick' && after.at === before.at && after.added === before.added)
              expect(leftOf(after, after.seen)).to.be.at.most(leftOf(before, before.seen));
          });
        }),
      );
    });

    it('conserves the sum: what ran and what remains is the whole, as long as nobody interferes', () => {
      fc.assert(
        fc.property(
          anyPlan,
          anyChoices,
          fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 30 }),
          (any, choices, waits) => {
            const line = timeline(any, choices);
            let it = send(session(line, { keepGoing: true }), 'start', 0);
            let now = 0;
            for (const wait of waits) {
              it = send(it, it.waiting ? 'next' : 'tick', (now += wait));
              expect(it.ran + remaining(it, now)).to.equal(line.total);
            }
          },
        ),
      );
    });

    it('comes to the same state by one long gap as by many short ticks', () => {
      fc.assert(
        fc.property(anyPlan, fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 30 }), (any, waits) => {
          const begun = send(session(timeline(any), { keepGoing: true }), 'start', 0);
          let now = 0;
          let it = begun;
          for (const wait of waits) it = send(it, 'tick', (now += wait));
          expect(it).to.deep.equal(send(begun, 'tick', now));
        }),
      );
    });

    it('is after a reset what it was before the start', () => {
      fc.assert(
        fc.property(anyPlan, anyChoices, settings, events, (any, choices, how, all) => {
          const line = timeline(any, choices);
          const over = send(play(session(line, how), all), 'reset', 0);
          expect({ ...over, seen: 0 }).to.deep.equal(session(line, how));
        }),
      );
    });

    it('never makes a phase longer than the author’s cap', () => {
      fc.assert(
        fc.property(anyPlan, anyChoices, events, (any, choices, all) => {
          play(send(session(timeline(any, choices)), 'start', 0), all, (_, after) => {
            const segment = segmentOf(after);
            if (after.status === 'running')
              expect(segment.end - segment.start + after.added).to.be.at.most(Math.max(segment.cap, segment.end - segment.start));
          });
        }),
      );
    });
  });
});
