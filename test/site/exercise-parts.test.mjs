// A part of the stepper that does not arrive: it says so, nothing else breaks, and trying again brings it. Needs `npm run build`.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { samples } from '../helpers/samples.mjs';
import { find, openSite } from '../helpers/site.mjs';

const tag = 'relief-exercise-stepper';
const tilt = readFileSync('demo/content/exercises/pelvic-tilt.json', 'utf8');
const data = `<${tag}><p>The page’s own words.</p><script type="application/json">${tilt}</script></${tag}>`;
const own = samples['exercise-stepper'];

/** What is in the shadow of the stepper. */
const inside = (selector) => `${tag} >>> ${selector}`;
const press = async (tab, name) => {
  const button = await find(tab, inside(`button ::-p-text(${name})`));
  await button.evaluate((it) => it.click());
};
const shown = (tab, selector) =>
  tab.$eval(tag, (it, selector) => it.shadowRoot.querySelector(selector)?.checkVisibility() ?? false, selector);

const cases = [
  { what: 'what leads through a run, of data', chunk: 'stepper.controller', body: data, shows: '#summary' },
  {
    ...{ what: 'what leads through a run, of the page’s own words', chunk: 'stepper.controller', body: own },
    ...{ act: (tab) => press(tab, 'Start'), again: (tab) => press(tab, 'Start'), shows: '.controls' },
  },
  {
    ...{ what: 'what reads the page’s own words', chunk: 'exercise-stepper-content-reader', body: own },
    ...{ act: (tab) => press(tab, 'Make it yours'), shows: '#summary' },
  },
  { what: 'the warning signs', chunk: 'signs-in-place.controller', body: own, shows: 'relief-seek-help' },
  {
    ...{ what: 'the run', chunk: 'player.controller', body: data },
    ...{ act: (tab) => press(tab, 'Start'), again: (tab) => press(tab, 'Start'), shows: '.controls' },
  },
  {
    ...{ what: 'the plan to take along', chunk: 'share-panel.controller', body: data },
    ...{ act: (tab) => press(tab, 'Take it along'), shows: '.along .qr' },
  },
  {
    ...{ what: 'the runs on this device', chunk: 'share-panel.controller', body: own },
    ...{ act: (tab) => press(tab, 'My runs'), shows: '.journal' },
  },
  {
    ...{ what: 'the drawn figure', chunk: 'figure.view', body: data },
    ...{ act: (tab) => press(tab, 'Start'), where: '.picture', shows: 'svg.figure', running: true },
  },
];

describe('a part of the stepper that does not arrive', function () {
  this.timeout(240_000);
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** A visitor whose network loses the files of that name until it is told that it is back. */
  const visit = async (chunk, address) => {
    const tab = await site.tab();
    await tab.setRequestInterception(true);
    const network = { isLost: true };
    tab.on('request', (it) => (network.isLost && it.url().includes(`/${chunk}`) ? it.abort() : it.continue()));
    await tab.open(address);
    return { tab, network };
  };
  const retry = async ({ tab, network }, where = '.frame') => {
    const view = `${inside(where)} [part=status]`;
    const failed = await find(tab, `${view} ::-p-text(This part of the page could not be loaded.)`);
    expect(await failed.evaluate((it) => it.checkVisibility()), 'a reader sees it').to.equal(true);
    expect(tab.seen.said.join()).to.contain(`<${tag}`);
    expect(
      tab.seen.said.filter((it) => it.startsWith('uncaught')),
      'nothing is left uncaught',
    ).to.deep.equal([]);
    network.isLost = false;
    tab.seen.said.length = 0;
    await (await find(tab, `${view} [part=retry-button]`)).evaluate((it) => it.click());
  };

  for (const { what, chunk, body, act, again, where, shows, running } of cases)
    it(`is told, and comes when it is tried again: ${what}`, async () => {
      const visitor = await visit(chunk, site.serve({ body }));
      const { tab } = visitor;
      await act?.(tab);
      await retry(visitor, where);
      if (again) {
        await tab.waitForFunction((tag) => !document.querySelector(tag).shadowRoot.querySelector('[part=status]'), {}, tag);
        await again(tab);
      }
      await find(tab, inside(shows));
      expect(await shown(tab, '[part=status]')).to.equal(false);
      if (running) expect(await tab.$eval(tag, (it) => it.session.status)).to.equal('running');
      expect(tab.seen.said).to.deep.equal([]);
      await tab.leave();
    });

  it('is told, and comes when it is tried again: what opens a plan that came with a link', async () => {
    const tab = await site.tab();
    await tab.open(site.serve({ body: data }));
    await press(tab, 'Take it along');
    const link = await (await find(tab, inside('.along input'))).evaluate((it) => new URL(it.value).hash);
    await tab.leave();
    const visitor = await visit('plan-link', site.serve({ body: `<${tag} from-link></${tag}>` }) + link);
    await retry(visitor);
    const title = await find(visitor.tab, inside('[part=title]'));
    expect(await title.evaluate((it) => it.textContent)).to.contain('Pelvic tilt');
    await visitor.tab.leave();
  });

  it('leaves the page’s own words on screen where data has nothing to show it', async () => {
    const { tab } = await visit('stepper.controller', site.serve({ body: data }));
    await find(tab, inside('[part=retry-button]'));
    expect(await tab.$eval(`${tag} > p`, (it) => it.checkVisibility())).to.equal(true);
    await tab.leave();
  });
});
