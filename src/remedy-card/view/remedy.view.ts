/** A remedy from data, on screen and on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ClaimInNumbers, LeftOut, OutOf100, Source } from '../../health/claim.js';
import { inWords, seconds } from '../../health/duration.js';
import { sourceUrl } from '../../health/source-url.js';
import { verdict } from '../../health/verdict.js';
import type { Locale } from '../../locales/languages.js';
import { remedyReview } from '../content/remedy-review.js';
import type { Dose, Remedy } from '../content/remedy.schema.js';

/** What the view needs beside the remedy. */
export interface ViewOptions {
  /** Level of the title's heading, 1 to 6. */
  level: number;
  /** BCP 47 tag of the page, for numbers, dates and our own words. */
  lang: string;
  /** All of it; the short form, whose evidence, steps and sources open on demand; or on paper, where nothing can be opened. */
  form: 'full' | 'compact' | 'print';
  /** The timer, to stand with the dose. */
  timer?: unknown;
  /** Draws numbers, once that has been loaded. */
  picture?: ((it: OutOf100, health: Locale['health']) => TemplateResult) | undefined;
  shared: Locale['shared'];
  health: Locale['health'];
}

interface Options extends ViewOptions {
  /** The language of the author's words, where it is not the page's. */
  own: string | typeof nothing;
}

/** The whole card but what it adds to any remedy: warning signs, and the state of the review. */
export function remedyView(it: Remedy, options: ViewOptions) {
  const o: Options = { ...options, own: ownLang(it, options.lang) };
  const { health } = o;
  const when = it.forWhen.map((name) => health.forWhen[name]);
  const forUse = when.length ? html`<span>${health.forUse(new Intl.ListFormat(o.lang).format(when))}</span>` : nothing;
  const where = it.bodyLocation ? words(it.bodyLocation, o) : nothing;
  const medical = it.medical && html`<small class="words" dir="auto" lang=${o.own}>(${it.medical})</small>`;
  // What may harm protects a reader, so the short form does not fold it.
  const harms = o.form === 'compact' ? it.claims.slice(1).filter(({ direction }) => direction === 'harms') : [];
  const claims = it.claims.filter((claim) => !harms.includes(claim)).map((claim) => claimItem(claim, o));
  const steps = it.how.map((step) => html`<li>${words(step, o)}</li>`);
  const leftOut = it.leftOut.map((claim) => leftOutItem(claim, o));
  const before = html`${section(
    o,
    health.claims,
    claims,
    (items) =>
      html`<ul class="claims">
        ${items}
      </ul>`,
  )}
  ${section(
    o,
    health.how,
    steps,
    (items) =>
      html`<ol>
        ${items}
      </ol>`,
  )}
  ${section(o, health.dose, doseRows(it.dose, o), (rows) => html`<dl part="dose">${rows}</dl>`)}`;
  const cautions = html`${it.advice.map((list) => advice(list, o))}
  ${caution('not-for', health.notFor, it.notFor, o, health.notForLead)} ${caution('ask-first', health.askFirst, it.askFirst, o)}
  ${caution('stop-if', health.stopIf, it.stopIf, o)}`;
  const after = html`${section(
    o,
    health.leftOut,
    leftOut,
    (items) =>
      html`<ul class="left-out">
        ${items}
      </ul>`,
  )}
  ${sourceList(it.sources, o, health.references)}`;
  return html`<div class="base view">
    ${heading(o.level, 'title', html`${words(it.title, o)} ${medical}`)} ${it.claims[0] && evidence(it.claims[0], o)}
    <p class="what words" dir="auto" lang=${o.own}>${it.what}</p>
    <p class="facts" ?hidden=${forUse === nothing && where === nothing}>${forUse}${where}</p>
    ${
      o.form === 'compact'
        ? html`${
              harms.length
                ? html`<ul class="claims harms">
                    ${harms.map((claim) => claimItem(claim, o))}
                  </ul>`
                : nothing
            }
            ${o.timer} ${cautions}
            <details class="more" part="more">
              <summary>${health.more}</summary>
              ${before} ${after}
            </details>`
        : html`${before} ${o.timer} ${cautions} ${after}`
    }
    <div class="small-print">
      ${reviewed(it, o)} ${line(health.conflicts, it.conflicts, o)} ${line(health.funding, it.funding, o)}
      ${line(health.publisher, it.publisher, o)}
    </div>
  </div>`;
}

/** The language of an author's words, where it is not the page's: `en-GB` words on an `en` page need no mark. */
export const ownLang = ({ lang }: Pick<Remedy, 'lang'>, page: string) =>
  lang && lang.split('-')[0]!.toLowerCase() !== page.split('-')[0]!.toLowerCase() ? lang : nothing;

/** An author's words, in an element of their own. */
export const words = (text: string | undefined, { own }: Pick<Options, 'own'>) =>
  html`<span class="words" dir="auto" lang=${own}>${text}</span>`;

export function heading(level: number, part: string, inner: unknown) {
  switch (level) {
    case 1:
      return html`<h1 part=${part}>${inner}</h1>`;
    case 2:
      return html`<h2 part=${part}>${inner}</h2>`;
    case 3:
      return html`<h3 part=${part}>${inner}</h3>`;
    case 4:
      return html`<h4 part=${part}>${inner}</h4>`;
    case 5:
      return html`<h5 part=${part}>${inner}</h5>`;
    default:
      return html`<h6 part=${part}>${inner}</h6>`;
  }
}

function section<T>(o: Options, title: string, items: T[], render: (items: T[]) => TemplateResult) {
  if (!items.length) return nothing;
  return html`<section part="section">${heading(o.level + 1, 'section-title', title)} ${render(items)}</section>`;
}

const evidence = (claim: Pick<ClaimInNumbers, 'direction' | 'level' | 'certainty'>, { shared }: Pick<ViewOptions, 'shared'>) =>
  html`<p class="evidence" part="evidence" data-direction=${claim.direction}>
    <strong>${verdict(claim, shared)}.</strong> <span>${shared.certainty[claim.certainty]}</span>
  </p>`;

function claimItem(claim: ClaimInNumbers, o: Options) {
  const { health } = o;
  return html`<li part="claim" id=${claim.id ?? nothing}>
    <p class="words" dir="auto" lang=${o.own}>${claim.text}</p>
    ${evidence(claim, o)}
    ${claim.comparedWith ? html`<p class="aside"><span>${health.comparedWith}</span> ${words(claim.comparedWith, o)}</p>` : nothing}
    ${claim.level ? html`<p class="aside"><span>${health.studies}</span> <span>${health.level[claim.level]}</span></p>` : nothing}
    ${claim.outOf100 ? numbers(claim.outOf100, o) : nothing} ${sourceList(claim.sources, o)}
  </li>`;
}

/** The numbers in words; where they are drawn, the words stand under the picture. */
function numbers(it: OutOf100, o: Options) {
  const { outOf100: t } = o.health;
  const difference = it.with - it.without;
  return html`<figure part="numbers">
    <figcaption>${words(it.outcome, o)}</figcaption>
    ${
      o.picture?.(it, o.health) ??
      html`<p>${t.without(String(it.without))}</p>
        <p>${t.with(String(it.with))}</p>`
    }
    <p>${t.difference(difference, String(Math.abs(difference)))} <span>${t.within}</span> ${words(it.within, o)}</p>
    ${sourceList([it.source], o)}
  </figure>`;
}

const leftOutItem = (it: LeftOut, o: Options) =>
  html`<li><q class="words" dir="auto" lang=${o.own}>${it.claim}</q> ${words(it.why, o)} ${sourceList(it.sources, o)}</li>`;

function sourceList(sources: readonly Source[], o: Options, title = o.shared.sources) {
  if (!sources.length) return nothing;
  const items = html`<ul>
    ${sources.map((it) => sourceItem(it, o))}
  </ul>`;
  if (o.form === 'print')
    return html`<div class="sources">
      <p>${title}</p>
      ${items}
    </div>`;
  return html`<details class="sources">
    <summary><span>${title}</span> <span>(${sources.length})</span></summary>
    ${items}
  </details>`;
}

/** Titles stay in the language that they were published in, which nobody said. */
function sourceItem(it: Source, { shared, health }: Options) {
  const asPublished = (text: string) => words(text, { own: nothing });
  const main = sourceUrl(it);
  const link = (href: string, text: string) => html`<a class="words" dir="auto" href=${href}>${text}</a>`;
  return html`<li part="source">
    <cite>${main ? link(main, it.title) : asPublished(it.title)}</cite>
    ${it.publisher ? asPublished(it.publisher) : nothing} ${it.year ? html`<span>${it.year}</span>` : nothing}
    ${it.doi && it.pmid ? link(`https://pubmed.ncbi.nlm.nih.gov/${it.pmid}/`, `PubMed ${it.pmid}`) : nothing}
    ${it.url && it.url !== main ? link(it.url, it.url) : nothing}
    ${it.isbn ? html`<span>${health.isbn}</span> ${asPublished(it.isbn)}` : nothing}
    ${it.unverified ? html`<em>${shared.unverified}</em>` : nothing}
  </li>`;
}

/** How much and how often, as pairs of name and value; author's words are marked as such. */
export function doseLines(dose: Dose | undefined, { lang, health }: Pick<ViewOptions, 'lang' | 'health'>) {
  if (!dose) return [];
  const time = (iso: string) => inWords(seconds(iso) ?? 0, lang);
  const number = (it: number | undefined) => it && new Intl.NumberFormat(lang).format(it);
  const rows: [name: string, text: string | undefined | 0, isAuthors?: true][] = [
    [health.amount, dose.amount, true],
    [health.duration, dose.duration?.split('/').map(time).reduce(health.between)],
    [health.max, dose.max && time(dose.max)],
    [health.minGap, dose.minGap && time(dose.minGap)],
    [health.gapCondition, dose.gapCondition, true],
    [health.frequency, dose.frequency, true],
    [health.perDay, number(dose.perDay)],
    [health.forDays, number(dose.forDays)],
    [health.maxAmount, dose.maxAmount, true],
    [health.note, dose.note, true],
  ];
  return rows.flatMap(([name, text, isAuthors]) => (text ? [{ name, text, isAuthors }] : []));
}

const doseRows = (dose: Dose | undefined, o: Options) =>
  doseLines(dose, o).map(
    ({ name, text, isAuthors }) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${isAuthors ? words(text, o) : html`<span>${text}</span>`}</dd>
      </div>`,
  );

/** What to do, or not: stacked, never side by side, and “do not” on every line, as the NHS found that readers miss a heading. */
const advice = ({ kind, title, lines }: Remedy['advice'][number], o: Options) =>
  html`<section class=${`caution ${kind}`} part="advice">
    ${heading(o.level + 1, 'section-title', words(title, o))}
    <ul>
      ${lines.map((text) => {
        const line = words(text, o);
        return kind === 'do-not' ? html`<li><span>${o.health.doNotLead}</span> ${line}</li>` : html`<li>${line}</li>`;
      })}
    </ul>
  </section>`;

/** Each line ends the sentence that its heading begins; “do not” stands on the line itself, for whoever misses the heading. */
function caution(kind: string, title: string, lines: string[], o: Options, lead = '') {
  if (!lines.length) return nothing;
  return html`<section class=${`caution ${kind}`} part="caution">
    ${heading(o.level + 1, 'section-title', title)}
    <ul>
      ${lines.map((text) => html`<li>${lead ? html`<span>${lead}</span>` : nothing} ${words(text, o)}</li>`)}
    </ul>
  </section>`;
}

export function reviewed(it: Remedy, { health, lang, own }: Pick<Options, 'health' | 'lang' | 'own'>) {
  const review = remedyReview(it);
  if (!review?.by || !review.last) return nothing;
  const { by, credentials, last, next } = review;
  const day = (iso: string) => {
    const date = new Date(iso);
    const text = Number.isNaN(date.getTime())
      ? iso
      : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
    return html`<time datetime=${iso}>${text}</time>`;
  };
  return html`<p part="review">
    <span>${health.reviewedBy}</span> ${words(credentials ? `${by}, ${credentials}` : by, { own })}.
    <span>${health.lastReview}</span> ${day(last)}. ${next ? html`<span>${health.nextReview}</span> ${day(next)}.` : nothing}
  </p>`;
}

const line = (lead: string, text: string | undefined, o: Options) =>
  text ? html`<p><span class="lead">${lead}</span> ${words(text, o)}</p>` : nothing;
