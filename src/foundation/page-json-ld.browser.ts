/** One schema.org graph for a page, merged over all its widgets, in one script in its head. Loaded by pages that ask for it. */
import { merge, nodes, scriptSafe, type Graph } from '../health/json-ld.js';

interface Widget extends Element {
  updateComplete?: Promise<unknown>;
  toJsonLd?(page: string): Promise<Graph | undefined>;
}

const tags = ['relief-remedy-card', 'relief-exercise-stepper', 'relief-cause-explainer', 'relief-comment-thread'];
const script = 'script[type="application/ld+json"]';
/** Marks the script that is ours. */
const mark = 'data-relief-graph';

/**
 * The graph of all widgets on a page. What the page says in JSON-LD of its own is left to it: an `@id` that stands there
 * already is not written again. `@id`s stand under the page's address, or under `page`.
 */
export async function pageJsonLd(document: Document, page = document.URL.replace(/#.*$/, '')): Promise<Graph> {
  const widgets = [...document.querySelectorAll<Widget>(tags.join())];
  const graphs = await Promise.all(
    widgets.map(async (it) => {
      await it.updateComplete;
      return it.toJsonLd?.(page);
    }),
  );
  const graph = merge(graphs.filter((it) => it !== undefined));
  const said = idsOf(document, page);
  return { ...graph, '@graph': graph['@graph'].filter(({ '@id': id }) => !id || !said.has(id)) };
}

/** Writes the graph into the page's head, and anew when widgets come, go or change. */
export function keepJsonLd(document: Document): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void write(document), 100);
  };
  for (const tag of tags) void customElements.whenDefined(tag).then(soon);
  document.addEventListener('relief-review-read', soon);
  document.addEventListener('relief-comments-read', soon);
  const ours = tags.join();
  const touches = (node: Node) => node instanceof Element && (node.matches(ours) || node.querySelector(ours));
  new MutationObserver((records) => {
    const changed = records.some(
      ({ target, addedNodes, removedNodes }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(ours) ||
        [...addedNodes, ...removedNodes].some(touches),
    );
    if (changed) soon();
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

async function write(document: Document) {
  const text = scriptSafe(await pageJsonLd(document));
  const old = document.head.querySelector(`script[${mark}]`);
  if (old?.textContent === text) return;
  const fresh = document.createElement('script');
  fresh.type = 'application/ld+json';
  fresh.setAttribute(mark, '');
  fresh.textContent = trusted(text);
  old?.remove();
  document.head.append(fresh);
}

interface Policies {
  createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string };
}
let policy: { createScript(text: string): string } | undefined;

/**
 * Trusted Types guard the text of every script, also of one that is only data. This policy lets JSON through and nothing else.
 * A page that names its policies has to name `relief-json-ld` as well, or it says so in the console and has no graph.
 */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('relief-json-ld', { createScript: (it) => scriptSafe(JSON.parse(it)) });
  return policy?.createScript(text) ?? text;
}

/** Every `@id` that the page's own JSON-LD describes, as an absolute address. */
function idsOf(document: Document, page: string): Set<string> {
  const ids = new Set<string>();
  for (const it of document.querySelectorAll(`${script}:not([${mark}])`)) {
    let data: unknown;
    try {
      data = JSON.parse(it.textContent ?? '');
    } catch {
      continue; // the page's own business
    }
    for (const { '@id': id, '@type': type } of nodes(data)) if (id && type) ids.add(new URL(id, page).href);
  }
  return ids;
}
