/** Search over plain and medical words, forgiving of case, accents and letters that look alike. */
import type { CauseMap } from '../content/cause-map.schema.js';

/** Lower case, without accents, Arabic vowel signs and tatweel, letters of one sound made one, all else a single space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[æ]/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Answers with the ids of the nodes that hold every word of a query, in the map's order; names before summaries. An empty query finds all. */
export function searchIndex({ nodes }: CauseMap): (query: string) => string[] {
  const entries = nodes.map(({ id, plain, medical = '', summary = '' }) => {
    const names = ` ${fold(`${plain} ${medical}`)}`;
    return { id, names, all: `${names} ${fold(summary)}` };
  });
  return (query) => {
    const words: string[] = fold(query).match(/\S+/g) ?? [];
    const holds = (text: string) => words.every((word) => text.includes(` ${word}`));
    const byName = entries.filter(({ names }) => holds(names));
    const byText = entries.filter(({ names, all }) => !holds(names) && holds(all));
    return [...byName, ...byText].map(({ id }) => id);
  };
}
