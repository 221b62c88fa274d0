import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { causeMapShape } from '../../src/cause-explainer/content/cause-map.shape.js';
import type { CauseMap } from '../../src/cause-explainer/content/cause-map.schema.js';
import { exerciseShape } from '../../src/exercise-stepper/content/exercise.shape.js';
import { routineShape } from '../../src/exercise-stepper/content/routine.shape.js';
import { check, sentence, type Shape } from '../../src/health/check.js';
import type { Claim, LeftOut, Source } from '../../src/health/claim.js';
import { toHtml as causesToHtml } from '../../src/cause-explainer/content/to-html.js';
import { toHtml as exerciseToHtml } from '../../src/exercise-stepper/content/to-html.js';
import { checkHonesty, type Content } from '../../src/health/honesty/index.js';
import * as en from '../../src/locales/en/index.js';
import { toHtml as remedyToHtml } from '../../src/remedy-card/content/to-html.js';
import { sourceUrl } from '../../src/health/evidence.js';
import { remedyShape } from '../../src/remedy-card/content/remedy.shape.js';
import { rows, tells } from './rows.js';

const root = 'demo/content';
const shapes: Record<string, Shape> = {
  'remedy.json': remedyShape,
  'exercise.json': exerciseShape,
  'routine.json': routineShape,
  'cause-map.json': causeMapShape,
};

interface Document {
  path: string;
  data: Record<string, unknown>;
}

const documents: Document[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ path: name, data: JSON.parse(readFileSync(join(root, name), 'utf8')) as Record<string, unknown> }));

/** Every object in a document that a test accepts, wherever it stands. */
function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const item of value) yield* objects(item);
  else if (typeof value === 'object' && value) {
    yield value as Record<string, unknown>;
    for (const inner of Object.values(value)) yield* objects(inner);
  }
}

const all = documents.flatMap(({ data }) => [...objects(data)]);
const claims = all.filter((it) => 'direction' in it && 'text' in it) as unknown as Claim[];
const leftOut = all.filter((it) => 'claim' in it && 'why' in it) as unknown as LeftOut[];
const sources = all.flatMap((it) => [
  ...((it.sources as Source[] | undefined) ?? []),
  ...(it.source ? [it.source as Source] : []),
]);
const map = documents.find(({ path }) => path === 'causes.json')!.data as unknown as CauseMap;

/** Where a row is told: claims and links by what they say of it, nodes and claims left out. */
const told = (row: string) => {
  const names = (it: { seed?: string[] | undefined }) => it.seed?.includes(row);
  return {
    claims: claims.filter(names),
    leftOut: leftOut.filter(names),
    nodes: map.nodes.filter(names),
    edges: map.edges.filter(names),
  };
};

/** Every text in a value. */
function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value) for (const inner of Object.values(value)) yield* texts(inner);
}

/** What the documents that tell a row say besides: how to do it, and what it is. */
const where = (row: string) =>
  documents
    .filter(
      ({ data }) =>
        data !== (map as unknown) && [...objects(data)].some((it) => (it.seed as string[] | undefined)?.includes(row)),
    )
    .flatMap(({ data }) => [...texts([data.what, data.how])]);

interface Entry {
  title: string;
  year?: number;
  /** Its PubMed number, where it is cited with one beside its DOI. */
  pmid?: string;
  /** Where the source itself was seen: with its publisher (or PubMed), as a copy or a quotation, or nowhere. */
  seen: 'publisher' | 'copy' | 'nowhere';
  /** Whether its title was read beside its identifier. */
  titleSeen: boolean;
}

/** Every source of the demo, as it was looked up on 22 November 2026. */
const bibliography = JSON.parse(readFileSync('test/demo/bibliography.json', 'utf8')) as Record<string, Entry>;
const key = ({ doi, pmid, isbn, url }: Source) => doi ?? pmid ?? isbn ?? url!;

/** Sources that a page cites in HTML of its own: where each leads, and all that is said of it. */
const onPages = readdirSync('demo')
  .filter((name) => name.endsWith('.html'))
  .flatMap((name) => {
    const { document } = parseHTML(readFileSync(join('demo', name), 'utf8'));
    return [...document.querySelectorAll('li')].flatMap((it) => {
      const link = it.querySelector('cite a');
      return link ? [{ id: link.getAttribute('href')!.replace('https://doi.org/', ''), link, words: it.textContent! }] : [];
    });
  });
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('The content of the demo', () => {
  it('holds at least eight remedies, five exercises, a routine and a cause map', () => {
    const count = (schema: string) => documents.filter(({ data }) => String(data.$schema).endsWith(schema)).length;
    expect(count('remedy.json')).to.be.at.least(8);
    expect(count('exercise.json')).to.be.at.least(5);
    expect(count('routine.json')).to.equal(1);
    expect(count('cause-map.json')).to.equal(1);
  });

  for (const { path, data } of documents) {
    describe(path, () => {
      it('passes its schema without a warning', () => {
        const shape = shapes[String(data.$schema).split('/').pop()!]!;
        expect(relative('.', join(root, path, '..', String(data.$schema)))).to.match(/^schemas\/[a-z-]+\.json$/);
        expect(check(shape, data).problems.map(sentence)).to.deep.equal([]);
      });

      it('keeps every rule of honesty', () => {
        const problems = checkHonesty(data as Content, new Date('2026-11-22'));
        expect(problems.map((it) => `${it.rule} ${it.severity}: ${sentence(it)}`)).to.deep.equal([]);
      });

      it('has no sentence of more than twenty words', () => {
        const long: string[] = [];
        const skip = new Set(['title', 'publisher', 'url', 'doi', '$schema']);
        const read = (value: unknown, key = '') => {
          if (typeof value === 'string' && !skip.has(key)) {
            for (const it of value.split(/(?<=[.!?:;])\s+/u)) if (it.split(/\s+/u).length > 20) long.push(it);
          } else if (Array.isArray(value)) value.forEach((item) => read(item, key));
          else if (typeof value === 'object' && value) for (const [name, inner] of Object.entries(value)) read(inner, name);
        };
        read(data);
        expect(long).to.deep.equal([]);
      });

      it('names no reviewer, since there was none', () => {
        expect(data).not.to.have.property('review');
      });
    });
  }

  it('supports each claim of help with a source that can be followed', () => {
    const help = claims.filter(({ direction }) => direction === 'helps' || direction === 'small');
    expect(help).not.to.be.empty;
    expect(help.filter(({ sources: its }) => !its?.some(sourceUrl)).map(({ text }) => text)).to.deep.equal([]);
  });

  describe('cites', () => {
    it('nothing without an identifier of valid form', () => {
      expect(sources.length).to.be.greaterThan(50);
      const none = sources.filter((it) => !it.doi && !it.pmid && !it.isbn && !it.url);
      expect(none.map(({ title }) => title)).to.deep.equal([]);
      const misshapen = documents.flatMap(({ data }) =>
        checkHonesty(data as Content, new Date('2026-11-22')).filter(({ rule }) => rule === 'source-form'),
      );
      expect(misshapen).to.deep.equal([]);
    });

    for (const [id, { title, year, pmid, seen, titleSeen }] of Object.entries(bibliography)) {
      const its = sources.filter((it) => key(it) === id);
      const inHtml = onPages.filter((it) => it.id === id);
      it(`${id} with the title, the year and the numbers that were checked`, () => {
        expect([...its, ...inHtml], 'nobody cites it').to.not.be.empty;
        for (const it of its) {
          expect([it.title, it.year]).to.deep.equal([title, year]);
          if (it.doi) expect([it.pmid, it.isbn, it.url].filter(Boolean)).to.deep.equal([pmid].filter(Boolean));
        }
        for (const { link, words } of inHtml) {
          expect(flat(link.textContent!)).to.equal(title);
          if (year) expect(words).to.contain(year);
        }
      });

      const isSeen = seen === 'publisher' && titleSeen;
      it(`${id} ${isSeen ? 'as seen' : 'as not seen, wherever it stands'}`, () => {
        for (const it of its) expect(it.unverified ?? false).to.equal(!isSeen);
        for (const { words } of inHtml) expect(/not (?:seen )?this (?:page|source)/.test(flat(words))).to.equal(!isSeen);
      });
    }

    it('nothing that is not in the bibliography', () => {
      expect(onPages).not.to.be.empty;
      expect([...sources.map(key), ...onPages.map(({ id }) => id)].filter((id) => !bibliography[id])).to.deep.equal([]);
    });

    it('for a claim of help at least one source that was seen', () => {
      const help = claims.filter(({ direction }) => direction === 'helps' || direction === 'small');
      expect(help.filter((it) => it.sources.every(({ unverified }) => unverified)).map(({ text }) => text)).to.deep.equal([]);
    });
  });

  it('says on the page of every source that nobody has seen it', () => {
    const write = {
      'remedy.json': remedyToHtml,
      'exercise.json': exerciseToHtml,
      'routine.json': exerciseToHtml,
      'cause-map.json': causesToHtml,
    };
    for (const { path, data } of documents) {
      const schema = String(data.$schema).split('/').pop()! as keyof typeof write;
      const html = (write[schema] as (it: unknown, words: typeof en) => string)(check(shapes[schema]!, data).content, en);
      const unseen = [...objects(data)].filter((it) => it.unverified === true);
      expect(html.split(en.health.unverified).length - 1, path).to.equal(unseen.length);
    }
  });

  describe('tells every line of the article that it replaces', () => {
    expect(Object.keys(rows)).to.have.length(39);
    for (const [row, verdict] of Object.entries(rows)) {
      it(`${row} (${verdict})`, () => {
        const at = told(row);
        expect(Object.values(at).flat(), 'nowhere').not.to.be.empty;
        expect([...texts(at), ...where(row)].join('\n')).to.match(tells[row]);
        const helping = at.claims
          .filter(({ direction }) => direction === 'helps' || direction === 'small')
          .map(({ text }) => text);
        const sure = at.edges
          .filter(({ strength }) => strength === 'established' || strength === 'probable')
          .map(({ from, to }) => `${from} → ${to}`);
        if (verdict === 'contradicted' || verdict === 'no support') {
          expect(helping, 'told as help').to.be.empty;
          expect(sure, 'told as a known cause').to.be.empty;
        }
        if (verdict === 'contradicted' || verdict === 'overstated' || verdict === 'unsafe')
          expect(
            [
              ...at.leftOut,
              ...at.claims.filter(({ direction }) => direction === 'none' || direction === 'harms'),
              ...at.nodes.filter((node) => node.seekHelp),
            ],
            'not corrected',
          ).not.to.be.empty;
        if (verdict === 'missing') expect(at.claims, 'not added').not.to.be.empty;
      });
    }
  });
});
