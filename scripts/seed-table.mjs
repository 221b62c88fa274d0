// npm run seed-table: what the checker reports of the article that the demo replaces, row by row, beside what the evidence says.
import { judge, reported, rows } from '../test/seed/table.js';

const width = Math.max(80, process.stdout.columns ?? 140);
const columns = [4, 46, 44, 13, 0, 6];
columns[4] = Math.max(24, width - columns.reduce((sum, it) => sum + it + 1));

/** Text in lines of a width, broken between words. */
function wrap(text, room) {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1) && lines.at(-1).length + word.length + 1 > room) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) && ' ') + word;
  }
  return lines;
}

function print(cells) {
  const wrapped = cells.map((it, i) => wrap(it, columns[i] - 1));
  for (let line = 0; line < Math.max(...wrapped.map(({ length }) => length)); line++)
    console.log(
      wrapped
        .map((it, i) => (it[line] ?? '').padEnd(columns[i]))
        .join(' ')
        .trimEnd(),
    );
}

const judged = await Promise.all(rows.map(judge));
print(['row', 'the words', 'what the evidence says', 'so they are', 'what the checker reported', 'right?']);
console.log('─'.repeat(width));
for (const { id, words, evidence, verdict, rules, style, right } of judged) {
  const told = rules.join(', ') || 'nothing';
  print([
    id,
    words.join(' … '),
    evidence,
    verdict,
    style.length ? `${told} (style: ${style.join(', ')})` : told,
    right ? 'yes' : 'NO',
  ]);
}
console.log('─'.repeat(width));
print([
  '',
  'the article as a whole',
  'no warning signs, no author, no interests named',
  'unsafe',
  (await reported('article')).join(', '),
  '',
]);

const wrong = judged.filter(({ right }) => !right);
const against = judged.filter(({ verdict }) => verdict !== 'supported');
const passing = against.filter(({ dressed }) => !dressed.length);
console.log(`
${judged.length} rows: ${against.filter(({ right }) => right).length} of ${against.length} that are unsupported, contradicted or unsafe are reported; ${
  judged.filter(({ verdict, right }) => verdict === 'supported' && right).length
} of ${judged.length - against.length} that are supported are not.
What a checker cannot know: whether a source says what it is named for. Had the author put any source behind every claim,
${passing.length} of the ${against.length} would pass (${passing.map(({ id }) => id).join(', ')}). A reviewer has to read the sources.`);
process.exitCode = Number(wrong.length > 0);
