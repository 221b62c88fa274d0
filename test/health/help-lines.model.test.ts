import { expect } from 'chai';
import { helpLines } from '../../src/health/help-lines.js';

describe('help lines', () => {
  it('are those of the country', () => {
    expect(helpLines('GB')?.emergency).to.equal('999');
    expect(helpLines('us')?.emergency).to.equal('911');
    expect(helpLines('DE')?.emergency).to.equal('112');
    expect(helpLines('AU')?.advice?.number).to.equal('1800 022 222');
  });

  it('never show 111 as an advice line where it is the emergency number', () => {
    expect(helpLines('NZ')).to.deep.include({ emergency: '111', advice: { name: 'Healthline', number: '0800 611 116' } });
    expect(helpLines('GB')?.advice?.name).to.contain('England, Scotland and Wales');
  });

  it('are unknown without a country', () => {
    for (const country of [undefined, '', ' ', 'XX', 'A', 'constructor', 'T BE'])
      expect(helpLines(country), String(country)).to.equal(undefined);
  });
});
