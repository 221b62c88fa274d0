// Writing a comment by keyboard alone, as Chromium's accessibility tree tells it to a screen reader; and what goes wrong in other
// comment forms, each as a test. The real bundle, a real server.
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { serveFile } from '../../scripts/static-server.mjs';
import { startCommentServer } from '../helpers/comment-server.mjs';
import { setIn } from '../helpers/fonts.mjs';

const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs in the page: every element of the shadow roots too. */
const everything = `(function all(root) {
  return [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
})(document)`;

describe('a comment by keyboard and screen reader', function () {
  this.timeout(120_000);
  let browser, server, page, session;

  // One tab for all: each test has a server of its own, and by that an origin and a storage of its own.
  before(async () => {
    browser = await puppeteer.launch({ executablePath: light(), args: chromiumFlags });
    page = await browser.newPage();
    session = await page.createCDPSession();
    await session.send('Accessibility.enable');
  });
  after(() => browser?.close());

  afterEach(leave);
  async function leave() {
    page.removeAllListeners('dialog');
    await page.emulateMediaFeatures([]);
    await page.goto('about:blank');
    await server?.stop();
    server = undefined;
  }

  /** Opens a page with a form and a thread of two comments, one of them an answer. */
  async function open({ settings = {}, comments = true, attributes = '', dir = 'ltr', lang = 'en', width = 800, before } = {}) {
    server = await startCommentServer('json', settings, (request, response) => {
      if (!request.url.startsWith('/article')) return void serveFile('dist', request, response);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(`<!doctype html><html lang="${lang}" dir="${dir}"><meta name="viewport" content="width=device-width"><title>Article</title>${setIn('common')}
        <script type="module" src="/cdn/relief.js"></script><main><h1>Heat for back pain</h1>
        <relief-comment-form backend="json" action="/comments" ${attributes}></relief-comment-form>
        <relief-comment-thread></relief-comment-thread></main></html>`);
    });
    const time = new Date(Date.now() - 7_200_000).toISOString();
    if (comments)
      server.thread.comments.push(
        { id: 901, name: 'Mia', text: 'A warm bath helped me.', status: 'approved', time },
        { id: 902, parent: '901', name: 'Jo', text: 'Me too.', status: 'approved', time },
      );
    await page.setViewport({ width, height: 800 });
    await before?.(page);
    await page.goto(`${server.origin}/article`);
    await page.waitForFunction(`document.querySelector('relief-comment-form')?.shadowRoot?.querySelector('#text')`);
    if (comments)
      await page.waitForFunction(`document.querySelector('relief-comment-thread')?.shadowRoot?.querySelector('article')`);
  }

  const tree = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((it) => [it.nodeId, it]));
    return nodes.filter(({ ignored }) => !ignored).map((it) => plain(it, byId));
  };
  const role = (wanted, name) => async () =>
    (await tree()).find((it) => it.role === wanted && (name === undefined || it.name === name));
  const focused = async () => {
    // The page itself has the focus too; what is asked for is the deepest.
    const nodes = (await tree()).filter((it) => it.focused && it.role !== 'RootWebArea');
    return nodes.at(-1) ?? { role: 'RootWebArea', name: '' };
  };
  const until = async (what, of) => {
    for (const end = Date.now() + 40_000; Date.now() < end;) {
      const found = await of();
      if (found) return found;
      await sleep(50);
    }
    throw new Error(`never came: ${what}; the focus is on ${JSON.stringify(await focused())}`);
  };
  const at = (wanted, name) =>
    until(`focus on ${wanted} “${name}”`, async () => {
      const it = await focused();
      return it.role === wanted && (name instanceof RegExp ? name.test(it.name) : it.name === name) ? it : undefined;
    });
  /** Goes there by Tab alone, as often as it takes. */
  const tabTo = async (wanted, name, key = 'Tab') => {
    for (let i = 0; i < 40; i++) {
      const it = await focused();
      if (it.role === wanted && it.name === name) return it;
      if (key === 'Tab') await page.keyboard.press('Tab');
      else {
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
      }
    }
    throw new Error(`Tab never reaches ${wanted} “${name}”`);
  };
  const press = (key) => page.keyboard.press(key);
  const type = (text) => page.keyboard.type(text);
  const status = (pattern) =>
    until(`status ${pattern}`, async () => (await tree()).some((it) => it.role === 'status' && pattern.test(it.text)));
  /** The server does not take the next comment before the function is called that this gives. */
  const hold = () => {
    let go;
    server.next(new Promise((done) => (go = done)));
    return go;
  };
  const write = async () => {
    await tabTo('textbox', 'Comment');
    await type('Heat helped me.');
    await tabTo('textbox', 'Name');
    await type('Ann');
  };
  const post = async () => {
    await tabTo('button', 'Post Comment');
    await press('Enter');
  };

  it('is written, put right, sent, answered, cancelled: by Tab and Enter alone, and each step is told', async () => {
    await open();
    // Error: the list of errors takes the focus and leads to the fields.
    await post();
    await at('group', 'There are 2 problems');
    await press('Tab');
    await at('link', 'Please type your comment text.');
    await press('Enter');
    const wrong = await at('textbox', 'Comment');
    expect(wrong).to.include({ invalid: 'true', required: true });
    expect(wrong.description).to.contain('Please type your comment text.');

    // Fix: the errors go as they are mended.
    await type('Heat helped me.');
    const name = await tabTo('textbox', 'Name');
    expect(name).to.include({ invalid: 'true', required: true });
    expect(name.description).to.equal('A first name or a nickname is enough. Please enter your name.');
    await type('Ann');
    await until('no errors', async () => (await focused()).invalid === 'false');
    expect((await focused()).description).to.equal('A first name or a nickname is enough.');
    expect(await role('group', 'There are 2 problems')()).to.equal(undefined);

    // Send: told on the way, and at the end the focus is on the comment itself.
    const take = hold();
    await post();
    await status(/Sending your comment/);
    take();
    const own = await at('article', 'Comment by Ann');
    expect(own.text).to.contain('Heat helped me.');
    expect(server.texts()).to.include('Heat helped me.');

    // Reply: the focus goes into the form.
    const reply = await tabTo('button', 'Reply to Ann');
    expect(reply.expanded).to.equal(false);
    await press('Enter');
    await at('textbox', 'Comment');
    expect(await role('heading', 'Leave a Reply to Ann')()).to.not.equal(undefined);
    expect((await role('button', 'Reply to Ann')()).expanded).to.equal(true);
    await type('And cold did not.');

    // Cancel: the focus goes back to where it came from.
    await tabTo('button', 'Cancel reply', 'Shift+Tab');
    await press('Enter');
    const back = await at('button', 'Reply to Ann');
    expect(back.expanded).to.equal(false);
    expect(await role('heading', 'Leave a Reply to Ann')()).to.equal(undefined);

    // Reply after all: the words are still there, and the answer stands under the comment.
    await press('Enter');
    await at('textbox', 'Comment');
    await until('the draft', async () => (await focused()).value === 'And cold did not.');
    await tabTo('textbox', 'Name');
    await type('Ann');
    await tabTo('button', 'Post Comment');
    await press('Enter');
    await until('the answer', async () => {
      const it = await focused();
      return it.role === 'article' && it.text.includes('And cold did not.');
    });
    expect(server.thread.comments.at(-1)).to.include({ text: 'And cold did not.', parent: '1' });
  });

  describe('what goes wrong elsewhere', () => {
    it('every control has a visible label of its own, the text box too', async () => {
      await open({ attributes: 'website' });
      const boxes = (await tree()).filter((it) => ['textbox', 'checkbox', 'combobox'].includes(it.role));
      expect(boxes.map((it) => it.name)).to.deep.equal([
        'Comment',
        'Name',
        'Email (optional)',
        'Website (optional)',
        'Save my name, email, and website in this browser for the next time I comment.',
        'Order',
      ]);
      const unseen = await page.evaluate(
        `${everything}.filter((it) => it.matches('textarea, input:not(.trap input), select'))
          .filter((it) => ![...it.labels].some((label) => label.checkVisibility() && label.getBoundingClientRect().height > 10))
          .map((it) => it.id || it.outerHTML)`,
      );
      expect(unseen).to.deep.equal([]);
    });

    it('what is required is said by `required` and in words, not by a star alone', async () => {
      await open();
      const [text, name, email] = (await tree()).filter((it) => it.role === 'textbox');
      expect([text.required, name.required, email.required]).to.deep.equal([true, true, false]);
      expect((await tree()).some((it) => it.name.includes('Required fields are marked *'))).to.equal(true);
    });

    it('hint and error both describe the field, which is not called invalid before the first try', async () => {
      await open();
      const name = async () => (await tree()).find((it) => it.role === 'textbox' && it.name === 'Name');
      expect(await name()).to.include({ invalid: 'false', description: 'A first name or a nickname is enough.' });
      await post();
      await at('group', 'There are 2 problems');
      expect(await name()).to.include({
        invalid: 'true',
        description: 'A first name or a nickname is enough. Please enter your name.',
      });
    });

    it('several errors are a list that takes the focus once; a single one focuses its field', async () => {
      await open();
      await post();
      const list = await at('group', 'There are 2 problems');
      expect(list.text).to.contain('Please type your comment text.').and.to.contain('Please enter your name.');
      await tabTo('textbox', 'Comment');
      await type('Heat helped me.');
      await sleep(300);
      expect((await focused()).role, 'it is not pulled back').to.equal('textbox');
      await post();
      await at('textbox', 'Name');
    });

    it('one polite status line is there, empty, before it speaks', async () => {
      await open();
      const lines = (await tree()).filter((it) => it.role === 'status');
      expect(lines.map((it) => [it.live, it.text])).to.deep.equal([
        ['polite', ''],
        ['polite', ''],
      ]); // one of the form, one of the thread
      expect((await tree()).filter((it) => it.role === 'alert')).to.deep.equal([]);
      await write();
      const take = hold();
      await post();
      await status(/Sending your comment/);
      expect((await tree()).filter((it) => it.role === 'status')).to.have.length(2);
      take();
    });

    it('after it was sent the focus is on the comment, on the receipt, or on the outcome: never on the page', async () => {
      await open();
      await write();
      await post();
      await at('article', 'Comment by Ann');
      await leave();

      await open({ settings: { hold: true } });
      await write();
      await post();
      expect((await at('article', 'Comment by Ann')).text).to.contain('awaiting moderation');
      await leave();

      await open({ settings: { closed: true } });
      await write();
      await post();
      await at('group', /comments are closed/);
    });

    it('a reply form takes the focus, and “Cancel reply” gives it back', async () => {
      await open();
      await tabTo('button', 'Reply to Jo');
      await press('Enter');
      await at('textbox', 'Comment');
      await tabTo('button', 'Cancel reply', 'Shift+Tab');
      await press('Enter');
      await at('button', 'Reply to Jo');
    });

    it('no id stands twice, with two forms and an open reply', async () => {
      await open();
      await page.evaluate(() => document.querySelector('main').append(document.createElement('relief-comment-form')));
      await tabTo('button', 'Reply to Mia');
      await press('Enter');
      await at('textbox', 'Comment');
      const twice = await page.evaluate(
        `[document, ...${everything}.flatMap((it) => it.shadowRoot ?? [])].flatMap((root) => {
          const ids = [...root.querySelectorAll('[id]')].map((it) => it.id);
          return ids.filter((id, i) => ids.indexOf(id) !== i);
        })`,
      );
      expect(twice).to.deep.equal([]);
      const boxes = (await tree()).filter((it) => it.role === 'textbox' && it.name === 'Comment');
      expect(boxes).to.have.length(3);
    });

    it('what is pressed is a button, and what leads somewhere is a link', async () => {
      await open();
      await tabTo('button', 'Reply to Mia');
      await press('Enter');
      await at('textbox', 'Comment');
      const odd = await page.evaluate(
        `${everything}.filter((it) => it.matches('a:not([href]), a[href="#"], [onclick], [role=button]:not(button), div[tabindex="0"], span[tabindex="0"]')).map((it) => it.outerHTML)`,
      );
      expect(odd).to.deep.equal([]);
      const nameless = (await tree()).filter((it) => ['button', 'link'].includes(it.role) && !it.name);
      expect(nameless).to.deep.equal([]);
    });

    it('nothing opens an alert, a confirm or a prompt, whatever happens', async () => {
      await open();
      const opened = [];
      page.on('dialog', (dialog) => {
        opened.push(dialog.message());
        void dialog.dismiss();
      });
      // Asked for once more by itself, for it may have been stored the first time.
      for (const answer of ['server-error', 'server-error']) server.next(answer);
      await post();
      await at('group', 'There are 2 problems');
      await write();
      await post();
      await status(/had a problem/);
      await tabTo('button', 'Reply to Mia');
      await press('Enter');
      await at('textbox', 'Comment');
      await tabTo('button', 'Cancel reply', 'Shift+Tab');
      await press('Enter');
      expect(opened).to.deep.equal([]);
    });

    for (const [what, { dir = 'ltr', lang = 'en', size = '100%', colours }] of [
      ['320 pixels wide', {}],
      ['at 200 % text', { size: '200%' }],
      ['right to left', { dir: 'rtl', lang: 'ar' }],
      ['right to left at 200 % text', { dir: 'rtl', lang: 'ar', size: '200%' }],
      ['in forced colours', { colours: true }],
    ])
      it(`fits ${what}: nothing runs out of the page, every field and error can be seen`, async () => {
        await open({
          dir,
          lang,
          width: 320,
          before: (page) => colours && page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]),
        });
        await page.evaluate((size) => (document.body.style.fontSize = size), size);
        await page.evaluate(() => document.querySelector('relief-comment-form').submit());
        await page.waitForFunction(`document.querySelector('relief-comment-form').shadowRoot.querySelector('#text-error')`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.be.at.most(320);
        const cut = await page.evaluate(
          `${everything}.filter((it) => it.matches('label, .error, button, textarea, .hint') && it.checkVisibility() && !it.closest('.trap'))
            .filter((it) => it.getBoundingClientRect().right > 321 || it.getBoundingClientRect().left < -1 || it.scrollWidth > it.clientWidth + 1 && it.clientWidth)
            .map((it) => it.outerHTML.slice(0, 80))`,
        );
        expect(cut).to.deep.equal([]);
        if (!colours) return;
        const borders = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('relief-comment-form');
          return [...shadowRoot.querySelectorAll('textarea, .wrong, .summary')].map(
            (it) => getComputedStyle(it).borderInlineStartStyle,
          );
        });
        expect(
          borders.every((style) => style === 'solid'),
          'an edge that colours cannot take away',
        ).to.equal(true);
      });

    it('the characters that are left are told near the end only', async () => {
      await open();
      const left = async () => (await tree()).find((it) => it.role === 'textbox' && it.name === 'Comment').description;
      await tabTo('textbox', 'Comment');
      await type('A short text.');
      await sleep(1500);
      expect(await left()).to.equal('');
      await page.evaluate(() => {
        const box = document.querySelector('relief-comment-form').shadowRoot.querySelector('#text');
        box.value = 'a'.repeat(65_500);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await status(/25 characters left/);
      expect(await left()).to.match(/25 characters left/);
    });

    it('the trap for robots is out of reach of Tab, of the tree, of autofill', async () => {
      await open();
      const reached = [];
      for (let i = 0; i < 15; i++) {
        await press('Tab');
        reached.push(words((await focused()).name));
      }
      expect(reached).to.include('Post Comment').and.not.to.include('Leave this field empty');
      expect((await tree()).filter((it) => /Leave this field empty/.test(it.name))).to.deep.equal([]);
      const trap = await page.evaluate(() => {
        const it = document.querySelector('relief-comment-form').shadowRoot.querySelector('.trap input');
        return { tab: it.tabIndex, fill: it.autocomplete, name: it.name, shown: getComputedStyle(it).display !== 'none' };
      });
      expect(trap).to.include({ tab: -1, fill: 'off', shown: true });
      expect(trap.name).to.not.match(/url|website|mail|phone|address/);
    });

    it('a wait is told when it begins and when it ends, and does not count aloud', async () => {
      await open();
      server.next({ status: 429, headers: { 'retry-after': '3' }, json: { title: 'Slow down' } });
      await page.evaluate(() => {
        globalThis.heard = [];
        const line = document.querySelector('relief-comment-form').shadowRoot.querySelector('[role=status]');
        new MutationObserver(() => globalThis.heard.push(line.textContent)).observe(line, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      });
      await write();
      await post();
      await until('the end of the wait', () => page.evaluate(() => globalThis.heard.some((it) => /You can send/.test(it))));
      const heard = await page.evaluate(() => globalThis.heard.filter((it) => !/Sending/.test(it)));
      expect(heard).to.have.length(2);
      expect(heard[0]).to.match(/Slow down.*Please wait 3 seconds/);
      const timer = await role('timer')();
      expect(timer?.live ?? 'off').to.equal('off');
    });
  });
});

/** A node as a screen reader has it. */
function plain({ role, name, description, value, properties = [], childIds }, byId) {
  const property = (wanted) => properties.find((it) => it.name === wanted)?.value.value;
  const text = (ids) =>
    ids
      .map((id) => byId.get(id))
      .map((it) => (!it ? '' : it.role?.value === 'StaticText' ? it.name.value : text(it.childIds ?? [])))
      .join(' ');
  return {
    role: role?.value,
    name: words(name?.value),
    description: words(description?.value),
    value: value?.value,
    get text() {
      return words(text(childIds ?? []));
    },
    focused: property('focused') === true,
    invalid: property('invalid'),
    required: property('required') === true,
    expanded: property('expanded'),
    live: property('live'),
  };
}
