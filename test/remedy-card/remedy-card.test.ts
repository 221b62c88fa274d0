import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.js';
import '../../src/define/remedy-card.js';
import '../../src/define/seek-help.js';
import { ContentErrorEvent } from '../../src/foundation/content/content-error.events.js';
import { DoseChangeEvent } from '../../src/remedy-card/dose/dose-timer.events.js';
import { ReviewReadEvent } from '../../src/remedy-card/remedy-card.events.js';

import type { RemedyCard } from '../../src/remedy-card/remedy-card.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { serve } from '../helpers/server.js';
import { inPeople, malformed, pack } from './examples.js';

const all = (card: Element, selector: string) => [...(card.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const clean = (it: Element | undefined) => it?.textContent?.replace(/\s+/g, ' ').trim();
const texts = (card: Element, selector: string) => all(card, selector).map(clean);
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

async function fromData(content: unknown, lang = 'en') {
  const card = await fixture<RemedyCard>(
    html`<relief-remedy-card lang=${lang} seek-help="#signs" .content=${content}></relief-remedy-card>`,
  );
  await waitUntil(() => all(card, '[part=title]').length, 'the view was not rendered');
  await card.updateComplete;
  return card;
}

const ownWords = html`<relief-remedy-card seek-help="#signs">
  <h3>Example pack</h3>
  <p data-relief="what">A pack for examples.</p>
  <ul data-relief="claims">
    <li data-direction="unclear" data-certainty="very-low">It may ease an example.</li>
  </ul>
</relief-remedy-card>`;

describe('<relief-remedy-card>', () => {
  describe('around the words of the page', () => {
    it('leaves them where they are, and adds evidence, review and warning signs', async () => {
      const card = await fixture<RemedyCard>(ownWords);
      expect(card.querySelector('h3')?.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(card.querySelector('[data-relief=what]')?.assignedSlot?.hidden).to.equal(false);
      expect(texts(card, '[part=evidence]')).to.deep.equal(['Not known if it helps. We are not sure.']);
      expect(texts(card, '[part=review]')).to.deep.equal(['Not clinically reviewed']);
      expect(all(card, 'a').map((it) => it.getAttribute('href'))).to.deep.equal(['#signs']);
      await expectNoAxeViolations(card);
    });

    it('says nothing again that they say', async () => {
      const card = await fixture<RemedyCard>(
        html`<relief-remedy-card>
          <h3>Example pack</h3>
          <p data-relief="evidence" data-direction="unclear">Not known if it helps. We are not sure.</p>
          <p>A pack.</p>
          <p data-direction="unclear" data-certainty="very-low">It may ease an example.</p>
          <p data-relief="seek-help"><a href="#signs">Warning signs</a></p>
          <p data-relief="review">Not clinically reviewed</p>
        </relief-remedy-card>`,
      );
      expect(clean(card.shadowRoot as unknown as Element)).to.equal('');
      await expectNoAxeViolations(card);
    });

    it('does not let them look reviewed when no reviewer, day and stop rule stand behind it', async () => {
      for (const review of [
        html`<p data-relief="review">Reviewed by our experts</p>`,
        html`<p data-relief="review">Reviewed by <span data-relief="by">A. Reviewer</span></p>`,
        html`<p data-relief="review">
          Reviewed by <span data-relief="by">A. Reviewer</span>, <time data-relief="last" datetime=${day(-9)}>lately</time>
        </p>`,
      ]) {
        const card = await fixture<RemedyCard>(
          html`<relief-remedy-card seek-help="#s"
            ><h3>Pack</h3>
            <p>A pack.</p>
            ${review}</relief-remedy-card
          >`,
        );
        expect(texts(card, '[part=review]')).to.deep.equal(['Not clinically reviewed']);
      }
    });

    it('reads them anew when they change', async () => {
      const card = await fixture<RemedyCard>(ownWords);
      card.querySelector('li')?.replaceWith(Object.assign(document.createElement('li'), { textContent: 'No direction' }));
      const { problems } = (await oneEvent(card, ContentErrorEvent.type)) as Event as ContentErrorEvent;
      expect(problems.map((it) => it.path)).to.deep.equal(['claims[0].direction', 'claims[0].certainty']);
    });

    it('refuses a document that lacks what a card needs, and keeps the words on screen', async () => {
      const events: ContentErrorEvent[] = [];
      const page = await fixture(html`<div @relief-content-error=${(event: ContentErrorEvent) => events.push(event)}></div>`);
      const card = document.createElement('relief-remedy-card');
      const claim = Object.assign(document.createElement('p'), { textContent: 'It is the best.' });
      Object.assign(claim.dataset, { direction: 'best', certainty: 'low' });
      card.append(Object.assign(document.createElement('h3'), { textContent: 'Pack' }), claim);
      page.append(card);
      await waitUntil(() => events.length);
      expect(events[0]!.problems.map((it) => it.path)).to.deep.equal(['what', 'claims[0].direction']);
      expect(card.querySelector('h3')?.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('stays quiet and empty when it holds nothing yet', async () => {
      const card = await fixture<RemedyCard>(html`<relief-remedy-card></relief-remedy-card>`);
      expect(clean(card.shadowRoot as unknown as Element)).to.equal('');
    });
  });

  describe('from data', () => {
    it('says what, whether it helps and how sure we are, how, how much, for whom not, and when to stop', async () => {
      const card = await fromData(pack);
      expect(texts(card, '[part=title]')).to.deep.equal(['Example pack (exemplar therapy)']);
      expect(texts(card, '[part=evidence]')).to.deep.equal([
        'Helps a little. We are fairly sure.',
        'Helps a little. We are fairly sure.',
        'Well studied, did not help. We are very sure.',
        'Can harm. We are not very sure.',
      ]);
      expect(texts(card, '[part=section-title]')).to.deep.equal([
        'Does it help?',
        'How to do it',
        'How much and how often',
        'Who should not use it',
        'Ask a doctor or pharmacist first if you have',
        'Stop if',
        'Claims we left out, and why',
      ]);
      expect(texts(card, '[part=dose] div')).to.deep.equal([
        'Each time 10 minutes to 15 minutes',
        'Never longer than 20 minutes',
        'Wait before the next time 2 hours',
        'Times a day, at most 3',
        'About this dose From an example.',
      ]);
      expect(texts(card, '[part=caution] li')).to.deep.equal([
        'Do not use it if you have numb skin',
        'Do not use it if you have broken skin',
        'an example condition',
        'it hurts',
      ]);
      await expectNoAxeViolations(card);
    });

    it('links each source, and marks one that the author has not seen', async () => {
      const card = await fromData(pack);
      for (const details of all(card, 'details')) (details as HTMLDetailsElement).open = true;
      const [trial, leaflet, guideline] = all(card, '[part=source]') as [HTMLElement, HTMLElement, HTMLElement];
      expect([...trial.querySelectorAll('a')].map((it) => it.href)).to.deep.equal([
        'https://doi.org/10.1000/example',
        'https://pubmed.ncbi.nlm.nih.gov/12345/',
      ]);
      expect(clean(leaflet)).to.equal('Example leaflet We have not seen this source ourselves.');
      expect(clean(guideline)).to.equal('Example guideline ISBN 978-92-4-008178-9');
      await expectNoAxeViolations(card);
    });

    it('hides nothing that protects the reader behind a click', async () => {
      const card = await fromData(pack);
      expect(all(card, 'details :is([part=caution], [part=review], [part=evidence], [part=seek-help-link])')).to.deep.equal([]);
      for (const line of all(card, '[part=caution] li, [part=evidence], [part=review]'))
        expect(line.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('takes the level of its headings from the page', async () => {
      const card = await fromData(pack);
      expect(all(card, '[part=title]').map((it) => it.localName)).to.deep.equal(['h3']);
      card.headingLevel = 5;
      await card.updateComplete;
      expect(new Set(all(card, '[part=title], [part=section-title]').map((it) => it.localName))).to.deep.equal(
        new Set(['h5', 'h6']),
      );
    });

    it('tells an author how a review is ageing', async () => {
      const by = 'An example reviewer';
      const states = [
        [{ by, last: day(-10) }, 'fresh', undefined],
        [{ by, last: day(-900), next: day(30) }, 'due', /^This review is due to be renewed by /],
        [{ by, last: day(-900), next: day(-1) }, 'overdue', /^Not reviewed in time. It was due by /],
        [{ by }, 'unreviewed', /^Not clinically reviewed$/],
        [{ by, last: '2026-02-31', next: '2029-02-31' }, undefined, undefined],
      ] as const;
      for (const [review, state, words] of states) {
        const told: ReviewReadEvent[] = [];
        const card = await fromData({ ...pack, title: `${state}`, review });
        card.addEventListener(ReviewReadEvent.type, (event) => told.push(event as ReviewReadEvent));
        card.content = { ...pack, review: undefined };
        await card.updateComplete;
        card.content = { ...pack, review };
        await card.updateComplete;
        await Promise.resolve();
        if (!state) continue;
        expect(card.matches(`:state(${state})`), state).to.equal(true);
        expect(told.at(-1)?.state ?? 'unreviewed').to.equal(state);
        const line = texts(card, '.notes [part=review]')[0];
        if (words) expect(line).to.match(words);
        else expect(line).to.equal(undefined);
        await expectNoAxeViolations(card);
      }
    });

    it('has its numbers, words and direction in Arabic', async () => {
      const page = await fixture(html`<div dir="rtl" lang="ar"></div>`);
      const card = document.createElement('relief-remedy-card') as RemedyCard;
      Object.assign(card, { content: pack, seekHelp: '#signs' });
      page.append(card);
      await waitUntil(() => texts(card, '[part=section-title]')[0] === 'هل يفيد؟', 'Arabic did not arrive');
      const [evidence] = all(card, '[part=evidence]') as [HTMLElement];
      const mark = getComputedStyle(evidence, '::before');
      expect(mark.right).to.equal('0px');
      await expectNoAxeViolations(card);
    });
  });

  describe('its doors', () => {
    for (const [name, content, path, message] of malformed)
      it(`refuse ${name} as property, script and src: a message, an event, no throw, the page’s words intact`, async () => {
        const { url } = await serve([{ json: content }]);
        const json = JSON.stringify(content);
        const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: json });
        for (const put of [
          (card: RemedyCard) => (card.content = content),
          (card: RemedyCard) => card.append(script),
          (card: RemedyCard) => (card.src = url),
        ]) {
          const card = document.createElement('relief-remedy-card') as RemedyCard;
          card.append(Object.assign(document.createElement('p'), { textContent: 'The page’s own words.' }));
          put(card);
          const errors: string[] = [];
          const log = console.error;
          console.error = (text: string) => errors.push(text);
          const told = oneEvent(card, ContentErrorEvent.type);
          document.body.append(card);
          const { problems } = (await told) as Event as ContentErrorEvent;
          console.error = log;
          expect(problems[0]!.path).to.equal(path);
          expect(problems[0]!.message).to.match(message);
          expect(errors.join()).to.contain(problems[0]!.message);
          expect(card.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
          card.remove();
        }
      });

    it('show data from src, and hide the words that stood in for it', async () => {
      const { url } = await serve([{ json: pack, delay: 50 }]);
      const card = await fixture<RemedyCard>(
        html`<relief-remedy-card src=${url} seek-help="#signs"><p>Words until then.</p></relief-remedy-card>`,
      );
      expect(card.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
      await waitUntil(() => texts(card, '[part=title]')[0]?.startsWith('Example pack'));
      expect(card.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
    });

    it('offer to try again when src failed and there is nothing else to show', async () => {
      const { url } = await serve([{ status: 500 }, { json: pack }]);
      const card = await fixture<RemedyCard>(html`<relief-remedy-card src=${url} seek-help="#signs"></relief-remedy-card>`);
      await waitUntil(() => all(card, 'button').length);
      all(card, 'button')[0]!.click();
      await waitUntil(() => texts(card, '[part=title]')[0]?.startsWith('Example pack'));
    });

    it("read a page's schema.org JSON-LD", async () => {
      const data = {
        '@context': 'https://schema.org',
        '@type': 'PhysicalTherapy',
        name: 'Example pack',
        description: 'A pack for examples.',
        contraindication: [{ '@type': 'MedicalContraindication', name: 'numb skin' }],
      };
      const card = document.createElement('relief-remedy-card') as RemedyCard;
      card.seekHelp = '#signs';
      card.append(
        Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: JSON.stringify(data) }),
      );
      document.body.append(card);
      await waitUntil(() => texts(card, '[part=title]')[0] === 'Example pack');
      expect(texts(card, '[part=caution] li')).to.deep.equal(['Do not use it if you have numb skin']);
      card.remove();
    });

    it('take a property that was set before the element was known', async () => {
      const card = document.createElement('relief-unknown-card');
      const late = Object.assign(card, { content: pack, seekHelp: '#signs' });
      document.body.append(late);
      const { RemedyCard } = await import('../../src/remedy-card/remedy-card.js');
      customElements.define('relief-unknown-card', class extends RemedyCard {});
      await waitUntil(() => texts(card, '[part=title]')[0]?.startsWith('Example pack'));
      card.remove();
    });

    it('survive being taken out, moved and put back', async () => {
      const card = await fromData(pack);
      const other = await fixture(html`<div></div>`);
      for (let i = 0; i < 5; i++) {
        card.remove();
        other.append(card);
      }
      await card.updateComplete;
      expect(texts(card, '[part=title]')).to.have.length(1);
      card.content = { ...pack, title: 'Another' };
      await card.updateComplete;
      expect(texts(card, '[part=title]')).to.deep.equal(['Another (exemplar therapy)']);
    });
  });

  describe('its warning signs', () => {
    it('point to those of the page', async () => {
      const page = await fixture(
        html`<div>
          <relief-seek-help id="signs"></relief-seek-help><relief-remedy-card .content=${pack}></relief-remedy-card>
        </div>`,
      );
      const card = page.querySelector('relief-remedy-card')!;
      await waitUntil(() => all(card, 'a[href="#signs"]').length);
    });

    it('are shown in place where the page has none', async () => {
      const card = await fixture<RemedyCard>(html`<relief-remedy-card .content=${pack}></relief-remedy-card>`);
      await waitUntil(() => all(card, 'relief-seek-help').length);
    });
  });

  describe('in its short form', () => {
    it('folds evidence, steps and sources, and nothing that protects the reader', async () => {
      const card = await fromData(pack);
      card.compact = true;
      await card.updateComplete;
      const folded = all(card, 'details.more')[0] as HTMLDetailsElement;
      expect(folded.open).to.equal(false);
      expect(folded.querySelectorAll('[part=claim]')).to.have.length(2);
      expect(texts(card, '.harms [part=claim] > .words')).to.deep.equal(['It can harm a third example.']);
      expect(all(card, 'details :is([part=caution], [part=review])')).to.deep.equal([]);
      for (const line of all(card, '[part=caution] li, .view > [part=evidence], .notes [part=review]'))
        expect(line.getBoundingClientRect().height).to.be.greaterThan(0);
      await expectNoAxeViolations(card);
      folded.open = true;
      await expectNoAxeViolations(card);
    });

    it('looks as if it could be opened, as sources do', async () => {
      const card = await fromData(pack);
      card.compact = true;
      await card.updateComplete;
      const looks = all(card, '.more > summary, .sources > summary').map((it) => {
        const { color, cursor, textDecorationLine } = getComputedStyle(it);
        return { color, cursor, textDecorationLine };
      });
      expect(looks.length).to.be.greaterThan(1);
      expect(looks[0]).to.include({ cursor: 'pointer', textDecorationLine: 'underline' });
      for (const look of looks) expect(look).to.deep.equal(looks[0]);
    });

    it('opens everything for paper, and folds it again after', async () => {
      const card = await fromData(pack);
      card.compact = true;
      await card.updateComplete;
      const [first, ...others] = all(card, 'details') as HTMLDetailsElement[];
      first!.open = true;
      window.dispatchEvent(new Event('beforeprint'));
      expect([first!, ...others].every((it) => it.open)).to.equal(true);
      window.dispatchEvent(new Event('afterprint'));
      expect([first!.open, ...others.map((it) => it.open)]).to.deep.equal([true, ...others.map(() => false)]);
    });
  });

  describe('in numbers', () => {
    it('says and draws how many people out of 100, with the source of the numbers', async () => {
      const card = await fromData(inPeople);
      await waitUntil(() => all(card, '[part=numbers] svg').length === 2, 'nothing was drawn');
      const [numbers] = all(card, '[part=numbers]') as [HTMLElement];
      for (const words of [
        'Still have the example',
        'Without it: 30 out of 100 people',
        'With it: 20 out of 100 people',
        'That is 10 fewer out of 100.',
        'In this time: 6 weeks',
        'Example count',
      ])
        expect(numbers.textContent!.replace(/\s+/g, ' ')).to.contain(words);
      const drawn = [...numbers.querySelectorAll('path')].map((it) => [
        it.classList.value,
        it.getAttribute('d')!.split('M').length - 1,
      ]);
      expect(drawn).to.deep.equal([
        ['people', 30],
        ['others', 70],
        ['people', 20],
        ['others', 80],
      ]);
      expect(numbers.querySelector('svg')!.getBoundingClientRect().height).to.be.greaterThan(50);
      await expectNoAxeViolations(card);
    });

    it('draws them under words of the page, which a screen reader hears once', async () => {
      const card = await fixture<RemedyCard>(
        html`<relief-remedy-card seek-help="#signs">
          <h3>Example pack</h3>
          <p>A pack for examples.</p>
          <ul data-relief="claims">
            <li data-direction="small" data-certainty="low">
              It may ease an example.
              <div data-relief="out-of-100">
                <p data-relief="outcome">Still have the example</p>
                <p><b data-relief="without">30</b> without, <b data-relief="with">20</b> with it</p>
                <p data-relief="within">6 weeks</p>
                <cite>Example count</cite>
              </div>
            </li>
          </ul>
        </relief-remedy-card>`,
      );
      await waitUntil(() => all(card, 'svg').length === 2, 'nothing was drawn');
      expect(all(card, 'svg').every((it) => it.closest('[aria-hidden=true]'))).to.equal(true);
      await expectNoAxeViolations(card);
    });

    it('never draws numbers that name no source', async () => {
      const told = new Promise<ContentErrorEvent>((done) =>
        document.addEventListener(ContentErrorEvent.type, (event) => done(event as ContentErrorEvent), { once: true }),
      );
      const card = await fixture<RemedyCard>(
        html`<relief-remedy-card seek-help="#signs">
          <h3>Example pack</h3>
          <p>A pack for examples.</p>
          <p data-direction="small" data-certainty="low">
            It may ease an example.
            <span data-relief="out-of-100">
              <span data-relief="outcome">Still have the example</span>: <b data-relief="without">30</b>, or
              <b data-relief="with">20</b> in <span data-relief="within">6 weeks</span>
            </span>
          </p>
        </relief-remedy-card>`,
      );
      expect((await told).problems.map(({ path }) => path)).to.deep.equal(['claims[0].outOf100.source']);
      expect(all(card, 'svg')).to.deep.equal([]);
    });
  });

  describe('its advice', () => {
    it('has the author’s own headings, one list under the other, and “do not” on every line', async () => {
      const card = await fromData(inPeople);
      const lists = all(card, '[part=advice]');
      expect(lists.map((it) => clean(it.querySelector('[part=section-title]')!))).to.deep.equal([
        'In the first days',
        'With the pack on',
      ]);
      expect(texts(card, '[part=advice] li')).to.deep.equal([
        'keep moving',
        'ask for help',
        'Do not fall asleep',
        'Do not sit on it',
      ]);
      const [first, second] = lists.map((it) => it.getBoundingClientRect());
      expect(second!.top).to.be.at.least(first!.bottom);
    });
  });

  describe('in a language that is not the page’s', () => {
    it('marks the author’s words, and not its own', async () => {
      const card = await fromData({ ...inPeople, lang: 'fr' });
      const words = all(card, '.view .words').filter((it) => !it.closest('[part=source]') && it.localName !== 'dd');
      expect(words.length).to.be.greaterThan(15);
      expect(words.filter((it) => it.lang !== 'fr').map((it) => it.outerHTML)).to.deep.equal([]);
      expect(all(card, '[part=section-title][lang], [part=evidence][lang]')).to.deep.equal([]);
    });

    it('says nothing of the language where it is the page’s', async () => {
      expect(all(await fromData({ ...inPeople, lang: 'en-GB' }), '[lang]')).to.deep.equal([]);
    });
  });

  describe('on paper', () => {
    /** Opens the hand-out and stops before the dialog of the browser. */
    async function printed(card: RemedyCard) {
      const print = Object.getOwnPropertyDescriptor(window, 'print')!;
      let paper: Document | undefined;
      const seen = new MutationObserver(() => {
        const frame = document.body.querySelector(':scope > iframe');
        if (frame instanceof HTMLIFrameElement && frame.contentWindow) {
          frame.contentWindow.print = () => (paper = frame.contentDocument!);
          seen.disconnect();
        }
      });
      seen.observe(document.body, { childList: true });
      await card.print();
      Object.defineProperty(window, 'print', print);
      await waitUntil(() => paper, 'nothing was printed');
      return paper!;
    }

    it('has everything open: sources, warning signs, review, and the way back to the page', async () => {
      const card = await fromData({ ...inPeople, seekHelp: { emergency: ['an emergency sign'] } });
      card.id = 'on-paper';
      const paper = await printed(card);
      const words = paper.body.textContent!.replace(/\s+/g, ' ');
      for (const it of [
        'Example pack',
        'Do not use it if you have numb skin',
        'it hurts',
        'Do not fall asleep',
        'Example guideline',
        'Example trial',
        'It cures examples.',
        'an emergency sign',
        'Not clinically reviewed',
        'Conflicts of interest: None.',
        `${location.href.replace(/#.*$/, '')}#on-paper`,
      ])
        expect(words).to.contain(it);
      expect(paper.querySelectorAll('details')).to.have.length(0);
      expect(paper.querySelector('.qr')!.getAttribute('aria-label')).to.equal('QR code of this page’s address');
      expect(paper.title).to.equal('Example pack');
      paper.defaultView!.frameElement!.remove();
    });

    it('is offered by a button where the page asks for it', async () => {
      const card = await fromData(pack);
      expect(all(card, '[part=print-button]')).to.deep.equal([]);
      card.handout = true;
      await card.updateComplete;
      let asked = 0;
      card.print = async () => void asked++;
      all(card, '[part=print-button]')[0]!.click();
      expect(asked).to.equal(1);
      await expectNoAxeViolations(card);
    });

    it('is what the page’s own words say, too', async () => {
      const card = await fixture<RemedyCard>(ownWords);
      const paper = await printed(card);
      expect(paper.body.textContent).to.contain('It may ease an example.');
      expect(paper.body.textContent).to.contain('Not clinically reviewed');
      paper.defaultView!.frameElement!.remove();
    });
  });

  describe('beside others', () => {
    const two = [pack, { ...inPeople, id: 'second', title: 'Second pack', dose: undefined, claims: [pack.claims[1]!] }];
    const compared = async (ids: string, contents: object[] = two, own = html`<p>Words until then.</p>`) => {
      const page = await fixture(
        html`<div>
          <relief-seek-help id="signs"></relief-seek-help>
          <relief-remedy-card class="comparison" compare=${ids}>${own}</relief-remedy-card>
          ${contents.map(
            (it) =>
              html`<relief-remedy-card id=${(it as { id: string }).id} seek-help="#signs" .content=${it}></relief-remedy-card>`,
          )}
        </div>`,
      );
      return page.querySelector<RemedyCard>('.comparison')!;
    };
    const table = async (card: RemedyCard) => {
      await waitUntil(() => all(card, 'table').length, 'no table');
      return all(card, 'table')[0]!;
    };

    it('answers the same questions for each, in the order of the author', async () => {
      const card = await compared('second pack');
      await table(card);
      expect(texts(card, 'thead th')).to.deep.equal(['What we ask', 'Second pack', 'Example pack']);
      expect(texts(card, 'tbody th')).to.deep.equal([
        'What it is',
        'What for',
        'Does it help?',
        'How sure we are',
        'How much and how often',
        'Harms',
        'Who should not use it',
        'Ask a doctor or pharmacist first if you have',
        'Stop if',
        'Review',
        'Conflicts and funding',
      ]);
      const row = (name: string) => {
        const found = all(card, 'tbody tr').find((it) => clean(it.querySelector('th')!) === name)!;
        return [...found.querySelectorAll('td > :not(.name)')].map(clean).join(' | ');
      };
      expect(row('Does it help?')).to.contain('Well studied, did not help. | It did nothing').and.contain('Helps a little.');
      expect(row('How sure we are')).to.contain('We are very sure.').and.contain('We are fairly sure.');
      expect(row('How much and how often')).to.contain('Not said').and.contain('Never longer than: 20 minutes');
      expect(row('Harms')).to.contain('No harm is named').and.contain('It can harm a third example.');
      expect(row('Review')).to.equal('Not clinically reviewed | Not clinically reviewed');
      expect(card.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
      await expectNoAxeViolations(card);
    });

    it('says smaller what explains an answer', async () => {
      const card = await compared('second pack');
      await table(card);
      const size = (it: Element) => parseFloat(getComputedStyle(it).fontSize);
      const asides = all(card, 'td .aside');
      expect(asides.length).to.be.greaterThan(4);
      for (const it of asides) expect(size(it), it.textContent!).to.be.below(size(it.closest('td')!));
    });

    it('ranks nothing: neither a word nor a number says which is better', async () => {
      const card = await compared('second pack');
      await table(card);
      const words = texts(card, '.comparison').join();
      expect(words).to.contain('The order says nothing about which is better.');
      expect(words.replace('which is better', '')).to.not.match(/\b(best|better|winner|score|rank|stars?)\b/i);
    });

    for (const [width, columns] of [
      [900, true],
      [320, false],
    ] as const)
      it(`fits a box of ${width} pixels, and stays a table`, async () => {
        const card = await compared('second pack');
        card.parentElement!.style.width = `${width}px`;
        const found = await table(card);
        await card.updateComplete;
        const out = all(card, '.comparison *').filter(
          (it) =>
            it.getBoundingClientRect().right > card.getBoundingClientRect().right + 1 && !it.closest('.visually-hidden, thead'),
        );
        expect(out.map((it) => it.outerHTML.slice(0, 80))).to.deep.equal([]);
        expect(found.scrollWidth).to.be.at.most(width);
        const [, first, second] = [...all(card, 'tbody tr')[0]!.children].map((it) => it.getBoundingClientRect());
        expect(first!.top === second!.top).to.equal(columns);
        const [name] = all(card, '.name');
        expect(name!.getBoundingClientRect().height > 0).to.equal(!columns);
        await expectNoAxeViolations(card);
      });

    it('follows the cards when they change', async () => {
      const card = await compared('second pack');
      await table(card);
      const other = card.parentElement!.querySelector<RemedyCard>('#pack')!;
      other.content = {
        ...pack,
        what: 'Something else.',
        review: { by: 'An example reviewer', last: day(-10) },
      };
      await waitUntil(() => texts(card, 'td').join().includes('Something else.'), 'it still tells the old');
    });

    it('says that it could not be loaded where a card is missing and the page has no words of its own', async () => {
      const card = await compared('pack later', two, html``);
      await waitUntil(() => texts(card, '[part=status]').length, 'an empty box');
      expect(texts(card, '[part=status]')).to.deep.equal(['This part of the page could not be loaded.']);
      await expectNoAxeViolations(card);
      const late = Object.assign(document.createElement('relief-remedy-card'), { id: 'later', content: two[1] });
      card.parentElement!.append(late);
      await table(card);
      expect(texts(card, '[part=status]')).to.deep.equal([]);
    });

    it('keeps its own words and says why when a card is missing, or when they are too many', async () => {
      for (const [ids, message] of [
        ['pack nowhere', /no card with content has the id nowhere/],
        ['pack', /they are 1/],
        ['pack second pack second pack', /they are 5/],
      ] as const) {
        const told = new Promise<ContentErrorEvent>((done) =>
          document.addEventListener(ContentErrorEvent.type, (event) => done(event as ContentErrorEvent), { once: true }),
        );
        const card = await compared(ids);
        expect((await told).problems[0]!.message).to.match(message);
        expect(all(card, 'table')).to.deep.equal([]);
        expect(card.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
      }
    });
  });

  describe('its timer', () => {
    const timed = {
      ...pack,
      id: 'timed',
      dose: { duration: 'PT1S', max: 'PT2S', minGap: 'PT2H', gapCondition: 'the skin is warm' },
    };
    const key = () => `relief-dose ${location.pathname} timed`;
    const make = async () => {
      const card = await fixture<RemedyCard>(
        html`<relief-remedy-card timer seek-help="#signs" .content=${timed}></relief-remedy-card>`,
      );
      await waitUntil(() => all(card, '[part=timer]').length, 'no timer');
      return card;
    };
    const phase = (card: RemedyCard) => clean(all(card, '.phase')[0]);
    const press = async (card: RemedyCard, part: string) => {
      all(card, `[part=${part}]`)[0]!.click();
      await card.updateComplete;
    };
    beforeEach(() => localStorage.removeItem(key()));
    after(() => localStorage.removeItem(key()));

    describe('by a clock that the test holds', () => {
      const { now } = Date;
      let passed = 0;
      beforeEach(() => {
        const [wall, steady] = [Date.now(), performance.now()];
        passed = 0;
        Date.now = () => wall + passed;
        performance.now = () => steady + passed; // an own property over the prototype's
      });
      afterEach(() => {
        Date.now = now;
        delete (performance as Partial<Performance>).now;
      });

      it('counts down, says when it is enough, and when it must stop', async () => {
        const card = await make();
        const phases: string[] = [];
        card.addEventListener(DoseChangeEvent.type, (event) => phases.push((event as DoseChangeEvent).phase));
        await expectNoAxeViolations(card);
        await press(card, 'start-button');
        expect(clean(all(card, '[role=timer]')[0])).to.equal('0:02');
        expect(phase(card)).to.equal('On. Take it off after 2 seconds at the latest.');
        await expectNoAxeViolations(card);
        passed = 1000;
        await waitUntil(() => clean(all(card, '[role=timer]')[0]) === '0:01', 'it does not count');
        await waitUntil(() => phases.at(-1) === 'enough', 'it does not say that it is enough');
        passed = 2000;
        await waitUntil(() => phase(card) === 'Stop. Take it off now.', 'it went past its maximum in silence');
        await waitUntil(() => clean(all(card, '[role=status]')[0]) === 'Stop. Take it off now.');
        await expectNoAxeViolations(card);
        await press(card, 'stop-button');
        expect(phase(card)).to.match(/^Next one not before .*\d/);
        expect(clean(all(card, '[part=timer]')[0])).to.contain('And only when the skin is warm');
        await expectNoAxeViolations(card);
        expect(phases).to.deep.equal(['running', 'enough', 'over', 'waiting']);
      });
    });

    it('remembers the gap for the next page, and shares it with another card of the same remedy', async () => {
      const [card, other] = [await make(), await make()];
      await press(card, 'start-button');
      await press(card, 'stop-button');
      await other.updateComplete;
      expect(phase(other)).to.equal(phase(card));
      expect(phase(await make())).to.equal(phase(card));
    });

    it('keeps the focus on its button when a key starts and stops it', async () => {
      const card = await make();
      const button = all(card, '[part=start-button]')[0]!;
      button.focus();
      await sendKeys({ press: 'Enter' });
      await card.updateComplete;
      expect(card.shadowRoot!.activeElement?.getAttribute('part')).to.equal('stop-button');
      await sendKeys({ press: 'Enter' });
      await card.updateComplete;
      expect(card.shadowRoot!.activeElement?.getAttribute('part')).to.equal('start-button');
      expect(phase(card)).to.match(/^Next one not before/);
    });

    it('is not stopped by the second click of a double click', async () => {
      const card = await make();
      await press(card, 'start-button');
      all(card, '[part=stop-button]')[0]!.dispatchEvent(new MouseEvent('click', { detail: 2 }));
      await card.updateComplete;
      expect(all(card, '[role=timer]')).to.have.length(1);
    });

    it('hears of a dose in another tab', async () => {
      const card = await make();
      const now = Date.now();
      const log = { starts: [now - 60_000], used: 1000, ended: now, waited: 0, passed: 0, seen: now };
      const newValue = JSON.stringify(log);
      localStorage.setItem(key(), newValue);
      window.dispatchEvent(new StorageEvent('storage', { key: key(), newValue }));
      await card.updateComplete;
      expect(phase(card)).to.match(/^Next one not before/);
    });

    it('begins no dose that the page refuses', async () => {
      const card = await make();
      card.addEventListener(DoseChangeEvent.type, (event) => event.preventDefault());
      await press(card, 'start-button');
      expect(all(card, '[role=timer]')).to.have.length(0);
    });

    it('works where storage is forbidden', async () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        const card = await make();
        await press(card, 'start-button');
        await press(card, 'stop-button');
        expect(phase(card)).to.match(/^Next one not before/);
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('survives being taken out and put back', async () => {
      const card = await make();
      await press(card, 'start-button');
      const home = card.parentElement!;
      card.remove();
      home.append(card);
      await waitUntil(() => phase(card) === 'Stop. Take it off now.', 'it stood still');
    });
  });

  it('fits a box of 320 pixels with text of twice the size', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    Object.assign(box.style, { width: '320px', fontSize: '200%' });
    const card = await fromData(pack);
    box.append(card);
    await card.updateComplete;
    const edge = box.getBoundingClientRect().right;
    const out = all(card, '.view *').filter((it) => it.getBoundingClientRect().right > edge + 1);
    expect(out.map((it) => it.outerHTML.slice(0, 80))).to.deep.equal([]);
    expect(all(card, '[part=title]')[0]!.getBoundingClientRect().width).to.be.greaterThan(100);
  });

  it('writes no attribute and no child of its own into the page', async () => {
    const card = await fixture<RemedyCard>(ownWords);
    await waitUntil(() => card.matches(':state(unreviewed)'));
    expect([...card.attributes].map((it) => it.name)).to.deep.equal(['seek-help']);
  });
});
