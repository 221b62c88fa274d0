/** Servers send anything; these read what is there and leave out what is not. */
import type { Comment, CommentPage, Field, FieldError, Outcome } from '../comment.js';

export type Said = Record<string, unknown>;

/** The value as an object; an empty one when it is none. */
export const record = (value: unknown): Said => (typeof value === 'object' && value !== null ? (value as Said) : {});
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** A string with something in it. */
export const words = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
export const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;
/** Ids come as numbers or strings; 0 and the empty string mean “none”. */
export const id = (value: unknown): string | undefined => (typeof value === 'number' && value > 0 ? String(value) : words(value));
/** Only addresses that a link may carry; relative ones where `base` says to what. */
export function link(value: unknown, base?: URL): string | undefined {
  const said = words(value);
  if (said === undefined || !base) return /^https?:\/\//i.test(said ?? '') ? said : undefined;
  try {
    const { protocol, href } = new URL(said, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
/** A moment given in milliseconds since 1970, as ISO 8601; empty when it is none. */
export const moment = (milliseconds: number | undefined): string => {
  const date = new Date(milliseconds ?? NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
};

/** A comment without the parts that the server did not send; undefined when it has no id. */
export function commentOf(parts: { [K in keyof Comment]: Comment[K] | undefined }): Comment | undefined {
  const { id, name = '', time = '', status = 'published', ...rest } = parts;
  if (id === undefined) return undefined;
  return {
    id,
    name,
    time,
    status,
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<Comment>),
  };
}

/** A page of a thread, without what was no comment. `total`: as the server says it. */
export function pageOf(found: (Comment | undefined)[], more: boolean, total?: unknown): CommentPage {
  const known = count(total);
  return { comments: found.filter((comment) => comment !== undefined), ...(known !== undefined && { total: known }), more };
}

/** What a server has against its own fields, as said of ours. */
export const fieldErrors = (names: Record<string, Field>, said: Said, error: (message: unknown) => FieldError) =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, field]) => (Object.hasOwn(said, name) ? [[field, error(said[name])]] : [])),
  ) as Partial<Record<Field, FieldError>>;

/** A refusal. The server's own sentence is shown where it names no field. */
export const invalid = (fields: Partial<Record<Field, FieldError>>, message: string): Outcome => ({
  kind: 'invalid',
  fields,
  ...(message && !Object.keys(fields).length && { message }),
});
