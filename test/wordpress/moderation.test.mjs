// A moderator's way through a real WordPress page by keyboard alone, with WordPress's own database looked into after each step.
// Needs the built script tag (npm run build).
import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { asPost } from '../../scripts/wordpress/demo.mjs';
import { startWordPress } from '../../scripts/wordpress/site.mjs';
import { commentModeration as say } from '../../src/locales/en/comments-moderation.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const usual = {
  relief_no_flood: 1,
  comment_previously_approved: 0,
  comment_moderation: 1,
  comment_registration: 0,
  default_comment_status: 'open',
  relief_guests: 0,
  relief_nonce: 0,
  relief_nonce_life: 0,
  relief_page_cache: 0,
  relief_rest_first: 0,
  permalink_structure: '/%postname%/',
};

describe('moderating on a page of a real WordPress', function () {
  this.timeout(180_000);
  let wp;
  let browser;
  let link;
  let post;
  let page;
  let errors;

  before(async () => {
    if (!existsSync(join(dist, 'cdn/relief.js'))) throw new Error('the script tag is not built: run “npm run build” first');
    wp = await startWordPress({ dist });
    ({ link, post } = await wp.control({ options: usual, post: asPost('<p>Warmth helps a little.</p>') }));
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    await wp?.stop();
  });
  beforeEach(() => wp.control({ options: usual, wipe: true, edit: { ID: post, comment_status: 'open' } }));
  afterEach(() => page?.browserContext().close());

  /** Everybody has a browser of their own. `role`: of whom WordPress logs in; nobody for a guest. */
  async function visit({ role, at = link } = {}) {
    const context = await browser.createBrowserContext();
    page = await context.newPage();
    await page.setViewport({ width: 1024, height: 800 });
    errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    // WordPress's own bar asks for the member's picture at gravatar.com, which is not to be had here.
    page.on(
      'console',
      (message) => message.type() === 'error' && !/NAME_NOT_RESOLVED/.test(message.text()) && errors.push(message.text()),
    );
    if (role) {
      const { cookies } = await wp.control({ login: `the-${role}`, role });
      for (const cookie of cookies) {
        const [name, ...value] = cookie.split('=');
        await page.setCookie({ name, value: decodeURIComponent(value.join('=')), url: wp.origin });
      }
    }
    await page.goto(at);
    await page.waitForFunction(() => customElements.get('relief-comment-thread'));
  }

  /** By the site's own form, as a browser without JavaScript sends it. */
  async function guestWrites(name, text) {
    const fields = { comment_post_ID: String(post), comment: text, author: name, email: `${name}@example.com` };
    const body = new URLSearchParams(fields);
    const { status } = await fetch(`${wp.origin}/wp-comments-post.php`, { method: 'POST', body, redirect: 'manual' });
    expect(status).to.equal(302);
  }

  const rows = async () => Object.fromEntries((await wp.control({})).comments.map(({ name, status }) => [name, status]));
  async function until(holds, what) {
    for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) if (await holds()) return;
    expect.fail(what);
  }
  /** What has the focus, as a screen reader names it; and whose comment that is. */
  const focus = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const name = at?.getAttribute('aria-label') ?? at?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return { name, comment: at?.closest('article')?.getAttribute('aria-label') ?? '', box: at?.className ?? '' };
    });
  /** Tab, as often as it takes. */
  async function tabTo(name) {
    for (let presses = 0; presses < 80; presses += 1) {
      if ((await focus()).name === name) return;
      await page.keyboard.press('Tab');
    }
    expect.fail(`no Tab leads to “${name}”`);
  }
  async function press(name) {
    await tabTo(name);
    await page.keyboard.press('Enter');
  }
  const thread = (read) => page.evaluate(read, 'relief-comment-thread');
  const heard = () => thread((tag) => document.querySelector(tag).shadowRoot?.querySelector('[role="status"]')?.textContent);
  const hears = (sentence) => until(async () => (await heard()) === sentence, `nobody hears “${sentence}”`);
  const tools = () =>
    thread((tag) => document.querySelector(tag).shadowRoot?.querySelectorAll('[part="moderation"], [part="filter"]').length);

  it('goes from the queue to the trash and back, with Tab and Enter only', async () => {
    await guestWrites('Ann', 'Heat helped me.');
    await guestWrites('Bo', 'Buy my pills.');
    expect(await rows()).to.deep.equal({ Ann: '0', Bo: '0' });

    await visit({ role: 'editor' });
    await until(tools, 'the moderator’s view comes');
    await press(say.next);
    await until(
      async () => (await focus()).name === say.labelled('Ann', say.status.pending),
      'the first that waits has the focus',
    );

    await press(say.named.approve('Ann'));
    await hears(`${say.stands.published('Ann')} ${say.waiting(1)}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: '0' });
    expect(await focus()).to.include({ name: say.status.published, comment: say.labelled('Ann', say.status.published) });

    await page.keyboard.press('Tab');
    expect((await focus()).name).to.equal(say.undoAt('Ann'));
    await page.keyboard.press('Enter');
    await hears(`${say.undone} ${say.stands.pending('Ann')} ${say.waiting(2)}`);
    expect(await rows()).to.deep.equal({ Ann: '0', Bo: '0' });

    await press(say.named.approve('Ann'));
    await hears(`${say.stands.published('Ann')} ${say.waiting(1)}`);
    await press(say.next);
    await until(async () => (await focus()).name === say.labelled('Bo', say.status.pending), 'the next that waits has the focus');
    await press(say.named.spam('Bo'));
    await hears(`${say.stands.spam('Bo')} ${say.waiting(0)}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: 'spam' });

    // Out of spam, by the view of spam: it is again what it was.
    await page.reload();
    await until(tools, 'the moderator’s view comes');
    await press(say.counted(say.filters.spam, 1));
    await hears(say.shown(say.filters.spam, 1));
    await press(say.named['not-spam']('Bo'));
    await hears(`${say.stands.pending('Bo')} ${say.waiting(1)}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: '0' });
    await press(say.undoAt('Bo'));
    await hears(`${say.undone} ${say.stands.spam('Bo')} ${say.waiting(0)}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: 'spam' });
    await press(say.named['not-spam']('Bo'));
    await hears(`${say.stands.pending('Bo')} ${say.waiting(1)}`);

    // Into the trash, and out of it.
    await press(say.named.trash('Bo'));
    await hears(`${say.stands.trash('Bo')} ${say.waiting(0)}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: 'trash' });
    await page.reload();
    await until(tools, 'the moderator’s view comes');
    await press(say.counted(say.filters.trash, 1));
    await hears(say.shown(say.filters.trash, 1));
    await press(say.named.restore('Bo'));
    await hears(`${say.stands.pending('Bo')} ${say.waiting(1)}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: '0' });

    // For good: asked first, and kept when the answer is no.
    await press(say.undoAt('Bo'));
    await hears(`${say.undone} ${say.stands.trash('Bo')} ${say.waiting(0)}`);
    await press(say.named.delete('Bo'));
    await until(async () => (await focus()).name === say.really.delete('Bo'), 'the question has the focus');
    await press(say.keepIt);
    await until(async () => (await focus()).name === say.status.trash, 'the state has the focus again');
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: 'trash' });
    await press(say.named.delete('Bo'));
    await until(async () => (await focus()).name === say.really.delete('Bo'), 'the question has the focus');
    await press(say.deeds.delete);
    await hears(`${say.deleted('Bo')} ${say.waiting(0)}`);
    expect(await rows()).to.deep.equal({ Ann: '1' });
    expect(errors).to.deep.equal([]);
  });

  it('tells truly that another moderator was faster, and undoes nothing of theirs', async () => {
    await guestWrites('Ann', 'Heat helped me.');
    await guestWrites('Bo', 'Walking helped me.');
    await visit({ role: 'editor' });
    await until(tools, 'the moderator’s view comes');
    const { comments } = await wp.control({});
    await wp.control({ approve: comments[0].id });
    await press(say.named.spam('Ann'));
    await hears(`${say.changed} ${say.stands.published('Ann')}`);
    expect(await rows()).to.deep.equal({ Ann: '1', Bo: '0' });
    await wp.control({ wipe: true });
    await press(say.named.approve('Bo'));
    await hears(say.troubles.gone);
  });

  it('takes a moderator who has logged out meanwhile for what the site says', async () => {
    await guestWrites('Ann', 'Heat helped me.');
    await visit({ role: 'editor' });
    await until(tools, 'the moderator’s view comes');
    await page.deleteCookie(...(await page.cookies()));
    await press(say.named.approve('Ann'));
    await until(async () => (await heard()).startsWith(say.troubles.forbidden), 'it is said that the login is over');
    expect(await rows()).to.deep.equal({ Ann: '0' });
  });

  it('goes on when the nonce of the page is old', async () => {
    await guestWrites('Ann', 'Heat helped me.');
    await wp.control({ options: { relief_nonce: 1, relief_nonce_life: 2 } });
    await visit({ role: 'editor' });
    await until(tools, 'the moderator’s view comes');
    await sleep(3100);
    await press(say.named.approve('Ann'));
    await hears(`${say.stands.published('Ann')} ${say.waiting(0)}`);
    expect(await rows()).to.deep.equal({ Ann: '1' });
  });

  it('works on a site with plain permalinks', async () => {
    await guestWrites('Ann', 'Heat helped me.');
    await wp.control({ options: { permalink_structure: '' } });
    await visit({ role: 'editor', at: `${wp.origin}/?p=${post}` });
    await until(tools, 'the moderator’s view comes');
    await press(say.named.approve('Ann'));
    await hears(`${say.stands.published('Ann')} ${say.waiting(0)}`);
    expect(await rows()).to.deep.equal({ Ann: '1' });
  });

  for (const role of [undefined, 'subscriber', 'author'])
    it(`shows ${role ?? 'a guest'} nothing of it, and loads nothing of it`, async () => {
      await guestWrites('Ann', 'Heat helped me.');
      await guestWrites('Bo', 'Walking helped me.');
      const { comments } = await wp.control({});
      await wp.control({ approve: comments[0].id });
      await wp.control({ options: { relief_nonce: 1 } });
      const loaded = [];
      await visit({ role });
      page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'networkidle0' });
      await until(
        () => thread((tag) => document.querySelector(tag).shadowRoot?.querySelectorAll('article').length),
        'the thread',
      );
      expect(await thread((tag) => document.querySelector(tag).shadowRoot?.querySelectorAll('article').length)).to.equal(1);
      expect(await tools()).to.equal(0);
      expect(loaded.filter((path) => /moderation\.controller/.test(path))).to.deep.equal([]);
      if (!role) expect(loaded.filter((path) => /users\/me|admin-ajax|moderation/i.test(path))).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });
});
