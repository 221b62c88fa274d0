/** A remedy from data. Loaded by the first card on a page whose words are not the page's own. */
import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Claim, LeftOut, Source } from '../health/claim.js';
import { inWords, seconds } from '../health/duration.js';
import { sourceUrl } from '../health/source-url.js';
import { verdict } from '../health/verdict.js';
import type { Locale } from '../locales/languages.js';
import { remedyReview } from './remedy-review.js';
import type { Dose, Remedy } from './remedy.js';

export { health as english } from '../locales/en/health.js';
export { remedyViewStyles as styles } from './remedy-view.styles.js';

/** What the view needs beside the remedy. */
export interface ViewOptions {
  /** Level of the title's heading, 2 to 6. */
  level: number;
  /** BCP 47 tag, for numbers and dates. */
  lang: string;
  /** The short form. */
  compact: boolean;
  /** The timer, to stand with the dose. */
  timer?: unknown;
  shared: Locale['shared'];
  health: Locale['health'];
}

/** The whole card but what it adds to any remedy: warning signs, and the state of the review. */
export function remedyView(it: Remedy, o: ViewOptions) {
  const { health } = o;
  const when = it.forWhen.map((name) => health.forWhen[name]);
  const facts = [when.length ? health.forUse(new Intl.ListFormat(o.lang).format(when)) : undefined, it.bodyLocation];
  const medical = it.medical && html`<small class="words" dir="auto">(${it.medical})</small>`;
  const claims = it.claims.map((claim) => claimItem(claim, o));
  const steps = it.how.map((step) => html`<li class="words" dir="auto">${step}</li>`);
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
  const cautions = html`${caution('not-for', health.notFor, health.notForLead, it.notFor, o)}
  ${caution('ask-first', health.askFirst, health.askFirstLead, it.askFirst, o)}
  ${caution('stop-if', health.stopIf, health.stopIfLead, it.stopIf, o)}`;
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
    ${heading(o.level, 'title', html`${words(it.title)} ${medical}`)} ${it.claims[0] && evidence(it.claims[0], o)}
    <p class="what words" dir="auto">${it.what}</p>
    <p class="facts" ?hidden=${!facts.some(Boolean)}>${facts.filter(Boolean).map(words)}</p>
    ${
      o.compact
        ? html`${o.timer} ${cautions}
            <details class="more" part="more">
              <summary>${health.more}</summary>
              ${before} ${after}
            </details>`
        : html`${before} ${o.timer} ${cautions} ${after}`
    }
    <div class="small-print">
      ${reviewed(it, o)} ${line(health.conflicts, it.conflicts)} ${line(health.funding, it.funding)}
      ${line(health.publisher, it.publisher)}
    </div>
  </div>`;
}

/** Opens what is folded while the page is printed: paper has nothing to click. */
export class PrintOpener implements ReactiveController {
  readonly #host: ReactiveElement;
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener('beforeprint', this.#open);
    window.addEventListener('afterprint', this.#close);
  }

  hostDisconnected() {
    window.removeEventListener('beforeprint', this.#open);
    window.removeEventListener('afterprint', this.#close);
  }

  readonly #open = () => {
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const it of this.#opened) it.open = true;
  };

  readonly #close = () => {
    for (const it of this.#opened.splice(0)) it.open = false;
  };
}

/** An author's words, in an element of their own. */
const words = (text: string | undefined) => html`<span class="words" dir="auto">${text}</span>`;

function heading(level: number, part: string, inner: unknown) {
  switch (Math.min(Math.max(level, 2), 6)) {
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

function section<T>(o: ViewOptions, title: string, items: T[], render: (items: T[]) => TemplateResult) {
  if (!items.length) return nothing;
  return html`<section part="section">${heading(o.level + 1, 'section-title', title)} ${render(items)}</section>`;
}

const evidence = (claim: Claim, { shared }: ViewOptions) =>
  html`<p class="evidence" part="evidence" data-direction=${claim.direction}>
    <strong>${verdict(claim, shared)}.</strong> <span>${shared.certainty[claim.certainty]}</span>
  </p>`;

function claimItem(claim: Claim, o: ViewOptions) {
  const { health } = o;
  return html`<li part="claim" id=${claim.id ?? nothing}>
    <p class="words" dir="auto">${claim.text}</p>
    ${evidence(claim, o)}
    ${claim.comparedWith ? html`<p class="aside"><span>${health.comparedWith}</span> ${words(claim.comparedWith)}</p>` : nothing}
    ${claim.level ? html`<p class="aside"><span>${health.studies}</span> <span>${health.level[claim.level]}</span></p>` : nothing}
    ${sourceList(claim.sources, o)}
  </li>`;
}

const leftOutItem = (it: LeftOut, o: ViewOptions) =>
  html`<li><q class="words" dir="auto">${it.claim}</q> ${words(it.why)} ${sourceList(it.sources, o)}</li>`;

function sourceList(sources: readonly Source[], o: ViewOptions, title = o.shared.sources) {
  if (!sources.length) return nothing;
  return html`<details class="sources">
    <summary><span>${title}</span> <span>(${sources.length})</span></summary>
    <ul>
      ${sources.map((it) => sourceItem(it, o))}
    </ul>
  </details>`;
}

function sourceItem(it: Source, { shared, health }: ViewOptions) {
  const main = sourceUrl(it);
  const link = (href: string, text: string) => html`<a class="words" dir="auto" href=${href}>${text}</a>`;
  return html`<li part="source">
    <cite>${main ? link(main, it.title) : words(it.title)}</cite>
    ${it.publisher ? words(it.publisher) : nothing} ${it.year ? html`<span>${it.year}</span>` : nothing}
    ${it.doi && it.pmid ? link(`https://pubmed.ncbi.nlm.nih.gov/${it.pmid}/`, `PubMed ${it.pmid}`) : nothing}
    ${it.url && it.url !== main ? link(it.url, it.url) : nothing}
    ${it.isbn ? html`<span>${health.isbn}</span> ${words(it.isbn)}` : nothing}
    ${it.unverified ? html`<em>${shared.unverified}</em>` : nothing}
  </li>`;
}

function doseRows(dose: Dose | undefined, { lang, health }: ViewOptions) {
  if (!dose) return [];
  const time = (iso: string) => inWords(seconds(iso) ?? 0, lang);
  const number = (it: number | undefined) => it && new Intl.NumberFormat(lang).format(it);
  const rows: [string, string | undefined | 0][] = [
    [health.amount, dose.amount],
    [health.duration, dose.duration?.split('/').map(time).reduce(health.between)],
    [health.max, dose.max && time(dose.max)],
    [health.minGap, dose.minGap && time(dose.minGap)],
    [health.gapCondition, dose.gapCondition],
    [health.frequency, dose.frequency],
    [health.perDay, number(dose.perDay)],
    [health.forDays, number(dose.forDays)],
    [health.maxAmount, dose.maxAmount],
    [health.note, dose.note],
  ];
  return rows.flatMap(([title, text]) =>
    text
      ? html`<div>
          <dt>${title}</dt>
          <dd class="words" dir="auto">${text}</dd>
        </div>`
      : [],
  );
}

/** The lead-in stands on every line: someone who misses the heading must not miss the “do not”. */
function caution(kind: string, title: string, lead: string, lines: string[], o: ViewOptions) {
  if (!lines.length) return nothing;
  return html`<section class=${`caution ${kind}`} part="caution">
    ${heading(o.level + 1, 'section-title', title)}
    <ul>
      ${lines.map((text) => html`<li><span>${lead}</span> ${words(text)}</li>`)}
    </ul>
  </section>`;
}

function reviewed(it: Remedy, { health, lang }: ViewOptions) {
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
    <span>${health.reviewedBy}</span> ${words(credentials ? `${by}, ${credentials}` : by)}.
    <span>${health.lastReview}</span> ${day(last)}. ${next ? html`<span>${health.nextReview}</span> ${day(next)}.` : nothing}
  </p>`;
}

const line = (lead: string, text: string | undefined) =>
  text ? html`<p><span class="lead">${lead}</span> ${words(text)}</p>` : nothing;
