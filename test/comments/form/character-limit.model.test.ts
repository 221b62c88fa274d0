import { expect } from 'chai';
import type { FieldRule } from '../../../src/comments/backends/backend.js';
import { charactersLeft } from '../../../src/comments/form/field-validation.js';

const rule = (use: FieldRule['use'], max = 100, unit: FieldRule['unit'] = 'chars'): FieldRule => ({ use, max, unit });

describe('the characters that are left', () => {
  it('is not counted while the end is far away', () => {
    expect(charactersLeft('Heat helped', rule('required', 65_525, 'bytes'))).to.equal(undefined);
    expect(charactersLeft('x'.repeat(60_000), rule('required', 65_525, 'bytes'))).to.equal(undefined);
  });

  it('is counted near the limit, and past it', () => {
    expect(charactersLeft('x'.repeat(90), rule('required', 100))).to.equal(10);
    expect(charactersLeft('x'.repeat(110), rule('required', 100))).to.equal(-10);
  });

  it('is told in characters of the kind that is being written', () => {
    expect(charactersLeft('ظ'.repeat(45), rule('required', 100, 'bytes'))).to.equal(5);
  });
});
