/**
 * The body as it is drawn: our own figure, from stations along a trunk, a leg, an arm and a hand. Half a body is described, by
 * distance from its midline; the other half is its mirror. Arms hang with palms forward, thumbs away from the body, as anatomy
 * shows them: only so do median and ulnar nerve lie where they are said to lie.
 */
import { blob, limb, line, mirror, relax, smooth, weld, type Point, type Station } from './geometry.js';
import { spineRegions } from './spine.js';

/** The pictures: whole body from the front and from behind, both hands, palms forward, and the lower spine from the side. */
export const panels = ['front', 'back', 'hands', 'spine'] as const;
export type Panel = (typeof panels)[number];
export type Side = 'left' | 'right';
export const sides: Side[] = ['left', 'right'];

/** Width and height of the pictures, in units of the drawing. */
export const sizes: Record<Panel, Point> = { front: [300, 618], back: [300, 618], hands: [300, 294], spine: [300, 428] };

/** Seen from the front, the person's left is on the viewer's right. */
const towards = (panel: Panel, side: Side) => ((side === 'left') === (panel !== 'back') ? 1 : -1);
/** Half a body's points in their place in a picture. */
export const place = (panel: Panel, side: Side, points: readonly Point[]): Point[] =>
  points.map(([x, y]): Point => [150 + x * towards(panel, side), y + (panel === 'hands' ? 12 : 4)]);

export const round = (x: number, y: number, rx: number, ry: number): Point[] =>
  Array.from({ length: 40 }, (_, n): Point => {
    const turn = (n / 40) * 2 * Math.PI;
    return [x + rx * Math.cos(turn), y + ry * Math.sin(turn)];
  });

export const torso: Station[] = smooth<Station>([
  [0, 72, 14.5],
  [0, 92, 14.5],
  [0, 102, 19],
  [0, 110, 31],
  [0, 117, 44],
  [0, 127, 55],
  [0, 144, 59],
  [0, 166, 56],
  [0, 200, 50.5],
  [0, 234, 47],
  [0, 262, 50],
  [0, 290, 55.5],
  [0, 316, 58.5],
  [0, 338, 58],
  [0, 350, 54],
]);

const thighToAnkle: Station[] = [
  [28.5, 306, 25],
  [29.5, 330, 28],
  [30, 368, 26.4],
  [30, 408, 21.6],
  [29.5, 432, 19.2],
  [29.5, 452, 17.8],
  [31, 482, 20.2],
  [31, 514, 15],
  [31, 538, 13],
];

/** From the front, toes to the viewer and a little outwards. */
export const leg: Station[] = smooth<Station>([...thighToAnkle, [32.5, 554, 15], [36, 572, 18.2], [39, 585, 18.8]]);

/** From behind, the heel; the outer toes just show beside it. */
export const legBehind: Station[] = smooth<Station>([...thighToAnkle, [31, 554, 14], [31, 568, 15], [31, 577, 14.6]]);
const toesBehind: Station[] = line([34, 570, 12], [42, 578, 9], [48, 581, 6.4]);

export const arm: Station[] = smooth<Station>([
  [45, 131, 8],
  [52, 136, 14],
  [58, 147, 18],
  [66, 172, 17.2],
  [74, 205, 15],
  [80.5, 234, 14.2],
  [87.5, 258, 15.2],
  [97, 290, 13.2],
  [103, 316, 12.2],
  [107.5, 334, 14.6],
  [110.5, 350, 16.4],
  [112.5, 360, 14],
]);

/** A finger of the whole body's hand: `across` the hand from its middle, `long` from the knuckles. */
const small = (across: number, long: number): Station[] => {
  const at = (out: number, down: number, half: number): Station => [
    110.5 + out * 0.98 + down * 0.2,
    350 - out * 0.2 + down * 0.98,
    half,
  ];
  return line(at(across, -6, 5.4), at(across * 1.1, long * 0.55, 5), at(across * 1.22, long, 4.4));
};
const smallFingers = [small(11.4, 26), small(3.9, 31), small(-3.9, 28), small(-11.4, 19)];
const smallThumb: Station[] = line([109, 322, 9], [123, 334, 8.4], [134, 346, 6.8], [141, 357, 5.4]);

/** One hand, palm forward, fingers down, on the person's own side: thumb away from the body. */
export const palm: Station[] = smooth<Station>([
  [64, -6, 25.5],
  [64, 22, 25],
  [64, 36, 28],
  [63, 56, 37],
  [62, 80, 45.5],
  [62, 108, 50],
  [62, 134, 51],
  [62, 146, 50],
]);
export const fingers = {
  thumb: line([86, 58, 16], [108, 82, 19], [124, 108, 16], [132, 132, 14], [135.5, 152, 12]),
  'index-finger': line([100, 136, 12.6], [104.5, 182, 12.6], [108, 224, 11.4]),
  'middle-finger': line([75, 138, 12.8], [76, 192, 12.8], [77, 240, 11.6]),
  'ring-finger': line([50, 136, 12.7], [48, 186, 12.6], [46, 230, 11.4]),
  'little-finger': line([26, 128, 12.2], [20.5, 164, 11.8], [16.5, 198, 10.6]),
};

/** A head with a chin, `inset` units inside its skin. */
export const head = (inset = 0, top = 9): Point[] => {
  const half: Point[] = [
    [0, top + inset],
    [17, 13.5 + inset],
    [28 - inset, 28],
    [29.5 - inset, 48],
    [25 - inset, 67],
    [14, 82 - inset],
  ];
  return blob([...half, [0, 86.5 - inset], ...mirror(half.slice(1))]);
};

/** The outline of each picture's figure, drawn as with one pen. */
export const skin: Record<Panel, Point[][]> = (() => {
  const body = (...legs: Station[][]) => {
    const trunk = [arm, ...legs].map((it) => limb(it, 0, true));
    const rough = relax([limb(torso), ...trunk, ...trunk.map(mirror)].reduce(weld, head()), 9);
    const small = [round(29, 50, 4.5, 7.5), ...[...smallFingers, smallThumb].map((it) => limb(it, 0, true))];
    return relax([...small, ...small.map(mirror)].reduce(weld, rough), 2);
  };
  const hand = relax(
    Object.values(fingers).reduce((outline, finger) => weld(outline, limb(finger, 0, true)), limb(palm)),
    3,
  );
  return {
    front: [place('front', 'left', body(leg))],
    back: [place('back', 'left', body(legBehind, toesBehind))],
    hands: sides.map((side) => place('hands', side, hand)),
    spine: spineRegions.map(({ part }) => part),
  };
})();

/** Between two fingers, from the knuckles to where they part. */
const between = (n: number): Point[] => {
  const [a, b] = [smallFingers[n]!, smallFingers[n + 1]!];
  const at = (k: number): Point => [(a[k]![0] + b[k]![0]) / 2, (a[k]![1] + b[k]![1]) / 2];
  return line(at(4), at(8), at(a.length - 2));
};
const betweenFingers = [between(0), between(1), between(2)];
const betweenToes = [31, 38, 44.5, 50].map((x, n) => line([x, 592 - n * 1.6], [x + 0.6, 601 - n * 3.2]));

/** A few lines that tell front from back, each once for its half: a face, collar bones, knees; spine, shoulder blades, heels. */
const strokes: Record<Exclude<Panel, 'spine'>, Point[][]> = {
  front: [
    line([11, 46], [11, 49.5]),
    line([0, 68.5], [4.5, 67.8], [8.5, 65]),
    line([7, 126], [20, 124], [38, 127]),
    line([0, 262], [0, 265]),
    line([22, 440], [29, 444], [36, 440]),
    ...betweenFingers,
    ...betweenToes,
  ],
  back: [
    line([0, 128], [0, 210], [0, 284]),
    line([17, 138], [18, 158], [24, 172], [34, 178]),
    line([5, 345], [18, 349], [38, 344]),
    line([21, 432], [29, 434.5], [38, 432]),
    line([25.5, 534], [26.5, 548]),
    line([36.5, 534], [35.5, 548]),
    ...betweenFingers,
  ],
  hands: [
    line([100, 116], [82, 104], [70, 82], [66, 52]),
    line([20, 112], [44, 119], [68, 114], [82, 126]),
    line([44, 33], [64, 35], [84, 33]),
  ],
};

export const lines = (panel: Exclude<Panel, 'spine'>) =>
  sides.flatMap((side) => strokes[panel].map((points) => place(panel, side, points)));
