/** What a language holds: the strings of every widget. */
export type Locale = typeof import('./en/index.js');
