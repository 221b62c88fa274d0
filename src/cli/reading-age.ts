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

export function readingAge(content: Content): Problem[] {
  if (!english(content)) return [];
  const lines = prose(content).map(([, text]) => text);
  const words = lines.flatMap(wordsOf);
  if (words.length < enough) return [];
  const syllables = words.map((word) => syllable(word));
  const age = Math.round(
    5 +
      fleschKincaid({
        sentence: lines.reduce((sum, it) => sum + sentencesOf(it), 0),
        word: words.length,
        syllable: syllables.reduce((sum, it) => sum + it, 0),
      }),
  );
  if (age <= oldest) return [];
  const count = new Map<string, number>();
  words.forEach((word, i) => {
    if (syllables[i]! >= 4) count.set(word.toLowerCase(), (count.get(word.toLowerCase()) ?? 0) + 1);
  });
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
