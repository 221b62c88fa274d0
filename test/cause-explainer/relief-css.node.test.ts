import { expect } from 'chai';
import { reliefCss } from '../../scripts/build/relief-css.mjs';
import * as ar from '../../src/locales/ar/index.js';
import * as en from '../../src/locales/en/index.js';

describe('the words that relief.css puts beside a link of a page that says its strength in an attribute only', () => {
  let css: string;
  before(async () => (css = await reliefCss()));
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
