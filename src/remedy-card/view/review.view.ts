import { html, nothing } from 'lit';
import { reviewDue, type ReviewState } from '../../health/review/review-state.js';
import type { Review } from '../../health/review/review.js';
import type { Locale } from '../../locales/locale.js';

/** That nobody has reviewed it, or that it is time to do so again, and by which day; nothing while a review is fresh. */
export function reviewNotice(state: ReviewState, review: Review | undefined, t: Locale['shared'], lang: string) {
  if (state === 'fresh') return nothing;
  if (state === 'unreviewed') return html`<p class="review" part="review">${t.notReviewed}</p>`;
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(reviewDue(review));
  return html`<p class=${`review ${state}`} part="review">
    <span>${state === 'due' ? t.reviewDue : t.reviewOverdue}</span> <span>${day}</span>
  </p>`;
}
