/** A page: every element of ours that is on it, read by the same doors as in a browser. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { languageTag } from '../health/language.js';
import type { Problem } from '../health/problem.js';
import { checkContent, type Surroundings } from './content.js';
import { readPage, type Page } from './dom.js';
import { checkJson } from './json-file.js';
import { kindOfTag, tags, type Kind } from './kinds.js';
import { nearest } from './nearest.js';
import { at, segments, type Finding, type Span, type Text } from './text.js';

export interface HtmlOptions {
  today: Date;
  /** Folder that addresses which begin with / start from. */
  root: string;
  /** The page's own path; undefined for standard input. */
  path: string | undefined;
  /** Checks a file that a page points to, in the page's surroundings, unless it is checked anyway. */
  linked(path: string, kind: Kind, around: Surroundings): Promise<void>;
}

export async function checkHtml(text: Text, options: HtmlOptions): Promise<Finding[]> {
  const page = readPage(text.content);
  const elements = Array.from(page.document.querySelectorAll('*')).filter(({ localName }) => localName.startsWith('relief-'));
  const lang = (it: Element) => languageTag(it.closest('[lang]')?.getAttribute('lang'));
  // The element shows the signs of back pain where it has none of its own.
  const seekHelp = elements.some((it) => it.localName === 'relief-seek-help');
  const found: Finding[] = [];
  for (const host of elements) {
    const around = { seekHelp, lang: lang(host) };
    const tell = (problem: Problem, span: Span) => found.push({ ...problem, element: nameOf(host), span });
    const kind = kindOfTag(host.localName);
    if (!kind) {
      if (!tags.includes(host.localName)) tell(unknownTag(host.localName), page.tag(host));
      continue;
    }
    const src = host.getAttribute('src');
    const script = Array.from(host.children).find(
      (it) => it.localName === 'script' && /json$/.test(it.getAttribute('type') ?? ''),
    );
    if (src !== null) {
      const path = options.path && fileOf(src, options.path, options.root);
      const span = page.attribute(host, 'src') ?? page.tag(host);
      if (!path) tell(advice(`is on the network or has no file here, and was not read: ${src}`), span);
      else if (!existsSync(path)) tell({ path: 'src', severity: 'error', rule: 'door', message: `names no file: ${path}` }, span);
      else await options.linked(path, kind, around);
    } else if (script) {
      const { start, end } = page.whole(script);
      const inner = { start: page.tag(script).end, end: start + text.content.slice(start, end).lastIndexOf('</') };
      const linked = script.getAttribute('type') === 'application/ld+json';
      const json = await checkJson(text, { today: options.today, around, kind, span: inner, linked });
      found.push(...json.map((it) => ({ ...it, element: nameOf(host) })));
    } else {
      const data = kind.fromHtml(host);
      if (data === undefined) {
        // Its own signs stand in for none.
        if (kind.tag !== 'relief-seek-help')
          tell(advice('holds no words of its own: give them as HTML, in a script, or by src'), page.tag(host));
        continue;
      }
      for (const problem of checkContent(kind, data, options.today, around)) tell(problem, locate(problem, data, host, page));
    }
  }
  return found;
}

const advice = (message: string): Problem => ({ path: '', severity: 'advice', rule: 'page', message });

const nameOf = (host: Element) => `<${host.localName}${host.id ? ` id="${host.id}"` : ''}>`;

function unknownTag(tag: string): Problem {
  const meant = nearest(tag, tags);
  const hint = meant ? `did you mean <${meant}>?` : `there are ${tags.map((it) => `<${it}>`).join(', ')}`;
  return { path: '', severity: 'error', rule: 'page', message: `is no element of Relief Elements: ${hint}` };
}

function fileOf(src: string, page: string, root: string): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(src)) return undefined;
  const path = decodeURI(src.replace(/[?#].*$/, ''));
  return path.startsWith('/') ? resolve(root, path.slice(1)) : resolve(dirname(page), path);
}

const kebab = (key: string) => key.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`);
/** What the words of an object are called, the plainest first. */
const names = ['text', 'claim', 'title', 'plain', 'cue', 'why'];

/** Where in a page a problem of its data stands. Doors keep no map, so we go by what the page says: ids, part names, words. */
function locate(problem: Problem, data: unknown, host: Element, page: Page): Span {
  const path = segments(problem.path);
  let box = host;
  for (let depth = 1; depth <= path.length; depth++) {
    const it = at(data, path.slice(0, depth));
    const key = path[depth - 1];
    if (typeof it === 'object' && it && !Array.isArray(it)) box = boxOf(it as Record<string, unknown>, box, host, page) ?? box;
    if (typeof key === 'string') box = box.querySelector(`[data-relief~="${kebab(key)}"]`) ?? box;
  }
  const value = at(data, path);
  const words = problem.words ?? (typeof value === 'string' ? value : undefined);
  if (words) {
    const said = (page.words(box).find(words) ?? page.words(host).find(words))?.span;
    if (said) return said;
    for (const element of [box, ...Array.from(box.querySelectorAll('*'))])
      for (const { name, value: its } of Array.from(element.attributes))
        if (its === words) return page.attribute(element, name) ?? page.tag(element);
  }
  return page.tag(box);
}

/** The element that holds an object of the data. */
function boxOf(it: Record<string, unknown>, inside: Element, host: Element, page: Page): Element | undefined {
  const within = (id: unknown, box = host) =>
    typeof id === 'string' ? Array.from(box.querySelectorAll('[id]')).find((el) => el.id === id) : undefined;
  if (within(it.id)) return within(it.id);
  if (typeof it.from === 'string' && typeof it.to === 'string') {
    const from = within(it.from) ?? inside;
    const link = Array.from(from.querySelectorAll('a[href^="#"]')).find((el) =>
      el.getAttribute('href')?.endsWith(it.to as string),
    );
    return link?.closest('[data-strength]') ?? from;
  }
  const words = names.map((name) => it[name]).find((name) => typeof name === 'string');
  const parent = words === undefined ? undefined : page.words(inside).find(words as string)?.parent;
  const box = parent?.closest('li,dd,[data-direction],[data-relief]');
  return box && inside.contains(box) ? box : undefined;
}
