/** Which pictures a map is drawn in, and which of them shows most of what was chosen. */
import { samePlace } from '../graph/cause-graph.js';
import { panels, type Panel } from './anatomy.js';
import { nerves } from './nerves.js';
import { regions, type Picture } from './regions.js';

/** Places and nerves of one of our pictures. */
const drawnIn = (panel: Panel) => [...regions, ...nerves].filter((it) => it.panel === panel);

/** How many of these places are drawn in a picture, the site's own having its own. */
const seen = (picture: Picture, places: readonly string[], own: readonly { id: string }[]) => {
  const there = picture === 'own' ? own : drawnIn(picture);
  return places.filter((at) => there.some(({ id }) => samePlace(at, id))).length;
};

/** The site's own figure takes the place of ours, save where it cannot show what the map tells of. */
export function picturesBeside(own: readonly { id: string }[], places: readonly string[]): Picture[] {
  const missing = own.length ? places.filter((place) => !own.some(({ id }) => samePlace(id, place))) : [];
  return ['own', ...panels.filter((panel) => seen(panel, missing, own))];
}

/** The picture to turn to: the one that shows most of these places; a picture that shows most of it stays, as turning is a surprise. */
export function turned(
  now: Picture | undefined,
  pictures: readonly Picture[],
  places: readonly string[],
  own: readonly { id: string }[],
): Picture | undefined {
  const count = (it: Picture) => seen(it, places, own);
  const order = (['own', 'back', 'front', 'hands', 'spine'] as const).filter((it) => pictures.includes(it));
  const best = order.reduce((a, b) => (count(b) > count(a) ? b : a));
  // What is shown before anything was chosen is the first of them.
  return count(now ?? order[0]!) * 2 < count(best) ? best : now;
}
