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
  /** Words that stand beside a way to reach somebody: what looks like any other number is a phone number there. */
  contact: RegExp;
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

/** How “at” and “dot” are said to hide an address from machines; the rest is often in Latin letters whatever the language. */
const at = '(?:at|(?:[إا]شارة\\s{1,3}|علامة\\s{1,3})?[آأإا]ت)';
const dot = '(?:dot|نقط[ةه]|دوت)';
const local = '(?<![\\p{L}\\d.+-])[\\p{L}\\d._+-]{1,64}';
const label = '[\\p{L}\\d-]{1,63}';
const [opens, closes] = ['\\s{0,3}[(\\[{<_]\\s{0,3}', '\\s{0,3}[)\\]}>_]\\s{0,3}'];
const spelledEmails = [
  `${local}${opens}${at}${closes}${label}(?:(?:${opens}${dot}${closes}|\\s{1,3}${dot}\\s{1,3}|\\.)${label})+`,
  // A plain “at” needs a spelled dot as well: “look at example.org” is no address of anybody's.
  `${local}\\s{1,3}${at}\\s{1,3}${label}(?:\\s{1,3}${dot}\\s{1,3}${label}|\\.${label})*\\s{1,3}${dot}\\s{1,3}\\p{L}{2,63}`,
  `${local}\\s{1,3}${at}\\s{1,3}(?:gmail|hotmail|yahoo|outlook|icloud|جيميل|هوتميل|ياهو|[أا]وتلوك)(?![\\p{L}\\d])(?:\\.${label})*`,
  `(?:e-?mail|mail|[إاأ]يميل|بريد)[^.!?\\n]{0,24}\\s${label}\\s{1,3}${at}\\s{1,3}${label}(?:\\.${label})+`,
].map((form) => new RegExp(form, 'giu'));

/** Numbers that are made to be told from all others, so that no word has to stand beside them. */
const identityForms = [
  /(?<![\p{L}\d-])\d{3}-\d{2}-\d{4}(?![\p{L}\d-])/gu, // Social Security (US)
  /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\d])/gu, // National Insurance (UK)
  /(?<![\p{L}\d])784-?(?:19|20)\d\d-?\d{7}-?\d(?!\d)/gu, // Emirates ID
  /(?<![\p{L}\d])[23]\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{7}(?![\p{L}\d])/gu, // Egypt: century, date of birth, place, serial
  /(?<![\p{L}\d])[STFGM]\d{7}[A-Z](?![\p{L}\d])/gu, // NRIC, FIN (Singapore)
  /(?<![\p{L}\d])[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z](?![\p{L}\d])/gu, // PAN (India)
];

/** Digits with the separators that people put between them. */
const digitRuns = /(?<![\p{L}\d/.])[+(]?\d(?:[\d ().\u2010-\u2015-]|\/(?=\d)){5,22}\d\+?(?![\p{L}\d])/gu;

/** What a run of digits is when it is no phone number: a date, a range of years, a DOI, an ISBN, a measure. */
const date = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;
const notPhone = [
  date,
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
    ...personal(
      'email',
      [email, ...spelledEmails].flatMap((form) => matches(plain, form)),
    ),
    ...personal(
      'card-number',
      matches(plain, digitRuns).filter((range) => isCard(plain.slice(...range))),
    ),
    ...personal(
      'identity-number',
      identityForms.flatMap((form) => matches(plain, form)),
    ),
    ...Object.entries(words.personal).flatMap(([detail, patterns]) =>
      personal(
        detail as PersonalDetail,
        patterns.flatMap((pattern) => matches(plain, pattern)),
      ),
    ),
    ...personal(
      'phone',
      matches(plain, digitRuns).filter((range) => isPhone(plain, range, words)),
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

function isPhone(text: string, [start, end]: Range, { contact }: Words): boolean {
  const run = text.slice(start, end).trim();
  const digits = run.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || isTollFree(digits)) return false;
  const before = text.slice(Math.max(0, start - 32), start);
  if (/doi|pmid|isbn/iu.test(before)) return false;
  const asked = [before, text.slice(end, end + 20)].some((beside) => matches(beside, contact).length > 0);
  if (asked && !date.test(run)) return true;
  if (digits.length < 8 || notPhone.some((form) => form.test(run))) return false;
  return (
    /^[+(0]/.test(run) ||
    /^\d{3}[ .-]\d{3}[ .-]\d{4}$/.test(run) ||
    /^1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}$/.test(run) ||
    /^[6-9]\d{4} \d{5}$/.test(run) ||
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
