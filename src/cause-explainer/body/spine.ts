/** A piece of the lower spine from the side, the front of the body to the left: what a disc, a spur and a narrow canal are. */
import { soften, type Point } from './geometry.js';

/** How far each level is pushed to the left: the gentle hollow of a lower back. */
const lean = (y: number) => 14 * Math.cos(((y - 200) / 400) * Math.PI) - 14;
const bent = (points: Point[]): Point[] =>
  points.flatMap(([x, y], n) => {
    const [nx, ny] = points[(n + 1) % points.length]!;
    return [0, 1, 2, 3, 4, 5, 6, 7]
      .map((k) => k / 8)
      .map((t): Point => [x + (nx - x) * t - lean(y + (ny - y) * t), y + (ny - y) * t]);
  });
const block = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const left = 44;
const wide = 92;
const canal = { x: left + wide + 4, width: 34 };
/** Top of each bone; a disc fills the gap to the next. */
const tops = [12, 110, 208, 306];
const tall = 66;
const discTall = 32;

const bone = (y: number) => soften(bent(block(left, y, wide, tall)), 9);
const disc = (y: number) => soften(bent(block(left + 2, y + tall, wide - 4, discTall)), 11);
const process = (y: number) =>
  soften(
    bent([
      [canal.x + canal.width + 2, y + 22],
      [canal.x + canal.width + 40, y + 34],
      [canal.x + canal.width + 84, y + 62],
      [canal.x + canal.width + 78, y + 84],
      [canal.x + canal.width + 34, y + 66],
      [canal.x + canal.width + 2, y + 56],
    ]),
    9,
  );
const joint = (y: number) => soften(bent(block(canal.x + canal.width + 2, y + tall - 4, 34, 38)), 12);

const canalPart = bent(block(canal.x, 8, canal.width, 384));
const root = (y: number): Point[] =>
  bent([
    [canal.x + 4, y + tall - 20],
    [canal.x + canal.width - 4, y + tall - 20],
    [canal.x + canal.width - 4, y + tall + 12],
    [canal.x + 4, y + tall + 12],
  ]);

/** The level at which things are shown. */
const level = tops[1]!;

/** What is drawn, back to front. */
export const spine = {
  canal: canalPart,
  bones: tops.map(bone),
  discs: tops.slice(0, 3).map(disc),
  processes: tops.slice(0, 3).map(process),
  joints: tops.slice(0, 3).map(joint),
  /** The bundle of nerves in the canal, and a root that leaves it at each disc. */
  cord: bent([
    [canal.x + canal.width / 2, 10],
    [canal.x + canal.width / 2, 390],
  ]).slice(0, 9),
  roots: tops.slice(0, 3).map((y): Point[] => [
    [canal.x + canal.width / 2 - lean(y + tall - 16), y + tall - 16],
    [canal.x + canal.width / 2 + 8 - lean(y + tall + 4), y + tall + 6],
    [canal.x + canal.width + 10 - lean(y + tall + 20), y + tall + 14],
  ]),
  /** What a condition adds, at one level. */
  changes: {
    'spine-disc': [
      bent([
        [left + wide - 10, level + tall + 3],
        [left + wide + 12, level + tall + 5],
        [left + wide + 21, level + tall + 14],
        [left + wide + 12, level + tall + 26],
        [left + wide - 10, level + tall + 29],
      ]),
    ],
    'spine-bone': [
      bent([
        [left + wide - 8, level + tall - 12],
        [left + wide + 14, level + tall - 2],
        [left + wide + 16, level + tall + 4],
        [left + wide - 12, level + tall],
      ]),
      bent([
        [left + wide - 12, level + tall + discTall],
        [left + wide + 15, level + tall + discTall - 5],
        [left + wide + 14, level + tall + discTall + 2],
        [left + wide - 8, level + tall + discTall + 12],
      ]),
    ],
    'spine-canal': [
      bent([
        [canal.x, level + tall - 16],
        [canal.x + 8, level + tall],
        [canal.x + 8, level + tall + discTall],
        [canal.x, level + tall + discTall + 16],
      ]),
      bent([
        [canal.x + canal.width, level + tall - 24],
        [canal.x + canal.width - 10, level + tall - 2],
        [canal.x + canal.width - 10, level + tall + discTall],
        [canal.x + canal.width, level + tall + discTall + 22],
      ]),
    ],
    'spine-joint': [
      bent([
        [canal.x + canal.width + 4, level + tall - 8],
        [canal.x + canal.width - 9, level + tall + 10],
        [canal.x + canal.width + 4, level + tall + 32],
      ]),
    ],
  } as Record<string, Point[][]>,
};

/** What can be chosen, with the part of the drawing that it lies in. */
export const spineRegions: { name: string; part: Point[]; outline: Point[] }[] = [
  { name: 'spine-bone', part: bone(tops[0]!), outline: inner(left, tops[0]!, wide, tall) },
  { name: 'spine-canal', part: canalPart, outline: inner(canal.x, 16, canal.width, 84) },
  { name: 'spine-root', part: canalPart, outline: root(level) },
  { name: 'spine-disc', part: disc(level), outline: inner(left + 2, level + tall, wide - 4, discTall) },
  { name: 'spine-joint', part: joint(level), outline: inner(canal.x + canal.width + 2, level + tall - 4, 34, 38) },
];

function inner(x: number, y: number, width: number, height: number): Point[] {
  return soften(bent(block(x + 3, y + 3, width - 6, height - 6)), 10);
}
