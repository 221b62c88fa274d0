/** An exercise as pictures: which pose each phase reaches, where it is, and how much room all of them need. */
import type { PlanExercise } from '../content/exercise.schema.js';
import { extent } from './grounding.js';
import { beside, between, stride } from './in-between.js';
import { place, put, type Placed } from './pose.js';
import { walk } from './presets.js';
import type { Body } from './skeleton.js';

/** A moment of a run, such as a segment of the timeline. */
export interface Moment {
  /** Index of the phase in `exercise.phases`; undefined before the first. */
  readonly phase?: number | undefined;
  /** Which side of the body works. The viewer sees the right side of the person. */
  readonly side?: 'left' | 'right' | undefined;
}

/** What to draw, and where its movement stands. */
export interface FigureView {
  exercise: PlanExercise;
  /** The moment before, such as the segment before the shown one: where the movement starts. Default: the starting pose. */
  from?: Moment | undefined;
  /** The shown moment: where the movement ends. */
  to: Moment;
  /** Length of the phase in milliseconds; 0 when it waits for the person. */
  duration: number;
  /** How much of it is over, in milliseconds. */
  elapsed: number;
  /** Stands still. */
  paused: boolean;
  /** Text alternative: what the phase asks, in the author's words. */
  alt: string;
}

export interface Scene {
  /** The pose that a phase reaches; a phase without one keeps the pose of the phase before. */
  pose(moment: Moment | undefined): Placed;
  /** Does the pose go on moving for as long as the phase lasts? */
  walks(moment: Moment | undefined): boolean;
  /** Room for every pose, in centimetres: left, top, width, height. */
  readonly box: readonly [number, number, number, number];
}

/** Pictures of a move, from its start to its end. */
export const frames = (from: Placed, to: Placed, count = 12): Body[] =>
  Array.from({ length: count + 1 }, (_, i) => between(from, to, i / count));

/** One stride, left and right, and how far it leads. */
export function walking(count = 24): { bodies: Body[]; distance: number } {
  const steps = [false, true].flatMap((swap) => walk.map((step) => put(step, swap)));
  const bodies = stride(steps, count);
  return { bodies, distance: 2 * (bodies[0]!.foot.x - bodies[0]!['far-foot'].x) };
}

const scenes = new WeakMap<PlanExercise, Scene | undefined>();

/** Undefined when the exercise names no pose that can be drawn. */
export function sceneOf(exercise: PlanExercise): Scene | undefined {
  if (!scenes.has(exercise)) scenes.set(exercise, build(exercise));
  return scenes.get(exercise);
}

function build({ pose: start, position, phases, poses }: PlanExercise): Scene | undefined {
  const named = (id: string | undefined, swap = false) =>
    id === undefined ? undefined : place(poses.find((it) => it.id === id) ?? { base: id }, swap);
  const begin = [start, position, ...phases.map((it) => it.pose)].find((id) => named(id));
  if (!begin) return undefined;
  // Which pose each phase reaches. A name that nobody knows changes nothing.
  let last = begin;
  const ids = phases.map(({ pose }) => (last = pose && named(pose) ? pose : last));
  const series = (swap: boolean) => {
    const placed = new Map([[begin, named(begin, swap)!]]);
    let before = placed.get(begin)!;
    for (const id of ids) {
      if (!placed.has(id)) placed.set(id, beside(before, named(id, swap)!));
      before = placed.get(id)!;
    }
    return placed;
  };
  const [right, left] = [series(false), series(true)];
  const idOf = (moment: Moment | undefined) => ids[moment?.phase ?? -1] ?? begin;
  return {
    pose: (moment) => (moment?.side === 'left' ? left : right).get(idOf(moment))!,
    walks: (moment) => idOf(moment) === 'walking',
    box: room([...[...right.values()].map((it) => it.body), ...(right.has('walking') ? walking().bodies : [])]),
  };
}

function room(bodies: readonly Body[]): [number, number, number, number] {
  const [left, top, right] = bodies
    .map(extent)
    .reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2])]);
  // Neither a strip nor a tower, so that the page around it stays calm from one exercise to the next.
  const width = Math.max(right - left + 24, (8 - top) * 0.75);
  const height = Math.max(14 - top, width * 0.45) + 4;
  return [(left + right - width) / 2, 14 - height, width, height].map(Math.round) as [number, number, number, number];
}
