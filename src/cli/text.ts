/** A file's text, and where in it a thing stands. */

/** A place in a file, for people: lines and columns count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** A stretch of a text: offsets of its first character and of the one after its last. */
export interface Span {
  start: number;
  end: number;
}

export class Text {
  readonly #lines: number[] = [0];

  constructor(
    /** How the file is called in messages: its path as the author would type it. */
    readonly name: string,
    readonly content: string,
  ) {
    for (const { index, 0: ending } of content.matchAll(/\r\n|\r|\n/g)) this.#lines.push(index + ending.length);
  }

  place(offset: number): Place {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#lines[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.#lines[low]! + 1 };
  }

  /** A line without its ending. */
  line(number: number): string {
    return this.content.slice(this.#lines[number - 1], this.#lines[number]).replace(/[\r\n]+$/, '');
  }
}

/** One thing that an author should change, and where. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'advice';
  /** What to do; after the path it makes a sentence. */
  message: string;
  /** Path into the content, such as `claims[0].text`; empty for the whole. */
  path: string;
  /** The element of a page that it is about, such as `<relief-remedy-card id="heat">`. */
  element?: string | undefined;
  /** The author's words. */
  words?: string | undefined;
  span: Span;
}

/** A file and what was found in it. */
export interface Checked {
  text: Text;
  findings: Finding[];
}

/** `claims[0].sources` → `['claims', 0, 'sources']`. */
export const segments = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((it) => (/^\d+$/.test(it) ? Number(it) : it));

/** What stands at a path of plain data. */
export const at = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (it, key) => (typeof it === 'object' && it && Object.hasOwn(it, key) ? (it as Record<string, unknown>)[key] : undefined),
    data,
  );
