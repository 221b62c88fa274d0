/**
 * What stands on a page of WordPress's: its elements, not its source, for style sheets and scripts name states that no element has. Backends know no DOM; one pass is made over the source, and each step goes forward, whatever the page holds.
 */
import { bare, plainText } from './plain-text.js';

/** A comment as WordPress's themes mark it: `id="comment-7"`, `div-comment-7`, `li-comment-7`. */
export interface ListedComment {
  id: string;
  /** Letters and digits of its own words, its answers' left out. */
  letters: string;
  /** Where in `letters` an element begins or ends, in order. */
  edges: number[];
  /** An element of its own says that it waits for a moderator. */
  waiting: boolean;
}

export interface WordPressPage {
  /** What WordPress says when it ends a request: the element `wp-die-message`. Undefined on any other page. */
  died?: string;
  /** Its first heading and paragraph; where it has neither, how it begins. */
  words: string;
  comments: ListedComment[];
}

type Tag = { name: string; id: string; classes: string[]; end: number };

/** What is inside is no markup, or not for a browser with scripts. */
const raw = new Set(['style', 'script', 'noscript', 'textarea', 'title', 'iframe']);
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The tag that begins at `at` (`<name`), with the few attributes that are asked for. */
function tagAt(source: string, at: number): Tag {
  const name = sticky(/[^\s/>]+/y, source, at + 1) ?? '';
  const tag: Tag = { name: name.toLowerCase(), id: '', classes: [], end: source.length };
  for (let next = at + 1 + name.length; next < source.length;) {
    next += sticky(/[\s/]+/y, source, next)?.length ?? 0;
    if (source[next] === '>') return { ...tag, end: next + 1 };
    const attribute = sticky(/[^\s/>][^\s/>=]*/y, source, next) ?? '';
    next += attribute.length;
    const equals = sticky(/\s*=\s*/y, source, next);
    if (equals === undefined) continue;
    next += equals.length;
    const quote = /["']/.exec(source[next] ?? '')?.[0];
    const close = quote ? source.indexOf(quote, next + 1) : -1;
    const value = quote ? source.slice(next + 1, close < 0 ? source.length : close) : (sticky(/[^\s>]+/y, source, next) ?? '');
    next += value.length + (quote ? 2 : 0);
    if (/^id$/i.test(attribute)) tag.id = value;
    if (/^class$/i.test(attribute)) tag.classes = value.split(/\s+/).filter(Boolean);
  }
  return tag;
}

function sticky(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Where the next `</name` begins; the end of the source when there is none. */
function closing(name: string, source: string, at: number): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  pattern.lastIndex = at;
  return pattern.exec(source)?.index ?? source.length;
}

interface Open {
  name: string;
  /** The comment that it belongs to. */
  owner?: Writing | undefined;
  /** Inside of what says that a comment waits, or of a template. */
  silent: boolean;
}
interface Writing {
  id: string;
  parts: string[];
  waiting: boolean;
}

/** Takes down the source of the first element that it is told of. */
class Scrap {
  found: string | undefined;
  #depth = -1;
  #from = 0;
  begin(depth: number, from: number) {
    if (this.found !== undefined || this.#depth >= 0) return;
    [this.#depth, this.#from] = [depth, from];
  }
  end(depth: number, source: string, at: number) {
    if (depth !== this.#depth) return;
    this.found = source.slice(this.#from, at);
    this.#depth = -1;
  }
}

/** Reads a page. Linear in its length. */
export function readPage(source: string): WordPressPage {
  const open: Open[] = [];
  const names = new Map<string, number>();
  const writings = new Map<string, Writing>();
  const [died, h1, h2, p] = [new Scrap(), new Scrap(), new Scrap(), new Scrap()];
  const scraps: Record<string, Scrap> = { h1, h2, p };

  const enter = ({ name, id, classes, end }: Tag) => {
    const parent = open.at(-1);
    const hidden = parent?.silent === true;
    const number = hidden ? undefined : /^(?:li-|div-)?comment-(\d{1,20})$/.exec(id)?.[1];
    const owner = number ? (writings.get(number) ?? { id: number, parts: [], waiting: false }) : parent?.owner;
    if (number && owner) writings.set(number, owner);
    const waits = classes.some((one) => /(^|-)awaiting-moderation$/.test(one));
    if (waits && owner && !hidden) owner.waiting = true;
    owner?.parts.push('');
    if (empty.has(name)) return;
    const depth = open.push({ name, owner, silent: hidden || waits || name === 'template' });
    names.set(name, (names.get(name) ?? 0) + 1);
    if (hidden) return;
    if (classes.includes('wp-die-message')) died.begin(depth, end);
    if (Object.hasOwn(scraps, name)) scraps[name]?.begin(depth, end);
  };

  const leave = (at: number) => {
    const depth = open.length;
    const last = open.pop();
    if (!last) return;
    names.set(last.name, (names.get(last.name) ?? 1) - 1);
    last.owner?.parts.push('');
    for (const scrap of [died, h1, h2, p]) scrap.end(depth, source, at);
  };

  const close = (name: string, at: number) => {
    if (!names.get(name)) return; // nothing of that name is open
    while (open.at(-1)?.name !== name) leave(at);
    leave(at);
  };

  const say = (text: string) => {
    const inside = open.at(-1);
    if (text && !inside?.silent) inside?.owner?.parts.push(text);
  };

  for (let at = 0; at < source.length;) {
    const mark = source.indexOf('<', at);
    say(source.slice(at, mark < 0 ? source.length : mark));
    if (mark < 0) break;
    const next = source[mark + 1] ?? '';
    if (source.startsWith('<!--', mark)) at = after('-->', source, mark + 4);
    else if (next === '!' || next === '?') at = after('>', source, mark);
    else if (next === '/') {
      const tag = tagAt(source, mark + 1);
      close(tag.name, mark);
      at = tag.end;
    } else if (/[a-z]/i.test(next)) {
      const tag = tagAt(source, mark);
      at = tag.end;
      if (raw.has(tag.name)) {
        at = closing(tag.name, source, at);
      } else enter(tag);
    } else {
      say('<');
      at = mark + 1;
    }
  }
  while (open.length > 0) leave(source.length);
  const words = [h1.found ?? h2.found, p.found].map((html) => plainText(html ?? '')).filter(Boolean);
  return {
    ...(died.found !== undefined && { died: plainText(died.found) }),
    words: plainText(words.join(' ') || source),
    comments: [...writings.values()].map(({ parts, ...one }) => ({ ...one, ...lettersOf(parts) })),
  };
}

function after(end: string, source: string, at: number): number {
  const found = source.indexOf(end, at);
  return found < 0 ? source.length : found + end.length;
}

/** An empty part stands for the edge of an element. */
function lettersOf(parts: string[]): { letters: string; edges: number[] } {
  const edges: number[] = [];
  const all: string[] = [];
  let length = 0;
  for (const part of parts) {
    const letters = bare(part, 20_000);
    if (part === '') edges.push(length);
    all.push(letters);
    length += letters.length;
  }
  return { letters: all.join(''), edges };
}

/** Letters of a text that are compared. */
const compared = 5000;

/** Whether whole elements of a comment hold this text: what stands before and after them is its head and its foot. */
export function holds({ letters, edges }: ListedComment, text: string): boolean {
  const wanted = bare(text, compared);
  if (wanted === '') return false;
  const edge = new Set(edges);
  // Knuth, Morris, Pratt: no step goes back in `letters`.
  const fall = [0];
  const step = (k: number, letter: string | undefined): number => {
    let next = k;
    while (next > 0 && letter !== wanted[next]) next = fall[next - 1] ?? 0;
    return letter === wanted[next] ? next + 1 : next;
  };
  for (let i = 1; i < wanted.length; i++) fall[i] = step(fall[i - 1] ?? 0, wanted[i]);
  for (let i = 0, k = 0; i < letters.length; i++) {
    k = step(k, letters[i]);
    if (k < wanted.length) continue;
    if (edge.has(i + 1 - k) && (k === compared || edge.has(i + 1))) return true;
    k = fall[k - 1] ?? 0;
  }
  return false;
}
