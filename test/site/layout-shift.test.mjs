// What moves while a page loads at 1.6 Mbit/s on a processor four times slower than this one.
import { expect } from 'chai';
import { need } from '../../scripts/browsers/find.mjs';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

describe('layout shift on a slow phone', () => {
  let site, tab;
  // One tab for all: nothing is cached (the server says no-store). A slowed tab burns a processor even while it waits.
  before(async () => {
    site = await openSite({ executablePath: need('chromium') });
    tab = await site.tab({ prepare: watch });
  });
  after(() => site.close());

  /** What moved in each frame of the page. */
  async function shifts(url, { width = 412, height = 915 }) {
    await tab.setViewport({ width, height });
    await tab.emulateCPUThrottling(4);
    await tab.open(url);
    const seen = await Promise.all(tab.frames().map((frame) => frame.evaluate(() => globalThis.shifts)));
    await tab.emulateCPUThrottling(1);
    await tab.goto('about:blank');
    return { total: seen.flat().reduce((sum, { value }) => sum + value, 0), list: JSON.stringify(seen, null, 1) };
  }

  async function watch(tab) {
    await tab.emulateNetworkConditions({ download: 200_000, upload: 90_000, latency: 150 });
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
  // Chromium paints nothing before the end is there; a busy machine would else show a page in pieces, which is the next test's.
  const whole = '<link rel="expect" href="#end" blocking="render">';
  const end = '<div id="end"></div>';
  for (const [tag, sample] of Object.entries(samples).filter(([tag]) => !tag.startsWith('comment')))
    it(`is 0 with relief.css for words that come as HTML, 360, 412 and 1280 px wide: ${tag}`, async () => {
      const signs = tag === 'seek-help' ? '' : samples['seek-help'];
      const page = site.serve({ head: whole + head, body: words + sample + words + signs + words + end });
      // The three phones and screens load side by side, in frames.
      const frames = [360, 412, 1280].map((width) => `<iframe src="${page}" width="${width}" height="1200"></iframe>`);
      const style = '<style>h1 { display: none } main { display: flex } iframe { border: 0; flex: none }</style>';
      const { total, list } = await shifts(site.serve({ head: style, body: frames.join('') }), { width: 2100, height: 1220 });
      expect(
        tab.seen.requests.filter((url) => url === page),
        'frames',
      ).to.have.length(3);
      expect(total, list).to.equal(0);
    });

  // The room that is kept for a widget stands below its words, so it goes down while they come; it must not count as moving.
  for (const [tag, sample] of Object.entries(samples).filter(([tag]) => !tag.startsWith('comment')))
    it(`is 0 with relief.css while the page itself comes in pieces: ${tag}`, async () => {
      // A card takes room above its words when its first claim comes, for what that claim is worth, unless the page says it.
      const ends = tag === 'remedy-card' ? /<\/li>/g : /<\/(h2|li)>/g;
      const first = tag === 'remedy-card' ? whole.replace('#end', '#first') : '';
      const pieces = sample.replace(/<li(?= data-direction)/, '$& id="first"').replaceAll(ends, '$&<!--pause-->');
      const signs = tag === 'seek-help' ? '' : samples['seek-help'];
      const { total, list } = await shifts(site.serve({ head: first + head, body: words + pieces + words + signs }), {
        height: 1200,
      });
      expect(total, list).to.equal(0);
    });
});
