import { expect } from 'chai';
import { reliefCss } from '../../scripts/build/relief-css.mjs';
import { helpLines } from '../../src/health/help-lines.js';
import * as ar from '../../src/locales/ar/index.js';
import * as en from '../../src/locales/en/index.js';

describe('the words by which relief.css keeps room', () => {
  let rules: { selector: string; words: (readonly [string, string])[] }[];
  before(async () => {
    const css = (await reliefCss()).replace(/\/\*[^]*?\*\//g, '');
    rules = [...css.matchAll(/([^{}]+) \{([^{}]*)\}/g)].map(([, selector, style]) => ({
      selector: selector!.trim(),
      words: [...style!.matchAll(/--_([\w-]+): '([^']*)'/g)].map(([, name, words]) => [name!, words!] as const),
    }));
  });
  const said = (matches: (selector: string) => boolean) =>
    Object.fromEntries(rules.filter(({ selector }) => matches(selector)).flatMap(({ words }) => words));

  for (const [name, { shared, seekHelp }, end] of [
    ['English', en, ':not(:defined)'],
    ['Arabic', ar, ':not(:defined):lang(ar)'],
  ] as const)
    it(`are those of the locale files: ${name}`, () => {
      const { direction, certainty } = shared;
      const { line: _, ...words } = said((selector) => selector.endsWith(end));
      expect(words).to.deep.equal({
        ...Object.fromEntries(Object.entries(direction).map(([key, it]) => [key, `${it}.`])),
        'well-studied': `${shared.wellStudied}.`,
        high: ` ${certainty.high}`,
        moderate: ` ${certainty.moderate}`,
        low: ` ${certainty.low}`,
        'very-low': ` ${certainty['very-low']}`,
        ungraded: ` ${certainty.none}`,
        unreviewed: shared.notReviewed,
        signs: shared.warningSigns,
        emergency: seekHelp.emergency.callLocal,
        urgent: seekHelp.urgent.callLocal,
      });
    });

  it('are the names of the advice lines, of every country that has one', () => {
    const countries = ['AT', 'AU', 'CA', 'DE', 'FR', 'GB', 'IE', 'NZ', 'US'].filter((it) => helpLines(it)?.advice);
    const names = countries.map((country) => {
      const own = said((it) => it.includes(`[country='${country}' i]`)).line;
      return [country, own ?? said((it) => it === 'relief-seek-help:not(:defined)').line];
    });
    expect(Object.fromEntries(names)).to.deep.equal(
      Object.fromEntries(countries.map((country) => [country, helpLines(country)!.advice!.name])),
    );
    const both = rules.find(({ selector }) => selector.includes('[advice-number],'))!.selector;
    expect([...both.matchAll(/country='(\w\w)'/g)].map(([, country]) => country).sort()).to.deep.equal(countries);
  });
});
