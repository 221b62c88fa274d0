import type { Problem } from '../../health/problem.js';
import type { Door } from './types.js';

/**
 * Content was refused, or could not be fetched. The page's own HTML stays on screen.
 * Bubbles, is not composed, and cannot be cancelled.
 */
export class ContentErrorEvent extends Event {
  static readonly type = 'relief-content-error';
  constructor(
    /** What is wrong, where, and what to do. */
    readonly problems: readonly Problem[],
    /** The door it came in by. */
    readonly door: Door,
  ) {
    super(ContentErrorEvent.type, { bubbles: true });
  }
}
