import {
  claimsHtml,
  creditsHtml,
  durationHtml,
  escapeHtml,
  evidenceHtml,
  foldedHtml,
  headingHtml,
  leftOutHtml,
  listHtml,
  named,
  section,
  signsHtml,
  sourceItems,
  sourcesHtml,
  tag,
  titleHtml,
  type HtmlOptions,
  type Words,
} from '../../health/write-html.js';
import { languageTag } from '../../health/language.js';
import type { Dose, Remedy } from './remedy.schema.js';

/** How `toHtml` writes a remedy. */
export interface RemedyHtmlOptions extends HtmlOptions {
  /** The short form: what each claim rests on, and what was left out, open on demand. What protects a reader never does. */
  compact?: boolean;
}

/**
 * Writes the whole tag with the semantic HTML that `fromHtml` reads: it makes sense with no script, and a round trip
 * loses nothing but `seed` and `$schema`, which are for editors.
 */
export function toHtml(it: Remedy, t: Words, { level = 3, seekHelp, compact = false }: RemedyHtmlOptions = {}): string {
  const lang = languageTag(it.lang) ?? 'en';
  const [lead] = it.claims;
  const host = {
    id: it.id,
    lang: it.lang,
    'data-topic': it.topic,
    'data-kind': it.kind,
    'data-conditions': it.conditions.join(' '),
  };
  const { health } = t;
  const list = (name: 'notFor' | 'askFirst' | 'stopIf', part: string, lead = '') =>
    section(part, level + 1, health[name], listHtml(it[name], lead));
  const when = new Intl.ListFormat(lang).format(it.forWhen.map((name) => health.forWhen[name]));
  const parts = [
    titleHtml(it, level),
    lead && evidenceHtml(lead, t, lead.direction),
    named('what', 'p', it.what),
    when && tag('p', { 'data-relief': 'for-when', 'data-value': it.forWhen.join(' ') }, escapeHtml(health.forUse(when))),
    named('body-location', 'p', it.bodyLocation),
    section('claims', level + 1, health.claims, claimsHtml(it.claims, t, compact)),
    section('how', level + 1, health.how, listHtml(it.how, '', 'ol')),
    ...it.advice.map(({ kind, title, lines }) =>
      section(kind, level + 1, title, listHtml(lines, kind === 'do-not' ? health.doNotLead : '')),
    ),
    section('dose', level + 1, health.dose, it.dose ? doseHtml(it.dose, t, lang) : ''),
    list('notFor', 'not-for', health.notForLead),
    list('askFirst', 'ask-first'),
    list('stopIf', 'stop-if'),
    signsHtml(it.seekHelp, seekHelp, level + 1, t),
    compact
      ? foldedHtml(health.leftOut, it.leftOut.length ? tag('div', { 'data-relief': 'left-out' }, leftOutHtml(it.leftOut, t)) : '')
      : section('left-out', level + 1, health.leftOut, leftOutHtml(it.leftOut, t)),
    it.sources.length &&
      tag(
        compact ? 'div' : 'section',
        { 'data-relief': 'references' },
        compact
          ? foldedHtml(health.references, sourceItems(it.sources, t))
          : `\n${headingHtml(level + 1, health.references)}\n${sourcesHtml(it.sources, t)}\n`,
      ),
    ...creditsHtml(it, t, lang),
  ];
  return tag('relief-remedy-card', host, `\n${parts.filter(Boolean).join('\n')}\n`);
}

function doseHtml(dose: Dose, { health }: Words, lang: string): string {
  const time = (iso: string) => durationHtml(iso, lang);
  const rows: [name: string, title: string, inner: string | undefined][] = [
    ['amount', health.amount, dose.amount && escapeHtml(dose.amount)],
    ['duration', health.duration, dose.duration?.split('/').map(time).reduce(health.between)],
    ['max', health.max, dose.max && time(dose.max)],
    ['min-gap', health.minGap, dose.minGap && time(dose.minGap)],
    ['gap-condition', health.gapCondition, dose.gapCondition && escapeHtml(dose.gapCondition)],
    ['frequency', health.frequency, dose.frequency && escapeHtml(dose.frequency)],
    ['per-day', health.perDay, dose.perDay?.toString()],
    ['for-days', health.forDays, dose.forDays?.toString()],
    ['max-amount', health.maxAmount, dose.maxAmount && escapeHtml(dose.maxAmount)],
    ['note', health.note, dose.note && escapeHtml(dose.note)],
  ];
  const written = rows.filter(([, , inner]) => inner);
  const row = ([name, title, inner = '']: (typeof rows)[number]) =>
    `\n<dt>${escapeHtml(title)}</dt>${tag('dd', { 'data-relief': name }, inner)}`;
  return written.length ? tag('dl', {}, `${written.map(row).join('')}\n`) : '';
}
