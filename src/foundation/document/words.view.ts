import { html, nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';

/** What the views of a health document need beside the document. */
export interface DocumentView {
  /** BCP 47 tag of the page: for numbers, dates and our own words. */
  lang: string;
  /** Language of the author's words, where it is not the page's: see `ownLang`. */
  own: string | undefined;
  /** On paper, where nothing can be opened. Default: on a screen. */
  onPaper?: boolean;
  shared: Locale['shared'];
  health: Locale['health'];
}

/** The language of an author's words, where it is not the page's: `en-GB` words on an `en` page need no mark. */
export const ownLang = ({ lang }: { lang?: string | undefined }, page: string): string | undefined =>
  lang && lang.split('-')[0]!.toLowerCase() !== page.split('-')[0]!.toLowerCase() ? lang : undefined;

/** An author's words, in an element of their own. */
export const words = (text: string, { own }: Pick<DocumentView, 'own'>) =>
  html`<span class="words" dir="auto" lang=${own ?? nothing}>${text}</span>`;

/** As `words`, for a paragraph of their own. */
export const paragraph = (text: string, { own }: Pick<DocumentView, 'own'>) =>
  html`<p class="words" dir="auto" lang=${own ?? nothing}>${text}</p>`;
