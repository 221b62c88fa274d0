/** How many of the marked sentences the check for personal data finds, and how often it errs. */
import { inspect, type Words } from '../../../src/comments/concerns/check.js';

export interface Figures {
  sentences: number;
  telling: number;
  missed: string[];
  falseAlarms: string[];
  /** Share of telling sentences that are found, 0 to 1. */
  recall: number;
  /** Share of harmless sentences that are flagged, 0 to 1. */
  falseAlarmRate: number;
}

/** Judges a list of sentences, one a line: `+ …` tells something personal, `- …` does not, `# …` is a remark. */
export function figures(list: string, words: Words): Figures {
  const lines = list.split('\n').filter((line) => /^[+-] /.test(line));
  const finds = (line: string) => inspect(line.slice(2), words).some((it) => it.kind === 'personal');
  const telling = lines.filter((line) => line.startsWith('+'));
  const harmless = lines.filter((line) => line.startsWith('-'));
  const missed = telling.filter((line) => !finds(line));
  const falseAlarms = harmless.filter(finds);
  return {
    sentences: lines.length,
    telling: telling.length,
    missed,
    falseAlarms,
    recall: 1 - missed.length / telling.length,
    falseAlarmRate: falseAlarms.length / harmless.length,
  };
}
