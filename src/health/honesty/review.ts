/** Who checked the words, when, and who gains by them. */
import { reviewState, threeYearsAfter } from '../review/review-state.js';
import { isRemedy } from './content.js';
import { guidance, pif, type Rule } from './rule.js';

export const review: readonly Rule[] = [
  {
    id: 'review-order',
    severity: 'error',
    asks: 'The next review comes after the last, which is past, and both are days of the calendar.',
    reason: 'The page tells readers how old it is by these days.',
    source: guidance,
    check({ review }, tell, today) {
      const day = (it: string | undefined) => it !== undefined && new Date(`${it}T00:00Z`);
      for (const key of ['last', 'next'] as const) {
        const it = day(review?.[key]);
        if (it && (Number.isNaN(it.getTime()) || it.toISOString().slice(0, 10) !== review?.[key]))
          tell(`review.${key}`, 'is no day of the calendar', review?.[key]);
      }
      if (review?.last && review.next && review.next <= review.last)
        tell('review.next', 'must come after review.last', review.next);
      // It is tomorrow already in some places.
      if (review?.last && Date.parse(review.last) > today.getTime() + 86_400_000)
        tell('review.last', 'lies in the future', review.last);
    },
  },
  {
    id: 'review-interval',
    severity: 'warning',
    asks: 'The next review is at most three years after the last.',
    reason: 'Evidence moves on.',
    source: pif,
    check({ review }, tell) {
      if (review?.last && review.next && Date.parse(review.next) > threeYearsAfter(review.last).getTime())
        tell('review.next', 'should be at most three years after review.last');
    },
  },
  {
    id: 'review-overdue',
    severity: 'warning',
    asks: 'The last review is less than three years old, and the next is not overdue.',
    reason: 'Evidence moves on. The page tells every reader that a review is overdue.',
    source: pif,
    check({ review }, tell, today) {
      const old = review?.by && review.last && threeYearsAfter(review.last) <= today;
      if (old || reviewState(review, today) === 'overdue')
        tell('review', 'is overdue: review the whole text anew, then change the days');
    },
  },
  {
    id: 'review-complete',
    severity: 'warning',
    asks: 'A review names who and when, and a reviewed remedy says when to stop.',
    reason: 'Otherwise the page says “not clinically reviewed”, whatever the author meant.',
    source: guidance,
    check(content, tell) {
      const { review } = content;
      if (review && !(review.by && review.last))
        tell('review', 'should name the reviewer (by) and the day (last); without both it does not count');
      else if (review && isRemedy(content) && !content.stopIf?.length)
        tell('stopIf', 'is missing: a remedy that does not say when to stop does not count as reviewed');
    },
  },
  {
    id: 'conflicts',
    severity: 'warning',
    asks: 'The document says which conflicts of interest there are, or that there are none.',
    reason: '“Is it trying to sell you something?” is the first thing to ask of health information.',
    source: pif,
    check({ conflicts }, tell) {
      if (!conflicts) tell('conflicts', 'is missing: name the conflicts of interest, or say “None”');
    },
  },
];
