/** The outlines of the body's parts, each drawn from the joint where its bone begins. */
import { depth, length } from './skeleton.js';

const n = (value: number) => Number(value.toFixed(2));

/** A tapered limb with round ends, from a joint of the radius `a` to one of `b`; its front and back swell by so much. */
export function taper(long: number, a: number, b: number, front = 0, back = 0): string {
  const s = (a - b) / long;
  const c = Math.sqrt(Math.max(0, 1 - s * s));
  const side = (sign: 1 | -1, swell: number) => `${n(sign * ((a + b) * 0.5 * c + swell * 2))} ${n(long * 0.38)}`;
  const [ax, ay, bx, by] = [n(a * c), n(a * s), n(b * c), n(long + b * s)];
  return (
    `M${ax} ${ay}Q${side(1, front)} ${bx} ${by}A${b} ${b} 0 ${b > a ? 1 : 0} 1 ${-bx} ${by}` +
    `Q${side(-1, back)} ${-ax} ${ay}A${a} ${a} 0 ${a > b ? 1 : 0} 1 ${ax} ${ay}Z`
  );
}

/** The same, upwards: for the bones of the trunk. */
export function rise(long: number, a: number, b: number): string {
  const s = (a - b) / long;
  const c = Math.sqrt(Math.max(0, 1 - s * s));
  const [ax, ay, bx, by] = [n(a * c), n(-a * s), n(b * c), n(-long - b * s)];
  return `M${-ax} ${ay}L${-bx} ${by}A${b} ${b} 0 ${b > a ? 1 : 0} 1 ${bx} ${by}L${ax} ${ay}A${a} ${a} 0 ${a > b ? 1 : 0} 1 ${-ax} ${ay}Z`;
}

/** A sleeve or a trouser leg: round where it begins, with a hem where it ends. */
function cloth(long: number, a: number, b: number, front = 0, back = 0): string {
  const side = (sign: 1 | -1, swell: number) => `${n(sign * ((a + b) / 2 + swell * 2))} ${n(long * 0.38)}`;
  return `M${a} 0Q${side(1, front)} ${b} ${long}Q0 ${n(long + 1.2)} ${-b} ${long}Q${side(-1, back)} ${-a} 0A${a} ${a} 0 0 1 ${a} 0Z`;
}

export type Tone = 'shirt' | 'sleeve' | 'trousers' | 'skin' | 'ear' | 'ink' | 'hair' | 'foot' | 'spine';
export type Shape = readonly [tone: Tone, path: string];

const trunk = ['pelvis', 'l1', 'l2', 'l3', 't1', 't2', 't3', 't4', 'neck'] as const;
const piece = (i: number) => rise(length[trunk[i]!], depth[trunk[i]!], depth[trunk[i + 1]!]);
/** A vertebra on the back: together they show how the spine curves. */
const vertebra = (r: number): readonly Shape[] => [['spine', `M${n(-r * 0.68)} -1.7V-3.3`]];

export const side: Readonly<Record<string, readonly Shape[]>> = {
  neck: [['skin', rise(length.neck, 5, 4.6)]],
  head: [
    [
      'skin',
      `M-9.4 -10C-9.4 -4.6 -6.4 -.8 -2.6 .8C1.4 3.4 5 4.4 7 3.7C8.6 3.1 9 1.5 8.5 .2C8.4 -.5 9.1 -.8 9 -1.5L8.5 -2.3L9.2 -3.2Q9.1 -4 9 -4.5C10.4 -4.6 11.4 -5 11.2 -5.9C10.9 -7 9.3 -8.8 8.9 -10.4C9 -16 5 -20.4 -.6 -20.4C-6 -20.4 -9.4 -15.6 -9.4 -10Z`,
    ],
    [
      'hair',
      `M-3 -4.4C-4.4 -2.4 -5 -1.4 -6.4 -1.6C-9.6 -3.6 -11.2 -7.6 -10.8 -12C-10.2 -18 -5.6 -22 .4 -21.8C5 -21.6 8.4 -18.8 9.2 -14.4C6 -13.2 3.4 -13.8 1 -15.2C.8 -12.6 -.2 -11.6 -1.6 -11Z`,
    ],
    ['ink', `M5.3 -9.4a.85 1.15 0 1 0 1.7 0a.85 1.15 0 1 0 -1.7 0Z`],
    ['ink', `M8.6 -2.4Q7 -1 5.2 -2.6Q7 -1.9 8.5 -2.7Z`],
    ['skin', `M-3.8 -8.2a2.3 2.9 0 1 0 4.6 0a2.3 2.9 0 1 0 -4.6 0Z`],
    ['ear', `M-2.4 -8.2a.9 1.4 0 1 0 1.8 0a.9 1.4 0 1 0 -1.8 0Z`],
  ],
  // Its upper edge is the waist; it is painted over the shirt.
  pelvis: [['trousers', `M-10.2 -9.6Q0 -11 10.2 -9.6L10.6 -.4A10.6 10.6 0 0 1 -8.6 6.2A9.4 9.4 0 0 1 -11.2 -5.4Z`]],
  l1: [['shirt', piece(1)]],
  l2: [['shirt', piece(2)]],
  l3: [['shirt', piece(3)]],
  t1: [['shirt', piece(4)]],
  t2: [['shirt', piece(5)]],
  t3: [['shirt', piece(6)]],
  t4: [['shirt', rise(length.t4, depth.t4, 6)]],
  thigh: [['trousers', taper(length.thigh, 9.2, 6.2, 0.5, 0.3)]],
  shank: [
    ['skin', taper(length.shank, 5, 3.5)],
    ['trousers', cloth(length.shank - 4, 6.1, 4.7, -0.2, 0.8)],
  ],
  foot: [
    [
      'foot',
      `M-3.4 -2.4C-6.6 -.6 -7.6 3.4 -6.8 5.6Q-6.4 7 -4.8 7H17Q18.6 7 18.6 5.2C18.4 2.4 14 1.4 10.4 .4C7 -.6 5 -1.8 3.6 -3Z`,
    ],
  ],
  arm: [
    ['skin', taper(length.arm, 4.6, 3.8)],
    ['sleeve', cloth(18, 6, 5.5)],
  ],
  forearm: [['skin', taper(length.forearm, 3.9, 2.6, 0.1, 0.4)]],
  hand: [
    ['skin', taper(8.4, 2.7, 2.6, 0.6, 0.3)],
    ['skin', `M1.2 .6Q5 2.6 5.2 6.6Q4.6 8.2 3.2 7.2Q2.6 5.4 .4 5Z`],
  ],
};

/** Drawn over the trunk. */
export const back: Readonly<Record<string, readonly Shape[]>> = Object.fromEntries(
  trunk.slice(0, 8).map((bone) => [bone, vertebra(depth[bone])]),
);

/** A slice of the trunk from the front, from one half of its width to another; its neighbours overlap it inside the outline. */
const band = (bone: (typeof trunk)[number], a: number, b: number): readonly Shape[] => {
  const top = -length[bone];
  return [['shirt', `M${-a} 0L${-b} ${top}L${1 - b} ${top - 2}H${b - 1}L${b} ${top}L${a} 0L${a - 1} 2H${1 - a}Z`]];
};

/** What looks different from the front. */
export const front: typeof side = {
  ...side,
  head: [
    ['skin', `M-8.4 -12C-8.4 -4 -4.6 1.2 0 1.2S8.4 -4 8.4 -12C8.4 -17 5 -20.4 0 -20.4S-8.4 -17 -8.4 -12Z`],
    [
      'hair',
      `M-8.8 -9.5C-10.4 -17 -6.6 -22 0 -22S10.4 -17 8.8 -9.5C8 -12.6 6.6 -14.6 4.4 -15.6C.6 -14.4 -4 -14.4 -6.6 -15C-7.8 -13.4 -8.4 -11.8 -8.8 -9.5Z`,
    ],
    ['ink', `M-4.2 -9.6a.9 1.1 0 1 0 1.8 0a.9 1.1 0 1 0 -1.8 0ZM2.4 -9.6a.9 1.1 0 1 0 1.8 0a.9 1.1 0 1 0 -1.8 0Z`],
    ['ink', `M-2.8 -3.7Q0 -1.7 2.8 -3.7Q0 -2.5 -2.8 -3.7Z`],
  ],
  pelvis: [['trousers', `M-12.4 -10.4H12.4L14.8 -2Q15.4 4 12 9H-12Q-15.4 4 -14.8 -2Z`]],
  thigh: [['trousers', taper(length.thigh, 7.2, 5.6)]],
  shank: [
    ['skin', taper(length.shank, 4.6, 3.4)],
    ['trousers', cloth(length.shank - 4, 5.6, 4.9)],
  ],
  l1: band('l1', 12.4, 11.6),
  l2: band('l2', 11.6, 11.6),
  l3: band('l3', 11.6, 12.2),
  t1: band('t1', 12.2, 13),
  t2: band('t2', 13, 14),
  t3: band('t3', 14, 15),
  t4: [['shirt', `M-15 2L-17.5 3Q-18 -3 -12 -5.4L-5 -8Q0 -5 5 -8L12 -5.4Q18 -3 17.5 3L15 2Z`]],
  hand: [['skin', taper(8.4, 2.7, 2.6, 0.5, 0.5)]],
  foot: [['foot', `M-3.6 -3Q-5.6 3 -5.2 5.6Q-5 7 -3.4 7H3.4Q5 7 5.2 5.6Q5.6 3 3.6 -3Z`]],
};
