/** What a claim rests on, and whether a reader can follow it there. */
import type { Source } from '../claim.js';
import { sourceUrl } from '../evidence.js';
import { canBeFollowed, citations, claims, helps, links } from './content.js';
import { guidance, type Rule } from './rule.js';

const causal = new Set(['causes', 'raises-risk']);

export const evidence: readonly Rule[] = [
  {
    id: 'help-needs-source',
    severity: 'error',
    asks: 'A claim that something helps has a source with a DOI, a PubMed number or an address.',
    reason: 'A reader must be able to see for themselves. A claim of help with nothing behind it is advertising.',
    source: 'HONcode principle of justifiability (10.1186/s12911-021-01397-x, table 1)',
    check(content, tell) {
      for (const [path, claim] of claims(content))
        if (helps(claim) && !canBeFollowed(claim.sources))
          tell(
            `${path}.sources`,
            'must name a source with DOI, PubMed number or address, since the claim says that it helps. Or set direction to unclear',
            claim.text,
          );
    },
  },
  {
    id: 'link-needs-source',
    severity: 'error',
    asks: 'A cause or a risk that is called established or probable has a source that can be followed.',
    reason: 'A list of causes is a list of claims. Readers change their lives by it.',
    source: 'HONcode principle of justifiability (10.1186/s12911-021-01397-x, table 1)',
    check(content, tell) {
      for (const [path, { kind = '', strength, sources }, words] of links(content))
        if (causal.has(kind) && (strength === 'established' || strength === 'probable') && !canBeFollowed(sources))
          tell(
            `${path}.sources`,
            `must name a source with DOI, PubMed number or address, since the link is called ${strength}: “${words}”. Or say that it is disputed, and why`,
          );
    },
  },
  {
    id: 'help-seen',
    severity: 'warning',
    asks: 'At least one source of a claim of help was seen by the author.',
    reason: 'A source that nobody opened may say something else.',
    source: guidance,
    check(content, tell) {
      for (const [path, { sources = [], ...claim }] of claims(content))
        if (helps(claim) && sources.length && sources.every((it) => it.unverified))
          tell(`${path}.sources`, 'are all marked as not seen: open one, or set direction to unclear', sources[0]?.title);
    },
  },
  {
    id: 'help-certainty',
    severity: 'warning',
    asks: 'A claim of help says how sure we can be.',
    reason: '“It helps” without a certainty reads as certain.',
    source: 'GRADE (gradeworkinggroup.org)',
    check(content, tell) {
      for (const [path, claim] of claims(content))
        if (helps(claim) && (claim.certainty ?? 'none') === 'none')
          tell(`${path}.certainty`, 'should say how sure we can be: high, moderate, low or very-low', claim.text);
    },
  },
  {
    id: 'source-identifier',
    severity: 'warning',
    asks: 'A source has a DOI, a PubMed number, an ISBN or an address.',
    reason: 'A title alone cannot be found again.',
    source: guidance,
    check(content, tell) {
      for (const [path, it] of citations(content))
        if (!sourceUrl(it) && !it.isbn) tell(path, 'should have a DOI, a PubMed number, an ISBN or an address', it.title);
    },
  },
  {
    id: 'source-form',
    severity: 'warning',
    asks: 'An identifier is whole and stands in its own field.',
    reason: 'A DOI with a full stop behind it leads nowhere, and a number that fails its own check digit names another book.',
    source: 'DOI Handbook (10.1000/182); ISBN Users’ Manual (check digits)',
    check(content, tell, today) {
      for (const [path, it] of citations(content))
        for (const [key, message] of misshapen(it, today)) tell(`${path}.${key}`, message, String(it[key]));
    },
  },
  {
    id: 'link-why',
    severity: 'error',
    asks: 'A link that is disputed or not shown says why.',
    reason: 'Without the reason a reader cannot tell doubt from ignorance.',
    source: guidance,
    check(content, tell) {
      for (const [path, { strength, why }, words] of links(content))
        if ((strength === 'disputed' || strength === 'not-shown') && !why)
          tell(`${path}.why`, `is missing: a link that is ${strength} must say why: “${words}”`);
    },
  },
];

function misshapen({ doi, isbn, url, year }: Source, today: Date): [key: 'doi' | 'isbn' | 'url' | 'year', message: string][] {
  const found: ReturnType<typeof misshapen> = [];
  if (doi && (/[.,;:]$/.test(doi) || count(doi, '(') !== count(doi, ')')))
    found.push(['doi', 'does not look whole: take off what follows it, or copy it again']);
  if (isbn && !checkDigit(isbn)) found.push(['isbn', 'has a wrong check digit: a digit is missing or mistyped']);
  if (!doi && /\bdoi\.org\/10\.|\/10\.\d{4,9}\//.test(url ?? ''))
    found.push(['url', 'holds a DOI: give it as doi, which does not go stale']);
  if (year && year > today.getUTCFullYear() + 1) found.push(['year', 'lies in the future']);
  return found;
}

const count = (text: string, letter: string) => text.split(letter).length - 1;

/** ISBN-13 weighs its digits 1, 3, 1, 3 …; ISBN-10 weighs them 10, 9, 8 …, with X for ten. */
function checkDigit(isbn: string): boolean {
  const digits = [...isbn.replace(/[^\dX]/g, '')].map((it) => (it === 'X' ? 10 : Number(it)));
  if (digits.length === 13) return digits.reduce((sum, it, i) => sum + it * (i % 2 ? 3 : 1), 0) % 10 === 0;
  return digits.length === 10 && digits.reduce((sum, it, i) => sum + it * (10 - i), 0) % 11 === 0;
}
