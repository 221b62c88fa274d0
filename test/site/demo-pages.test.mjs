// Every page of the demo, as a visitor with open developer tools and an accessibility checker would see it.
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { need } from '../../scripts/browsers/find.mjs';
import { openSite } from '../helpers/site.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const pages = readdirSync('demo').filter((file) => file.endsWith('.html'));

/** What depends on how a page looks; everything else axe finds in the first look of the same document as well. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Runs in the page, after axe. */
const check = async (only) => {
  const rules = { 'target-size': { enabled: true } };
  const options = only ? { runOnly: { type: 'rule', values: only } } : { rules };
  const { violations, passes } = await globalThis.axe.run(document, { ...options, resultTypes: ['violations'] });
  return {
    checked: passes.length,
    found: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any }) => `${id}: ${target.flat().join(' › ')} ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
    ),
  };
};

describe('every page of the demo', () => {
  let site, tab;
  // One tab for all. Its first visit to a page is a newcomer's: the display settings are kept only when somebody chooses.
  before(async () => {
    site = await openSite({ executablePath: need('chromium') });
    tab = await site.tab();
    await tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  after(() => site.close());

  const scheme = (value) =>
    tab.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);

  async function visit(page, query = '', width = 1280) {
    Object.assign(tab.seen, { said: [], requests: [] });
    await tab.setViewport({ width, height: 915 });
    await scheme('light');
    await tab.open(`${site.origin}/demo/${page}${query}`);
  }

  /** Nothing has to be scrolled sideways; what measures itself may need a frame. */
  async function expectFits(...widths) {
    for (const width of widths) {
      await tab.setViewport({ width, height: 740 });
      const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      await tab.waitForFunction(`(${over})() === 0`, { timeout: 10_000 }).catch(() => {});
      expect(await tab.evaluate(over), `${width} px`).to.equal(0);
    }
  }

  async function expectNoViolations(only) {
    if (!(await tab.evaluate(() => 'axe' in globalThis))) await tab.evaluate(axe);
    const { checked, found } = await tab.evaluate(check, only);
    expect(found).to.deep.equal([]);
    expect(checked).to.be.at.least(only ? 2 : 11);
  }

  for (const page of pages) {
    describe(page, () => {
      before(() => visit(page, '', 412));

      it('says nothing in the console, breaks no policy, and asks nothing of another origin', async () => {
        const told = tab.seen.said.filter(
          (text) => !(page === 'states.html' && /^(error|warn): (<relief-[\w-]+|.* 404 )/.test(text)),
        );
        expect(told).to.deep.equal([]);
        expect(await tab.violations()).to.deep.equal([]);
        expect(tab.seen.requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'))).to.deep.equal([]);
      });

      it('defines every element that it holds', async () => {
        expect(
          await tab.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map((it) => it.localName)),
        ).to.deep.equal([]);
      });

      it('fits a screen 320 px wide', () => expectFits(320));

      it('has no violation that axe can find: dark', async () => {
        await tab.setViewport({ width: 1280, height: 915 });
        await scheme('dark');
        await expectNoViolations();
      });

      // The article wears every look, one after the other in one document, as its settings switch them.
      if (page === 'index.html')
        for (const look of [
          { look: 'clinic', scheme: 'light' },
          { look: 'magazine' },
          { look: 'magazine', scheme: 'dark' },
          { look: 'plain' },
        ])
          it(`has no violation that axe can find: ${Object.values(look).join(', ')}`, async () => {
            await scheme('light');
            await tab.evaluate((it) => Object.assign(document.documentElement.dataset, { scheme: 'auto', ...it }), look);
            await expectNoViolations(ofLooks);
          });

      // The article's widgets stand on the other pages as well.
      if (page !== 'index.html')
        it('has no violation that axe can find: right-to-left', async () => {
          await visit(page, '?language=ar');
          await expectNoViolations();
        });

      it('fits screens 360, 768 and 1280 px wide with text twice the size', async () => {
        await visit(page, '?size=200');
        await expectFits(360, 768, 1280);
        if (page === 'index.html') await expectNoViolations(ofLooks);
      });
    });
  }
});
