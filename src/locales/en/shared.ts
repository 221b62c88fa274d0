import type { Certainty, Direction } from '../../health/claim.js';

/** Words that more than one widget uses. */
export const shared = {
  loading: 'Loading…',
  failed: 'This part of the page could not be loaded.',
  retry: 'Try again',
  /** How sure we are, as a sentence. The words are ours; the steps are GRADE's. */
  certainty: {
    high: 'We are very sure.',
    moderate: 'We are fairly sure.',
    low: 'We are not very sure.',
    'very-low': 'We are not sure.',
    none: 'Nobody has graded how sure we can be.',
  } satisfies Record<Certainty, string>,
  /** Which way the evidence points, in two or three words. */
  direction: {
    helps: 'Helps',
    small: 'Helps a little',
    none: 'Studied, no difference found',
    unclear: 'Not known if it helps',
    harms: 'Can harm',
  } satisfies Record<Direction, string>,
  /** The finding of several good studies (level A) that something makes no difference. */
  wellStudied: 'Well studied, did not help',
  notReviewed: 'Not clinically reviewed',
  /** Followed by the day. */
  reviewDue: 'This review is due to be renewed by',
  reviewOverdue: 'Not reviewed in time. It was due by',
  /** Shown by a widget that leaves the warning signs to the page. */
  warningSigns: 'Warning signs: when to get help',
};
