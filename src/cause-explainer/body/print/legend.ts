/** Numbers for the places of a figure: one for both sides where both tell the same, so that a legend on paper stays short. */
import type { CauseGraph } from '../../graph/cause-graph.js';
import type { Region } from '../regions.js';

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
