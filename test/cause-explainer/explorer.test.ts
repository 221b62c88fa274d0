import { expect, fixture, html } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { waitUntil } from '../helpers/wait-until.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { regions, regionsOf } from '../../src/cause-explainer/body/regions.js';
import type { CauseExplainer, CauseView } from '../../src/cause-explainer/cause-explainer.js';
import type { CauseSelectEvent } from '../../src/cause-explainer/cause-explainer.events.js';
import '../../src/define/cause-explainer.js';
import { expectNoAxeViolations } from '../helpers/axe.js';

const content = {
  title: 'What causes back spasm?',
  nodes: [
    { id: 'fall', type: 'cause', plain: 'A fall' },
    { id: 'thirst', type: 'cause', plain: 'Not drinking enough', medical: 'dehydration' },
    { id: 'spasm', type: 'condition', plain: 'Back spasm', regions: ['lower-back'] },
    { id: 'disc', type: 'condition', plain: 'Slipped disc', medical: 'herniated disc', regions: ['lower-back', 'spine-disc'] },
    { id: 'root', type: 'structure', structure: 'nerve', plain: 'Nerve root', regions: ['lumbar-roots', 'lower-back'] },
    {
      id: 'sciatica',
      type: 'condition',
      plain: 'Sciatica',
      regions: ['calf', 'foot', 'sciatic-nerve'],
      sources: [{ title: 'A guideline', doi: '10.1000/1' }],
    },
    { id: 'diabetes', type: 'risk-group', plain: 'Diabetes' },
    {
      id: 'wrist',
      type: 'condition',
      plain: 'Trapped nerve in the wrist',
      branch: 'Other trapped nerves',
      regions: ['wrist', 'thumb', 'median-nerve'],
    },
  ],
  edges: [
    { from: 'fall', to: 'disc', kind: 'causes', strength: 'probable' },
    { from: 'thirst', to: 'spasm', kind: 'causes', strength: 'not-shown', why: 'Nobody has shown it.' },
    { from: 'disc', to: 'root', kind: 'presses-on', strength: 'established' },
    { from: 'root', to: 'sciatica', kind: 'causes', strength: 'established' },
    { from: 'diabetes', to: 'wrist', kind: 'raises-risk', strength: 'established' },
  ],
};

const make = async (view: CauseView, given: unknown = content, selected?: string) => {
  const el = await fixture<CauseExplainer>(
    html`<relief-cause-explainer view=${view} .selected=${selected} .content=${given}></relief-cause-explainer>`,
  );
  await waitUntil(() => el.shadowRoot!.querySelector({ list: '.find', body: 'svg.map', table: 'table' }[view]));
  return el;
};
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const listed = (el: Element) => all(el, 'li[data-id]').map((it) => it.dataset['id']);
const region = (el: Element, id: string) => el.shadowRoot!.querySelector<SVGElement>(`[data-region="${id}"]`)!;
const active = (el: Element) => el.shadowRoot!.activeElement;
const at = (el: Element) => active(el)?.getAttribute('data-region');
const words = (it: Element | null | undefined) => it?.textContent?.replace(/\s+/g, ' ').trim();
const button = (el: Element, name: string) => all(el, 'button').find((it) => words(it) === name)!;
const settle = async (el: CauseExplainer) => {
  await el.updateComplete;
  await new Promise((done) => requestAnimationFrame(done));
};
const clear = () => history.replaceState(null, '', location.pathname + location.search);

describe('<relief-cause-explainer> as a body', () => {
  beforeEach(clear);
  after(clear);

  it('is one tab stop of named buttons, each with its side and what is linked there', async () => {
    const el = await make('body');
    const map = all(el, 'svg.map')[0]!;
    expect(map.getAttribute('role')).to.equal('toolbar');
    expect(all(el, '[data-region][tabindex="0"]')).to.have.length(1);
    expect(
      all(el, '[data-region]')
        .map((it) => it.getAttribute('role'))
        .every((role) => role === 'button'),
    ).to.equal(true);
    expect(region(el, 'lower-back-left').getAttribute('aria-label')).to.equal(
      'Left lower back. Back spasm, Slipped disc, Nerve root',
    );
    expect(region(el, 'buttock-right').getAttribute('aria-label')).to.equal('Right buttock. Nothing listed');
    expect(region(el, 'calf-left').getAttribute('aria-pressed')).to.equal('false');
  });

  it('is walked by arrows in reading order, to its ends, and left by Escape', async () => {
    const el = await make('body');
    const order = regionsOf('back').map(({ id }) => id);
    region(el, order[0]!).focus();
    await sendKeys({ press: 'End' });
    expect(at(el)).to.equal(order[order.length - 1]);
    await sendKeys({ press: 'Home' });
    const seen = [at(el)];
    for (let n = 1; n < order.length; n++) {
      await sendKeys({ press: 'ArrowRight' });
      seen.push(at(el));
    }
    expect(seen).to.deep.equal(order);
    await sendKeys({ press: 'ArrowRight' });
    expect(at(el)).to.equal(order[order.length - 1]);
    await sendKeys({ press: 'ArrowUp' });
    expect(at(el)).to.equal('ankle-right');
    await settle(el);
    expect(all(el, '[data-region][tabindex="0"]').map((it) => it.dataset['region'])).to.deep.equal(['ankle-right']);
    await sendKeys({ press: 'Escape' });
    expect(words(active(el))).to.equal('Back');
    for (let n = 0; n < 8 && !at(el); n++) await sendKeys({ press: 'Tab' });
    expect(at(el), 'Tab comes back to where it was').to.equal('ankle-right');
  });

  it('leads from the lower back to sciatica and its source by keyboard alone', async () => {
    const el = await make('body');
    region(el, 'head').focus();
    for (let n = 0; n < 30 && at(el) !== 'lower-back-right'; n++) await sendKeys({ press: 'ArrowRight' });
    expect(at(el)).to.equal('lower-back-right');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => region(el, 'lower-back-right').getAttribute('aria-pressed') === 'true');
    expect(listed(el)).to.deep.equal(['fall', 'thirst', 'spasm', 'disc', 'root']);
    for (let n = 0; n < 30 && active(el)?.closest('[data-id]')?.getAttribute('data-id') !== 'disc'; n++)
      await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(words(active(el))).to.equal('Nerve root');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active(el)?.closest('[data-id]')?.getAttribute('data-id') === 'root');
    for (let n = 0; n < 5 && words(active(el)) !== 'Sciatica'; n++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active(el)?.closest('[data-id]')?.getAttribute('data-id') === 'sciatica');
    for (let n = 0; n < 12 && words(active(el)) !== 'A guideline'; n++) {
      if (words(active(el)) === 'Sources (1)') await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
    }
    expect((active(el) as HTMLAnchorElement).href).to.equal('https://doi.org/10.1000/1');
  });

  it('chooses with Enter or Space, lets go with the same, and says what is left', async () => {
    const el = await make('body');
    region(el, 'calf-left').focus();
    await sendKeys({ press: ' ' });
    await waitUntil(() => listed(el).length < 8);
    expect(listed(el)).to.deep.equal(['fall', 'disc', 'sciatica', 'root']);
    await waitUntil(() => words(all(el, '[role=status]')[0]) === 'Left calf: 4 entries');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => listed(el).length === 8);
  });

  it('shows what was chosen in the list: its places, and its nerve with soft borders', async () => {
    const el = await make('body');
    all(el, '[data-id="sciatica"] summary')[0]!.click();
    await waitUntil(() => region(el, 'calf-left').classList.contains('lit'));
    expect(region(el, 'calf-right').classList.contains('lit')).to.equal(true);
    expect(region(el, 'buttock-left').classList.contains('lit')).to.equal(false);
    expect(all(el, '.nerve g').map((it) => it.querySelectorAll('path').length > 0)).to.deep.equal([true, true, true]);
    expect(el.shadowRoot!.textContent).to.contain('people differ');
  });

  it('turns to the picture where a chosen node can be seen', async () => {
    const el = await make('body');
    const turned = async (id: string, picture: string) => {
      el.selected = id;
      await waitUntil(() => all(el, `svg.${picture}`).length === 1, `${id} is seen in ${picture}`);
    };
    await turned('wrist', 'hands');
    button(el, 'Front').click();
    await waitUntil(() => all(el, 'svg.front').length === 1);
    el.selected = 'spasm';
    await waitUntil(() => all(el, 'svg.back').length === 1, 'the back, of which nothing is seen from the front');
    button(el, 'Front').click();
    await waitUntil(() => all(el, 'svg.front').length === 1);
    el.selected = 'wrist';
    await settle(el);
    expect(all(el, 'svg.front'), 'stays where most of it is seen').to.have.length(1);
    button(el, 'Spine').click();
    await waitUntil(() => all(el, 'svg.spine').length === 1);
    el.selected = 'disc';
    await waitUntil(() => all(el, '.change path').length === 1);
    expect(el.shadowRoot!.textContent).to.contain('a disc that bulges');
    await turned('sciatica', 'back');
  });

  it('has a button for each nerve, that chooses it', async () => {
    const el = await make('body');
    const told = new Promise<CauseSelectEvent>((done) =>
      el.addEventListener('relief-cause-select', (event) => done(event as CauseSelectEvent), { once: true }),
    );
    button(el, 'Nerve roots in the lower back').click();
    const { id, via } = await told;
    expect([id, via]).to.deep.equal(['root', 'map']);
    await waitUntil(() => button(el, 'Nerve roots in the lower back').getAttribute('aria-pressed') === 'true');
  });

  it('keeps left the person’s left from right to left, and labels it', async () => {
    const box = await fixture(
      html`<div dir="rtl" lang="ar"><relief-cause-explainer view="body" .content=${content}></relief-cause-explainer></div>`,
    );
    const el = box.querySelector('relief-cause-explainer')!;
    await waitUntil(() => all(el, '.side').map(words).join() === 'يسار,يمين');
    const x = (it: Element) => it.getBoundingClientRect().x;
    expect(x(region(el, 'calf-left'))).to.be.lessThan(x(region(el, 'calf-right')));
    const [left, right] = all(el, '.side');
    expect(x(left!)).to.be.lessThan(x(right!));
    await waitUntil(() => region(el, 'calf-left').getAttribute('aria-label') === 'ربلة الساق، الجهة اليسرى. Sciatica');
    await expectNoAxeViolations(el);
  });

  it('has no accessibility violations in any picture, with something chosen', async () => {
    const el = await make('body');
    for (const name of ['Front', 'Back', 'Hands', 'Spine']) {
      button(el, name).click();
      await settle(el);
      all(el, '[data-region]')[3]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      await settle(el);
      await expectNoAxeViolations(el);
    }
  });

  describe('on a phone of 360 pixels', () => {
    before(() => setViewport({ width: 360, height: 640 }));
    after(() => setViewport({ width: 800, height: 600 }));

    it('has targets of at least 24 pixels, and nothing wider than the page', async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="font-size: 16px; padding: 0 8px">
          <relief-cause-explainer view="body" .content=${content}></relief-cause-explainer>
        </div>`,
      );
      const el = box.querySelector('relief-cause-explainer')!;
      await waitUntil(() => el.shadowRoot!.querySelector('svg.map'));
      for (const name of ['Front', 'Back', 'Hands', 'Spine']) {
        button(el, name).click();
        await settle(el);
        const shown = all(el, '[data-region]');
        expect(shown.length).to.equal(regions.filter(({ panel }) => panel === name.toLowerCase()).length);
        for (const it of [...shown, ...all(el, 'button')]) {
          const { width, height } = it.getBoundingClientRect();
          expect(Math.min(width, height), it.dataset['region'] ?? words(it)).to.be.at.least(24);
        }
        expect(box.scrollWidth).to.be.at.most(box.clientWidth);
      }
    });

    it('gives way to the choice of places where it would be narrower than 24 pixels a target', async () => {
      const box = await fixture<HTMLElement>(
        html`<div style="width: 240px"><relief-cause-explainer view="body" .content=${content}></relief-cause-explainer></div>`,
      );
      const el = box.querySelector('relief-cause-explainer')!;
      await waitUntil(() => el.shadowRoot!.querySelector('svg.map'));
      expect(getComputedStyle(all(el, 'svg.map')[0]!).display).to.equal('none');
      expect(all(el, '.find')[0]!.offsetHeight).to.be.greaterThan(24);
    });
  });
});

describe('<relief-cause-explainer> as a table', () => {
  beforeEach(clear);
  after(clear);

  it('has a row for every link, with its strength in words', async () => {
    const el = await make('table');
    expect(all(el, 'tbody tr').map((row) => [...row.children].slice(0, 4).map(words).join(' | '))).to.deep.equal([
      'A fall | can cause | Slipped disc | Probable',
      'Not drinking enough | is said to cause | Back spasm | Not shown',
      'Slipped disc | can press on | Nerve root | Well established',
      'Nerve root | can cause | Sciatica | Well established',
      'Diabetes | raises the risk of | Trapped nerve in the wrist | Well established',
    ]);
    await expectNoAxeViolations(el);
  });

  it('reads as sentences on a phone, all of it in sight, and stays a table', async () => {
    await setViewport({ width: 360, height: 640 });
    try {
      const el = await make('table');
      const row = all(el, 'tbody tr')[0]!;
      const [from, , to, strength] = [...row.children].map((it) => it.getBoundingClientRect());
      expect(Math.abs(from!.top - to!.top), 'one line').to.be.lessThan(4);
      expect(strength!.top).to.be.at.least(from!.bottom - 4);
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
      for (const cell of all(el, 'td')) expect(cell.getBoundingClientRect().right).to.be.at.most(360);
      for (const it of all(el, 'tbody button, tbody summary'))
        expect(it.getBoundingClientRect().height, words(it)).to.be.at.least(24);
      expect([...row.children].map((it) => it.getAttribute('role'))).to.deep.equal([
        'rowheader',
        ...['cell', 'cell', 'cell', 'cell'],
      ]);
      await expectNoAxeViolations(el);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('shows what was chosen elsewhere, and what is chosen here elsewhere', async () => {
    const el = await make('table', content, 'root');
    expect(all(el, 'tr.chosen')).to.have.length(2);
    button(el, 'Sciatica').click();
    await waitUntil(() => el.selected === 'sciatica');
    expect(location.hash).to.equal('#cause=sciatica');
    button(el, 'Body').click();
    await waitUntil(() => all(el, 'svg.map').length && region(el, 'calf-left')?.classList.contains('lit'));
    expect(all(el, '[data-id="sciatica"] details')[0]).to.have.property('open', true);
  });
});

describe('styles of <relief-cause-explainer>', () => {
  beforeEach(clear);
  after(clear);

  it('come with what they are for, and take none away: neither its own nor one of the page', async () => {
    const el = await make('list');
    const root = el.shadowRoot!;
    const ofThePage = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ofThePage];
    const before = root.adoptedStyleSheets;
    const fixed = (el.constructor as typeof CauseExplainer).elementStyles.map((it) => (it as CSSResult).styleSheet!);
    expect(before).to.include.members(fixed);
    let known = before.length;
    for (const [view, shown] of [
      ['table', 'table'],
      ['body', 'svg.map'],
    ] as const) {
      el.view = view;
      await waitUntil(() => all(el, shown).length);
      expect(root.adoptedStyleSheets.length, view).to.be.greaterThan(known);
      expect(root.adoptedStyleSheets, view).to.include.members(before);
      expect(new Set(root.adoptedStyleSheets).size, 'each once').to.equal(root.adoptedStyleSheets.length);
      known = root.adoptedStyleSheets.length;
    }
  });
});

describe('ways into <relief-cause-explainer>', () => {
  beforeEach(clear);
  after(clear);

  const open = async () => {
    const el = await make('list');
    all(el, '.find summary')[0]!.click();
    await waitUntil(() => all(el, 'select').length === 3);
    return el;
  };
  const choose = async (el: CauseExplainer, label: string, value: string) => {
    const field = all(el, 'label')
      .find((it) => words(it.querySelector('span')) === label)!
      .querySelector('select')!;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(el);
  };

  it('are three, and a search; each narrows the list, and all can be undone', async () => {
    const el = await open();
    await choose(el, 'Where it hurts', 'lower-back');
    expect(listed(el)).to.deep.equal(['fall', 'thirst', 'spasm', 'disc', 'root']);
    await choose(el, 'What happened', 'fall');
    expect(listed(el)).to.deep.equal(['fall', 'disc', 'root']);
    await choose(el, 'Who it happens to', 'diabetes');
    expect(listed(el)).to.deep.equal([]);
    expect(el.shadowRoot!.textContent).to.contain('That says nothing about how serious it is.');
    await expectNoAxeViolations(el);
    button(el, 'Show everything').click();
    await waitUntil(() => listed(el).length === 8);
    await choose(el, 'Who it happens to', 'none');
    expect(listed(el)).not.to.include('diabetes');
  });

  it('explain how a cause leads to a place, with the strength of every step', async () => {
    const el = await open();
    await choose(el, 'What happened', 'fall');
    await choose(el, 'Where it hurts', 'calf');
    const [path] = all(el, '.paths li');
    expect(words(path)).to.equal(
      'A fall can cause Slipped disc Probable can press on Nerve root Well established can cause Sciatica Well established',
    );
    expect(all(el, '.paths')[0]!.textContent).to.contain('in no particular order');
  });

  it('find plain and medical words while one types', async () => {
    const el = await open();
    all(el, 'input[type=search]')[0]!.focus();
    await sendKeys({ type: 'HERNI' });
    await waitUntil(() => listed(el).join() === 'disc');
    await waitUntil(() => words(all(el, '[role=status]')[0]) === '1 entry');
  });

  it('put medical words first when asked', async () => {
    const el = await open();
    all(el, 'input[type=checkbox]')[0]!.click();
    await waitUntil(() => words(all(el, '[data-id="disc"] .name')[0]) === 'herniated disc');
    expect(words(all(el, '[data-id="disc"] .medical')[0])).to.equal('(Slipped disc)');
  });

  it('give way when a link leads out of what is left', async () => {
    const el = await open();
    await choose(el, 'Where it hurts', 'lower-back');
    all(el, '[data-id="root"] summary')[0]!.click();
    await waitUntil(() => el.selected === 'root', 'a <details> tells of its opening later than of the click');
    const link = all(el, '[data-id="root"] a').find((it) => words(it) === 'Sciatica')!;
    link.click();
    await waitUntil(() => active(el)?.closest('[data-id]')?.getAttribute('data-id') === 'sciatica');
    expect(listed(el)).to.have.length(8);
  });
});

describe('what <relief-cause-explainer> does to the page', () => {
  beforeEach(clear);
  after(clear);

  const page = async (marks: 'mark' | 'show' | undefined) => {
    const box = await fixture(
      html`<div>
        <p data-conditions="spasm disc">For both</p>
        <p data-conditions="wrist">For the wrist</p>
        <p>For all</p>
        <relief-cause-explainer no-address marks=${marks ?? ''} .content=${content}></relief-cause-explainer>
      </div>`,
    );
    const [both, wrist, everyone] = [...box.querySelectorAll<HTMLElement>(':scope > p')];
    return { el: box.querySelector('relief-cause-explainer')!, both: both!, wrist: wrist!, everyone: everyone! };
  };
  const outlined = (it: Element) => getComputedStyle(it).outlineStyle === 'solid';

  it('marks what names the chosen condition, and touches no element', async () => {
    const { el, both, wrist } = await page('mark');
    el.selected = 'disc';
    await waitUntil(() => outlined(both));
    expect(outlined(wrist)).to.equal(false);
    expect(both.getAttributeNames()).to.deep.equal(['data-conditions']);
    el.selected = 'wrist';
    await waitUntil(() => outlined(wrist) && !outlined(both));
    el.remove();
    await waitUntil(() => !outlined(wrist), 'leaves nothing behind');
  });

  it('leaves only what names it, or all when nothing does', async () => {
    const { el, both, wrist, everyone } = await page('show');
    el.selected = 'disc';
    await waitUntil(() => getComputedStyle(wrist).display === 'none');
    expect([both, everyone].every((it) => it.offsetHeight > 0)).to.equal(true);
    el.selected = 'root';
    await waitUntil(() => wrist.offsetHeight > 0);
  });

  it('leaves the page alone when not told to', async () => {
    const { el, both } = await page(undefined);
    el.selected = 'disc';
    await settle(el);
    expect(outlined(both)).to.equal(false);
  });
});
