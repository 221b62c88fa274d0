// Ten thousand comments in a thread, in real Chromium: how soon the first are there, and what scrolling and replying cost.
// node bench/comment-thread.mjs [comments]
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, need } from '../scripts/browsers/find.mjs';
import { startServer } from '../test/helpers/node-server.mjs';

const total = Number(process.argv[2] ?? 10_000);

const { outputFiles } = await esbuild.build({
  stdin: {
    contents: `import '../src/define/comment-form.ts'; import '../src/define/comment-thread.ts';
      import { CommentOutcomeEvent } from '../src/comments/comments.events.ts'; Object.assign(window, { CommentOutcomeEvent });`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  splitting: true,
  write: false,
  minify: true,
  format: 'esm',
  outdir: '/bundle',
  entryNames: 'entry',
  target: 'es2021',
});
const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
const server = await startServer((request, response) => {
  const file = files.get(new URL(request.url, 'http://localhost').pathname);
  response.writeHead(200, { 'content-type': file ? 'text/javascript' : 'text/html' });
  response.end(file ?? '<!doctype html><html lang="en"><title>Bench</title><body></body></html>');
});
const browser = await puppeteer.launch({ executablePath: need('chromium'), args: chromiumFlags });

/** In the page: a backend with `total` comments, a third of them replies. */
function setUp(total, perPage, everything) {
  const comments = Array.from({ length: total }, (_, i) => ({
    id: `${i}`,
    ...(i % 3 === 2 && { parent: `${i - 1}` }),
    name: `Reader ${i}`,
    text: `Heat helped me after ${i} days. I lay on the floor with my legs on a chair.\n\nThen short walks.`,
    time: new Date(1.7e12 + i * 1e6).toISOString(),
    status: 'published',
  }));
  const roots = comments.filter(({ parent }) => parent === undefined);
  const fields = Object.fromEntries(
    ['text', 'name', 'email', 'url'].map((it) => [it, { use: 'optional', max: 9999, unit: 'chars' }]),
  );
  const backend = {
    id: 'bench',
    capabilities: () => ({ list: true, reply: 'tree', edit: false, remove: false, vote: false, fields }),
    async list({ page, perPage }) {
      if (everything) return { comments, total, more: false };
      const shown = new Set(roots.slice((page - 1) * perPage, page * perPage).map(({ id }) => id));
      return {
        comments: comments.filter(({ id, parent }) => shown.has(parent ?? id)),
        total,
        more: page * perPage < roots.length,
      };
    },
    submit: async () => ({ kind: 'published', comment: { ...comments[0], id: `new ${performance.now()}` } }),
  };
  const thread = document.createElement('relief-comment-thread');
  Object.assign(thread, { backend, perPage });
  window.thread = thread;
  window.backend = backend;
  const start = performance.now();
  document.body.append(thread);
  return new Promise((done) => {
    const look = () =>
      thread.shadowRoot.querySelector('article')
        ? requestAnimationFrame(() => done(performance.now() - start))
        : setTimeout(look);
    look();
  });
}

const frame = `new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`;

async function measure(perPage, everything, until = 0) {
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.addScriptTag({ url: '/bundle/entry.js', type: 'module' });
  await page.waitForFunction(`customElements.get('relief-comment-thread')`);
  const first = await page.evaluate(setUp, total, perPage, everything);
  await page.evaluate(`(async () => {
    while (thread.shadowRoot.querySelectorAll('article').length < ${until}) await (thread.perPage = 500, thread.loadMore());
  })()`);
  const built = await page.evaluate(`thread.shadowRoot.querySelectorAll('article').length`);
  const frames = await page.evaluate(async () => {
    const times = [];
    let last = performance.now();
    for (let i = 0; i < 60; i++) {
      window.scrollBy(0, 600);
      await new Promise((done) => requestAnimationFrame(done));
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b);
  });
  const reply = await page.evaluate(`(async () => {
    const buttons = thread.shadowRoot.querySelectorAll('[part="reply-button"]');
    const times = [];
    for (const at of [0, 1, 2].map((n) => Math.min(n * 3, buttons.length - 1))) {
      const start = performance.now();
      buttons[at].click();
      while (!thread.shadowRoot.querySelector('relief-comment-form')?.shadowRoot?.querySelector('#text')) await ${frame};
      times.push(performance.now() - start);
      thread.shadowRoot.querySelector('relief-comment-form').shadowRoot.querySelector('.head button').click();
      await ${frame};
    }
    return times;
  })()`);
  const added = await page.evaluate(`(async () => {
    const start = performance.now();
    const comment = { id: 'new', name: 'Ann', text: 'New', time: new Date().toISOString(), status: 'published' };
    document.dispatchEvent(new CommentOutcomeEvent({ kind: 'published', comment }, { key: 'k', text: 'New', name: 'Ann' }, backend));
    while (!thread.shadowRoot.querySelector('[data-id="new"]')) await ${frame};
    return performance.now() - start;
  })()`);
  await page.close();
  const ms = (n) => `${n.toFixed(0)} ms`;
  return {
    'built at once': built,
    'first seen': ms(first),
    'frame, median': ms(frames[30]),
    'frame, worst of 60': ms(frames.at(-1)),
    'reply box, first': ms(reply[0]),
    'reply box, later': ms(Math.min(...reply.slice(1))),
    'a new comment': ms(added),
  };
}

console.warn(`A thread of ${total} comments, in Chromium`);
console.table({
  'a server that sends 20 at a time': await measure(20, false),
  'a server that sends all at once': await measure(20, true),
  'after “Show more” to 2,000': await measure(20, true, 2000),
});
await browser.close();
await server.stop();
