/** A piece of the lower spine from the side, the front of the body to the left: what a disc, a spur and a narrow canal are. */
import { blob, limb, relax, smooth, soften, type Point } from './geometry.js';

/** How far each level is pushed to the left: the gentle hollow of a lower back. */
const lean = (y: number) => 14 * Math.cos(((y - 200) / 400) * Math.PI) - 14;
const bend = (points: readonly Point[]): Point[] => points.map(([x, y]): Point => [x - lean(y), y]);

/** A rounded block, its sides drawn in by `waist` half-way down, or bulging where that is negative. */
function block(x: number, y: number, width: number, height: number, radius = 10, waist = 0): Point[] {
  const corners: Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const dense = soften(corners, radius).flatMap(([ax, ay], n, all) => {
    const [bx, by] = all[(n + 1) % all.length]!;
    return [0, 0.2, 0.4, 0.6, 0.8].map((t): Point => [ax + (bx - ax) * t, ay + (by - ay) * t]);
  });
  const middle = x + width / 2;
  const draw = ([px, py]: Point) => ((middle - px) / (width / 2)) * waist * Math.sin(((py - y) / height) * Math.PI);
  return bend(dense.map((point): Point => [point[0] + draw(point), point[1]]));
}

const left = 44;
const wide = 92;
/** Where the bones end and the canal begins, and where it ends. */
const front = left + wide + 5;
const back = front + 34;
const middle = (front + back) / 2;
/** Top of each bone; a disc fills the gap to the next. */
const tops = [12, 110, 208, 306];
const tall = 66;
const discTall = 32;
/** The level at which things are shown: that of the second disc. */
const level = tops[1]! + tall;

const bone = (y: number) => block(left, y, wide, tall, 12, 5);
const disc = (y: number) => block(left + 3, y + tall + 1.5, wide - 6, discTall - 3, 13, -3);
const process = (y: number) =>
  bend(
    relax(
      limb(
        smooth<[number, number, number]>([
          [back + 10, y + 34, 12],
          [back + 34, y + 44, 13],
          [back + 58, y + 58, 13.5],
          [back + 74, y + 68, 12],
        ]),
        0,
        true,
      ),
      9,
    ),
  );
const joint = (y: number) => block(back + 3, y + tall - 4, 34, 36, 15, -2);
const canal = block(front, 6, back - front, 388, 12);
const root = (y: number) =>
  bend(
    smooth<Point>([
      [middle + 2, y + tall - 24],
      [middle + 8, y + tall - 8],
      [back - 4, y + tall + 5],
      [back + 14, y + tall + 14],
    ]),
  );

/** What is drawn, back to front. */
export const spine = {
  canal,
  bones: tops.map(bone),
  discs: tops.slice(0, 3).map(disc),
  processes: tops.slice(0, 3).map(process),
  joints: tops.slice(0, 3).map(joint),
  /** The bundle of nerves in the canal, and a root that leaves it at each disc. */
  cord: bend(Array.from({ length: 25 }, (_, n): Point => [middle, 14 + n * 15.5])),
  roots: tops.slice(0, 3).map(root),
  /** What a condition adds, at one level. */
  changes: {
    'spine-disc': [
      blob(
        bend([
          [front - 14, level + 5],
          [front + 4, level + 5],
          [front + 15, level + 11],
          [front + 17, level + 18],
          [front + 11, level + 25],
          [front - 2, level + 28],
          [front - 14, level + 27],
        ]),
      ),
    ],
    'spine-bone': [-1, 1].map((way) =>
      blob(
        bend(
          [
            [front - 20, 20],
            [front - 8, 26],
            [front + 4, 21],
            [front + 10, 13],
            [front + 4, 11],
            [front - 8, 14],
          ].map(([x, y]): Point => [x!, level + discTall / 2 + way * y!]),
        ),
      ),
    ),
    'spine-canal': [
      blob(
        bend([
          [front - 1, level - 20],
          [front + 7, level - 6],
          [front + 9, level + 16],
          [front + 7, level + 38],
          [front - 1, level + 52],
        ]),
      ),
      blob(
        bend([
          [back + 1, level - 26],
          [back - 8, level - 8],
          [back - 10, level + 16],
          [back - 8, level + 40],
          [back + 1, level + 58],
        ]),
      ),
    ],
    'spine-joint': [
      blob(
        bend([
          [back + 10, level - 6],
          [back - 4, level - 2],
          [back - 10, level + 14],
          [back - 5, level + 30],
          [back + 10, level + 35],
        ]),
      ),
    ],
  } as Record<string, Point[][]>,
};

const inner = (x: number, y: number, width: number, height: number) => block(x + 4, y + 4, width - 8, height - 8, 9);

/** What can be chosen, with the part of the drawing that it lies in. */
export const spineRegions: { name: string; part: Point[]; outline: Point[] }[] = [
  { name: 'spine-bone', part: bone(tops[0]!), outline: inner(left + 5, tops[0]!, wide - 10, tall) },
  { name: 'spine-canal', part: canal, outline: inner(front, 14, back - front, 84) },
  { name: 'spine-root', part: canal, outline: inner(front, level - 24, back - front, 48) },
  { name: 'spine-disc', part: disc(tops[1]!), outline: block(left + 6, level + 4, wide - 12, discTall - 8, 9) },
  { name: 'spine-joint', part: joint(tops[1]!), outline: inner(back + 3, level - 4, 34, 36) },
];
