// What is typed before the code that keeps drafts has come: a slow network, or one that is gone. The real bundle from a real server
// that holds that file back or breaks it, real keys, real reloads, closed tabs and the way back.
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light, need } from '../../scripts/browsers/find.mjs';
import { serveFile } from '../../scripts/static-server.mjs';
import { startServer } from '../helpers/node-server.mjs';

const day = 86_400_000;

const site = (fields = '') => `<form action="/sent" method="post" id="commentform">
  <label>Comment <textarea name="comment" required></textarea></label>
  <label>Name <input name="author" autocomplete="name" /></label>
  ${fields}
  <label>Email <input name="email" type="email" /></label>
  <button name="submit">Post Comment</button><button type="reset">Clear</button></form>`;

/** The three ways in which the form is used. `box`: where somebody writes. */
const ways = {
  alone: { html: (attributes) => form(attributes), box: 'relief-comment-form >>> textarea' },
  'around a site’s form': { html: (attributes) => form(attributes, site()), box: 'textarea' },
  'as a field of a form': {
    html: (attributes) =>
      `<form action="/sent" method="post">${form(`name="experience" ${attributes}`)}<button>Send</button><button type="reset">Clear</button></form>`,
    box: 'relief-comment-form >>> textarea',
  },
};
const form = (attributes = '', content = '') =>
  `<relief-comment-form backend="browser" ${attributes}>${content}</relief-comment-form>`;

describe('what is typed before the code for drafts has come', function () {
  this.timeout(120_000);
  let browser, server, tab, prepared, body, mode, held, asked, sent;

  // One tab for all: each test has a server of its own, and by that an origin and a storage that no page of another test still writes to.
  before(async () => (browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags })));
  after(() => browser?.close());

  beforeEach(async () => {
    [held, asked, sent, mode] = [[], 0, [], 'held'];
    server = await startServer(async (request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (/\/chunks\/form\.controller-.*\.js$/.test(pathname)) {
        asked++;
        if (mode === 'broken') return request.socket.destroy();
        if (mode === 'held') await new Promise((go) => held.push(go));
        // Nothing of it stays in the browser's cache: each visit has the network that its test gives it.
        response.setHeader('cache-control', 'no-store');
      }
      if (request.method === 'POST') {
        let text = '';
        for await (const part of request) text += part;
        sent.push(Object.fromEntries(new URLSearchParams(text)));
      }
      if (!['/article', '/other', '/sent'].includes(pathname)) return void serveFile('dist', request, response);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="en"><title>Article</title><script type="module" src="/cdn/relief.js"></script>
        <main><h1>Heat for back pain</h1>${pathname === '/article' ? body : '<p>Another page.</p>'}</main></html>`);
    });
  });
  afterEach(async () => {
    release();
    await forget();
    await tab.goto('about:blank');
    await server.stop();
  });

  const release = () => {
    mode = 'whole';
    held.splice(0).forEach((go) => go());
  };
  const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
  const until = async (what, of) => {
    for (const end = Date.now() + 60_000; Date.now() < end;) {
      const found = await of();
      if (found) return found;
      await sleep(50);
    }
    throw new Error(`never came: ${what}`);
  };

  /** Opens the page, in a new tab of the same visitor when there is none. `prepare` runs before anything of the page does. */
  async function open(way, { attributes = '', html = way.html(attributes), prepare } = {}) {
    body = html;
    if (!tab || tab.isClosed()) tab = await browser.newPage();
    await forget();
    prepared = prepare && (await tab.evaluateOnNewDocument(prepare)).identifier;
    await tab.goto(`${server.origin}/article`);
    await ready(way);
  }
  async function forget() {
    if (prepared) await tab.removeScriptToEvaluateOnNewDocument(prepared);
    prepared = undefined;
  }
  // Asked again and again, for a tab that is not in front draws no frames and waits for none.
  const ready = (way) => until('the form', async () => (await tab.$(way.box)) && (await tab.$(shadow('.notices'))));
  const value = (selector) => tab.$eval(selector, (it) => it.value);
  const type = async (way, text) => {
    await (await tab.$(way.box)).focus();
    await tab.keyboard.press('End');
    await tab.keyboard.type(text);
  };
  const shadow = (selector) => `relief-comment-form >>> ${selector}`;
  const words = async (selector) =>
    (await tab.$$eval(shadow(selector), (all) => all.map((it) => it.textContent).join(' '))).replace(/\s+/g, ' ').trim();
  const shows = (way, text) => until(`“${text}” in the box`, async () => (await value(way.box)) === text);
  const kept = () =>
    tab.evaluate(() =>
      Object.entries({ ...localStorage })
        .filter(([key]) => key.startsWith('relief-draft'))
        .map(([key, json]) => ({ key, ...JSON.parse(json) })),
    );
  /** What keeps drafts has come: it brings a style sheet of its own. */
  const come = () =>
    until('what keeps drafts', () =>
      tab.$eval('relief-comment-form', (it) => it.shadowRoot.adoptedStyleSheets.length > it.constructor.elementStyles.length),
    );
  const reload = async (way) => {
    release();
    await tab.reload();
    await ready(way);
  };
  const leave = {
    'the page is loaded again': reload,
    'the tab is closed': async (way) => {
      await tab.close();
      release();
      await open(way, { html: body });
    },
    'the reader goes to another page': async (way) => {
      // A busy machine shows the next page before it has stopped the last one, which would go on with what is released.
      await tab.evaluate(() => addEventListener('pagehide', () => localStorage.setItem('left', '')));
      await tab.goto(`${server.origin}/other`);
      await until('the end of the page', () => tab.evaluate(() => localStorage.getItem('left') !== null));
      release();
      await tab.goto(`${server.origin}/article`);
      await ready(way);
    },
  };

  for (const [name, way] of Object.entries(ways))
    describe(name, () => {
      for (const state of ['held', 'broken'])
        for (const [how, go] of Object.entries(leave))
          it(`is there again when ${how} and the file was ${state}, as any draft is`, async () => {
            mode = state;
            await open(way);
            await type(way, 'Heat helped me');
            await go(way);
            await shows(way, 'Heat helped me');
            await until('the notice', async () => /We kept what you had begun/.test(await words('.restored')));
            // Put aside and brought back, as any draft.
            await tab.click(shadow('.restored button'));
            await shows(way, '');
            expect(await kept()).to.deep.equal([]);
            await tab.click(shadow('.restored button'));
            await shows(way, 'Heat helped me');
            expect(await kept()).to.have.length(1);
          });

      it('is neither doubled nor made older when the file comes later: one draft, without a notice', async () => {
        await open(way);
        await type(way, 'Heat');
        const [first] = await kept();
        expect(first.draft.text).to.equal('Heat');
        // Away to another tab and back.
        const other = await browser.newPage();
        await sleep(50);
        await other.close();
        await tab.bringToFront();
        await type(way, ' helped');
        release();
        await come();
        await shows(way, 'Heat helped');
        await type(way, ' me');
        await until('the draft', async () => (await kept())[0]?.draft.text === 'Heat helped me');
        expect((await kept()).map(({ key }) => key)).to.deep.equal([first.key]);
        expect(await words('.restored')).to.equal('');
        await reload(way);
        await shows(way, 'Heat helped me');
        expect(await words('.restored')).to.match(/^We kept what you had begun to write\. Start with an empty box$/);
      });

      it('is kept nowhere with no-drafts', async () => {
        await open(way, { attributes: 'no-drafts' });
        await type(way, 'Heat helped me');
        expect(await tab.evaluate(() => ({ ...localStorage, ...sessionStorage }))).to.deep.equal({});
        await tab.goto(`${server.origin}/other`);
        expect(await tab.evaluate(() => ({ ...localStorage, ...sessionStorage }))).to.deep.equal({});
      });

      it('is typed and stays in its box where the storage is denied or full', async () => {
        for (const prepare of [
          `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });`,
          `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`,
        ]) {
          mode = 'held';
          await open(way, { prepare });
          const errors = [];
          tab.on('pageerror', (error) => errors.push(error.message));
          await type(way, 'Heat');
          release();
          await come();
          await shows(way, 'Heat');
          expect(errors).to.deep.equal([]);
        }
      });

      it('does not hide an older draft: that one waits, is said to be there, and comes at a press', async () => {
        release();
        await open(way);
        await type(way, 'A long text of yesterday');
        await until('the draft', async () => (await kept())[0]?.draft.text === 'A long text of yesterday');
        mode = 'held';
        await tab.reload();
        await ready(way);
        await (await tab.$(way.box)).evaluate((it) => (it.value = '')); // Chromium puts its own memory into a page's controls
        await type(way, 'New');
        await reload(way);
        await shows(way, 'New');
        await until('the notice', async () => /We also kept another text/.test(await words('.restored')));
        const show = () => tab.$$(shadow('.restored button')).then((all) => all.at(-1).click());
        await show();
        await shows(way, 'A long text of yesterday');
        await show();
        await shows(way, 'New');
        expect((await kept()).map(({ draft }) => draft.text).sort()).to.deep.equal(['A long text of yesterday', 'New']);
      });

      it('goes when it is too old', async () => {
        await open(way);
        await type(way, 'Heat');
        await tab.evaluate((ago) => {
          for (const [key, json] of Object.entries({ ...localStorage }))
            localStorage.setItem(key, JSON.stringify({ ...JSON.parse(json), savedAt: Date.now() - ago }));
        }, 31 * day);
        await tab.goto(`${server.origin}/other`);
        await leave['the tab is closed'](way);
        await come();
        expect([await value(way.box), await kept()]).to.deep.equal(['', []]);
      });
    });

  describe('and the way back and forth of the browser', () => {
    // Chromium with windows: the headless shell keeps no page for the way back.
    let shell;
    before(async () => {
      [shell, browser, tab] = [browser, await puppeteer.launch({ executablePath: need('chromium'), args: chromiumFlags })];
    });
    after(async () => {
      await browser.close();
      [browser, tab] = [shell, undefined];
    });

    for (const [name, way] of Object.entries(ways))
      it(`lives through it ${name}`, async () => {
        await open(way);
        await type(way, 'Heat');
        const [first] = await kept();
        await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => (window.frozen = persisted)));
        await tab.goto(`${server.origin}/other`);
        release();
        await tab.goBack();
        await ready(way);
        expect(await tab.evaluate('window.frozen'), 'it was frozen, not loaded').to.equal(true);
        await shows(way, 'Heat');
        await type(way, ' helped');
        await until('the draft', async () => (await kept())[0]?.draft.text === 'Heat helped');
        expect((await kept()).map(({ key }) => key)).to.deep.equal([first.key]);
      });

    for (const early of [false, true])
      it(`is not kept anew by a frozen page${early ? ' whose code comes late' : ''} when it has been sent from a later one`, async () => {
        const way = ways.alone;
        if (!early) release();
        await open(way);
        await type(way, 'Heat');
        if (!early) await come();
        await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => (window.frozen = persisted)));
        await until('the draft', async () => (await kept()).length);
        await tab.goto(`${server.origin}/other`);
        release();
        await tab.goto(`${server.origin}/article`);
        await ready(way);
        await shows(way, 'Heat');
        await (await tab.$(shadow('#name'))).type('Ann');
        await tab.click(shadow('[part=post-button]'));
        await until('the outcome', async () => /is published/.test(await words('#outcome')));
        await tab.goBack();
        await tab.goBack();
        await ready(way);
        expect(await tab.evaluate('window.frozen'), 'it was frozen, not loaded').to.equal(true);
        await come();
        await tab.goto(`${server.origin}/other`);
        expect(await kept()).to.deep.equal([]);
      });
  });

  it('keeps nothing that the page has hidden, and no password', async () => {
    const hidden = '<input type="hidden" name="url" value="https://secret.example" /><input type="password" name="code" />';
    const way = ways['around a site’s form'];
    await open(way, { html: form('', site(hidden)) });
    await (await tab.$('[type=password]')).type('hunter2');
    await type(way, 'Heat');
    await (await tab.$('[name=author]')).type('Ann');
    const stored = () => tab.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(await stored())
      .to.contain('Heat')
      .and.to.contain('Ann')
      .and.to.not.match(/secret|hunter2/);
    release();
    await come();
    await type(way, ' helped');
    await until('the draft', async () => (await stored()).includes('Heat helped'));
    expect(await stored()).to.not.match(/secret|hunter2/);
  });

  it('keeps what was typed before any of our code was there', async () => {
    const way = ways['around a site’s form'];
    body = form('', site());
    const before = tab;
    tab = await browser.newPage(); // one of its own: what stops requests also switches the browser's cache off
    await before?.close();
    let go;
    await tab.setRequestInterception(true);
    tab.on('request', (it) => (it.url().endsWith('/cdn/relief.js') ? (go = () => it.continue()) : it.continue()));
    void tab.goto(`${server.origin}/article`).catch(() => undefined);
    await until('the box', () => tab.$('textarea').catch(() => undefined));
    await type(way, 'Heat');
    await until('the script', () => go);
    go();
    await until('the draft', async () => (await kept())[0]?.draft.text === 'Heat');
    await tab.setRequestInterception(false);
  });

  describe('around a site’s form, pressed before the file is there with something missing', () => {
    const way = ways['around a site’s form'];
    const named = site().replace('name="author"', 'name="author" required');
    /** Which controls the browser itself has complained about, in a bubble of its own. */
    const bubbles = () => tab.evaluate(() => window.bubbles);
    const begin = async () => {
      await open(way, { html: form('', named) });
      await tab.evaluate(() => {
        window.bubbles = [];
        for (const it of document.querySelector('#commentform').elements)
          it.addEventListener('invalid', (event) => event.defaultPrevented || window.bubbles.push(it.name));
      });
      await type(way, 'Heat helped me');
      await tab.click('#commentform [name=submit]');
    };

    it('is said by the browser, as without us; in our words from the next press on, when the file has come', async () => {
      await begin();
      expect(await bubbles()).to.deep.equal(['author']);
      release();
      await come();
      await tab.click('#commentform [name=submit]');
      await until('the error', () => tab.$eval('[name=author]', (it) => it.getAttribute('aria-invalid') === 'true'));
      expect(await tab.$eval('.relief-field-error', (it) => it.textContent)).to.equal('Please enter your name.');
      await until('the focus', () => tab.evaluate(() => document.activeElement.name === 'author'));
      expect([await value(way.box), await bubbles(), sent]).to.deep.equal(['Heat helped me', ['author'], []]);
    });

    it('sends nothing by itself when it is mended before the file comes', async () => {
      await begin();
      await (await tab.$('[name=author]')).type('Ann');
      release();
      await come();
      await sleep(300);
      expect([await value(way.box), await words('#outcome'), sent]).to.deep.equal(['Heat helped me', '', []]);
      await tab.click('#commentform [name=submit]');
      await until('the outcome', async () => /is published/.test(await words('#outcome')));
    });

    it('leaves it to the browser when the file never comes', async () => {
      mode = 'broken';
      await begin();
      await until('the bubble', async () => (await bubbles()).includes('author'));
      expect([await value(way.box), sent]).to.deep.equal(['Heat helped me', []]);
    });
  });

  it('is sent once, however often the button is pressed before the file is there', async () => {
    const way = ways.alone;
    await open(way);
    await type(way, 'Heat helped me');
    await (await tab.$(shadow('#name'))).type('Ann');
    for (let i = 0; i < 3; i++) await tab.click(shadow('[part=post-button]'));
    release();
    await until('the outcome', async () => /is published/.test(await words('#outcome')));
    expect([await value(way.box), await kept()]).to.deep.equal(['', []]);
    const stored = await tab.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('relief-comments').onsuccess = ({ target }) =>
            (target.result.transaction('comments').objectStore('comments').getAll().onsuccess = (it) =>
              done(it.target.result.map(({ text }) => text)));
        }),
    );
    expect(stored).to.deep.equal(['Heat helped me']);
  });

  for (const [name, press] of [
    ['around a site’s form', '#commentform [name=submit]'],
    ['as a field of a form', 'main form > button'],
  ])
    it(`${name}: goes the page’s own way where the file never comes, and the next visit knows that it was sent`, async () => {
      const way = ways[name];
      mode = 'broken';
      await open(way);
      await type(way, 'Heat helped me');
      await Promise.all([tab.waitForNavigation(), tab.click(press)]);
      expect(Object.values(sent[0])).to.include('Heat helped me');
      release();
      await tab.goto(`${server.origin}/article`);
      await ready(way);
      await shows(way, 'Heat helped me');
      await until('the notice', async () => /You sent this/.test(await words('.restored')));
    });

  for (const [name, says] of Object.entries({
    alone: 'Comments cannot be sent just now. Your text stays in its box.',
    'around a site’s form': '',
    'as a field of a form': '',
  }))
    it(`${name}: says ${says ? 'that nothing can be sent' : 'nothing of it'} when the file never comes`, async () => {
      const way = ways[name];
      mode = 'broken';
      await open(way);
      await type(way, 'Heat');
      await until('the failure', () => asked);
      if (says) await until('the words', () => words('.stuck'));
      else await sleep(1000);
      expect([await words('.stuck'), await value(way.box)]).to.deep.equal([says, 'Heat']);
    });

  it('does not ask for a broken file again and again', async () => {
    mode = 'broken';
    await open(ways['as a field of a form']);
    await until('the first failure', () => asked);
    // Chromium itself asks again when a connection breaks, later on a busy machine; then there is rest.
    let before;
    for (let i = 0; i < 20 && asked !== before; i++) {
      before = asked;
      await sleep(1000);
    }
    expect(asked).to.equal(before);
  });

  it('as a field: is emptied by the form’s reset at once, and what is typed after that stays', async () => {
    const way = ways['as a field of a form'];
    await open(way);
    await type(way, 'Heat');
    await tab.click('[type=reset]');
    expect([await value(way.box), await kept()]).to.deep.equal(['', []]);
    await type(way, 'Cold');
    release();
    await come();
    await sleep(100);
    await shows(way, 'Cold');
    expect((await kept()).map(({ draft }) => draft.text)).to.deep.equal(['Cold']);
  });
});
