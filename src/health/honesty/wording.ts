/** How a thing is said. Wordings are looked for in English only. */
import type { Claim } from '../claim.js';
import { canBeFollowed, english, helps, links, said, sayings, statements } from './content.js';
import { pif, type Rule } from './rule.js';
import { alarm, authority, mechanism, myths, promise, superlative } from './patterns.js';

export const wording: readonly Rule[] = [
  {
    id: 'superlative',
    severity: 'error',
    asks: 'Best, safest, more effective than: only with what it was compared with and a source that compares.',
    reason: 'A comparison that nobody made misleads, and it sells.',
    source: pif,
    check(content, tell) {
      for (const [path, words, claim] of sayings(content, superlative))
        if (!(claim?.comparedWith && canBeFollowed(claim.sources)))
          tell(
            path,
            `says “${words}”: say what it was compared with (comparedWith) and name a source that compares, or leave it out`,
            words,
          );
    },
  },
  {
    id: 'promise',
    severity: 'error',
    asks: 'No promise of a cure, of speed, or of safety without exception.',
    reason: 'Nobody can keep it, and readers act on it.',
    source: pif,
    check(content, tell) {
      for (const [path, words] of sayings(content, promise))
        tell(path, `says “${words}”: say what may happen, to how many, and how sure we are`, words);
    },
  },
  {
    id: 'borrowed-authority',
    severity: 'error',
    asks: 'Words that borrow authority (“studies show”, “doctors recommend”, “many people find”) name whom they mean.',
    reason: 'Authority that nobody can look up is decoration, and it makes a guess sound like knowledge.',
    source: 'HONcode principles of attribution and justifiability (10.1186/s12911-021-01397-x, table 1)',
    check(content, tell) {
      for (const [path, words, claim] of sayings(content, authority))
        if (!canBeFollowed(claim ? claim.sources : content.sources))
          tell(path, `says “${words}”: name the source, or say it in your own words`, words);
    },
  },
  {
    id: 'mechanism',
    severity: 'error',
    asks: 'How something works is said only with a source that shows it.',
    reason: 'A mechanism sounds like proof. “Realigns”, “replenishes” and “self-heals” have none for back pain.',
    source: '10.1186/1746-1340-17-13 (subluxation meets no criterion of causation)',
    check(content, tell) {
      for (const [path, words, claim] of sayings(content, mechanism))
        if (claim?.direction !== 'unclear' && !canBeFollowed(claim?.sources))
          tell(path, `says “${words}”: name a source that shows it, or move it to leftOut with the reason`, words);
    },
  },
  {
    id: 'not-supported',
    severity: 'error',
    asks: 'A claim that reviews have tested and do not support is not made.',
    reason: 'Some claims come back however often they are tested. This is a list, and it can only know what is on it.',
    source: 'The studies named in src/health/honesty/patterns.ts, one for each claim',
    check(content, tell) {
      if (!english(content)) return;
      const told = (path: string, text: string, claim?: Partial<Claim>, isLink = false) => {
        if (claim && !helps(claim)) return;
        for (const { told: form, found, source } of myths) {
          const words = said(text, form);
          if (words)
            return tell(
              path,
              `says “${words}”. ${found} Say that, or move it to leftOut (${source})`,
              isLink ? undefined : words,
            );
        }
      };
      for (const [path, words, claim] of statements(content)) told(path, words, claim);
      for (const [path, { strength }, words] of links(content))
        if (strength === 'established' || strength === 'probable') told(path, words, undefined, true);
    },
  },
  {
    id: 'alarm',
    severity: 'warning',
    asks: 'No words that frighten more than they tell.',
    reason: 'Fear makes pain worse, and does not tell how serious it is.',
    source: '10.1136/bjsports-2017-098352',
    check(content, tell) {
      for (const [path, words] of sayings(content, alarm)) tell(path, `says “${words}”: say plainly what it feels like`, words);
    },
  },
];
