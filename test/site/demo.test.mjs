// The demo as a newcomer meets it: the built bundle and the built pages, in a real browser. Needs `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { need } from '../../scripts/browsers/find.mjs';
import { find, openSite } from '../helpers/site.mjs';

const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));

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

describe('the demo', () => {
  let site, page;

  // One visitor, who looks, exercises and comments; then one without JavaScript.
  before(async () => {
    site = await openSite({ executablePath: need('chromium') });
    page = await site.tab({ width: 800, height: 600 });
    await page.open(`${site.origin}/demo/`);
  });
  after(() => site.close());
  afterEach(() => {
    expect(page.seen.said).to.deep.equal([]);
    expect(page.seen.requests.filter((it) => !it.startsWith(site.origin) && !it.startsWith('data:'))).to.deep.equal([]);
  });

  it('shows the article: remedy cards, a stepper, an explainer, comments, warning signs', async () => {
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
  });

  it('runs a repetition of the pelvic tilt to its end', async () => {
    await page.evaluate(() => {
      window.ended = new Promise((resolve) =>
        document.addEventListener('relief-session-end', ({ result: { outcome, repetitions, painAfter } }) =>
          resolve({ outcome, repetitions, painAfter }),
        ),
      );
    });
    await (await find(page, '#pelvic-tilt >>> .ready button:not([part])')).evaluate((it) => it.click());
    await (await find(page, '#pelvic-tilt >>> select')).select('1');
    await (await find(page, '#pelvic-tilt >>> [part~="start-button"]')).evaluate((it) => it.click());
    await find(page, '#pelvic-tilt >>> [role="timer"]');
    await find(page, '#pelvic-tilt >>> ::-p-text(You did 1 of 1 repetition.)', { timeout: 90_000 });
    await find(page, '#pelvic-tilt >>> [part~="stage"] input[type="radio"]');
    const pain = await page.$$('#pelvic-tilt >>> [part~="stage"] input[type="radio"]');
    expect(pain).to.have.length(11);
    await pain[2].evaluate((radio) => radio.click());
    expect(await page.evaluate(() => window.ended)).to.deep.equal({ outcome: 'done', repetitions: 1, painAfter: 2 });
  });

  it('keeps a posted comment over a reload', async () => {
    const text = 'The wrapped hot-water bottle helped me a little.';
    await (await find(page, 'relief-comment-form >>> textarea')).type(text);
    await (await find(page, 'relief-comment-form >>> input[autocomplete="name"]')).type('Sam, an example');
    // By key: on a busy machine the page may still be scrolling under a pointer.
    await (await find(page, 'relief-comment-form >>> [part~="post-button"]')).press('Enter');
    const posted = () =>
      find(page, `relief-comment-thread >>> ::-p-text(${text})`).catch(async (cause) => {
        const form = await page.$eval('relief-comment-form', ({ shadowRoot }) => shadowRoot.textContent.replace(/\s+/g, ' '));
        throw new Error(`the comment is not in the thread; the form says: ${form}`, { cause });
      });
    await posted();
    await page.reload({ waitUntil: 'load' });
    await posted();
    // The graph of the page comes last: leaving while its code is on the way would be told as a failure.
    await page.waitForFunction(
      (text) => document.querySelector('script[data-relief-graph]')?.textContent.includes(text),
      { polling: 100 },
      text,
    );
  });

  it('can be read whole without JavaScript', async () => {
    await page.setJavaScriptEnabled(false);
    let text = '';
    for (const name of pages) {
      await page.goto(`${site.origin}/demo/${name}`, { waitUntil: 'load' });
      text += ` ${await page.evaluate(() => {
        for (const it of document.querySelectorAll('details')) it.open = true;
        // `innerText` leaves out what is too far off the screen to be drawn, which a reader reaches by scrolling.
        for (const it of document.querySelectorAll('relief-remedy-card')) it.style.contentVisibility = 'visible';
        return document.body.innerText;
      })}`;
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
