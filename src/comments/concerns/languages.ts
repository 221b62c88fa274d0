import type { Words } from './check.js';

/** Languages that comments are checked in, each loaded when a form asks for it. Keys are lower-case BCP 47 tags. */
export const languages: Record<string, () => Promise<Words>> = {
  ar: async () => (await import('./ar.js')).words,
  en: async () => (await import('./en.js')).words,
};
