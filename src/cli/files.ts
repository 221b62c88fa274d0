/** From what stands on the command line to texts. */
import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { Text } from './text.js';

/** What is read of a folder. */
const inFolder = '**/*.{json,jsonld,html,htm}';
const ignore = ['**/node_modules/**', '**/.git/**'];
/** A page larger than this is no article. */
const largest = 20_000_000;

const slashes = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** A path as a person in this folder would type it. */
export const shown = (path: string, cwd: string) => {
  const near = slashes(relative(cwd, path));
  return near && !near.startsWith('..') ? near : slashes(path);
};

export interface Found {
  /** Each file once. */
  paths: string[];
  /** Those that nobody named, but that lie in a folder that was named. */
  walked: Set<string>;
  /** What names nothing. */
  wrong: string[];
}

/** The files that arguments name; shells that expand no patterns hand them to us. */
export async function find(given: readonly string[], cwd: string): Promise<Found> {
  const paths = new Set<string>();
  const walked = new Set<string>();
  const wrong: string[] = [];
  for (const argument of given) {
    const stat = statSync(resolve(cwd, argument), { throwIfNoEntry: false });
    const add = (path: string) => {
      if (!stat?.isDirectory()) walked.delete(path);
      else if (!paths.has(path)) walked.add(path);
      paths.add(path);
    };
    if (stat?.isFile()) add(resolve(cwd, argument));
    else if (stat?.isDirectory() || isDynamicPattern(argument)) {
      const options = stat ? { cwd: resolve(cwd, argument) } : { cwd };
      const found = await glob(stat ? inFolder : slashes(argument), { ...options, absolute: true, ignore });
      if (!found.length) wrong.push(stat ? `holds no JSON and no HTML file: ${argument}` : `matches no file: ${argument}`);
      for (const path of found.sort()) add(resolve(path));
    } else wrong.push(stat ? `is neither a file nor a folder: ${argument}` : `no such file: ${argument}`);
  }
  return { paths: [...paths], walked, wrong };
}

/** A file's text, or why it has none. */
export function read(path: string, name: string): Text | { wrong: string } {
  const { size } = statSync(path);
  if (size > largest) return { wrong: `is larger than ${largest / 1_000_000} MB` };
  return decoded(readFileSync(path), name);
}

/** Text of UTF-8 bytes. A byte order mark is no part of it, and neither a column. */
export function decoded(bytes: Uint8Array, name: string): Text | { wrong: string } {
  try {
    return new Text(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return { wrong: `is not UTF-8${utf16 ? ' but UTF-16' : ''}: save it as UTF-8` };
  }
}
