// What a reader of a map has when the network loses a part of it, and in browsers that cannot do all.
import { expect } from 'chai';
import { find, openSite } from '../helpers/site.mjs';

const content = {
  title: 'Example map',
  nodes: [
    { id: 'fall', type: 'cause', plain: 'A fall' },
    { id: 'spasm', type: 'condition', plain: 'Spasm', regions: ['lower-back'] },
  ],
  edges: [{ from: 'fall', to: 'spasm', kind: 'causes', strength: 'probable' }],
};
const fromData = `<relief-cause-explainer no-address><script type="application/json">${JSON.stringify(content)}</script></relief-cause-explainer>`;
const ownList = `<relief-cause-explainer no-address>
  <ul data-type="cause"><li id="fall">A fall
    <ul><li data-kind="causes" data-strength="probable"><a href="#spasm">Spasm</a></li></ul></li></ul>
  <ul data-type="condition"><li id="spasm" data-regions="lower-back">Spasm</li></ul>
</relief-cause-explainer>`;
const own = 'relief-cause-explainer >>>';
const notice = '::-p-text(This part of the page could not be loaded.)';

describe('a map whose parts the network loses', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** A page that does not get the chunks that are named so, until `arrives()`. */
  async function visit(body, ...chunks) {
    const tab = await site.tab();
    await tab.setRequestInterception(true);
    let isLost = true;
    tab.on('request', (it) =>
      isLost && chunks.some((name) => it.url().includes(`/chunks/${name}`)) ? it.abort() : it.continue(),
    );
    await tab.open(site.serve({ body }));
    return Object.assign(tab, { arrives: () => (isLost = false) });
  }
  const press = async (tab, name) =>
    (await find(tab, `${own} button::-p-text(${name})`)).evaluate((it) => it.closest('button').click());
  /** In the place that `at` selects, and nowhere else: the notice and a way to try again. */
  async function expectFailure(tab, at) {
    await find(tab, `${own} ${at} ${notice}`);
    expect(await tab.$$(`${own} ${at} [part=retry-button]`)).to.have.length(1);
    expect(tab.seen.said.join()).to.contain('<relief-cause-explainer> could not load a part of itself.');
  }
  async function expectWhole(tab) {
    expect(await tab.$(`${own} .layout [part=status]`)).to.equal(null);
    expect(tab.seen.said.filter((it) => it.startsWith('uncaught'))).to.deep.equal([]);
    await tab.leave();
  }

  for (const [name, chunk, again, shown] of [
    ['Table', 'filters.controller', 'Try again', 'table'],
    ['Table', 'filters.controller', 'Table', 'table'],
    ['Body', 'filters.controller', 'Try again', 'svg.map'],
    ['Body', 'body-map.controller', 'Try again', 'svg.map'],
    ['Body', 'body-map.controller', 'Body', 'svg.map'],
  ])
    it(`says so of “${name}” without ${chunk}, and loads it by “${again}”`, async () => {
      const tab = await visit(fromData, chunk);
      await press(tab, name);
      await expectFailure(tab, '.layout');
      expect(await tab.$$(`${own} [data-id]`), 'the list stays beside a body').to.have.length(name === 'Table' ? 0 : 2);
      tab.arrives();
      await press(tab, again);
      await find(tab, `${own} ${shown}`);
      await expectWhole(tab);
    });

  it('loads what failed when its view is chosen again after another', async () => {
    const tab = await visit(fromData, 'filters.controller');
    await press(tab, 'Table');
    await expectFailure(tab, '.layout');
    await press(tab, 'List');
    await find(tab, `${own} .nodes`);
    tab.arrives();
    await press(tab, 'Table');
    await find(tab, `${own} table`);
    await expectWhole(tab);
  });

  for (const chunk of ['filters.controller', 'body-map.controller'])
    it(`says so of the ways in without ${chunk}, and has them when it is tried again`, async () => {
      const tab = await visit(fromData, chunk);
      const ways = await find(tab, `${own} .find summary`);
      await ways.evaluate((it) => it.click());
      await expectFailure(tab, '.find');
      tab.arrives();
      await press(tab, 'Try again');
      await find(tab, `${own} .find input[type=search]`);
      await expectWhole(tab);
    });

  it('says so of the whole map, and draws it when it is tried again', async () => {
    const tab = await visit(fromData, 'explorer.controller');
    await expectFailure(tab, '.frame');
    tab.arrives();
    await press(tab, 'Try again');
    await find(tab, `${own} [data-id=fall]`);
    await expectWhole(tab);
  });

  it('draws the whole map when a program asks for a node again', async () => {
    const tab = await visit(fromData, 'explorer.controller');
    await expectFailure(tab, '.frame');
    tab.arrives();
    expect(await tab.$eval('relief-cause-explainer', (it) => it.select('spasm'))).to.equal(true);
    await find(tab, `${own} [data-id=spasm] details[open]`);
    await expectWhole(tab);
  });

  for (const [name, chunk, again, shown] of [
    ['Table', 'explorer.controller', 'Table', 'table'],
    ['Body', 'explorer.controller', 'Try again', 'svg.map'],
    ['Find', 'explorer.controller', 'Find', '.find[open] input[type=search]'],
    ['Table', 'cause-explainer-content-reader', 'Try again', 'table'],
    ['Find', 'cause-explainer-content-reader', 'Find', '.find[open] input[type=search]'],
  ])
    it(`leaves the page’s own list, says so of “${name}” without ${chunk}, and loads it by “${again}”`, async () => {
      const tab = await visit(ownList, chunk);
      await press(tab, name);
      await expectFailure(tab, '.frame');
      expect(await tab.$eval('#fall', (it) => it.offsetHeight)).to.be.greaterThan(10);
      tab.arrives();
      await press(tab, again);
      await find(tab, `${own} ${shown}`);
      expect(await tab.$eval('#fall', (it) => it.offsetHeight)).to.be.greaterThan(10);
      await expectWhole(tab);
    });

  it('tells which node a reader follows in the page’s own list as soon as it can', async () => {
    const tab = await visit(ownList, 'selection.controller', 'cause-explainer-content-reader');
    await tab.evaluate(() => {
      globalThis.told = [];
      document.addEventListener('relief-cause-select', ({ id, via }) => globalThis.told.push(`${id} by ${via}`));
    });
    const follow = () => tab.$eval('a[href="#spasm"]', (it) => it.click());
    await follow();
    for (const end = Date.now() + 30_000; Date.now() < end && !tab.seen.said.join().includes('ERR_FAILED');)
      await new Promise((done) => setTimeout(done, 50));
    expect(await tab.evaluate(() => globalThis.told)).to.deep.equal([]);
    tab.arrives();
    await follow();
    await tab.waitForFunction(() => globalThis.told.length, { timeout: 30_000 });
    expect(await tab.evaluate(() => globalThis.told)).to.deep.equal(['spasm by link']);
    await expectWhole(tab);
  });

  it('gives our drawing where what reads the page’s own figure does not arrive', async () => {
    const figure = '<svg slot="figure" viewBox="0 0 9 9"><rect data-region="calf" width="9" height="9" /></svg>';
    const tab = await visit(ownList.replace('</relief', `${figure}</relief`), 'own-figure.controller');
    await press(tab, 'Body');
    await find(tab, `${own} svg.back [data-region=lower-back-left]`);
    await expectWhole(tab);
  });
});

describe('a map where style sheets cannot be adopted (Safari before 16.4)', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  it('is drawn with its styles in every view, each once', async () => {
    const prepare = (it) =>
      it.evaluateOnNewDocument(() => {
        delete Document.prototype.adoptedStyleSheets;
        delete ShadowRoot.prototype.adoptedStyleSheets;
        delete CSSStyleSheet.prototype.replace;
      });
    const tab = await site.tab({ prepare });
    await tab.open(site.serve({ body: fromData }));
    for (const [view, shown] of Object.entries({ body: 'svg.map', table: 'table', list: '.nodes' })) {
      await tab.$eval('relief-cause-explainer', (it, view) => (it.view = view), view);
      await find(tab, `${own} ${shown}`);
    }
    const styles = await tab.$eval('relief-cause-explainer', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('style')].map((it) => it.textContent),
    );
    expect(new Set(styles).size).to.equal(styles.length);
    for (const rule of ['.nodes', '.tools', 'caption', '.region', '.canal']) expect(styles.join(), rule).to.contain(rule);
    expect(tab.seen.said.filter((it) => it.startsWith('uncaught'))).to.deep.equal([]);
    await tab.leave();
  });
});
