// What is in each chunk of the script-tag bundle: `npm run weigh -- shared remedy-card`, or all of them.
// The bytes of a module are minified and not gzipped: what gzip saves depends on the neighbours.
import { minify } from '@swc/core';
import { rollup } from 'rollup';
import configs from '../rollup.config.mjs';

const wanted = process.argv.slice(2);
const [{ plugins, ...config }] = configs;
const harmless = plugins.filter(({ name }) => !['clean', 'sizes', 'minify'].includes(name));
const { generate } = await rollup({ ...config, plugins: harmless });
const { output } = await generate({ ...config.output, sourcemap: false });
const size = async (code) =>
  (await minify(code ?? '', { compress: { unused: false, toplevel: false }, mangle: { toplevel: true } })).code.length;

for (const { name, type, modules, imports } of output) {
  if (type !== 'chunk' || (wanted.length && !wanted.includes(name))) continue;
  const weights = await Promise.all(Object.entries(modules).map(async ([id, { code }]) => [await size(code), id]));
  console.log(`\n${name}${imports.length ? `, with ${imports.join(' and ')}` : ''}`);
  for (const [bytes, id] of weights.filter(([bytes]) => bytes).sort(([a], [b]) => b - a))
    console.log(`${String(bytes).padStart(8)}  ${id.replace(/^.*\/(src|node_modules)\//, '$1/')}`);
}
