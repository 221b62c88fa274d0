// Where a file stands, and what kind its name says that it is: see ARCHITECTURE.md.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** What a suffix says. A file without one is a model, unless an element is registered under its name. */
const suffix = /\.(view|controller|directive|browser|styles|schema|shape|events|host)\.ts$/;

/** @typedef {{ path: string, room: string, kind: string, name?: string }} Place Path below src/ with forward slashes; room `` for src itself. */

/** @returns {Place} */
export function placeOf(filename, cwd) {
  const path = relative(join(cwd, 'src'), filename).split(sep).join('/');
  const room = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  return { path, room, kind: suffix.exec(path)?.[1] ?? (isElement(path, cwd) ? 'element' : 'model') };
}

/** A module of src/define registers what it imports from here. */
function isElement(path, cwd) {
  const registers = join(cwd, 'src/define', posix.basename(path));
  return existsSync(registers) && readFileSync(registers, 'utf8').includes(`'../${path.replace(/\.ts$/, '.js')}'`);
}

/** What an import leads to: a place in src, or a package by its name. */
export function target(filename, cwd, name) {
  if (!name.startsWith('.')) return { path: '', room: '', kind: 'package', name };
  return placeOf(join(dirname(filename), name.replace(/\.js$/, '.ts')), cwd);
}

/** Calls `look(node, name, isTypeOnly)` for all that a module imports, also later, or passes on. */
export const eachImport = (look) => {
  const see = (node, kind) => typeof node.source?.value === 'string' && look(node, node.source.value, kind === 'type');
  return {
    ImportDeclaration: (node) => see(node, node.importKind),
    ExportNamedDeclaration: (node) => see(node, node.exportKind),
    ExportAllDeclaration: (node) => see(node, node.exportKind),
    ImportExpression: (node) => see(node, 'value'),
    TSImportType: (node) => see(node, 'type'),
  };
};
