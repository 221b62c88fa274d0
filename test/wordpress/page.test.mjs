// A reader's way through a real WordPress page in a real browser: the theme's own form wrapped by our element, and with JavaScript off.
// Needs the built script tag (npm run build).
import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { article, asPost } from '../../scripts/wordpress/demo.mjs';
import { startWordPress } from '../../scripts/wordpress/site.mjs';
import { commentOutcomes as say } from '../../src/locales/en/comments-outcomes.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const usual = {
  relief_no_flood: 1,
  comment_previously_approved: 0,
  comment_moderation: 0,
  comment_registration: 0,
  default_comment_status: 'open',
  relief_guests: 0,
  relief_nonce: 0,
  relief_nonce_life: 0,
  relief_page_cache: 0,
  relief_rest_first: 0,
};

describe('a page of a real WordPress', () => {
  let wp;
  let browser;
  let link;
  let post;
  let page;
  let errors;
  let elsewhere;

  before(async function () {
    this.timeout(120_000);
    if (!existsSync(join(dist, 'cdn/relief.js'))) throw new Error('the script tag is not built: run “npm run build” first');
    wp = await startWordPress({ dist });
    ({ link, post } = await wp.control({ options: usual, post: asPost(article()) }));
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
  });
  after(async () => {
    await browser?.close();
    await wp?.stop();
  });

  beforeEach(async () => {
    await wp.control({ options: usual, wipe: true, edit: { ID: post, comment_status: 'open' } });
    // A context of its own: no draft, no cookie and no remembered name of the test before.
    const context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.setViewport({ width: 390, height: 844 });
    errors = [];
    elsewhere = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on(
      'request',
      (request) => !request.url().startsWith(wp.origin) && /^https?:/.test(request.url()) && elsewhere.push(request.url()),
    );
  });
  afterEach(() => page.browserContext().close());

  const held = async () => (await wp.control({})).comments;

  async function open({ script = true } = {}) {
    await page.setJavaScriptEnabled(script);
    await page.goto(link);
    if (script)
      await page.waitForFunction(
        () => customElements.get('relief-comment-form') && document.querySelector('relief-comment-form').matches(':defined'),
      );
  }

  async function write({ text = 'Warmth helped me.', name = 'Ann', email = 'ann@example.com' } = {}) {
    const fill = async (selector, value) => {
      await page.$eval(selector, (control) => (control.value = ''));
      if (value.length < 1000) await page.type(selector, value);
      else
        await page.$eval(
          selector,
          (control, words) => {
            control.removeAttribute('maxlength');
            control.value = words;
            control.dispatchEvent(new InputEvent('input', { bubbles: true }));
          },
          value,
        );
    };
    await fill('#comment', text);
    await fill('#author', name);
    await fill('#email', email);
    await late();
  }

  /** Until then the form goes the browser's own way, as without us. */
  const late = () =>
    page.waitForFunction(() => {
      const form = document.querySelector('relief-comment-form');
      return form.shadowRoot.adoptedStyleSheets.length > form.constructor.elementStyles.length;
    });

  const send = () => page.$eval('#submit', (button) => button.click());

  /** Everything that can be read on the page, shadow trees too. */
  const shown = () =>
    page.evaluate(() => {
      const read = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (
          node.localName !== 'slot' &&
          node.nodeType === Node.ELEMENT_NODE &&
          !node.checkVisibility?.({ visibilityProperty: true })
        )
          return '';
        const inside = node.shadowRoot
          ? [...node.shadowRoot.childNodes]
          : node.localName === 'slot'
            ? node.assignedNodes({ flatten: true })
            : [...node.childNodes];
        return inside.map(read).join(' ');
      };
      return read(document.body).replace(/\s+/g, ' ');
    });

  async function sees(sentence) {
    for (const end = Date.now() + 30_000; Date.now() < end;) {
      if ((await shown()).includes(sentence)) return;
      await sleep(50);
    }
    expect.fail(`nobody can read “${sentence}”; there is: ${(await shown()).slice(-1500)}`);
  }

  const kept = () => page.$eval('#comment', ({ value }) => value);

  describe('a reader of a real WordPress', function () {
    this.timeout(120_000);

    it('publishes a comment and finds it in the thread, without leaving the page', async () => {
      await open();
      await write();
      await send();
      await sees(say.outcomes.published);
      await sees('Warmth helped me.');
      expect(page.url()).to.equal(link);
      expect(await kept()).to.equal('');
      expect((await held()).map(({ name, status, text }) => [name, status, text])).to.deep.equal([
        ['Ann', '1', 'Warmth helped me.'],
      ]);
      expect(errors).to.deep.equal([]);
      expect(elsewhere).to.deep.equal([]);
    });

    it('is told that the comment waits for a moderator', async () => {
      await wp.control({ options: { comment_moderation: 1 } });
      await open();
      await write();
      await send();
      await sees(say.outcomes.pending);
      expect((await held()).map(({ status }) => status)).to.deep.equal(['0']);
    });

    for (const [what, draft, sentence] of [
      ['the name is missing', { name: '' }, say.errors.name.missing],
      ['the e-mail is missing', { email: '' }, say.errors.email.missing],
      ['the e-mail is malformed', { email: 'ann at example' }, say.errors.email.invalid],
      ['the text is missing', { text: '' }, say.errors.text.missing],
      ['the text is too long', { text: 'ظهري '.repeat(7400) }, say.errors.text['too-long']],
    ])
      it(`is told that ${what}, beside the field, and keeps the text`, async () => {
        await open();
        await write(draft);
        await send();
        await sees(sentence);
        expect(await kept()).to.equal(draft.text ?? 'Warmth helped me.');
        expect(await held()).to.deep.equal([]);
      });

    it('writes the same again, is told that it is published, and it is held once', async () => {
      await open();
      await write();
      await send();
      await sees(say.outcomes.published);
      await page.reload();
      await write();
      await send();
      // WordPress says that it is a duplicate, and its thread that it is there.
      await sees(say.outcomes.published);
      expect(await kept()).to.equal('');
      expect(await held()).to.have.length(1);
    });

    it('is asked to wait when there were two within 15 seconds', async () => {
      await wp.control({ options: { relief_no_flood: 0 } });
      await open();
      await write();
      await send();
      await sees(say.outcomes.published);
      await page.reload();
      await write({ text: 'And another thing.' });
      await send();
      await sees(say.outcomes['too-fast']);
      expect(await kept()).to.equal('And another thing.');
      expect(await held()).to.have.length(1);
    });

    it('is told that comments were closed meanwhile', async () => {
      await open();
      await wp.control({ edit: { ID: post, comment_status: 'closed' } });
      await write();
      await send();
      await sees(say.outcomes.closed);
      expect(await kept()).to.equal('Warmth helped me.');
      expect(await held()).to.deep.equal([]);
    });

    it('is told to log in where only members may write', async () => {
      await open();
      await wp.control({ options: { comment_registration: 1 } });
      await write();
      await send();
      await sees(say.outcomes['login-required']);
      expect(await kept()).to.equal('Warmth helped me.');
    });

    it('answers a comment', async () => {
      await open();
      await write();
      await send();
      await sees(say.outcomes.published);
      const [first] = await held();
      await page.goto(`${link}?replytocom=${first.id}#respond`);
      await write({ text: 'How long did you keep it on?', name: 'Bo', email: 'bo@example.com' });
      await send();
      await sees('How long did you keep it on?');
      expect((await held()).map(({ parent }) => parent)).to.deep.equal([0, first.id]);
    });

    it('loses nothing without a network: the comment waits, says so, and goes once when there is one', async () => {
      await open();
      await write();
      await page.setOfflineMode(true);
      await send();
      await sees(say.outcomes.queued);
      expect(await held()).to.deep.equal([]);
      await page.setOfflineMode(false);
      await sees(say.outcomes.published);
      expect((await held()).map(({ text }) => text)).to.deep.equal(['Warmth helped me.']);
    });
  });

  describe('a member of a real WordPress, logged in by cookie', function () {
    this.timeout(120_000);
    const restFirst = { relief_nonce: 1, relief_rest_first: 1 };
    const stored = async () => (await held()).map(({ user, status, text }) => [user, status, text]);
    const words = 'Warmth helped me.';
    let member;
    let asked;

    beforeEach(async () => {
      member = await wp.control({ login: 'mona' });
      asked = [];
      page.on('response', (response) => asked.push(`${response.status()} ${new URL(response.url()).pathname}`));
    });

    const logIn = () =>
      page.setCookie(
        ...member.cookies.map((cookie) => {
          const [name, ...value] = cookie.split('=');
          return { name, value: decodeURIComponent(value.join('=')), url: wp.origin };
        }),
      );

    /** The theme's form asks a member for the text alone. */
    async function sendAsMember() {
      expect(await page.$$('#author, #email')).to.deep.equal([]);
      await page.type('#comment', words);
      await late();
      await send();
      await sees(say.outcomes.published);
      expect(await kept()).to.equal('');
      expect(await stored()).to.deep.equal([[member.user, '1', words]]);
    }

    it('writes with the form under the own account', async () => {
      await logIn();
      await open();
      await sendAsMember();
      await sees('mona the Member');
    });

    it('writes by REST with the page’s own nonce', async () => {
      await wp.control({ options: restFirst });
      await logIn();
      await open();
      await sendAsMember();
      expect(asked).to.include('201 /wp-json/wp/v2/comments');
      expect(asked.join()).not.to.contain('403');
    });

    it('writes by REST with a fresh nonce when the page’s own has expired', async () => {
      await wp.control({ options: { ...restFirst, relief_nonce_life: 2 } });
      await logIn();
      await open();
      await sleep(3100);
      await sendAsMember();
      expect(asked).to.include.members([
        '403 /wp-json/wp/v2/comments',
        '200 /wp-admin/admin-ajax.php',
        '201 /wp-json/wp/v2/comments',
      ]);
    });

    for (const [what, relief_guests, way] of [
      ['by REST, where that lets guests in', 1, '201 /wp-json/wp/v2/comments'],
      ['with the form, where REST shuts guests out', 0, '302 /wp-comments-post.php'],
    ])
      it(`leaves an old nonce in a cached page that harms no guest: the guest writes ${what}`, async () => {
        await wp.control({ options: { ...restFirst, relief_guests, relief_page_cache: 1, relief_nonce_life: 2 } });
        // The page of whoever came first is what everybody gets from now on.
        const [, nonce] = /"nonce":"(\w+)"/.exec(await (await fetch(link)).text());
        await sleep(3100);
        await open();
        expect(await page.content()).to.contain(`"nonce":"${nonce}"`);
        await write({ text: words });
        await send();
        await sees(say.outcomes.published);
        expect(await stored()).to.deep.equal([[0, '1', words]]);
        expect(asked).to.include('403 /wp-json/wp/v2/comments').and.to.include(way);
      });
  });

  describe('a reader without JavaScript', function () {
    this.timeout(120_000);

    it('reads the article and posts a comment with the theme’s own form', async () => {
      await open({ script: false });
      const words = await page.$eval('article', ({ textContent }) => textContent);
      expect(words.length).to.be.above(40);
      await page.type('#comment', 'No script here.');
      await page.type('#author', 'Cy');
      await page.type('#email', 'cy@example.com');
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      expect(page.url()).to.contain('#comment-');
      expect(await page.$eval('.comment-list', ({ textContent }) => textContent)).to.contain('No script here.');
      expect((await held()).map(({ text, status }) => [text, status])).to.deep.equal([['No script here.', '1']]);
    });

    it('is shown the own comment as waiting when it is held', async () => {
      await wp.control({ options: { comment_moderation: 1 } });
      await open({ script: false });
      await page.type('#comment', 'No script here.');
      await page.type('#author', 'Cy');
      await page.type('#email', 'cy@example.com');
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      expect(await page.$eval('body', ({ textContent }) => textContent)).to.contain('awaiting moderation');
      expect((await held()).map(({ status }) => status)).to.deep.equal(['0']);
    });
  });
});
