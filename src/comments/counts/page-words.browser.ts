/** Where words of the page may stand that we replace: what the author marks, else in the link, else anywhere inside. */
const places = '[data-relief~="count"], a[href], button';
const silent = 'script, style, template, svg, [aria-hidden="true"]';

/**
 * Says something in the place of the page's own words, in the page's own HTML, and can put them back. It takes the first words that are
 * not an icon's: links, icons and what stands beside the words stay. The text alone is changed and no node, for frameworks hold them.
 */
export class PageWords {
  /** The text that was changed. `own`: what the page says; `said`: what we have put there. */
  #changed: { text: Text; own: string; said: string } | undefined;

  constructor(private readonly host: HTMLElement) {}

  say(words: string) {
    const { host } = this;
    const changed = this.#changed;
    // A framework may have written or drawn it anew: then that is what the page says now.
    const ours = changed && host.contains(changed.text) && changed.text.data === changed.said;
    const text = ours ? changed.text : (firstWords(host) ?? placeOf(host).appendChild(document.createTextNode('')));
    const own = ours ? changed.own : text.data;
    const trimmed = own.trim();
    const said = trimmed ? own.replace(trimmed, () => words) : words;
    if (text.data !== said) text.data = said;
    this.#changed = { text, own, said };
  }

  /** Puts the page's words back, unless they have changed since. */
  putBack() {
    const changed = this.#changed;
    this.#changed = undefined;
    if (changed && changed.text.data === changed.said) changed.text.data = changed.own;
  }
}

const placeOf = (host: HTMLElement): Element =>
  host.querySelector('[data-relief~="count"]') ?? host.querySelector(places) ?? host;

function firstWords(host: HTMLElement): Text | undefined {
  const walker = document.createTreeWalker(placeOf(host), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if ((node as Text).data.trim() && !node.parentElement?.closest(silent)) return node as Text;
  return undefined;
}
