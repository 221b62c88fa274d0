import { expect, fixture, html } from '@open-wc/testing';
import { claimList } from '../../../src/foundation/document/claims.view.js';
import { credits, reviewed } from '../../../src/foundation/document/credits.view.js';
import { heading } from '../../../src/foundation/document/heading.view.js';
import { leftOutList } from '../../../src/foundation/document/left-out.view.js';
import { sourceList } from '../../../src/foundation/document/sources.view.js';
import { ownLang, words, type DocumentView } from '../../../src/foundation/document/words.view.js';
import type { Source } from '../../../src/health/claim.js';
import { health } from '../../../src/locales/en/health.js';
import { shared } from '../../../src/locales/en/shared.js';

const view: DocumentView = { lang: 'en-GB', own: undefined, shared, health };
const draw = async (inner: unknown) => fixture<HTMLElement>(html`<div>${inner}</div>`);
/** The words as they stand on screen, without the space that a template has between them. */
const said = (it: Element) => it.textContent!.replace(/\s+/g, ' ').trim();

const source: Source = {
  title: 'Superficial heat or cold for low back pain',
  publisher: 'Cochrane Database',
  year: 2006,
  doi: '10.1002/14651858.CD004750.pub2',
  pmid: '16437495',
  url: 'https://example.org/heat',
  isbn: '978-92-4-008178-9',
  unverified: true,
};

describe('a health document', () => {
  it('tells every detail of a source, and links its DOI, PubMed and address', async () => {
    const list = await draw(sourceList([source], view));
    const item = list.querySelector('[part=source]')!;
    expect(said(item)).to.equal(
      'Superficial heat or cold for low back pain Cochrane Database 2006 PubMed 16437495 https://example.org/heat ISBN 978-92-4-008178-9 We have not seen this source ourselves.',
    );
    expect([...item.querySelectorAll('a')].map((it) => it.getAttribute('href'))).to.deep.equal([
      'https://doi.org/10.1002/14651858.CD004750.pub2',
      'https://pubmed.ncbi.nlm.nih.gov/16437495/',
      'https://example.org/heat',
    ]);
    expect(said(list.querySelector('summary')!)).to.equal('Sources (1)');
  });

  it('has its sources open on paper, and nothing where there is none', async () => {
    const paper = await draw(sourceList([source], { ...view, onPaper: true }));
    expect([paper.querySelector('details'), said(paper.querySelector('p')!)]).to.deep.equal([null, 'Sources']);
    expect(said(await draw(sourceList([], view)))).to.equal('');
  });

  it('says of a claim which way the evidence points, how sure it is, against what, from which studies', async () => {
    const list = await draw(
      claimList(
        [
          {
            text: 'It can ease pain.',
            direction: 'small',
            certainty: 'moderate',
            level: 'A',
            comparedWith: 'no heat',
            sources: [source],
            seed: [],
          },
        ],
        view,
        () => html`<b>more</b>`,
      ),
    );
    expect(said(list.querySelector('[part=claim]')!)).to.match(
      /^It can ease pain\. Helps a little\. We are fairly sure\. Compared with: no heat Studies: Several trials or reviews more Sources \(1\)/,
    );
    expect(list.querySelector<HTMLElement>('[part=evidence]')!.dataset['direction']).to.equal('small');
  });

  it('quotes a claim that it leaves out, and says why', async () => {
    const list = await draw(
      leftOutList([{ claim: 'It cures.', why: 'Nobody has shown it.', sources: [source], seed: [] }], view),
    );
    expect(said(list.querySelector('q')!)).to.equal('It cures.');
    expect(said(list)).to.contain('Nobody has shown it.').and.to.contain('Cochrane Database');
  });

  it('tells who reviewed it, with what credentials, and dates in the reader’s language', async () => {
    const review = { by: 'A. Reader', credentials: 'physiotherapist', last: '2026-03-01', next: '2027-03-01' };
    expect(said(await draw(reviewed(review, view)))).to.equal(
      'Clinically reviewed by A. Reader, physiotherapist. Last review: 1 March 2026. Next review: 1 March 2027.',
    );
    expect(said(await draw(reviewed(review, { ...view, lang: 'de' })))).to.contain('1. März 2026');
    expect([reviewed(undefined, view), reviewed({ by: 'A. Reader' }, view)]).to.deep.equal([undefined, undefined]);
    expect(said(await draw(reviewed({ by: 'A. Reader', last: '2026-13-45' }, view)))).to.contain('2026-13-45');
  });

  it('tells who may gain, who paid and who publishes, and no more than it knows', async () => {
    expect(said(await draw(credits({ conflicts: 'None.', funding: 'The state.', publisher: 'A clinic' }, view)))).to.equal(
      'Conflicts of interest: None. Funding: The state. Published by A clinic',
    );
    expect(said(await draw(credits({}, view)))).to.equal('');
  });

  it('names the language of an author’s words where it is not the page’s', async () => {
    expect([ownLang({ lang: 'ar' }, 'en'), ownLang({ lang: 'en-GB' }, 'en'), ownLang({}, 'en')]).to.deep.equal([
      'ar',
      undefined,
      undefined,
    ]);
    const line = (await draw(words('حرارة', { own: 'ar' }))).querySelector('span')!;
    expect([line.lang, line.dir, getComputedStyle(line).direction]).to.deep.equal(['ar', 'auto', 'rtl']);
  });

  it('has headings of the level that fits the page, and no other', async () => {
    const levels = await draw([-1, 1, 2, 3, 4, 5, 6, 9].map((it) => heading(it, 'title', 'Heat')));
    expect([...levels.children].map((it) => it.localName)).to.deep.equal(['h1', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h6']);
  });
});
