/** Two to four remedies beside each other, on the same rows. Nothing is ranked: they stand as the author named them. */
import { html, nothing, type TemplateResult } from 'lit';
import { reviewed } from '../../foundation/document/credits.view.js';
import { heading } from '../../foundation/document/heading.view.js';
import { ownLang, words, type DocumentView } from '../../foundation/document/words.view.js';
import { reviewState } from '../../health/review/review-state.js';
import { verdict } from '../../health/evidence.js';
import type { Locale } from '../../locales/locale.js';
import { remedyReview } from '../content/remedy-review.js';
import type { Remedy } from '../content/remedy.schema.js';
import { doseLines } from '../view/remedy.view.js';
import { reviewNotice } from '../view/review.view.js';

/** A remedy, with the id of the card that tells the rest of it. */
export type Compared = Remedy & { id: string };

export interface ComparisonOptions extends Pick<Locale, 'shared' | 'health' | 'remedy'> {
  /** Level of the heading, 1 to 6. */
  level: number;
  /** BCP 47 tag of the page. */
  lang: string;
  /** Leads to a card, and does so still when it is clicked. */
  address: (id: string) => string;
  onClick: (event: Event, id: string) => void;
  /** For whether a review is due. */
  today: Date;
}

type Inner = TemplateResult | typeof nothing;
/** One question, and what a remedy answers. */
type Row = [question: string, answer: (it: Remedy, own: DocumentView['own']) => Inner];

export function comparisonView(all: readonly Compared[], options: ComparisonOptions) {
  const { level, lang, address, onClick, remedy: t } = options;
  const names = new Intl.ListFormat(lang, { type: 'conjunction' }).format(all.map(({ title }) => title));
  const answered = rows(options).flatMap(([question, answer]) => {
    const cells = all.map((it) => answer(it, ownLang(it, lang)));
    return cells.every((it) => it === nothing) ? [] : [{ question, cells }];
  });
  // Roles are written out because a narrow table is laid out in blocks, which takes its semantics away in older Safari.
  return html`<div class="base comparison" part="comparison">
    ${heading(level, 'title', html`<span class="words" dir="auto">${t.compare(names)}</span>`)}
    <p class="order">${t.order}</p>
    <table role="table" class=${`of-${all.length}`} aria-label=${t.compare(names)}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col"><span class="visually-hidden">${t.row}</span></th>
          ${all.map(
            (it) =>
              html`<th role="columnheader" scope="col">
                <a
                  class="words"
                  dir="auto"
                  lang=${ownLang(it, lang) ?? nothing}
                  href=${address(it.id)}
                  @click=${(event: Event) => onClick(event, it.id)}
                  >${it.title}</a
                >
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${answered.map(
          ({ question, cells }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${question}</th>
              ${cells.map(
                (cell, i) =>
                  html`<td role="cell">
                    <p class="name words" dir="auto" aria-hidden="true">${all[i]!.title}</p>
                    ${cell === nothing ? html`<p class="aside">${t.notSaid}</p>` : cell}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function rows(options: ComparisonOptions): Row[] {
  const { lang, shared, health, remedy: t } = options;
  return [
    [t.what, (it, own) => html`<p>${words(it.what, { own })}</p>`],
    [
      t.forUse,
      ({ forWhen }) =>
        forWhen.length ? html`<p>${new Intl.ListFormat(lang).format(forWhen.map((name) => health.forWhen[name]))}</p>` : nothing,
    ],
    [
      t.help,
      (it, own) => {
        const [claim, ...more] = benefits(it);
        if (!claim) return nothing;
        return html`<p class="evidence" part="evidence" data-direction=${claim.direction}>
            <strong>${verdict(claim, shared)}.</strong>
          </p>
          <p>${words(claim.text, { own })}</p>
          ${claim.comparedWith ? html`<p class="aside"><span>${health.comparedWith}</span> ${words(claim.comparedWith, { own })}</p>` : nothing}
          ${more.length ? html`<p class="aside">${t.moreClaims}</p>` : nothing}`;
      },
    ],
    [
      t.sure,
      (it) => {
        const [claim] = benefits(it);
        if (!claim) return nothing;
        return html`<p>${shared.certainty[claim.certainty]}</p>
          ${claim.level ? html`<p class="aside"><span>${health.studies}</span> <span>${health.level[claim.level]}</span></p>` : nothing}`;
      },
    ],
    [
      t.effort,
      ({ dose }, own) => {
        const lines = doseLines(dose, { lang, health });
        if (!lines.length) return nothing;
        return html`<ul>
          ${lines.map(
            ({ name, text, isAuthors }) =>
              html`<li><span class="aside">${name}:</span> ${words(text, { own: isAuthors ? own : undefined })}</li>`,
          )}
        </ul>`;
      },
    ],
    [
      t.harms,
      ({ claims }, own) => {
        const harms = claims.filter(({ direction }) => direction === 'harms');
        if (!harms.length) return html`<p>${t.noHarm}</p>`;
        return html`<ul>
          ${harms.map(
            (it) => html`<li>${words(it.text, { own })} <span class="aside">${shared.certainty[it.certainty]}</span></li>`,
          )}
        </ul>`;
      },
    ],
    [health.notFor, (it, own) => list(it.notFor, own, health.notForLead)],
    [health.askFirst, (it, own) => list(it.askFirst, own)],
    [health.stopIf, (it, own) => list(it.stopIf, own)],
    [t.review, (it, own) => review(it, own, options)],
    [
      t.conflicts,
      ({ conflicts, funding }, own) =>
        conflicts || funding
          ? html`${conflicts ? html`<p>${words(conflicts, { own })}</p>` : nothing}
            ${funding ? html`<p><span class="aside">${health.funding}</span> ${words(funding, { own })}</p>` : nothing}`
          : nothing,
    ],
  ];
}

const benefits = ({ claims }: Remedy) => claims.filter(({ direction }) => direction !== 'harms');

const list = (lines: readonly string[], own: DocumentView['own'], lead = '') =>
  lines.length
    ? html`<ul>
        ${lines.map((line) => html`<li>${lead ? html`<span>${lead}</span>` : nothing} ${words(line, { own })}</li>`)}
      </ul>`
    : nothing;

function review(it: Remedy, own: DocumentView['own'], { today, lang, shared, health }: ComparisonOptions) {
  const known = remedyReview(it);
  const state = reviewState(known, today);
  const checked = state === 'unreviewed' ? undefined : reviewed(known, { health, lang, own });
  return html`${checked ? html`<p part="review">${checked}</p>` : nothing} ${reviewNotice(state, known, shared, lang)}`;
}
