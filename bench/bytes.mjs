// Bytes of script for each widget alone and for all, as a page loads them through relief.js, beside other libraries doing the
// like: one card, one disclosure, one form. Needs `npm run build`.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { need } from '../scripts/browsers/find.mjs';
import { samples } from '../test/helpers/samples.mjs';
import { openSite } from '../test/helpers/site.mjs';

const pack = (code) => ({ raw: code.length, gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length });
const add = (all) =>
  all.reduce((sum, it) => ({ raw: sum.raw + it.raw, gzip: sum.gzip + it.gzip, brotli: sum.brotli + it.brotli }));

async function ours() {
  const site = await openSite({ executablePath: need('chromium') });
  const four = ['remedy-card', 'exercise-stepper', 'cause-explainer', 'comment-form', 'comment-thread'];
  const pages = { ...Object.fromEntries(Object.keys(samples).map((tag) => [tag, [tag]])), 'the four widgets': four };
  const rows = [];
  for (const [name, tags] of Object.entries(pages)) {
    const tab = await site.tab();
    await tab.open(site.serve({ body: tags.map((tag) => samples[tag]).join('') }));
    const files = new Set(tab.seen.requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).pathname));
    rows.push({ name, requests: files.size, ...add([...files].map((path) => pack(readFileSync(`dist${path}`)))) });
    await tab.leave();
  }
  await site.close();
  return [...rows, { name: 'relief-all.js', requests: 1, ...pack(readFileSync('dist/cdn/relief-all.js')) }];
}

const shoelace = ['card', 'details', 'input', 'textarea', 'button'].map(
  (it) => `import '@shoelace-style/shoelace/dist/components/${it}/${it}.js';`,
);
const awesome = ['card', 'details', 'input', 'textarea', 'button'].map(
  (it) => `import '@awesome.me/webawesome/dist/components/${it}/${it}.js';`,
);
const theirs = {
  'NHS.UK frontend: all of it': `import { initAll } from 'nhsuk-frontend'; initAll();`,
  'Shoelace: card, details, input, textarea, button': shoelace.join(''),
  'Web Awesome: card, details, input, textarea, button': awesome.join(''),
};

async function others() {
  const rows = [];
  for (const [name, contents] of Object.entries(theirs)) {
    const stdin = { contents, resolveDir: 'bench' };
    const options = { bundle: true, minify: true, format: 'esm', write: false, conditions: ['production'], logLevel: 'error' };
    const { outputFiles } = await build({ stdin, ...options });
    rows.push({ name, ...pack(Buffer.from(outputFiles[0].contents)) });
  }
  return rows;
}

export async function bytes() {
  console.log('\nScript, in bytes, through relief.js');
  console.table(await ours());
  console.log('\nOthers, bundled à la carte');
  console.table(await others());
}
