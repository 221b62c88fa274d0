/** How easily a thing is read. This says nothing of whether it is true. */
import { prose } from './content.js';
import type { Rule } from './rule.js';

export const plain: readonly Rule[] = [
  {
    id: 'sentence-length',
    severity: 'warning',
    asks: 'A sentence has at most twenty words.',
    reason: 'Four in ten adults struggle with health text.',
    source: 'NHS service manual, how we write; health literacy',
    check(content, tell) {
      for (const [path, text] of prose(content))
        for (const sentence of text.split(/(?<=[.!?:;؟。])\s+/u)) {
          const count = sentence.split(/\s+/u).filter(Boolean).length;
          if (count > 20) tell(path, `has a sentence of ${count} words: make it two`, sentence.trim());
        }
    },
  },
];
