import { expect } from 'chai';
import fc from 'fast-check';
import { beside, between, stride } from '../../../src/exercise-stepper/figure/in-between.js';
import { place, put } from '../../../src/exercise-stepper/figure/pose.js';
import { presets, walk } from '../../../src/exercise-stepper/figure/presets.js';
import {
  arm,
  armsApart,
  bones,
  depth,
  leg,
  length,
  spine,
  touching,
  type Body,
  type Bone,
} from '../../../src/exercise-stepper/figure/skeleton.js';

const joints = ['trunk', 'lumbar', 'thorax', 'neck', 'shoulder', 'elbow', 'hip', 'knee', 'ankle'] as const;
const farJoints = ['farShoulder', 'farElbow', 'farHip', 'farKnee', 'farAnkle'] as const;
const angle = fc.double({ min: -180, max: 180, noNaN: true });
const anyPose = fc
  .record({
    base: fc.constantFrom(...Object.keys(presets)),
    view: fc.constantFrom('side' as const, 'front' as const),
    own: fc.record(Object.fromEntries([...joints, ...farJoints].map((joint) => [joint, angle])), { requiredKeys: [] }),
  })
  .map(({ base, view, own }) => place({ base, view, ...own })!);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The far end of a bone. */
const end = (body: Body, bone: Bone) => {
  const { x, y, angle } = body[bone];
  const name = bone.replace('far-', '') as keyof typeof length;
  const long = (spine as readonly string[]).includes(name) ? -length[name] : length[name];
  return { x: x - long * Math.sin((angle * Math.PI) / 180), y: y + long * Math.cos((angle * Math.PI) / 180) };
};
const chains: readonly (readonly Bone[])[] = [
  spine,
  ...[leg, arm].flatMap((limb) => [limb as readonly Bone[], limb.map((it) => `far-${it}` as Bone)]),
];
const lowest = (body: Body) =>
  Math.max(
    ...touching.flatMap(({ bone, x = 0, y = 0, r }) =>
      ([bone, `far-${bone}`] as Bone[])
        .filter((it) => body[it])
        .map((it) => {
          const turn = (body[it].angle * Math.PI) / 180;
          const along = (spine as readonly string[]).includes(bone) ? -y : y;
          // An arm beside a body on its back lies nearer to the viewer, which is lower in the picture.
          const lying =
            it === 'arm' || it === 'hand' ? armsApart * Math.max(0, -Math.sin((body.t2.angle * Math.PI) / 180)) ** 2 : 0;
          return body[it].y + along * Math.cos(turn) + x * Math.sin(turn) + r - lying;
        }),
    ),
  );

function expectWhole(body: Body) {
  for (const bone of bones) for (const value of Object.values(body[bone])) expect(value, bone).to.satisfy(Number.isFinite);
  for (const chain of chains) {
    chain.slice(1).forEach((bone, i) => {
      const joint = end(body, chain[i]!);
      expect(Math.hypot(body[bone].x - joint.x, body[bone].y - joint.y), `${chain[i]} to ${bone}`).to.be.below(1e-6);
    });
  }
}

const moved = (a: Body, b: Body, bone: Bone) => Math.hypot(a[bone].x - b[bone].x, a[bone].y - b[bone].y);
const preset = (base: string) => place({ base })!;

describe('a pose of the figure', () => {
  it('is whole at any angles: bones keep their lengths and hang together', () => {
    fc.assert(fc.property(anyPose, ({ body }) => expectWhole(body)));
  });

  it('has nothing below the floor at any angles', () => {
    fc.assert(
      fc.property(anyPose, ({ body, ground }) => {
        if (ground !== 'bed') expect(lowest(body)).to.be.below(1e-6);
      }),
    );
  });

  it('rests on the floor, unless the chair carries it', () => {
    fc.assert(
      fc.property(anyPose, ({ body, ground }) => {
        if (ground === 'floor' || ground === 'mat') expect(lowest(body)).to.be.above(-1e-6);
      }),
    );
  });

  it('is refused when its preset does not exist', () => {
    expect(place({ base: 'handstand' })).to.equal(undefined);
    expect(place({ base: 'constructor' })).to.equal(undefined);
  });

  it('takes the joints of its preset, and its own over them', () => {
    const own = place({ base: 'standing', hip: 90, farHip: 0 })!;
    expect(own.body.thigh.angle).to.equal(-90);
    expect(own.body['far-thigh'].angle).to.be.closeTo(0, 1);
  });

  const contacts: Record<string, readonly Bone[]> = {
    standing: ['foot', 'far-foot'],
    sitting: ['pelvis', 'foot', 'far-foot'],
    supine: ['head', 't3', 'pelvis', 'foot', 'hand'],
    'crook-lying': ['head', 't3', 'pelvis', 'foot', 'far-foot', 'hand'],
    // The tail comes up a little: the weight is on the sacrum and the lower back.
    'pelvic-tilt': ['head', 't3', 'l1', 'foot', 'far-foot', 'hand'],
    bridge: ['head', 't4', 'foot', 'far-foot', 'hand'],
    'knee-to-chest': ['head', 't3', 'pelvis', 'far-foot'],
    'all-fours': ['hand', 'far-hand', 'shank', 'far-shank', 'foot'],
    'cat-stretch': ['hand', 'far-hand', 'shank', 'far-shank', 'foot'],
    cow: ['hand', 'far-hand', 'shank', 'far-shank', 'foot'],
    kneeling: ['shank', 'far-shank', 'foot'],
  };
  for (const [name, expected] of Object.entries(contacts)) {
    it(`${name} rests on ${expected.join(', ')}`, () => {
      const { resting } = preset(name);
      expect(expected.filter((bone) => !resting.has(bone))).to.deep.equal([]);
    });
  }

  /** How far the lower back is above the mat, where it is farthest: the outline, not the bones. */
  const gap = (name: string) =>
    Math.max(...(['l1', 'l2', 'l3'] as const).map((bone) => -preset(name).body[bone].y - depth[bone]));

  it('lying leaves a gap under the lower back, the pelvic tilt closes it, the bridge lifts it high', () => {
    expect(gap('crook-lying')).to.be.within(3, 6);
    expect(gap('pelvic-tilt')).to.be.below(2);
    expect(gap('bridge')).to.be.above(10);
    expect(preset('bridge').resting.has('pelvis')).to.equal(false);
  });

  it('has hands below shoulders and knees below hips on all fours', () => {
    const { body } = preset('all-fours');
    expect(Math.abs(body.hand.x - body.arm.x)).to.be.below(2);
    expect(Math.abs(body.shank.x - body.thigh.x)).to.be.below(2);
  });

  it('has both hands on the shin in knee to chest', () => {
    const { body } = preset('knee-to-chest');
    for (const hand of ['hand', 'far-hand'] as const) {
      const along =
        (body[hand].x - body.shank.x) * -Math.sin((body.shank.angle * Math.PI) / 180) +
        (body[hand].y - body.shank.y) * Math.cos((body.shank.angle * Math.PI) / 180);
      expect(along).to.be.within(4, 16);
      expect(Math.hypot(body[hand].x - body.shank.x, body[hand].y - body.shank.y)).to.be.below(16);
    }
  });
});

describe('the way from one pose to another', () => {
  it('starts and ends exactly', () => {
    fc.assert(
      fc.property(anyPose, anyPose, (a, b) => {
        expect(between(a, b, 0)).to.deep.equal(a.body);
        expect(between(a, b, 1)).to.deep.equal(b.body);
      }),
    );
  });

  it('is whole everywhere and never below the floor', () => {
    fc.assert(
      fc.property(anyPose, anyPose, share, (a, b, t) => {
        const body = between(a, b, t);
        expectWhole(body);
        if (a.ground !== 'bed' && b.ground !== 'bed') expect(lowest(body)).to.be.below(1e-6);
      }),
    );
  });

  const pairs: readonly (readonly [string, string, readonly Bone[]])[] = [
    ['crook-lying', 'pelvic-tilt', ['foot', 'far-foot']],
    ['crook-lying', 'bridge', ['foot', 'far-foot']],
    ['crook-lying', 'knee-to-chest', ['far-foot']],
    ['all-fours', 'cat-stretch', ['hand', 'far-hand', 'shank', 'far-shank']],
    ['all-fours', 'cow', ['hand', 'far-hand', 'shank', 'far-shank']],
    ['sitting', 'standing', ['foot', 'far-foot']],
  ];
  for (const [from, to, planted] of pairs) {
    it(`from ${from} to ${to} keeps ${planted.join(', ')} planted, with no jump`, () => {
      const a = preset(from);
      const b = beside(a, preset(to));
      let last: Body = a.body;
      for (let i = 1; i <= 50; i++) {
        const body = between(a, b, i / 50);
        for (const bone of planted) expect(moved(body, a.body, bone), `${bone} at ${i * 2} %`).to.be.below(1);
        for (const bone of bones) expect(moved(body, last, bone), `${bone} at ${i * 2} %`).to.be.below(6);
        last = body;
      }
    });
  }

  it('turns the short way round', () => {
    const [a, b] = [place({ base: 'standing', shoulder: 170 })!, place({ base: 'standing', shoulder: -170 })!];
    expect(Math.abs(between(a, b, 0.5).arm.angle)).to.be.closeTo(180, 1e-6);
  });

  it('changes over the limbs for the other side', () => {
    const [pose, other] = [preset('knee-to-chest'), place({ base: 'knee-to-chest' }, true)!];
    expect(other.body['far-thigh']).to.deep.equal(pose.body.thigh);
    expect(other.body['far-shank']).to.deep.equal(pose.body.shank);
    expect(other.resting.has('foot')).to.equal(true);
    expect(other.resting.has('far-foot')).to.equal(false);
  });

  it('walks in a circle of steps, with a foot on the ground and the hips on the spot', () => {
    const bodies = stride(
      [false, true].flatMap((swap) => walk.map((step) => put(step, swap))),
      24,
    );
    expect(bodies).to.have.length(25);
    for (const bone of bones) expect(moved(bodies[0]!, bodies[24]!, bone), bone).to.be.below(1e-6);
    for (const body of bodies) {
      expectWhole(body);
      expect(lowest(body)).to.be.closeTo(0, 1e-6);
      expect(body.pelvis.x).to.equal(0);
    }
  });
});
