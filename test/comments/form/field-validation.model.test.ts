import { expect } from 'chai';
import type { FieldRule } from '../../../src/comments/backends/backend.js';
import type { Draft, Field } from '../../../src/comments/comment.js';
import { measure, validate, webAddress } from '../../../src/comments/form/field-validation.js';

const rule = (use: FieldRule['use'], max = 100, unit: FieldRule['unit'] = 'chars', min?: number): FieldRule =>
  min === undefined ? { use, max, unit } : { use, max, unit, min };
const rules = (change: Partial<Record<Field, FieldRule>> = {}): Record<Field, FieldRule> => ({
  text: rule('required'),
  name: rule('required'),
  email: rule('optional'),
  url: rule('optional'),
  ...change,
});
const draft = (change: Partial<Draft> = {}): Draft => ({
  key: 'k',
  text: 'Heat helped',
  name: 'Ann',
  email: '',
  url: '',
  remember: false,
  ...change,
});

describe('field rules', () => {
  it('count as the server counts: bytes, runes or characters', () => {
    expect(measure('ظهر', 'bytes')).to.equal(6);
    expect(measure('👩‍⚕️', 'runes')).to.equal(4);
    expect(measure('😀', 'chars')).to.equal(2);
  });

  it('ask for what is required, white space not counted', () => {
    expect(validate(draft({ text: ' \n', name: '' }), rules())).to.deep.equal({ text: 'missing', name: 'missing' });
    expect(validate(draft(), rules())).to.deep.equal({});
  });

  it('ask nothing of a hidden field', () => {
    expect(validate(draft({ name: '', email: 'x' }), rules({ name: rule('hidden'), email: rule('hidden') }))).to.deep.equal({});
  });

  it('know too long from too short', () => {
    const tight = rules({ text: rule('required', 4, 'bytes', 2) });
    expect(validate(draft({ text: 'ظهر' }), tight)).to.deep.equal({ text: 'too-long' });
    expect(validate(draft({ text: 'a' }), tight)).to.deep.equal({ text: 'too-short' });
    expect(validate(draft({ text: 'abcd' }), tight)).to.deep.equal({});
  });

  for (const good of ['a@b.cd', 'ann.o’hara+x@mail.example.org', 'ألم@مثال.إختبار'])
    it(`takes ${good} for an e-mail address`, () => expect(validate(draft({ email: good }), rules())).to.deep.equal({}));
  for (const bad of ['ann', 'a@b', 'a b@c.de', '@b.cd', 'a@b.cd, c@d.ef'])
    it(`does not take “${bad}” for one`, () =>
      expect(validate(draft({ email: bad }), rules())).to.deep.equal({ email: 'invalid' }));

  it('reads a web address as people write it', () => {
    expect(webAddress('example.com/a')).to.equal('https://example.com/a');
    expect(webAddress('http://example.com')).to.equal('http://example.com/');
    for (const bad of ['javascript:alert(1)', 'not an address', 'mailto:a@b.cd', 'https://'])
      expect(webAddress(bad), bad).to.equal(undefined);
  });
});
