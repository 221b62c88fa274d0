import type { Locale } from './locale.js';

/** Languages beside English, each loaded when a page's `lang` asks for it. Keys are BCP 47 tags as `Intl` writes them, `pt-BR` before `pt`. */
export const languages: Record<string, () => Promise<Locale>> = {
  ar: () => import('./ar/index.js'),
};
