import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { hardenLit } from './scripts/build/harden-lit.mjs';
import { minify } from './scripts/build/minify.mjs';
import { minifyLit } from './scripts/build/minify-lit.mjs';
import { preloadShared } from './scripts/build/preload-shared.mjs';
import { splitIcons } from './scripts/build/split-icons.mjs';
import { typescript } from './scripts/build/typescript.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const dir = 'dist/cdn';
const banner = `/*! relief-elements ${version} | MIT | includes Lit (BSD-3-Clause) and Lucide icons (ISC): THIRD-PARTY.md */`;

const plugins = [
  nodeResolve({ exportConditions: ['production', 'browser', 'default'] }),
  splitIcons(),
  // Every browser that knows ES2021 knows private names, which cost much when written as WeakMaps.
  typescript({ target: 'ES2022' }),
  hardenLit(),
  minifyLit(),
  minify(banner),
];

const output = {
  dir,
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
};

/** What each widget needs, once: Lit, and what of our own more than one widget imports. */
function manualChunks(id, { getModuleInfo }) {
  if (id.includes('/node_modules/')) return 'shared';
  return undefined;
}

export default [
  {
    input: 'src/relief.ts',
    output: { ...output, manualChunks },
    plugins: [...plugins, clean(), preloadShared(), sizes()],
  },
  {
    input: { 'relief-all': 'src/define/all.ts' },
    // One file and nothing fetched later, so that one integrity attribute covers everything.
    output: { ...output, inlineDynamicImports: true },
    plugins: [...plugins, styles(), integrity()],
  },
];

function clean() {
  return { name: 'clean', buildStart: () => rm(dir, { recursive: true, force: true }) };
}

function styles() {
  return {
    name: 'styles',
    async writeBundle() {
      const { code } = await transform(await readFile('src/relief.css', 'utf8'), { loader: 'css', minify: true });
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
