/** What of an exercise the author lets a person choose, and what a choice comes to. */
import { seconds } from '../../health/duration.js';
import type { Phase, Plan, PlanExercise } from '../content/exercise.schema.js';

/** What a person chose for one exercise. Whatever lies outside the author's bounds is brought inside. */
export interface Choice {
  reps?: number | undefined;
  sets?: number | undefined;
  /** Milliseconds, by index of the phase. */
  lengths?: Readonly<Record<number, number>> | undefined;
}

/** Choices by index of the exercise. */
export type Choices = Readonly<Record<number, Choice>>;

/** Something of an exercise that the author lets the person choose. Times are milliseconds. */
export interface Option {
  of: 'reps' | 'sets' | 'length';
  /** The phase whose length it is. */
  phase?: number;
  min: number;
  max: number;
  default: number;
}

/** Whole milliseconds of an ISO 8601 duration. */
export const ms = (duration: string | undefined) =>
  duration === undefined ? undefined : Math.round((seconds(duration) ?? 0) * 1000);

const clamp = (value: number | undefined, { min, max, default: usual }: Option) =>
  value === undefined || !Number.isFinite(value) ? usual : Math.min(max, Math.max(min, Math.round(value)));

export const countOption = (of: 'reps' | 'sets', { reps, sets }: PlanExercise): Option => {
  const bounded = of === 'reps' ? reps : sets;
  // Fewer is always the person's right; more needs the author's word.
  return { of, default: bounded.default, min: bounded.min ?? 1, max: bounded.max ?? bounded.default };
};

export const lengthOption = (it: Phase, phase: number): Option => {
  const usual = ms(it.duration) ?? 0;
  return { of: 'length', phase, default: usual, min: ms(it.min) ?? usual, max: ms(it.max) ?? usual };
};

/** What the author lets a person choose in an exercise. */
export function options(exercise: PlanExercise): Option[] {
  const lengths = exercise.phases.flatMap((it, index) => (it.duration ? [lengthOption(it, index)] : []));
  return [countOption('reps', exercise), countOption('sets', exercise), ...lengths].filter((it) => it.min < it.max);
}

/** What a choice comes to, inside the author's bounds. */
export function chosen(option: Option, choice: Choice | undefined): number {
  return clamp(option.of === 'length' ? choice?.lengths?.[option.phase ?? 0] : choice?.[option.of], option);
}

/** Repetitions, sets and the first hold (0 without one) of an exercise, as chosen. */
export function doseOf(exercise: PlanExercise, choice?: Choice) {
  const holds = exercise.phases.flatMap((it, index) => (it.kind === 'hold' && it.duration ? [lengthOption(it, index)] : []));
  return {
    reps: chosen(countOption('reps', exercise), choice),
    sets: chosen(countOption('sets', exercise), choice),
    hold: holds[0] ? chosen(holds[0], choice) : 0,
  };
}

/** The exercises of a plan, in order. */
export const exercisesOf = (plan: Plan): readonly PlanExercise[] => ('exercises' in plan ? plan.exercises : [plan]);

/** How many segments the longest permitted run can have: content that would never end is refused by it. */
export function longestRun(plan: Plan): number {
  return exercisesOf(plan).reduce((sum, exercise) => {
    const times = countOption('reps', exercise).max * countOption('sets', exercise).max * (exercise.sides === 'none' ? 1 : 2);
    return sum + times * (exercise.phases.length + 1) + 3;
  }, 0);
}

/** The pace of breathing in a hold. */
export interface Breath {
  /** Milliseconds. */
  in: number;
  out: number;
}

/** The author's pace; undefined where there is none. */
export function breathOf({ breathing }: PlanExercise): Breath | undefined {
  const pace = { in: ms(breathing?.in) ?? 0, out: ms(breathing?.out) ?? 0 };
  return pace.in && pace.out ? pace : undefined;
}

/** In or out, some milliseconds into a hold. Every hold begins with a breath in. */
export const breathAt = (pace: Breath, elapsed: number): 'in' | 'out' =>
  elapsed % (pace.in + pace.out) < pace.in ? 'in' : 'out';
