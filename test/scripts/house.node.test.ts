import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect } from 'chai';

/** Paths below a folder, with forward slashes. */
const below = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((it) => ({
    path: `${it.parentPath}/${it.name}`.replaceAll('\\', '/'),
    isFile: it.isFile(),
  }));
const files = below('src').flatMap(({ path, isFile }) => (isFile ? [path] : []));

describe('the house', () => {
  it('has no long file: what is longer does more than one thing', () => {
    const isWritten = (path: string) => !/\.shape\.ts$|icons\.view\.ts$/.test(path);
    const long = files.filter(isWritten).flatMap((path) => {
      const lines = readFileSync(path, 'utf8').split('\n').length - 1;
      return lines > 300 ? [`${path}: ${lines} lines`] : [];
    });
    expect(long).to.deep.equal([]);
  });

  it('has no folder in which one has to scroll: backends and languages grow with what they speak to', () => {
    const held = new Map<string, number>();
    for (const path of files) held.set(dirname(path), (held.get(dirname(path)) ?? 0) + 1);
    const full = [...held].filter(([path, count]) => count > 16 && !/\/(backends|locales\/\w+)$/.test(path));
    expect(full).to.deep.equal([]);
  });

  it('keeps a test where the thing that it tests is kept', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).flatMap((it) => (it.isDirectory() ? [it.name] : []));
    const folders = new Set(files.map(dirname));
    const isTest = ({ path, isFile }: { path: string; isFile: boolean }) => isFile && /\.test\.ts$/.test(basename(path));
    const astray = rooms
      .flatMap((room) => below('test').filter(({ path }) => path.startsWith(`test/${room}/`)))
      .filter(isTest)
      .map(({ path }) => dirname(path).replace(/^test/, 'src'))
      .filter((folder) => !folders.has(folder));
    expect([...new Set(astray)]).to.deep.equal([]);
  });
});
