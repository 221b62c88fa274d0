import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ageOf, readingAge } from '../../src/cli/reading-age.js';

const hard = 'Musculoskeletal deterioration necessitates individualised multidisciplinary rehabilitation interventions. ';
const plain = 'Keep moving as you can. Short walks help some people. ';

describe('the reading age', () => {
  it('is advice, with the long words that make it so', () => {
    const [it, ...more] = readingAge({ what: hard.repeat(15) });
    expect(more).to.be.empty;
    expect(it).to.include({ rule: 'reading-age', severity: 'advice' });
    expect(it.message).to.match(/age \d\d;.*deterioration \(15 times\)/);
  });

  it('of plain words is nothing to speak of', () => {
    expect(ageOf({ what: plain.repeat(15) })).to.be.at.most(9);
    expect(readingAge({ what: plain.repeat(15) })).to.deep.equal([]);
  });

  it('is not guessed from a few words, nor in another language', () => {
    expect(ageOf({ what: hard })).to.equal(undefined);
    expect(ageOf({ lang: 'de', what: hard.repeat(15) })).to.equal(undefined);
  });

  for (const name of readdirSync('demo/content', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.json')))
    it(`of ${name} is 14 at most`, () => {
      const age = ageOf(JSON.parse(readFileSync(`demo/content/${name}`, 'utf8')) as object);
      expect(age).to.be.a('number').and.at.most(14);
    });
});
