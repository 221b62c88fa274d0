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
  sources: 'Sources',
  unverified: 'We have not seen this source ourselves.',
  notReviewed: 'Not clinically reviewed',
};
