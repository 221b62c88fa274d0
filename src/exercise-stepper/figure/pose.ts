/** A pose as joint angles → a body in its place on the ground. */
import type { Pose } from '../content/exercise.schema.js';
import { resting, settle } from './grounding.js';
import { grow, turned } from './kinematics.js';
import { presets } from './presets.js';
import type { Body, Bone, Ground, Preset, View } from './skeleton.js';

/** A pose that has found its place. */
export interface Placed {
  readonly body: Body;
  readonly ground: Ground;
  readonly view: View;
  /** Bones that rest on the ground at the joint where they begin. */
  readonly resting: ReadonlySet<Bone>;
}

/**
 * A pose in its place: the angles of its preset, and its own over them. Undefined when there is no such preset.
 * `swap` changes over the limbs: for the other side of the body.
 */
export function place({ id: _, base = 'standing', view, ...own }: Partial<Pose>, swap = false): Placed | undefined {
  const preset = Object.prototype.hasOwnProperty.call(presets, base) ? presets[base] : undefined;
  if (!preset) return undefined;
  return put({ ...preset, ...own, view: view ?? preset.view }, swap);
}

/** The same for angles without a name. */
export function put({ view = 'side', ground = 'floor', ...angles }: Preset, swap = false): Placed {
  const body = grow(turned(angles, view, swap ? 'far-' : ''), view);
  settle(body, ground);
  return { body, ground, view, resting: resting(body, ground) };
}
