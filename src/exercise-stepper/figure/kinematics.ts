/** Joint angles → where every bone is, as if there were no ground. */
import { arm, bones, both, hipWidth, leg, length, shoulderWidth, spine } from './skeleton.js';
import type { Angles, Body, Bone, Depth, Limb, Placement, View } from './skeleton.js';

const rad = Math.PI / 180;
export const sin = (angle: number) => Math.sin(angle * rad);
export const cos = (angle: number) => Math.cos(angle * rad);

/** The same turn between -180 and 180. */
export const wrap = (angle: number) => angle - 360 * Math.round(angle / 360);

/** The angle of a limb that points from one place to another. */
const towards = (from: { x: number; y: number }, to: { x: number; y: number }) => Math.atan2(from.x - to.x, to.y - from.y) / rad;

/** A place on a bone: `along` towards its other end, `aside` to the front. */
export function at({ x, y, angle }: Placement, along: number, aside = 0) {
  return { x: x - along * sin(angle) + aside * cos(angle), y: y + along * cos(angle) + aside * sin(angle) };
}

/** How the trunk curves when every joint is at 0: lower back hollow, upper back round, head upright. */
const curve: Partial<Record<Bone, number>> = {
  pelvis: 3,
  l1: 12,
  l2: 4,
  l3: -7,
  t1: -11,
  t2: -8,
  t3: 0,
  t4: 10,
  neck: 20,
  head: 2,
};
/** Which share of the bend of lower back, upper back and neck each bone carries. */
const share: Partial<Record<Bone, readonly [number, number, number]>> = {
  l1: [0.45, 0, 0],
  l2: [0.75, 0, 0],
  l3: [1, 0, 0],
  t1: [1, 1 / 4, 0],
  t2: [1, 2 / 4, 0],
  t3: [1, 3 / 4, 0],
  t4: [1, 1, 0],
  neck: [1, 1, 0.5],
  head: [1, 1, 1],
};

const far = { hip: 'farHip', knee: 'farKnee', ankle: 'farAnkle', shoulder: 'farShoulder', elbow: 'farElbow' } as const;

/** Every bone's own angle from the angles of the joints; `other` says which limbs take those of the near side. */
export function turned(angles: Angles, view: View, other: Depth): Record<Bone, number> {
  const { trunk = 0, lumbar = 0, thorax = 0, neck = 0 } = angles;
  const side = view === 'side';
  const found = {} as Record<Bone, number>;
  for (const bone of spine) {
    const [l, t, n] = share[bone] ?? [0, 0, 0];
    found[bone] = trunk + l * lumbar + t * thorax + n * neck + (side ? (curve[bone] ?? 0) : 0);
  }
  for (const depth of both) {
    const joint = (name: keyof typeof far) => (depth === other ? undefined : angles[far[name]]) ?? angles[name] ?? 0;
    // From the side a limb swings forwards; from the front, out to its own side.
    const turn = side || depth ? -1 : 1;
    const upper = (found[`${depth}arm`] = trunk + lumbar + thorax + turn * joint('shoulder'));
    found[`${depth}forearm`] = found[`${depth}hand`] = upper + turn * joint('elbow');
    const thigh = (found[`${depth}thigh`] = trunk + turn * joint('hip'));
    const shank = (found[`${depth}shank`] = thigh - turn * joint('knee'));
    found[`${depth}foot`] = side ? shank + joint('ankle') : 0;
  }
  return found;
}

/** Forward kinematics: from the hips outwards. */
export function grow(angle: Readonly<Record<Bone, number>>, view: View): Body {
  const body = {} as Body;
  let place = { x: 0, y: 0 };
  for (const bone of spine) {
    body[bone] = { ...place, angle: angle[bone] };
    place = at(body[bone], -length[bone]);
  }
  for (const side of both) {
    const aside = view === 'side' ? 0 : side ? 1 : -1;
    const own = (bone: Limb) => angle[`${side}${bone}`];
    chain(body, side, arm, at(body.t4, 0, aside * shoulderWidth), arm.map(own));
    chain(body, side, leg, at(body.pelvis, 0, aside * hipWidth), leg.map(own));
  }
  return body;
}

/** Hangs a limb from its root. */
function chain(body: Body, side: Depth, bones: readonly Limb[], root: { x: number; y: number }, angles: readonly number[]) {
  let place = root;
  bones.forEach((bone, i) => {
    body[`${side}${bone}`] = { ...place, angle: angles[i]! };
    place = at(body[`${side}${bone}`], length[bone]);
  });
}

/** Puts an ankle or a wrist in a place, by bending the limb the way that it bends; foot or hand get the angle. */
export function reach(body: Body, side: Depth, bones: typeof leg | typeof arm, to: { x: number; y: number }, angle: number) {
  const [a, b] = [length[bones[0]], length[bones[1]]];
  const root = body[`${side}${bones[0]}`];
  const way = bones === leg ? 1 : -1;
  const distance = Math.min(a + b - 1e-6, Math.max(Math.abs(a - b) + 1e-6, Math.hypot(to.x - root.x, to.y - root.y)));
  const bend = 180 - Math.acos((a * a + b * b - distance * distance) / (2 * a * b)) / rad;
  const lead = Math.acos((a * a + distance * distance - b * b) / (2 * a * distance)) / rad;
  const first = towards(root, to) - way * lead;
  chain(body, side, bones, root, [first, first + way * bend, angle]);
}

export function shift(body: Body, x: number, y: number) {
  for (const bone of bones) {
    body[bone].x += x;
    body[bone].y += y;
  }
}
