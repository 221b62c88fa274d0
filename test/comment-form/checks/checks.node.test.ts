import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { languages } from '../../../src/comment-form/checks/languages.js';
import { figures } from './figures.js';

describe('the check for personal data', () => {
  for (const [language, load] of Object.entries(languages)) {
    it(`finds at least 95 % of telling sentences in “${language}”, and flags fewer than 3 % of harmless ones`, async () => {
      const list = readFileSync(new URL(`./sentences.${language}.txt`, import.meta.url), 'utf8');
      const { sentences, recall, falseAlarmRate, missed, falseAlarms } = figures(list, await load());
      expect(sentences).to.be.at.least(200);
      expect(recall, missed.join('\n')).to.be.at.least(0.95);
      expect(falseAlarmRate, falseAlarms.join('\n')).to.be.below(0.03);
    });
  }
});
