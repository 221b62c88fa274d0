import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/exercise-stepper.js';
import type { ExerciseStepper } from '../../../src/exercise-stepper/exercise-stepper.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { until } from '../clock.js';
import { make } from '../element.js';
import { pelvicTilt } from '../plans.js';

const trial = { title: 'A trial of tilting', year: 2021, publisher: 'Example Journal', doi: '10.1000/tilt', pmid: '12345678' };
const leaflet = { title: 'A leaflet', url: 'https://example.org/leaflet', unverified: true };
const book = { title: 'A book', isbn: '978-92-4-008178-9' };
const credits = {
  conflicts: 'None. The authors sell no treatment.',
  funding: 'An example fund.',
  publisher: 'An example publisher',
  review: { by: 'An example reviewer', credentials: 'physiotherapist', last: '2026-01-10', next: '2029-01-09' },
  leftOut: [{ claim: 'It realigns the spine.', why: 'No study shows this.', sources: [book] }],
};
const claim = {
  text: 'It eases pain a little.',
  direction: 'small',
  certainty: 'low',
  level: 'A',
  comparedWith: 'no exercise',
  sources: [trial],
};
const exercise = { ...pelvicTilt, ...credits, claims: [claim], sources: [leaflet] };
const unknown = { text: 'Nobody has tested it alone.', direction: 'unclear', certainty: 'none', sources: [trial, leaflet] };
const routine = {
  ...credits,
  title: 'Two of them',
  sources: [leaflet, { ...trial, title: 'The same trial by another name' }],
  exercises: [
    { ...pelvicTilt, id: undefined, claims: [claim, unknown] },
    { title: 'Walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT3M' }], claims: [claim] },
  ],
};

type Root = ShadowRoot | Document;
const all = (root: Root, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const words = (it: Element | null) => (it?.textContent ?? '').replace(/\s+/g, ' ').trim();
const texts = (root: Root, selector: string) => all(root, selector).map(words);

/** Prints the hand-out into its frame, whose dialog stays open, and gives its page. */
async function paperOf(el: ExerciseStepper, labels = ['Take it along', 'Print']) {
  for (const label of labels) {
    const button = () => all(el.shadowRoot!, 'button').find((it) => words(it) === label);
    await until(button);
    button()!.click();
  }
  let page: Document | null | undefined;
  await until(() => (page = document.querySelector('iframe')?.contentDocument)?.querySelector('main'));
  return page!;
}

describe('what an exercise from data rests on', function () {
  this.timeout(60_000);
  beforeEach(() => localStorage.clear());
  // A dialog that stays open: the paper is gone when it closes, and without a person that is at once.
  const descriptor = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!;
  before(() =>
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      ...descriptor,
      get(this: HTMLIFrameElement) {
        const view = descriptor.get!.call(this) as Window | null;
        if (view) view.print = () => undefined;
        return view;
      },
    }),
  );
  after(() => Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', descriptor));
  afterEach(() => document.querySelectorAll('iframe').forEach((it) => it.remove()));

  /** All that must be said, on a screen and on paper. */
  const saysAll = (root: Root) => {
    expect(texts(root, '[part=claim] > p')[0]).to.equal('It eases pain a little.');
    expect(texts(root, '[part=evidence]')[0]).to.equal('Helps a little. We are not very sure.');
    expect(all(root, '[part=evidence]')[0]!.dataset.direction).to.equal('small');
    expect(texts(root, '[part=claim]')[0]).to.contain('Compared with: no exercise').and.to.contain('Several trials or reviews');
    const source = all(root, '[part=source]').find((it) => words(it).startsWith('A trial'))!;
    expect(words(source)).to.equal('A trial of tilting Example Journal 2021 PubMed 12345678');
    expect([...source.querySelectorAll('a')].map((it) => it.href)).to.deep.equal([
      'https://doi.org/10.1000/tilt',
      'https://pubmed.ncbi.nlm.nih.gov/12345678/',
    ]);
    expect(texts(root, '[part=source]')).to.include('A leaflet We have not seen this source ourselves.');
    expect(texts(root, '.left-out > li')[0])
      .to.contain('It realigns the spine.')
      .and.to.contain('No study shows this.')
      .and.to.contain('A book ISBN 978-92-4-008178-9');
    expect(texts(root, '[part=review]')).to.deep.equal([
      'Clinically reviewed by An example reviewer, physiotherapist. Last review: 10 January 2026. Next review: 9 January 2029.',
    ]);
    expect(texts(root, '.credit')).to.deep.equal([
      'Conflicts of interest: None. The authors sell no treatment.',
      'Funding: An example fund.',
      'Published by An example publisher',
    ]);
  };

  const british = async (content: unknown) => {
    const box = await fixture(
      html`<div lang="en-GB"><relief-exercise-stepper .content=${content}></relief-exercise-stepper></div>`,
    );
    const el = box.firstElementChild as ExerciseStepper;
    await until(() => el.shadowRoot!.querySelector('#summary'));
    await el.updateComplete;
    return el;
  };

  for (const [what, content] of Object.entries({ 'an exercise': exercise, 'a routine': routine })) {
    it(`is all said below a run of ${what}`, async () => {
      const el = await british(content);
      saysAll(el.shadowRoot!);
      const run = el.shadowRoot!.querySelector('.ready')!;
      const review = el.shadowRoot!.querySelector('[part=review]')!;
      expect(run.compareDocumentPosition(review) & Node.DOCUMENT_POSITION_FOLLOWING, 'below the run').to.be.above(0);
      await expectNoAxeViolations(el);
    });

    it(`is all said on the hand-out of ${what}, with nothing to open`, async () => {
      const paper = await paperOf(await british(content));
      saysAll(paper);
      expect(all(paper, 'details')).to.deep.equal([]);
    });
  }

  const once = ['A trial of tilting', 'A leaflet'];

  it('of a routine is what its exercises rest on: each claim and each source once', async () => {
    const el = await british(routine);
    expect(texts(el.shadowRoot!, '[part=claim] > p.words')).to.deep.equal([claim.text, unknown.text]);
    const [list] = all(el.shadowRoot!, 'section ~ details.sources');
    expect(words(list!.querySelector('summary'))).to.equal('Sources (2)');
    expect([...list!.querySelectorAll('cite')].map(words)).to.deep.equal(once);
    const paper = await paperOf(el);
    expect(texts(paper, '[part=source] cite')).to.deep.equal(['A book', ...once]);
  });

  it('is said in the reader’s language, the days of the review too, and marks the author’s own', async () => {
    const box = await fixture(
      html`<div lang="ar" dir="rtl">
        <relief-exercise-stepper .content=${{ ...exercise, lang: 'en-GB' }}></relief-exercise-stepper>
      </div>`,
    );
    const el = box.firstElementChild as ExerciseStepper;
    const root = el.shadowRoot!;
    await until(() => texts(root, '[part=review]')[0]?.includes('آخر مراجعة'));
    const day = new Intl.DateTimeFormat('ar', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2029, 0, 9));
    expect(texts(root, '[part=review]')[0]).to.contain(day);
    expect(all(root, '[part=claim] > p.words')[0]!.lang).to.equal('en-GB');
    expect(root.querySelector('[part=title] > .words')!.getAttribute('lang')).to.equal('en-GB');
    await expectNoAxeViolations(el);
    const paper = await paperOf(el, ['خذه معك', 'اطبع']);
    expect(texts(paper, '[part=review]')[0]).to.contain(day);
  });

  it('is said to be not reviewed where it is not, and nothing stands where the author says nothing', async () => {
    const el = await make();
    const root = el.shadowRoot!;
    expect(texts(root, '[part=review]')).to.deep.equal(['Not clinically reviewed']);
    expect(all(root, '.credit, section, .sources, [part=claim]')).to.deep.equal([]);
  });

  it('is open while the page is printed', async () => {
    const root = (await british(exercise)).shadowRoot!;
    const open = () => all(root, 'details').map((it) => (it as HTMLDetailsElement).open);
    all(root, 'summary')[0]!.click();
    expect(open()).to.deep.equal([true, false, false]);
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).to.deep.equal([true, true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(open()).to.deep.equal([true, false, false]);
  });
});
