// Builds dist/demo from demo/: every widget with a `src` gets the words of its JSON file as HTML, so that they are on the page
// without JavaScript and nothing moves when it comes. With `data-live` it keeps its `src` as well: then the widget shows the
// data, and the HTML is for readers without JavaScript.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { figures } from './build/figures.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const from = join(root, 'demo');
const to = join(root, 'dist', 'demo');

/** The pure functions that write each widget's HTML, and the shapes that check its content. */
const entry = `
  export { check, sentence } from './src/health/check.js';
  export * as en from './src/locales/en/index.js';
  export { toHtml as remedy } from './src/remedy-card/content/to-html.js';
  export { remedyShape } from './src/remedy-card/content/remedy.shape.js';
  export { toHtml as plan } from './src/exercise-stepper/content/to-html.js';
  export { exerciseShape } from './src/exercise-stepper/content/exercise.shape.js';
  export { routineShape } from './src/exercise-stepper/content/routine.shape.js';
  export { toHtml as causes } from './src/cause-explainer/content/to-html.js';
  export { causeMapShape } from './src/cause-explainer/content/cause-map.shape.js';
`;

async function load() {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
    mainFields: ['module'],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

const { check, sentence, en, remedy, remedyShape, plan, exerciseShape, routineShape, causes, causeMapShape } = await load();

const writers = {
  'relief-cause-explainer': { shape: () => causeMapShape, write: (it, options) => causes(it, en, options) },
  'relief-exercise-stepper': {
    shape: (data) => ('exercises' in data ? routineShape : exerciseShape),
    write: (it, options) => plan(it, en, options),
  },
  'relief-remedy-card': { shape: () => remedyShape, write: (it, options) => remedy(it, en, options) },
};

const attributes = (text) => [...text.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value]);
const written = (list) => list.map(([name, value]) => (value === undefined ? ` ${name}` : ` ${name}="${value}"`)).join('');

/** The tag as the author wrote it, with the words inside. */
async function withWords(tag, own, file, page) {
  const { shape, write } = writers[tag];
  const data = JSON.parse(await readFile(join(from, file), 'utf8'));
  const { content, problems } = check(shape(data), data);
  if (problems.length) throw new Error(`${file}:\n${problems.map(sentence).join('\n')}`);
  // A page that shows the warning signs itself shows them once: its widgets point there.
  const seekHelp = /<relief-seek-help[^>]*\sid="([^"]+)"/.exec(page.html)?.[1];
  if (
    seekHelp &&
    Object.values(content.seekHelp ?? {})
      .flat()
      .every((sign) => page.html.includes(sign))
  )
    delete content.seekHelp;
  // An inherited language can change with the page's.
  if (content.lang === page.lang) delete content.lang;
  const level = Number(own.find(([name]) => name === 'heading-level')?.[1] ?? 3);
  const [, theirs, inner] = /^<[a-z-]+([^>]*)>([\s\S]*)<\/[a-z-]+>$/.exec(
    write(content, { level, seekHelp: seekHelp && `#${seekHelp}`, compact: own.some(([name]) => name === 'compact') }),
  );
  const names = new Set(own.map(([name]) => name));
  return `<${tag}${written([...own, ...attributes(theirs).filter(([name]) => !names.has(name))])}>${inner}</${tag}>`;
}

async function page(name) {
  let html = await readFile(join(from, name), 'utf8');
  const lang = /<html[^>]*\slang="([^"]+)"/.exec(html)?.[1];
  for (const [whole, tag, text] of html.matchAll(/<(relief-[a-z-]+)([^>]*)>\s*<\/\1>/g)) {
    const own = attributes(text);
    const src = own.find(([key]) => key === 'src')?.[1];
    if (!src || !writers[tag] || !existsSync(join(from, src))) continue;
    const live = own.some(([key]) => key === 'data-live');
    const rest = own.filter(([key]) => key !== 'data-live' && (live || key !== 'src'));
    const words = await withWords(tag, rest, src, { lang, html });
    html = html.replace(whole, () => words);
  }
  return drawings.fill(html);
}

const drawings = await figures(root, from);
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
await writeFile(join(to, 'drawing.css'), drawings.css);
for (const name of await readdir(from)) {
  if (name.endsWith('.html')) await writeFile(join(to, name), await page(name));
  else await cp(join(from, name), join(to, name), { recursive: true });
}
