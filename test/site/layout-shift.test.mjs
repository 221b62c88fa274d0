// What moves while a page loads at 1.6 Mbit/s on a processor four times slower than this one.
import { expect } from 'chai';
import { need } from '../../scripts/browsers/find.mjs';
import { fonts } from '../helpers/fonts.mjs';
import { samples } from '../helpers/samples.mjs';
import { openSite } from '../helpers/site.mjs';

describe('layout shift on a slow phone', () => {
  let site, tab;
  // One tab for all: nothing is cached (the server says no-store). A slowed tab burns a processor even while it waits.
  before(async () => {
    site = await openSite({ executablePath: need('chromium') });
    tab = await site.tab({ prepare: watch });
    // Fonts are kept from here on; at the pace of the phone they would take ten seconds.
    for (const font of fonts) await tab.goto(site.serve({ head: '', body: '', font }));
    await tab.emulateNetworkConditions({ download: 200_000, upload: 90_000, latency: 150 });
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
  const widgets = Object.entries(samples).filter(([tag]) => !tag.startsWith('comment'));
  const looks = [...fonts.map((font) => ({ font })), ...['wide', 'tall'].map((font) => ({ font, root: 'lang="ar" dir="rtl"' }))];

  /** What moved in pages that load side by side, in frames of these widths. */
  async function shiftsOfAll(widths, page) {
    const frames = widths.flatMap((width) => looks.map((look) => ({ width, url: site.serve({ ...page, ...look }) })));
    const body = frames.map(({ width, url }) => `<iframe src="${url}" width="${width}" height="1200"></iframe>`).join('');
    const style = '<style>h1 { display: none } main { display: flex; flex-wrap: wrap } iframe { border: 0; flex: none }</style>';
    tab.seen.requests.length = 0;
    const seen = await shifts(site.serve({ head: style, body }), { width: 4400, height: 3700 });
    expect(
      frames.every(({ url }) => tab.seen.requests.includes(url)),
      'frames',
    ).to.equal(true);
    return seen;
  }

  for (const [tag, sample] of widgets)
    it(`is 0 with relief.css for words that come as HTML, in four fonts, 360, 412 and 1280 px wide: ${tag}`, async () => {
      const signs = tag === 'seek-help' ? '' : samples['seek-help'];
      const body = words + sample + words + signs + words + end;
      const { total, list } = await shiftsOfAll([360, 412, 1280], { head: whole + head, body });
      expect(total, list).to.equal(0);
    });

  // The room that is kept for a widget stands below its words, so it goes down while they come; it must not count as moving.
  for (const [tag, sample] of widgets)
    it(`is 0 with relief.css while the page itself comes in pieces, in four fonts: ${tag}`, async () => {
      // A card takes room above its words when its first claim comes, for what that claim is worth, unless the page says it.
      const ends = tag === 'remedy-card' ? /<\/li>/g : /<\/(h2|li)>/g;
      const first = tag === 'remedy-card' ? whole.replace('#end', '#first') : '';
      const pieces = sample.replace(/<li(?= data-direction)/, '$& id="first"').replaceAll(ends, '$&<!--pause-->');
      const signs = tag === 'seek-help' ? '' : samples['seek-help'];
      const { total, list } = await shiftsOfAll([412], { head: first + head, body: words + pieces + words + signs });
      expect(total, list).to.equal(0);
    });
});
