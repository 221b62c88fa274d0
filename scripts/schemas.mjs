// Writes schemas/*.json (for editors) and src/**/*.shape.ts (for the doors) from the valibot schemas.
// `--check` writes nothing and fails when a file is stale.
import { posix } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { generated } from './generated.mjs';

const documents = [
  { name: 'remedy', type: 'Remedy', room: 'remedy-card', file: 'remedy.schema', schema: 'remedySchema' },
  { name: 'exercise', type: 'Exercise', room: 'exercise-stepper', file: 'exercise.schema', schema: 'exerciseSchema' },
  { name: 'routine', type: 'Routine', room: 'exercise-stepper', file: 'exercise.schema', schema: 'routineSchema' },
  { name: 'cause-map', type: 'CauseMap', room: 'cause-explainer', file: 'cause-map.schema', schema: 'causeMapSchema' },
];

async function load(entry) {
  const options = { bundle: true, format: 'esm', write: false, platform: 'neutral', mainFields: ['module'] };
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

/** The same value with `change` applied to every object in it, innermost first. */
function mapObjects(value, change) {
  if (Array.isArray(value)) return value.map((it) => mapObjects(it, change));
  if (typeof value !== 'object' || !value) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapObjects(inner, change)])));
}

/** Editors should flag a misspelt key, which valibot's plain objects leave open. */
const closed = (schema) =>
  mapObjects(schema, (it) => (it.type === 'object' && it.properties ? { ...it, additionalProperties: false } : it));

/** A shape is the schema without the words that only editors show. */
const slim = (schema) =>
  mapObjects(schema, (it) =>
    Object.fromEntries(
      Object.entries(it).filter(([key, value]) => typeof value !== 'string' || (key !== 'description' && key !== '$schema')),
    ),
  );

const isShape = (value) => typeof value === 'object' && !Array.isArray(value) && typeof value?.type === 'string';

/** Every shape inside a shape, with the key that it stands under. */
function* partsOf(value, name) {
  if (typeof value !== 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    const under = ['properties', 'items'].includes(key) ? name : Array.isArray(value) ? name : key;
    if (isShape(inner)) yield [under, inner];
    yield* partsOf(inner, under);
  }
}

/**
 * Equal parts become one constant: next to the shape when one file needs them, in the room's `parts.shape.ts` when
 * several of its files do, in `health/parts.shape.ts` when several rooms do. So a page downloads each once.
 */
function shapeModules(shapes, names) {
  const homes = new Map();
  for (const { document, shape } of shapes) {
    for (const [name, part] of partsOf(shape, document.name)) {
      const key = JSON.stringify(part);
      const home = homes.get(key) ?? { name, part, uses: 0, rooms: new Set(), files: new Set() };
      home.uses += 1;
      home.rooms.add(document.room);
      home.files.add(document.name);
      homes.set(key, home);
    }
  }
  const modules = new Map();
  const moduleAt = (path) => {
    if (!modules.has(path)) modules.set(path, { lines: [], imports: new Map() });
    return modules.get(path);
  };
  const taken = new Set();
  const print = (value, path, top = false) => {
    if (typeof value !== 'object' || !value) return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((it) => print(it, path)).join(', ')}]`;
    const home = !top && homes.get(JSON.stringify(value));
    return home && home.uses > 1 && isShape(value) ? refer(home, path) : body(value, path);
  };
  const body = (value, path) =>
    `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${print(inner, path)}`)
      .join(', ')} }`;
  const refer = (home, path) => {
    home.path ??=
      home.rooms.size > 1
        ? 'src/health/parts.shape.ts'
        : home.files.size > 1
          ? `src/${[...home.rooms][0]}/content/parts.shape.ts`
          : path;
    if (!home.constant) {
      const name = names.get(JSON.stringify(home.part)) ?? home.name.replace(/\W/g, '');
      for (home.constant = name; taken.has(home.constant);) home.constant = `${name}${(home.n = (home.n ?? 1) + 1)}`;
      taken.add(home.constant);
      const text = body(home.part, home.path);
      const exported = home.path.endsWith('parts.shape.ts') ? 'export ' : '';
      moduleAt(home.path).lines.push(`${exported}const ${home.constant}: Shape = ${text};`);
    }
    if (home.path !== path) moduleAt(path).imports.set(home.constant, home.path);
    return home.constant;
  };
  for (const { document, shape } of shapes) {
    const path = `src/${document.room}/content/${document.name}.shape.ts`;
    const { type, file } = document;
    const root = print(shape, path, true);
    const constant = `${type[0].toLowerCase()}${type.slice(1)}Shape`;
    moduleAt(path).imports.set(`type ${type}`, `src/${document.room}/content/${file}.ts`);
    moduleAt(path).lines.push(`\n/** What the doors check a ${type} by. */\nexport const ${constant}: Shape<${type}> = ${root};`);
  }
  return Object.fromEntries(
    [...modules].map(([path, { lines, imports }]) => {
      const from = new Map([['src/health/check.ts', ['type Shape']]]);
      for (const [name, module] of imports) from.set(module, [...(from.get(module) ?? []), name]);
      const address = (module) => {
        const way = posix.relative(posix.dirname(path), module).replace('.ts', '.js');
        return way.startsWith('.') ? way : `./${way}`;
      };
      // `import { type X }` would stay as an import of the module, and pull valibot into every page.
      const written = (names) =>
        names.every((name) => name.startsWith('type '))
          ? `type { ${names.map((name) => name.slice(5)).join(', ')} }`
          : `{ ${names.join(', ')} }`;
      const head = [...from].map(([module, names]) => `import ${written(names)} from '${address(module)}';`);
      return [path, `// Generated by scripts/schemas.mjs. Do not edit.\n${head.join('\n')}\n\n${lines.join('\n')}\n`];
    }),
  );
}

const shapeOf = (schema) => slim(toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }));

/** Parts are called what their schemas are called. */
const names = new Map();
for (const file of ['schema', 'claim', 'safety', 'review/review'])
  for (const [name, schema] of Object.entries(await load(`src/health/${file}.ts`)))
    if (schema.kind === 'schema') names.set(JSON.stringify(shapeOf(schema)), name);

const files = {};
const shapes = [];
for (const document of documents) {
  const module = await load(`src/${document.room}/content/${document.file}.ts`);
  const schema = toJsonSchema(module[document.schema], { typeMode: 'input', errorMode: 'ignore' });
  files[`schemas/${document.name}.json`] = JSON.stringify(closed({ ...schema, title: document.type }));
  shapes.push({ document, shape: slim(schema) });
}
// Pages check warning signs by a part of the others; editors want a schema of their own.
const { seekHelp } = await load('src/health/safety.ts');
const signs = toJsonSchema(seekHelp, { typeMode: 'input', errorMode: 'ignore' });
const $schema = { type: 'string', description: 'Address of the JSON Schema, for completion in editors. Ignored.' };
files['schemas/seek-help.json'] = JSON.stringify(
  closed({ ...signs, properties: { $schema, ...signs.properties }, title: 'SeekHelp' }),
);
await generated('npm run schemas', { ...files, ...shapeModules(shapes, names) });
