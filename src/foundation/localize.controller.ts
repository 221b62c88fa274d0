import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageTag } from '../health/language.js';
import { languages } from '../locales/languages.js';
import type { Locale } from '../locales/locale.js';

/** Elements to tell when the page changes its language, through one observer for all of them, which stays. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Languages that are here. */
const arrived: Record<string, Locale> = {};

const fetchLanguage = async (name: string) => (arrived[name] = await languages[name]!());

/** Which language of ours a BCP 47 tag is; undefined where it is none but English. */
export const spoken = (lang: string) => Object.keys(languages).find((it) => `${lang}-`.startsWith(`${it}-`));

/** Loads the languages of the elements that stand on the page already; undefined where English is all they need. */
export function fetchLanguagesOf(tag: string): Promise<unknown> | undefined {
  const needed = Object.keys(languages).filter((name) => document.querySelector(`${tag}:lang(${name})`));
  return needed.length ? Promise.allSettled(needed.map(fetchLanguage)) : undefined;
}

/**
 * The strings of one widget in the language of the nearest `lang`.
 * English is there at once; another language is loaded when a page asks for it.
 */
export class Localize<K extends keyof Locale> implements ReactiveController {
  /** The strings. English until the page's language has arrived. */
  t: Locale[K];
  /** BCP 47 tag of the nearest `lang`; `en` where there is none that can be read. Use it for numbers and dates. */
  lang = 'en';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #widget: K;
  readonly #english: Locale[K];

  constructor(host: ReactiveControllerHost & HTMLElement, widget: K, english: Locale[K]) {
    this.#host = host;
    this.#widget = widget;
    this.t = this.#english = english;
    host.addController(this);
  }

  hostConnected() {
    listeners.add(this.#update);
    if (!observer) {
      observer = new MutationObserver(() => {
        // Google Translate rewrites <html lang> and then translates our English; changing language as well would fight it.
        if (!/translated-/.test(document.documentElement.className)) listeners.forEach((update) => update());
      });
      observer.observe(document, { attributeFilter: ['lang'], subtree: true });
    }
    this.#update();
  }

  hostDisconnected() {
    listeners.delete(this.#update);
  }

  readonly #update = () => {
    const lang = nearestLang(this.#host);
    if (lang === this.lang) return;
    this.lang = lang;
    const name = spoken(lang);
    const use = (strings: Locale[K]) => {
      if (this.lang !== lang) return;
      this.t = strings;
      this.#host.requestUpdate();
    };
    const here = name ? arrived[name]?.[this.#widget] : this.#english;
    if (here) use(here);
    // A chunk that does not arrive (offline) leaves English in place, which beats an empty widget.
    else
      fetchLanguage(name!).then(
        (locale) => use(locale[this.#widget]),
        () => use(this.#english),
      );
  };
}

/**
 * The language that an element is in, as a BCP 47 tag; `en` where the page does not say, or not so that it can be read. It is
 * inherited through shadow roots, which `closest` alone does not see.
 */
export function nearestLang(element: Element): string {
  const found = element.closest('[lang]');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host && !found ? nearestLang(host) : (languageTag(found?.getAttribute('lang')) ?? 'en');
}
