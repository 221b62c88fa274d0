// What moves while a page loads at 1.6 Mbit/s on a processor four times slower than this one.
import { expect } from 'chai';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

describe('layout shift on a slow phone', () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  async function shifts(url, size) {
    const tab = await site.tab({ ...size, prepare: slow });
    await tab.open(url);
    const seen = await tab.evaluate(() => globalThis.shifts);
    await tab.leave();
    return { total: seen.reduce((sum, { value }) => sum + value, 0), list: JSON.stringify(seen, null, 1) };
  }

  async function slow(tab) {
    await tab.emulateNetworkConditions({ download: 200_000, upload: 90_000, latency: 150 });
    await tab.emulateCPUThrottling(4);
    await tab.evaluateOnNewDocument(() => {
      globalThis.shifts = [];
      const name = (node) => {
        const element = node?.nodeType === 1 ? node : node?.parentElement;
        return element ? `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}` : 'gone';
      };
      new PerformanceObserver((list) => {
        for (const { value, startTime, sources } of list.getEntries())
          globalThis.shifts.push({
            value,
            startTime,
            sources: sources.map(
              ({ node, previousRect: a, currentRect: b }) => `${name(node)} ${a.y}+${a.height} → ${b.y}+${b.height}`,
            ),
          });
      }).observe({ type: 'layout-shift', buffered: true });
    });
  }

  const wholePage = { width: 412, height: 12_000 };
  it('is 0 over the first screen of the article, whose words come as HTML', async () => {
    const { total, list } = await shifts(`${site.origin}/demo/`, {});
    expect(total, list).to.equal(0);
  });

  it('is at most 0.01 over the whole article', async () => {
    const { total, list } = await shifts(`${site.origin}/demo/`, wholePage);
    expect(total, list).to.be.at.most(0.01);
  });

  const words = '<p>Words of the page, between the widgets, which nothing may move.</p>';
  const head = '<link rel="stylesheet" href="/cdn/relief.css"><script type="module" src="/cdn/relief.js"></script>';
  for (const [tag, sample] of Object.entries(samples).filter(([tag]) => !tag.startsWith('comment')))
    it(`is 0 with relief.css for words that come as HTML, 360, 412 and 1280 px wide: ${tag}`, async () => {
      const signs = tag === 'seek-help' ? '' : samples['seek-help'];
      const page = site.serve({ head, body: words + sample + words + signs + words });
      const seen = await Promise.all([360, 412, 1280].map((width) => shifts(page, { width, height: 1200 })));
      expect(
        seen.map(({ total }) => total),
        seen.map(({ list }) => list).join('\n'),
      ).to.deep.equal([0, 0, 0]);
    });

  // The room that is kept for a widget stands below its words, so it goes down while they come; it must not count as moving.
  for (const [tag, sample] of Object.entries(samples).filter(([tag]) => !tag.startsWith('comment')))
    it(`is 0 with relief.css while the page itself comes in pieces: ${tag}`, async () => {
      // A card takes room above its words when its first claim comes, for what that claim is worth, unless the page says it.
      const ends = tag === 'remedy-card' ? /<\/li>/g : /<\/(h2|li)>/g;
      const pieces = sample.replaceAll(ends, '$&<!--pause-->');
      const signs = tag === 'seek-help' ? '' : samples['seek-help'];
      const { total, list } = await shifts(site.serve({ head, body: words + pieces + words + signs }), { height: 1200 });
      expect(total, list).to.equal(0);
    });
});
