import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { checkFiles } from '../../src/cli/check-files.js';
import { json } from '../../src/cli/formats/json.js';
import { pretty, summary } from '../../src/cli/formats/pretty.js';
import { sarif } from '../../src/cli/formats/sarif.js';
import { rules } from '../../src/cli/rules.js';
import { Text, type Checked, type Finding } from '../../src/cli/text.js';
import { today } from './checked.js';

/** The official schema comes in a package, with the validator that reads its dialect. */
const require = createRequire(createRequire(import.meta.url).resolve('@microsoft/jest-sarif'));
const checked = (content: string, words: string, more: Partial<Finding> = {}): Checked => {
  const start = content.indexOf(words);
  const finding: Finding = {
    rule: 'superlative',
    severity: 'error',
    message: 'says it',
    path: 'what',
    words,
    span: { start, end: start + words.length },
    ...more,
  };
  return { text: new Text('a b.json', content), findings: [finding] };
};
const screen = (files: Checked[], width = 80, colour = false) => pretty(files, { colour, width }).split('\n');

describe('printed for people', () => {
  it('says where, what, the words, why, and how much in all', () => {
    expect(screen([checked('{\n  "what": "The safest."\n}', 'safest')])).to.deep.equal([
      'a b.json:2:16 error superlative',
      '  what says it',
      '  2 │ "what": "The safest."',
      '    │              ~~~~~~',
      '  why: A comparison that nobody made misleads, and it sells. (PIF TICK criteria (pifonline.org.uk))',
      '',
      '1 error in 1 file.',
    ]);
  });

  it('says why a rule asks once a run', () => {
    const one = checked('{ "what": "The safest." }', 'safest');
    expect(screen([one, one]).filter((line) => line.startsWith('  why:'))).to.have.length(1);
  });

  for (const width of [40, 80, 200])
    it(`cuts a long line to ${width} columns around the words, and marks just them`, () => {
      for (const at of [0, 5, 300, 590]) {
        const line = `${'abcd '.repeat(at / 5)}safest${' efgh'.repeat((600 - at) / 5)}`;
        const [, , excerpt, mark] = screen([checked(line, 'safest')], width);
        expect(excerpt.length).to.be.at.most(width);
        const column = mark.indexOf('~');
        expect(excerpt.slice(column, column + mark.trim().length - 2).startsWith('saf')).to.equal(true);
        expect(excerpt.slice(column, mark.length)).to.equal('safest');
      }
    });

  it('colours only when asked', () => {
    const one = [checked('{ "what": "The safest." }', 'safest')];
    expect(screen(one).join('')).to.not.contain('\u001b');
    expect(screen(one, 80, true).join('')).to.contain('\u001b[31m');
  });

  it('counts in words', () => {
    const none = { text: new Text('b.json', ''), findings: [] };
    const one = checked('x', 'x');
    const two = checked('x', 'x', { severity: 'warning' });
    expect(summary([none, none])).to.equal('2 files checked: nothing to change.');
    expect(summary([none, one, two, checked('x', 'x', { severity: 'advice' })])).to.equal(
      '1 error, 1 warning, 1 piece of advice in 3 of 4 files.',
    );
  });
});

describe('printed for machines', () => {
  let files: Checked[];
  before(async () => {
    const ids = ['R2', 'K2', 'C8', 'C15', 'R8'];
    files = await checkFiles(
      ids.map((id) => `${process.cwd()}/test/seed/${id}.json`),
      { today, cwd: process.cwd() },
    );
    files.push(checked('{\n  "what": "The safest."\n}', 'safest', { element: '<relief-remedy-card>' }));
  });

  it('as JSON: every file, every problem, from where to where', () => {
    const told = JSON.parse(json(files)) as { file: string; problems: Record<string, unknown>[] }[];
    expect(told.map(({ file }) => file)).to.deep.equal(files.map(({ text }) => text.name));
    expect(told.at(-1)!.problems).to.deep.equal([
      {
        rule: 'superlative',
        severity: 'error',
        line: 2,
        column: 16,
        endLine: 2,
        endColumn: 22,
        element: '<relief-remedy-card>',
        path: 'what',
        message: 'says it',
        words: 'safest',
      },
    ]);
  });

  it('as SARIF that the official schema accepts', () => {
    const Ajv = require('ajv') as typeof import('ajv');
    const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
    const schema = JSON.parse(
      readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as object;
    const valid = ajv.compile(schema);
    valid(JSON.parse(sarif(files)));
    expect(valid.errors).to.equal(null);
    // The schema does refuse what is wrong.
    expect(valid({ version: '2.1.0', runs: [{ results: [{}] }] })).to.equal(false);
  });

  it('as SARIF that names every rule with its reason, every place, and keeps one name for one problem', () => {
    const log = JSON.parse(sarif(files)) as {
      runs: [
        {
          tool: { driver: { rules: { id: string }[] } };
          results: {
            ruleId: string;
            ruleIndex: number;
            partialFingerprints: object;
            locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
          }[];
        },
      ];
    };
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map(({ id }) => id)).to.deep.equal(rules.map(({ id }) => id));
    expect(results).to.have.length(files.flatMap(({ findings }) => findings).length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).to.equal(ruleId);
    const { artifactLocation, region } = results.at(-1)!.locations[0].physicalLocation;
    expect(artifactLocation.uri).to.equal('a%20b.json');
    expect(region).to.deep.equal({ startLine: 2, startColumn: 16, endLine: 2, endColumn: 22, snippet: { text: 'safest' } });
    const moved = files.map(({ text, findings }) => ({ text: new Text(text.name, `\n\n${text.content}`), findings }));
    const prints = (list: Checked[]) =>
      (JSON.parse(sarif(list)) as typeof log).runs[0].results.map((it) => it.partialFingerprints);
    expect(prints(moved)).to.deep.equal(prints(files));
  });
});
