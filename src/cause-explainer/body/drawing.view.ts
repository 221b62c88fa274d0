/** What is drawn below and above the regions; none of it can be chosen, and none of it is told to a screen reader. */
import { nothing, svg } from 'lit';
import { centroid, d, type Point } from './geometry.js';
import { sizes, skin, type Nerve, type Panel, type Region } from './regions.js';
import { spine } from './spine.js';

const outlines = (parts: readonly (readonly Point[])[]) => parts.map((part) => svg`<path d=${d(part)} />`);

/** A face, a navel, knees; a hairline, the spine, shoulder blades. */
const lines: Record<Exclude<Panel, 'spine'>, string> = {
  front:
    'M139 49v3M161 49v3M141 66q9 7 18 0M128 135q-10 -5 -22 -3M172 135q10 -5 22 -3M150 262v3M114 442q6 5 11 0M175 442q6 5 11 0',
  back: 'M124 46q26 20 52 0M150 132v150M118 150q9 16 20 22M182 150q-9 16 -20 22M112 342q18 9 35 2M188 342q-18 9 -35 2',
  hands: 'M55 62q16 16 8 44M245 62q-16 16 -8 44',
};

export const drawSkin = (panel: Exclude<Panel, 'spine'>) =>
  svg`<g class="skin">${outlines(skin[panel])}</g><path class="lines" d=${lines[panel]} />`;

/** What a condition does to the spine; undefined for places where nothing is added to the drawing. */
export const changeAt = (places: readonly string[]) => places.find((it) => it in spine.changes);

export const drawSpine = (change: string | undefined) =>
  svg`<g class="canal">${outlines([spine.canal])}</g>
    <g class="cord"><path d=${d(spine.cord, false)} />${spine.roots.map((root) => svg`<path class="root" d=${d(root, false)} />`)}</g>
    <g class="bone">${outlines([...spine.processes, ...spine.joints, ...spine.bones])}</g>
    <g class="disc">${outlines(spine.discs)}</g>
    ${change ? svg`<g class="change">${outlines(spine.changes[change] ?? [])}</g>` : nothing}`;

/** Three strokes, each wider and fainter, for a border that is soft without a filter; grouped, so that crossings do not darken. */
export function drawNerves(shown: readonly Nerve[]) {
  const stroke = (name: string) =>
    svg`<g class=${name}>${shown.flatMap(({ paths }) => paths.map((path) => svg`<path d=${d(path, false)} />`))}</g>`;
  return svg`<g class="nerve">${['far', 'near', 'middle'].map(stroke)}</g>`;
}

/** A dot where the map has something to tell, on paper a number; a tick where the reader chose. */
export function drawMark(region: Region, pressed: boolean, number: number | undefined) {
  const [x, y] = centroid(region.outline);
  if (pressed) return svg`<g class="tick"><circle cx=${x} cy=${y} r="9" /><path d="m${x - 4} ${y} 3 3.2 5.4-6.2" /></g>`;
  return number
    ? svg`<circle class="dot" cx=${x} cy=${y} r="3.2" /><circle class="plate" cx=${x} cy=${y} r="9.5" /><text class="number" x=${x} y=${y + 4.4}>${number}</text>`
    : nothing;
}

/** Left stays the person's left, whichever way the page reads. */
export function drawSides(panel: Exclude<Panel, 'spine'>, { left, right }: { left: string; right: string }) {
  const [a, b] = panel === 'back' ? [left, right] : [right, left];
  const y = panel === 'hands' ? sizes.hands[1] - 6 : 24;
  return svg`<text class="side" x="34" y=${y}>${a}</text><text class="side" x="266" y=${y}>${b}</text>`;
}
