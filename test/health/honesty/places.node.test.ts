import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { checkHonesty, type Content } from '../../../src/health/honesty/index.js';

/**
 * Nothing that a schema lets an author write may hide from the rules. So the schemas are walked, a document is written that
 * uses every place there is, and every place must be reported. A field that is added to a schema fails here until the rules
 * read it, or until it stands below with the reason why not.
 */
interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  pattern?: string;
  enum?: string[];
  examples?: string[];
  minimum?: number;
}

/** Words that nobody judges as sentences. */
const names =
  /(^|\.)(\$schema|topic|review\.(by|credentials)|publisher|seed\[0\]|sources\[0\]\.(title|publisher)|source\.(title|publisher))$/;

/** Words that are read as sentences, but are no statement of the author's for the remedy. */
const noStatement = [
  [/(^|\.)(seekHelp\.\w+|notFor|askFirst|stopIf)\[0\]$/, 'the reader’s body: “stop at once”, “pain stronger than before”'],
  [/(^|\.)stopRule\.text$/, 'the reader’s body'],
  [/(^|\.)advice\[1\]\.lines\[0\]$/, 'what not to do'],
  [/(^|\.)leftOut\[0\]\.(claim|why)$/, 'what others claim, and what speaks against it'],
  [/(^|\.)edges\[0\]\.why$/, 'what speaks against a link'],
  [/(^|\.)nodes\[0\]\.(plain|medical|branch)$/, 'a name; what is said of it are the links'],
  [/(^|\.)claims\[0\]\.comparedWith$/, 'the other treatment'],
  [/(^|\.)claims\[0\]\.outOf100\.(outcome|within)$/, 'what was counted; its source stands with it'],
] as const;

/** A document with every place filled: each text of the author's by `say`, each source and claim by their own. */
function written(schema: Schema, say: string, path = '', places: string[] = []): { value: unknown; places: string[] } {
  const at = (it: Schema, to: string) => written(it, say, to, places).value;
  if (schema.properties) {
    const value = Object.fromEntries(
      Object.entries(schema.properties).map(([key, it]) => [key, at(it, path ? `${path}.${key}` : key)]),
    );
    if ('doi' in value) Object.assign(value, { doi: '10.1000/example,', url: undefined, isbn: undefined, pmid: undefined });
    if ('direction' in value) value.direction = 'helps';
    return { value, places };
  }
  if (schema.type === 'array') {
    // Lists of what to do and of what not to do are read apart.
    const both = schema.items!.properties?.kind?.enum?.includes('do-not');
    const value = (both ? ['do', 'do-not'] : ['']).map((kind, i) => {
      const it = at(schema.items!, `${path}[${i}]`);
      return kind ? { ...(it as object), kind } : it;
    });
    return { value, places };
  }
  if (schema.type === 'string' && !schema.pattern && !schema.enum) {
    places.push(path);
    return { value: say, places };
  }
  return { value: schema.enum?.[0] ?? schema.examples?.[0] ?? schema.minimum ?? (schema.type === 'boolean' ? false : 1), places };
}

/** Paths at which a schema allows an object with this property. */
function* objects(schema: Schema, having: string, path = ''): Generator<string> {
  if (schema.properties?.[having]) yield path;
  for (const [key, it] of Object.entries(schema.properties ?? {})) yield* objects(it, having, path ? `${path}.${key}` : key);
  if (schema.items) yield* objects(schema.items, having, `${path}[0]`);
}

for (const name of ['remedy', 'exercise', 'routine', 'cause-map']) {
  describe(`in schemas/${name}.json nothing hides from the rules of honesty:`, () => {
    const schema = JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')) as Schema;
    const told = (say: string, rule: string) => {
      const { value, places } = written(schema, say);
      const problems = checkHonesty({ ...(value as Content), lang: 'en' }, new Date('2026-11-22'));
      const paths = problems.filter((it) => it.rule === rule).map(({ path }) => path);
      return { paths: [...new Set(paths)].sort(), places };
    };

    it('no source, wherever it stands', () => {
      const sources = [...objects(schema, 'doi')].map((it) => `${it}.doi`).sort();
      expect(sources).not.to.be.empty;
      expect(told('Words.', 'source-form').paths).to.deep.equal(sources);
    });

    it('no claim of help', () => {
      const { value } = written(schema, 'It eases an example.');
      const strip = (it: unknown): unknown =>
        Array.isArray(it)
          ? it.map(strip)
          : typeof it === 'object' && it
            ? Object.fromEntries(Object.entries(it).map(([key, inner]) => [key, key === 'sources' ? [] : strip(inner)]))
            : it;
      const problems = checkHonesty(strip(value) as Content, new Date('2026-11-22'));
      const paths = problems.filter(({ rule }) => rule === 'help-needs-source').map(({ path }) => path);
      expect(paths).to.deep.equal([...objects(schema, 'direction')].map((it) => `${it}.sources`));
    });

    it('no sentence', () => {
      const { paths, places } = told(`${'word '.repeat(20)}word.`, 'sentence-length');
      expect(paths).to.deep.equal(places.filter((it) => !names.test(it)).sort());
    });

    it('no promise in the author’s own voice', () => {
      const { paths, places } = told('A guaranteed cure.', 'promise');
      const free = (it: string) => names.test(it) || noStatement.some(([form]) => form.test(it));
      expect(paths).to.deep.equal(places.filter((it) => !free(it)).sort());
    });
  });
}
