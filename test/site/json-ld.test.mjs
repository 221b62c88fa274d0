// What machines read of the demo's article: one schema.org graph, written by the built bundle in a real browser.
import { expect } from 'chai';
import jsonld from 'jsonld';
import ts from 'typescript';
import { build } from 'esbuild';
import { openSite } from '../helpers/site.mjs';

const schema = 'https://schema.org/';
const list = (it) => (Array.isArray(it) ? it : it === undefined ? [] : [it]);

/** schema.org's context, as far as these terms need it: its names, and which of them are addresses. */
const context = {
  '@vocab': schema,
  ...Object.fromEntries(['sameAs', 'hasHealthAspect', 'image'].map((it) => [it, { '@id': schema + it, '@type': '@id' }])),
};
const expand = (data) =>
  jsonld.expand(data, {
    documentLoader: async (url) => {
      expect(url).to.equal('https://schema.org');
      return { contextUrl: undefined, documentUrl: url, document: { '@context': context } };
    },
  });

/** What the compiler says of nodes that are declared to be what schema.org has: the number of the node, and why. */
function diagnose(nodes) {
  const file = `${import.meta.dirname}/graph.ts`;
  const leaves = [...new Set(nodes.flatMap(({ '@type': type }) => (Array.isArray(type) ? type.map((it) => `${it}Leaf`) : [])))];
  // Nodes begin with the second line.
  const text = [
    `import type { Thing, MergeLeafTypes${leaves.map((it) => `, ${it}`).join('')} } from 'schema-dts';`,
    ...nodes.map(({ '@type': type, ...rest }, i) => {
      const declared = Array.isArray(type) ? `MergeLeafTypes<[${type.map((it) => `${it}Leaf`).join()}]>` : 'Thing';
      return `export const node${i}: ${declared} = ${JSON.stringify({ '@type': type, ...rest })};`;
    }),
  ].join('\n');
  const options = {
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
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map(({ file: { text: all } = { text: '' }, start, messageText }) => ({
      node: all.slice(0, start).split('\n').length - 2,
      why: ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400),
    }));
}

/** The reader of JSON-LD, from source: what a page of another site would use. */
async function reader() {
  const { outputFiles } = await build({
    entryPoints: ['src/remedy-card/content/json-ld.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

describe('the article as JSON-LD', function () {
  this.timeout(240_000);
  let site, tab, graph, cards, widgets;

  before(async () => {
    site = await openSite();
    tab = await site.tab();
    await tab.open(`${site.origin}/demo/index.html`);
    cards = await tab.$$eval('relief-remedy-card:not([compare])', (all) =>
      Promise.all(all.map(async (it) => ({ id: it.id, remedy: await it.load() }))),
    );
    widgets = await tab.evaluate(async () => ({
      exercise: document.querySelector('relief-exercise-stepper').id,
      causes: (await document.querySelector('relief-cause-explainer').toJsonLd())['@graph'].length,
    }));
    // It is written again with each widget that has come.
    const script = 'script[data-relief-graph]';
    const size = () => tab.$$eval(script, (all) => all.map((it) => JSON.parse(it.textContent)['@graph'].length)[0] ?? 0);
    for (const end = Date.now() + 30_000; (await size()) < cards.length * 2 + 1 + widgets.causes && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const scripts = await tab.$$eval('script[type="application/ld+json"]', (all) => all.map((it) => it.textContent));
    expect(scripts, 'one script for the page').to.have.length(1);
    graph = JSON.parse(scripts[0]);
  });
  after(() => site.close());

  it('is one graph, written under a policy that allows no script of the page’s own, with every widget in it', async () => {
    expect(await tab.violations()).to.deep.equal([]);
    expect(cards.length).to.be.at.least(14);
    expect(widgets.causes).to.be.greaterThan(10);
    expect(graph['@graph']).to.have.length(cards.length * 2 + 1 + widgets.causes);
    const ids = graph['@graph'].map((it) => it['@id']);
    for (const id of [...cards.map((it) => it.id), widgets.exercise]) expect(ids).to.include(`${tab.url()}#${id}`);
  });

  it('has each @id once, and none that leads nowhere', () => {
    const ids = graph['@graph'].map((it) => it['@id']);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).to.deep.equal([]);
    const named = (value) =>
      typeof value !== 'object' || !value
        ? []
        : [...(Object.keys(value).join() === '@id' ? [value['@id']] : []), ...Object.values(value).flatMap(named)];
    const references = graph['@graph'].flatMap(({ 'relief:document': _, ...it }) => Object.values(it).flatMap(named));
    expect(references.length).to.be.greaterThan(20);
    expect(references.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  it('expands without loss', async () => {
    const expanded = await expand(graph);
    expect(expanded).to.have.length(graph['@graph'].length);
    let terms = 0;
    const compare = (node, found, path) => {
      expect(list(found['@type']), path).to.deep.equal(list(node['@type']).map((it) => schema + it));
      for (const [term, value] of Object.entries(node)) {
        if (term.startsWith('@')) continue;
        const key = term === 'relief:document' ? 'urn:relief-elements:document' : schema + term;
        const values = found[key];
        expect(values, `${path} ${term}`).to.be.an('array');
        terms++;
        if (term === 'relief:document') {
          expect(values).to.deep.equal([{ '@type': '@json', '@value': value }]);
          continue;
        }
        expect(values, `${path} ${term}`).to.have.length(list(value).length);
        list(value).forEach((it, i) => {
          if (typeof it === 'object' && it['@type']) compare(it, values[i], `${path} ${term}[${i}]`);
          else expect(values[i]['@value'] ?? values[i]['@id'], `${path} ${term}[${i}]`).to.equal(it['@id'] ?? it);
        });
      }
    };
    const byId = new Map(expanded.map((it) => [it['@id'], it]));
    for (const node of graph['@graph']) compare(node, byId.get(node['@id']), node['@id']);
    expect(terms).to.be.greaterThan(300);
  });

  it('is made of what schema.org has, by schema-dts, but for the one term that is ours', () => {
    const nodes = graph['@graph'].map(({ 'relief:document': _, ...it }) => it);
    const unknown = { '@type': 'PhysicalTherapy', name: 'x', cures: 'y' };
    const found = diagnose([...nodes, unknown]);
    expect(found.filter(({ node }) => node !== nodes.length)).to.deep.equal([]);
    expect(found, 'the check sees an unknown term').to.have.length(1);
  }).timeout(240_000); // TypeScript reads all of schema.org

  it('reads back as the same cards', async () => {
    const { fromJsonLd } = await reader();
    for (const { id, remedy } of cards) {
      const nodes = graph['@graph'].filter((it) => it['@id'] === `${tab.url()}#${id}-card`);
      expect(nodes, id).to.have.length(1);
      const back = JSON.stringify(fromJsonLd({ '@context': graph['@context'], '@graph': nodes }));
      expect(JSON.parse(back), id).to.deep.equal(
        JSON.parse(JSON.stringify(remedy, (key, it) => (key === 'seed' || key === '$schema' ? undefined : it))),
      );
    }
  });

  it('changes with the page, and leaves alone what the page says itself', async () => {
    await tab.evaluate(() => {
      const own = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
      own.append(JSON.stringify({ '@context': 'https://schema.org', '@type': 'PhysicalTherapy', '@id': '#heat', name: 'Heat' }));
      document.head.append(own);
      document.querySelector('#cold-pack').remove();
    });
    await tab.waitForFunction(() => !document.querySelector('script[data-relief-graph]').textContent.includes('#cold-pack"'), {
      timeout: 30_000,
    });
    const after = JSON.parse(await tab.$eval('script[data-relief-graph]', (it) => it.textContent))['@graph'];
    const ids = after.map((it) => it['@id'].replace(/^.*#/, ''));
    expect(ids).to.not.include.members(['cold-pack', 'cold-pack-card']);
    expect(ids).to.not.include('heat');
    expect(ids).to.include('heat-card');
    await tab.leave();
  });
});
