import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import jsonld from 'jsonld';
import ts from 'typescript';
import { checkCauseMap } from '../../../src/cause-explainer/content/check.js';
import { toJsonLd } from '../../../src/cause-explainer/content/json-ld.js';

const map = checkCauseMap(
  JSON.parse(readFileSync(new URL('../../../demo/content/causes.json', import.meta.url), 'utf8')),
).content!;
const graph = toJsonLd(map, 'https://example.org/backs');
const schema = 'https://schema.org/';
const page = 'https://example.org/backs#';

type Expanded = Record<string, { '@id'?: string; '@value'?: string }[]>;

/** Expands without a request: schema.org's own context does no more for these terms. */
const expand = async (data: object) => {
  const documentLoader = async (url: string) => {
    expect(url).to.equal('https://schema.org');
    const context = { '@vocab': schema, sameAs: { '@id': `${schema}sameAs`, '@type': '@id' } };
    return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
  };
  return (await jsonld.expand(data as jsonld.JsonLdDocument, { documentLoader })) as unknown as Expanded[];
};

/** What the compiler says of literals that are declared to be schema.org graphs: the number of each that is none. */
const wrongOf = (...literals: object[]) => {
  const file = new URL('./graph.ts', import.meta.url).pathname;
  const text = [
    `import type { Graph } from 'schema-dts';`,
    ...literals.map((it, n) => `export const graph${n}: Graph = ${JSON.stringify(it)};`),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
  };
  const host = ts.createCompilerHost(options);
  const [read, exists] = [host.getSourceFile, host.fileExists];
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2021) : read(name, ...rest);
  host.fileExists = (name) => name === file || exists(name);
  const program = ts.createProgram([file], options, host);
  const lines = ts.getPreEmitDiagnostics(program).map((it) => it.file?.getLineAndCharacterOfPosition(it.start ?? 0).line ?? 0);
  return [...new Set(lines)].map((line) => line - 1);
};

describe('a cause map as JSON-LD', () => {
  it('expands to one node of the graph for each node of the map', async () => {
    const expanded = await expand(graph);
    expect(expanded.map((it) => String(it['@id'])).sort()).to.deep.equal(map.nodes.map(({ id }) => page + id).sort());
  });

  it('says which conditions a cause has, and which causes a condition', async () => {
    const expanded = await expand(graph);
    const at = (id: string, term: string) =>
      expanded.find((it) => String(it['@id']) === page + id)?.[schema + term]?.map((it) => it['@id']?.replace(page, ''));
    expect(at('strain', 'causeOf')).to.deep.equal(['back-spasm']);
    expect(at('back-spasm', 'cause')).to.include('strain');
    expect(at('diabetes', 'increasesRiskOf')).to.deep.equal(['carpal-tunnel', 'cubital-tunnel']);
    expect(at('carpal-tunnel', 'riskFactor')).to.include('forceful-hand-work');
    expect(at('carpal-tunnel', 'associatedAnatomy')).to.deep.equal(['median-nerve']);
    expect(at('median-nerve', 'sensoryUnit')).to.deep.equal(['thumb-side']);
    expect(at('sciatica', 'signOrSymptom')).to.deep.equal(['leg-pain']);
  });

  it('leaves out every link that is disputed or not shown', async () => {
    const doubtful = map.edges.filter(({ strength }) => strength === 'disputed' || strength === 'not-shown');
    expect(doubtful.length).to.be.greaterThan(2);
    const expanded = await expand(graph);
    const linked = (a: string, b: string) =>
      Object.values(expanded.find((it) => String(it['@id']) === page + a) ?? {}).some(
        (values) => Array.isArray(values) && values.some((it) => it['@id'] === page + b),
      );
    for (const { from, to } of doubtful) {
      expect(linked(from, to), `${from} ${to}`).to.equal(false);
      expect(linked(to, from), `${to} ${from}`).to.equal(false);
    }
    expect(linked('strain', 'back-spasm'), 'the test sees links').to.equal(true);
  });

  it('is a graph as schema-dts types it', () => {
    const [first, ...rest] = graph['@graph'];
    expect(wrongOf(graph, { ...graph, '@graph': [{ ...first, probableCause: 'x' }, ...rest] })).to.deep.equal([1]);
  }).timeout(240_000); // TypeScript reads all of schema.org
});
