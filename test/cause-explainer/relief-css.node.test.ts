import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import * as ar from '../../src/locales/ar/index.js';
import * as en from '../../src/locales/en/index.js';

/** Style sheets cannot read the locale files, so that the words stand twice. */
describe('the words that relief.css puts beside a link of a page that says its strength in an attribute only', () => {
  const css = readFileSync(new URL('../../src/relief.css', import.meta.url), 'utf8');
  const said = (selector: string) =>
    Object.fromEntries(
      [...css.matchAll(new RegExp(`\\[data-strength='([\\w-]+)'\\]${selector} \\{[^}]*--_word: '([^']+)'`, 'g'))].map(
        ([, key, word]) => [key, word],
      ),
    );

  it('are those of the locale files', () => {
    expect(said('')).to.deep.equal(en.causeList.strengths);
    expect(said(':lang\\(ar\\)')).to.deep.equal(ar.causeList.strengths);
  });
});
