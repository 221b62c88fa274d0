/** What a server says, made fit to be read: text only, short, and without anybody's address. */

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
};

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Reads the entities of a text that holds no elements. */
export const decode = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
    hex ? character(parseInt(hex, 16)) : decimal ? character(Number(decimal)) : (named[(name ?? '').toLowerCase()] ?? all),
  );

/** Rate limits like to quote the reader's own address, which reads like a threat. */
const hideAddresses = (text: string): string =>
  text
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b(?:\/\d+)?/g, '…')
    .replace(/(?:\b[\da-f]{1,4})?(?::[\da-f]{0,4}){3,7}(?:\/\d+)?/gi, '…')
    .replace(/(?<![\w:])(?:[\da-f]{1,4})?::[\da-f]{1,4}(?![\w:])/gi, '…');

/**
 * The text of a scrap of HTML, on one line. It is shown as text and never parsed again, so a rough reading is enough.
 * @param most characters; what is longer ends in “…”.
 */
export function plainText(html: string, most = 300): string {
  const bare = html
    .slice(0, 20_000)
    .replace(/<(script|style|title)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<\/?(?:a|abbr|b|bdi|code|em|i|mark|small|span|strong|sub|sup|u)(?=[\s>])[^>]*>/gi, '')
    .replace(/<[a-z/!?][^>]*(>|$)/gi, ' ');
  const text = hideAddresses(decode(bare)).replace(/\s+/g, ' ').trim();
  return clip(text, most);
}

/** Shortens what is longer than `most` characters, and says so by “…”. */
export const clip = (text: string, most = 300): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/**
 * Letters and digits of a scrap of HTML, to compare texts: servers change quotes, dashes and smileys.
 * @param most letters; of a long text the first, for its HTML is longer, and not all of that is read.
 */
export const bare = (html: string, most = 5000): string =>
  plainText(html, 20_000)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, most);
