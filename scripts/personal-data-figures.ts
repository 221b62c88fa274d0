// Prints how well comments are checked for personal data: npm run figures:personal-data [-- --list]
import { readFileSync } from 'node:fs';
import { languages } from '../src/comments/concerns/languages.js';
import { figures } from '../test/comments/concerns/figures.js';

/** `sentences` were there while the patterns were written; the others were not, and their first lines say what the first run gave. */
const sets = ['sentences', 'holdout', 'third', 'fourth'];
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const runs = Object.entries(languages).flatMap(([language, load]) => sets.map((set) => ({ language, load, set })));
for (const { language, load, set } of runs) {
  const list = readFileSync(new URL(`../test/comments/concerns/${set}.${language}.txt`, import.meta.url), 'utf8');
  const { sentences, telling, missed, falseAlarms, recall, falseAlarmRate } = figures(list, await load());
  process.stdout.write(
    `${set} ${language}: ${sentences} sentences; ${percent(recall)} of ${telling} found, ${percent(falseAlarmRate)} of ${sentences - telling} flagged by mistake\n`,
  );
  if (!process.argv.includes('--list')) continue;
  for (const line of missed) process.stdout.write(`  missed   ${line.slice(2)}\n`);
  for (const line of falseAlarms) process.stdout.write(`  mistake  ${line.slice(2)}\n`);
}
