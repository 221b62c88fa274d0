// Writes custom-elements.json, API.md, types for frameworks and data for editors from the docstrings in src. Refuses documentation
// that the source does not bear out, and source that the documentation leaves out. `--check` fails when a file is stale.
import { readdir, readFile } from 'node:fs/promises';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generated } from './generated.mjs';
import { apiMarkdown } from './manifest/api.mjs';
import { backendsMarkdown } from './manifest/backends.mjs';
import { outcomesMarkdown } from './manifest/outcomes.mjs';
import { inSource } from './manifest/source.mjs';
import { elementTypes, vscodeData, webTypes } from './manifest/types.mjs';

/** What each public token means. The default of each is where it is read: most in host.styles.ts. */
const tokens = {
  '--relief-accent': 'Colour of links, main buttons and marks.',
  '--relief-on-accent': 'Colour of words on the accent.',
  '--relief-good': 'Colour of what helps.',
  '--relief-caution': 'Colour of what to be careful with.',
  '--relief-danger': 'Colour of warnings and errors.',
  '--relief-border': 'Colour of lines and boxes.',
  '--relief-surface': 'Background of boxes.',
  '--relief-tint': 'Background of what is set apart inside a box.',
  '--relief-muted': 'Colour of less important words.',
  '--relief-focus': 'Colour of the focus ring.',
  '--relief-radius': 'Radius of corners.',
  '--relief-space': 'Unit of space between things.',
  '--relief-heading-font': 'Font family of headings.',
  '--relief-shadow': 'Shadow of boxes.',
};

/** Parts that foundation and seek-help bring along, wherever an element draws with them. */
const sharedParts = {
  status: 'What is said while content is being loaded, or when it could not be.',
  'retry-button': 'The button that tries to load it again.',
  'seek-help': 'Warning signs, where the page shows none of its own.',
  'seek-help-link': "The link to the page's own warning signs.",
};

const problems = [];
const styleFiles = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.styles.ts')).sort();
const styles = (await Promise.all(styleFiles.map((name) => readFile(`src/${name}`, 'utf8')))).join('\n');
const defaults = Object.fromEntries([
  // Read where they are used.
  ...[...styles.matchAll(/^ +[a-z-]+: var\((--relief-[\w-]+), ([^;()]+)\);/gm)].map(([, name, value]) => [name, value]),
  // Read once, for all.
  ...[...styles.matchAll(/--_[\w-]+: var\((--relief-[\w-]+), ([^;]+)\);/g)].map(([, name, value]) => [name, value]),
]);
for (const name of new Set([...Object.keys(tokens), ...Object.keys(defaults)])) {
  if (!tokens[name]) problems.push(`a style sheet reads ${name}, which scripts/manifest.mjs does not explain`);
  if (!defaults[name]) problems.push(`scripts/manifest.mjs explains ${name}, which no style sheet reads`);
}
const cssProperties = Object.entries(tokens).map(([name, description]) => ({ name, description, default: defaults[name] }));

// The analyser gives the modules in the order in which their files were read, which a busy machine changes.
const { modules: found } = await cli({ argv: ['analyze', '--quiet'], cwd: process.cwd(), noWrite: true });
const modules = found.sort((a, b) => (a.path < b.path ? -1 : 1));
const declarations = modules.flatMap(({ path, declarations = [] }) => declarations.map((it) => ({ ...it, path })));

const published = (path) => path.replace(/^src\//, 'dist/npm/').replace(/\.ts$/, '.js');
/** Lit calls these; nobody else does. */
const lifecycle =
  /^(render|updated|firstUpdated|willUpdate|shouldUpdate|createRenderRoot|\w+Callback|scheduleUpdate|getUpdateComplete)$/;
const isPublic = ({ name, privacy, static: isStatic, inheritedFrom }) =>
  !name.startsWith('#') && !['private', 'protected'].includes(privacy) && !isStatic && !inheritedFrom && !lifecycle.test(name);
const plain = (members = []) => members.filter(isPublic).map(({ privacy: _, ...it }) => it);

const elements = [];
for (const tag of (await readFile('src/define/all.ts', 'utf8')).matchAll(/'\.\/([\w-]+)\.js'/g)) {
  const define = `src/define/${tag[1]}.ts`;
  const [, tagName, name] = /define\('([\w-]+)', (\w+)\)/.exec(await readFile(define, 'utf8'));
  const declaration = declarations.find((it) => it.name === name && it.kind === 'class');
  const { path, slots, cssParts: ownParts = [], cssStates, description, attributes, members } = declaration;
  const source = inSource(path);
  const brought = Object.keys(sharedParts).filter(
    (part) => source.parts.exact.has(part) && !ownParts.some((it) => it.name === part),
  );
  const cssParts = [...ownParts, ...brought.map((part) => ({ name: part, description: sharedParts[part] }))];
  // The analyser takes the first argument of an event's constructor for its name.
  const events = declaration.events?.filter((it) => it.name?.startsWith('relief-'));
  const element = {
    kind: 'class',
    customElement: true,
    name,
    tagName,
    description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: attributes?.map(({ name, fieldName, type, default: value, description }) => ({
      name,
      fieldName,
      type,
      ...(value !== undefined && { default: value }),
      description,
    })),
    members: plain(members),
    slots,
    events,
    cssParts,
    cssStates,
    cssProperties,
  };
  elements.push({ ...element, path, define });
  const typed = await untyped({ ...element, path, define });
  problems.push(...undocumented(element), ...contradictions(element, source), ...typed);
}

function undocumented({ tagName, description, members, events, attributes = [] }) {
  const missing = [...members, ...(events ?? []), ...attributes].filter((it) => !it.description?.trim());
  return [
    ...(description ? [] : [`<${tagName}> has no docstring`]),
    ...[...new Set(missing.map(({ name }) => name))].map((name) => `<${tagName}> ${name} has no docstring`),
  ];
}

/** `document.createElement` and `addEventListener` know what the compiler was told in `declare global`, and what comes along with `define/`. */
async function untyped({ tagName, name, path, define, events = [] }) {
  const eventFiles = declarations.filter((it) => events.some(({ type }) => type.text === it.name)).map((it) => it.path);
  const [registration, ...sources] = await Promise.all([define, path, ...new Set(eventFiles)].map((it) => readFile(it, 'utf8')));
  const declared = sources.map((it) => it.slice(it.lastIndexOf('declare global {'))).join('\n');
  return [
    ...(registration.includes(`export type { ${name} };`) ? [] : [`${define} brings no types: export type { ${name} };`]),
    ...[[tagName, name], ...events.map((it) => [it.name, it.type.text])]
      .filter(([key, type]) => !declared.includes(`'${key}': ${type};`))
      .map(([key, type]) => `${path} does not declare '${key}': ${type} to the compiler`),
  ];
}

function contradictions({ tagName, slots = [], events = [], cssParts = [], cssStates = [] }, source) {
  const compare = (what, documented, found) => [
    ...documented
      .filter((name) => !found.exact.has(name) && !found.maybe.has(name))
      .map((name) => `<${tagName}> documents the ${what} “${name}”, which its source has not`),
    ...[...found.exact]
      .filter((name) => !documented.includes(name))
      .map((name) => `<${tagName}> has the ${what} “${name}”, which is not documented`),
  ];
  return [
    ...compare(
      'slot',
      slots.map(({ name }) => name),
      source.slots,
    ),
    ...compare(
      'part',
      cssParts.map(({ name }) => name),
      source.parts,
    ),
    ...compare(
      'event',
      events.map(({ name }) => name),
      source.events,
    ),
    ...compare(
      'state',
      cssStates.map(({ name }) => name),
      source.states,
    ),
  ];
}

const [backends, outcomes] = await Promise.all([backendsMarkdown(), outcomesMarkdown()]);
problems.push(...backends.problems, ...outcomes.problems);

if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

const eventClasses = declarations
  .filter(({ kind, superclass }) => kind === 'class' && superclass?.name === 'Event')
  .map(({ path, name, description, members, superclass }) => ({
    kind: 'class',
    name,
    description,
    superclass,
    members: plain(members),
    path,
  }));

const moduleOf = ({ path, define, ...declaration }) => [
  {
    kind: 'javascript-module',
    path: published(path),
    declarations: [declaration],
    exports: [{ kind: 'js', name: declaration.name, declaration: { name: declaration.name, module: published(path) } }],
  },
  ...(define
    ? [
        {
          kind: 'javascript-module',
          path: published(define),
          declarations: [],
          exports: [
            {
              kind: 'custom-element-definition',
              name: declaration.tagName,
              declaration: { name: declaration.name, module: published(path) },
            },
          ],
        },
      ]
    : []),
];

await generated('npm run manifest', {
  'custom-elements.json': JSON.stringify({
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [...elements, ...eventClasses].flatMap(moduleOf),
  }),
  'API.md': apiMarkdown(elements, eventClasses, cssProperties, backends.text + outcomes.text),
  'types/elements.d.ts': elementTypes(elements, eventClasses),
  'types/vscode.html-data.json': vscodeData(elements),
  'types/web-types.json': webTypes(elements, JSON.parse(await readFile('package.json', 'utf8'))),
});
