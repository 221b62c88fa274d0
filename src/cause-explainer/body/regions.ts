/**
 * The places of the body, in one table: what can be chosen, what it is called and where it lies all come from here, so that
 * figure, list, labels and hit areas cannot drift apart.
 *
 * The low back is the back of the body from the lowest ribs to the folds below the buttocks (Dionne 2008, Spine 33:95), here in
 * two parts, low back and buttock; the neck is from the base of the skull to the top of the shoulder blades, with the slope of
 * the shoulder (Guzman 2008, Spine 33:S14).
 */
import type { Locale } from '../../locales/locale.js';
import { samePlace, type CauseGraph } from '../graph/cause-graph.js';
import { arm, fingers, head, leg, legBehind, palm, panels, place, sides, torso, type Panel, type Side } from './anatomy.js';
import { between, centroid, limb, line, mirror, relax, soften, type Point, type Station } from './geometry.js';
import { nerves } from './nerves.js';
import { spineRegions } from './spine.js';

/** One of ours, or the site's own figure. */
export type Picture = Panel | 'own';

export interface Region {
  /** Name with side (`calf-left`), as nodes of a cause map point to it. */
  id: string;
  /** Name without side: what it is called in the locale files. */
  name: string;
  side: Side | undefined;
  panel: Picture;
  outline: Point[];
  /** Its own name, in a site's figure: for places that we have no name for. */
  title?: string | undefined;
}

/** The gap between neighbours, so that each is seen as a piece of its own. */
const gap = 1.2;

/** Where the trunk ends at a height, and the shoulder and arm begin. */
const armpit = (y: number) => 42 + Math.max(0, y - 146) * 0.42;

/** The edge of half the trunk between two heights. */
const edge = (from: number, to: number) =>
  between(torso, from + gap, to - gap).map(([, y, half]): Point => [Math.min(half - 2, armpit(y) - gap), y]);

/** Half the trunk between two heights, beside the midline. */
function trunk(from: number, to: number): Point[] {
  const points = edge(from, to);
  return soften([[gap, points[0]![1]], ...points, [gap, points[points.length - 1]![1]]]);
}

/** The whole trunk between two heights. */
function across(from: number, to: number): Point[] {
  const points = edge(from, to);
  return soften([...points, ...mirror(points)]);
}

const section = (stations: Station[], from: number, to: number) => soften(limb(between(stations, from + gap, to - gap), 2));
const tip = (stations: Station[], from: number, inset = 2) => soften(limb(between(stations, from + gap, 999), inset, true));

/** Hip and groin, and the front of the thigh, meet where the thigh bends. */
const groin = { inside: 346, outside: 322 };
const hip = soften([[gap, 282 + gap], ...edge(282, groin.outside), [gap + 1, groin.inside - gap]]);
const thigh = soften([[edge(330, 334)[0]![0], groin.outside + 4], ...limb(between(leg, groin.inside + gap, 408 - gap), 2)]);

/** Palm and back of the hand as far as the fingers part, on the whole body. */
const hand: Station[] = line([102, 314, 12.4], [107.5, 334, 14.6], [110.5, 350, 16.2], [113, 362, 15]);
/** The palm beside the ball of the thumb, to where the fingers part. */
const hollow = relax(
  [
    [40, 36],
    [88, 36],
    [90, 60],
    [90, 84],
    [93, 99],
    [104, 117],
    [110, 128],
    [110, 136.8],
    [15, 136.8],
    [15.5, 108],
    [20.5, 80],
    [29.5, 56],
  ],
  3,
);

/** Name, panel, outline of the half on the person's side; `middle` lies across the midline and has no side. */
type Row = [name: string, panel: Panel, half: Point[], middle?: true];

const table: Row[] = [
  ['head', 'front', head(3), true],
  ['neck', 'front', trunk(90, 122)],
  ['shoulder', 'front', soften(limb(between(arm, 134, 173), 2))],
  ['chest', 'front', trunk(124, 196)],
  ['belly', 'front', across(196, 282), true],
  ['hip', 'front', hip],
  ['upper-arm', 'front', section(arm, 173, 218)],
  ['elbow', 'front', section(arm, 218, 250)],
  ['forearm', 'front', section(arm, 250, 302)],
  ['wrist', 'front', section(arm, 302, 332)],
  ['palm', 'front', tip(hand, 332)],
  ['thigh-front', 'front', thigh],
  ['knee', 'front', section(leg, 408, 450)],
  ['shin', 'front', section(leg, 450, 518)],
  ['ankle', 'front', section(leg, 518, 549)],
  ['foot', 'front', section(leg, 549, 575)],
  ['toes', 'front', tip(leg, 575)],

  ['head', 'back', soften(head(3).filter(([, y]) => y < 76)), true],
  ['neck', 'back', trunk(82, 124)],
  ['shoulder', 'back', soften(limb(between(arm, 134, 173), 2))],
  ['upper-back', 'back', trunk(126, 172)],
  ['mid-back', 'back', trunk(172, 220)],
  ['lower-back', 'back', trunk(220, 282)],
  ['buttock', 'back', trunk(282, 344)],
  ['upper-arm', 'back', section(arm, 173, 218)],
  ['elbow', 'back', section(arm, 218, 250)],
  ['forearm', 'back', section(arm, 250, 302)],
  ['wrist', 'back', section(arm, 302, 332)],
  ['back-of-hand', 'back', tip(hand, 332)],
  ['thigh-back', 'back', section(leg, 348, 408)],
  ['knee-back', 'back', section(leg, 408, 450)],
  ['calf', 'back', section(leg, 450, 518)],
  ['ankle', 'back', section(legBehind, 518, 549)],
  ['heel', 'back', tip(legBehind, 549)],

  ['wrist', 'hands', section(palm, 2, 34)],
  ['palm', 'hands', hollow],
  ...Object.entries(fingers).map(([name, stations]): Row => [name, 'hands', tip(stations, name === 'thumb' ? 84 : 138, 1.4)]),
];

/** Every region that can be chosen. One that is seen in two pictures is there twice, with one id. */
export const regions: Region[] = table
  .flatMap(([name, panel, half, middle]): Region[] =>
    middle
      ? [{ id: name, name, side: undefined, panel, outline: place(panel, 'left', half) }]
      : sides.map((side) => ({ id: `${name}-${side}`, name, side, panel, outline: place(panel, side, half) })),
  )
  .concat(spineRegions.map(({ name, outline }) => ({ id: name, name, side: undefined, panel: 'spine', outline })));

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

/** The name of a place, with its side where it has one. */
export function placeName({ name, side, title }: Pick<Region, 'name' | 'side' | 'title'>, t: Locale['causeBody']): string {
  const words = t.names[name];
  if (!words) return title ?? name;
  return side ? t.sided(words, side) : words;
}

/** A region in full: its name, then what the map tells of it. */
export function describedIn({ graph, t }: { graph: CauseGraph; t: Locale['causeBody'] }, region: Region): string {
  const found = graph.at(region.id).map((id) => graph.node(id)?.plain ?? id);
  return t.region(placeName(region, t), found.length > 4 ? [...found.slice(0, 3), t.more(found.length - 3)] : found);
}

/** Numbers for the places of a figure: one for both sides where both tell the same, so that a legend on paper stays short. */
export interface Numbered {
  number: number;
  /** What to name: the place, without its side where one number stands for both. */
  place: string;
  /** Ids of the nodes that are felt, or lie, there. */
  nodes: readonly string[];
}

export type Legend = ReadonlyMap<Region, Numbered>;

/** Regions that the map tells of, numbered in the order given; those that it does not are left out. */
export function numbered(graph: CauseGraph, regions: readonly Region[]): Legend {
  const legend = new Map<Region, Numbered>();
  const entries = new Map<string, Numbered & { id: string }>();
  for (const region of regions) {
    const nodes = graph.at(region.id);
    if (!nodes.length) continue;
    const key = `${region.name} ${nodes.join(' ')}`;
    const entry = entries.get(key) ?? { id: region.id, number: entries.size + 1, place: region.id, nodes };
    if (entry.id !== region.id) entry.place = region.name;
    entries.set(key, entry);
    legend.set(region, entry);
  }
  return legend;
}

/** Places and nerves of one of our pictures. */
const drawnIn = (panel: Panel) => [...regions, ...nerves].filter((it) => it.panel === panel);

type Places = readonly { id: string }[];

/** How many of these places are drawn in a picture, the site's own having its own. */
const seen = (picture: Picture, places: readonly string[], own: Places) => {
  const there = picture === 'own' ? own : drawnIn(picture);
  return places.filter((at) => there.some(({ id }) => samePlace(at, id))).length;
};

/** The site's own figure takes the place of ours, save where it cannot show what the map tells of. */
export function picturesBeside(own: Places, places: readonly string[]): Picture[] {
  const missing = own.length ? places.filter((at) => !own.some(({ id }) => samePlace(id, at))) : [];
  return ['own', ...panels.filter((panel) => seen(panel, missing, own))];
}

/** The picture to turn to: the one that shows most of these places; a picture that shows most of it stays, as turning is a surprise. */
export function turned(now: Picture | undefined, pictures: readonly Picture[], places: readonly string[], own: Places) {
  const count = (it: Picture) => seen(it, places, own);
  const order = (['own', 'back', 'front', 'hands', 'spine'] as const).filter((it) => pictures.includes(it));
  const best = order.reduce((a, b) => (count(b) > count(a) ? b : a));
  // What is shown before anything was chosen is the first of them.
  return count(now ?? order[0]!) * 2 < count(best) ? best : now;
}
