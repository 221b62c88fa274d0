import { expect } from 'chai';
import * as fc from 'fast-check';
import { languageTag } from '../../src/health/language.js';

describe('the language that a page names', () => {
  const read: [said: string, tag: string | undefined][] = [
    ['en', 'en'],
    ['EN-gb', 'en-GB'],
    ['de_AT', 'de-AT'],
    ['fr_CA.UTF-8', 'fr-CA'],
    ['ca_ES@valencia', 'ca-ES'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    [' ar ', 'ar'],
    ['ar_', 'ar'],
    ['en-UK', 'en-GB'],
    ['nl-NL-NL', 'nl-NL'],
    ['POSIX', undefined],
    ['C.UTF-8', undefined],
    ['x-klingon', undefined],
    ['i-default', undefined],
    ['<?php echo $lang ?>', undefined],
    ['${locale}', undefined],
    ['%LANG%', undefined],
    ['german', undefined],
    ['german_de', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['toString', undefined],
  ];
  for (const [said, tag] of read) it(`reads “${said}” as ${tag}`, () => expect(languageTag(said)).to.equal(tag));

  it('reads none where there is no attribute', () => {
    expect(languageTag(null)).to.equal(undefined);
    expect(languageTag(undefined)).to.equal(undefined);
  });

  it('gives a tag that Intl takes, or none, whatever stands there', () => {
    const part = fc.constantFrom(
      'en',
      'pt',
      'hant',
      'BR',
      '419',
      '-',
      '_',
      '.',
      '@',
      'x',
      ' ',
      '{{',
      'utf-8',
      'posix',
      '__proto__',
    );
    const said = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(said, (it) => {
        const tag = languageTag(it);
        if (tag !== undefined) new Intl.NumberFormat(tag).format(1);
      }),
    );
  });
});
