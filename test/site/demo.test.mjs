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

describe('the demo', () => {
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

<<<<<<< HEAD
const flat = (text) => text.replace(/\s+/g, ' ').trim();

describe('the demo', function () {
  this.timeout(90_000);
  let server, browser;

  before(async () => {
    expect(existsSync('dist/cdn/relief.js'), 'run `npm run build` first').to.equal(true);
    execFileSync(process.execPath, ['scripts/demo.mjs']);
    server = await startServer(serve);
    browser = await puppeteer.launch({ executablePath: need('chromium'), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A page in a browser profile of its own, with what it complained of and asked for. */
  async function visit(path, prepare = async () => {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints = [];
    const strangers = [];
    page.on('console', (it) => ['error', 'warn'].includes(it.type()) && complaints.push(it.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (it) => !it.url().startsWith(server.origin) && !it.url().startsWith('data:') && strangers.push(it.url()));
    await prepare(page);
    await page.goto(`${server.origin}/demo/${path}`, { waitUntil: 'networkidle0' });
    return { page, complaints, strangers, close: () => context.close() };
  }

  const violations = (page) =>
    page.evaluate(
      `${axe}; axe.run().then(({ violations }) => violations.map((it) => it.id + ': ' + it.nodes.map(({ target }) => target.join(' ')).join(', ')))`,
    );

  it('shows the article: remedy cards, a stepper, an explainer, comments, warning signs', async () => {
    const { page, complaints, strangers, close } = await visit('');
    const shown = await page.evaluate(() => {
      const drawn = (tag) =>
        [...document.querySelectorAll(tag)].filter((it) => it.shadowRoot && it.getBoundingClientRect().height > 100).length;
      return Object.fromEntries(
        ['remedy-card', 'exercise-stepper', 'cause-explainer', 'comment-form', 'seek-help'].map((name) => [
          name,
          drawn(`relief-${name}`),
        ]),
      );
    });
    expect(shown['remedy-card']).to.be.at.least(8);
    expect(shown).to.include({ 'exercise-stepper': 1, 'cause-explainer': 1, 'comment-form': 1, 'seek-help': 1 });
    expect(complaints).to.deep.equal([]);
    expect(strangers).to.deep.equal([]);
    await close();
  });

  it('runs a repetition of the pelvic tilt to its end', async () => {
    const { page, complaints, strangers, close } = await visit('');
    await page.evaluate(() => {
      window.ended = new Promise((resolve) =>
        document.addEventListener('relief-session-end', ({ result: { outcome, repetitions, painAfter } }) =>
          resolve({ outcome, repetitions, painAfter }),
        ),
      );
    });
    const stepper = await page.$('#pelvic-tilt');
    const repetitions = await stepper.waitForSelector('>>> select');
    await repetitions.select('1');
    const start = await page.waitForSelector('#pelvic-tilt >>> [part~="start-button"]');
    await start.click();
    await page.waitForSelector('#pelvic-tilt >>> [role="timer"]');
    await page.waitForSelector('#pelvic-tilt >>> ::-p-text(You did 1 of 1 repetition.)', { timeout: 40_000 });
    const pain = await page.$$('#pelvic-tilt >>> [part~="stage"] input[type="radio"]');
    expect(pain).to.have.length(11);
    await pain[2].evaluate((radio) => radio.click());
    expect(await page.evaluate(() => window.ended)).to.deep.equal({ outcome: 'done', repetitions: 1, painAfter: 2 });
    expect(complaints).to.deep.equal([]);
    expect(strangers).to.deep.equal([]);
    await close();
  });

  it('keeps a posted comment over a reload', async () => {
    const { page, complaints, strangers, close } = await visit('');
    const text = 'The wrapped hot-water bottle helped me a little.';
    await (await page.waitForSelector('relief-comment-form >>> textarea')).type(text);
    await (await page.waitForSelector('relief-comment-form >>> input[autocomplete="name"]')).type('Sam, an example');
    await (await page.waitForSelector('relief-comment-form >>> [part~="post-button"]')).click();
    const posted = () => page.waitForSelector(`relief-comment-thread >>> ::-p-text(${text})`, { timeout: 15_000 });
    await posted();
    await page.reload({ waitUntil: 'networkidle0' });
    await posted();
    expect(complaints).to.deep.equal([]);
    expect(strangers).to.deep.equal([]);
    await close();
  });

  describe('has no axe violations', () => {
    const looks = ['', '?scheme=dark', '?look=magazine', '?look=plain', '?language=ar', '?size=200'];
    for (const name of pages)
      for (const look of name === 'index.html' ? looks : ['']) {
        it(`on ${name}${look}`, async () => {
          const { page, close } = await visit(`${name}${look}`);
          expect(await violations(page)).to.deep.equal([]);
          await close();
        });
      }
  });

  for (const [width, size] of [
    [320, 100],
    [360, 200],
    [768, 200],
    [1280, 200],
  ])
    it(`fits a screen ${width} px wide with text at ${size} %`, async () => {
      for (const name of pages) {
        const { page, close } = await visit(`${name}?size=${size}`, (it) => it.setViewport({ width, height: 740 }));
=======
      it('defines every element that it holds', async () => {
        const tab = await site.tab();
        await tab.open(`${site.origin}/demo/${page}`);
>>>>>>> e886e7b (Visit strict pages, clobbered pages, slow phones and the whole demo with the built bundle)
        expect(
          await tab.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map((it) => it.localName)),
        ).to.deep.equal([]);
        await tab.leave();
      });

      it('fits a phone of 320 pixels without scrolling sideways', async () => {
        const tab = await site.tab({ width: 320, height: 640 });
        await tab.open(`${site.origin}/demo/${page}`);
        expect(await tab.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(320);
        await tab.leave();
      });

      for (const [look, scheme, query] of [
        ['light', 'light', ''],
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

      it('keeps the words of its widgets without JavaScript', async () => {
        const tab = await site.tab();
        await tab.setJavaScriptEnabled(false);
        await tab.goto(`${site.origin}/demo/${page}`, { waitUntil: 'networkidle0' });
        const empty = await tab.evaluate(() =>
          [...document.querySelectorAll('relief-remedy-card, relief-exercise-stepper, relief-cause-explainer')]
            .filter((it) => !it.querySelector('script') && !it.matches('[src*=no-such-file]') && it.innerText.trim().length < 40)
            .map((it) => it.outerHTML.slice(0, 120)),
        );
        expect(empty).to.deep.equal([]);
        await tab.leave();
      });
    });
  }
});
