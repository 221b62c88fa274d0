/** The body of a site's own form, encoded as its browser would. */
import type { Draft, FormRequest } from '../comment.js';
import type { Surroundings } from './backend.js';
import { address } from './http.js';

/** Line ends as forms send them. `fetch` does it for multipart bodies, and not for others. */
const lines = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');

/** A file stands by its name alone where the encoding carries no files. A form names no charset, as `fetch` does by itself. */
export function requestBody({ enctype, data }: FormRequest): FormData | Blob {
  if (enctype === 'multipart/form-data') return data;
  const fields = [...data].map(([name, value]) => [lines(name), lines(typeof value === 'string' ? value : value.name)]);
  return new Blob([String(new URLSearchParams(fields))], { type: enctype });
}

/** Where a draft goes and what goes there: the site's own form as it is, else the fields that an adapter knows. */
export function formPost({ request }: Draft, action: URL, fields: () => [string, string][], at: Surroundings) {
  return request
    ? { url: address(request.action, at), body: requestBody(request) }
    : { url: action, body: new URLSearchParams(fields()) };
}
