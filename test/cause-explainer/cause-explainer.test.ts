import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import type { CauseExplainer } from '../../src/cause-explainer/cause-explainer.js';
import type { CauseSelectEvent } from '../../src/cause-explainer/cause-explainer.events.js';
import '../../src/define/cause-explainer.js';
import type { ContentErrorEvent } from '../../src/foundation/content/content-error.events.js';
import { expectNoAxeViolations } from '../helpers/axe.js';

const content = {
  title: 'What causes back spasm?',
  what: 'Often no cause is found.',
  topic: 'back pain',
  seekHelp: { emergency: ['difficulty peeing'] },
  nodes: [
    { id: 'thirst', type: 'cause', plain: 'Not drinking enough', medical: 'dehydration' },
    { id: 'fall', type: 'cause', plain: 'A fall', seekHelp: { emergency: ['it was a serious accident'] } },
    { id: 'spasm', type: 'condition', plain: 'Back spasm', summary: 'A muscle tightens by itself.' },
    { id: 'disc', type: 'condition', plain: 'Slipped disc' },
    { id: 'root', type: 'structure', structure: 'nerve', plain: 'Nerve root' },
    { id: 'sciatica', type: 'condition', plain: 'Sciatica', sources: [{ title: 'A guideline', doi: '10.1000/1' }] },
    { id: 'wrist', type: 'condition', plain: 'Trapped nerve in the wrist', branch: 'Other trapped nerves' },
  ],
  edges: [
    {
      from: 'thirst',
      to: 'spasm',
      kind: 'causes',
      strength: 'not-shown',
      why: 'Nobody has shown it.',
      sources: [{ title: 'A review' }],
    },
    { from: 'fall', to: 'spasm', kind: 'causes', strength: 'probable' },
    { from: 'disc', to: 'root', kind: 'presses-on', strength: 'established' },
    {
      from: 'root',
      to: 'sciatica',
      kind: 'causes',
      strength: 'established',
      sources: [{ title: 'A guideline', doi: '10.1000/1' }],
    },
    { from: 'disc', to: 'wrist', kind: 'causes', strength: 'disputed', why: 'Studies differ.' },
  ],
  leftOut: [{ claim: 'It is all in the mind.', why: 'We found no support.' }],
};

const drawn = async <T extends Element>(box: T) => {
  const el = box.localName === 'relief-cause-explainer' ? box : box.querySelector('relief-cause-explainer')!;
  await waitUntil(() => el.shadowRoot!.querySelector('[data-id]'), 'no list');
  return box;
};
const make = async (given: unknown = content) =>
  drawn(await fixture<CauseExplainer>(html`<relief-cause-explainer .content=${given}></relief-cause-explainer>`));
const all = (el: Element, selector: string) => [...el.shadowRoot!.querySelectorAll(selector)];
const node = (el: Element, id: string) => el.shadowRoot!.querySelector(`[data-id="${id}"]`)!;
const details = (el: Element, id: string) => node(el, id).querySelector('details')!;
const focused = (el: Element) => el.shadowRoot!.activeElement?.closest('[data-id]')?.getAttribute('data-id');
const words = (it: Element) => it.textContent!.replace(/\s+/g, ' ').trim();
const selection = (el: Element) =>
  new Promise<CauseSelectEvent>((done) =>
    el.addEventListener('relief-cause-select', (event) => done(event as CauseSelectEvent), { once: true }),
  );
const clear = () => history.replaceState(null, '', location.pathname + location.search);

describe('what a map from data says of itself', () => {
  const about = async (more: object) => words((await make({ ...content, ...more })).shadowRoot!.querySelector('[part=review]')!);

  it('is that nobody has reviewed it, unless somebody did on a day', async () => {
    expect(await about({})).to.equal('Not clinically reviewed');
    expect(await about({ review: { by: 'An example reviewer' } })).to.equal('Not clinically reviewed');
    expect(await about({ review: { by: 'An example reviewer', credentials: 'example', last: '2026-01-02' } })).to.equal(
      'Clinically reviewed by An example reviewer, example. Last review: January 2, 2026.',
    );
  });

  it('is who may gain, who paid and who publishes it', async () => {
    expect(await about({ conflicts: 'None.', funding: 'None.', publisher: 'An example' })).to.equal(
      'Not clinically reviewed Conflicts of interest: None. Funding: None. Published by An example',
    );
  });

  const reviewed = { review: { by: 'An example reviewer', credentials: 'example', last: '2026-01-02', next: '2028-01-02' } };

  it('is when the next review is due', async () => {
    expect(await about(reviewed)).to.equal(
      'Clinically reviewed by An example reviewer, example. Last review: January 2, 2026. Next review: January 2, 2028.',
    );
  });

  it('has its days in the language of the reader', async () => {
    const box = await fixture(
      html`<div lang="ar"><relief-cause-explainer .content=${{ ...content, ...reviewed }}></relief-cause-explainer></div>`,
    );
    const el = (await drawn(box)).querySelector('relief-cause-explainer')!;
    const days = () => all(el, '[part=review] time');
    const inArabic = new Intl.DateTimeFormat('ar', { dateStyle: 'long', timeZone: 'UTC' });
    await waitUntil(() => days().map(words).join() === [2026, 2028].map((year) => inArabic.format(Date.UTC(year, 0, 2))).join());
    expect(days().map((it) => it.getAttribute('datetime'))).to.deep.equal(['2026-01-02', '2028-01-02']);
  });

  const source = {
    title: 'A guideline',
    publisher: 'An institute',
    year: 2020,
    doi: '10.1000/1',
    pmid: '123',
    isbn: '978-92-4-008178-9',
    url: 'https://example.org/guideline',
    unverified: true,
  };
  const seen = 'A guideline An institute 2020 PubMed 123 https://example.org/guideline ISBN 978-92-4-008178-9';
  for (const [place, given, box] of [
    ['of the map', { sources: [source] }, '.base > .sources'],
    ['of a claim that was left out', { leftOut: [{ claim: 'It is a lie.', why: 'It is not.', sources: [source] }] }, '.left-out'],
    ['of an entry', { nodes: [{ id: 'a', type: 'cause', plain: 'A', sources: [source] }], edges: [] }, '[data-id=a]'],
    ['of a link', { edges: [{ from: 'fall', to: 'spasm', kind: 'causes', strength: 'probable', sources: [source] }] }, '.links'],
  ] as const)
    it(`is how to find a source ${place}, and whether its author has seen it`, async () => {
      const el = await make({ ...content, ...given });
      const item = el.shadowRoot!.querySelector(`${box} [part=source]`)!;
      expect(words(item)).to.equal(`${seen} We have not seen this source ourselves.`);
      expect([...item.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
        'https://doi.org/10.1000/1',
        'https://pubmed.ncbi.nlm.nih.gov/123/',
        'https://example.org/guideline',
      ]);
      expect(words(item.closest('details')!.querySelector('summary')!)).to.match(/ \(1\)$/);
      await expectNoAxeViolations(el);
    });

  it('has a source in its table as in its list', async () => {
    const edges = [{ from: 'fall', to: 'spasm', kind: 'causes', strength: 'probable', sources: [source] }];
    const el = await make({ ...content, edges });
    el.view = 'table';
    await waitUntil(() => all(el, 'td [part=source]').length);
    expect(words(all(el, 'td [part=source]')[0]!)).to.equal(`${seen} We have not seen this source ourselves.`);
  });

  it('is in the language of the map, which is marked where it is not the page’s', async () => {
    const langs = async (lang: string) => {
      const el = await make({ ...content, ...reviewed, lang, conflicts: 'None.' });
      return new Set(all(el, '.words:not(cite .words)').map((it) => it.getAttribute('lang')));
    };
    expect([...(await langs('en-GB'))]).to.deep.equal([null]);
    expect([...(await langs('ar'))]).to.deep.equal(['ar']);
  });
});

describe('<relief-cause-explainer>', () => {
  beforeEach(clear);
  after(clear);

  it('lists every node once, the main topic first, other branches apart', async () => {
    const el = await make();
    expect(all(el, '[data-id]').map((it) => it.getAttribute('data-id'))).to.deep.equal([
      ...['thirst', 'fall', 'spasm', 'disc', 'sciatica', 'root', 'wrist'],
    ]);
    const headings = all(el, '[role=heading]').map((it) => `${it.getAttribute('aria-level')} ${words(it)}`);
    expect(headings).to.deep.equal([
      '3 What causes back spasm?',
      '4 Causes',
      '4 Conditions',
      '4 Parts of the body',
      '4 Other trapped nerves',
      '5 Conditions',
    ]);
  });

  it('says the strength of a cause in words while it is closed', async () => {
    const el = await make();
    expect(details(el, 'thirst').open).to.equal(false);
    const badge = node(el, 'thirst').querySelector('summary [part=strength]')!;
    expect(words(badge)).to.equal('Not shown');
    expect(badge.checkVisibility?.() ?? true).to.equal(true);
  });

  it('says the strength of every link in words, and keeps doubtful links from words that vouch for them', async () => {
    const el = await make();
    const said = (id: string) =>
      [...node(el, id).querySelectorAll('.group')].map((group) =>
        [
          words(group.querySelector('.does')!),
          ...[...group.querySelectorAll('[part=link]')].map(
            (it) => `${words(it.querySelector('a')!)}: ${words(it.querySelector('[part=strength]')!)}`,
          ),
        ].join(' / '),
      );
    expect(said('disc')).to.deep.equal([
      'Can press on / Nerve root: Well established',
      'Said to lead to, but not proven / Trapped nerve in the wrist: Studies disagree',
    ]);
    expect(said('spasm')).to.deep.equal([
      'Said to come from, but not proven / Not drinking enough: Not shown',
      'Can come from / A fall: Probable',
    ]);
    const drawn = new Set(all(el, '.badge').map((it) => it.querySelector('svg')!.innerHTML.replace(/<!--.*?-->/g, '')));
    expect(drawn.size, 'one shape for each strength').to.equal(4);
  });

  it('has the signs of an emergency beside their node, in sight while the node is closed', async () => {
    const el = await make();
    const warning = node(el, 'fall').querySelector('[part=warning]')!;
    expect(warning.closest('details')).to.equal(null);
    expect(words(warning)).to.contain('Get emergency help now').and.to.contain('it was a serious accident');
    expect((warning as HTMLElement).offsetHeight).to.be.greaterThan(20);
  });

  it('opens by keyboard, follows a link to another node, and comes back', async () => {
    const el = await make();
    details(el, 'disc').querySelector('summary')!.focus();
    const opened = selection(el);
    await sendKeys({ press: 'Enter' });
    const event = await opened;
    expect([event.id, event.via, event.node?.plain, event.bubbles, event.composed]).to.deep.equal([
      'disc',
      'list',
      'Slipped disc',
      true,
      false,
    ]);
    expect(details(el, 'disc').open).to.equal(true);
    expect(location.hash).to.equal('#cause=disc');

    await sendKeys({ press: 'Tab' });
    const followed = selection(el);
    await sendKeys({ press: 'Enter' });
    expect((await followed).via).to.equal('link');
    await waitUntil(() => focused(el) === 'root', 'focus did not follow the link');
    expect(details(el, 'root').open).to.equal(true);
    expect(location.hash).to.equal('#cause=root');

    const back = selection(el);
    history.back();
    expect([(await back).id, (await back).via]).to.deep.equal(['disc', 'address']);
    await waitUntil(() => focused(el) === 'disc', 'focus did not come back');
    history.forward();
    await waitUntil(() => focused(el) === 'root', 'focus did not go forward');
  });

  it('follows a link that is pressed before the browser has told of the opened node, and stays there', async () => {
    const el = await make();
    const chosen: (string | undefined)[] = [];
    el.addEventListener('relief-cause-select', (event) => chosen.push((event as CauseSelectEvent).id));
    const told = new Promise((done) => details(el, 'disc').addEventListener('toggle', done, { once: true }));
    node(el, 'disc').querySelector('summary')!.click();
    node(el, 'disc').querySelector<HTMLElement>('a[href="#cause=root"]')!.click();
    await told;
    await waitUntil(() => focused(el) === 'root', 'the link leads to its node');
    expect(location.hash).to.equal('#cause=root');
    expect(chosen).to.deep.equal(['root']);
  });

  it('opens a node for find-in-page without choosing it', async () => {
    const el = await make();
    const told = new Promise((done) => details(el, 'disc').addEventListener('toggle', done, { once: true }));
    details(el, 'disc').open = true;
    await told;
    await el.updateComplete;
    expect([location.hash, el.selected, details(el, 'disc').open]).to.deep.equal(['', undefined, true]);
  });

  it('walks from a slipped disc to sciatica and its source by keyboard alone', async () => {
    const el = await make();
    details(el, 'disc').querySelector('summary')!.focus();
    for (const press of ['Enter', 'Tab', 'Enter']) await sendKeys({ press });
    await waitUntil(() => focused(el) === 'root');
    for (const press of ['Tab', 'Enter']) await sendKeys({ press });
    await waitUntil(() => focused(el) === 'sciatica');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect((el.shadowRoot!.activeElement as HTMLAnchorElement).href).to.equal('https://doi.org/10.1000/1');
  });

  it('opens the node that the address names, at first and later', async () => {
    location.hash = 'cause=sciatica';
    const el = await make();
    await waitUntil(() => focused(el) === 'sciatica');
    expect(el.selected).to.equal('sciatica');
    location.hash = 'cause=wrist';
    await waitUntil(() => focused(el) === 'wrist');
    location.hash = 'cause=nobody';
    await new Promise((done) => setTimeout(done, 50));
    expect(el.selected).to.equal('wrist');
  });

  it('leaves the address alone when told to', async () => {
    const el = await fixture<CauseExplainer>(
      html`<relief-cause-explainer no-address .content=${content}></relief-cause-explainer>`,
    );
    await drawn(el);
    details(el, 'disc').querySelector('summary')!.click();
    await waitUntil(() => el.selected === 'disc');
    node(el, 'disc').querySelector('a')!.click();
    await waitUntil(() => focused(el) === 'root');
    expect(location.hash).to.equal('');
  });

  it('opens a node by property and by method', async () => {
    const el = await make();
    el.selected = 'root';
    await el.updateComplete;
    expect(details(el, 'root').open).to.equal(true);
    expect(await el.select('spasm')).to.equal(true);
    expect(await el.select('nobody')).to.equal(false);
    await waitUntil(() => focused(el) === 'spasm');
  });

  it('keeps what is open across a move on the page', async () => {
    const el = await make();
    await el.select('spasm');
    await waitUntil(() => focused(el) === 'spasm');
    document.body.append(el);
    await el.updateComplete;
    expect(details(el, 'spasm').open).to.equal(true);
    el.remove();
  });

  it('speaks Arabic, from the right', async () => {
    const box = await fixture(
      html`<div lang="ar" dir="rtl"><relief-cause-explainer .content=${content}></relief-cause-explainer></div>`,
    );
    const el = box.querySelector('relief-cause-explainer')!;
    await waitUntil(() => el.shadowRoot!.querySelector('.type')?.textContent === 'الأسباب');
    await expectNoAxeViolations(el);
  });

  it('has no accessibility violations, closed and with everything open', async () => {
    const el = await make();
    await expectNoAxeViolations(el);
    for (const it of all(el, 'details')) (it as HTMLDetailsElement).open = true;
    await el.updateComplete;
    await expectNoAxeViolations(el);
  });

  it('has targets of at least 24 pixels for every control', async () => {
    const el = await make();
    el.style.fontSize = '16px';
    for (const it of all(el, 'details')) (it as HTMLDetailsElement).open = true;
    await el.updateComplete;
    for (const it of all(el, 'summary, .links a, button')) {
      const { width, height } = it.getBoundingClientRect();
      expect(Math.min(width, height), words(it)).to.be.at.least(24);
    }
  });

  it('needs no more width than 320 pixels', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="width: 320px"><relief-cause-explainer .content=${content}></relief-cause-explainer></div>`,
    );
    const el = box.querySelector('relief-cause-explainer')!;
    await drawn(el);
    for (const it of all(el, 'details')) (it as HTMLDetailsElement).open = true;
    await (el as CauseExplainer).updateComplete;
    expect(box.scrollWidth).to.equal(320);
  });

  it('shows a long section in part, all of it when asked, and a node of the rest when it is named', async () => {
    const nodes = Array.from({ length: 50 }, (_, n) => ({ id: `n${n}`, type: 'cause', plain: `Cause ${n}` }));
    const el = await make({ nodes });
    expect(all(el, '[data-id]')).to.have.length(12);
    (all(el, 'section button')[0] as HTMLButtonElement).click();
    await el.updateComplete;
    expect(all(el, '[data-id]')).to.have.length(50);
    const other = await make({ nodes });
    await other.select('n40');
    await waitUntil(() => focused(other) === 'n40');
  });

  describe('with the page’s own list', () => {
    const own = html`<relief-cause-explainer>
      <h3>Why</h3>
      <ul data-type="cause">
        <li id="x-fall">
          A fall
          <ul>
            <li data-kind="causes" data-strength="probable"><a href="#x-spasm">Spasm</a></li>
          </ul>
        </li>
      </ul>
      <ul data-type="condition">
        <li id="x-spasm">Spasm</li>
      </ul>
    </relief-cause-explainer>`;

    it('leaves it on screen, as it is', async () => {
      const el = await fixture<CauseExplainer>(own);
      const slot = el.shadowRoot!.querySelector('slot')!;
      expect(slot.assignedElements().map(({ localName }) => localName)).to.deep.equal(['h3', 'ul', 'ul']);
      expect(el.querySelector<HTMLElement>('#x-fall')!.offsetHeight).to.be.greaterThan(0);
      expect(el.hasAttribute('class')).to.equal(false);
      await expectNoAxeViolations(el);
    });

    it('tells the page which node a reader follows', async () => {
      const el = await fixture<CauseExplainer>(own);
      const told = selection(el);
      el.querySelector('a')!.click();
      const { id, node: it } = await told;
      expect([id, it?.plain]).to.deep.equal(['x-spasm', 'Spasm']);
      await waitUntil(() => location.hash === '#x-spasm', 'the browser follows the link itself');
    });
  });

  describe('with the page’s own list, folded', () => {
    const folded = html`<relief-cause-explainer>
      <h3>Why</h3>
      <ul data-type="cause">
        <li id="y-fall">
          <details>
            <summary>A fall</summary>
            <ul>
              <li data-kind="causes" data-strength="probable"><a href="#y-spasm">Spasm</a></li>
            </ul>
          </details>
        </li>
      </ul>
      <details>
        <summary>More</summary>
        <ul data-type="condition">
          <li id="y-spasm" data-regions="lower-back">
            <details>
              <summary>Spasm</summary>
              <p>A muscle tightens.</p>
            </details>
          </li>
        </ul>
      </details>
    </relief-cause-explainer>`;
    const make = async () => {
      const el = await fixture<CauseExplainer>(folded);
      await waitUntil(() => all(el, '.switch button').length === 4);
      return el;
    };
    const press = (el: Element, name: string) =>
      (all(el, 'button').find((it) => words(it) === name) as HTMLButtonElement).click();
    const opened = (el: Element, id: string) =>
      [...el.querySelectorAll('details')].find((it) => it.parentElement?.id === id)!.open;

    it('opens the entry that a link leads to, and all that it is folded into', async () => {
      const el = await make();
      el.querySelector<HTMLDetailsElement>('#y-fall details')!.open = true;
      el.querySelector('a')!.click();
      await waitUntil(() => opened(el, 'y-spasm'));
      expect([...el.querySelectorAll('details')].every((it) => it.open)).to.equal(true);
      await waitUntil(() => document.activeElement?.textContent === 'Spasm');
    });

    it('opens the entry that the address names, and one that was chosen in the figure', async () => {
      location.hash = 'cause=y-fall';
      const el = await make();
      await waitUntil(() => opened(el, 'y-fall'));
      el.selected = 'y-spasm';
      await waitUntil(() => opened(el, 'y-spasm'));
    });

    it('has the choice of views before everything else, and the figure before the list', async () => {
      const el = await make();
      press(el, 'Body');
      await waitUntil(() => all(el, 'svg.map').length);
      const y = (it: Element) => it.getBoundingClientRect().top;
      const [bar, map, list] = [all(el, '.bar')[0]!, all(el, 'svg.map')[0]!, el.querySelector('#y-fall')!];
      expect(y(bar)).to.be.lessThan(y(map));
      expect(y(map)).to.be.lessThan(y(list));
      expect(y(bar) - y(el)).to.be.lessThan(40);
      await expectNoAxeViolations(el);
      press(el, 'Table');
      await waitUntil(() => all(el, 'table').length);
      expect(el.querySelector<HTMLElement>('#y-fall')!.offsetHeight).to.be.greaterThan(10);
      await expectNoAxeViolations(el);
    });

    it('has the ways in at the press of a button, and gives its list back when all is asked for', async () => {
      const el = await make();
      press(el, 'Find');
      await waitUntil(() => el.shadowRoot!.activeElement?.localName === 'summary' && all(el, 'input[type=search]').length);
      const search = all(el, 'input[type=search]')[0] as HTMLInputElement;
      search.value = 'tightens';
      search.dispatchEvent(new Event('input'));
      await waitUntil(() => all(el, '[data-id]').length === 1);
      expect(el.querySelector<HTMLElement>('#y-fall')!.offsetHeight).to.equal(0);
      expect(all(el, '.signs')).to.have.length(1);
      await expectNoAxeViolations(el);
      expect(await el.select('y-fall')).to.equal(true);
      await waitUntil(() => el.querySelector<HTMLElement>('#y-fall')!.offsetHeight > 10 && opened(el, 'y-fall'));
      expect(all(el, '[data-id]')).to.have.length(0);
    });
  });

  it('gives its graph to a page that asks for it', async () => {
    const el = await make();
    const graph = await el.toJsonLd('https://example.org/');
    expect(graph!['@graph'].find((it) => it['@id'] === 'https://example.org/#fall')).to.deep.include({
      '@type': 'MedicalCause',
      name: 'A fall',
    });
    expect(await document.createElement('relief-cause-explainer').toJsonLd()).to.equal(undefined);
  });

  describe('with content that is wrong', () => {
    const wrong: [string, unknown, string][] = [
      ['no nodes', { title: 'x' }, 'nodes is missing'],
      ['an empty list of nodes', { nodes: [] }, 'nodes must'],
      ['nodes that are no list', { nodes: {} }, 'nodes must be a list'],
      ['a node without a name', { nodes: [{ id: 'a', type: 'cause' }] }, 'nodes[0].plain is missing'],
      ['a node of no known type', { nodes: [{ id: 'a', type: 'myth', plain: 'A' }] }, 'nodes[0].type must be one of'],
      ['an id with spaces', { nodes: [{ id: 'a b', type: 'cause', plain: 'A' }] }, 'nodes[0].id must be'],
      ['two nodes with one id', { nodes: [node1(), node1()] }, 'nodes[1].id is the id of nodes[0] too'],
      ['a link to nowhere', { nodes: [node1()], edges: [link('a', 'z')] }, 'edges[0].to names no node'],
      ['a link to itself', { nodes: [node1()], edges: [link('a', 'a')] }, 'edges[0] leads from a node to itself'],
      [
        'a contradiction',
        { nodes: [node1(), node1('b')], edges: [link('a', 'b'), { ...link('a', 'b'), strength: 'disputed' }] },
        'edges[1].strength contradicts',
      ],
      [
        'a strength of its own',
        { nodes: [node1(), node1('b')], edges: [{ ...link('a', 'b'), strength: 'strong' }] },
        'edges[0].strength must be one of',
      ],
      ['a number', 7, ' must be an object'],
      ['a list', [], ' must be an object'],
      [
        'an address that runs',
        { nodes: [{ ...node1(), sources: [{ title: 'x', url: 'javascript:alert(1)' }] }] },
        'nodes[0].sources[0].url must be',
      ],
    ];
    function node1(id = 'a') {
      return { id, type: 'cause', plain: 'A' };
    }
    function link(from: string, to: string) {
      return { from, to, kind: 'causes', strength: 'established' };
    }

    let error: typeof console.error;
    beforeEach(() => ((error = console.error), (console.error = () => undefined)));
    afterEach(() => (console.error = error));

    it('tells of JSON-LD that it cannot say how strong a link is', async () => {
      const el = document.createElement('relief-cause-explainer');
      el.innerHTML =
        '<script type="application/ld+json">{"@type":"MedicalCondition","name":"Sciatica"}</script><p>Ask a doctor.</p>';
      const told = new Promise<ContentErrorEvent>((done) =>
        el.addEventListener('relief-content-error', (event) => done(event as ContentErrorEvent)),
      );
      document.body.append(el);
      expect((await told).problems[0]!.message).to.contain('no word for how strong a link is');
      el.remove();
    });

    for (const [name, data, message] of wrong)
      it(`tells of ${name}, by property and by script, and keeps the page’s own HTML`, async () => {
        const doors = [
          html`<relief-cause-explainer .content=${data}><p>Ask a doctor.</p></relief-cause-explainer>`,
          html`<relief-cause-explainer
            ><script type="application/json">
              ${JSON.stringify(data)}
            </script>
            <p>Ask a doctor.</p></relief-cause-explainer
          >`,
        ];
        for (const door of doors) {
          const heard: ContentErrorEvent[] = [];
          const listen = (event: Event) => void heard.push(event as ContentErrorEvent);
          document.addEventListener('relief-content-error', listen);
          const el = await fixture<CauseExplainer>(door);
          await waitUntil(() => heard.length);
          document.removeEventListener('relief-content-error', listen);
          expect(heard[0]!.problems.map((it) => `${it.path} ${it.message}`).join('\n')).to.contain(message);
          expect(el.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
          await expectNoAxeViolations(el);
        }
      });
  });
});
