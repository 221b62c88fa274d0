/** A remedy on paper: everything open, where it comes from, who checked it, and the way back to the page. */
import { css, html, nothing } from 'lit';
import { documentStyles } from '../../foundation/document/document.styles.js';
import { evidenceStyles } from '../../foundation/document/evidence.styles.js';
import { heading } from '../../foundation/document/heading.view.js';
import { hostStyles } from '../../foundation/host.styles.js';
import { nearestLang } from '../../foundation/localize.controller.js';
import { print } from '../../foundation/document/print-frame.browser.js';
import { codeOf, qr } from '../../foundation/document/qr.view.js';
import { reviewDue, reviewState } from '../../health/review-state.js';
import type { SeekHelp } from '../../health/safety.js';
import { health } from '../../locales/en/health.js';
import { remedy as sheet } from '../../locales/en/remedy-card.js';
import { seekHelp } from '../../locales/en/seek-help.js';
import { shared } from '../../locales/en/shared.js';
import { languages } from '../../locales/languages.js';
import type { Locale } from '../../locales/locale.js';
import { picture, styles as pictureStyles } from './out-of-100.view.js';
import type { RemedyCard } from '../remedy-card.js';
import { remedyCardStyles } from '../remedy-card.styles.js';
import { remedyReview } from '../content/remedy-review.js';
import { remedyViewStyles } from './remedy.styles.js';
import type { Remedy } from '../content/remedy.schema.js';
import { remedyView } from './remedy.view.js';

type Words = Pick<Locale, 'health' | 'remedy' | 'seekHelp' | 'shared'>;

/** Prints a card's remedy. Without one nothing happens. */
export async function printRemedy(card: RemedyCard) {
  const it = await card.load();
  if (!it) return;
  const { ownerDocument: document, id } = card;
  const lang = nearestLang(card) || 'en';
  const load = languages[lang.toLowerCase()] ?? languages[lang.split('-')[0]!.toLowerCase()];
  // Without the language's file (offline) the sheet is in English.
  const t = (await load?.().catch(() => undefined)) ?? { health, remedy: sheet, seekHelp, shared };
  const page = document.querySelector('relief-seek-help') as { signs?: SeekHelp } | null;
  const link = `${document.URL.replace(/#.*$/, '')}${id && `#${id}`}`;
  const signs = it.seekHelp ?? page?.signs;
  await print(document, {
    title: it.title,
    lang,
    styles: handoutStyles,
    body: handout(it, { t, lang, link, signs, today: new Date() }),
  });
}

interface Handout {
  t: Words;
  lang: string;
  /** Address of the card on its page. */
  link: string;
  signs: SeekHelp | undefined;
  today: Date;
}

/** What stands on the paper. */
export function handout(it: Remedy, { t, lang, link, signs, today }: Handout) {
  const { shared, health, remedy: words } = t;
  const day = (date: Date | undefined, timeZone?: string) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone }).format(date);
  const review = remedyReview(it);
  const state = reviewState(review, today);
  const code = codeOf(link);
  return html`<main class="frame">
    ${remedyView(it, { level: 1, lang, form: 'print', shared, health, picture })}
    ${signs ? warningSigns(signs, t.seekHelp) : nothing}
    <footer class="base">
      <div>
        ${state === 'unreviewed' ? html`<p class="review"><strong>${shared.notReviewed}</strong></p>` : nothing}
        ${
          state === 'due' || state === 'overdue'
            ? html`<p class=${`review ${state}`}>
                <span>${state === 'due' ? shared.reviewDue : shared.reviewOverdue}</span>
                <span>${day(reviewDue(review), 'UTC')}</span>
              </p>`
            : nothing
        }
        <p><span>${words.printed}</span> <span>${day(today)}</span>. <span>${words.asOf}</span></p>
        <p><span>${words.newest}</span> <a href=${link}>${link}</a></p>
      </div>
      ${qr(code, words.qr)}
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

export const handoutStyles = [
  hostStyles,
  evidenceStyles,
  documentStyles,
  remedyCardStyles,
  remedyViewStyles,
  pictureStyles,
  css`
    :root {
      --_accent: #00656f;
      --_good: #14612f;
      --_caution: #7d5208;
      --_danger: #a3271c;
      --_border: #999;
      --_muted: #444;
      --_surface: transparent;
      --_tint: transparent;
      --_radius: 0.6em;
      --_space: 1em;
      --_heading-font: inherit;
      --_shadow: none;
    }
    .handout {
      margin: 0;
      color: #000;
      font:
        11pt/1.45 system-ui,
        'Noto Sans',
        sans-serif;
    }
    .handout .frame {
      padding: 0;
      border: 0;
    }
    .signs {
      margin-block-start: 1.6em;
      border: 2px solid var(--_danger);
      border-radius: 0.6em;
      padding: 1em 1.2em;
    }
    .signs section {
      margin-block-start: 0.8em;
      border: 0;
      padding: 0;
    }
    .signs .emergency [part='section-title'] {
      color: var(--_danger);
    }
    .handout footer {
      display: flex;
      gap: 1.5em;
      align-items: start;
      justify-content: space-between;
      margin-block-start: 1.6em;
      border-block-start: 1px solid var(--_border);
      padding-block-start: 1em;
      font-size: 0.9em;
      break-inside: avoid;
    }
    .handout footer p {
      margin: 0 0 0.4em;
    }
    .qr {
      flex: none;
      inline-size: 8em;
    }
    @page {
      margin: 16mm;
    }
  `,
];
