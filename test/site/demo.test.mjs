// The demo as a newcomer meets it: the built bundle and the built pages, in a real browser. Needs `npm run build`.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, need } from '../../scripts/browsers/find.mjs';
import { startServer } from '../helpers/node-server.mjs';
import { find } from '../helpers/site.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));

function serve(request, response) {
  const path = join('dist', decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).replace(/\/$/, '/index.html');
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  response.end(readFileSync(path));
}

/** Keys whose text is for machines and editors. */
const silent = new Set(
  'id $schema lang kind type seed doi pmid url isbn direction certainty level duration max min minGap setRest restBetween every pose base sides position strength from to regions structure conditions forWhen in out name'.split(
    ' ',
  ),
);

/** Every text of a document that a reader should meet. */
function* words(value, key = '') {
  if (silent.has(key)) return;
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const it of value) yield* words(it, key);
  else if (typeof value === 'object' && value) for (const [name, it] of Object.entries(value)) yield* words(it, name);
}

const flat = (text) => text.replace(/\s+/g, ' ').trim();

describe('the demo', function () {
  this.timeout(90_000);
  let server, browser;

  before(async () => {
    expect(existsSync('dist/cdn/relief.js'), 'run `npm run build` first').to.equal(true);
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
    const button = '#pelvic-tilt >>> [part~="start-button"]';
    await (await find(page, '#pelvic-tilt >>> .ready button:not([part])')).click();
    await (await find(page, '#pelvic-tilt >>> select')).select('1');
    await page.$eval(button, (it) => it.click());
    await find(page, '#pelvic-tilt >>> [role="timer"]');
    await find(page, '#pelvic-tilt >>> ::-p-text(You did 1 of 1 repetition.)', { timeout: 40_000 });
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
    await (await find(page, 'relief-comment-form >>> textarea')).type(text);
    await (await find(page, 'relief-comment-form >>> input[autocomplete="name"]')).type('Sam, an example');
    // By key: on a busy machine the page may still be scrolling under a pointer.
    await (await find(page, 'relief-comment-form >>> [part~="post-button"]')).press('Enter');
    const posted = () =>
      find(page, `relief-comment-thread >>> ::-p-text(${text})`, { timeout: 30_000 }).catch(async (cause) => {
        const form = await page.$eval('relief-comment-form', ({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' '));
        throw new Error(`the comment is not in the thread; the form says: ${form}`, { cause });
      });
    await posted();
    await page.reload({ waitUntil: 'networkidle0' });
    await posted();
    expect(complaints).to.deep.equal([]);
    expect(strangers).to.deep.equal([]);
    await close();
  });

  describe('has no axe violations in any look', () => {
    for (const look of ['?look=magazine', '?look=plain', '?look=magazine&scheme=dark', '?size=200'])
      it(look, async () => {
        const { page, close } = await visit(look);
        expect(await violations(page)).to.deep.equal([]);
        await close();
      });
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
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          name,
        ).to.equal(0);
        await close();
      }
    });

  it('can be read whole without JavaScript', async () => {
    let text = '';
    for (const name of pages) {
      const { page, close } = await visit(name, (it) => it.setJavaScriptEnabled(false));
      text += ` ${await page.evaluate(() => {
        for (const it of document.querySelectorAll('details')) it.open = true;
        // `innerText` leaves out what is too far off the screen to be drawn, which a reader reaches by scrolling.
        for (const it of document.querySelectorAll('relief-remedy-card')) it.style.contentVisibility = 'visible';
        return document.body.innerText;
      })}`;
      await close();
    }
    text = flat(text);
    const files = readdirSync('demo/content', { recursive: true }).filter((name) => name.endsWith('.json'));
    expect(files.length).to.be.at.least(20);
    for (const file of files) {
      const missing = [...words(JSON.parse(readFileSync(join('demo/content', file), 'utf8')))].filter(
        (it) => !text.includes(flat(it)),
      );
      expect(missing, file).to.deep.equal([]);
    }
  });
});
