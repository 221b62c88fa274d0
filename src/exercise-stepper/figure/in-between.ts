/** The way from one pose to another: what touches the ground in both stays where it is. */
import { depths, lowest } from './grounding.js';
import { grow, reach, shift, wrap } from './kinematics.js';
import type { Placed } from './pose.js';
import { arm, bones, both, leg, limbs, spine } from './skeleton.js';
import type { Body, Bone, Depth, Limb } from './skeleton.js';

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
