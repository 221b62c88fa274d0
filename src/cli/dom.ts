/** A page as the doors read it, and where in the file each element stands: parsed as browsers parse, put into a small DOM. */
import { parseHTML } from 'linkedom';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Span } from './text.js';

export interface Page {
  document: Document;
  /** An element from its start tag to its end tag. */
  whole(element: Element): Span;
  /** An element's start tag. */
  tag(element: Element): Span;
  /** An attribute of an element, name and value. */
  attribute(element: Element, name: string): Span | undefined;
  /** The words inside an element, white space collapsed, and where they stand. */
  words(element: Element): Words;
}

export function readPage(html: string): Page {
  const { document } = parseHTML('<!doctype html><html></html>');
  const read = new WeakMap<Element, Words>();
  const sources = new Map<unknown, Tree.Element | Tree.TextNode>();
  document.documentElement.remove();
  const open: [parent: Node, from: Tree.ChildNode][] = [];
  const push = (parent: Node, children: Tree.ChildNode[]) => {
    for (const child of [...children].reverse()) open.push([parent, child]);
  };
  push(document, parse(html, { sourceCodeLocationInfo: true }).childNodes);
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, from] = next;
    if (from.nodeName === '#text') {
      const node = document.createTextNode((from as Tree.TextNode).value);
      sources.set(node, from as Tree.TextNode);
      parent.appendChild(node);
    } else if ('tagName' in from) {
      const node = document.createElement(from.tagName);
      for (const { name, value } of from.attrs) node.setAttribute(name, value);
      sources.set(node, from);
      parent.appendChild(node);
      // What is in a <template> is not on the page.
      if (from.tagName !== 'template') push(node, from.childNodes);
    }
  }

  const location = (node: Node) => sources.get(node)?.sourceCodeLocation;
  const whole = (element: Element): Span => {
    const it = location(element);
    return it ? { start: it.startOffset, end: it.endOffset } : { start: 0, end: 0 };
  };
  const tag = (element: Element): Span => {
    const it = location(element);
    const start = it && 'startTag' in it ? it.startTag : undefined;
    return start ? { start: start.startOffset, end: start.endOffset } : whole(element);
  };
  return {
    document,
    whole,
    tag,
    attribute(element, name) {
      const it = location(element);
      const found = it && 'attrs' in it ? it.attrs?.[name] : undefined;
      return found && { start: found.startOffset, end: found.endOffset };
    },
    words(element) {
      const known = read.get(element);
      if (known) return known;
      const words = new Words();
      read.set(element, words);
      const gather = (node: Node) => {
        for (const child of Array.from(node.childNodes)) {
          const it = location(child);
          if (child.nodeType === 3 && it)
            words.add(html.slice(it.startOffset, it.endOffset), child.textContent ?? '', it.startOffset, child);
          else if (child.nodeType === 1 && !/^(script|style|template)$/.test((child as Element).localName)) {
            if (!/^(a|abbr|b|bdi|bdo|cite|em|i|mark|q|small|span|strong|sub|sup|time|wbr)$/.test((child as Element).localName))
              words.space();
            gather(child);
          }
        }
      };
      gather(element);
      return words;
    },
  };
}

/** Words of a page with the offset of every character in the file. */
export class Words {
  text = '';
  /** Where each letter of the text stands in the file, and in which node. */
  readonly #places: (Span & { node: Node })[] = [];

  space() {
    const last = this.#places.at(-1);
    if (last && !this.text.endsWith(' ')) this.#push(' ', { start: last.end, end: last.end, node: last.node });
  }

  /** A text node: as it stands in the file, and what it says. An entity is longer in the file. */
  add(raw: string, value: string, offset: number, node: Node) {
    let at = 0;
    for (const letter of value) {
      const entity = raw[at] === '&' ? /^&(?:#\d+|#x[\da-f]+|\w+);?/i.exec(raw.slice(at, at + 40))?.[0] : undefined;
      // “&” alone stands for itself.
      const isEntity = entity !== undefined && (letter !== '&' || /^&(?:amp|#38|#x26);?$/i.test(entity));
      const length = isEntity ? entity.length : raw.startsWith('\r\n', at) ? 2 : letter.length;
      const place = { start: offset + at, end: offset + at + length, node };
      if (!/\s/.test(letter)) for (const unit of letter.split('')) this.#push(unit, place);
      else if (!this.text.endsWith(' ')) this.#push(' ', place);
      at += length;
    }
  }

  #push(letter: string, place: Span & { node: Node }) {
    this.text += letter;
    this.#places.push(place);
  }

  /** Where words stand, and the element that holds the first of them. */
  find(words: string): { span: Span; parent: Element | null } | undefined {
    const wanted = words.replace(/\s+/g, ' ').trim();
    // What a door leaves out (a heading in between, a named part) may break a long text: its first words will do.
    for (const part of [wanted, wanted.split(/(?<=[.!?])\s/)[0]!, wanted.split(' ').slice(0, 4).join(' ')]) {
      const start = part ? this.text.indexOf(part) : -1;
      if (start < 0) continue;
      const first = this.#places[start]!;
      const last = this.#places[start + part.length - 1]!;
      return { span: { start: first.start, end: last.end }, parent: first.node.parentElement };
    }
    return undefined;
  }
}
