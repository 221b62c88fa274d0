/** Content is checked at the door: bad content becomes sentences that say where and what to do, never an exception. */

import type { Checked, Problem } from './problem.js';

export { sentence, type Checked, type Problem } from './problem.js';

/**
 * The part of JSON Schema that our schemas use. A `Shape<T>` describes data of type T;
 * shapes are generated from the valibot schemas (`npm run schemas`) so that pages need not load a validator.
 */
export interface Shape<T = unknown> {
  type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  properties?: Record<string, Shape>;
  required?: readonly string[];
  items?: Shape;
  enum?: readonly unknown[];
  pattern?: string;
  title?: string;
  examples?: readonly unknown[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  /** Carries T through the compiler; never there at run time. */
  readonly _of?: T;
}

/** Checks unknown data. Known keys are copied into a fresh object with defaults filled in; unknown keys are warnings. Never throws. */
export function check<T>(shape: Shape<T>, data: unknown): Checked<T> {
  const problems: Problem[] = [];
  const content = read(shape, data, '', problems) as T;
  return problems.some((it) => it.severity === 'error') ? { problems } : { content, problems };
}

const nouns: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** A large map has ten thousand ids of one pattern. */
const forms = new Map<string, RegExp>();
function form(pattern: string): RegExp {
  let known = forms.get(pattern);
  if (!known) forms.set(pattern, (known = new RegExp(pattern, 'u')));
  return known;
}

/** Text that is as its shape says, which is nearly all of a large map: told at once. Undefined for everything else. */
function fine({ type, pattern, minLength = 0, maxLength = Infinity, enum: among }: Shape, data: unknown): string | undefined {
  if (typeof data !== 'string' || type !== 'string' || (among && !among.includes(data))) return undefined;
  const text = data.trim();
  const fits = text.length >= minLength && text.length <= maxLength && (!pattern || form(pattern).test(text));
  return fits ? text : undefined;
}

function read(shape: Shape, data: unknown, path: string, problems: Problem[]): unknown {
  const fail = (message: string) => void problems.push(problem(path, message));
  const within = (size: number, min = -Infinity, max = Infinity, unit = '') => {
    if (size < min) fail(unit && min === 1 ? 'must not be empty' : `must be at least ${min}${unit}`);
    if (size > max) fail(`must be at most ${max}${unit}`);
  };
  const kind = Array.isArray(data) ? 'array' : data === null ? 'null' : typeof data;
  const { type } = shape;
  if (shape.enum && !shape.enum.includes(data)) return fail(`must be one of ${shape.enum.join(', ')}, not ${short(data)}`);
  if (type && kind !== (type === 'integer' ? 'number' : type))
    return fail(`must be ${nouns[type]}, not ${nouns[kind] ?? short(data)}`);
  if (typeof data === 'string') {
    const text = data.trim();
    within(text.length, shape.minLength, shape.maxLength, ' characters');
    if (shape.pattern && !form(shape.pattern).test(text))
      fail(`must be ${shape.title} such as ${shape.examples?.[0]}, not ${short(text)}`);
    return text;
  }
  if (typeof data === 'number') {
    if (!Number.isFinite(data) || (type === 'integer' && !Number.isInteger(data)))
      return fail(`must be ${nouns[type ?? 'number']}, not ${data}`);
    within(data, shape.minimum, shape.maximum);
    return data;
  }
  if (Array.isArray(data)) {
    within(data.length, shape.minItems, shape.maxItems, ' entries');
    const items = shape.items ?? {};
    return data.map((item, index) => fine(items, item) ?? read(items, item, `${path}[${index}]`, problems));
  }
  return typeof data === 'object' && data ? readObject(shape, data as Record<string, unknown>, path, problems) : data;
}

/** A large map has six thousand objects: no list of pairs is made of any. */
function readObject({ properties = {}, required }: Shape, data: Record<string, unknown>, path: string, problems: Problem[]) {
  const under = (key: string) => (path ? `${path}.${key}` : key);
  // A misspelt `notFor` would lose a warning in silence, so keys that nobody reads are told; `$schema` is the editor's.
  for (const key of Object.keys(data))
    if (data[key] !== undefined && !Object.hasOwn(properties, key) && (path || key !== '$schema'))
      problems.push(problem(under(key), 'is not known and was left out: check its spelling', 'warning'));
  const copy: Record<string, unknown> = {};
  for (const key in properties) {
    const inner = properties[key]!;
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value !== undefined) copy[key] = fine(inner, value) ?? read(inner, value, under(key), problems);
    else if (inner.default !== undefined) copy[key] = Array.isArray(inner.default) ? [] : inner.default;
    else if (required?.includes(key)) problems.push(problem(under(key), 'is missing'));
  }
  return copy;
}

const problem = (path: string, message: string, severity: Problem['severity'] = 'error'): Problem => ({
  path,
  severity,
  message,
  rule: 'schema',
});

/** Only plain values are quoted: printing a deep structure could itself overflow the stack. */
const short = (data: unknown): string => {
  if (typeof data === 'object' && data) return Array.isArray(data) ? 'a list' : 'an object';
  const text = JSON.stringify(data) ?? String(data);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
