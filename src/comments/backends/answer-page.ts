/**
 * A page that came as an answer, read from its elements and not by searching its source: style sheets, scripts and comments of
 * any page hold words such as “login” and “challenge”. One pass from the front to the back, whatever a server sends: DOMParser
 * is missing outside of documents, and a page of a million open tags must not hold a reader up.
 */
import { clip, decode, plainText } from './plain-text.js';

/** What a page says and holds. */
export interface AnswerPage {
  /** Its heading, else its title, and its first paragraph: plain text of 300 characters at most. */
  words: string;
  /** The first thing on it that is marked as an error, plain text; empty without one. */
  error: string;
  /** It asks for a password, in its own part and not in a header, a menu or beside it. */
  password: boolean;
  /** Addresses of its scripts, and what stands in those that have none. */
  scripts: string[];
  /** Its boxes for long texts: the name, and what stands in it. */
  boxes: { name: string; text: string }[];
}

/** Elements whose content is no markup. With scripts on, browsers read `noscript` so too. */
const raw = /^(script|style|textarea|title|noscript|iframe|xmp|noembed|noframes)$/;
/** What stands around a page's own words, on every page of a site. */
const around = /^(header|nav|aside|footer|dialog|template|svg|select)$/;
/** What a paragraph ends at where its end was left out. */
const endsParagraph =
  /^(p|div|form|h[1-6]|ul|ol|dl|table|section|article|main|body|html|pre|hr|fieldset|header|footer|aside|nav|blockquote)$/;
const erring = /(^|[\s_-])(errors?|errorlist|alert|alert-danger|invalid-feedback|has-error|wp-die-message)($|[\s_-])/i;

const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;
const tagName = /\/?[a-z][^\s/>]*/iy;

/** Reads a page of HTML. Text that is none gives the page of one paragraph. */
export function answerPage(html: string): AnswerPage {
  const page: AnswerPage = { words: '', error: '', password: false, scripts: [], boxes: [] };
  let [title, heading, paragraph] = ['', '', ''];
  /** How deep inside of `around`. */
  let aside = 0;
  /** Where the words begin that are being gathered. */
  let [headingAt, paragraphAt, errorAt] = [-1, -1, -1];
  let [errorName, errorDepth] = ['', 0];
  const between = (from: number, to: number) => (from < 0 ? '' : plainText(html.slice(from, to)));

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const start = at;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    tagName.lastIndex = at + 1;
    const said = tagName.exec(html)?.[0].toLowerCase();
    if (said === undefined) {
      at += 1;
      continue;
    }
    const has: Record<string, string> = {};
    at += 1 + said.length;
    for (attribute.lastIndex = at; ; at = attribute.lastIndex) {
      const found = attribute.exec(html);
      if (!found) break;
      const [, name = '', double, single, bare] = found;
      has[name.toLowerCase()] ??= double ?? single ?? bare ?? '';
    }
    while (at < html.length && html[at] !== '>') at += 1;
    at += 1;
    const closes = said.startsWith('/');
    const name = closes ? said.slice(1) : said;

    if (endsParagraph.test(name) && paragraphAt >= 0) {
      paragraph = between(paragraphAt, start);
      paragraphAt = -1;
    }
    if (name === errorName && errorAt >= 0) {
      errorDepth += closes ? -1 : 1;
      if (errorDepth === 0) {
        page.error = between(errorAt, start);
        errorAt = -1;
      }
    }
    if (closes) {
      if (around.test(name)) aside = Math.max(0, aside - 1);
      if (name === 'h1' && headingAt >= 0) {
        heading = between(headingAt, start);
        headingAt = -1;
      }
      continue;
    }
    if (raw.test(name)) {
      const end = endOf(html, name, at);
      const inside = html.slice(at, end);
      if (name === 'title' && !aside) title ||= plainText(inside);
      if (name === 'script') page.scripts.push(has['src'] || inside);
      if (name === 'textarea' && !aside) page.boxes.push({ name: has['name'] ?? '', text: decode(inside) });
      at = end;
      continue;
    }
    if (around.test(name)) aside += 1;
    if (aside) continue;
    if (name === 'input' && has['type']?.trim().toLowerCase() === 'password') page.password = true;
    if (name === 'h1' && !heading) headingAt = at;
    if (name === 'p' && !paragraph) paragraphAt = at;
    const errs = has['role'] === 'alert' || erring.test(has['class'] ?? '');
    if (errs && name !== 'input' && !page.error && errorAt < 0) [errorAt, errorName, errorDepth] = [at, name, 1];
  }
  // A page may leave its last paragraph open.
  paragraph ||= between(paragraphAt, html.length);
  page.words = clip(sentences(heading || title, paragraph) || plainText(html));
  return page;
}

/** A heading and what stands under it, as it would be read out; once where both say the same. */
const sentences = (heading: string, paragraph: string): string =>
  heading && paragraph && heading !== paragraph
    ? `${heading}${/[.!?:…؟。]$/.test(heading) ? '' : '.'} ${paragraph}`
    : heading || paragraph;

/** Where the content of a raw element ends; the end of the page where nobody closed it. */
function endOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
