/** How easily a text reads. A formula counts syllables and words; it knows nothing of sense, so this is advice and never more. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { english, prose, type Content } from '../health/honesty/content.js';
import type { Problem } from '../health/problem.js';

/** Fewer words than this say too little: one long name would decide. */
const enough = 100;
/** The NHS writes for 9 to 11, and for 11 to 14 where that cannot be. */
const oldest = 14;

const wordsOf = (text: string) => text.match(/[\p{L}’']+/gu) ?? [];
const sentencesOf = (text: string) => text.split(/(?<=[.!?:;])\s+/u).filter((it) => wordsOf(it).length).length;

/** Every word of a text with its syllables, and how many sentences they make. */
function measure(content: Content) {
  const lines = prose(content).map(([, text]) => text);
  const words = lines.flatMap(wordsOf).map((word) => ({ word: word.toLowerCase(), syllables: syllable(word) }));
  return { words, sentences: lines.reduce((sum, it) => sum + sentencesOf(it), 0) };
}

/** The age for which a document reads, by Flesch and Kincaid; undefined for a short one, and in other languages than English. */
export function ageOf(content: Content, { words, sentences } = measure(content)): number | undefined {
  if (!english(content) || words.length < enough) return undefined;
  const all = words.reduce((sum, { syllables }) => sum + syllables, 0);
  // A grade is a year of school, which begins at five.
  return Math.round(5 + fleschKincaid({ sentence: sentences, word: words.length, syllable: all }));
}

export function readingAge(content: Content): Problem[] {
  const text = measure(content);
  const age = ageOf(content, text);
  if (age === undefined || age <= oldest) return [];
  const count = new Map<string, number>();
  for (const { word, syllables } of text.words) if (syllables >= 4) count.set(word, (count.get(word) ?? 0) + 1);
  const long = [...count].sort(([, a], [, b]) => b - a).slice(0, 5);
  const hint = long.length
    ? ` Long words in it: ${long.map(([word, n]) => (n > 1 ? `${word} (${n} times)` : word)).join(', ')}.`
    : '';
  return [
    {
      path: '',
      severity: 'advice',
      rule: 'reading-age',
      message: `reads like a text for age ${age}; the NHS aims at 9 to 11, and at 14 at most.${hint}`,
    },
  ];
}
