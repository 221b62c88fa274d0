/** Pieces of schema.org that the widgets share, and the one way to put them into a page's script. */
import type { Source } from './claim.js';
import { sourceUrl } from './evidence.js';

/** A node of a graph: plain JSON with `@type`, `@id` and schema.org's terms. */
export interface Node {
  '@type'?: string | readonly string[];
  '@id'?: string;
  readonly [term: string]: unknown;
}

/** A JSON-LD document of ours. */
export interface Graph {
  '@context': unknown;
  '@graph': readonly Node[];
}

/**
 * schema.org, and a name for what it cannot say (direction, certainty, stop rules, gaps): the document itself,
 * kept whole as a JSON literal, so that reading a graph back loses nothing.
 */
export const context = [
  'https://schema.org',
  { relief: 'urn:relief-elements:', 'relief:document': { '@id': 'urn:relief-elements:document', '@type': '@json' } },
];

/** JSON that may stand in a `<script>`: nothing in it can end the script or begin a comment. */
export const scriptSafe = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A node without the terms that have nothing to say. */
export const node = (it: Node): Node =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)));

/** An address within a page: `#cold-pack`, after the page's own address where there is one. */
export const idOf = (base: string, name: string | undefined) => (name ? `${base}#${name}` : undefined);

/** Sources as citations, each once. One that the author has not seen is no citation. */
export function citations(sources: readonly Source[]): Node[] {
  const seen = new Map<string, Node>();
  for (const it of sources) {
    if (it.unverified) continue;
    const address = sourceUrl(it);
    seen.set(
      address ?? it.title,
      node({
        '@type': it.doi || it.pmid ? 'ScholarlyArticle' : it.isbn ? 'Book' : 'CreativeWork',
        name: it.title,
        datePublished: it.year?.toString(),
        publisher: it.publisher ? { '@type': 'Organization', name: it.publisher } : undefined,
        isbn: it.isbn,
        sameAs: address,
      }),
    );
  }
  return [...seen.values()];
}

/** The document behind a node: without what only editors use. */
export const documentOf = (it: object) =>
  JSON.parse(JSON.stringify(it, (key, value: unknown) => (key === 'seed' || key === '$schema' ? undefined : value))) as unknown;

/**
 * One graph for a page: the nodes of all its widgets, each `@id` once. Two widgets that describe one thing describe it together:
 * its types and terms are joined, and where both have a term the first wins.
 */
export function merge(graphs: readonly Graph[]): Graph {
  const known = new Map<string, Node>();
  const nameless: Node[] = [];
  for (const it of graphs.flatMap((graph) => graph['@graph'])) {
    const id = it['@id'];
    const first = id === undefined ? undefined : known.get(id);
    if (id === undefined) nameless.push(it);
    else known.set(id, first ? { ...it, ...first, '@type': joined(first['@type'], it['@type']) } : it);
  }
  return { '@context': context, '@graph': [...known.values(), ...nameless] };
}

function joined(...types: Node['@type'][]) {
  const all = [...new Set(types.flat().filter((it) => it !== undefined))];
  return all.length > 1 ? all : all[0];
}

/** Every node in a JSON-LD document, nested ones too, whatever its shape. */
export function nodes(data: unknown): Node[] {
  if (Array.isArray(data)) return data.flatMap(nodes);
  if (typeof data !== 'object' || !data) return [];
  return [data as Node, ...Object.values(data).flatMap(nodes)];
}

/** Whether a node is of one of these schema.org types. */
export const isA = (it: Node, types: readonly string[]) =>
  [it['@type']]
    .flat()
    .some((type) => typeof type === 'string' && types.includes(type.replace(/^(https?:\/\/schema\.org\/|schema:)/, '')));

/** The words of a term: a string, a value object, or the name, text or title of what it points to; the first of several. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || undefined;
  if (Array.isArray(value)) return value.map(text).find(Boolean);
  if (typeof value !== 'object' || !value) return undefined;
  const it = value as Record<string, unknown>;
  return text(it['@value']) ?? text(it.text) ?? text(it.name) ?? text(it.description);
}

/** The words of every value of a term. */
export const texts = (value: unknown): string[] => (value === undefined ? [] : [value]).flat().flatMap((it) => text(it) ?? []);

/** Citations as sources. */
export const sourcesOf = (value: unknown) =>
  nodes(value)
    .filter((it) => text(it.name) && (it.sameAs || it.url || it.identifier || it['@type']))
    .filter((it) => !isA(it, ['Organization', 'Person']))
    .map((it) => {
      const addresses = [...texts(it.sameAs), ...texts(it.url), ...texts(it.identifier), it['@id'] ?? ''];
      const find = (form: RegExp) => addresses.map((address) => form.exec(address)?.[1]).find(Boolean);
      return {
        title: text(it.name),
        year: Number(/\d{4}/.exec(text(it.datePublished) ?? '')?.[0]) || undefined,
        publisher: text(it.publisher) ?? text(it.isPartOf),
        doi: find(/(?:doi\.org\/|doi:\s*|^)(10\.\d{4,9}\/\S+)/i),
        pmid: find(/pubmed\D*\/(\d+)/),
        isbn: text(it.isbn),
        url: find(/^(https?:\/\/(?!(?:dx\.)?doi\.org|pubmed)\S+)/),
      };
    });
