/** Files in, findings out. */
import { resolve } from 'node:path';
import type { Surroundings } from './content.js';
import { read, shown } from './files.js';
import { checkHtml } from './html-page.js';
import { checkJson } from './json-file.js';
import type { Kind } from './kinds.js';
import { Text, type Checked, type Finding } from './text.js';

export interface Options {
  /** The day that reviews are held against. */
  today: Date;
  cwd: string;
  /** Folder that addresses which begin with / start from. Default: `cwd`. */
  root?: string | undefined;
  /** Files that nobody named: of a whole folder, what is no content is left out. */
  walked?: ReadonlySet<string>;
}

const isHtml = (text: Text) =>
  /\.html?$/i.test(text.name) ? true : /\.json(?:ld)?$/i.test(text.name) ? false : /^\s*</.test(text.content);

const refused = (name: string, message: string): Checked => ({
  text: new Text(name, ''),
  findings: [{ rule: 'door', severity: 'error', message, path: '', span: { start: 0, end: 0 } }],
});

/** Checks files in their order, and after a page the files that it points to. Each file is checked once. */
export async function checkFiles(paths: readonly string[], options: Options): Promise<Checked[]> {
  const done = new Set(paths);
  const all: Checked[] = [];
  for (const path of paths) all.push(...(await one(path, options, done)));
  return all;
}

async function one(path: string, options: Options, done: Set<string>, kind?: Kind, around?: Surroundings): Promise<Checked[]> {
  const name = shown(path, options.cwd);
  if (!/\.(json(?:ld)?|html?)$/i.test(name) && !kind) return [refused(name, 'is neither JSON nor HTML, by its name')];
  const text = read(path, name);
  return text instanceof Text ? checkText(text, options, path, done, kind, around) : [refused(name, text.wrong)];
}

/** Checks one text; without a path it cannot point to other files. */
export async function checkText(
  text: Text,
  options: Options,
  path?: string,
  done = new Set<string>(),
  kind?: Kind,
  around?: Surroundings,
): Promise<Checked[]> {
  const { today, cwd, root = cwd } = options;
  if (!isHtml(text)) {
    const findings = await checkJson(text, { today, around, kind });
    return [{ text, findings: inOrder(path && options.walked?.has(path) ? findings.map(leftOut) : findings) }];
  }
  const linked: Checked[] = [];
  const findings = await checkHtml(text, {
    today,
    root: resolve(cwd, root),
    path,
    async linked(file, its, surroundings) {
      if (done.has(file)) return;
      done.add(file);
      linked.push(...(await one(file, options, done, its, surroundings)));
    },
  });
  return [{ text, findings: inOrder(findings) }, ...linked];
}

const inOrder = (findings: Finding[]) => findings.sort((a, b) => a.span.start - b.span.start);

/** A folder may hold a package.json; its author should know that it was not read. */
const leftOut = (it: Finding): Finding =>
  it.rule === 'kind' ? { ...it, severity: 'advice', message: 'is not known as content, and was left out' } : it;
