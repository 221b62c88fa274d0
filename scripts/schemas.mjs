// Writes schemas/*.json (for editors) and src/**/*.shape.ts (for the doors) from the valibot schemas.
// `--check` writes nothing and fails when a file is stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import prettier from 'prettier';

const documents = [
  { name: 'remedy', type: 'Remedy', room: 'remedy-card', file: 'remedy', schema: 'remedySchema' },
  { name: 'exercise', type: 'Exercise', room: 'exercise-stepper', file: 'exercise', schema: 'exerciseSchema' },
  { name: 'routine', type: 'Routine', room: 'exercise-stepper', file: 'exercise', schema: 'routineSchema' },
  { name: 'cause-map', type: 'CauseMap', room: 'cause-explainer', file: 'cause-map', schema: 'causeMapSchema' },
];

const load = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
    mainFields: ['module'],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
};

/** A shape is the schema without the words that only editors show. */
const slim = (value) => {
  if (Array.isArray(value)) return value.map(slim);
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === 'description' && typeof inner === 'string') && key !== '$schema')
      .map(([key, inner]) => [key, slim(inner)]),
  );
};

/** Editors should flag a misspelt key, which valibot's plain objects leave open. */
const closed = (value) => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || !value) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return copy.type === 'object' && copy.properties ? { ...copy, additionalProperties: false } : copy;
};

/** Equal parts of a shape become one constant, so that a page downloads each once. */
function shapeModule({ type, file }, schema) {
  const seen = new Map();
  const count = (value) => {
    if (typeof value !== 'object' || !value) return;
    if (!Array.isArray(value) && value.type) {
      const key = JSON.stringify(value);
      seen.set(key, (seen.get(key) ?? 0) + 1);
      if (seen.get(key) > 1) return;
    }
    Object.values(value).forEach(count);
  };
  count(schema);
  const names = new Map();
  const lines = [];
  const print = (value, top = false) => {
    if (typeof value !== 'object' || !value) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((it) => print(it)).join(', ')}]`;
    const key = JSON.stringify(value);
    const body = () =>
      `{ ${Object.entries(value)
        .map(([k, it]) => `${JSON.stringify(k)}: ${print(it)}`)
        .join(', ')} }`;
    if (top || !value.type || seen.get(key) < 2) return body();
    if (!names.has(key)) {
      const text = body();
      names.set(key, `part${names.size}`);
      lines.push(`const ${names.get(key)}: Shape = ${text};`);
    }
    return names.get(key);
  };
  const root = print(schema, true);
  return `// Generated from ${file}.ts by scripts/schemas.mjs. Do not edit.
import type { Shape } from '../health/check.js';
import type { ${type} } from './${file}.js';

${lines.join('\n')}

/** What the doors check a ${type} by. */
export const ${type[0].toLowerCase()}${type.slice(1)}Shape: Shape<${type}> = ${root};
`;
}

const pretty = async (text, path) => prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });

const stale = [];
const put = async (path, text) => {
  const now = await readFile(path, 'utf8').catch(() => '');
  if (now === text) return;
  if (process.argv.includes('--check')) stale.push(path);
  else await writeFile(path, text);
};

await mkdir('schemas', { recursive: true });
for (const document of documents) {
  const module = await load(`src/${document.room}/${document.file}.ts`);
  const json = toJsonSchema(module[document.schema], { typeMode: 'input', errorMode: 'ignore' });
  const path = `schemas/${document.name}.json`;
  await put(path, await pretty(JSON.stringify(closed({ ...json, title: document.type })), path));
  const shape = `src/${document.room}/${document.name}.shape.ts`;
  await put(shape, await pretty(shapeModule(document, slim(json)), shape));
}
if (stale.length) {
  console.error(`Stale: ${stale.join(', ')}. Run “npm run schemas” and commit.`);
  process.exit(1);
}
