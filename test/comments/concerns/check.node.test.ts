import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { languages } from '../../../src/comments/concerns/languages.js';
import { figures } from './figures.js';

/** All but the first were written without a look at the patterns; their first lines say what the first run gave. */
const sets = [
  ['sentences', 200],
  ['holdout', 100],
  ['third', 220],
  ['fourth', 220],
] as const;

describe('the check for personal data', () => {
  for (const [language, load] of Object.entries(languages)) {
    for (const [set, least] of sets)
      it(`finds at least 95 % of telling sentences in “${language}” (${set}), and flags fewer than 3 % of harmless ones`, async () => {
        const list = readFileSync(new URL(`./${set}.${language}.txt`, import.meta.url), 'utf8');
        const { sentences, recall, falseAlarmRate, missed, falseAlarms } = figures(list, await load());
        expect(sentences).to.be.at.least(least);
        expect(recall, missed.join('\n')).to.be.at.least(0.95);
        expect(falseAlarmRate, falseAlarms.join('\n')).to.be.below(0.03);
      });
  }
});
