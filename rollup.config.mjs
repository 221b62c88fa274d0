import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { hardenLit } from './scripts/build/harden-lit.mjs';
import { minify } from './scripts/build/minify.mjs';
import { minifyLit } from './scripts/build/minify-lit.mjs';
import { noEmptyNamespaces } from './scripts/build/no-empty-namespaces.mjs';
import { preloadShared } from './scripts/build/preload-shared.mjs';
import { reliefCss } from './scripts/build/relief-css.mjs';
import { splitIcons } from './scripts/build/split-icons.mjs';
import { typescript } from './scripts/build/typescript.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const dir = 'dist/cdn';
const banner = `/*! relief-elements ${version}, MIT; see THIRD-PARTY.md */`;

const plugins = [
  nodeResolve({ exportConditions: ['production', 'browser', 'default'] }),

  // Every browser that knows ES2021 knows private names, which cost much when written as WeakMaps.
  typescript({ target: 'ES2022' }),
  hardenLit(),
  splitIcons(),
  minifyLit(),
  minify(banner),
];

const output = {
  dir,
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: ({ facadeModuleId }) => `chunks/${roomOf(facadeModuleId)}[name]-[hash].js`,
};

/** Every widget has a `content/` with the same file names: there the room says whose it is. */
function roomOf(id) {
  const [, room] = /\/src\/([\w-]+)\/(?:content\/)?(?:content-reader|json-ld|from-html|to-html)\.ts$/.exec(id ?? '') ?? [];
  return room ? `${room}-` : '';
}

/** The dynamic imports by which a module comes to a page: usually modules of src/define. */
function doors(id, getModuleInfo, seen = new Set()) {
  if (seen.has(id)) return [];
  seen.add(id);
  const { importers, dynamicImporters } = getModuleInfo(id);
  return [...(dynamicImporters.length ? [id] : []), ...importers.flatMap((it) => doors(it, getModuleInfo, seen))];
}

/**
 * Few requests and nothing that a page does not need: what the smallest page, one remedy card, shares with others is one chunk;
 * what other widgets share among themselves is another; what the two comment elements share is a third.
 */
function manualChunks(id, { getModuleInfo }) {
  if (/\/node_modules\/(@lit\/reactive-element|lit-element|lit-html\/lit-html\.js)/.test(id)) return 'shared';
  const all = [...new Set(doors(id, getModuleInfo))];
  const tags = all.map((it) => /\/src\/define\/(.+)\.ts$/.exec(it)?.[1]).filter(Boolean);
  // What the card begins with and others load later: a file of its own would cost a page of one card more than it holds.
  if (tags.includes('remedy-card') && all.length > 1 && !id.includes('/src/remedy-card/')) return 'shared';
  // What all backends have in common is small, and every form of comments has a backend.
  if (/\/comments\/(backends\/(capabilities|threaded)|form\/default-limits)\.ts$/.test(id)) return 'comments';
  // What the form begins with and late parts of other widgets use too: files of their own would be larger than what they hold.
  if (/\/typed-keys\.browser\.ts$|\/lit-html\/(directives\/live|directive(-helpers)?)\.js$/.test(id)) return 'widgets';
  // An icon for two elements that come later than the first paint would be a file of its own, of forty bytes.
  if (tags.length < 2) return id.startsWith('\0') && all.length > 1 ? 'widgets' : undefined;
  if (all.every((it) => /\/src\/(define\/comment-|comments\/)/.test(it))) return 'comments';
  return tags.includes('remedy-card') ? 'shared' : 'widgets';
}

/** A warning stops the build. */
const onwarn = ({ message }) => {
  throw new Error(message);
};

export default [
  {
    onwarn,
    input: { relief: 'src/relief.ts', 'json-ld': 'src/define/json-ld.ts' },
    // Maps lie beside the chunks, unlinked: seventeen links cost a page of all widgets 600 bytes.
    output: { ...output, manualChunks, sourcemap: 'hidden' },
    plugins: [noEmptyNamespaces(), ...plugins, clean(), preloadShared(), sizes()],
  },
  {
    onwarn,
    input: { 'relief-all': 'src/define/all.ts' },
    // One file and nothing fetched later, so that one integrity attribute covers everything.
    output: { ...output, inlineDynamicImports: true },
    plugins: [...plugins, styles(), integrity()],
  },
];

function clean() {
  return { name: 'clean', buildStart: () => rm('dist', { recursive: true, force: true }) };
}

function styles() {
  return {
    name: 'styles',
    async writeBundle() {
      const { code } = await transform(await reliefCss(), { loader: 'css', minify: true });
      await mkdir(dir, { recursive: true });
      await writeFile(`${dir}/relief.css`, code);
    },
  };
}

function sizes() {
  return {
    name: 'sizes',
    writeBundle(_, bundle) {
      for (const { fileName, code } of Object.values(bundle)) {
        if (code) console.log(`${String(gzipSync(code, { level: 9 }).length).padStart(7)} B gzip  ${fileName}`);
      }
    },
  };
}

function integrity() {
  return {
    name: 'integrity',
    async writeBundle(_, bundle) {
      const { fileName, code } = Object.values(bundle).find(({ isEntry }) => isEntry);
      const hash = createHash('sha384')
        .update(await readFile(`${dir}/${fileName}`))
        .digest('base64');
      console.log(
        `${String(gzipSync(code, { level: 9 }).length).padStart(7)} B gzip  ${fileName}\n        integrity="sha384-${hash}"`,
      );
    },
  };
}
