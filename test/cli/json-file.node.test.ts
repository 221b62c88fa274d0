import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { decoded } from '../../src/cli/files.js';
import { Text } from '../../src/cli/text.js';
import { toJsonLd } from '../../src/remedy-card/content/json-ld.js';
import { check } from '../../src/health/check.js';
import { remedyShape } from '../../src/remedy-card/content/remedy.shape.js';
import { first, found, honest } from './checked.js';

const json = (data: unknown) => JSON.stringify(data, null, 2);
const heat = JSON.parse(readFileSync('demo/content/remedies/heat.json', 'utf8')) as Record<string, unknown>;

describe('a JSON file', () => {
  it('without a mistake is told nothing', async () => {
    expect(await found(json(honest))).to.deep.equal([]);
  });

  describe('marks', () => {
    it('the words themselves, where they stand', async () => {
      const it = await first(json({ ...honest, what: 'It is the safest way to rest.' }), 'superlative');
      expect(it).to.include({ marked: 'safest', path: 'what', line: 3 });
      expect(it.column).to.equal('  "what": "It is the '.length + 1);
    });

    it('the words behind escapes, which are longer in the file than in the text', async () => {
      const text =
        '{ "title": "R\\u00e9st \\"\\ud83d\\ude00\\" \\/ \\n", "what": "\\u0041\\t the safest \\u0077ay", "conflicts": "None" }';
      const it = await first(text, 'superlative');
      expect(it.marked).to.equal('safest');
    });

    it('words with escapes in them, as they stand in the file', async () => {
      const text = '{ "title": "A", "what": "\\u0041 the \\u0073a\\u0066est way", "conflicts": "None" }';
      expect((await first(text, 'superlative')).marked).to.equal('\\u0073a\\u0066est');
    });

    it('any words of any text, however it is escaped', () =>
      fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.string({ unit: 'binary', maxLength: 30 }),
          async (before, after) => {
            const text = JSON.stringify({ ...honest, what: `x${before} safest ${after}` }).replace(
              /[^ -~]/g,
              (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
            );
            const hits = (await found(text)).filter(({ rule }) => rule === 'superlative');
            expect(hits.map(({ marked }) => marked)).to.deep.equal(['safest']);
          },
        ),
        { numRuns: 200 },
      ));

    it('the key of what is misspelt', async () => {
      const it = await first('{ "title": "A", "what": "B", "notfor": ["numb skin"], "conflicts": "None" }', 'schema');
      expect(it).to.include({ marked: '"notfor"', severity: 'warning' });
      expect(it.message).to.contain('did you mean notFor?');
      const strange = await first('{ "title": "A", "what": "B", "zzzzzz": 1, "conflicts": "None" }', 'schema');
      expect(strange.message).to.contain('check its spelling');
    });

    it('the value that is wrong', async () => {
      const claims = [{ ...honest.claims[0], direction: 'cures' }];
      expect((await first(json({ ...honest, claims }), 'schema')).marked).to.equal('"cures"');
    });

    it('the object in which something is missing', async () => {
      const it = await first(
        '{\n  "title": "Heat",\n  "what": "A pack.",\n  "dose": {\n    "duration": "PT10M"\n  }\n}',
        'dose-limit',
      );
      expect(it).to.include({ path: 'dose.max', line: 4, marked: '"dose"' });
    });

    it('the claim that lacks a source', async () => {
      const claims = [honest.claims[0], { text: 'It eases pain.', direction: 'helps', certainty: 'high' }];
      expect(await first(json({ ...honest, claims }), 'help-needs-source')).to.include({
        path: 'claims[1].sources',
        marked: 'It eases pain.',
      });
    });

    it('the long sentence of several', async () => {
      const long = `${'word '.repeat(20)}word.`;
      expect((await first(json({ ...honest, how: ['Short.', `Short. ${long} Short.`] }), 'sentence-length')).marked).to.equal(
        long,
      );
    });
  });

  describe('counts lines and columns', () => {
    for (const [name, ending] of [
      ['Unix', '\n'],
      ['Windows', '\r\n'],
      ['old Mac', '\r'],
    ] as const)
      it(`with ${name} line ends`, async () => {
        const text = json({ ...honest, what: 'It is the safest.' }).replaceAll('\n', ending);
        expect(await first(text, 'superlative')).to.include({ line: 3, column: 22, marked: 'safest' });
      });

    it('from after a byte order mark', async () => {
      const text = decoded(Buffer.from(`\uFEFF{ "title": "A", "what": "The safest." }`), 'a.json');
      expect(text).to.be.instanceOf(Text);
      expect(await first((text as Text).content, 'superlative')).to.include({ line: 1, column: 30 });
    });
  });

  it('that is not UTF-8 is refused by name', () => {
    expect(decoded(Buffer.from([0x7b, 0xff, 0x7d]), 'a.json')).to.deep.equal({ wrong: 'is not UTF-8: save it as UTF-8' });
    expect(decoded(Buffer.from('\uFEFF{}', 'utf16le'), 'a.json')).to.deep.equal({
      wrong: 'is not UTF-8 but UTF-16: save it as UTF-8',
    });
  });

  describe('that is malformed says where and what', () => {
    const cases: [text: string, message: RegExp, line: number, column: number][] = [
      ['', /^is empty/, 1, 1],
      ['  \n ', /^is empty/, 1, 1],
      ['{\n  "title": "A",\n}', /comma too many/, 3, 1],
      ['{\n  "title": "A"\n  "what": "B"\n}', /a comma belongs here/, 3, 3],
      ['{ "title" "A" }', /a colon belongs here/, 1, 11],
      ['{ "title": “A” }', /curly quotes/, 1, 12],
      ['{ "title": "A', /no closing quote/, 1, 12],
      ["{ 'title': 'A' }", /double quotes/, 1, 3],
      ['{ "title": "A", // why\n "what": "B" }', /comments are not allowed/, 1, 17],
      ['{ "title": "A" } }', /nothing may follow/, 1, 18],
      ['{ "title": "A"', /a } is missing/, 1, 14],
      ['{ "title": "\\x" }', /\\ is allowed only before/, 1, 12],
      ['[]', /must be one document/, 1, 1],
      ['"words"', /must be one document/, 1, 1],
      ['null', /must be one document/, 1, 1],
    ];
    for (const [text, message, line, column] of cases)
      it(JSON.stringify(text), async () => {
        const all = await found(text);
        expect(all).to.have.length(1);
        expect(all[0]).to.include({ rule: 'door', severity: 'error', line, column });
        expect(all[0].message).to.match(message);
      });

    it('too deep', async () => {
      expect((await first('['.repeat(200_000), 'door')).message).to.match(/nested too deeply|is missing|a value belongs/);
    });

    it('larger than a page would load', async () => {
      expect((await first(json({ ...honest, what: 'x'.repeat(1_000_000) }), 'door')).message).to.equal(
        'is larger than 1 MB: pages refuse to load it',
      );
    });

    it('any text at all, without throwing', () =>
      fc.assert(
        fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
          for (const { line, column } of await found(text)) expect(Math.min(line, column)).to.be.greaterThan(0);
        }),
        { numRuns: 300 },
      ));
  });

  it('tells a key that stands twice, wherever it is', async () => {
    const text =
      '{ "title": "A", "what": "B", "notFor": ["fever"], "notFor": ["numb skin"], "seekHelp": { "urgent": [], "urgent": [] } }';
    const twice = (await found(text)).filter(({ rule }) => rule === 'double-key');
    expect(twice.map(({ path, column }) => [path, column])).to.deep.equal([
      ['notFor', text.lastIndexOf('"notFor"') + 1],
      ['seekHelp.urgent', text.lastIndexOf('"urgent"') + 1],
    ]);
  });

  describe('is known', () => {
    const kinds: [what: string, data: object, missing: string][] = [
      ['by its $schema', { $schema: './schemas/exercise.json' }, 'phases'],
      ['by its keys, as a remedy', { claims: [] }, 'title'],
      ['by its keys, as an exercise', { phases: [] }, 'title'],
      ['by its keys, as a routine', { exercises: [] }, 'title'],
      ['by its keys, as a cause map', { nodes: [] }, 'nodes'],
      ['by its keys, as warning signs', { emergency: 'x' }, 'emergency'],
    ];
    for (const [what, data, path] of kinds)
      it(what, async () => {
        expect((await found(json(data))).map((it) => it.path)).to.include(path);
      });

    it('or is refused with what to do', async () => {
      const it = await first('{ "name": "something" }', 'kind');
      expect(it.message).to.contain('add "$schema"');
    });

    it('as warning signs that name no emergency', async () => {
      expect((await first('{ "emergency": [], "urgent": ["a fever"], "nonUrgent": [] }', 'seek-help')).path).to.equal(
        'emergency',
      );
      expect(await found('{ "$schema": "seek-help.json", "emergency": ["x"], "urgent": [], "nonUrgent": [] }')).to.deep.equal([]);
    });
  });

  describe('of schema.org', () => {
    it('is read as what a card would show, and marked by its words', async () => {
      const it = await first(
        json({ '@context': 'https://schema.org', '@type': 'MedicalTherapy', name: 'Rest', description: 'It cures back pain.' }),
        'promise',
      );
      expect(it).to.include({ marked: 'cures', line: 5 });
    });

    it('keeps our own document whole', async () => {
      const { content } = check(remedyShape, heat);
      const graph = toJsonLd(content!);
      expect((await found(json(graph))).filter(({ severity }) => severity === 'error')).to.deep.equal([]);
      const worse = json(graph).replaceAll('"PT20M"', '"PT2M"');
      expect((await found(worse)).map(({ rule }) => rule)).to.include('duration-order');
    });

    it('that says nothing a widget shows is refused', async () => {
      expect((await first('{ "@context": "https://schema.org", "@type": "Recipe", "name": "Soup" }', 'kind')).message).to.contain(
        'holds no content',
      );
    });
  });
});
