import { expect } from 'chai';
import { createBackend, backendNames } from '../../../src/comments/backends/create-backend.browser.js';
import type { FieldRule, Surroundings } from '../../../src/comments/backends/backend.js';
import { refusedFields, wordpressFields } from '../../../src/comments/backends/wordpress-fields.js';
import type { Draft, Field } from '../../../src/comments/comment.js';
import { defaultLimits } from '../../../src/comments/form/default-limits.js';
import { fieldOrder, measure, validate } from '../../../src/comments/form/field-validation.js';

const at: Surroundings = {
  fetch: () => Promise.reject(new Error('nothing is sent here')),
  now: () => 0,
  page: { url: 'https://example.org/heat/', find: () => null },
};
const good: Draft = { key: 'k', text: 'Heat', name: 'Ann', email: 'ann@example.org', url: '', remember: false };

/** Exactly as many bytes: what makes an address an address at its ends, two bytes a letter between them, one where that is odd. */
function filled(field: Field, bytes: number): string {
  const [start, end] = field === 'email' ? ['a', '@example.org'] : field === 'url' ? ['https://example.org/', 'a'] : ['a', 'a'];
  const between = bytes - measure(start + end, 'bytes');
  return `${start}${'ظ'.repeat(Math.floor(between / 2))}${between % 2 ? 'x' : ''}${end}`;
}

describe('the limits of a comment', () => {
  it('are WordPress’s, in bytes', () => {
    expect(defaultLimits).to.deep.equal({
      text: { max: 65_525, unit: 'bytes' },
      name: { max: 245, unit: 'bytes' },
      email: { max: 100, unit: 'bytes' },
      url: { max: 200, unit: 'bytes' },
    });
  });

  for (const name of backendNames)
    it(`are those of “${name}”, but where its server has its own`, async () => {
      const { fields } = (await createBackend(name, { url: '/', thread: '7' }, at)).capabilities();
      const own: Record<string, Partial<Record<Field, Pick<FieldRule, 'max' | 'unit'>>>> = {
        isso: { text: { max: 65_535, unit: 'chars' }, email: { max: 254, unit: 'chars' }, url: { max: 254, unit: 'chars' } },
        remark42: { text: { max: 2048, unit: 'runes' }, name: { max: 64, unit: 'runes' } },
      };
      const said = Object.fromEntries(fieldOrder.map((field) => [field, { max: fields[field].max, unit: fields[field].unit }]));
      expect(said).to.deep.equal({ ...defaultLimits, ...own[name] });
    });

  it('are counted in characters where a site names a length and no unit, unless its server counts otherwise', async () => {
    const wanted = { url: '/', thread: '7', fields: { text: { max: 500 } } };
    const unit = async (name: string) => (await createBackend(name, wanted, at)).capabilities().fields.text.unit;
    expect([await unit('json'), await unit('remark42'), await unit('wordpress-classic')]).to.deep.equal([
      'chars',
      'runes',
      'bytes',
    ]);
  });

  for (const field of fieldOrder) {
    const { max, unit } = defaultLimits[field];
    it(`let ${max} bytes into the ${field}, and say one more before it is sent, as WordPress says it after`, () => {
      const rules = Object.fromEntries(fieldOrder.map((it) => [it, { use: 'optional', ...defaultLimits[it] }]));
      const full = { ...good, [field]: filled(field, max) };
      const over = { ...good, [field]: filled(field, max + 1) };
      expect([measure(full[field], unit), measure(over[field], unit)]).to.deep.equal([max, max + 1]);
      expect(validate(full, rules as Record<Field, FieldRule>)).to.deep.equal({});
      expect(validate(over, rules as Record<Field, FieldRule>)).to.deep.equal({ [field]: 'too-long' });
      expect(wordpressFields[field]).to.include({ max, unit });
      expect(refusedFields(full)).to.not.have.property(field, 'too-long');
      expect(refusedFields(over)).to.deep.equal({ [field]: 'too-long' });
      // WordPress trims before it counts.
      expect(refusedFields({ ...full, [field]: ` ${full[field]}\n` })).to.not.have.property(field, 'too-long');
    });
  }
});
