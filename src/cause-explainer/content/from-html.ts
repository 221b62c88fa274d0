/**
 * A cause map from the page's own HTML. Beside what every widget shares (health/html.ts):
 *
 * ```html
 * <relief-cause-explainer data-topic="back pain">
 *   <h3>What causes back spasm?</h3>
 *   <ul data-type="cause">
 *     <li id="strain" data-regions="lower-back"><strong>Pulled muscle</strong> <small>(muscle strain)</small>
 *       <p>A muscle is stretched too far.</p>
 *       <ul data-kind="causes">
 *         <li data-strength="probable"><a href="#back-spasm">Back spasm</a> <p>Often no cause is found.</p> <cite>…</cite></li>
 *       </ul></li>
 *   </ul>
 *   <dl data-type="condition" data-branch="Other trapped nerves">
 *     <dt id="carpal-tunnel">Trapped nerve in the wrist</dt>
 *     <dd>The median nerve has too little room.</dd>
 *     <dd data-kind="presses-on" data-strength="established"><a href="#median-nerve">Median nerve</a></dd>
 *   </dl>
 * </relief-cause-explainer>
 * ```
 *
 * What an item says may stand in a `<details>`, with its name in the summary; what is beside the `<details>` is read too.
 * An `<li>` or `<dt>` is a node when it, or its list, has `data-type`. Its name comes first, the medical one in `<small>`.
 * An `<li>` or `<dd>` with `data-strength` is a link from the node around it (else `data-from`) to the node that its first
 * `<a href="#…">` (else `data-to`) names; it may itself be that node. `data-kind` stands on the link or on its list.
 * What the HTML does not say is left out, not guessed.
 */
import { common, names, part, sources, words } from '../../health/read-html.js';

/** Reads a map from markup; undefined when no element says that it is a node. */
export function fromHtml(host: Element): unknown {
  const ids = new Map<Element, string>();
  const found = all(host, 'li, dt').filter((el) => typeOf(el) && !el.closest('[data-relief~="sources"]'));
  if (!found.length) return undefined;
  const nodes = found.map((el) => {
    const { plain, medical } = namesOf(el);
    const own = content(el).filter((it) => !it.matches('[data-strength], [data-type]') && !it.querySelector('[data-strength]'));
    ids.set(el, el.getAttribute('id') || slug(plain, new Set(ids.values())));
    return {
      id: ids.get(el),
      type: typeOf(el),
      structure: el.getAttribute('data-structure') ?? undefined,
      plain,
      medical,
      summary: join(
        own.filter((it) => it.matches('p:not([data-relief]), dd, [data-relief~="what"]') && !it.querySelector('cite')),
      ),
      branch: el.closest('[data-branch]')?.getAttribute('data-branch') ?? undefined,
      regions: names(el, 'data-regions'),
      seekHelp: seekHelp(own),
      sources: own.flatMap(sources),
    };
  });
  const edges = all(host, 'li[data-strength], dd[data-strength]').flatMap((el) => {
    const from = el.getAttribute('data-from') ?? ids.get(around(el, ids) ?? el);
    const to = el.getAttribute('data-to') ?? ids.get(el) ?? target(el);
    const kind = el.getAttribute('data-kind') ?? el.parentElement?.getAttribute('data-kind');
    if (!from || !to || !kind) return [];
    const own = Array.from(el.children);
    const why = ids.has(el) ? '[data-relief~="why"]' : 'p:not([data-relief]), [data-relief~="why"]';
    const edge = { from, to, kind, strength: el.getAttribute('data-strength'), why: join(own.filter((it) => it.matches(why))) };
    return [{ ...edge, sources: ids.has(el) ? [] : sources(el) }];
  });
  const outside = all(host, '[data-relief]').filter((it) => !around(it, ids));
  // A heading inside a part, or of a list, is not the title of the map.
  const title = part(host, 'title') ?? Array.from(host.children).find((it) => /^h[1-6]$/.test(it.localName) && !leadsList(it));
  // A map has no cautions, and `common` would take the signs of a single node for those of the whole map.
  const { notFor: _1, askFirst: _2, stopIf: _3, medical: _4, ...document } = common(host);
  const what =
    outside.find((it) => it.matches('[data-relief~="what"]')) ??
    Array.from(host.children).find((it) => it.matches('p:not([data-relief])'));
  return { ...document, title: words(title ?? null), what: words(what ?? null), seekHelp: seekHelp(outside), nodes, edges };
}

const all = (el: Element, selector: string) => Array.from(el.querySelectorAll(selector));
const leadsList = (heading: Element) => Boolean(heading.nextElementSibling?.hasAttribute('data-type'));
const join = (els: Element[]) => els.flatMap((el) => words(el) ?? []).join(' ') || undefined;
const squeezed = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const target = (el: Element) => /^#(?:cause=)?(.+)$/.exec(el.querySelector('a[href^="#"]')?.getAttribute('href') ?? '')?.[1];

/** A link says its own type only where it is a node too. */
function typeOf(el: Element): string | undefined {
  const own = el.getAttribute('data-type');
  if (own || el.hasAttribute('data-strength')) return own ?? undefined;
  const list = el.parentElement?.localName === 'div' ? el.parentElement.parentElement : el.parentElement;
  return list?.getAttribute('data-type') ?? undefined;
}

const phrasing = /^(a|abbr|b|bdi|bdo|code|dfn|em|h[1-6]|i|mark|q|small|span|strong|sub|sup|wbr)$/;

/** An item may hold all that it says in a `<details>`, its name in the summary. */
const disclosure = (el: Element) => (el.children[0]?.localName === 'details' ? el.children[0] : undefined);

/** What holds a node's name: its summary; a first `<p>`, which WordPress may have put around it; else the node. */
function labelOf(el: Element): Element {
  const label = disclosure(el)?.querySelector('summary') ?? el;
  const first = Array.from(label.childNodes).find((it) => it.nodeType === 1 || it.textContent?.trim());
  return first && first === label.children[0] && label.children[0].localName === 'p' ? label.children[0] : label;
}

/** The words before the first block are the name; `<small>` among them is the medical one. */
function namesOf(el: Element): { plain: string; medical: string | undefined } {
  let plain = '';
  let medical: string | undefined;
  for (const it of Array.from(labelOf(el).childNodes)) {
    if (it.nodeType === 3) plain += it.textContent;
    if (it.nodeType !== 1) continue;
    const child = it as Element;
    if (!phrasing.test(child.localName)) break;
    if (child.hasAttribute('data-relief')) continue;
    if (child.localName === 'small') medical = squeezed(child.textContent).replace(/^\((.*)\)$/, '$1') || undefined;
    else plain += child.textContent;
  }
  return { plain: squeezed(plain), medical };
}

/** What belongs to a node: what is inside an `<li>` or its `<details>`, or the `<dd>` after a `<dt>` and what is in them. */
function content(el: Element): Element[] {
  if (el.localName === 'li') {
    const inner = Array.from(disclosure(el)?.children ?? []).filter((it) => it.localName !== 'summary');
    const own = inner.length ? [...inner, ...Array.from(el.children).slice(1)] : Array.from(el.children);
    return own.filter((it) => it !== labelOf(el));
  }
  const after: Element[] = [];
  for (let it = el.nextElementSibling; it?.localName === 'dd'; it = it.nextElementSibling) after.push(it);
  return after.flatMap((it) => {
    const inner = it.hasAttribute('data-strength') ? [] : Array.from(it.children);
    return inner.some((child) => child.matches('p, ul, ol')) ? inner : [it];
  });
}

/** The node that an element stands in, or, for a `<dd>`, after. */
function around(el: Element, ids: ReadonlyMap<Element, string>): Element | undefined {
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (at !== el && ids.has(at)) return at;
    if (at.localName !== 'dd') continue;
    let before = at.previousElementSibling;
    while (before && !ids.has(before)) before = before.previousElementSibling;
    return before ?? undefined;
  }
  return undefined;
}

function seekHelp(els: Element[]) {
  const tiers = ['emergency', 'urgent', 'non-urgent'].map((tier) => {
    const box = els.find((el) => el.matches(`[data-relief~="${tier}"]`));
    const items = box ? all(box, 'li') : [];
    return box && (items.length ? items : [box]).flatMap((it) => words(it) ?? []);
  });
  return tiers.some(Boolean) ? { emergency: tiers[0], urgent: tiers[1], nonUrgent: tiers[2] } : undefined;
}

function slug(name: string, taken: ReadonlySet<string>): string {
  const latin =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-$/g, '') || 'node';
  for (let n = 1; ; n++) {
    const id = n === 1 ? latin : `${latin}-${n}`;
    if (!taken.has(id)) return id;
  }
}
