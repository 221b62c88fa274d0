import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/define/seek-help.js';
import { SeekHelpLink } from '../../src/seek-help/seek-help-link.controller.js';
import type { SeekHelp } from '../../src/seek-help/seek-help.js';
import { shared } from '../../src/locales/en/shared.js';
import type { SeekHelp as Signs } from '../../src/health/safety.js';
import { expectNoAxeViolations } from '../helpers/axe.js';
import { waitUntil } from '../helpers/wait-until.js';

const all = (element: Element, selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const texts = (element: Element, selector: string) =>
  all(element, selector).map((it) => it.textContent?.replace(/\s+/g, ' ').trim());

describe('<relief-seek-help>', () => {
  it('shows three tiers of warning signs, open, with their urgency in the heading', async () => {
    const element = await fixture<SeekHelp>(html`<relief-seek-help></relief-seek-help>`);
    expect(texts(element, '[part=tier-title]')).to.deep.equal([
      'Immediate action required: Get emergency help now if you have back pain and',
      'Urgent advice: Get medical advice today if you have back pain and',
      'Non-urgent advice: See a doctor about back pain if',
    ]);
    expect(all(element, 'li')).to.have.length(17);
    for (const sign of all(element, 'li')) expect(sign.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(all(element, 'details, [hidden] li')).to.deep.equal([]);
    await expectNoAxeViolations(element);
  });

  it('names no number without knowing the country', async () => {
    const element = await fixture<SeekHelp>(html`<relief-seek-help lang="en"></relief-seek-help>`);
    expect(all(element, 'a')).to.deep.equal([]);
    expect(texts(element, 'p')[0]).to.contain('your local emergency number');
    expect(element.shadowRoot?.textContent).to.not.match(/\b(111|112|911|999)\b/);
  });

  it('takes the country from the attribute, or from the region of the language', async () => {
    const britain = await fixture<SeekHelp>(html`<relief-seek-help lang="en-GB"></relief-seek-help>`);
    expect(all(britain, 'a').map((it) => it.getAttribute('href'))).to.deep.equal(['tel:999', 'tel:111']);
    const zealand = await fixture<SeekHelp>(html`<relief-seek-help lang="en-GB" country="NZ"></relief-seek-help>`);
    expect(all(zealand, 'a').map((it) => it.getAttribute('href'))).to.deep.equal(['tel:111', 'tel:0800611116']);
    expect(texts(zealand, 'a')[1]).to.equal('Call 0800 611 116');
    expect(texts(zealand, '[part=line]')).to.deep.equal(['Healthline']);
  });

  it('lets the site override the numbers', async () => {
    const element = await fixture<SeekHelp>(
      html`<relief-seek-help
        country="GB"
        emergency-number="112"
        advice-number="0123 456"
        advice-name="our nurse line"
      ></relief-seek-help>`,
    );
    expect(texts(element, 'a')).to.deep.equal(['Call 112', 'Call 0123 456']);
    expect(texts(element, '[part=line]')).to.deep.equal(['our nurse line']);
  });

  it("keeps the page's own words, and adds whom to call", async () => {
    const element = await fixture<SeekHelp>(
      html`<relief-seek-help country="GB">
        <section data-relief="emergency">
          <h3>Call 999 if</h3>
          <ul>
            <li>you cannot feel your legs</li>
          </ul>
        </section>
      </relief-seek-help>`,
    );
    expect(all(element, '[part=tier]')).to.deep.equal([]);
    expect(element.querySelector('li')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(texts(element, 'a')[0]).to.equal('Call 999');
    await expectNoAxeViolations(element);
  });

  it("shows nothing of its own over the page's words, not even for a moment", async () => {
    const element = document.createElement('relief-seek-help') as SeekHelp;
    const seen = new Set<number>();
    element.innerHTML = '<ul data-relief="emergency"><li>you cannot feel your legs</li></ul>';
    document.body.append(element);
    for (let i = 0; i < 10; i++) {
      seen.add(all(element, '[part=tier]').length);
      await new Promise((r) => setTimeout(r, 10));
    }
    element.remove();
    expect([...seen]).to.deep.equal([0]);
  });

  it("reads the signs of the page's own words when they are asked for", async () => {
    const element = await fixture<SeekHelp>(
      html`<relief-seek-help>
        <ul data-relief="urgent">
          <li>a fever</li>
        </ul>
      </relief-seek-help>`,
    );
    expect(element.signs).to.equal(undefined);
    expect((await element.readSigns()).urgent).to.deep.equal(['a fever']);
    expect(element.signs?.urgent).to.deep.equal(['a fever']);
    expect(all(element, '[part=tier]')).to.deep.equal([]);
  });

  it('adds the known signs where the page wraps words that name no tier', async () => {
    const element = await fixture<SeekHelp>(html`<relief-seek-help><p>When to get help</p></relief-seek-help>`);
    await element.readSigns();
    await element.updateComplete;
    expect(all(element, 'li')).to.have.length(17);
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('shows signs given as data, and only the tiers that have some', async () => {
    const content = { emergency: ['your face droops'], nonUrgent: ['you are worried'] };
    const element = await fixture<SeekHelp>(html`<relief-seek-help .content=${content}></relief-seek-help>`);
    await element.readSigns();
    await element.updateComplete;
    expect(texts(element, 'li')).to.deep.equal(['your face droops', 'you are worried']);
    expect(texts(element, '[part=tier-title]')[0]).to.equal('Immediate action required: Get emergency help now if');
  });

  it('shows the known signs, and tells the page, when its own content is wrong', async () => {
    const { error } = console;
    console.error = () => undefined;
    const element = await fixture<SeekHelp>(
      html`<relief-seek-help .content=${{ emergency: 'chest pain' } as never}></relief-seek-help>`,
    );
    await element.readSigns();
    await element.updateComplete;
    console.error = error;
    expect(all(element, 'li')).to.have.length(17);
  });

  it('speaks Arabic, from right to left', async () => {
    const element = await fixture<SeekHelp>(html`<relief-seek-help lang="ar-EG" dir="rtl"></relief-seek-help>`);
    await waitUntil(() => texts(element, '[part=title]').join() === 'متى تطلب المساعدة', 'Arabic did not come');
    const [tier] = all(element, 'li');
    expect(getComputedStyle(tier!).direction).to.equal('rtl');
  });

  it('nests its headings from the level that the page asks for', async () => {
    const element = await fixture<SeekHelp>(html`<relief-seek-help heading-level="4"></relief-seek-help>`);
    expect(all(element, '[role=heading]').map((it) => it.ariaLevel ?? it.getAttribute('aria-level'))).to.deep.equal([
      '4',
      '5',
      '5',
      '5',
    ]);
  });
});

class PointerElement extends LitElement {
  signs?: Signs;
  readonly link = new SeekHelpLink(this);
  protected override render() {
    return this.link.render(shared, { signs: this.signs });
  }
}
customElements.define('test-pointer', PointerElement);

describe('the warning signs of a widget', () => {
  // What shows them in place is loaded by the first widget that needs it.
  before(async () => {
    const pointer = await fixture<PointerElement>(html`<test-pointer></test-pointer>`);
    await waitUntil(() => all(pointer, 'relief-seek-help').length, 'no signs');
  });

  it("are a link to the page's own, where the page has some", async () => {
    const page = await fixture(html`<div><relief-seek-help id="signs"></relief-seek-help><test-pointer></test-pointer></div>`);
    const pointer = page.querySelector('test-pointer') as PointerElement;
    expect(all(pointer, 'a')[0]?.getAttribute('href')).to.equal('#signs');
    expect(texts(pointer, 'a')).to.deep.equal(['Warning signs: when to get help']);
    await expectNoAxeViolations(pointer);
  });

  it('take the reader there also where the page gave them no id', async () => {
    const page = await fixture(html`<div><test-pointer></test-pointer><relief-seek-help></relief-seek-help></div>`);
    const [pointer, signs] = [page.children[0] as PointerElement, page.children[1] as SeekHelp];
    pointer.requestUpdate();
    await pointer.updateComplete;
    all(pointer, 'a')[0]?.click();
    expect(signs.shadowRoot?.activeElement?.getAttribute('part')).to.equal('title');
  });

  it('are shown in place where the page does not list them, and are not said twice where it does', async () => {
    const page = await fixture(html`<div><relief-seek-help id="signs"></relief-seek-help><test-pointer></test-pointer></div>`);
    const pointer = page.querySelector('test-pointer') as PointerElement;
    const show = async (signs: Signs) => {
      pointer.signs = signs;
      pointer.requestUpdate();
      await pointer.updateComplete;
      const [shown] = all(pointer, 'relief-seek-help') as unknown as SeekHelp[];
      await shown?.readSigns();
      await shown?.updateComplete;
      return shown ? texts(shown, 'li') : [];
    };
    expect(await show({ emergency: ['chest pain'], urgent: [], nonUrgent: [] })).to.deep.equal([]);
    expect(await show({ emergency: ['chest pain', 'a slow pulse'], urgent: [], nonUrgent: [] })).to.deep.equal(['a slow pulse']);
    expect(all(pointer, 'a')).to.have.length(1);
  });

  it("are told from those that stand in the page's own words, without drawing for ever", async () => {
    const page = await fixture(
      html`<div>
        <relief-seek-help>
          <ul data-relief="emergency">
            <li>chest pain</li>
          </ul>
        </relief-seek-help>
        <test-pointer></test-pointer>
      </div>`,
    );
    const pointer = page.querySelector('test-pointer') as PointerElement;
    let updates = 0;
    pointer.addController({ hostUpdated: () => updates++ });
    pointer.signs = { emergency: ['chest pain', 'a slow pulse'], urgent: [], nonUrgent: [] };
    pointer.requestUpdate();
    await waitUntil(() => all(pointer, 'relief-seek-help').length, 'no signs');
    const [shown] = all(pointer, 'relief-seek-help') as unknown as SeekHelp[];
    await shown!.readSigns();
    await shown!.updateComplete;
    expect(texts(shown!, 'li')).to.deep.equal(['a slow pulse']);
    await new Promise((r) => setTimeout(r, 100));
    expect(updates).to.be.at.most(3);
  });

  it('stand in the widget itself, where the page has none', async () => {
    const pointer = await fixture<PointerElement>(html`<test-pointer></test-pointer>`);
    const [signs] = all(pointer, 'relief-seek-help') as unknown as SeekHelp[];
    await customElements.whenDefined('relief-seek-help');
    await signs?.updateComplete;
    expect(all(signs!, 'li')).to.have.length(17);
  });
});
