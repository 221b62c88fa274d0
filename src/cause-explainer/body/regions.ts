/**
 * The body, in one table: what is drawn, what can be chosen, what it is called and where a nerve runs all come from here,
 * so that figure, list, labels and hit areas cannot drift apart. Our own drawing.
 *
 * Half a body is described, by distance from its midline; the other half is its mirror. The low back is the back of the body
 * from the lowest ribs to the folds below the buttocks (Dionne 2008, Spine 33:95), here in two parts, low back and buttock; the
 * neck is from the base of the skull to the top of the shoulder blades, with the slope of the shoulder (Guzman 2008, Spine 33:S14).
 */
import { spineRegions } from './spine.js';
import { between, centroid, limb, relax, smooth, soften, weld, type Point, type Station } from './geometry.js';

/** The pictures: whole body from the front and from behind, both hands, palms forward, and the lower spine from the side. */
export const panels = ['front', 'back', 'hands', 'spine'] as const;
export type Panel = (typeof panels)[number];
export type Side = 'left' | 'right';
/** One of ours, or the site's own figure. */
export type Picture = Panel | 'own';

/** Width and height of the pictures, in units of the drawing. */
export const sizes: Record<Panel, Point> = { front: [300, 618], back: [300, 618], hands: [300, 236], spine: [300, 400] };

export interface Region {
  /** Name with side (`calf-left`), as nodes of a cause map point to it. */
  id: string;
  /** Name without side: what it is called in the locale files. */
  name: string;
  side: Side | undefined;
  panel: Picture;
  outline: Point[];
}

export interface Nerve {
  id: string;
  name: string;
  side: Side;
  panel: Panel;
  /** The middle line of each branch. */
  paths: Point[][];
}

const torso: Station[] = smooth<Station>([
  [0, 74, 15],
  [0, 90, 15],
  [0, 101, 19],
  [0, 109, 32],
  [0, 116, 46],
  [0, 126, 57],
  [0, 144, 61],
  [0, 166, 57],
  [0, 200, 50],
  [0, 234, 46],
  [0, 262, 50],
  [0, 290, 57],
  [0, 316, 60],
  [0, 338, 59],
  [0, 350, 54],
]);

const leg: Station[] = smooth<Station>([
  [29, 306, 26],
  [30, 330, 28.5],
  [30.5, 368, 27],
  [30.5, 408, 22.5],
  [30.5, 430, 20],
  [30.5, 450, 18.6],
  [31.5, 482, 20.5],
  [31, 518, 15.6],
  [31, 544, 14.6],
  [33, 560, 16],
  [36, 578, 18.4],
  [38, 592, 18.4],
]);

const arm: Station[] = smooth<Station>([
  [46, 132, 8],
  [53, 136, 14],
  [59, 147, 18.4],
  [69, 172, 18],
  [80, 205, 15.8],
  [89, 234, 14.8],
  [97, 258, 16.2],
  [107, 290, 14.6],
  [114, 316, 13.6],
  [120, 338, 16],
  [125, 358, 15],
  [127, 368, 12.5],
]);

const thumb: Station[] = smooth<Station>([
  [113, 322, 8],
  [105, 338, 8],
  [102, 354, 7.2],
]);

const round = (x: number, y: number, rx: number, ry: number): Point[] =>
  Array.from({ length: 40 }, (_, n): Point => {
    const turn = (n / 40) * 2 * Math.PI;
    return [x + rx * Math.cos(turn), y + ry * Math.sin(turn)];
  });

const head = round(0, 47, 29, 37);

/** One hand, palm forward, fingers down, on the person's own side: thumb away from the body. Middle of the wrist at [75, 0]. */
const palm: Station[] = smooth<Station>([
  [72, -6, 25],
  [72, 30, 25],
  [72, 52, 38],
  [71, 80, 50],
  [70, 102, 53.5],
  [70, 116, 53],
]);
const fingers = {
  thumb: smooth<Station>([
    [80, 44, 12],
    [106, 64, 17],
    [124, 88, 14.5],
    [132, 116, 13.4],
  ]),
  'index-finger': smooth<Station>([
    [109, 106, 13.6],
    [114, 140, 13.8],
    [117, 174, 13.2],
  ]),
  'middle-finger': smooth<Station>([
    [83, 108, 14],
    [84, 150, 14.2],
    [85, 190, 13.4],
  ]),
  'ring-finger': smooth<Station>([
    [56, 108, 14],
    [54, 144, 14.2],
    [53, 180, 13.4],
  ]),
  'little-finger': smooth<Station>([
    [30, 102, 13.6],
    [24, 132, 13.6],
    [20, 158, 13],
  ]),
};

/** The gap between neighbours, so that each is seen as a piece of its own. */
const gap = 1.2;

/** The edge of half the trunk between two heights, at most `outer` units off the midline. */
const edge = (from: number, to: number, outer = Infinity) =>
  between(torso, from + gap, to - gap).map(([, y, half]): Point => [Math.min(half - 2, outer - gap), y]);

/** Half the trunk between two heights, beside the midline. */
function trunk(from: number, to: number, outer?: number): Point[] {
  const points = edge(from, to, outer);
  return soften([[gap, points[0]![1]], ...points, [gap, points[points.length - 1]![1]]]);
}

/** The whole trunk between two heights. */
function across(from: number, to: number): Point[] {
  const points = edge(from, to);
  return soften([...points, ...points.map(([x, y]): Point => [-x, y]).reverse()]);
}

const section = (stations: Station[], from: number, to: number) => soften(limb(between(stations, from + gap, to - gap), 2));
const tip = (stations: Station[], from: number) => soften(limb(between(stations, from + gap, 999), 2, true));

/** Name, panel, outline of the half on the person's side; `middle` lies across the midline and has no side. */
const table: [name: string, panel: Panel, half: Point[], middle?: true][] = [
  ['head', 'front', round(0, 47, 26.5, 34.5), true],
  ['neck', 'front', trunk(88, 122, 42)],
  ['shoulder', 'front', soften(limb(between(arm, 134, 173), 2))],
  ['chest', 'front', trunk(124, 196, 42)],
  ['belly', 'front', across(196, 282), true],
  ['hip', 'front', trunk(282, 344)],
  ['upper-arm', 'front', section(arm, 173, 218)],
  ['elbow', 'front', section(arm, 218, 250)],
  ['forearm', 'front', section(arm, 250, 302)],
  ['wrist', 'front', section(arm, 302, 332)],
  ['palm', 'front', tip(arm, 332)],
  ['thigh-front', 'front', section(leg, 348, 408)],
  ['knee', 'front', section(leg, 408, 450)],
  ['shin', 'front', section(leg, 450, 518)],
  ['ankle', 'front', section(leg, 518, 549)],
  ['foot', 'front', section(leg, 549, 579)],
  ['toes', 'front', tip(leg, 579)],

  ['head', 'back', round(0, 44, 26.5, 31.5), true],
  ['neck', 'back', trunk(80, 124, 42)],
  ['shoulder', 'back', soften(limb(between(arm, 134, 173), 2))],
  ['upper-back', 'back', trunk(126, 172, 42)],
  ['mid-back', 'back', trunk(172, 220)],
  ['lower-back', 'back', trunk(220, 282)],
  ['buttock', 'back', trunk(282, 344)],
  ['upper-arm', 'back', section(arm, 173, 218)],
  ['elbow', 'back', section(arm, 218, 250)],
  ['forearm', 'back', section(arm, 250, 302)],
  ['wrist', 'back', section(arm, 302, 332)],
  ['back-of-hand', 'back', tip(arm, 332)],
  ['thigh-back', 'back', section(leg, 348, 408)],
  ['knee-back', 'back', section(leg, 408, 450)],
  ['calf', 'back', section(leg, 450, 518)],
  ['ankle', 'back', section(leg, 518, 549)],
  ['heel', 'back', tip(leg, 549)],

  ['wrist', 'hands', section(palm, 2, 34)],
  ['palm', 'hands', section(palm, 34, 107)],
  ...Object.entries(fingers).map(([name, stations]): [string, Panel, Point[]] => [
    name,
    'hands',
    tip(stations, name === 'thumb' ? 72 : 108),
  ]),
];

/** Seen from the front, the person's left is on the viewer's right. */
const towards = (panel: Panel, side: Side) => ((side === 'left') === (panel !== 'back') ? 1 : -1);
const place = (panel: Panel, side: Side, points: Point[]): Point[] =>
  points.map(([x, y]): Point => [150 + x * towards(panel, side), y + (panel === 'hands' ? 12 : 4)]);

const sides: Side[] = ['left', 'right'];

/** Every region that can be chosen. One that is seen in two pictures is there twice, with one id. */
export const regions: Region[] = table
  .flatMap(([name, panel, half, middle]): Region[] =>
    middle
      ? [{ id: name, name, side: undefined, panel, outline: place(panel, 'left', half) }]
      : sides.map((side) => ({ id: `${name}-${side}`, name, side, panel, outline: place(panel, side, half) })),
  )
  .concat(spineRegions.map(({ name, outline }) => ({ id: name, name, side: undefined, panel: 'spine', outline })));

const mirror = (points: readonly Point[]) => points.map(([x, y]): Point => [-x, y]).reverse();

/** The outline of each picture's figure, drawn as with one pen. */
export const skin: Record<Panel, Point[][]> = (() => {
  const limbs = [limb(arm, 0, true), limb(thumb, 0, true), limb(leg, 0, true)];
  const ear = round(29, 50, 4.5, 7.5);
  const body = relax([limb(torso), ...limbs, ...limbs.map(mirror)].reduce(weld, head), 9);
  const eared = relax([ear, mirror(ear)].reduce(weld, body), 1);
  const hand = relax(
    Object.values(fingers).reduce((outline, finger) => weld(outline, limb(finger, 0, true)), limb(palm)),
    3,
  );
  return {
    front: [place('front', 'left', eared)],
    back: [place('back', 'left', eared)],
    hands: sides.map((side) => place('hands', side, hand)),
    spine: spineRegions.map(({ part }) => part),
  };
})();

const line = (...points: Point[]) => smooth(points);

/** Where nerves run, roughly: textbook ways with soft borders, because people differ (Lee 2008, Clinical Anatomy 21:363). */
const nerveTable: [name: string, panel: Panel, halves: Point[][]][] = [
  ['cervical-roots', 'back', [84, 93, 102, 111].map((y, n) => line([2, y], [6 + n, y + 4], [11 + 6 * n, y + 12]))],
  ['cervical-roots', 'front', [line([6, 94], [22, 108], [44, 124], [60, 146])]],
  ['lumbar-roots', 'back', [232, 244, 256, 268].map((y) => line([3, y], [9, y + 4], [19, y + 15]))],
  [
    'sciatic-nerve',
    'back',
    [line([16, 276], [27, 300], [32, 330], [31, 380], [30, 430]), line([30, 430], [33, 470], [32, 520], [31, 560])],
  ],
  ['median-nerve', 'front', [line([58, 146], [68, 176], [80, 208], [91, 236], [103, 274], [116, 318], [122, 342])]],
  [
    'median-nerve',
    'hands',
    [
      line([74, 6], [77, 40], [96, 62], [120, 92], [129, 112]),
      line([77, 40], [92, 78], [109, 110], [113, 172]),
      line([77, 40], [80, 80], [83, 120], [84, 186]),
    ],
  ],
  ['ulnar-nerve', 'front', [line([52, 146], [58, 178], [71, 210], [80, 238], [92, 274], [108, 318], [115, 344])]],
  ['ulnar-nerve', 'back', [line([52, 146], [58, 178], [71, 210], [80, 238], [92, 274], [108, 318], [115, 344])]],
  [
    'ulnar-nerve',
    'hands',
    [line([58, 6], [52, 44], [38, 84], [30, 112], [23, 156]), line([52, 44], [54, 90], [55, 120], [53, 178])],
  ],
];

export const nerves: Nerve[] = nerveTable.flatMap(([name, panel, halves]) =>
  sides.map((side) => ({ id: `${name}-${side}`, name, side, panel, paths: halves.map((half) => place(panel, side, half)) })),
);

/** Names of regions and nerves, each once, without sides. */
export const regionNames = [...new Set(regions.map(({ name }) => name))];
export const nerveNames = [...new Set(nerves.map(({ name }) => name))];

/** What can be chosen in one of our pictures, in reading order. */
export const regionsOf = (panel: Panel) => inReadingOrder(regions.filter((region) => region.panel === panel));

/** Regions of one picture as one reads: by rows from the top, in a row from left to right as they are seen. */
export function inReadingOrder<R extends Region>(among: readonly R[]): R[] {
  const rows: { y: number; regions: { region: R; x: number }[] }[] = [];
  const found = among.map((region) => ({ region, at: centroid(region.outline) }));
  for (const { region, at } of found.sort((a, b) => a.at[1] - b.at[1])) {
    const row = rows[rows.length - 1];
    if (row && at[1] - row.y < 14) row.regions.push({ region, x: at[0] });
    else rows.push({ y: at[1], regions: [{ region, x: at[0] }] });
  }
  return rows.flatMap((row) => row.regions.sort((a, b) => a.x - b.x).map(({ region }) => region));
}

/** The nearest region above or below in one picture, as seen; undefined at its edge. */
export function neighbour(from: Region, among: readonly Region[], direction: 'up' | 'down'): Region | undefined {
  const [x, y] = centroid(from.outline);
  const sign = direction === 'down' ? 1 : -1;
  const far = (region: Region) => {
    const [rx, ry] = centroid(region.outline);
    const ahead = (ry - y) * sign;
    return ahead < 8 ? Infinity : ahead + 2 * Math.abs(rx - x);
  };
  const others = among.filter((region) => region !== from);
  const best = others.reduce<Region | undefined>((a, b) => (a && far(a) <= far(b) ? a : b), undefined);
  return best && far(best) < Infinity ? best : undefined;
}

/** `calf-left` as its name and its side. */
export function parts(id: string): Pick<Region, 'name' | 'side'> {
  const [, name = id, side] = /^(.*?)(?:-(left|right))?$/.exec(id) ?? [];
  return { name, side: side as Side | undefined };
}
