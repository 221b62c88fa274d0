/**
 * The HTML that every widget understands: plain markup that makes sense alone, with names in `data-relief`.
 *
 * - Words: `data-relief="what"`. An element's own words leave out headings, lists, summaries and parts that have a name themselves,
 *   so a page may add lead-ins as it likes: `<li><span data-relief="lead">Do not use it if you have</span> numb skin</li>`.
 * - Lists: `data-relief="how"` (or `not-for`, `ask-first`, `stop-if`, `emergency` …) on a list, or on a section around it.
 * - Claims: any element with `data-direction` and `data-certainty`; in it `data-relief="compared-with"` and sources.
 * - Sizes: `data-relief="out-of-100"` in a claim, and in it `outcome`, `without`, `with`, `within` and the source.
 * - Sources: `<li>`s of `data-relief="sources"`, else each `<cite>`; DOI and PubMed number are read from the links.
 *   Sources of the whole document stand in `data-relief="references"`.
 * - Values: `datetime`, or `data-value` where a CMS takes `<time>` away.
 *
 * WordPress keeps `data-*`, and its `<p>` and `<br>` are read through. Nothing here throws, whatever a page holds.
 */
import { languageTag } from './language.js';

const others = 'h1,h2,h3,h4,h5,h6,ul,ol,[data-relief],summary,script,style,template';
const blocks = /^(p|br|li|div|dt|dd)$/;
const ofSources = '[data-relief~="sources"]';
const ofNumbers = '[data-relief~="out-of-100"]';

/** The element that a page named so, inside another. */
export const part = (inside: Element, name: string): Element | null => inside.querySelector(`[data-relief~="${name}"]`);

/** An element's own words, white space collapsed; undefined when it has none. */
export function words(element: Element | null): string | undefined {
  const gather = (node: Node): string =>
    Array.from(node.childNodes, (child) => {
      if (child.nodeType === 3) return child.textContent ?? '';
      if (child.nodeType !== 1 || (child as Element).matches(others)) return '';
      return blocks.test((child as Element).localName) ? ` ${gather(child)} ` : gather(child);
    }).join('');
  return (element && gather(element).replace(/\s+/g, ' ').trim()) || undefined;
}

/** The words of a named part. */
export const phrase = (inside: Element, name: string) => words(part(inside, name));

/** A list of sentences: its items, else its paragraphs, else its words. Undefined when the page has no such part. */
export function sentences(inside: Element, name: string): string[] | undefined {
  const box = part(inside, name);
  if (!box) return undefined;
  for (const tag of ['li', 'p']) {
    const found = Array.from(box.querySelectorAll(tag), words).filter((it) => it !== undefined);
    if (found.length) return found;
  }
  return [words(box)].filter((it) => it !== undefined);
}

/** What a machine reads of a named part: `data-value`, else the `datetime` of each time in it, joined by a slash. */
export function value(inside: Element, name: string): string | undefined {
  const box = part(inside, name);
  if (!box) return undefined;
  const times = box.matches('[datetime]') ? [box] : Array.from(box.querySelectorAll('[datetime]'));
  return box.getAttribute('data-value') ?? (times.map((time) => time.getAttribute('datetime')).join('/') || undefined);
}

/** The number of a named part: its value, else the first digits of its words. */
export function number(inside: Element, name: string): number | undefined {
  const digits = value(inside, name) ?? /\d+/.exec(phrase(inside, name) ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Names that stand in one attribute, separated by white space. */
export const names = (element: Element | null, attribute: string) => element?.getAttribute(attribute)?.match(/\S+/g) ?? undefined;

/** The sources that an element names, but for those of numbers in it, which name their own; a `<cite>` names itself. */
export function sources(inside: Element) {
  const own = (it: Element) => it.closest(ofNumbers) === inside.closest(ofNumbers);
  const items = Array.from(inside.querySelectorAll(`${ofSources} li`)).filter(own);
  const cites = inside.localName === 'cite' ? [inside] : Array.from(inside.querySelectorAll('cite')).filter(own);
  return (items.length ? items : cites).map((it) => {
    const around = it.closest('a');
    const links = [...(around ? [around] : []), ...Array.from(it.querySelectorAll('a'))].map((a) => a.getAttribute('href') ?? '');
    const find = (form: RegExp) => links.map((link) => form.exec(link)?.[1]).find(Boolean);
    const doi = find(/doi\.org\/(10\..+)/);
    return {
      title: words(it.querySelector('cite') ?? it.querySelector('a') ?? it),
      year: number(it, 'year'),
      publisher: phrase(it, 'journal'),
      doi: doi && decoded(doi),
      pmid: find(/pubmed\D*\/(\d+)/),
      isbn: phrase(it, 'isbn'),
      url: find(/^(?!.*(?:doi\.org\/10\.|pubmed\D*\/\d))(.+)/),
      unverified: part(it, 'unverified') ? true : undefined,
    };
  });
}

function decoded(address: string) {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Every claim that an element holds. An item of the list `claims` is one even where it forgot to say its direction. */
export function claims(inside: Element) {
  const found = inside.querySelectorAll('[data-direction]:not([data-relief~="evidence"]),[data-relief~="claims"] li');
  return Array.from(found)
    .filter((it) => !it.closest(`${ofSources},${ofNumbers}`))
    .map((it) => ({
      id: it.id || undefined,
      text: words(it),
      direction: it.getAttribute('data-direction') ?? undefined,
      certainty: it.getAttribute('data-certainty') ?? undefined,
      level: it.getAttribute('data-level') ?? undefined,
      comparedWith: phrase(it, 'compared-with'),
      // A key that not every widget knows is there only where the page says it.
      ...outOf100(part(it, 'out-of-100')),
      sources: sources(it),
    }));
}

/** A size in people, as a page tells it: `without` and `with` out of 100, what happens to them, in what time, and the source. */
const outOf100 = (box: Element | null) =>
  box && {
    outOf100: {
      outcome: phrase(box, 'outcome'),
      without: number(box, 'without'),
      with: number(box, 'with'),
      within: phrase(box, 'within'),
      source: sources(box)[0],
    },
  };

/** The heading that names a widget: the first one in it, or the part named `title`. */
export const heading = (host: Element) => part(host, 'title') ?? host.querySelector('h1,h2,h3,h4,h5,h6');

/** An object, unless a page said nothing that would stand in it. */
export const filled = <T extends object>(it: T): T | undefined =>
  Object.values(it).some((value) => value !== undefined) ? it : undefined;

/** The three tiers of signs that need help. */
export const seekHelp = (inside: Element) =>
  filled({
    emergency: sentences(inside, 'emergency'),
    urgent: sentences(inside, 'urgent'),
    nonUrgent: sentences(inside, 'non-urgent'),
  });

/** What every content document has in common. Spread it into the widget's own. */
export function common(host: Element) {
  const title = heading(host);
  const review = part(host, 'review') ?? undefined;
  const leftOut = part(host, 'left-out');
  const general = part(host, 'references');
  const medical = title && phrase(title, 'medical')?.replace(/^\((.*)\)$/, '$1');
  return {
    id: host.id || undefined,
    lang: languageTag(host.getAttribute('lang')),
    topic: host.getAttribute('data-topic') ?? undefined,
    title: words(title),
    medical: medical ?? undefined,
    what:
      phrase(host, 'what') ??
      words(Array.from(host.children).find((it) => it.matches('p:not([data-relief],[data-direction])')) ?? null),
    notFor: sentences(host, 'not-for'),
    askFirst: sentences(host, 'ask-first'),
    stopIf: sentences(host, 'stop-if'),
    seekHelp: seekHelp(host),
    leftOut: Array.from(leftOut?.querySelectorAll('li') ?? [])
      .filter((it) => !it.closest(ofSources))
      .map((it) => ({ claim: words(it), why: phrase(it, 'why'), sources: sources(it) })),
    sources: general ? sources(general) : undefined,
    review:
      review &&
      filled({
        by: phrase(review, 'by'),
        credentials: phrase(review, 'credentials'),
        last: value(review, 'last'),
        next: value(review, 'next'),
      }),
    conflicts: phrase(host, 'conflicts'),
    funding: phrase(host, 'funding'),
    publisher: phrase(host, 'publisher'),
  };
}
