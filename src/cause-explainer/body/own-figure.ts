/** A site's own figure, checked against the map: what cannot be used, and what the map tells of that the figure lacks. */
import type { Problem } from '../../health/problem.js';
import { samePlace } from '../graph/cause-graph.js';
import type { Box } from './geometry.js';
import { nerves } from './nerves.js';
import { regions, type Region } from './regions.js';

/** A region of the site's figure, in units of 300 to its width. */
export interface OwnRegion extends Region {
  /** A line, as nerves are drawn. */
  line: boolean;
  shapes: { path: string; matrix: string }[];
}

export const isOwn = (region: Region): region is OwnRegion => region.panel === 'own';

/** The figure that the page brings, if it does. */
export const figureOf = (host: Element) => host.querySelector(':scope > [slot="figure"]') ?? undefined;

/** An element with `data-region`, as it was found. */
export interface Found {
  /** Its `data-region`. */
  id: string;
  /** Its own name, from its `<title>` or `aria-label`. */
  title: string | undefined;
  /** Whether it holds a shape that takes up room. */
  drawn: boolean;
}

/** Places that have a name in the locale files. */
const known = new Set([...regions, ...nerves].flatMap(({ id, name }) => [id, name, `${name}-left`, `${name}-right`]));

/** Whether it can be chosen: it is drawn, and we or itself can say what it is. */
export const usable = ({ id, title, drawn }: Found) => drawn && (known.has(id) || Boolean(title));

/** `places` are those that the map's nodes name; `licence` is the figure's licence line. */
export function figureProblems(found: readonly Found[], places: readonly string[], licence: string): Problem[] {
  const problems: Problem[] = [];
  const tell = (severity: Problem['severity'], path: string, message: string) =>
    void problems.push({ path: `figure${path}`, severity, message, rule: 'figure' });
  if (!found.length)
    tell('error', '', 'has no region: give shapes of its <svg> a data-region such as lower-back-left, or take the figure out');
  for (const { id, title, drawn } of found) {
    const at = ` [data-region="${id}"]`;
    if (!drawn) tell('error', at, 'has no shape that can be pressed: put it on a path, rect, circle, polygon or a group of them');
    else if (!known.has(id) && !title) tell('error', at, 'is no place that we can name: correct it, or put a <title> in it');
    else if (!places.some((place) => samePlace(place, id)))
      tell('warning', at, 'is a place that no entry of the map names: nothing will be listed there');
  }
  const missing = places.filter((place) => !found.some((it) => usable(it) && samePlace(place, it.id)));
  if (found.length && missing.length)
    tell('warning', '', `lacks ${missing.join(', ')}: these stay in the list, and in our own drawing where it has them`);
  if (!licence)
    tell('warning', '', 'has no licence line: say who drew it and who may use it, in its <figcaption> or in data-licence');
  return problems;
}

/** The `d` of a basic shape from what it is, its box, and its own points or path; anything else is its box. */
export function shapePath(kind: string, { x, y, width, height }: Box, own: string | null): string {
  if (kind === 'path' && own) return own;
  if ((kind === 'polygon' || kind === 'polyline') && own) return `M${own}${kind === 'polygon' ? 'Z' : ''}`;
  if (kind === 'circle' || kind === 'ellipse') {
    const [rx, ry] = [width / 2, height / 2];
    return `M${x} ${y + ry}a${rx} ${ry} 0 1 0 ${width} 0a${rx} ${ry} 0 1 0 ${-width} 0Z`;
  }
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}
