/** A piece of the lower spine from the side, the front of the body to the left: what a disc, a spur and a narrow canal are. */
import { between, blob, corners, limb, line, relax, smooth, soften, weld, type Point, type Station } from './geometry.js';

/** How far each level is pushed to the left: the gentle hollow of a lower back. */
const lean = (y: number) => 14 * Math.cos(((y - 200) / 400) * Math.PI) - 14;
const bend = (points: readonly Point[]): Point[] => points.map(([x, y]): Point => [x - lean(y), y]);

/** A rounded block, its sides drawn in by `waist` half-way down, or bulging where that is negative. */
function block(x: number, y: number, width: number, height: number, radius = 10, waist = 0): Point[] {
  const dense = soften(corners({ x, y, width, height }), radius).flatMap(([ax, ay], n, all) => {
    const [bx, by] = all[(n + 1) % all.length]!;
    return [0, 0.2, 0.4, 0.6, 0.8].map((t): Point => [ax + (bx - ax) * t, ay + (by - ay) * t]);
  });
  const middle = x + width / 2;
  const draw = ([px, py]: Point) => ((middle - px) / (width / 2)) * waist * Math.sin(((py - y) / height) * Math.PI);
  return bend(dense.map((point): Point => [point[0] + draw(point), point[1]]));
}

const left = 62;
const wide = 86;
/** Where the bones end and the canal begins, and where it ends. */
const front = left + wide + 4;
const back = front + 33;
const middle = (front + back) / 2;
/** Top of each bone; a disc fills the gap to the next. */
const tops = [22, 120, 218, 316];
const tall = 66;
const discTall = 32;
/** The level at which things are shown: that of the second disc. */
const level = tops[1]! + tall;

const stout = (...stations: Station[]) => limb(line(...stations), 0, true);
const disc = (y: number) => block(left + 3, y + tall + 1.5, wide - 6, discTall - 3, 13, -3);

/** A bone: its body, a bridge over the canal, a joint above and one below, and the process that one feels in a back. */
const bone = (y: number) =>
  relax(
    [
      stout([left + wide - 8, y + 17, 11], [front + 14, y + 17, 9.5], [back + 6, y + 18, 11]),
      stout([back + 8, y + 14, 10], [back + 8, y - 2, 8.5], [back + 9, y - 13, 6.5]),
      stout([back + 8, y + 16, 9], [back + 15, y + 42, 8.5], [back + 24, y + 62, 8.5], [back + 26, y + tall + 14, 7]),
      stout([back + 12, y + 34, 8], [back + 36, y + 42, 10.5], [back + 62, y + 50, 13], [back + 78, y + 56, 12]),
    ]
      .map(bend)
      .reduce(weld, block(left, y, wide, tall, 12, 5)),
    4,
  );
/** Where the joint of one bone meets that of the next. */
const joint = (y: number) => block(back + 2, y + tall - 2, 34, 36, 15, -2);
const cleft = (y: number) => bend(line([back + 19, y + tall + 2], [back + 16.5, y + tall + 14], [back + 17.5, y + tall + 26]));
/** Something soft, in place in the spine. */
const lump = (...points: Point[]) => blob(bend(points));
const canal = block(front, 8, back - front, 384, 12);
/** A root leaves below the bridge of its bone, thickens, and runs forward and down, towards the reader. */
const root = (y: number) =>
  bend(line([middle + 3, y + 22], [middle + 3, y + 44], [middle - 1, y + 60], [middle - 10, y + 78], [front - 9, y + tall + 34]));
const knot = (y: number) => bend(line([middle + 0.5, y + 56], [middle - 3, y + 66], [middle - 8, y + 75]));

/** The whole spine, small: hollow at the neck, round behind the chest, hollow at the low back. Front to the left. */
const column: Station[] = smooth<Station>([
  [25, 34, 4.6],
  [19.5, 58, 5.2],
  [24, 84, 5.8],
  [32, 118, 6.6],
  [35, 152, 7.2],
  [31, 192, 8],
  [23, 228, 8.8],
  [19.5, 258, 9.4],
  [23.5, 290, 9.6],
  [33, 318, 8],
  [37, 342, 4.4],
  [32, 356, 2.4],
]);
/** Seven bones of the neck, twelve of the chest, five of the low back, then the sacrum in one. */
const small = (() => {
  const heights = [...Array<number>(7).fill(7), ...Array<number>(12).fill(9.6), ...Array<number>(5).fill(16)];
  let y = 34;
  const bones = heights.map((height) => soften(limb(between(column, y + 1.1, (y += height) - 1.1)), 2.6));
  const sacrum = soften(limb(between(column, y + 1.1, 999)), 2.6);
  return { bones: [...bones.slice(0, 20), sacrum], low: bones.slice(20), from: y - 64, to: y };
})();

const ray = (from: Point, y: number): Point[] => [from, [left + 8, y]];

/** What is drawn, back to front. */
export const spine = {
  column: small.bones,
  /** Of these, the ones that are drawn large. */
  low: small.low,
  /** From the low back of the whole spine to the piece that is drawn large. */
  rays: [ray([34, small.from], 26), ray([37, small.to], 378)],
  canal,
  bones: tops.map(bone),
  discs: tops.slice(0, 3).map(disc),
  joints: tops.slice(0, 3).map(joint),
  clefts: tops.slice(0, 3).map(cleft),
  /** The bundle of nerves in the canal, and a root that leaves it above each disc. */
  strands: [-6, 0, 6].map((x) => bend(Array.from({ length: 25 }, (_, n): Point => [middle + x, 16 + n * 15.3]))),
  roots: tops.slice(0, 3).map(root),
  knots: tops.slice(0, 3).map(knot),
  /** What a condition adds, at one level. */
  changes: {
    'spine-disc': [
      lump(
        [front - 14, level + 5],
        [front + 4, level + 5],
        [front + 15, level + 11],
        [front + 17, level + 18],
        [front + 11, level + 25],
        [front - 2, level + 28],
        [front - 14, level + 27],
      ),
    ],
    'spine-bone': [-1, 1].map((way) =>
      lump(
        ...[
          [front - 20, 20],
          [front - 8, 26],
          [front + 4, 21],
          [front + 10, 13],
          [front + 4, 11],
          [front - 8, 14],
        ].map(([x, y]): Point => [x!, level + discTall / 2 + way * y!]),
      ),
    ),
    'spine-canal': [
      lump(
        [front - 1, level - 20],
        [front + 7, level - 6],
        [front + 9, level + 16],
        [front + 7, level + 38],
        [front - 1, level + 52],
      ),
      lump(
        [back + 1, level - 26],
        [back - 8, level - 8],
        [back - 10, level + 16],
        [back - 8, level + 40],
        [back + 1, level + 58],
      ),
    ],
    'spine-joint': [
      lump(
        [back + 10, level - 6],
        [back - 4, level - 2],
        [back - 10, level + 14],
        [back - 5, level + 30],
        [back + 10, level + 35],
      ),
    ],
  } as Record<string, Point[][]>,
};

const inner = (x: number, y: number, width: number, height: number) => block(x + 4, y + 4, width - 8, height - 8, 9);

/** What can be chosen, with the part of the drawing that it lies in. */
export const spineRegions: { name: string; part: Point[]; outline: Point[] }[] = [
  { name: 'spine-bone', part: bone(tops[0]!), outline: inner(left + 5, tops[0]!, wide - 10, tall) },
  { name: 'spine-canal', part: canal, outline: inner(front, 16, back - front, 84) },
  { name: 'spine-root', part: canal, outline: inner(front, level - 24, back - front, 48) },
  { name: 'spine-disc', part: disc(tops[1]!), outline: block(left + 6, level + 4, wide - 12, discTall - 8, 9) },
  { name: 'spine-joint', part: joint(tops[1]!), outline: inner(back + 2, level - 2, 34, 36) },
];
