import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ar } from '../../src/locales/ar/index.js';
import { en } from '../../src/locales/en/index.js';

/** Style sheets cannot read the locale files, so that the words stand twice. */
describe('the words by which relief.css keeps room for what a claim is worth', () => {
  const css = readFileSync(new URL('../../src/relief.css', import.meta.url), 'utf8');
  const said = (lang: string, attribute: string) => {
    const rule = new RegExp(`:not\\(:defined\\)${lang}:has\\(\\[${attribute}='([\\w-]+)'\\]\\) \\{\\s*--_\\w+: '([^']+)'`, 'g');
    return Object.fromEntries([...css.matchAll(rule)].map(([, key, words]) => [key, words]));
  };

  it('are those of the locale files', () => {
    for (const [lang, { shared }] of [
      ['', en],
      [':lang\\(ar\\)', ar],
    ] as const) {
      expect(said(lang, 'data-direction')).to.deep.equal(shared.direction);
      expect(said(lang, 'data-certainty')).to.deep.equal(shared.certainty);
    }
  });
});
