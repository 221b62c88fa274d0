/** What the places of a figure are called. */
import type { Locale } from '../../locales/locale.js';
import type { CauseGraph } from '../graph/cause-graph.js';
import type { Region } from './regions.js';

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
