import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { checkCauseMap } from '../../../src/cause-explainer/content/check.js';
import { fromHtml } from '../../../src/cause-explainer/content/from-html.js';
import { toHtml } from '../../../src/cause-explainer/content/to-html.js';
import type { CauseMap } from '../../../src/cause-explainer/content/cause-map.schema.js';
import * as ar from '../../../src/locales/ar/index.js';
import * as en from '../../../src/locales/en/index.js';
import { anyMap } from './cause-map.arbitrary.js';

const { $schema: _, ...demo } = JSON.parse(readFileSync(new URL('../../../demo/content/causes.json', import.meta.url), 'utf8'));

const host = (html: string) => parseHTML(`<!doctype html><body>${html}</body>`).document.querySelector('relief-cause-explainer')!;
const read = (inner: string) =>
  fromHtml(host(`<relief-cause-explainer>${inner}</relief-cause-explainer>`)) as CauseMap | undefined;
const checked = (data: unknown) => {
  const { content, problems } = checkCauseMap(data);
  expect(problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
  return content!;
};
/** Lists group nodes by heading and links by node, so order is compared within those alone; seeds are for editors. */
const comparable = (map: CauseMap) => {
  const plain = JSON.parse(JSON.stringify(map, (key, it) => (key === 'seed' ? [] : it))) as CauseMap;
  const by = (key: (it: never) => string) => (a: unknown, b: unknown) => key(a as never).localeCompare(key(b as never));
  plain.nodes.sort(by(({ id }: { id: string }) => id));
  plain.edges.sort(by(({ from, to, kind }: { from: string; to: string; kind: string }) => `${from} ${to} ${kind}`));
  return plain;
};

describe('a cause map as HTML', () => {
  for (const strings of [en, ar])
    it(`loses nothing of the demo’s map there and back, in ${strings === en ? 'English' : 'Arabic'}`, () => {
      const map = checked(demo);
      expect(map.nodes.length).to.be.greaterThan(20);
      expect(comparable(checked(fromHtml(host(toHtml(map, strings)))))).to.deep.equal(comparable(map));
    });

  it('loses nothing of any map', () => {
    fc.assert(
      fc.property(
        anyMap,
        fc.array(fc.string({ unit: fc.constantFrom(...`a <>&"'’()ا.`), minLength: 1 }), { minLength: 1 }),
        (it, words) => {
          const name = (n: number) => `x${words[n % words.length]!}x`.replace(/\s+/g, ' ');
          const seen = new Set<string>();
          const edges = it.edges.filter(
            ({ from, to, kind }) => from !== to && !seen.has(`${from}${to}${kind}`) && seen.add(`${from}${to}${kind}`),
          );
          const nodes = it.nodes.map((one, n) => ({ ...one, plain: name(n), medical: name(n + 1), summary: name(n + 2) }));
          const map = checked({ ...it, nodes, edges: edges.map((one, n) => ({ ...one, why: name(n) })) });
          expect(comparable(checked(fromHtml(host(toHtml(map, en)))))).to.deep.equal(comparable(map));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads nested lists', () => {
    const map = read(`
      <h3>Why backs hurt</h3><p>Often no cause is found.</p>
      <ul data-type="cause">
        <li id="strain">Pulled muscle <small>(muscle strain)</small> <p>Stretched too far.</p>
          <ul data-kind="causes"><li data-strength="probable"><a href="#spasm">Back spasm</a><p>Often said.</p>
            <cite><a href="https://doi.org/10.1000/1">A review</a></cite></li></ul>
          <p><cite>A textbook</cite></p></li>
      </ul>
      <ul data-type="condition"><li id="spasm" data-regions="lower-back neck"><b>Back spasm</b></li></ul>`)!;
    expect(map.title).to.equal('Why backs hurt');
    expect(map.what).to.equal('Often no cause is found.');
    const [strain, spasm] = checked(map).nodes;
    expect(strain).to.include({
      id: 'strain',
      type: 'cause',
      plain: 'Pulled muscle',
      medical: 'muscle strain',
      summary: 'Stretched too far.',
    });
    expect(strain!.sources.map(({ title }) => title)).to.deep.equal(['A textbook']);
    expect(spasm!.regions).to.deep.equal(['lower-back', 'neck']);
    const [link] = checked(map).edges;
    expect(link).to.include({ from: 'strain', to: 'spasm', kind: 'causes', strength: 'probable', why: 'Often said.' });
    expect(link!.sources[0]).to.include({ title: 'A review', doi: '10.1000/1' });
  });

  it('reads a description list', () => {
    const map = checked(
      read(`<dl data-type="condition" data-branch="Other trapped nerves">
        <dt id="wrist">Trapped nerve in the wrist</dt><dd>The nerve has too little room.</dd>
        <dd data-kind="presses-on" data-strength="established"><a href="#median">Median nerve</a></dd>
        <dt id="median" data-type="structure" data-structure="nerve">Median nerve</dt></dl>`),
    );
    expect(map.nodes[0]).to.include({
      plain: 'Trapped nerve in the wrist',
      summary: 'The nerve has too little room.',
      branch: 'Other trapped nerves',
    });
    expect(map.nodes[1]).to.include({ type: 'structure', structure: 'nerve' });
    expect(map.nodes[1]!.summary).to.equal(undefined);
    expect(map.edges[0]).to.include({ from: 'wrist', to: 'median', kind: 'presses-on', strength: 'established' });
  });

  it('reads a node inside a node as its link, and no link where no strength is said', () => {
    const map = checked(
      read(`<ul data-type="condition"><li id="disc">Slipped disc
        <ul data-type="structure"><li id="root" data-kind="presses-on" data-strength="established" data-type="structure">Nerve root</li>
          <li id="other">Something else</li></ul></li></ul>`),
    );
    expect(map.nodes.map(({ id, plain }) => `${id}: ${plain}`)).to.deep.equal([
      'disc: Slipped disc',
      'root: Nerve root',
      'other: Something else',
    ]);
    expect(map.edges.map(({ from, to }) => `${from} ${to}`)).to.deep.equal(['disc root']);
  });

  it('reads an item whose words are in a disclosure', () => {
    const map = checked(
      read(`<ul data-type="cause"><li id="a"><details><summary>Lifting <small>(load)</small></summary><p>With a bent back.</p>
        <ul><li data-kind="causes" data-strength="probable"><a href="#b">Strain</a></li></ul></details></li><li id="b">Strain</li></ul>`),
    );
    expect(map.nodes[0]).to.include({ plain: 'Lifting', medical: 'load', summary: 'With a bent back.' });
    expect(map.edges.map(({ from, to }) => `${from} ${to}`)).to.deep.equal(['a b']);
  });

  it('is written as an index: each entry folded, with what it is said to do and how sure that is; signs of an emergency are not', () => {
    const el = host(toHtml(checked(demo), en));
    const folded = [...el.querySelectorAll('[data-type] > li')].map((it) => it.querySelector(':scope > details'));
    expect(folded.filter((it) => it && !it.hasAttribute('open')).length).to.be.greaterThan(25);
    expect(el.querySelector('#dehydration > details > summary')!.textContent.replace(/\s+/g, ' ')).to.equal(
      'Not drinking enough (dehydration) Not shown: Back spasm Studies disagree: Cramp during exercise',
    );
    const signs = [...el.querySelectorAll('[data-type] > li [data-relief="emergency"]')];
    expect(signs.length).to.be.greaterThan(1);
    for (const it of signs) expect(it.closest('details')).to.equal(null);
  });

  it('leaves out what the HTML does not say', () => {
    const map = checked(
      read(`<ul><li>No type</li><li data-type="cause">Lifting
        <ul><li data-strength="probable"><a href="#x">No kind</a></li><li data-kind="causes" data-strength="probable">No target</li></ul></li></ul>`),
    );
    expect(map.nodes.map(({ id, plain }) => `${id}: ${plain}`)).to.deep.equal(['lifting: Lifting']);
    expect(map.edges).to.deep.equal([]);
    expect(map.title).to.equal(undefined);
  });

  it('does not take the heading of a list, or the signs of a node, for those of the map', () => {
    const map = checked(
      read(`<h4>Causes</h4><ul data-type="cause"><li id="fall">A fall <p>A hard knock.</p>
        <div data-relief="emergency"><ul><li>it was a serious accident</li></ul></div></li></ul>`),
    );
    expect(map.title).to.equal(undefined);
    expect(map.what).to.equal(undefined);
    expect(map.seekHelp).to.equal(undefined);
    expect(map.nodes[0]!.seekHelp!.emergency).to.deep.equal(['it was a serious accident']);
  });

  it('says where a strength is misspelt', () => {
    const { content, problems } = checkCauseMap(
      read(
        `<ul data-type="cause"><li id="a">A<ul><li data-kind="causes" data-strength="proven"><a href="#b">B</a></li></ul></li><li id="b">B</li></ul>`,
      ),
    );
    expect(content).to.equal(undefined);
    expect(problems.map(({ path }) => path)).to.deep.equal(['edges[0].strength']);
  });

  it('survives what WordPress does: paragraphs and breaks in items, curly quotes, attributes it does not know taken away', () => {
    const html = toHtml(checked(demo), en);
    const kept = /^(?:id|lang|href|datetime|open|data-[a-z0-9_-]+)$/;
    const wordpress = html
      .replace(/ ([a-z-]+)="[^"]*"/g, (all, name: string) => (kept.test(name) ? all : ''))
      .replace(
        /<(li|summary)([^>]*)>\s*<strong>(.*?)<\/strong>( <small>.*?<\/small>)?/g,
        '<$1$2><p><strong>$3</strong>$4</p><br>',
      );
    expect(comparable(checked(fromHtml(host(wordpress))))).to.deep.equal(comparable(checked(demo)));
    expect(html).not.to.match(/="[^"]*[>[{]/);
  });

  it('finds nothing in lists that say nothing of causes', () => {
    expect(read('<ul><li>Milk</li></ul>')).to.equal(undefined);
    expect(read('')).to.equal(undefined);
  });

  it('writes nothing that a page would run', () => {
    const html = toHtml(
      checked({
        title: '<img src=x onerror=alert(1)>',
        nodes: [{ id: 'a', type: 'cause', plain: '"><script>alert(1)</script>' }],
      }),
      en,
    );
    expect(host(html).querySelector('img, script')).to.equal(null);
  });
});
