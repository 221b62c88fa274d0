import type { Problem } from '../problem.js';
import type { Content } from './content.js';

/** Tells a problem: where; what to do, beginning where the path ends; and the author's words that it is about. */
export type Tell = (path: string, message: string, words?: string) => void;

/** One rule: what it asks, why, where that comes from, and how it is checked. `RULES.md` is made of these. */
export interface Rule {
  id: string;
  severity: Problem['severity'];
  /** What the rule asks of an author, as a sentence. */
  asks: string;
  /** Why it is asked. */
  reason: string;
  /** Where the reason comes from. */
  source: string;
  check(content: Content, tell: Tell, today: Date): void;
}

/** Where several reasons come from. */
export const guidance = 'NHS standard for creating health content';
export const pif = 'PIF TICK criteria (pifonline.org.uk)';
