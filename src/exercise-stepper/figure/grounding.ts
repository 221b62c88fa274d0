/**
 * Gravity: the body rests on the floor, a mat or a chair, and a foot or hand that is nearly on the floor is put there.
 */
import { at, cos, reach, shift, sin, wrap } from './kinematics.js';
import { ankleHeight, arm, armsApart, both, leg, seatHeight, spine, touching } from './skeleton.js';
import type { Body, Bone, Ground, Limb, Placement } from './skeleton.js';

/** How far from the floor a foot or a hand may be, in centimetres, to be put there. */
const near = 7;
interface Disc {
  bone: Bone;
  x: number;
  y: number;
  r: number;
}

/** The discs that touch the ground, where they are. */
function discs(body: Body): Disc[] {
  return touching.flatMap(({ bone, x = 0, y = 0, r }): Disc[] =>
    (spine as readonly Bone[]).includes(bone)
      ? [{ bone, ...at(body[bone], -y, x), r }]
      : both.map((side) => ({ bone: `${side}${bone as Limb}` as const, ...at(body[`${side}${bone as Limb}`], y, x), r })),
  );
}

/**
 * The mat is seen a little from above. When the body lies on its back, the arms lie beside it: one nearer to the viewer, which
 * is lower in the picture, one behind it. So they do not hide the back, which many exercises are about.
 */
function floorOf(bone: Bone, body: Body): number {
  return bone === 'arm' || bone === 'hand' ? armsApart * supine(body) : 0;
}

/** How much the body lies on its back, from 0 to 1. */
const supine = (body: Body) => Math.max(0, -sin(body.t2.angle)) ** 2;

/** How far below its floor each bone reaches; negative above it. */
export function depths(body: Body): Map<Bone, number> {
  const found = new Map<Bone, number>();
  for (const { bone, y, r } of discs(body)) {
    found.set(bone, Math.max(found.get(bone) ?? -Infinity, y + r - floorOf(bone, body)));
  }
  return found;
}

/** Left, top and right of a body. */
export function extent(body: Body): [number, number, number] {
  const all = discs(body);
  return [
    Math.min(...all.map((it) => it.x - it.r)),
    Math.min(...all.map((it) => it.y - it.r)),
    Math.max(...all.map((it) => it.x + it.r)),
  ];
}

export const lowest = (body: Body, of: (bone: Bone) => boolean = () => true) =>
  Math.max(...[...depths(body)].filter(([bone]) => of(bone)).map(([, low]) => low));

/** Puts feet and hands that are nearly on the floor there, and lifts those that are below it. */
function plant(body: Body) {
  for (const side of both) {
    const low = depths(body);
    const foot = body[`${side}foot`];
    const sole = low.get(`${side}foot`)!;
    const kneeling = Math.abs(low.get(`${side}shank`)!) < 1.5 || Math.abs(low.get(`${side}thigh`)!) < 1.5;
    if (!kneeling && sole > -near) {
      const flat = Math.abs(wrap(foot.angle)) < 30;
      reach(body, side, leg, { x: foot.x, y: flat ? -ankleHeight : foot.y - sole }, flat ? 0 : foot.angle);
    }
    const hand = body[`${side}hand`];
    const palm = low.get(`${side}hand`)!;
    const lying = Math.abs(low.get(`${side}arm`)!) < 1.5;
    if (palm > -near && !lying) {
      // The far arm lies straight, behind the trunk.
      const hidden = side && supine(body) > 0.5;
      const shoulder = body[`${side}arm`].x;
      const propped = Math.abs(wrap(body[`${side}forearm`].angle)) < 50;
      reach(
        body,
        side,
        arm,
        { x: hidden ? shoulder + 54.9 * Math.sign(hand.x - shoulder) : hand.x, y: propped ? -2.6 : hidden ? -7 : hand.y - palm },
        propped ? -90 : hand.angle,
      );
    }
  }
}

/** A hand at a shin holds it; a hand upon a thigh rests along it. */
function grasp(body: Body) {
  for (const side of both) {
    const hand = body[`${side}hand`];
    for (const other of both) {
      const on = (bone: Placement) => {
        const [x, y] = [hand.x - bone.x, hand.y - bone.y];
        return { along: y * cos(bone.angle) - x * sin(bone.angle), aside: x * cos(bone.angle) + y * sin(bone.angle) };
      };
      const shin = on(body[`${other}shank`]);
      const thigh = on(body[`${other}thigh`]);
      if (shin.along > 0 && shin.along < 24 && Math.abs(shin.aside) < 6) hand.angle = body[`${other}shank`].angle - 90;
      else if (thigh.along > 8 && thigh.along < 44 && thigh.aside > 6 && thigh.aside < 13)
        hand.angle = body[`${other}thigh`].angle;
    }
  }
}

/** Sets a body down: rigidly, then foot by foot and hand by hand; nothing is left below the floor. */
export function settle(body: Body, ground: Ground) {
  if (ground === 'chair') shift(body, 0, -seatHeight - lowest(body, (bone) => bone === 'pelvis'));
  else shift(body, 0, -lowest(body, (bone) => !/arm|hand/.test(bone)));
  if (ground !== 'path' && ground !== 'bed') plant(body);
  grasp(body);
  const low = lowest(body);
  if (low > 0 || ground !== 'chair') shift(body, 0, -low);
}

export function resting(body: Body, ground: Ground): Set<Bone> {
  const found = new Set<Bone>();
  if (ground === 'bed') return found;
  for (const [bone, low] of depths(body)) if (Math.abs(low) < 1) found.add(bone);
  if (ground === 'chair') found.add('pelvis');
  return found;
}
