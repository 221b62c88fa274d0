// Every backend and everything that can go wrong on the way, in a real browser against real servers: is a comment lost, stored
// twice, or said to be sent when it is not? Prints the table.
import { expect } from 'chai';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { startCommentServer } from '../helpers/comment-server.mjs';

/** `dedupes`: the server refuses to store the same comment twice, so that it can tell. */
const backends = [
  { name: 'json', kind: 'json', path: '/comments', dedupes: true },
  { name: 'wordpress-classic', kind: 'wordpress', path: '/wp-comments-post.php', dedupes: true },
  { name: 'wordpress-rest', kind: 'wordpress', path: '/wp-json/', dedupes: true, settings: { restGuests: true } },
  { name: 'isso', kind: 'isso', path: '/' },
  { name: 'remark42', kind: 'remark42', path: '/', settings: { cookies: true } },
  { name: 'waline', kind: 'waline', path: '/', dedupes: true },
  { name: 'artalk', kind: 'artalk', path: '/' },
  { name: 'form', kind: 'form', path: '/f/key' },
  // Keeps comments on the device: the server gives the page and nothing else.
  { name: 'browser', kind: 'json', path: '/', dedupes: true, local: true },
];

/** What the server does with the first write, and with those that the browser or the form sends after it. */
const answers = {
  'no answer in time': ['stall', 'stall', 'stall'],
  'stored, no answer in time': ['stall-stored'],
  'cut before it is read': ['reset'],
  'cut every time before it is read': Array(12).fill('reset'),
  'cut after it is stored': ['lost'],
  'cut in the headers': ['cut-headers'],
  'cut in the body': ['cut-body'],
  '400 without a reason': [{ status: 400, body: '' }],
  '403 without a reason': [{ status: 403, body: '' }],
  '500 with a page': ['server-error'],
  '502 with a page': ['bad-gateway'],
  '503 with nothing': [{ status: 503, body: '' }],
};
const remote = ['server gone', 'storage denied, server down'];
const local = ['database full', 'database denied'];
const others = [
  'no network',
  'tab killed before',
  'tab killed during',
  'tab killed after it is stored',
  'storage full',
  'storage denied',
  'two tabs',
];
const faultsOf = (backend) => (backend.local ? [...others, ...local] : [...Object.keys(answers), ...remote, ...others]);

/** Seconds: nobody waits for an answer that does not come, and a slow machine has the time for one that does. */
const patience = (fault) => (/no answer|tab killed/.test(fault) ? 1 : 20);

const html = (attributes) => `<!doctype html><html lang="en"><title>Faults</title>
<relief-comment-form post="7" site="relief" ${attributes}></relief-comment-form>
<script type="module" src="/form.js"></script></html>`;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const form = `document.querySelector('relief-comment-form')`;
const until = (page, expression) => page.waitForFunction(expression, { timeout: 60_000, polling: 50 });
const box = (page) => page.evaluate(`${form}.shadowRoot.querySelector('#text').value`);
const said = (page) => page.evaluate(`${form}.shadowRoot.querySelector('#outcome-text')?.textContent ?? ''`);
const saysStored = (page) => page.evaluate(`${form}.matches(':state(stored)')`);

/** In one piece: pieces that do not come are another test's. */
async function bundle() {
  const options = { bundle: true, minify: true, write: false, format: 'esm', target: 'es2021' };
  const { outputFiles } = await esbuild.build({ entryPoints: ['src/define/comment-form.ts'], ...options });
  return outputFiles[0].contents;
}

/** Writes as a person does: what is typed reaches the page as input events. Goes on when the page has kept it, or says that it cannot. */
async function write(page, text) {
  await until(page, `${form}?.shadowRoot?.querySelector('#text')`);
  await page.evaluate(
    (fields) => {
      for (const [id, value] of Object.entries(fields)) {
        const field = document.querySelector('relief-comment-form').shadowRoot.querySelector(`#${id}`);
        if (!field) continue;
        field.focus();
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    { text, name: 'Ann', email: 'ann@example.org' },
  );
  await until(page, `${form}.shadowRoot.querySelector('.kept')`);
}

const post = (page) => page.evaluate(`${form}.shadowRoot.querySelector('[part=post-button]').click()`);
const settled = (page) =>
  until(page, `${form}.shadowRoot.querySelector('#outcome, .field .error') && !${form}.matches(':state(sending)')`);

describe('comments and what can go wrong', function () {
  this.timeout(600_000);
  let browser, script, lanes;
  const cells = [];

  before(async () => {
    script = await bundle();
    browser = await puppeteer.launch({
      executablePath: light(),
      args: [...chromiumFlags, '--disable-features=BackForwardCache'],
    });
    // Four at a time: most of a cell is waiting.
    lanes = await Promise.all([1, 2, 3, 4].map(async () => ({ context: await browser.createBrowserContext(), tabs: [] })));
  });
  after(async () => {
    await browser?.close();
    print(cells);
  });

  for (const backend of backends)
    it(`loses nothing, repeats nothing and says nothing false with ${backend.name}`, async () => {
      const faults = faultsOf(backend);
      const results = [];
      const run = async (lane) => {
        for (let fault = faults.shift(); fault; fault = faults.shift()) results.push(await cell(lane, backend, fault));
      };
      await Promise.all(lanes.map(run));
      cells.push(...results);
      expect(
        results.filter(({ lost }) => lost).map(({ fault }) => fault),
        'lost',
      ).to.deep.equal([]);
      expect(
        results.filter(({ lie }) => lie).map(({ fault }) => fault),
        'falsely said to be sent',
      ).to.deep.equal([]);
      const said = (fault) => results.find((it) => it.fault === fault)?.outcome;
      if (!backend.local) {
        expect(said('no network'), 'without a network').to.match(/You are offline/);
        expect(said('server gone'), 'with a network and no server').to.match(/cannot be reached/);
      }
      const twice = results.filter(({ copies }) => copies > 1).map(({ fault }) => fault);
      if (backend.dedupes) expect(twice, 'stored twice').to.deep.equal([]);
    });

  /** Each cell has its own server, and by that an origin and a storage of its own in tabs that stay open. */
  async function cell(lane, backend, fault) {
    const server = await startCommentServer(backend.kind, { ...backend.settings }, (request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      const isScript = pathname === '/form.js';
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
      response.end(isScript ? script : html(`backend="${backend.name}" action="${backend.path}" patience="${patience(fault)}"`));
    });
    const free = lane.tabs.filter((page) => !page.isClosed());
    const used = [];
    const open = async (prepare) => {
      const page = free.shift() ?? (await lane.context.newPage());
      const script = prepare && (await page.evaluateOnNewDocument(prepare));
      used.push({ page, script });
      await page.bringToFront();
      await page.goto(`${server.origin}/article`);
      return page;
    };
    try {
      return { backend: backend.name, fault, ...(await run(backend, fault, server, open)) };
    } finally {
      for (const { page, script } of used) {
        if (page.isClosed()) continue;
        if (script) await page.removeScriptToEvaluateOnNewDocument(script.identifier);
        await page.goto('about:blank');
      }
      lane.tabs = [...used.map(({ page }) => page), ...free].filter((page) => !page.isClosed());
      await server.stop();
    }
  }
});

const deny = (what) =>
  `Object.defineProperty(window, '${what}', { get() { throw new DOMException('denied', 'SecurityError'); } });`;
const fill = (method) => `${method} = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
const denied = deny('localStorage');
const broken = {
  'storage full': fill('Storage.prototype.setItem'),
  'database full': fill('IDBObjectStore.prototype.add'),
  'database denied': deny('indexedDB'),
};

/** Runs in the page: the texts that the browser keeps. */
function onDevice() {
  return new Promise((done) => {
    try {
      const opening = indexedDB.open('relief-comments');
      opening.onsuccess = () => {
        const { result } = opening;
        if (!result.objectStoreNames.contains('comments')) return done([]);
        result.transaction('comments').objectStore('comments').getAll().onsuccess = ({ target }) =>
          done(target.result.map(({ text }) => text));
      };
      opening.onerror = () => done([]);
    } catch {
      done([]);
    }
  });
}

/** What became of the comment: where it is now, how often the server has it, and what the page said. */
async function run(backend, fault, server, open) {
  const text = `Heat helped me after two days (${fault}).`;
  const texts = (page) => (backend.local ? page.evaluate(onDevice) : server.texts());
  const copiesFor = async (page, of = text) => (await texts(page)).filter((it) => it.includes(of)).length;
  const report = async (page, reopened) => {
    const here = page ? (await box(page)) === text : false;
    const stored = page ? await saysStored(page) : false;
    const kept = reopened ? (await box(reopened)) === text : here;
    const outcome = await said(reopened ?? page);
    const copies = await copiesFor(reopened ?? page);
    return { copies, lost: !copies && !kept, lie: stored && !copies, outcome };
  };
  const reload = async () => {
    const page = await open();
    await until(page, `${form}?.shadowRoot?.querySelector('#text')`);
    // What the server does not have must come back into its box, as soon as a busy machine has loaded what brings it.
    for (let i = 0; i < 600 && !(await copiesFor(page)) && (await box(page)) !== text; i++) await sleep(50);
    return page;
  };

  switch (fault) {
    case 'no network': {
      const page = await open();
      await write(page, text);
      await page.setOfflineMode(true);
      await post(page);
      await settled(page);
      const { lie, outcome } = await report(page);
      await page.setOfflineMode(false);
      await until(page, `${form}.matches(':state(stored)')`);
      const end = await report(page);
      return { ...end, outcome, lie: lie || end.lie, lost: !end.copies };
    }
    case 'server gone': {
      const page = await open();
      await write(page, text);
      await server.stop();
      await post(page);
      await settled(page);
      return report(page);
    }
    case 'tab killed before': {
      const page = await open();
      await write(page, text);
      await page.close();
      return report(undefined, await reload());
    }
    case 'tab killed during':
    case 'tab killed after it is stored': {
      server.next(fault.includes('during') ? 'stall' : 'stall-stored');
      const page = await open();
      await write(page, text);
      await post(page);
      const arrived = () => (backend.local ? fault.includes('during') || saysStored(page) : server.writes().length);
      for (const end = Date.now() + 60_000; !(await arrived()); await sleep(20))
        if (Date.now() > end) throw new Error('the comment never left the tab');
      await page.close();
      return report(undefined, await reload());
    }
    case 'storage full':
    case 'storage denied':
    case 'database full':
    case 'database denied':
    case 'storage denied, server down': {
      if (fault.endsWith('down')) server.next(...Array(6).fill('bad-gateway'));
      const page = await open(broken[fault] ?? denied);
      await write(page, text);
      await post(page);
      await settled(page);
      return report(page);
    }
    case 'two tabs': {
      const pages = [await open(), await open()];
      await write(pages[0], text);
      const other = 'Cold helped me more.';
      await write(pages[1], other);
      for (const page of pages) {
        await page.bringToFront();
        await post(page);
        await settled(page);
      }
      const [first, second] = [await report(pages[0]), await box(pages[1])];
      // A server may refuse the second as too fast; then it is still in its box.
      const others = await copiesFor(pages[1], other);
      const lost = first.lost || (!others && second !== other);
      return { ...first, copies: Math.max(first.copies, others), lost };
    }
    default: {
      server.next(...answers[fault]);
      const page = await open();
      await write(page, text);
      await post(page);
      await settled(page);
      const now = await report(page);
      if (await saysStored(page)) return now;
      // What was not stored must survive the tab.
      const left = await report(page, await reload());
      return { ...left, lie: now.lie };
    }
  }
}

function print(cells) {
  const names = [...new Set(cells.map(({ backend }) => backend))];
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const tells = new Set(backends.filter(({ dedupes }) => dedupes).map(({ name }) => name));
  const often = ({ backend, copies }) => `×${copies}${tells.has(backend) ? ' TWICE' : '*'}`;
  const mark = (it) =>
    !it ? '–' : it.lost ? 'LOST' : it.lie ? 'LIE' : it.copies === 0 ? 'kept' : it.copies === 1 ? 'stored' : often(it);
  const rows = faults.map((fault) => [
    fault,
    ...names.map((name) => mark(cells.find((it) => it.backend === name && it.fault === fault))),
  ]);
  const all = [['', ...names], ...rows];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const lines = all.map((row) => row.map((it, i) => it.padEnd(widths[i])).join('  '));
  const count = (test) => cells.filter(test).length;
  console.warn(
    `\n${lines.join('\n')}\n\n${cells.length} cells: ${count(({ lost }) => lost)} lost, ${count(({ lie }) => lie)} falsely said to be sent, ` +
      `${count(({ backend, copies }) => copies > 1 && tells.has(backend))} stored twice by servers that can tell, ` +
      `${count(({ backend, copies }) => copies > 1 && !tells.has(backend))} by servers that cannot.\n` +
      'stored: the server has it once. kept: it has nothing, and the text is still in its box, after a reload too. –: cannot happen.\n' +
      '*: the browser itself sends a POST again whose connection broke, and this server has no key to know it by.\n',
  );
}
