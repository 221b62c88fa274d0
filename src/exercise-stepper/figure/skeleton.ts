/**
 * The body: its bones, how long and how thick they are, and where they turn. Lengths are centimetres of a person of 1.70 m;
 * x grows to the right, y downwards, the floor is y = 0. Angles are degrees, clockwise.
 *
 * Limb lengths follow the usual segment table (shares of stature: thigh 0.245, shank 0.246, upper arm 0.186, forearm 0.146;
 * Winter, Biomechanics and Motor Control of Human Movement), rounded.
 */

import type { Pose } from '../content/exercise.schema.js';

/** Where a bone begins, and how it is turned. The trunk's bones grow upwards from there, the limbs' downwards. */
export interface Placement {
  x: number;
  y: number;
  angle: number;
}

/** From the pelvis up. The lower back bends in three places and the upper back in four, so that its outline is a curve. */
export const spine = ['pelvis', 'l1', 'l2', 'l3', 't1', 't2', 't3', 't4', 'neck', 'head'] as const;
export const leg = ['thigh', 'shank', 'foot'] as const;
export const arm = ['arm', 'forearm', 'hand'] as const;
export const limbs = [...leg, ...arm] as const;

export type Limb = (typeof limbs)[number];
export type Bone = (typeof spine)[number] | Limb | `far-${Limb}`;
export type Body = Record<Bone, Placement>;
/** Which of two: the limb on the viewer's side, or the one behind the body. */
export type Depth = '' | 'far-';
export const both: readonly Depth[] = ['', 'far-'];

export const bones: readonly Bone[] = [...spine, ...limbs, ...limbs.map((it) => `far-${it}` as const)];

/** A joint that a pose may turn. */
type Joint = Exclude<keyof Pose, 'id' | 'base' | 'view'>;
/** The joints of a pose, in degrees, as the schema describes them. What is left out is 0, or as on the near side. */
export type Angles = { readonly [joint in Joint]?: number | undefined };
/**
 * What the body rests on. On a `path` feet come and go, so none is put down flat. A `bed` is a mat seen from above: there the
 * body lies in the plane of the picture.
 */
export type Ground = 'floor' | 'path' | 'mat' | 'chair' | 'bed';
export type View = 'side' | 'front';
/** Angles of a pose that has a name, and what the body rests on in it. */
export type Preset = Angles & { readonly ground?: Ground; readonly view?: View | undefined };

/** From one joint to the next. */
export const length: Record<(typeof spine)[number] | Limb, number> = {
  pelvis: 10,
  l1: 6,
  l2: 6,
  l3: 6,
  t1: 7,
  t2: 7,
  t3: 7,
  t4: 6,
  neck: 8,
  head: 20,
  thigh: 42,
  shank: 42,
  foot: 20,
  arm: 30,
  forearm: 25,
  hand: 14,
};

/** Half the depth of the trunk at the lower end of each of its bones, seen from the side. */
export const depth = { pelvis: 10.6, l1: 10, l2: 9.4, l3: 9.3, t1: 9.8, t2: 10.4, t3: 10.6, t4: 9.4, neck: 6.4 };

/** How much lower in the picture the nearer arm lies beside a body on its back. */
export const armsApart = 8;
/** From the middle to a shoulder and to a hip, seen from the front. */
export const shoulderWidth = 15.5;
export const hipWidth = 8;

/** From the ankle to the sole. */
export const ankleHeight = 7;
/** The height of a chair's seat. */
export const seatHeight = 40;

/** What touches the ground: a disc of the radius `r` on a bone; `y` points away from where a limb begins, up the trunk. */
export const touching: readonly { bone: (typeof spine)[number] | Limb; x?: number; y?: number; r: number }[] = [
  { bone: 'pelvis', r: depth.pelvis },
  { bone: 'pelvis', x: -2.6, y: -1.5, r: 9.4 },
  { bone: 'l1', r: depth.l1 },
  { bone: 'l2', r: depth.l2 },
  { bone: 'l3', r: depth.l3 },
  { bone: 't1', r: depth.t1 },
  { bone: 't2', r: depth.t2 },
  { bone: 't3', r: depth.t3 },
  { bone: 't4', r: depth.t4 },
  { bone: 'head', x: -0.8, y: 9, r: 10.2 },
  { bone: 'thigh', y: 40, r: 6.2 },
  { bone: 'shank', y: 2, r: 6 },
  { bone: 'shank', y: 34, r: 4.2 },
  { bone: 'foot', x: -4, y: 4, r: 3 },
  { bone: 'foot', x: 4, y: 4, r: 3 },
  { bone: 'foot', x: 16, y: 4.6, r: 2.4 },
  { bone: 'arm', y: 30, r: 3.8 },
  { bone: 'hand', r: 2.6 },
  { bone: 'hand', y: 11, r: 2.4 },
];
