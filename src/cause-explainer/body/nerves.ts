/** Where nerves run, roughly: textbook ways with soft borders, because people differ (Lee 2008, Clinical Anatomy 21:363). */
import { place, sides, type Panel, type Side } from './anatomy.js';
import { line, type Point } from './geometry.js';

export interface Nerve {
  id: string;
  name: string;
  side: Side;
  panel: Panel;
  /** The middle line of each branch. */
  paths: Point[][];
}

/** From both sides of the elbow on, median and ulnar share their way through the upper arm. */
const ulnar = line([56, 150], [59, 176], [66.5, 205], [72, 234], [79, 258], [90, 290], [97, 314], [101, 338]);

/** From between the bones of the neck, together under the collar bone to the armpit; from behind one step nearer the midline. */
const neckRoots = (heights: number[], step: number) => [
  ...heights.map((y) => line([3, y], [13 - step, y + 6 + step], [26 - step, 118 - step + (y - 100) / 6], [38, 126])),
  line([38, 126], [49, 137], [56, 150]),
];

const table: [name: string, panel: Panel, halves: Point[][]][] = [
  ['cervical-roots', 'front', neckRoots([88, 96, 104, 112], 0)],
  ['cervical-roots', 'back', neckRoots([84, 93, 102, 111], 1)],
  // Roots L4 to S3 come together at the buttock as the sciatic nerve.
  ['lumbar-roots', 'back', [248, 258, 268, 277, 285].map((y) => line([3, y], [9, y + 7], [16, (y + 304) / 2 + 5], [22, 304]))],
  [
    'sciatic-nerve',
    'back',
    [
      line([22, 304], [28, 314], [31.5, 332], [31, 370], [30.5, 412]),
      // Above the knee it divides: one part to the sole behind the inner ankle, one around the outer side of the knee.
      line([30.5, 412], [29.5, 434], [30, 480], [28, 520], [24, 546], [27, 564]),
      line([30.5, 412], [35, 428], [41, 444], [43, 458]),
    ],
  ],
  ['sciatic-nerve', 'front', [line([43, 456], [40, 474], [35, 506], [33.5, 540], [37, 572])]],
  // Beside the artery of the upper arm, through the middle of the forearm and of the wrist.
  ['median-nerve', 'front', [line([56, 150], [61, 176], [70, 205], [79, 234], [87, 258], [96.5, 290], [103, 316], [108, 336])]],
  [
    'median-nerve',
    'hands',
    [
      line([66, 2], [66, 44], [84, 68], [108, 96], [125, 124], [132, 146]),
      line([66, 44], [78, 80], [94, 124], [103, 176], [107, 218]),
      line([66, 44], [70, 88], [74.5, 134], [76, 186], [77, 232]),
    ],
  ],
  // Down the inner side, behind the inner elbow, to the side of the little finger.
  ['ulnar-nerve', 'front', [ulnar]],
  ['ulnar-nerve', 'back', [ulnar]],
  [
    'ulnar-nerve',
    'hands',
    [line([48, 2], [46, 40], [39, 74], [30, 112], [24, 146], [17.5, 192]), line([44, 54], [46, 96], [49, 140], [46.5, 222])],
  ],
];

export const nerves: Nerve[] = table.flatMap(([name, panel, halves]) =>
  sides.map((side) => ({ id: `${name}-${side}`, name, side, panel, paths: halves.map((half) => place(panel, side, half)) })),
);

/** Names of nerves, each once, without sides. */
export const nerveNames = [...new Set(nerves.map(({ name }) => name))];
