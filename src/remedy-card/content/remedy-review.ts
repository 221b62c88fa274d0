import type { Review } from '../../health/review/review.js';
import type { Remedy } from './remedy.schema.js';

/**
 * The review that a card may show. A remedy that does not say when to stop was not reviewed for safety, whoever signed it,
 * so it counts as unreviewed. (Warning signs need no such rule: a card always shows or points to them.)
 */
export const remedyReview = ({ review, stopIf }: Pick<Remedy, 'review' | 'stopIf'>): Review | undefined =>
  stopIf.length ? review : undefined;
