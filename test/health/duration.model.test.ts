import { expect } from 'chai';
import fc from 'fast-check';
import { range, seconds } from '../../src/health/duration.js';

/** The ISO 8601 duration of a number of seconds: 90 → `PT1M30S`. */
function isoDuration(total: number): string {
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const secs = Math.round((total % 60) * 1000) / 1000;
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${secs || !total ? `${secs}S` : ''}`;
}

describe('durations', () => {
  it('reads days, hours, minutes and seconds', () => {
    expect(seconds('PT10S')).to.equal(10);
    expect(seconds('PT1M30S')).to.equal(90);
    expect(seconds('PT0.5S')).to.equal(0.5);
    expect(seconds('P1DT2H')).to.equal(93_600);
  });

  it('refuses what has no fixed length, or is no duration', () => {
    for (const text of ['P1M', 'P1Y', 'P1W', 'P', 'PT', '10S', 'PT10', 'PT1S2M', 'pt10s', '', 'PT-5S'])
      expect(seconds(text), text).to.equal(undefined);
  });

  it('reads a shortest and a longest', () => {
    expect(range('PT10M/PT15M')).to.deep.equal({ min: 600, max: 900 });
    expect(range('PT10M')).to.deep.equal({ min: 600, max: 600 });
    expect(range('PT15M/PT10M')).to.equal(undefined);
    expect(range('PT1S/PT2S/PT3S')).to.equal(undefined);
  });

  it('writes what it reads', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => seconds(isoDuration(n)) === n));
  });
});
