import type { en } from './en/index.js';

/** What a language holds: the strings of every widget. */
export type Locale = typeof en;
