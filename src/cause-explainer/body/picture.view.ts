/** One picture of the body: what is drawn, what can be chosen in it, and the marks above. */
import { html, nothing, svg } from 'lit';
import type { Locale } from '../../locales/locale.js';
import { samePlace, type CauseGraph } from '../graph/cause-graph.js';
import { sizes } from './anatomy.js';
import { changeAt, drawMark, drawNerves, drawSides, drawSkin, drawSpine, ownNerves, ownShapes } from './drawing.view.js';
import { d } from './geometry.js';
import { nerves } from './nerves.js';
import { isOwn } from './own-figure.js';
import { describedIn, type Legend, type Picture, type Region } from './regions.js';

/** What is shown in a figure. */
export interface Shown {
  graph: CauseGraph;
  /** Id of the chosen place. */
  place: string | undefined;
  /** Id of the chosen node: its places are hatched, its nerves drawn. */
  selected: string | undefined;
}

/** What the figure needs, on screen and on paper, and whom it tells. */
export interface FigureView extends Shown {
  t: Locale['causeBody'];
  legend: Legend;
  pictures: readonly Picture[];
  picture: Picture;
  /** The pictures on the sheet that is printed; empty on screen, and where the map tells of none of ours. */
  printed: readonly Picture[];
  /** It is the figure that is printed, and not the page. */
  isAlone: boolean;
  /** Id of the region that the pointer or focus is on. */
  pointed: string | undefined;
  /** The licence that the page gives with a figure of its own. */
  licence: string | undefined;
  /** Height of the site's own figure, where its width is 300. */
  ownHeight: number;
  /** What can be chosen in a picture, in reading order. */
  regionsOf(picture: Picture): readonly Region[];
  /** What a place is called, by its id. */
  nameOf(place: string): string;
  /** Id of the region where Tab comes in; undefined for the first. */
  tabStopOf(picture: Picture): string | undefined;
  onChoose(region: Region): void;
  /** The pointer or focus is on a region, or on none any more. */
  onPoint(id: string | undefined): void;
  onKey(event: KeyboardEvent, picture: Picture): void;
  onNode(id: string): void;
  onPrint(): void;
  onTurn(picture: Picture): void;
}

export function pictureView(picture: Picture, view: FigureView) {
  const { t, legend, place } = view;
  const [width, height] = picture === 'own' ? [300, view.ownHeight] : sizes[picture];
  const regions = view.regionsOf(picture);
  const tabStop = regions.find(({ id }) => id === view.tabStopOf(picture)) ?? regions[0];
  return html`<svg
    class="map ${picture}"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio=${picture === 'own' ? 'none' : nothing}
    role="toolbar"
    aria-label=${t.label(t.panels[picture])}
    @keydown=${(event: KeyboardEvent) => view.onKey(event, picture)}
    @pointerleave=${() => view.onPoint(undefined)}
  >
    <defs>
      <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V7" class="hatch" />
      </pattern>
    </defs>
    ${svg`<g aria-hidden="true" class="drawing">${drawing(picture, view)}</g>
      <g class="regions">${regions.map((region) => regionView(region, view, region === tabStop))}</g>
      <g aria-hidden="true" class="over">
        ${nervesOf(picture, view, regions)}
        ${regions.map((region) => drawMark(region, place === region.id, legend.get(region)?.number))}
        ${picture === 'own' ? nothing : drawSides(picture, t)}
      </g>`}
  </svg>`;
}

function drawing(picture: Picture, view: FigureView) {
  if (picture === 'own') return nothing;
  return picture === 'spine' ? drawSpine(changeIn(view)) : drawSkin(picture);
}

/** What the spine shows is what was chosen, in the figure or in the list. */
export const changeIn = ({ graph, place, selected }: Shown) =>
  changeAt([...((selected && graph.node(selected)?.regions) || []), ...(place ? [place] : [])]);

/** Nerves, or lines of the site's own figure, that are chosen or belong to what is chosen. */
function nervesOf(picture: Picture, view: FigureView, regions: readonly Region[]) {
  if (picture !== 'own') return drawNerves(nerves.filter(({ id, panel }) => panel === picture && isLit(id, view, 1)));
  const lines = regions.filter(isOwn).filter(({ id, line }) => line && (view.place === id || isLit(id, view, 1)));
  return lines.length ? ownNerves(lines) : nothing;
}

/** Whether a place belongs to the chosen node or, for nerves, to one that it links to. */
function isLit(id: string, { graph, selected }: Shown, steps = 0) {
  if (!selected || !graph.node(selected)) return false;
  const near = steps ? [...graph.out(selected).map(({ to }) => to), ...graph.into(selected).map(({ from }) => from)] : [];
  return [selected, ...near].some((node) => graph.node(node)?.regions.some((at) => samePlace(at, id)));
}

function regionView(region: Region, view: FigureView, isTabStop: boolean) {
  const pressed = view.place === region.id;
  const own = isOwn(region);
  const name = `region${own && region.line ? ' line' : ''}${pressed ? ' pressed' : ''}${isLit(region.id, view) ? ' lit' : ''}`;
  const choose = () => view.onChoose(region);
  const point = () => view.onPoint(region.id);
  return own
    ? svg`<g class=${name} data-region=${region.id} role="button" tabindex=${isTabStop ? 0 : -1} aria-pressed=${pressed}
        aria-label=${describedIn(view, region)} @click=${choose} @focus=${point} @pointerenter=${point}>${ownShapes(region)}</g>`
    : svg`<path class=${name} data-region=${region.id} d=${d(region.outline)} role="button" tabindex=${isTabStop ? 0 : -1}
        aria-pressed=${pressed} aria-label=${describedIn(view, region)} @click=${choose} @focus=${point} @pointerenter=${point} />`;
}
