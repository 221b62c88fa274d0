// What a plugin refuses stays refused: nothing goes by another way, and a reader is told no more than the answer says.
// Needs the built script tag (npm run build).
import { expect } from 'chai';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { startWordPress } from '../../scripts/wordpress/site.mjs';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const words = 'Heat helped me.';

/** `says`: what is told; the answer's own words where it has some. */
const refusals = {
  'wp_die 403': /looks like spam/,
  'wp_die 500': /looks like spam/,
  'wp_die 200': /looks like spam/,
  'an error 403': /looks like spam/,
  'an error 429': /looks like spam|wait/i,
  'a page of its own': undefined,
  'another page of the site': undefined,
  'nothing at all': undefined,
};
const claims = /is published|awaiting|waits for|moderator/i;

describe('a comment that a plugin of WordPress refuses', function () {
  this.timeout(120_000);
  let wp;
  let post;
  let link;
  let browser;
  before(async () => {
    wp = await startWordPress({ dist: file('dist'), plugins: [file('test/wordpress/refusals.php')] });
    ({ post, link } = await wp.control({
      post: { post_title: 'Heat', post_content: '<p>Words.</p>', post_status: 'publish', comment_status: 'open' },
    }));
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    await wp?.stop();
  });

  for (const role of ['guest', 'member'])
    for (const [refusal, says] of Object.entries(refusals))
      it(`${role}: ${refusal}`, async () => {
        await wp.control({
          options: {
            relief_guests: 1,
            relief_no_flood: 1,
            comment_moderation: 0,
            comment_previously_approved: 0,
            relief_rest_first: 0,
            relief_nonce: 1,
            relief_refusal: refusal,
          },
          wipe: true,
          edit: { ID: post, comment_status: 'open' },
        });
        const { cookies = [] } = role === 'member' ? await wp.control({ login: 'member' }) : {};
        const context = await browser.createBrowserContext();
        try {
          const page = await context.newPage();
          const sent = [];
          page.on(
            'request',
            (it) => it.method() === 'POST' && /comments/.test(it.url()) && sent.push(new URL(it.url()).pathname),
          );
          for (const cookie of cookies) {
            const [name, ...value] = cookie.split('=');
            await page.setCookie({ name, value: decodeURIComponent(value.join('=')), url: wp.origin });
          }
          await page.goto(link);
          const box = await page.waitForSelector('#comment');
          await box.type(words);
          if (role === 'guest') {
            await (await page.$('#author')).type('Ann');
            await (await page.$('#email')).type('ann@example.com');
          }
          await page.waitForFunction(() => document.querySelector('relief-comment-form').shadowRoot.querySelector('.kept'));
          await (await page.$('#submit')).evaluate((it) => it.click());
          const told = await outcome(page);
          const { comments } = await wp.control({});
          expect(comments, told).to.deep.equal([]);
          expect(sent, told).to.have.length(1);
          expect(told).not.to.match(claims);
          if (says) expect(told).to.match(says);
          expect(await box.evaluate(({ value }) => value)).to.equal(words);
        } finally {
          await context.close();
        }
      });

  async function outcome(page) {
    for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
      const found = await page
        .evaluate(() => {
          const host = document.querySelector('relief-comment-form');
          const all = [...host.shadowRoot.querySelectorAll('#outcome')].map((it) => it.textContent.replace(/\s+/g, ' ').trim());
          return host.matches(':state(sending)') ? '' : all.join(' ');
        })
        .catch(() => '');
      if (found) return found;
    }
    return '';
  }
});
