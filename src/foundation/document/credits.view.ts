import { html, nothing } from 'lit';
import type { Review } from '../../health/review/review.js';
import { words, type DocumentView } from './words.view.js';

/** Who answers for a document. */
export interface Credits {
  conflicts?: string | undefined;
  funding?: string | undefined;
  publisher?: string | undefined;
}

/** Who may gain, who paid, who publishes: a line each. */
export const credits = ({ conflicts, funding, publisher }: Credits, view: DocumentView) =>
  html`${line(view.health.conflicts, conflicts, view)} ${line(view.health.funding, funding, view)}
  ${line(view.health.publisher, publisher, view)}`;

const line = (lead: string, text: string | undefined, view: DocumentView) =>
  text ? html`<p class="credit"><span>${lead}</span> ${words(text, view)}</p>` : nothing;

/** Who checked it and when, as sentences; undefined where nobody did, or does not say when. */
export function reviewed(review: Review | undefined, view: Pick<DocumentView, 'health' | 'lang' | 'own'>) {
  if (!review?.by || !review.last) return undefined;
  const { by, credentials, last, next } = review;
  const { health, lang } = view;
  return html`<span>${health.reviewedBy}</span> ${words(credentials ? `${by}, ${credentials}` : by, view)}.
    <span>${health.lastReview}</span> ${day(last, lang)}.
    ${next ? html`<span>${health.nextReview}</span> ${day(next, lang)}.` : nothing}`;
}

/** A day in the reader's language; what is no day (31 February) as it was written. */
function day(iso: string, lang: string) {
  const date = new Date(iso);
  const text = Number.isNaN(date.getTime())
    ? iso
    : new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return html`<time datetime=${iso}>${text}</time>`;
}
