/** Plans for the tests: the pelvic tilt of the announcement script, a routine of some twelve minutes, and random ones. */
import * as fc from 'fast-check';
import { checkPlan } from '../../src/exercise-stepper/content/check.js';
import type { Plan } from '../../src/exercise-stepper/content/exercise.schema.js';

/** Checked as a page would check it; a plan that the door refuses is a mistake of the test. */
export function plan(data: unknown): Plan {
  const { content, problems } = checkPlan(data);
  if (!content) throw new Error(problems.map((it) => `${it.path} ${it.message}`).join('\n'));
  return content;
}

export const pelvicTilt = {
  id: 'pelvic-tilt',
  title: 'Pelvic tilt',
  what: 'A small movement of the lower back.',
  position: 'supine',
  setup: ['Lie on your back with your knees bent.'],
  phases: [
    {
      kind: 'hold',
      cue: 'Press your lower back to the floor.',
      breath: 'Hold, keep breathing.',
      duration: 'PT10S',
      min: 'PT2S',
      max: 'PT10S',
    },
    { kind: 'release', cue: 'Let go slowly.', duration: 'PT3S' },
  ],
  reps: { default: 5, min: 1, max: 10 },
  perDay: 3,
  stopRule: { ok: 3, caution: 5, text: 'Stop here for today.' },
  stopIf: ['pain spreads down your leg'],
};

/** Twelve minutes and some seconds, with every kind of phase and every way of taking sides. */
export const routine = {
  id: 'routine',
  title: 'A routine',
  restBetween: 'PT20S',
  exercises: [
    { ...pelvicTilt, reps: { default: 8, max: 10 }, sets: { default: 2 }, setRest: 'PT30S' },
    {
      title: 'Knee to chest',
      sides: 'both',
      reps: { default: 4 },
      phases: [
        { kind: 'prepare', cue: 'Lie down.', duration: 'PT4S' },
        { kind: 'move', cue: 'Bring your knee up.', duration: 'PT3S' },
        { kind: 'hold', cue: 'Hold it.', duration: 'PT15S' },
        { kind: 'release', cue: 'Lower it.', duration: 'PT3S' },
        { kind: 'switch', cue: 'Change legs.', duration: 'PT6S' },
      ],
    },
    {
      title: 'Marching',
      sides: 'alternate',
      reps: { default: 5 },
      phases: [
        { kind: 'move', cue: 'Lift.', duration: 'PT2.5S' },
        { kind: 'rest', cue: 'Rest.', duration: 'PT1.5S' },
      ],
    },
    { title: 'Short walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT3M', min: 'PT1M', max: 'PT5M' }] },
  ],
};

const tenths = (most: number) => fc.integer({ min: 1, max: most * 10 }).map((it) => `PT${it / 10}S`);

const phase = fc.record(
  {
    kind: fc.constantFrom('prepare', 'move', 'hold', 'release', 'rest', 'switch'),
    cue: fc.constantFrom('Press.', 'Let go.', 'Breathe.'),
    duration: tenths(40),
  },
  { requiredKeys: ['kind', 'cue'] },
);

const bounded = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([usual, less, more]) => ({ default: usual, min: Math.max(1, usual - less), max: usual + more }));

const exercise = fc.record(
  {
    title: fc.constant('Any'),
    phases: fc.array(phase, { minLength: 1, maxLength: 5 }),
    setup: fc.constantFrom([], ['Lie down.']),
    reps: bounded,
    sets: bounded,
    setRest: tenths(20),
    sides: fc.constantFrom('none', 'both', 'alternate'),
  },
  { requiredKeys: ['title', 'phases'] },
);

/** Any exercise or routine that a door would let in. */
export const anyPlan = fc.oneof(
  exercise.map(plan),
  fc
    .record(
      { title: fc.constant('Routine'), exercises: fc.array(exercise, { minLength: 1, maxLength: 3 }), restBetween: tenths(10) },
      { requiredKeys: ['title', 'exercises'] },
    )
    .map(plan),
);

/** Any choice that a page could hand in, inside and outside the author's bounds. */
export const anyChoices = fc.dictionary(
  fc.constantFrom('0', '1', '2'),
  fc.record(
    {
      reps: fc.oneof(fc.integer({ min: -5, max: 50 }), fc.constant(NaN)),
      sets: fc.integer({ min: -5, max: 50 }),
      lengths: fc.dictionary(fc.constantFrom('0', '1', '2'), fc.integer({ min: -1000, max: 100_000 })),
    },
    { requiredKeys: [] },
  ),
);
