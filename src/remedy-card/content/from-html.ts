import { claims, common, filled, heading, names, number, part, phrase, sentences, value, words } from '../../health/read-html.js';
import {
  claimsHtml,
  durationHtml,
  escapeHtml,
  evidenceHtml,
  foldedHtml,
  headingHtml,
  leftOutHtml,
  lineHtml,
  listHtml,
  named,
  reviewHtml,
  section,
  seekHelpHtml,
  sourceItems,
  sourcesHtml,
  tag,
  type Words,
} from '../../health/write-html.js';
import type { Dose, Remedy } from './remedy.schema.js';

/**
 * Reads a remedy from a card's own HTML; undefined when it holds none of ours. Beside what every widget shares (health/html.ts):
 *
 * ```html
 * <relief-remedy-card id="cold-pack" data-kind="PhysicalTherapy" data-topic="back pain" data-conditions="back-spasm">
 *   <h3>Cold pack <small data-relief="medical">(cryotherapy)</small></h3>
 *   <p data-relief="what">A cold pack on the sore area.</p>
 *   <p data-relief="for-when" data-value="acute">For new pain</p>
 *   <ul data-relief="claims">
 *     <li data-direction="unclear" data-certainty="very-low" data-level="B">It may ease pain for a short time.
 *       <ul data-relief="sources"><li><cite><a href="https://doi.org/10.1002/14651858.CD004750.pub2">Superficial heat or
 *         cold for low back pain</a></cite> <time data-relief="year" datetime="2006">2006</time></li></ul></li>
 *   </ul>
 *   <ol data-relief="how"><li>Wrap the pack in a towel.</li></ol>
 *   <dl data-relief="dose">
 *     <dt>Each time</dt><dd data-relief="duration"><time datetime="PT10M">10</time> to <time datetime="PT15M">15 minutes</time></dd>
 *     <dt>Never longer than</dt><dd data-relief="max"><time datetime="PT20M">20 minutes</time></dd>
 *     <dt>Wait at least</dt><dd data-relief="min-gap"><time datetime="PT2H">2 hours</time></dd>
 *     <dt>Times a day</dt><dd data-relief="per-day">3</dd>
 *   </dl>
 *   <section data-relief="do-not"><h4>With the pack on</h4><ul><li><span data-relief="lead">Do not</span> sleep</li></ul></section>
 *   <ul data-relief="not-for"><li>Raynaud’s</li></ul>
 * </relief-remedy-card>
 * ```
 *
 * Also in `dose`: `gap-condition`, `for-days`, `amount`, `max-amount`, `frequency`, `note`; on the card: `body-location`.
 */
export function fromHtml(host: Element): unknown {
  if (!heading(host) && !part(host, 'what')) return undefined;
  const dose = part(host, 'dose') ?? undefined;
  return {
    ...common(host),
    kind: host.getAttribute('data-kind') ?? undefined,
    forWhen: value(host, 'for-when')?.match(/\S+/g) ?? undefined,
    conditions: names(host, 'data-conditions'),
    bodyLocation: phrase(host, 'body-location'),
    claims: claims(host),
    how: sentences(host, 'how'),
    advice: advice(host),
    dose:
      dose &&
      filled({
        duration: value(dose, 'duration'),
        max: value(dose, 'max'),
        minGap: value(dose, 'min-gap'),
        gapCondition: phrase(dose, 'gap-condition'),
        perDay: number(dose, 'per-day'),
        forDays: number(dose, 'for-days'),
        amount: phrase(dose, 'amount'),
        maxAmount: phrase(dose, 'max-amount'),
        frequency: phrase(dose, 'frequency'),
        note: phrase(dose, 'note'),
      }),
  };
}

/** Lists of what to do and what not to do, under the page's own headings. */
const advice = (host: Element) =>
  Array.from(host.querySelectorAll('[data-relief~="do"],[data-relief~="do-not"]'), (it) => ({
    kind: it.matches('[data-relief~="do"]') ? 'do' : 'do-not',
    title: words(it.querySelector('h1,h2,h3,h4,h5,h6')),
    lines: Array.from(it.querySelectorAll('li'), words).filter((line) => line !== undefined),
  }));

/** How `toHtml` writes a remedy. */
export interface HtmlOptions {
  /** Level of the title's heading. Default 3. */
  level?: number;
  /** Address of the page's warning signs, such as `#seek-help`. A card that has its own list shows that instead. */
  seekHelp?: string;
  /** The short form: what each claim rests on, and what was left out, open on demand. What protects a reader never does. */
  compact?: boolean;
}

/**
 * Writes the whole tag with the semantic HTML that `fromHtml` reads: it makes sense with no script, and a round trip
 * loses nothing but `seed` and `$schema`, which are for editors.
 */
export function toHtml(it: Remedy, t: Words, { level = 3, seekHelp, compact = false }: HtmlOptions = {}): string {
  const lang = it.lang ?? 'en';
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
    tag(`h${level}`, {}, `${escapeHtml(it.title)}${it.medical ? ` ${named('medical', 'small', `(${it.medical})`)}` : ''}`),
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
    it.seekHelp && tag('section', { 'data-relief': 'seek-help' }, `\n${seekHelpHtml(it.seekHelp, level + 1, t)}\n`),
    !it.seekHelp &&
      seekHelp &&
      tag('p', { 'data-relief': 'seek-help' }, tag('a', { href: seekHelp }, escapeHtml(t.shared.warningSigns))),
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
    reviewHtml(it.review, t, lang),
    lineHtml('conflicts', health.conflicts, it.conflicts),
    lineHtml('funding', health.funding, it.funding),
    lineHtml('publisher', health.publisher, it.publisher),
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
