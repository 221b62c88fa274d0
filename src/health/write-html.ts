/** Writes the HTML that read-html.ts reads, so that a server can put the words of a document on the page. Everything is escaped. */
import type { Locale } from '../locales/locale.js';
import type { Claim, ClaimInNumbers, LeftOut, OutOf100, Source } from './claim.js';
import { inWords, seconds } from './duration.js';
import { languageTag } from './language.js';
import type { Review } from './review/review.js';
import type { SeekHelp } from './safety.js';
import { sourceUrl, verdict } from './evidence.js';

/** The strings that go around an author's words. */
export type Words = Pick<Locale, 'shared' | 'health' | 'seekHelp'>;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand between tags or in a quoted attribute. */
export const escapeHtml = (text: string | number): string => String(text).replace(/[&<>"']/g, (it) => entities[it]!);

/** A tag with attributes; one that is undefined is left away. `inner` is HTML. */
export function tag(name: string, attributes: Record<string, string | number | undefined>, inner: string): string {
  const written = Object.entries(attributes).map(([key, it]) =>
    it === undefined || it === '' ? '' : ` ${key}="${escapeHtml(it)}"`,
  );
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

/** A named part; nothing when there is nothing to say. */
export const named = (name: string, element: string, text: string | number | undefined) =>
  text === undefined ? '' : tag(element, { 'data-relief': name }, escapeHtml(text));

/** A heading of a level from 1 to 6. */
export const headingHtml = (level: number, text: string) => tag(`h${Math.min(level, 6)}`, {}, escapeHtml(text));

/** A heading and what it names; nothing when there is nothing. */
export const section = (name: string, level: number, title: string, inner: string) =>
  inner && tag('section', { 'data-relief': name }, `\n${headingHtml(level, title)}\n${inner}\n`);

/** Items of a list; each begins with the lead-in that a reader may otherwise have missed. */
export const listHtml = (lines: readonly string[], lead = '', list = 'ul') => {
  const before = lead && `${named('lead', 'span', lead)} `;
  return lines.length ? tag(list, {}, lines.map((line) => `\n<li>${before}${escapeHtml(line)}</li>`).join('') + '\n') : '';
};

/** A day in words, with the day itself for machines. */
export const dateHtml = (name: string, day: string | undefined, lang: string) => {
  if (!day) return '';
  const text = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return tag('time', { 'data-relief': name, datetime: day }, escapeHtml(text));
};

/** A length of time in words, with the ISO duration for machines. */
export const durationHtml = (iso: string, lang: string) =>
  tag('time', { datetime: iso }, escapeHtml(inWords(seconds(iso) ?? 0, lang)));

function sourceHtml(it: Source, { health }: Words): string {
  const link = (href: string | undefined, text: string) => (href ? tag('a', { href }, escapeHtml(text)) : escapeHtml(text));
  const main = sourceUrl(it);
  const rest = [
    named('journal', 'span', it.publisher),
    it.year === undefined ? '' : tag('time', { 'data-relief': 'year', datetime: it.year }, String(it.year)),
    it.doi && it.pmid ? link(sourceUrl({ ...it, doi: undefined }), `PubMed ${it.pmid}`) : '',
    it.url && it.url !== main ? link(it.url, new URL(it.url, 'https://relative').host.replace(/^relative$/, it.url)) : '',
    it.isbn ? `${health.isbn} ${named('isbn', 'span', it.isbn)}` : '',
    it.unverified ? named('unverified', 'em', health.unverified) : '',
  ];
  return `<li>${tag('cite', {}, link(main, it.title))} ${rest.filter(Boolean).join(' · ')}</li>`;
}

/** Sources as a list. */
export const sourceItems = (sources: readonly Source[], words: Words) =>
  tag('ul', { 'data-relief': 'sources' }, sources.map((it) => `\n${sourceHtml(it, words)}`).join('') + '\n');

/** What opens on demand, by the browser itself; nothing without any. */
export const foldedHtml = (summary: string, inner: string) =>
  inner && `<details>${tag('summary', {}, escapeHtml(summary))}\n${inner}</details>`;

/** A list of sources, one click away; nothing without any. */
export const sourcesHtml = (sources: readonly Source[], words: Words) =>
  sources.length ? foldedHtml(`${words.health.sources} (${sources.length})`, sourceItems(sources, words)) : '';

/** What the evidence says, in two short sentences. Beside a claim, and on its own as the first thing a card says. */
export const evidenceHtml = (it: Claim, { shared }: Pick<Words, 'shared'>, direction?: string) =>
  tag(
    'p',
    { 'data-relief': 'evidence', 'data-direction': direction },
    `<strong>${escapeHtml(verdict(it, shared))}.</strong> ${escapeHtml(shared.certainty[it.certainty])}`,
  );

/** Items of a list that are HTML already; nothing without any. */
const items = (inner: readonly string[]) => (inner.length ? `<ul>${inner.map((it) => `\n${it}`).join('')}\n</ul>` : '');

/** Claims as a list, each with its evidence in words; in the short form what it rests on opens on demand. */
export const claimsHtml = (claims: readonly ClaimInNumbers[], words: Words, compact = false) =>
  items(claims.map((it) => claimHtml(it, words, compact)));

function claimHtml(it: ClaimInNumbers, words: Words, compact: boolean): string {
  const { health } = words;
  const compared =
    it.comparedWith && `<p>${named('lead', 'span', health.comparedWith)} ${named('compared-with', 'span', it.comparedWith)}</p>`;
  const level = named('level', 'p', it.level && health.level[it.level]);
  const behind = [
    compared,
    level,
    compact ? it.sources.length && sourceItems(it.sources, words) : sourcesHtml(it.sources, words),
  ];
  const parts = [
    `<p>${escapeHtml(it.text)}</p>`,
    evidenceHtml(it, words),
    it.outOf100 && outOf100Html(it.outOf100, words),
    ...(compact ? [foldedHtml(health.behind, behind.filter(Boolean).join('\n'))] : behind),
  ];
  const attributes = { id: it.id, 'data-direction': it.direction, 'data-certainty': it.certainty, 'data-level': it.level };
  return tag('li', attributes, `\n${parts.filter(Boolean).join('\n')}\n`);
}

/** Benefit or harm in people, in words: a card draws it from them. */
function outOf100Html(it: OutOf100, words: Words): string {
  const { outOf100: t } = words.health;
  const people = (name: 'without' | 'with') => {
    const [before = '', after = ''] = t[name]('\0').split('\0');
    return `${escapeHtml(before)}${named(name, 'b', it[name])}${escapeHtml(after)}`;
  };
  const difference = it.with - it.without;
  return tag(
    'div',
    { 'data-relief': 'out-of-100' },
    `\n${named('outcome', 'p', it.outcome)}
<ul>
<li>${people('without')}</li>
<li>${people('with')}</li>
</ul>
<p>${escapeHtml(t.difference(difference, String(Math.abs(difference))))} ${escapeHtml(t.within)} ${named('within', 'span', it.within)}</p>
${sourcesHtml([it.source], words)}\n`,
  );
}

/** Claims left out, each with the reason. */
export const leftOutHtml = (claims: readonly LeftOut[], words: Words) =>
  items(
    claims.map(
      (it) => `<li><q>${escapeHtml(it.claim)}</q> ${named('why', 'span', it.why)} ${sourcesHtml(it.sources, words)}</li>`,
    ),
  );

/** The three tiers, each under its own heading. */
export const seekHelpHtml = (it: SeekHelp, level: number, { seekHelp: t }: Words) =>
  (
    [
      ['emergency', t.emergency, it.emergency],
      ['urgent', t.urgent, it.urgent],
      ['non-urgent', t.nonUrgent, it.nonUrgent],
    ] as const
  )
    .map(([name, { prefix, title }, lines]) => section(name, level, `${prefix} ${title}`, listHtml(lines)))
    .filter(Boolean)
    .join('\n');

/** Who reviewed it and when, or plainly that nobody did. */
function reviewHtml(it: Review | undefined, { shared, health }: Words, lang: string): string {
  if (!it?.by || !it.last) return named('review', 'p', shared.notReviewed);
  const parts = [
    `${escapeHtml(health.reviewedBy)} ${named('by', 'span', it.by)}${it.credentials ? `, ${named('credentials', 'span', it.credentials)}` : ''}`,
    `${escapeHtml(health.lastReview)} ${dateHtml('last', it.last, lang)}`,
    it.next ? `${escapeHtml(health.nextReview)} ${dateHtml('next', it.next, lang)}` : '',
  ];
  return tag('p', { 'data-relief': 'review' }, parts.filter(Boolean).join('. '));
}

/** A line of its own with a lead-in, such as “Funding: none”. */
export const lineHtml = (name: string, lead: string, text: string | undefined) =>
  text === undefined ? '' : tag('p', { 'data-relief': name }, `${named('lead', 'b', lead)} ${escapeHtml(text)}`);

/** Where a document's warning signs stand: its own list, else a link to the page's. */
export function signsHtml(signs: SeekHelp | undefined, link: string | undefined, level: number, words: Words): string {
  if (signs) return tag('section', { 'data-relief': 'seek-help' }, `\n${seekHelpHtml(signs, level, words)}\n`);
  return link ? tag('p', { 'data-relief': 'seek-help' }, tag('a', { href: link }, escapeHtml(words.shared.warningSigns))) : '';
}

/** How a `toHtml` writes. */
export interface HtmlOptions {
  /** Level of the title's heading. Default 3. */
  level?: number;
  /** Address of the page's warning signs, such as `#seek-help`. Content that has its own list shows that instead. */
  seekHelp?: string;
}

/** What a document ends with: claims left out, its sources, and who answers for it. */
export const endHtml = (it: Credited & { leftOut: readonly LeftOut[]; sources: readonly Source[] }, level: number, t: Words) => [
  section('left-out', level + 1, t.health.leftOut, leftOutHtml(it.leftOut, t)),
  section('references', level + 1, t.health.references, sourcesHtml(it.sources, t)),
  ...creditsHtml(it, t, languageTag(it.lang) ?? 'en'),
];

/** Who answers for a document: its review, and who may gain, paid and publishes. */
export const creditsHtml = (it: Credited, words: Words, lang: string) => [
  reviewHtml(it.review, words, lang),
  lineHtml('conflicts', words.health.conflicts, it.conflicts),
  lineHtml('funding', words.health.funding, it.funding),
  lineHtml('publisher', words.health.publisher, it.publisher),
];

interface Credited {
  lang?: string | undefined;
  review?: Review | undefined;
  conflicts?: string | undefined;
  funding?: string | undefined;
  publisher?: string | undefined;
}

/** A title, with the medical name behind the plain one. */
export const titleHtml = (it: { title: string; medical?: string | undefined }, level: number) =>
  tag(
    `h${Math.min(level, 6)}`,
    {},
    `${escapeHtml(it.title)}${it.medical ? ` ${named('medical', 'small', `(${it.medical})`)}` : ''}`,
  );
