/** Two to four remedies beside each other, on the same rows. Nothing is ranked: they stand as the author named them. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { report } from '../../foundation/content/report.browser.js';
import type { Localize } from '../../foundation/localize.controller.js';
import { reviewDue, reviewState } from '../../health/review-state.js';
import { verdict } from '../../health/verdict.js';
import type { Locale } from '../../locales/locale.js';
import type { RemedyCard } from '../remedy-card.js';
import { remedyReview } from '../content/remedy-review.js';
import type { Remedy } from '../content/remedy.schema.js';
import { reviewed } from '../../foundation/document/credits.view.js';
import { heading } from '../../foundation/document/heading.view.js';
import { ownLang, words } from '../../foundation/document/words.view.js';
import { doseLines } from '../view/remedy.view.js';
import { ReviewReadEvent } from '../review-read.events.js';

export { comparisonStyles as styles } from './comparison.styles.js';

type Own = ReturnType<typeof ownLang>;
type Inner = TemplateResult | typeof nothing;
/** One question, and what a remedy answers. */
type Row = [question: string, answer: (it: Remedy, own: Own) => Inner];

export class Comparison implements ReactiveController {
  readonly #host: RemedyCard;
  readonly #health: Localize<'health'>;
  readonly #words: Localize<'remedy'>;
  #ids: readonly string[] = [];
  #remedies: readonly (Remedy & { id: string })[] = [];
  #told = '';

  constructor(host: RemedyCard, health: Localize<'health'>, words: Localize<'remedy'>) {
    this.#host = host;
    this.#health = health;
    this.#words = words;
    host.addController(this);
  }

  // A card says that its review is known when its content is, or has changed.
  hostConnected() {
    this.#host.ownerDocument.addEventListener(ReviewReadEvent.type, this.#heard);
  }

  hostDisconnected() {
    this.#host.ownerDocument.removeEventListener(ReviewReadEvent.type, this.#heard);
  }

  /** Call it from `willUpdate`. */
  use(ids: string) {
    const named = ids.match(/\S+/g) ?? [];
    if (named.join() === this.#ids.join()) return;
    this.#ids = named;
    void this.#read();
  }

  /** What was named cannot be compared. */
  get isRefused(): boolean {
    return this.#told !== '';
  }

  /** The table; undefined until all are there. */
  render(shared: Locale['shared']) {
    if (!this.#remedies.length) return undefined;
    const { t, lang } = this.#words;
    const all = this.#remedies;
    const names = new Intl.ListFormat(lang, { type: 'conjunction' }).format(all.map(({ title }) => title));
    const rows = this.#rows(shared).flatMap(([question, answer]) => {
      const cells = all.map((it) => answer(it, ownLang(it, lang)));
      return cells.every((it) => it === nothing) ? [] : [{ question, cells }];
    });
    // Roles are written out because a narrow table is laid out in blocks, which takes its semantics away in older Safari.
    return html`<div class="base comparison" part="comparison">
      ${heading(this.#host.headingLevel, 'title', html`<span class="words" dir="auto">${t.compare(names)}</span>`)}
      <p class="order">${t.order}</p>
      <table role="table" class=${`of-${all.length}`} aria-label=${t.compare(names)}>
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col"><span class="visually-hidden">${t.row}</span></th>
            ${all.map(
              (it) =>
                html`<th role="columnheader" scope="col">
                  <a class="words" dir="auto" lang=${ownLang(it, lang) ?? nothing} href=${`#${it.id}`}>${it.title}</a>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
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

  #rows(shared: Locale['shared']): Row[] {
    const { t, lang } = this.#words;
    const { t: health } = this.#health;
    const list = (lines: readonly string[], own: Own, lead = '') =>
      lines.length
        ? html`<ul>
            ${lines.map((line) => html`<li>${lead ? html`<span>${lead}</span>` : nothing} ${words(line, { own })}</li>`)}
          </ul>`
        : nothing;
    const benefits = ({ claims }: Remedy) => claims.filter(({ direction }) => direction !== 'harms');
    return [
      [t.what, (it, own) => html`<p>${words(it.what, { own })}</p>`],
      [
        t.forUse,
        ({ forWhen }) =>
          forWhen.length
            ? html`<p>${new Intl.ListFormat(lang).format(forWhen.map((name) => health.forWhen[name]))}</p>`
            : nothing,
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
      [t.review, (it, own) => this.#review(it, own, shared)],
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

  #review(it: Remedy, own: Own, shared: Locale['shared']) {
    const { t: health, lang } = this.#health;
    const review = remedyReview(it);
    const state = reviewState(review, new Date());
    if (state === 'unreviewed') return html`<p>${shared.notReviewed}</p>`;
    const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(reviewDue(review));
    const late = state === 'fresh' ? undefined : state === 'due' ? shared.reviewDue : shared.reviewOverdue;
    const checked = reviewed(review, { health, lang, own });
    return html`${checked ? html`<p part="review">${checked}</p>` : nothing}
    ${late ? html`<p class=${state}><span>${late}</span> <span>${day}</span></p>` : nothing}`;
  }

  readonly #heard = ({ target }: Event) => {
    if (target !== this.#host && this.#ids.includes((target as Element).id)) void this.#read();
  };

  async #read() {
    const ids = this.#ids;
    const { ownerDocument: page } = this.#host;
    if (page.readyState === 'loading') await new Promise((done) => page.addEventListener('DOMContentLoaded', done));
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const found = await Promise.all(
      ids.map(async (id) => {
        const card = root.getElementById(id) as Partial<RemedyCard> | null;
        await card?.updateComplete;
        const remedy = card === this.#host ? undefined : await card?.load?.();
        return remedy && { ...remedy, id };
      }),
    );
    if (ids !== this.#ids) return;
    const known = found.filter((it) => it !== undefined);
    const isRight = known.length === ids.length && ids.length >= 2 && ids.length <= 4;
    this.#remedies = isRight ? known : [];
    this.#complain(isRight ? [] : ids.filter((_, i) => !found[i]));
    this.#host.requestUpdate();
  }

  #complain(missing: readonly string[]) {
    const what = missing.length ? `no card with content has the id ${missing.join(', ')}` : `they are ${this.#ids.length}`;
    const message = this.#remedies.length ? '' : `must name two to four remedy cards of this page by their ids: ${what}`;
    if (message && message !== this.#told)
      report(this.#host, true, [{ path: 'compare', severity: 'error', message, rule: 'door' }], 'html');
    this.#told = message;
  }
}
