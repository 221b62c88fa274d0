/** Findings for people: where, what to do, the words themselves, and why. */
import { ruleOf } from '../rules.js';
import type { Checked, Finding, Text } from '../text.js';

export interface Style {
  colour: boolean;
  /** Columns of the terminal. */
  width: number;
}

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36, green: 32 } as const;
/** Errors after which nothing else is asked of a document. */
const unreadable = new Set(['door', 'kind', 'schema']);
const hues = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

export function pretty(files: readonly Checked[], { colour, width }: Style): string {
  const paint = (text: string, ...styles: (keyof typeof codes)[]) =>
    colour && text ? `${styles.map((it) => `\u001b[${codes[it]}m`).join('')}${text}\u001b[0m` : text;
  const explained = new Set<string>();

  function block(text: Text, finding: Finding): string[] {
    const { rule, severity, message, path, element, span } = finding;
    const { line, column } = text.place(span.start);
    const hue = hues[severity];
    const where = [element, path].filter(Boolean).join(' ');
    const lines = [
      `${paint(`${text.name}:${line}:${column}`, 'bold')} ${paint(severity, hue, 'bold')} ${paint(rule, 'dim')}`,
      `  ${where ? `${paint(where, 'bold')} ` : ''}${message}`,
    ];
    const excerpt = quote(text, finding, width);
    if (excerpt)
      lines.push(
        paint(`  ${excerpt.gutter} │ `, 'dim') + excerpt.line,
        `  ${' '.repeat(excerpt.gutter.length)} ${paint('│', 'dim')} ${excerpt.indent}${paint(excerpt.mark, hue)}`,
      );
    const why = ruleOf(rule);
    if (why && !explained.has(rule)) lines.push(paint(`  why: ${why.reason} (${why.source})`, 'dim'));
    explained.add(rule);
    return [...lines, ''];
  }

  const out = files.flatMap(({ text, findings }) => findings.flatMap((it) => block(text, it)));
  const unread = files.some(({ findings }) =>
    findings.some(({ rule, severity }) => unreadable.has(rule) && severity === 'error'),
  );
  const end = paint(summary(files), files.some(({ findings }) => findings.length) ? 'bold' : 'green');
  return [...out, end, ...(unread ? ['What does not fit its schema was read no further: put that right first.'] : [])].join('\n');
}

/** A line of the file with a mark under the words; a long one is cut to the width of the screen around them. */
function quote(text: Text, { span }: Finding, width: number) {
  const { line, column } = text.place(span.start);
  const whole = text.line(line).replaceAll('\t', ' ');
  if (!whole.trim()) return undefined;
  const gutter = String(line);
  const room = Math.max(30, width - gutter.length - 7);
  const start = column - 1;
  const end = Math.min(whole.length, start + Math.max(1, span.end - span.start));
  const from = whole.length <= room ? 0 : Math.max(0, Math.min(start - Math.floor(room / 4), whole.length - room));
  const blank = from === 0 ? Math.min(start, whole.length - whole.trimStart().length) : 0;
  const first = from === 0 ? blank : from;
  const cut = whole.slice(first, first + room);
  const head = first > blank ? '…' : '';
  const tail = first + room < whole.length ? '…' : '';
  return {
    gutter,
    line: `${head}${cut}${tail}`,
    indent: ' '.repeat(head.length + start - first),
    mark: '~'.repeat(Math.max(1, Math.min(end - start, first + room - start))),
  };
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** How much was found in how much. */
export function summary(files: readonly Checked[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const count = (severity: Finding['severity']) => all.filter((it) => it.severity === severity).length;
  const read = plural(files.length, 'file', 'files');
  if (!all.length) return `${read} checked: nothing to change.`;
  const parts = [
    [count('error'), 'error', 'errors'],
    [count('warning'), 'warning', 'warnings'],
    [count('advice'), 'piece of advice', 'pieces of advice'],
  ] as const;
  const found = parts.filter(([n]) => n).map(([n, one, many]) => plural(n, one, many));
  const affected = files.filter(({ findings }) => findings.length).length;
  return `${found.join(', ')} in ${affected === files.length ? read : `${affected} of ${read}`}.`;
}
