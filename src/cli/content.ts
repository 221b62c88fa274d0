/** Content that was read, whichever door it came in by: its shape, the rules of honesty, how easily it reads. */
import { checkHonesty, type Content } from '../health/honesty/index.js';
import type { Problem } from '../health/problem.js';
import { keys, type Kind } from './kinds.js';
import { nearest } from './nearest.js';
import { readingAge } from './reading-age.js';

/** What a page around the content says, which the content need not say again. */
export interface Surroundings {
  /** The page shows warning signs itself. */
  seekHelp?: boolean;
  /** The language of the words around it. */
  lang?: string | undefined;
}

/** All that is wrong with content. Where its shape is wrong nothing else is asked: the rules read only what a page would show. */
export function checkContent(kind: Kind, data: unknown, today: Date, around: Surroundings = {}): Problem[] {
  const { content, problems: found } = kind.check(data);
  const problems = found.map(guessed);
  if (typeof content !== 'object' || !content) return problems;
  if (kind.tag === 'relief-seek-help') return [...problems, ...emptySigns(content)];
  const document: Content = { ...content };
  document.lang ??= around.lang;
  const honesty = checkHonesty(document, today).filter(({ rule }) => !(around.seekHelp && rule === 'seek-help'));
  return [...problems, ...honesty, ...readingAge(document)];
}

/** A misspelt key, with the one that was probably meant. */
function guessed(problem: Problem): Problem {
  if (problem.rule !== 'schema' || !problem.message.startsWith('is not known')) return problem;
  const meant = nearest(/[^.\]]*$/.exec(problem.path)![0], keys);
  return meant ? { ...problem, message: `is not known and was left out: did you mean ${meant}?` } : problem;
}

function emptySigns(content: { emergency?: unknown[] }): Problem[] {
  if (content.emergency?.length) return [];
  return [
    {
      path: 'emergency',
      severity: 'error',
      rule: 'seek-help',
      message: 'is missing: warning signs without those that need help at once would hide them',
    },
  ];
}
