import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { check } from '../../../src/health/check.js';
import * as ar from '../../../src/locales/ar/index.js';
import * as en from '../../../src/locales/en/index.js';
import { fromHtml } from '../../../src/remedy-card/content/from-html.js';
import { toHtml } from '../../../src/remedy-card/content/to-html.js';
import { remedyShape } from '../../../src/remedy-card/content/remedy.shape.js';
import type { Remedy } from '../../../src/remedy-card/content/remedy.schema.js';

const folder = new URL('../../../demo/content/remedies/', import.meta.url);
const documents = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))] as const);

const host = (html: string) => parseHTML(`<!doctype html><body>${html}</body>`).document.querySelector('relief-remedy-card')!;
const checked = (data: unknown) => {
  const { content, problems } = check(remedyShape, data);
  expect(problems).to.deep.equal([]);
  return content!;
};
/** `seed` is for editors and never on a page. */
const withoutSeeds = (remedy: Remedy) => JSON.parse(JSON.stringify(remedy, (key, it) => (key === 'seed' ? [] : it))) as Remedy;

describe('a remedy as HTML', () => {
  it('has remedies to be tested with', () => {
    expect(documents.length).to.be.greaterThan(7);
  });

  for (const [name, data] of documents)
    for (const strings of [en, ar])
      it(`loses nothing of ${name} on the way to HTML and back, in ${strings === en ? 'English' : 'Arabic'}`, () => {
        const remedy = withoutSeeds(checked({ ...data, $schema: undefined }));
        expect(checked(fromHtml(host(toHtml(remedy, strings))))).to.deep.equal(remedy);
      });

  it('loses nothing of any remedy, however odd its words', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...`ab <>&"'’/\\{}[]()#é漢ا1.,:;-_=!?%$*`) })
      .map((it) => it.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
    const maybe = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
    const list = fc.array(words, { maxLength: 3 });
    const source = fc.record({
      title: words,
      year: maybe(fc.integer({ min: 1800, max: 2100 })),
      publisher: maybe(words),
      doi: maybe(fc.constantFrom('10.1002/14651858.CD004750.pub2', '10.1016/0304-3959(84)90093-9', '10.1234/a<b>c')),
      pmid: maybe(fc.constantFrom('1', '37646368')),
      isbn: maybe(fc.constant('978-92-4-008178-9')),
      url: maybe(fc.constantFrom('https://example.org/leaflet?a=1&b=2', '/leaflet', 'tel:123')),
      unverified: fc.boolean(),
    });
    const remedy = fc.record({
      id: maybe(fc.constant('a-b')),
      title: words,
      medical: maybe(words.filter((it) => !/^\(.*\)$/.test(it))),
      what: words,
      forWhen: fc.uniqueArray(fc.constantFrom('acute', 'chronic', 'prevention')),
      bodyLocation: maybe(words),
      how: list,
      notFor: list,
      stopIf: list,
      claims: fc.array(
        fc.record({
          text: words,
          direction: fc.constantFrom('helps', 'small', 'none', 'unclear', 'harms'),
          certainty: fc.constantFrom('high', 'moderate', 'low', 'very-low', 'none'),
          level: maybe(fc.constantFrom('A', 'B', 'C')),
          comparedWith: maybe(words),
          sources: fc.array(source, { maxLength: 2 }),
          outOf100: maybe(
            fc.record({
              outcome: words,
              without: fc.integer({ min: 0, max: 100 }),
              with: fc.integer({ min: 0, max: 100 }),
              within: words,
              source,
            }),
          ),
        }),
        { maxLength: 2 },
      ),
      advice: fc.array(
        fc.record({
          kind: fc.constantFrom('do', 'do-not'),
          title: words,
          lines: fc.array(words, { minLength: 1, maxLength: 3 }),
        }),
        { maxLength: 2 },
      ),
      leftOut: fc.array(fc.record({ claim: words, why: words, sources: fc.array(source, { maxLength: 2 }) }), { maxLength: 2 }),
      sources: fc.array(source, { maxLength: 2 }),
      dose: maybe(
        fc.record({
          duration: fc.constantFrom('PT10M', 'PT10M/PT15M', 'PT90S'),
          max: maybe(fc.constant('PT20M')),
          minGap: maybe(fc.constant('P1DT2H')),
          perDay: maybe(fc.integer({ min: 1, max: 1000 })),
          note: maybe(words),
        }),
      ),
      review: maybe(
        fc.record({
          by: words,
          credentials: maybe(words),
          last: fc.constant('2026-11-01'),
          next: maybe(fc.constant('2029-11-01')),
        }),
      ),
      conflicts: maybe(words),
    });
    fc.assert(
      fc.property(remedy, fc.boolean(), (data, compact) => {
        const before = JSON.parse(JSON.stringify(checked(data)));
        const after = JSON.parse(JSON.stringify(checked(fromHtml(host(toHtml(before, en, { compact }))))));
        expect(after).to.deep.equal(before);
      }),
      { numRuns: 300 },
    );
  });

  it('folds nothing that protects a reader in the short form', () => {
    for (const [name, data] of documents) {
      const remedy = checked({ ...data, $schema: undefined });
      const card = host(toHtml(remedy, en, { compact: true }));
      for (const it of card.querySelectorAll('details')) it.remove();
      const shown = card.textContent!.replace(/\s+/g, ' ');
      const signs = Object.values(remedy.seekHelp ?? {}).flat();
      const harms = remedy.claims.map(({ text }) => text);
      for (const it of [remedy.what, ...remedy.notFor, ...remedy.askFirst, ...remedy.stopIf, ...remedy.how, ...signs, ...harms])
        expect(shown, name).to.contain(it);
      expect(shown).to.contain('Not clinically reviewed');
    }
  });

  it('writes nothing that a page would run', () => {
    const remedy = checked({
      title: '<script>1</script>',
      what: '"><img src=x onerror=1>',
      id: 'x',
      leftOut: [{ claim: "'", why: '&lt;' }],
    });
    const html = toHtml(remedy, en);
    expect(host(html).querySelectorAll('script, img')).to.have.length(0);
    expect(html).to.contain('&lt;script&gt;').and.contain('&amp;lt;');
  });

  it('reads through what WordPress adds', () => {
    const card = host(`<relief-remedy-card><p></p>
      <h3>Cold&#8217;s pack</h3><p data-relief="what">A cold<br />pack.</p>
      <ul data-relief="claims"><li data-direction="unclear" data-certainty="very-low"><p>It may ease pain<br />for a while.</p></li></ul>
      <ol data-relief="how"><li><p>Wrap it.</p></li><p></p><li>Wait.</li></ol></relief-remedy-card>`);
    const { title, what, claims, how } = checked(fromHtml(card));
    expect({ title, what, how }).to.deep.equal({ title: 'Cold’s pack', what: 'A cold pack.', how: ['Wrap it.', 'Wait.'] });
    expect(claims[0]!.text).to.equal('It may ease pain for a while.');
  });

  it('reads a plain heading and paragraph as title and what', () => {
    const { title, what } = checked(fromHtml(host('<relief-remedy-card><h2>Heat</h2><p>A warm pack.</p></relief-remedy-card>')));
    expect({ title, what }).to.deep.equal({ title: 'Heat', what: 'A warm pack.' });
  });

  it('reads a cite as a source where there is no list of them', () => {
    const card = host(`<relief-remedy-card><h2>Heat</h2><p>A warm pack.</p>
      <p data-direction="small" data-certainty="moderate">It eases new pain (<a href="https://doi.org/10.1002/14651858.CD004750.pub2"><cite>French 2006</cite></a>).</p></relief-remedy-card>`);
    expect(checked(fromHtml(card)).claims[0]).to.deep.include({
      text: 'It eases new pain (French 2006).',
      sources: [{ title: 'French 2006', doi: '10.1002/14651858.CD004750.pub2', unverified: false }],
    });
  });

  it('says of an item in the list of claims that its direction is missing', () => {
    const card = host(
      '<relief-remedy-card><h2>Heat</h2><p>Warm.</p><ul data-relief="claims"><li>It helps.</li></ul></relief-remedy-card>',
    );
    expect(check(remedyShape, fromHtml(card)).problems[0]).to.include({ path: 'claims[0].direction', message: 'is missing' });
  });

  it('finds nothing in an element that holds nothing of ours', () => {
    expect(fromHtml(host('<relief-remedy-card> <br> </relief-remedy-card>'))).to.equal(undefined);
  });

  it('does not throw on a broken address', () => {
    const card = host(
      '<relief-remedy-card><h2>Heat</h2><p>Warm.</p><p data-direction="none" data-certainty="low">x <cite><a href="https://doi.org/10.1002/%E0%A4%A">y</a></cite></p></relief-remedy-card>',
    );
    expect(checked(fromHtml(card)).claims[0]!.sources[0]!.doi).to.equal('10.1002/%E0%A4%A');
  });
});
