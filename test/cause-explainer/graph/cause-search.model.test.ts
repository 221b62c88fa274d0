import { expect } from 'chai';
import { fold, searchIndex } from '../../../src/cause-explainer/graph/cause-search.js';
import { map, node } from '../content/cause-map.arbitrary.js';

describe('search of a cause map', () => {
  const find = searchIndex(
    map([
      node('disc', { plain: 'Slipped disc', medical: 'herniated disc', summary: 'A soft cushion bulges out.' }),
      node('meniere', { plain: 'Ménière’s disease' }),
      node('cushion', { plain: 'Cushion' }),
      node('nerve', { plain: 'العَصَب الوركيّ', medical: 'عصب الورك' }),
      node('strasse', { plain: 'Straßenunfall' }),
    ]),
  );

  it('finds plain and medical words by their beginnings, in any order', () => {
    expect(find('slip')).to.deep.equal(['disc']);
    expect(find('DISC hern')).to.deep.equal(['disc']);
    expect(find('lipped')).to.deep.equal([]);
  });

  it('puts names before summaries', () => {
    expect(find('cushion')).to.deep.equal(['cushion', 'disc']);
  });

  it('forgives accents, case, vowel signs and letters that look alike', () => {
    expect(find('meniere')).to.deep.equal(['meniere']);
    expect(find('MÉNIÈRE')).to.deep.equal(['meniere']);
    expect(find('العصب الوركى')).to.deep.equal(['nerve']);
    expect(find('strassen')).to.deep.equal(['strasse']);
  });

  it('finds all with nothing asked, and nothing with what is not there', () => {
    expect(find('  ')).to.have.length(5);
    expect(find('knee')).to.deep.equal([]);
  });

  it('folds text once and for all', () => {
    expect(fold(fold('Œdème, Ménière’s — ÀÉ'))).to.equal(fold('Œdème, Ménière’s — ÀÉ'));
  });
});
