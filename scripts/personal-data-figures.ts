// Prints how well comments are checked for personal data: npm run figures [-- --list]
import { readFileSync } from 'node:fs';
import { languages } from '../src/comment-form/checks/languages.js';
import { figures } from '../test/comment-form/checks/figures.js';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
for (const [language, load] of Object.entries(languages)) {
  const list = readFileSync(new URL(`../test/comment-form/checks/sentences.${language}.txt`, import.meta.url), 'utf8');
  const { sentences, telling, missed, falseAlarms, recall, falseAlarmRate } = figures(list, await load());
  process.stdout.write(
    `${language}: ${sentences} sentences; ${percent(recall)} of ${telling} found, ${percent(falseAlarmRate)} of ${sentences - telling} flagged by mistake\n`,
  );
  if (!process.argv.includes('--list')) continue;
  for (const line of missed) process.stdout.write(`  missed   ${line.slice(2)}\n`);
  for (const line of falseAlarms) process.stdout.write(`  mistake  ${line.slice(2)}\n`);
}
