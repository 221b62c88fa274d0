// Every page of the demo, as a visitor with open developer tools and an accessibility checker would see it.
import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import { openSite } from '../helpers/site.mjs';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const pages = readdirSync('demo').filter((file) => file.endsWith('.html'));

/** Runs in the page, after axe. */
const check = async () => {
  const { violations, passes } = await globalThis.axe.run(document, { rules: { 'target-size': { enabled: true } } });
  return {
    checked: passes.length,
    found: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any }) => `${id}: ${target.flat().join(' › ')} ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
    ),
  };
};

describe('every page of the demo', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  for (const page of pages) {
    describe(page, () => {
      it('says nothing in the console, breaks no policy, and asks nothing of another origin', async () => {
        const tab = await site.tab();
        await tab.open(`${site.origin}/demo/${page}`);
        const told = tab.seen.said.filter(
          (text) => !(page === 'states.html' && /^(error|warn): (<relief-[\w-]+|.* 404 )/.test(text)),
        );
        expect(told).to.deep.equal([]);
        expect(await tab.violations()).to.deep.equal([]);
        expect(tab.seen.requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith('data:'))).to.deep.equal([]);
        await tab.leave();
      });

      it('defines every element that it holds', async () => {
        const tab = await site.tab();
        await tab.open(`${site.origin}/demo/${page}`);
        expect(
          await tab.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map((it) => it.localName)),
        ).to.deep.equal([]);
        await tab.leave();
      });

      // The article itself is checked in demo.test.mjs.
      if (page !== 'index.html')
        for (const [look, scheme, query] of [
          ['dark', 'dark', ''],
          ['right-to-left', 'light', '?language=ar'],
        ]) {
          it(`has no violation that axe can find: ${look}`, async () => {
            const tab = await site.tab({ width: 1280 });
            const features = [
              { name: 'prefers-color-scheme', value: scheme },
              { name: 'prefers-reduced-motion', value: 'reduce' },
            ];
            await tab.emulateMediaFeatures(features);
            await tab.open(`${site.origin}/demo/${page}${query}`);
            await tab.evaluate(axe);
            const { checked, found } = await tab.evaluate(check);
            expect(found).to.deep.equal([]);
            expect(checked).to.be.greaterThan(10);
            await tab.leave();
          }).timeout(60_000);
        }
    });
  }
});
