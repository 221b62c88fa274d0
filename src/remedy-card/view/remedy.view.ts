/** A remedy from data, on screen and on paper. */
import { html, nothing, type TemplateResult } from 'lit';
import { claimList, evidence } from '../../foundation/document/claims.view.js';
import { credits, reviewed } from '../../foundation/document/credits.view.js';
import { heading } from '../../foundation/document/heading.view.js';
import { leftOutList } from '../../foundation/document/left-out.view.js';
import { sourceList } from '../../foundation/document/sources.view.js';
import { ownLang, words, type DocumentView } from '../../foundation/document/words.view.js';
import type { ClaimInNumbers, OutOf100 } from '../../health/claim.js';
import { inWords, seconds } from '../../health/duration.js';
import type { Locale } from '../../locales/locale.js';
import { remedyReview } from '../content/remedy-review.js';
import type { Dose, Remedy } from '../content/remedy.schema.js';

/** What the view needs beside the remedy. */
export interface ViewOptions extends Pick<DocumentView, 'lang' | 'shared' | 'health'> {
  /** Level of the title's heading, 1 to 6. */
  level: number;
  /** All of it; the short form, whose evidence, steps and sources open on demand; or on paper, where nothing can be opened. */
  form: 'full' | 'compact' | 'print';
  /** The timer, to stand with the dose. */
  timer?: unknown;
  /** Draws numbers, once that has been loaded. */
  picture?: ((it: OutOf100, health: Locale['health']) => TemplateResult) | undefined;
  /** Says that what draws numbers did not come. */
  pictureFailed?: unknown;
}

type Options = ViewOptions & DocumentView;

/** The whole card but what it adds to any remedy: warning signs, and the state of the review. */
export function remedyView(it: Remedy, options: ViewOptions) {
  const o: Options = { ...options, own: ownLang(it, options.lang), onPaper: options.form === 'print' };
  const { health } = o;
  const when = it.forWhen.map((name) => health.forWhen[name]);
  const forUse = when.length ? html`<span>${health.forUse(new Intl.ListFormat(o.lang).format(when))}</span>` : nothing;
  const where = it.bodyLocation ? words(it.bodyLocation, o) : nothing;
  const medical = it.medical && html`<small class="words" dir="auto" lang=${o.own ?? nothing}>(${it.medical})</small>`;
  // What may harm protects a reader, so the short form does not fold it.
  const dose = doseRows(it.dose, o);
  const harms = o.form === 'compact' ? it.claims.slice(1).filter(({ direction }) => direction === 'harms') : [];
  const claims = it.claims.filter((claim) => !harms.includes(claim));
  const list = (claims: readonly ClaimInNumbers[]) =>
    claimList(claims, o, ({ outOf100 }) => (outOf100 ? numbers(outOf100, o) : nothing));
  const before = html`${claims.length ? section(o, health.claims, list(claims)) : nothing}
  ${
    it.how.length
      ? section(
          o,
          health.how,
          html`<ol>
            ${it.how.map((step) => html`<li>${words(step, o)}</li>`)}
          </ol>`,
        )
      : nothing
  }
  ${dose.length ? section(o, health.dose, html`<dl part="dose">${dose}</dl>`) : nothing}`;
  const cautions = html`${it.advice.map((list) => advice(list, o))}
  ${caution('not-for', health.notFor, it.notFor, o, health.notForLead)} ${caution('ask-first', health.askFirst, it.askFirst, o)}
  ${caution('stop-if', health.stopIf, it.stopIf, o)}`;
  const after = html`${it.leftOut.length ? section(o, health.leftOut, leftOutList(it.leftOut, o)) : nothing}
  ${sourceList(it.sources, o, health.references)}`;
  const review = reviewed(remedyReview(it), o);
  return html`<div class="base view">
    ${heading(o.level, 'title', html`${words(it.title, o)} ${medical}`)} ${it.claims[0] && evidence(it.claims[0], o)}
    <p class="what words" dir="auto" lang=${o.own ?? nothing}>${it.what}</p>
    <p class="facts" ?hidden=${forUse === nothing && where === nothing}>${forUse}${where}</p>
    ${
      o.form === 'compact'
        ? html`${harms.length ? html`<div class="harms">${list(harms)}</div>` : nothing} ${o.timer} ${cautions}
            <details class="more" part="more">
              <summary>${health.more}</summary>
              ${before} ${after}
            </details>`
        : html`${before} ${o.timer} ${cautions} ${after}`
    }
    <div class="small-print">${review ? html`<p part="review">${review}</p>` : nothing} ${credits(it, o)}</div>
  </div>`;
}

const section = (o: Options, title: string, inner: TemplateResult) =>
  html`<section part="section">${heading(o.level + 1, 'section-title', title)} ${inner}</section>`;

/** The numbers in words; where they are drawn, the words stand under the picture. */
function numbers(it: OutOf100, o: Options) {
  const { outOf100: t } = o.health;
  const difference = it.with - it.without;
  return html`<figure part="numbers">
    <figcaption>${words(it.outcome, o)}</figcaption>
    ${
      o.picture?.(it, o.health) ??
      html`<p>${t.without(String(it.without))}</p>
        <p>${t.with(String(it.with))}</p>
        ${o.pictureFailed}`
    }
    <p>${t.difference(difference, String(Math.abs(difference)))} <span>${t.within}</span> ${words(it.within, o)}</p>
    ${sourceList([it.source], o)}
  </figure>`;
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
