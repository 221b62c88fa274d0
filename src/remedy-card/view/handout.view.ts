/** A remedy on paper: everything open, where it comes from, who checked it, and the way back to the page. */
import { html, nothing } from 'lit';
import { heading } from '../../foundation/document/heading.view.js';
import { codeOf, qr } from '../../foundation/document/qr.view.js';
import { reviewState } from '../../health/review/review-state.js';
import type { SeekHelp } from '../../health/safety.js';
import type { Locale } from '../../locales/locale.js';
import { remedyReview } from '../content/remedy-review.js';
import type { Remedy } from '../content/remedy.schema.js';
import { picture } from './out-of-100.view.js';
import { remedyView } from './remedy.view.js';
import { reviewNotice } from './review.view.js';

/** What the paper needs beside the remedy. */
export interface HandoutOptions {
  t: Pick<Locale, 'health' | 'remedy' | 'seekHelp' | 'shared'>;
  /** BCP 47 tag of the page. */
  lang: string;
  /** Address of the card on its page. */
  link: string;
  signs: SeekHelp | undefined;
  today: Date;
}

/** What stands on the paper. */
export function handoutView(it: Remedy, { t, lang, link, signs, today }: HandoutOptions) {
  const { shared, health, remedy: words } = t;
  const review = remedyReview(it);
  const state = reviewState(review, today);
  return html`<main class="frame">
    ${remedyView(it, { level: 1, lang, form: 'print', shared, health, picture })}
    ${signs ? warningSigns(signs, t.seekHelp) : nothing}
    <footer class="base">
      <div>
        ${
          state === 'unreviewed'
            ? html`<p class="review"><strong>${shared.notReviewed}</strong></p>`
            : reviewNotice(state, review, shared, lang)
        }
        <p>
          <span>${words.printed}</span> <span>${new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(today)}</span>.
          <span>${words.asOf}</span>
        </p>
        <p><span>${words.newest}</span> <a href=${link}>${link}</a></p>
      </div>
      ${qr(codeOf(link), words.qr)}
    </footer>
  </main>`;
}

/** On paper the tiers stand one below the other, each with whom to turn to in its heading. */
const warningSigns = (signs: SeekHelp, t: Locale['seekHelp']) =>
  html`<section class="base view signs">
    ${heading(2, 'section-title', t.title)}
    ${(['emergency', 'urgent', 'nonUrgent'] as const).map((tier) =>
      signs[tier].length
        ? html`<section class=${tier}>
            ${heading(3, 'section-title', t[tier].title)}
            <ul>
              ${signs[tier].map((sign) => html`<li><span class="words" dir="auto">${sign}</span></li>`)}
            </ul>
          </section>`
        : nothing,
    )}
  </section>`;
