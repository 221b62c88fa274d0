// Who may import whom, and that nobody comes back to where they began.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eachImport, placeOf, target } from './place.mjs';

/** What the checker is made of: bundled into one file, and never on a page. */
const checkerPackages = ['flesch-kincaid', 'jsonc-parser', 'linkedom', 'parse5', 'syllable', 'tinyglobby'];

/** Rooms that every widget may enter. */
const shared = ['health', 'foundation', 'locales', 'seek-help'];
/** Elements that others show inside their own: warning signs anywhere, a form to reply with in a thread. */
const shows = (room, path) => path === 'define/seek-help.ts' || (room === 'comments' && path === 'define/comment-form.ts');
/** Rooms of those who show no widget. */
const outer = ['', 'define', 'testing', 'cli'];

/** Kinds that are plain TypeScript, and so may know each other. */
const plain = ['model', 'schema', 'shape', 'events', 'host'];
/** What may be loaded beside Lit, and by whom alone. */
const rarePackages = { dompurify: 'comments/thread/sanitize-html.browser.ts', uqr: 'foundation/document/qr.view.ts' };

const isLit = ({ name = '' }) => /^(lit|@lit|lit-html|lit-element)(\/|$)/.test(name);

/** Why `from` may not import `to`; empty when it may. */
const refuse = (from, to, typeOnly) =>
  to.kind === 'package' ? refusePackage(from, to, typeOnly) : refuseRoom(from, to, typeOnly) || refuseKind(from, to, typeOnly);

function refusePackage({ path, room, kind }, to, typeOnly) {
  const { name } = to;
  if (room === 'cli') return name.startsWith('node:') || checkerPackages.includes(name) ? '' : `${name}: the checker has its own`;
  if (name in rarePackages) return rarePackages[name] === path ? '' : `${name}: only ${rarePackages[name]} loads it`;
  if (name === 'valibot')
    return room === 'health' || kind === 'schema' ? '' : 'valibot is for schemas: pages check by the generated shapes';
  if (!isLit(to)) return `${name}: pages load Lit and our own code, nothing else`;
  if (room === 'health') return 'health knows nothing but valibot';
  if (room === 'locales') return 'locales hold strings only';
  // The interface of an element names what it extends.
  return plain.includes(kind) && !(kind === 'host' && typeOnly) ? 'a model is plain TypeScript, without Lit' : '';
}

function refuseRoom({ room }, to, typeOnly) {
  if (room === 'cli')
    return ['foundation', 'define', 'locales'].includes(to.room) ? 'the checker knows content, not what shows it' : '';
  if (to.room === 'cli') return 'the checker runs in Node, not on pages';
  if (to.path === 'index.ts') return 'index.ts is for those who use the package';
  if (to.room === 'define' && !outer.includes(room) && !shows(room, to.path))
    return 'only src/define and src/relief.ts register elements';
  if (outer.includes(room)) return '';
  if (room === 'health')
    return to.room === 'health' || (to.room === 'locales' && typeOnly) ? '' : 'health knows nothing but valibot';
  if (room === 'locales') return to.room === 'locales' || (to.room === 'health' && typeOnly) ? '' : 'locales hold strings only';
  if (room === 'foundation')
    return ['foundation', 'health', 'locales'].includes(to.room) || to.path === 'version.ts'
      ? ''
      : 'foundation knows Lit, health and locales';
  return [room, 'define', ...shared].includes(to.room)
    ? ''
    : `a widget never imports another (${to.room}): they meet on the page, by events and ids`;
}

function refuseKind({ room, kind }, to, typeOnly) {
  if (outer.includes(room)) return '';
  if (to.kind === 'element') return 'an element is known by its host interface; only src/define and src/index.ts import it';
  if (kind === 'host' && !typeOnly) return 'an interface holds types only';
  if (plain.includes(kind))
    return plain.includes(to.kind) && (to.room !== 'locales' || typeOnly || room === 'locales') ? '' : 'a model knows models';
  if (kind === 'view' && ['controller', 'browser'].includes(to.kind)) return 'a view is given its data';
  if (kind === 'styles' && to.kind !== 'styles') return 'styles know styles';
  return '';
}

export const imports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { filename, cwd } = context;
    const from = placeOf(filename, cwd);
    return eachImport((node, name, typeOnly) => {
      const why = refuse(from, target(filename, cwd, name), typeOnly);
      if (why) context.report({ node, message: `${from.path} may not import ${name}: ${why}.` });
    });
  },
};

const stated = /\b(?:from|import\()\s*'(\.[^']+)\.js'/g;
const texts = new Map();
/** The modules that a file on disk imports, types and later ones included. */
function importsOf(path) {
  if (!texts.has(path))
    texts.set(path, existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(stated)].map(([, name]) => name) : []);
  return texts.get(path).map((name) => join(dirname(path), `${name}.ts`));
}

/** The way from one file back to another; undefined when there is none. */
function way(from, to, seen = new Set()) {
  if (from === to) return [from];
  if (seen.has(from)) return undefined;
  seen.add(from);
  for (const next of importsOf(from)) {
    const rest = way(next, to, seen);
    if (rest) return [from, ...rest];
  }
  return undefined;
}

/** Modules that import each other, be it for a type or later, cannot be read, tested or moved one at a time. */
export const circles = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const { filename, cwd } = context;
    return eachImport((node, name) => {
      if (!name.startsWith('.')) return;
      const back = way(join(dirname(filename), name.replace(/\.js$/, '.ts')), filename);
      if (back) context.report({ node, message: `A circle: ${back.map((it) => placeOf(it, cwd).path).join(' → ')}.` });
    });
  },
};
