/**
 * A plan and the person's choices, as segments in time. All times are whole milliseconds.
 * A segment without a length of its own is “open”: it waits for the person and takes no time on the line.
 */
import { chosen, doseOf, exercisesOf, lengthOption, ms, type Choices } from './choices.js';
import type { PhaseKind, Plan, PlanExercise } from '../content/exercise.schema.js';

export type Side = 'left' | 'right';

/** One stretch of the run. */
export interface Segment {
  kind: PhaseKind;
  /** From the start of the timeline. */
  start: number;
  /** Equals `start` when the segment is open. */
  end: number;
  /** Waits for the person to go on. */
  open: boolean;
  /** Index of the exercise. */
  exercise: number;
  /** Which set, from 1. */
  set: number;
  /** Which repetition of the set, from 1; 0 before the first and between sets. */
  rep: number;
  side?: Side | undefined;
  /** Index of the author's phase; undefined for what the stepper adds: getting ready, changing sides, rests. */
  phase?: number | undefined;
  /** The longest that the person may make it. */
  cap: number;
  /** The last of its repetition. */
  last: boolean;
}

export interface Timeline {
  plan: Plan;
  exercises: readonly PlanExercise[];
  segments: readonly Segment[];
  /** Sum of all segments that have a length. */
  total: number;
  /** Sets and repetitions of each exercise, as chosen. */
  doses: readonly { sets: number; reps: number }[];
}

/** Time to get into position and put the phone down, where the author gave none. */
const leadIn = 3000;
const changeOver = 5000;
/** What is not exercise may be made this much longer. */
const slack = 300_000;

/** Lays a plan out in time. */
export function timeline(plan: Plan, choices: Choices = {}): Timeline {
  const exercises = exercisesOf(plan);
  const segments: Segment[] = [];
  const doses: { sets: number; reps: number }[] = [];
  let at = 0;
  let where = { exercise: 0, set: 1, rep: 0, side: undefined as Side | undefined };

  const add = (kind: PhaseKind, length: number | undefined, cap = (length ?? 0) + slack, phase?: number) => {
    segments.push({ kind, ...where, start: at, end: (at += length ?? 0), open: length === undefined, cap, phase, last: false });
  };

  exercises.forEach((exercise, index) => {
    const choice = choices[index];
    const { reps, sets } = doseOf(exercise, choice);
    doses.push({ sets, reps });
    const phases = exercise.phases.map((it, phase) => ({ it, phase }));
    const firstWork = phases.findIndex(({ it }) => it.kind !== 'prepare' && it.kind !== 'switch');
    const preparing = phases.filter(({ it }, i) => it.kind === 'prepare' && i < firstWork);
    const switching = phases.filter(({ it }) => it.kind === 'switch');
    const working = phases.filter(({ it }, i) => it.kind !== 'switch' && i >= firstWork);

    const addPhase = ({ it, phase }: (typeof phases)[number]) => {
      if (it.duration === undefined) return add(it.kind, undefined, 0, phase);
      const option = lengthOption(it, phase);
      const work = it.kind === 'move' || it.kind === 'hold' || it.kind === 'release';
      add(it.kind, chosen(option, choice), option.max + (work ? 0 : slack), phase);
    };
    const change = (side: Side | undefined, implied: boolean) => {
      where = { ...where, side };
      if (switching.length) switching.forEach(addPhase);
      else if (implied) add('switch', changeOver);
    };
    const repetition = (set: number, rep: number) => {
      where = { ...where, set, rep };
      working.forEach(addPhase);
    };
    const rest = (set: number) => {
      if (set > 1 && exercise.setRest) {
        where = { ...where, set, rep: 0 };
        add('rest', ms(exercise.setRest));
      }
    };

    const sides: (Side | undefined)[] = exercise.sides === 'none' ? [undefined] : ['left', 'right'];
    where = { exercise: index, set: 1, rep: 0, side: sides[0] };
    if (index && 'restBetween' in plan && plan.restBetween) add('rest', ms(plan.restBetween));
    // Nobody is hurried into a new position.
    else if (index && exercise.setup.length) add('prepare', undefined, 0);
    if (preparing.length) preparing.forEach(addPhase);
    else add('prepare', leadIn);

    if (exercise.sides === 'alternate')
      for (let set = 1; set <= sets; set++) {
        rest(set);
        for (let rep = 1; rep <= reps; rep++)
          sides.forEach((side, i) => {
            if (i || rep > 1) change(side, false);
            else where = { ...where, side };
            repetition(set, rep);
            if (i) segments.at(-1)!.last = true;
          });
      }
    else
      sides.forEach((side, i) => {
        where = { ...where, set: 1, rep: 0 };
        if (i) {
          change(side, true);
          preparing.forEach(addPhase);
        }
        for (let set = 1; set <= sets; set++) {
          rest(set);
          for (let rep = 1; rep <= reps; rep++) {
            repetition(set, rep);
            segments.at(-1)!.last = true;
          }
        }
      });
  });
  return { plan, exercises, segments, total: at, doses };
}
