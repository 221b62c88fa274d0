// Every backend and everything that can go wrong on the way, in a real browser against real servers: is a comment lost, stored
// twice, or said to be sent when it is not? Prints the table.
import { expect } from 'chai';
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, light } from '../../scripts/browsers/find.mjs';
import { startCommentServer } from '../helpers/comment-server.mjs';

/** `dedupes`: the server refuses to store the same comment twice, so that it can tell. `wraps`: the site's own form on the page. */
const backends = [
  { name: 'json', kind: 'json', path: '/comments', dedupes: true },
  { name: 'wordpress-classic', kind: 'wordpress', path: '/wp-comments-post.php', dedupes: true },
  { name: 'wordpress-rest', kind: 'wordpress', path: '/wp-json/', dedupes: true, settings: { restGuests: true } },
  { name: 'isso', kind: 'isso', path: '/' },
  { name: 'remark42', kind: 'remark42', path: '/', settings: { cookies: true } },
  { name: 'waline', kind: 'waline', path: '/', dedupes: true },
  { name: 'artalk', kind: 'artalk', path: '/' },
  { name: 'form', kind: 'form', path: '/f/key', pages: true },
  // Keeps comments on the device: the server gives the page and nothing else.
  { name: 'browser', kind: 'json', path: '/', dedupes: true, local: true },
  // Both doors of WordPress are open: what one refuses, the other would publish.
  { name: 'wordpress', wraps: 'wordpress', kind: 'wordpress', dedupes: true, settings: { restGuests: true } },
  { name: 'json', wraps: 'wordpress', kind: 'json', path: '/comments', dedupes: true },
  { name: 'form', wraps: 'plain', kind: 'form', path: '/f/key', pages: true, settings: { text: 'nachricht' } },
  // A script of the site's own sends everybody to a page of thanks. Whether that is a yes, only a person can read.
  { name: 'form', wraps: 'script', kind: 'form', path: '/send', pages: true, mute: true, settings: { text: 'nachricht' } },
].map((it) => ({ ...it, title: it.wraps ? `${it.name} in a ${it.wraps} form` : it.name }));

const htmlType = { 'content-type': 'text/html; charset=utf-8' };
const page = (status, body, headers) => ({ status, headers: { ...htmlType, ...headers }, body: `<!doctype html>${body}` });
const reason = 'Please leave out the link to example.net.';

/** What the server does with the first write, and with those that the browser or the form sends after it. */
const answers = {
  'no answer in time': () => ['stall', 'stall', 'stall'],
  'stored, no answer in time': () => ['stall-stored'],
  'cut before it is read': () => ['reset'],
  'cut every time before it is read': () => Array(12).fill('reset'),
  'stored, then the line was cut': () => ['lost'],
  'cut in the headers': () => ['cut-headers'],
  'cut in the body': () => ['cut-body'],
  'stored, then 500': () => ['stored-error'],
  '400 without a reason': () => [{ status: 400, body: '' }],
  '403 without a reason': () => [{ status: 403, body: '' }],
  '500 with a page': () => ['server-error'],
  '502 with a page': () => ['bad-gateway'],
  '503 with nothing': () => [{ status: 503, body: '' }],
  'refused by a plugin': ({ pages, wraps, name }) => [
    pages || wraps === 'wordpress' || name === 'wordpress-classic'
      ? page(403, `<title>Oops</title><body id="error-page"><div class="wp-die-message"><p>${reason}</p></div>`)
      : { status: 403, json: { message: reason } },
  ],
  'firewall page': () => [page(403, '<title>403 Forbidden</title><h1>Forbidden</h1><p>This request was blocked.</p>')],
  'challenge page': () => [page(503, '<title>Just a moment...</title>', { 'cf-mitigated': 'challenge' })],
  'redirect to a login page': () => [{ status: 302, headers: { location: '/members/login' } }],
  413: () => [page(413, '<title>413</title><center><h1>413 Request Entity Too Large</h1></center>')],
};
const remote = ['server gone', 'storage denied, server down'];
const local = ['database full', 'database denied'];
const others = [
  'no network',
  'a network that the device denies',
  'Enter and a click',
  'Enter and a click, slow server',
  'Enter, and a click when it is stored',
  'tab killed before',
  'tab killed during',
  'tab killed after it is stored',
  'storage full',
  'storage denied',
  'two tabs',
];
const faultsOf = (backend) => (backend.local ? [...others, ...local] : [...Object.keys(answers), ...remote, ...others]);

/** Answers that say no. Whoever goes on after them sends past a refusal. */
const refusals = [
  '400 without a reason',
  '403 without a reason',
  'refused by a plugin',
  'firewall page',
  'challenge page',
  '413',
];

/** What a sentence says, and where it is true. `writes`: how often something was written to the server. */
const truths = [
  [/is published|awaiting moderation|had already arrived|The site has your comment/, ({ copies }) => copies > 0],
  [/Nothing was sent|not sent yet/, ({ writes }) => writes === 0],
  [/You are offline/, ({ fault }) => fault === 'no network'],
  [/must be logged in/, ({ fault }) => fault === 'redirect to a login page'],
  [/too long/, ({ fault }) => fault === '413'],
  [/check that you are a person/, ({ fault }) => fault === 'challenge page'],
  [/did not accept/, ({ fault }) => refusals.includes(fault)],
  [/no answer came(?! that says)/, ({ fault }) => /no answer|cut|killed/.test(fault)],
  // Where the thread cannot be read, it is the truth, and all of it: somebody has said this already.
  [/Duplicate/, ({ copies, lists }) => copies > 0 && !lists],
  // Nobody has closed anything, or left a field empty.
  [/are closed|does not take|Please (enter|write)|Slow down|was not published|only in this browser/, () => false],
];

/** What has to be said; a reader who is told nothing believes anything. */
const musts = {
  'no network': /You are offline/,
  'server gone': /cannot be reached/,
  'refused by a plugin': /did not accept.*leave out the link/,
  'firewall page': /did not accept.*This request was blocked/,
  'challenge page': /check that you are a person/,
  'redirect to a login page': /must be logged in/,
  413: /too long/,
};

const html = ({ name, path, wraps }, fault) => {
  const attributes = `backend="${name}" ${path ? `action="${path}"` : ''} patience="${patience(fault)}"`;
  const form = {
    wordpress: `<form action="/wp-comments-post.php" method="post"><label>Comment <textarea id="text" name="comment" required></textarea></label>
      <label>Name <input id="name" name="author" required></label> <label>Email <input id="email" name="email" type="email" required></label>
      <input name="submit" type="submit" value="Post Comment"><input type="hidden" name="comment_post_ID" value="7"><input type="hidden" name="comment_parent" value="0"></form>`,
    plain: `<form action="${path}" method="post"><label>Nachricht <textarea id="text" name="nachricht"></textarea></label>
      <label>Name <input id="name" name="absender" autocomplete="name"></label><button>Absenden</button></form>`,
  };
  form.script = form.plain;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults</title>
${wraps === 'wordpress' ? '<link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/7">' : ''}
<relief-comment-form ${wraps === 'wordpress' && name === 'wordpress' ? `patience="${patience(fault)}"` : `post="7" site="relief" ${attributes}`}>${form[wraps] ?? ''}</relief-comment-form>
<script type="module" src="/form.js"></script></html>`;
};

/** Seconds: nobody waits for an answer that does not come, and a slow machine has the time for one that does. */
const patience = (fault) => (/no answer|tab killed/.test(fault) ? 1 : 20);

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const form = `document.querySelector('relief-comment-form')`;
/** Finds in the site's own form, and else in ours. */
const find = (selector) => `(${form}.querySelector('${selector}') ?? ${form}.shadowRoot?.querySelector('${selector}'))`;
const until = (page, expression) => page.waitForFunction(expression, { timeout: 300_000, polling: 50 });
const box = (page) => page.evaluate(`${find('#text')}.value`);
/** All that a reader is told of the sending: how it ended, in whose words, and what is wrong with which field. */
const said = (page) =>
  page.evaluate(
    `[${form}.shadowRoot, ${form}].flatMap((it) => [...it.querySelectorAll('#outcome-text, #outcome .words:not(blockquote), .field .error, .relief-field-error')]).map((it) => it.textContent.trim()).join(' ')`,
  );
const saysStored = (page) => page.evaluate(`${form}.matches(':state(stored)')`);

/** In one piece: pieces that do not come are another test's. */
async function bundle() {
  const options = { bundle: true, minify: true, write: false, format: 'esm', target: 'es2021' };
  const { outputFiles } = await esbuild.build({ entryPoints: ['src/define/comment-form.ts'], ...options });
  return outputFiles[0].contents;
}

/** Writes as a person does: what is typed reaches the page as input events. Goes on when the page has kept it, or says that it cannot. */
async function write(page, text) {
  await until(page, `${form}.shadowRoot && ${find('#text')}`);
  await page.evaluate(
    (fields) => {
      const host = document.querySelector('relief-comment-form');
      for (const [id, value] of Object.entries(fields)) {
        const field = host.querySelector(`#${id}`) ?? host.shadowRoot.querySelector(`#${id}`);
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

const button = `(${form}.querySelector('button, [type=submit]') ?? ${form}.shadowRoot.querySelector('[part=post-button]'))`;
const post = (page) => page.evaluate(`${button}.click()`);
const settled = (page) =>
  until(
    page,
    `(${form}.shadowRoot.querySelector('#outcome, .field .error') ?? ${form}.querySelector('.relief-field-error')) && !${form}.matches(':state(sending)')`,
  );

describe('comments and what can go wrong', function () {
  this.timeout(1_800_000);
  let browser, script, lanes;
  const cells = [];

  before(async () => {
    script = await bundle();
    browser = await puppeteer.launch({
      executablePath: light(),
      args: [...chromiumFlags, '--disable-features=BackForwardCache'],
    });
    // Six at a time: most of a cell is waiting.
    lanes = await Promise.all([1, 2, 3, 4, 5, 6].map(async () => ({ context: await browser.createBrowserContext(), tabs: [] })));
  });
  after(async () => {
    await browser?.close();
    print(cells);
  });

  for (const backend of backends)
    it(`loses nothing, repeats nothing, goes past no refusal and says nothing false with ${backend.title}`, async () => {
      const faults = faultsOf(backend);
      const results = [];
      const run = async (lane) => {
        for (let fault = faults.shift(); fault; fault = faults.shift()) results.push(await cell(lane, backend, fault));
      };
      await Promise.all(lanes.map(run));
      cells.push(...results);
      const where = (test) => results.filter(test).map(({ fault, told }) => `${fault}: ${told}`);
      expect(
        where(({ lost }) => lost),
        'lost',
      ).to.deep.equal([]);
      expect(
        where(({ lie }) => lie),
        'said what is not true',
      ).to.deep.equal([]);
      expect(
        where(({ silent }) => silent),
        'did not say what had to be said',
      ).to.deep.equal([]);
      expect(
        where(({ past }) => past),
        'sent past a refusal',
      ).to.deep.equal([]);
      expect(
        where(({ twice }) => twice),
        'sent twice',
      ).to.deep.equal([]);
    });

  /** Each cell has its own server, and by that an origin and a storage of its own in tabs that stay open. */
  async function cell(lane, backend, fault) {
    const server = await startCommentServer(backend.kind, { from: Date.now(), ...backend.settings }, (request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname === '/favicon.ico') return response.writeHead(204).end();
      const isScript = pathname === '/form.js';
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : htmlType['content-type'] });
      response.end(isScript ? script : (pages[pathname] ?? html(backend, fault)));
    });
    const free = lane.tabs.filter((page) => !page.isClosed());
    const used = [];
    const open = async (prepare) => {
      const page = free.shift() ?? (await lane.context.newPage());
      // A bound for what never ends, not for a busy machine.
      page.setDefaultTimeout(300_000);
      const script = prepare && (await page.evaluateOnNewDocument(prepare));
      used.push({ page, script });
      await page.bringToFront();
      await page.goto(`${server.origin}/article`);
      return page;
    };
    try {
      return judged(backend, fault, await run(backend, fault, server, open), server);
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

/** Where servers lead to. */
const pages = {
  '/thanks': '<!doctype html><title>Danke</title><h1>Danke!</h1><p>Wir haben Ihre Nachricht.</p>',
  '/members/login': '<!doctype html><title>Members</title><h1>Who are you?</h1><form><input type="password"></form>',
};

/** What a cell comes to. `told`: what the reader was told, one after the other, and what had become of the comment by then. */
function judged(backend, fault, { copies, lost, lie, told }, server) {
  const isFalse = (facts) =>
    truths.some(
      ([says, isTrue]) => says.test(facts.sentence) && !isTrue({ ...facts, fault, lists: backend.name !== 'wordpress-classic' }),
    );
  const { sentence } = told[0];
  const lists = !backend.pages && backend.name !== 'wordpress-classic';
  // Whoever can look at the thread knows better than an error.
  const must = backend.local ? undefined : fault === 'stored, then 500' && lists ? /published|arrived|awaiting/ : musts[fault];
  return {
    backend: backend.title,
    fault,
    copies,
    lost,
    told: told.map((one) => one.sentence).join(' | '),
    lie: lie || (!backend.local && told.some(isFalse)),
    // Who comes back to a draft that was never sent is told that it was kept, and that is another test's.
    silent: must ? !must.test(sentence) : !sentence && !fault.startsWith('tab killed'),
    past: refusals.includes(fault) && (server.writes().length > 1 || copies > 0),
    // A form's own Enter and click are ours to tell apart, whatever the server.
    twice: copies > 1 && (backend.dedupes === true || fault.startsWith('Enter')),
  };
}

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
  // Isso makes an emphasis of it: what it shows is not what was typed.
  const text = `Heat *really* helped me after two days (${fault}).`;
  const texts = (page) => (backend.local ? page.evaluate(onDevice) : server.texts());
  const copiesFor = async (page, of = text) => (await texts(page)).filter((it) => it.includes(of)).length;
  const report = async (page, reopened) => {
    const here = page ? (await box(page)) === text : false;
    const stored = page ? await saysStored(page) : false;
    const kept = reopened ? (await box(reopened)) === text : here;
    const sentence = await said(reopened ?? page);
    const copies = await copiesFor(reopened ?? page);
    const told = [{ sentence, copies, writes: server.writes().length }];
    return { copies, lost: !copies && !kept, lie: stored && !copies, told };
  };
  /** Two looks at the same comment, one after the other. */
  const then = (first, last) => ({ ...last, lie: first.lie || last.lie, told: [...first.told, ...last.told] });
  const reload = async () => {
    const page = await open();
    await until(page, `${form}.shadowRoot && ${find('#text')}`);
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
      const first = await report(page);
      await page.setOfflineMode(false);
      // Where it is sent by itself once there is a network, and where the answer is a page that only a person can read.
      await until(
        page,
        `${form}.matches(':state(stored)') || /cannot tell/.test(${form}.shadowRoot.querySelector('#outcome-text')?.textContent)`,
      );
      const end = then(first, await report(page));
      return { ...end, lost: !end.copies };
    }
    case 'a network that the device denies': {
      const page = await open(`Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })`);
      await write(page, text);
      await post(page);
      await settled(page);
      return report(page);
    }
    case 'Enter and a click':
    case 'Enter and a click, slow server':
    case 'Enter, and a click when it is stored': {
      let answer;
      if (fault.endsWith('slow server')) server.next(new Promise((done) => (answer = done)));
      const page = await open();
      await write(page, text);
      await page.evaluate(`${find('#name')}.focus()`);
      if (fault.endsWith('stored')) {
        await page.evaluate(
          `${form}.addEventListener('relief-comment-outcome', () => setTimeout(() => ${button}.click()), { once: true })`,
        );
        await page.keyboard.press('Enter');
      } else await Promise.all([page.keyboard.press('Enter'), post(page)]);
      answer?.();
      await settled(page);
      // A second one would be on its way by now. Puppeteer's own count of what is on its way does not always come to an end.
      await sleep(1000);
      await settled(page);
      const end = await report(page);
      return { ...end, lost: end.lost || (!(await saysStored(page)) && (await box(page)) !== text) };
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
      for (const end = Date.now() + 300_000; !(await arrived()); await sleep(20))
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
      server.next(...answers[fault](backend));
      const page = await open();
      await write(page, text);
      await post(page);
      await settled(page);
      const now = await report(page);
      if (await saysStored(page)) return now;
      // What was not stored must survive the tab.
      return then(now, await report(page, await reload()));
    }
  }
}

function print(cells) {
  const names = [...new Set(cells.map(({ backend }) => backend))];
  const faults = [...new Set(cells.map(({ fault }) => fault))];
  const marks = { lost: 'LOST', lie: 'LIE', silent: 'SILENT', past: 'PAST', twice: 'TWICE' };
  const mark = (it) => {
    if (!it) return '–';
    const wrong = Object.keys(marks).find((one) => it[one]);
    return wrong ? marks[wrong] : it.copies === 0 ? 'kept' : it.copies === 1 ? 'stored' : `×${it.copies}*`;
  };
  const rows = faults.map((fault) => [
    fault,
    ...names.map((name) => mark(cells.find((it) => it.backend === name && it.fault === fault))),
  ]);
  const all = [['', ...names.map((_, i) => String.fromCharCode(65 + i))], ...rows];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const lines = all.map((row) => row.map((it, i) => it.padEnd(widths[i])).join('  '));
  const key = names.map((name, i) => `${String.fromCharCode(65 + i)} ${name}`).join(' · ');
  const count = (test) => cells.filter(test).length;
  console.warn(
    `\n${lines.join('\n')}\n${key}\n\n${cells.length} cells: ${count(({ lost }) => lost)} lost, ${count(({ lie }) => lie)} false sentences, ` +
      `${count(({ silent }) => silent)} silent, ${count(({ past }) => past)} sent past a refusal, ${count(({ twice }) => twice)} sent twice, ` +
      `and ${count(({ copies, twice }) => copies > 1 && !twice)} stored twice by servers that cannot tell.\n` +
      'stored: the server has it once. kept: it has nothing, and the text is still in its box, after a reload too. –: cannot happen.\n' +
      '*: the browser itself sends a POST again whose connection broke, and this server has no key to know it by.\n',
  );
}
