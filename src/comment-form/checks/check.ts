/**
 * What a person may want to think over before a comment about their health is public.
 * Every check runs on the device, warns and never blocks; what is found is a place in the text, never the text itself.
 */

/** What was found. `personal`: who or where the writer is; `crisis`: thoughts of death; `red-flag`: a sign that cannot wait; `dose`: an amount of medicine. */
export type FindingKind = 'personal' | 'crisis' | 'red-flag' | 'dose';

/** What kind of personal data. */
export type PersonalDetail =
  'email' | 'phone' | 'birth-date' | 'identity-number' | 'card-number' | 'address' | 'name-with-health';

export interface Finding {
  kind: FindingKind;
  /** For `personal`: which data. */
  detail?: PersonalDetail;
  /** Where in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Everything that depends on the language of a comment. Patterns have the flags `giu`. */
export interface Words {
  /** Patterns of personal data beside those that every language shares. */
  personal: Partial<Record<PersonalDetail, RegExp[]>>;
  /** A full name together with one of these gives the writer away. */
  name: (text: string) => Range[];
  health: RegExp;
  crisis: RegExp[];
  redFlags: RegExp[];
  dose: RegExp[];
}

/** A place in a text: start and end. */
export type Range = readonly [start: number, end: number];

/** Lengths are bounded, here and in the languages, so that no text takes longer than its length. */
const email = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu;

/** “anna (at) example (dot) com”: people spell an address to hide it from machines, in Latin letters in every language. */
const spelledEmail =
  /(?<![\w.+-])[\w.+-]{1,64}\s*(?:\(at\)|\[at\]|\sat\s)\s*[\w-]{1,63}(?:\s*(?:\(dot\)|\[dot\]|\sdot\s|\.)\s*[a-z]{2,63})+/giu;

/** Digits with the separators that people put between them. */
const digitRuns = /(?<![\p{L}\d/.])[+(]?\d(?:[\d ().\u2010-\u2015-]|\/(?=\d)){5,22}\d\+?(?![\p{L}\d])/gu;

/** What a run of digits is when it is no phone number: a date, a range of years, a DOI, an ISBN, a measure. */
const notPhone = [
  /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/,
  /^(19|20)\d\d\s?[-\u2010-\u2015]\s?(19|20)?\d\d$/,
  /^97[89][ -]/,
  /^\d{1,3}([ .]\d{3})+$/,
  /^\d+\.\d+( \(|$)/,
];

/** Finds what a comment tells that its writer may not want to tell, in the order of the text. */
export function inspect(text: string, words: Words): Finding[] {
  const plain = plainly(text);
  const personal = (detail: PersonalDetail, ranges: Range[]) =>
    ranges.map(([start, end]): Finding => ({ kind: 'personal', detail, start, end }));
  const all = (kind: FindingKind, patterns: RegExp[]) =>
    patterns.flatMap((pattern) => matches(plain, pattern)).map(([start, end]): Finding => ({ kind, start, end }));
  const found = [
    ...personal('email', [...matches(plain, email), ...matches(plain, spelledEmail)]),
    ...personal(
      'card-number',
      matches(plain, digitRuns).filter((range) => isCard(plain.slice(...range))),
    ),
    ...Object.entries(words.personal).flatMap(([detail, patterns]) =>
      personal(
        detail as PersonalDetail,
        patterns.flatMap((pattern) => matches(plain, pattern)),
      ),
    ),
    ...personal(
      'phone',
      matches(plain, digitRuns).filter((range) => isPhone(plain, range)),
    ),
    ...(matches(plain, words.health).length ? personal('name-with-health', words.name(plain)) : []),
    ...all('crisis', words.crisis),
    ...all('red-flag', words.redFlags),
    ...all('dose', words.dose),
  ];
  return withoutOverlaps(found);
}

/** Every place where a pattern matches. */
export const matches = (text: string, pattern: RegExp): Range[] =>
  [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);

/** Arabic-Indic and Persian digits as ASCII, curly apostrophes straight, marks of direction as spaces; every place stays where it was. */
const plainly = (text: string) =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');

/** Helplines are written about a great deal, and toll-free numbers are nobody's own. */
const isTollFree = (digits: string) => /^(1800|1300|0800|0808|13|116)\d*$/.test(digits) && digits.length <= 10;

function isPhone(text: string, [start, end]: Range): boolean {
  const run = text.slice(start, end).trim();
  const digits = run.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || notPhone.some((form) => form.test(run)) || isTollFree(digits)) return false;
  if (/doi|pmid|isbn/iu.test(text.slice(Math.max(0, start - 12), start))) return false;
  return (
    /^[+(0]/.test(run) ||
    /^\d{3}[ .-]\d{3}[ .-]\d{4}$/.test(run) ||
    /^1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}$/.test(run) ||
    run.endsWith('+')
  );
}

/** The check digit of payment cards (Luhn, ISO/IEC 7812-1). */
function isCard(run: string): boolean {
  const digits = [...run.replace(/\D/g, '')].map(Number);
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = digits
    .reverse()
    .reduce((total, digit, at) => total + (at % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return sum % 10 === 0;
}

/** The first of findings that share a place: an e-mail address is not also a name. */
function withoutOverlaps(found: Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const one of found)
    if (!kept.some((it) => it.kind === one.kind && it.start < one.end && one.start < it.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}
