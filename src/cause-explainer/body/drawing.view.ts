/** What is drawn below and above the regions; none of it can be chosen, and none of it is told to a screen reader. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { centroid, d, type Point } from './geometry.js';
import { lines, skin, type Panel } from './anatomy.js';
import type { Nerve } from './nerves.js';
import type { OwnRegion } from './own-figure.js';
import type { Region } from './regions.js';
import { spine } from './spine.js';

const outlines = (parts: readonly Point[][], closed = true) => parts.map((part) => svg`<path d=${d(part, closed)} />`);
const open = (parts: readonly Point[][]) => outlines(parts, false);

export const drawSkin = (panel: Exclude<Panel, 'spine'>) =>
  svg`<g class="skin">${outlines(skin[panel])}</g><g class="lines">${open(lines(panel))}</g>`;

/** What a condition does to the spine; undefined for places where nothing is added to the drawing. */
export const changeAt = (places: readonly string[]) => places.find((it) => it in spine.changes);

/** The whole spine, small, and a piece of the low back, large. */
export const drawSpine = (change: string | undefined) =>
  svg`<g class="column">${outlines(spine.column)}</g><g class="column low">${outlines(spine.low)}</g><g class="lines">${open(spine.rays)}</g>
    <g class="canal">${outlines([spine.canal])}</g>
    <g class="strands">${open(spine.strands)}</g>
    <g class="bone">${outlines(spine.bones)}</g><g class="lines">${open(spine.clefts)}</g>
    <g class="disc">${outlines(spine.discs)}</g>
    ${change ? svg`<g class="change">${outlines(spine.changes[change] ?? [])}</g>` : nothing}
    <g class="root">${open(spine.roots)}<g class="knot">${open(spine.knots)}</g></g>`;

/** Three strokes, each wider and fainter, for a border that is soft without a filter; grouped, so that crossings do not darken. */
const softly = (lines: TemplateResult[]) =>
  svg`<g class="nerve">${['far', 'near', 'middle'].map((name) => svg`<g class=${name}>${lines}</g>`)}</g>`;

export const drawNerves = (shown: readonly Nerve[]) => softly(shown.flatMap(({ paths }) => open(paths)));

/** What stands in a region of the site's figure. */
export const ownShapes = ({ shapes }: OwnRegion) =>
  shapes.map(({ path, matrix }) => svg`<path d=${path} transform=${matrix || nothing} />`);

/** The lines of chosen nerves in the site's figure, with the soft borders that ours have. */
export const ownNerves = (shown: readonly OwnRegion[]) => softly(shown.flatMap(ownShapes));

/** A dot where the map has something to tell, on paper a number; a tick where the reader chose. */
export function drawMark(region: Region, pressed: boolean, number: number | undefined) {
  const [x, y] = centroid(region.outline);
  if (pressed) return svg`<g class="tick"><circle cx=${x} cy=${y} r="9" /><path d="m${x - 4} ${y} 3 3.2 5.4-6.2" /></g>`;
  return number
    ? svg`<circle class="dot" cx=${x} cy=${y} r="3.2" /><circle class="plate" cx=${x} cy=${y} r="12" /><text class="number" x=${x} y=${y + 5.4}>${number}</text>`
    : nothing;
}

const sidesAt = { front: [34, 266, 24], back: [34, 266, 24], hands: [84, 216, 288], spine: [112, 262, 421] };

/** Left stays the person's left, whichever way the page reads; the spine has its front to the left. */
export function drawSides(panel: Panel, { left, right, panels }: Locale['causeBody']) {
  const [a, b] = panel === 'spine' ? [panels.front, panels.back] : panel === 'back' ? [left, right] : [right, left];
  const [ax, bx, y] = sidesAt[panel];
  return svg`<text class="side" x=${ax} y=${y}>${a}</text><text class="side" x=${bx} y=${y}>${b}</text>`;
}
