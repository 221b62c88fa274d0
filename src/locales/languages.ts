import type { Locale } from './locale.js';

/** Languages beside English, each loaded when a page's `lang` asks for it. Keys are lower-case BCP 47 tags. */
export const languages: Record<string, () => Promise<Locale>> = {
  ar: () => import('./ar/index.js'),
};
