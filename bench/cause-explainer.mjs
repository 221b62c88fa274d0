// How a cause map of 1,000 nodes and 5,000 links compares with one of 50: list, body, table, search.
// node bench/cause-explainer.mjs   (needs Chromium; CHROME_PATH names another one)
import { createServer } from 'node:http';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';

const { outputFiles } = await build({
  stdin: {
    contents: `import './src/define/cause-explainer.ts';
      import { searchIndex } from './src/cause-explainer/graph/cause-search.ts';
      globalThis.searchIndex = searchIndex;`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  write: false,
  outdir: '/',
  entryNames: 'main',
  target: 'es2021',
  tsconfig: 'tsconfig.json',
});
const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
const server = createServer(({ url }, response) => {
  const file = files.get(url);
  response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
  response.end(file ?? '<!doctype html><html lang="en"><body><script type="module" src="/main.js"></script>');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** Milliseconds to the first view of a fresh element, of its body and of its table, and for the slowest of several searches. */
async function measure(size, links) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('globalThis.searchIndex');
  const figures = await page.evaluate(
    async (size, links) => {
      const types = ['cause', 'condition', 'symptom', 'risk-group', 'structure'];
      const nodes = Array.from({ length: size }, (_, n) => ({
        id: `n${n}`,
        type: types[n % types.length],
        plain: `Plain name ${n}`,
        medical: `nomen medicum ${n}`,
        summary: `What number ${n} is, in a short sentence or two of plain words.`,
        regions: ['calf', 'foot'],
      }));
      const strengths = ['established', 'probable', 'disputed', 'not-shown'];
      const edges = Array.from({ length: links }, (_, n) => ({
        from: `n${n % size}`,
        to: `n${((n % size) + 1 + Math.floor(n / size) * 7) % size}`,
        kind: 'causes',
        strength: strengths[n % 4],
        why: 'Because someone looked.',
      }));
      const content = { title: 'Map', nodes, edges };
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const shown = async (el, selector) => {
        while (!el.shadowRoot.querySelector(selector)) await painted();
        await painted();
      };
      const time = async (view, selector) => {
        const el = Object.assign(document.createElement('relief-cause-explainer'), { noAddress: true, view, content });
        const start = performance.now();
        document.body.append(el);
        await shown(el, selector);
        const took = performance.now() - start;
        el.remove();
        return took;
      };
      const { warn } = console;
      console.warn = () => undefined; // circles are told; here they are meant
      const views = { list: '[data-id]', body: 'svg.map', table: 'table' };
      const taken = { list: [], body: [], table: [] };
      for (let n = -1; n < 7; n++)
        for (const [view, selector] of Object.entries(views)) {
          const took = await time(view, selector);
          if (n >= 0) taken[view].push(took); // the first time loads what draws it
        }
      console.warn = warn;
      const find = globalThis.searchIndex(content);
      const searches = ['plain', 'nomen 7', 'sentence', 'zzz', '999'].map((query) => {
        const start = performance.now();
        find(query);
        return performance.now() - start;
      });
      const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
      return {
        ...Object.fromEntries(Object.entries(taken).map(([view, all]) => [view, median(all)])),
        search: Math.max(...searches),
      };
    },
    size,
    links,
  );
  await page.close();
  return figures;
}

const small = await measure(50, 250);
const large = await measure(1000, 5000);
await browser.close();
server.close();
const ms = (n) => `${n.toFixed(1)} ms`.padStart(9);
for (const key of Object.keys(small))
  console.log(
    `${key.padEnd(7)} 50 nodes ${ms(small[key])}   1,000 nodes ${ms(large[key])}   × ${(large[key] / small[key]).toFixed(2)}`,
  );
for (const view of ['list', 'body', 'table']) if (large[view] > small[view] * 1.5) process.exitCode = 1;
if (large.search > 16) process.exitCode = 1;
