// A long page of cards with relief.css, which draws what is near: nothing that a reader does with a page may notice.
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { openSite } from '../helpers/site.mjs';

const count = 200;
const head = '<link rel="stylesheet" href="/cdn/relief.css"><script type="module" src="/cdn/relief.js"></script>';
const card = (n, timer = '') => `
  <relief-remedy-card id="card-${n}" ${timer}>
    <h2>Remedy number ${n}</h2>
    <p>It has ${n} words: ${'word '.repeat(10 + ((n * 37) % 120))}</p>
    <ul data-relief="claims"><li data-direction="unclear" data-certainty="none">A claim, ${n}.</li></ul>
    <dl data-relief="dose"><dt>Never longer than</dt><dd data-relief="max"><time datetime="PT20M">20 minutes</time></dd></dl>
    <p data-relief="seek-help"><a href="#card-1">Warning signs</a></p>
    <details><summary>More of ${n}</summary><p>Folded words of ${n}.</p></details>
  </relief-remedy-card>`;
const body = Array.from({ length: count }, (_, n) => card(n)).join('') + card('timed', 'timer');
const skipped = (tab, n) =>
  tab.evaluate((id) => !document.querySelector(`${id} h2`).checkVisibility({ contentVisibilityAuto: true }), `#card-${n}`);

describe('a long page of cards', () => {
  let site, tab;
  before(async () => {
    site = await openSite();
    tab = await site.tab();
  });
  after(() => site.close());
  /** In a tab that is reused: a document anew, whose cards nobody has seen. */
  const open = async (html = body, hash = '', first = head) => {
    await tab.goto('about:blank');
    await tab.open(site.serve({ head: first, body: html }) + hash);
  };

  describe('that has just come', () => {
    before(() => open());

    it('does not draw what is far off the screen, unless a timer runs there', async () => {
      expect(await skipped(tab, 0)).to.equal(false);
      expect(await skipped(tab, count - 1)).to.equal(true);
      expect(await skipped(tab, 'timed')).to.equal(false);
    });

    it('moves nothing on the screen while it is scrolled, down and up again', async () => {
      const shifted = await tab.evaluate(async () => {
        let sum = 0;
        new PerformanceObserver((all) => all.getEntries().forEach(({ value }) => (sum += value))).observe({
          type: 'layout-shift',
          buffered: false,
        });
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        for (const by of [400, -400])
          for (let i = 0; i < 60; i++) {
            scrollBy(0, by);
            await frame();
          }
        await new Promise((done) => setTimeout(done, 300));
        return sum;
      });
      expect(shifted).to.be.below(0.001);
    });

    it('is found by the browser’s search', async () => {
      expect(await skipped(tab, 150)).to.equal(true);
      expect(await tab.evaluate(() => window.find('Remedy number 150'))).to.equal(true);
      const top = await tab.$eval('#card-150 h2', (it) => it.getBoundingClientRect().top);
      expect(top).to.be.within(0, 915);
    });
  });

  const late = head.replace(/<script.*/, '');
  const addScript = () => tab.addScriptTag({ type: 'module', url: '/cdn/relief.js' });
  for (const [how, hash, first, go] of [
    ['by a link on the page', '', head, () => tab.evaluate(() => (location.hash = '#card-140'))],
    ['by its address', '#card-140', head, () => {}],
    ['by its address, before the script has come', '#card-140', late, addScript],
  ])
    it(`is reached ${how}`, async () => {
      await open(body, hash, first);
      await go();
      // At the top of the screen, and no longer moved by cards that are drawn on the way.
      await tab.waitForFunction(() => {
        const { top } = document.querySelector('#card-140').getBoundingClientRect();
        globalThis.still = Math.abs(top) <= 1 ? (globalThis.still ?? 0) + 1 : 0;
        return globalThis.still > 10;
      });
    });

  it('is all there for a screen reader', async () => {
    // Chromium builds the whole tree when something reads it, which this flag stands for.
    const browser = await puppeteer.launch({
      executablePath: light(),
      args: [...chromiumFlags, '--force-renderer-accessibility'],
    });
    const tab = await browser.newPage();
    await tab.goto(site.serve({ head, body }), { waitUntil: 'networkidle0', timeout: 90_000 });
    const cdp = await tab.createCDPSession();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const headings = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'heading').map(({ name }) => name.value);
    expect(headings.filter((it) => it.startsWith('Remedy number'))).to.have.length(count + 1);
    const words = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name.value);
    expect(words.filter((it) => it.includes('Not known if it helps'))).to.have.length(count + 1);
    await browser.close();
  });

  it('is printed whole, with what is folded in it open', async () => {
    const some = Array.from({ length: 80 }, (_, n) => card(n)).join('');
    const pages = async (html) => {
      await open(html);
      const pdf = Buffer.from(await tab.pdf()).toString('latin1');
      return pdf.match(/\/Type \/Page\b/g).length;
    };
    const drawn = some.replaceAll('<relief-remedy-card', '<relief-remedy-card style="content-visibility: visible"');
    const whole = await pages(drawn.replaceAll('<details', '<details open'));
    expect(whole).to.be.greaterThan(10);
    expect(await pages(some)).to.equal(whole);
  });
});
