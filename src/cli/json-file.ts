/** A JSON document: ours or schema.org's, a file of its own or a script in a page. */
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Problem } from '../health/problem.js';
import { checkContent, type Surroundings } from './content.js';
import { fromLinkedData, isLinkedData, kindOf, type Kind } from './kinds.js';
import { at, segments, type Finding, type Span, type Text } from './text.js';

/** Pages refuse to fetch more than this, in bytes. */
const largest = 1_000_000;

const expectations: Record<string, string> = {
  InvalidSymbol: 'is not JSON: words stand in double quotes, and only true, false, null and numbers stand bare',
  InvalidNumberFormat: 'is not JSON: this is no number',
  PropertyNameExpected: 'is not JSON: the name of a key in double quotes belongs here. Is there a comma too many before it?',
  ValueExpected: 'is not JSON: a value belongs here. Is there a comma too many before it?',
  ColonExpected: 'is not JSON: a colon belongs here',
  CommaExpected: 'is not JSON: a comma belongs here',
  CloseBraceExpected: 'is not JSON: a } is missing before this',
  CloseBracketExpected: 'is not JSON: a ] is missing before this',
  EndOfFileExpected: 'is not JSON: nothing may follow the end of the document',
  InvalidCommentToken: 'is not JSON: comments are not allowed',
  UnexpectedEndOfComment: 'is not JSON: comments are not allowed',
  UnexpectedEndOfString: 'is not JSON: this text has no closing quote on its line',
  UnexpectedEndOfNumber: 'is not JSON: this number is not finished',
  InvalidUnicode: 'is not JSON: \\u needs four hexadecimal digits',
  InvalidEscapeCharacter: 'is not JSON: \\ is allowed only before " \\ / b f n r t u',
  InvalidCharacter: 'is not JSON: a tab or another control character stands in a text',
};

export interface JsonOptions {
  today: Date;
  around?: Surroundings | undefined;
  /** The kind that the element around expects. */
  kind?: Kind | undefined;
  /** Where in the file the document stands; the whole file by default. */
  span?: Span;
  /** Whether it is schema.org's, where the page says so. */
  linked?: boolean;
}

export async function checkJson(text: Text, options: JsonOptions): Promise<Finding[]> {
  const span = options.span ?? { start: 0, end: text.content.length };
  const source = text.content.slice(span.start, span.end);
  const fail = (message: string, offset = 0, length = 1, rule = 'door'): Finding[] => {
    const start = span.start + Math.min(offset, Math.max(0, source.length - 1));
    return [
      { rule, severity: 'error', message, path: '', span: { start, end: Math.min(start + Math.max(1, length), span.end) } },
    ];
  };
  if (!source.trim()) return fail('is empty');
  if (Buffer.byteLength(source) > largest) return fail(`is larger than ${largest / 1_000_000} MB: pages refuse to load it`);

  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // The parser calls itself for every level.
    if (!(error instanceof RangeError)) throw error;
    return fail('is nested too deeply to be content');
  }
  const [first] = errors;
  if (first || !tree) {
    const code = first ? printParseErrorCode(first.error) : 'ValueExpected';
    const curly = /[“”„]/.test(source.slice(first?.offset ?? 0, (first?.offset ?? 0) + (first?.length ?? 0) + 1));
    const hint = curly ? '. These are curly quotes, which an editor may have put in: type straight ones' : '';
    return fail(`${expectations[code] ?? 'is not JSON'}${hint}`, first?.offset, first?.length);
  }
  const place = new Places(tree, source, span.start);
  const data: unknown = JSON.parse(source);
  const found: Finding[] = place.doubles();
  if (typeof data !== 'object' || !data || Array.isArray(data))
    return [...found, ...fail('must be one document, an object in { }', tree.offset, 1)];

  if (options.linked ?? isLinkedData(data)) {
    const { found: documents, reasons } = await fromLinkedData(data);
    if (!documents.length) return [...found, ...fail(`holds no content: ${reasons.join('; ')}`, tree.offset, 1, 'kind')];
    for (const { kind, content } of documents)
      for (const problem of checkContent(kind, content, options.today, options.around))
        found.push(place.byWords(problem, at(content, segments(problem.path))));
    return found;
  }
  const kind = options.kind ?? kindOf(data);
  if (!kind)
    return [
      ...found,
      ...fail(
        'is not known as content: add "$schema", such as "node_modules/relief-elements/schemas/remedy.json", or leave this file out',
        tree.offset,
        1,
        'kind',
      ),
    ];
  return [...found, ...checkContent(kind, data, options.today, options.around).map((problem) => place.byPath(problem))];
}

/** Where in a JSON text the problems of its data stand. */
class Places {
  constructor(
    readonly tree: Node,
    readonly source: string,
    readonly base: number,
  ) {}

  /** By its path: the value, the words in it, or the key of the object that lacks something. */
  byPath(problem: Problem): Finding {
    let node = this.tree;
    let key: Node | undefined;
    const path = segments(problem.path);
    let depth = 0;
    for (; depth < path.length; depth++) {
      const step = path[depth]!;
      if (typeof step === 'number') {
        const item = node.type === 'array' ? node.children?.[step] : undefined;
        if (!item) break;
        node = item;
        continue;
      }
      // Of a key that is written twice, JSON takes the last.
      const property = [...(node.children ?? [])]
        .reverse()
        .find((it) => it.type === 'property' && it.children?.[0]?.value === step);
      if (!property?.children?.[1]) break;
      [key, node] = property.children as [Node, Node];
    }
    const there = depth === path.length;
    if (there && problem.rule === 'schema' && /^is not known/.test(problem.message) && key) return this.#finding(problem, key);
    if (there && node.type === 'string') return this.#finding(problem, node, problem.words);
    if (problem.words) {
      const inside = this.#strings(node).find((it) => String(it.value).includes(problem.words!));
      if (inside) return this.#finding(problem, inside, problem.words);
    }
    if (there && node.type !== 'object' && node.type !== 'array') return this.#finding(problem, node);
    return this.#opening(problem, key && (node === this.tree || node.parent === key.parent) ? key : node);
  }

  /** By the words it is about: where data was made of the text, paths lead elsewhere. */
  byWords(problem: Problem, value: unknown): Finding {
    const words = problem.words ?? (typeof value === 'string' ? value : undefined);
    const node = words && this.#strings(this.tree).find((it) => String(it.value).includes(words));
    return node ? this.#finding(problem, node, words) : this.#opening(problem, this.tree);
  }

  /** A key that stands twice in one object: the first is lost in silence. */
  doubles(): Finding[] {
    const found: Finding[] = [];
    const open: [Node, string][] = [[this.tree, '']];
    for (let next = open.pop(); next; next = open.pop()) {
      const [node, path] = next;
      const seen = new Map<string, Node>();
      node.children?.forEach((child, i) => {
        if (node.type === 'array') return void open.push([child, `${path}[${i}]`]);
        const [key, value] = child.children ?? [];
        if (!key || !value) return;
        const name = String(key.value);
        const under = path ? `${path}.${name}` : name;
        if (seen.has(name)) {
          const message = 'stands twice in this object: only the last one counts';
          found.push(this.#finding({ path: under, severity: 'error', message, rule: 'double-key' }, key));
        }
        seen.set(name, key);
        open.push([value, under]);
      });
    }
    return found;
  }

  #strings(node: Node): Node[] {
    const found: Node[] = [];
    const open = [node];
    for (let next = open.pop(); next; next = open.pop()) {
      if (next.type === 'string') found.push(next);
      open.push(...[...(next.children ?? [])].reverse());
    }
    return found;
  }

  #opening(problem: Problem, { offset, type, length }: Node): Finding {
    const end = type === 'object' || type === 'array' ? offset + 1 : offset + length;
    return { ...problem, span: { start: this.base + offset, end: this.base + end } };
  }

  #finding(problem: Problem, node: Node, words?: string): Finding {
    const whole = { start: node.offset, end: node.offset + node.length };
    const { start, end } = (words && this.#within(node, words)) || whole;
    return { ...problem, span: { start: this.base + start, end: this.base + end } };
  }

  /** Where words stand in a JSON string: an escape is longer in the file than in the value. */
  #within({ offset, length }: Node, words: string): Span | undefined {
    const offsets: number[] = [];
    let value = '';
    for (let i = offset + 1; i < offset + length - 1;) {
      const escape = /^\\(?:u[\da-fA-F]{4}|.)/s.exec(this.source.slice(i, i + 6))?.[0];
      value += escape ? (JSON.parse(`"${escape}"`) as string) : this.source[i];
      offsets.push(i);
      i += escape?.length ?? 1;
    }
    offsets.push(offset + length - 1);
    const start = value.indexOf(words);
    return start < 0 ? undefined : { start: offsets[start]!, end: offsets[start + words.length]! };
  }
}
