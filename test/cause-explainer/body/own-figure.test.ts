import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CauseExplainer } from '../../../src/cause-explainer/cause-explainer.js';
import '../../../src/define/cause-explainer.js';
import type { ContentErrorEvent } from '../../../src/foundation/content/content-error.events.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { waitUntil } from '../../helpers/wait-until.js';

const content = {
  nodes: [
    { id: 'spasm', type: 'condition', plain: 'Back spasm', regions: ['lower-back'] },
    { id: 'sciatica', type: 'condition', plain: 'Sciatica', regions: ['calf'] },
    { id: 'trigger', type: 'condition', plain: 'Trigger thumb', regions: ['thumb-left'] },
    { id: 'strain', type: 'cause', plain: 'Pulled tail', regions: ['tail'] },
  ],
  edges: [{ from: 'spasm', to: 'sciatica', kind: 'causes', strength: 'probable' }],
};

const drawing = html`<svg slot="figure" viewBox="0 0 200 240" width="260" height="312" data-licence="An example drawing, CC0">
  <g data-region="lower-back" transform="translate(0 80)"><rect x="50" y="0" width="100" height="60" fill="#c9dbe8" /></g>
  <g transform="translate(55 150) rotate(4)"><path data-region="calf-left" d="M0 0h40v60h-40z" /></g>
  <path data-region="calf-right" d="M105 150h40v60h-40z" />
  <circle data-region="thumb-left" cx="20" cy="100" r="6" />
  <path data-region="tail" d="M150 120h40v10h-40z"><title>Tail</title></path>
</svg>`;

const make = async (figure: unknown = drawing, given: unknown = content) => {
  const el = await fixture<CauseExplainer>(
    html`<relief-cause-explainer no-address view="body" style="display: block; width: 400px; font-size: 16px" .content=${given}
      >${figure}</relief-cause-explainer
    >`,
  );
  await waitUntil(() => el.shadowRoot!.querySelector('[data-region]'), 'no figure');
  return el;
};
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const region = (el: Element, id: string) => all(el, `[data-region="${id}"]`)[0]!;
const own = (el: Element, id: string) => el.querySelector(`[data-region="${id}"]`)!;
const words = (it: Element | null | undefined) => it?.textContent?.replace(/\s+/g, ' ').trim();
const listed = (el: Element) => all(el, 'li[data-id]').map((it) => it.dataset['id']);

describe('<relief-cause-explainer> with a figure of the page’s own', () => {
  let warn: typeof console.warn;
  let error: typeof console.error;
  let said: string[];
  beforeEach(() => {
    said = [];
    ({ warn, error } = console);
    console.warn = console.error = (...all: unknown[]) => void said.push(all.join(' '));
  });
  afterEach(() => void Object.assign(console, { warn, error }));

  it('lays its own shapes over those of the page, wherever a transform puts them', async () => {
    const el = await make();
    expect(all(el, '[data-region]').map((it) => it.dataset['region'])).to.deep.equal([
      ...['thumb-left', 'lower-back', 'tail', 'calf-left', 'calf-right'],
    ]);
    for (const id of ['lower-back', 'calf-left', 'calf-right']) {
      const boxes = () => [region(el, id), own(el, id)].map((it) => it.getBoundingClientRect()) as [DOMRect, DOMRect];
      await waitUntil(() => {
        const [ours, theirs] = boxes();
        return Math.abs(ours.left + ours.right - theirs.left - theirs.right) <= 1;
      }, `${id}, across`);
      // Firefox counts the outline that we draw around it, half of it on each side.
      const [ours, theirs] = boxes();
      expect(ours.top + ours.bottom, `${id}, down`).to.be.closeTo(theirs.top + theirs.bottom, 1);
      expect(ours.width - theirs.width, `${id}, wide`).to.be.within(-1, 6);
      expect(ours.height - theirs.height, `${id}, high`).to.be.within(-1, 6);
    }
    el.style.width = '300px';
    const narrow = () =>
      own(el, 'calf-right').getBoundingClientRect().right - region(el, 'calf-right').getBoundingClientRect().right;
    await waitUntil(() => Math.abs(narrow()) < 3.1, 'follows when the figure is resized');
  });

  it('touches nothing of the page, and takes only outlines from it', async () => {
    const before = (await fixture(html`<div>${drawing}</div>`)).innerHTML.replace(/<!--.*?-->/g, '');
    const el = await make();
    region(el, 'calf-left').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await waitUntil(() => listed(el).join() === 'spasm,sciatica');
    expect(el.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(before);
    const copied = all(el, '.own .regions *').flatMap((it) => it.getAttributeNames().map((name) => `${it.localName} ${name}`));
    expect([...new Set(copied)].sort()).to.deep.equal([
      ...['g aria-label', 'g aria-pressed', 'g class', 'g data-region', 'g role', 'g tabindex', 'path d', 'path transform'],
    ]);
  });

  it('is walked and chosen by keyboard, each place by its name, its side and what is linked there', async () => {
    const el = await make();
    expect(all(el, '[data-region]').map((it) => it.getAttribute('aria-label'))).to.deep.equal([
      'Left thumb. Trigger thumb',
      'Lower back. Back spasm',
      'Tail. Pulled tail',
      'Left calf. Sciatica',
      'Right calf. Sciatica',
    ]);
    expect(all(el, '[data-region][tabindex="0"]')).to.have.length(1);
    region(el, 'thumb-left').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(el.shadowRoot!.activeElement).to.equal(region(el, 'calf-left'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => region(el, 'calf-left').getAttribute('aria-pressed') === 'true');
    expect(listed(el)).to.deep.equal(['spasm', 'sciatica']);
    await expectNoAxeViolations(el);
  });

  it('has targets of at least 24 pixels, however small a shape is drawn', async () => {
    const el = await make();
    expect(own(el, 'thumb-left').getBoundingClientRect().width).to.be.lessThan(24);
    for (const it of all(el, '[data-region]')) {
      const { width, height } = it.getBoundingClientRect();
      expect(Math.min(width, height), it.dataset['region']).to.be.at.least(23.9);
    }
  });

  it('shows its licence: from the drawing, or as the page’s own caption', async () => {
    expect(all(await make(), '.note').map(words)).to.include('Figure: An example drawing, CC0');
    const el = await make(
      html`<figure slot="figure">
        <svg viewBox="0 0 100 100" width="200"><rect data-region="calf" width="90" height="90" /></svg>
        <figcaption>Drawn by an example, CC BY</figcaption>
      </figure>`,
    );
    expect(el.querySelector('figcaption')!.offsetHeight).to.be.greaterThan(10);
    expect(said.join()).not.to.contain('licence');
  });

  it('takes a line without a fill for a nerve: named, reached after the areas, drawn with soft borders when it is chosen', async () => {
    const nodes = [
      ...content.nodes.filter(({ id }) => id === 'sciatica'),
      { id: 'nerve', type: 'structure', structure: 'nerve', plain: 'Sciatic nerve', regions: ['sciatic-nerve'] },
    ];
    const el = await make(
      html`<svg slot="figure" viewBox="0 0 100 200" width="200" data-licence="An example drawing, CC0">
        <path data-region="sciatic-nerve" d="M50 10v180" fill="none" stroke="brown" stroke-width="2" />
        <rect data-region="calf" x="20" y="100" width="60" height="90" fill="none" stroke="grey" />
      </svg>`,
      { nodes },
    );
    expect(all(el, '[data-region]').map((it) => it.dataset['region'])).to.deep.equal(['calf', 'sciatic-nerve']);
    const line = region(el, 'sciatic-nerve');
    expect(line.getAttribute('aria-label')).to.equal('Sciatic nerve. Sciatic nerve');
    expect(el.shadowRoot!.textContent).to.contain('people differ');
    own(el, 'sciatic-nerve').scrollIntoView({ block: 'center' });
    const { left, top, width } = own(el, 'sciatic-nerve').getBoundingClientRect();
    const pressed = (beside: number) =>
      el
        .shadowRoot!.elementFromPoint(left + width / 2 + beside, top + 60)
        ?.closest('[data-region]')
        ?.getAttribute('data-region');
    await el.updateComplete;
    expect([-10, 10].map(pressed), '10 pixels beside it').to.deep.equal(['sciatic-nerve', 'sciatic-nerve']);
    region(el, 'calf').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(el.shadowRoot!.activeElement?.getAttribute('data-region')).to.equal('sciatic-nerve');
    expect(all(el, '.nerve path')).to.have.length(0);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(el, '.nerve path').length === 3);
    expect(listed(el)).to.deep.equal(['nerve']);
    expect(said.join()).not.to.contain('sciatic-nerve');
    await expectNoAxeViolations(el);
  });

  it('keeps those of our pictures that show what it lacks', async () => {
    const pictures = (el: Element) => all(el, '.figure > .switch button').map(words);
    expect(pictures(await make())).to.deep.equal([]);
    const nodes = [...content.nodes, { id: 'neck', type: 'condition', plain: 'Stiff neck', regions: ['neck'] }];
    const el = await make(drawing, { nodes });
    await waitUntil(() => pictures(el).join() === 'Figure,Front,Back');
    el.selected = 'neck';
    await waitUntil(() => all(el, 'svg.back').length, 'turns to where the chosen node is');
  });

  it('tells what cannot be used and what is missing, with its place and what to do', async () => {
    const heard: ContentErrorEvent[] = [];
    const listen = (event: Event) => void heard.push(event as ContentErrorEvent);
    document.addEventListener('relief-content-error', listen);
    const el = await make(
      html`<svg slot="figure" viewBox="0 0 100 100" width="200">
        <rect data-region="calf" width="40" height="40" />
        <rect data-region="calff" x="50" width="40" height="40" />
        <g data-region="neck"></g>
      </svg>`,
    );
    await waitUntil(() => heard.length && said.length);
    document.removeEventListener('relief-content-error', listen);
    expect(heard).to.have.length(1);
    expect(heard[0]!.problems.map(({ path, severity }) => `${severity} ${path}`)).to.deep.equal([
      'error figure [data-region="calff"]',
      'error figure [data-region="neck"]',
      'warning figure',
      'warning figure',
    ]);
    expect(said.join()).to.contain('lacks lower-back, thumb-left, tail').and.to.contain('no licence line');
    expect(all(el, '.own [data-region]').map((it) => it.dataset['region'])).to.deep.equal(['calf']);
  });

  it('gives way to our drawing when nothing in it can be chosen, and comes back when it can', async () => {
    const el = await make(html`<svg slot="figure" viewBox="0 0 100 100" width="200"><rect width="40" height="40" /></svg>`);
    await waitUntil(() => all(el, 'svg.back').length);
    el.querySelector('rect')!.setAttribute('data-region', 'calf');
    await waitUntil(() => all(el, '.own [data-region="calf"]').length);
  });

  it('stays on screen beside the page’s own list', async () => {
    const el = await fixture<CauseExplainer>(
      html`<relief-cause-explainer no-address>
        <ul data-type="condition">
          <li id="own-calf" data-regions="calf">Sciatica</li>
        </ul>
        ${drawing}
      </relief-cause-explainer>`,
    );
    const body = () => all(el, 'button').find((it) => words(it) === 'Body');
    await waitUntil(body);
    expect(el.querySelector('svg')!.getBoundingClientRect().height).to.be.greaterThan(100);
    body()!.click();
    await waitUntil(() => all(el, '.own [data-region="calf-left"]').length);
    expect(el.querySelector('svg')!.getBoundingClientRect().height).to.be.greaterThan(100);
    expect(el.querySelector<HTMLElement>('#own-calf')!.offsetHeight).to.be.greaterThan(10);
  });
});
