// The checker, in one file: Node runs it without installing the parsers that it is made of.
import { chmod } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** esbuild's answer; `write: false` only says what would be in the file. */
export function buildCli({ write = true, outfile = 'dist/cli/relief-elements.js' } = {}) {
  const from = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return build({
    entryPoints: [from('src/cli/main.ts')],
    outfile: isAbsolute(outfile) ? outfile : from(outfile),
    banner: { js: '#!/usr/bin/env node\n/*! relief-elements, MIT; other people’s work in it: see THIRD-PARTY.md */' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    // linkedom draws on it where it is installed; the checker draws nothing.
    external: ['canvas'],
    // The browser's build of a package would look for a document.
    mainFields: ['module', 'main'],
    metafile: true,
    write,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { metafile } = await buildCli({ outfile: process.argv[2] });
  const [[path, { bytes }]] = Object.entries(metafile.outputs);
  await chmod(path, 0o755);
  console.log(`${String(bytes).padStart(7)} B       ${path}`);
}
