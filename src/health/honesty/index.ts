/**
 * The rules that honest health content must meet. Authors meet them in their editor, a build, or `npx relief-elements check`;
 * readers' pages never load them. Wordings are looked for in English only.
 */
import { evidence } from './evidence.js';
import { plain } from './plain.js';
import { review } from './review.js';
import { safety } from './safety.js';
import { wording } from './wording.js';
import type { Content } from './content.js';
import type { Rule } from './rule.js';
import type { Problem } from '../problem.js';

export type { Content } from './content.js';
export type { Rule } from './rule.js';

export const rules: readonly Rule[] = [...evidence, ...wording, ...safety, ...review, ...plain];

/** What an author should change, in the order of the rules. Empty when there is nothing. `today` is for reviews. */
export function checkHonesty(content: Content, today: Date): Problem[] {
  const problems: Problem[] = [];
  for (const { id, severity, check } of rules)
    check(content, (path, message, words) => problems.push({ path, severity, message, rule: id, words }), today);
  return problems;
}
