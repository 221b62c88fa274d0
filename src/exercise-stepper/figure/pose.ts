/**
 * A pose as joint angles → where every bone is; and the way from one pose to another.
 *
 * Gravity is part of a pose: the body rests on the floor, a mat or a chair, and a foot or hand that is nearly on the floor is
 * put there. On the way from one pose to another, what touches the ground in both stays where it is.
 */
import type { Pose } from '../content/exercise.schema.js';
import { presets } from './presets.js';
import {
  ankleHeight,
  arm,
  armsApart,
  bones,
  hipWidth,
  leg,
  length,
  limbs,
  seatHeight,
  shoulderAt,
  shoulderWidth,
  spine,
  touching,
} from './skeleton.js';
import type { Body, Bone, Depth, Limb, Placement } from './skeleton.js';

type Joint = Exclude<keyof Pose, 'id' | 'base' | 'view'>;
/** The joints of a pose, in degrees, as the schema describes them. What is left out is 0, or as on the near side. */
export type Angles = { readonly [joint in Joint]?: number | undefined };
/**
 * What the body rests on. On a `path` feet come and go, so none is put down flat. A `bed` is a mat seen from above: there the
 * body lies in the plane of the picture.
 */
export type Ground = 'floor' | 'path' | 'mat' | 'chair' | 'bed';
export type View = 'side' | 'front';
export type Preset = Angles & { readonly ground?: Ground; readonly view?: View | undefined };

/** A pose that has found its place. */
export interface Placed {
  readonly body: Body;
  readonly ground: Ground;
  readonly view: View;
  /** Bones that rest on the ground at the joint where they begin. */
  readonly resting: ReadonlySet<Bone>;
}

/** How far from the floor a foot or a hand may be, in centimetres, to be put there. */
const near = 7;
const both: readonly Depth[] = ['', 'far-'];
const rad = Math.PI / 180;
const sin = (angle: number) => Math.sin(angle * rad);
const cos = (angle: number) => Math.cos(angle * rad);

/** The same turn between -180 and 180. */
const wrap = (angle: number) => angle - 360 * Math.round(angle / 360);

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
function turned(angles: Angles, view: View, other: Depth): Record<Bone, number> {
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
function grow(angle: Readonly<Record<Bone, number>>, view: View): Body {
  const body = {} as Body;
  let place = { x: 0, y: 0 };
  for (const bone of spine) {
    body[bone] = { ...place, angle: angle[bone] };
    place = at(body[bone], -length[bone]);
  }
  for (const side of both) {
    const aside = view === 'side' ? 0 : side ? 1 : -1;
    const hang = (bones: readonly Limb[], root: { x: number; y: number }) =>
      chain(
        body,
        side,
        bones,
        root,
        bones.map((bone) => angle[`${side}${bone}`]),
      );
    hang(arm, at(body.t4, -shoulderAt, aside * shoulderWidth));
    hang(leg, at(body.pelvis, 0, aside * hipWidth));
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
function reach(body: Body, side: Depth, bones: typeof leg | typeof arm, to: { x: number; y: number }, angle: number) {
  const [a, b] = [length[bones[0]], length[bones[1]]];
  const root = body[`${side}${bones[0]}`];
  const way = bones === leg ? 1 : -1;
  const distance = Math.min(a + b - 1e-6, Math.max(Math.abs(a - b) + 1e-6, Math.hypot(to.x - root.x, to.y - root.y)));
  const bend = 180 - Math.acos((a * a + b * b - distance * distance) / (2 * a * b)) / rad;
  const lead = Math.acos((a * a + distance * distance - b * b) / (2 * a * distance)) / rad;
  const first = towards(root, to) - way * lead;
  chain(body, side, bones, root, [first, first + way * bend, angle]);
}

function shift(body: Body, x: number, y: number) {
  for (const bone of bones) {
    body[bone].x += x;
    body[bone].y += y;
  }
}

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
function depths(body: Body): Map<Bone, number> {
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

const lowest = (body: Body, of: (bone: Bone) => boolean = () => true) =>
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
function settle(body: Body, ground: Ground) {
  if (ground === 'chair') shift(body, 0, -seatHeight - lowest(body, (bone) => bone === 'pelvis'));
  else shift(body, 0, -lowest(body, (bone) => !/arm|hand/.test(bone)));
  if (ground !== 'path' && ground !== 'bed') plant(body);
  grasp(body);
  const low = lowest(body);
  if (low > 0 || ground !== 'chair') shift(body, 0, -low);
}

function resting(body: Body, ground: Ground): Set<Bone> {
  const found = new Set<Bone>();
  if (ground === 'bed') return found;
  for (const [bone, low] of depths(body)) if (Math.abs(low) < 1) found.add(bone);
  if (ground === 'chair') found.add('pelvis');
  return found;
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

const lerp = (a: number, b: number, t: number) => a + (b - a) * t;
const turn = (a: number, b: number, t: number) => a + wrap(b - a) * t;

/** What the body turns about, in this order, when it rests on the ground in both poses. */
const anchors: readonly Bone[] = ['t4', 't3', 't2', 'pelvis', 'shank', 'far-shank', 'foot', 'far-foot'];

const anchorOf = (a: Placed, b: Placed) => anchors.find((bone) => a.resting.has(bone) && b.resting.has(bone));

/** A pose moved sideways, so that what rests on the ground in both rests in the same place. */
export function beside(a: Placed, b: Placed): Placed {
  const bone = (b.ground !== 'path' && anchorOf(a, b)) || 'pelvis';
  const body = copy(b.body);
  shift(body, a.body[bone].x - b.body[bone].x, 0);
  return { ...b, body };
}

const copy = (body: Body): Body => Object.fromEntries(bones.map((bone) => [bone, { ...body[bone] }])) as Body;

/** The bone that a bone hangs on. */
const parent = (bone: Bone): Bone | undefined => {
  const i = (spine as readonly Bone[]).indexOf(bone);
  if (i >= 0) return spine[i - 1];
  const side: Depth = bone.startsWith('far-') ? 'far-' : '';
  const name = bone.slice(side.length) as Limb;
  if (name === 'arm') return 't4';
  if (name === 'thigh') return 'pelvis';
  const chain: readonly Limb[] = limbs;
  return `${side}${chain[chain.indexOf(name) - 1]!}`;
};

/** Every joint turned the short way by the share `t`; where the body is does not matter yet. */
function blend(a: Placed, b: Placed, t: number): Body {
  const angle = {} as Record<Bone, number>;
  for (const bone of bones) {
    const on = parent(bone);
    const from = a.body[bone].angle - (on ? a.body[on].angle : 0);
    const to = b.body[bone].angle - (on ? b.body[on].angle : 0);
    angle[bone] = turn(from, to, t) + (on ? angle[on] : 0);
  }
  return grow(angle, a.view);
}

/** The body on its way: every joint turns the short way by the share `t`, from 0 to 1; what is planted stays. */
export function between(a: Placed, b: Placed, t: number): Body {
  if (t <= 0 || a === b) return a.body;
  if (t >= 1 || a.view !== b.view) return b.body;
  const body = blend(a, b, t);
  const anchor = anchorOf(a, b) ?? 'pelvis';
  const goal = (bone: Bone) => ({ x: lerp(a.body[bone].x, b.body[bone].x, t), y: lerp(a.body[bone].y, b.body[bone].y, t) });
  const to = goal(anchor);
  shift(body, to.x - body[anchor].x, to.y - body[anchor].y);
  if (a.ground === 'bed') return body;
  for (const side of both) {
    for (const [limb, end, middle] of [
      [leg, 'foot', 'shank'],
      [arm, 'hand', 'forearm'],
    ] as const) {
      const bone = `${side}${end}` as const;
      const planted = (it: Bone) => a.resting.has(it) && b.resting.has(it);
      const held = turn(a.body[bone].angle, b.body[bone].angle, t);
      const low = depths(body).get(bone)!;
      if (planted(bone) && !(end === 'foot' && planted(`${side}${middle}`))) reach(body, side, limb, goal(bone), held);
      else if (low > 0) reach(body, side, limb, { x: body[bone].x, y: body[bone].y - low }, body[bone].angle);
    }
  }
  const low = lowest(body);
  if (low > 0) shift(body, 0, -low);
  return body;
}

/** A cycle of poses as `count` bodies, on the spot: the lowest foot is on the ground, the hips stay. */
export function stride(poses: readonly Placed[], count: number): Body[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = (i / count) * poses.length;
    const body = blend(poses[Math.floor(at) % poses.length]!, poses[(Math.floor(at) + 1) % poses.length]!, at % 1);
    shift(body, -body.pelvis.x, -lowest(body));
    return body;
  });
}
