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
  const known = forms.get(pattern) ?? new RegExp(pattern, 'u');
  forms.set(pattern, known);
  return known;
}

function read(shape: Shape, data: unknown, path: string, problems: Problem[]): unknown {
  const fail = (message: string, severity: Problem['severity'] = 'error', at = path) =>
    void problems.push({ path: at, severity, message, rule: 'schema' });
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
    return data.map((item, index) => read(shape.items ?? {}, item, `${path}[${index}]`, problems));
  }
  if (typeof data !== 'object' || !data) return data;
  const { properties = {}, required = [] } = shape;
  const under = (key: string) => (path ? `${path}.${key}` : key);
  // A misspelt `notFor` would lose a warning in silence, so keys that nobody reads are told; `$schema` is the editor's.
  for (const [key, value] of Object.entries(data))
    if (value !== undefined && !Object.hasOwn(properties, key) && (path || key !== '$schema'))
      fail('is not known and was left out: check its spelling', 'warning', under(key));
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(properties)) {
    const value = Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined;
    if (value !== undefined) copy[key] = read(inner, value, under(key), problems);
    else if (inner.default !== undefined) copy[key] = Array.isArray(inner.default) ? [] : inner.default;
    else if (required.includes(key)) fail('is missing', 'error', under(key));
  }
  return copy;
}

/** Only plain values are quoted: printing a deep structure could itself overflow the stack. */
const short = (data: unknown): string => {
  if (typeof data === 'object' && data) return Array.isArray(data) ? 'a list' : 'an object';
  const text = JSON.stringify(data) ?? String(data);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
