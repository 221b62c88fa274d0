/** Every rule that the checker can report: those of honesty, and what only a checker of files can see. */
import { rules as honesty } from '../health/honesty/index.js';
import type { Rule } from '../health/honesty/rule.js';

export type RuleText = Pick<Rule, 'id' | 'severity' | 'asks' | 'reason' | 'source'>;

const ours: readonly RuleText[] = [
  {
    id: 'door',
    severity: 'error',
    asks: 'A document can be read: UTF-8, well-formed, not larger than a page would load.',
    reason: 'What cannot be read is not on the page. Readers then see the page’s own HTML, or nothing.',
    source: 'RFC 8259 (JSON); the HTML standard',
  },
  {
    id: 'kind',
    severity: 'error',
    asks: 'A document says what it is. In a folder, what is no content is told as advice and left out.',
    reason: 'A file that nobody recognises would pass for a file without mistakes.',
    source: 'This project’s JSON Schemas',
  },
  {
    id: 'schema',
    severity: 'error',
    asks: 'A document has the fields of its schema, each of its form. Unknown keys are a warning.',
    reason: 'A page refuses what does not fit. A misspelt “notFor” would lose a caution in silence.',
    source: 'This project’s JSON Schemas',
  },
  {
    id: 'double-key',
    severity: 'error',
    asks: 'A key stands once in an object.',
    reason: 'Of two lists of cautions a parser keeps the last, and says nothing.',
    source: 'RFC 8259, section 4',
  },
  {
    id: 'page',
    severity: 'error',
    asks: 'A page’s relief-* tags are known. Those whose content is not in the page are told as advice.',
    reason: 'A browser shows a misspelt tag as if it were plain text.',
    source: 'The HTML standard, custom elements',
  },
  {
    id: 'reading-age',
    severity: 'advice',
    asks: 'A text of a hundred words or more reads like one for age 14 or younger (Flesch–Kincaid; English only).',
    reason: 'Four in ten adults struggle with health text. A formula knows nothing of sense, so this is advice and never more.',
    source: 'NHS service manual, how we write; Kincaid 1975',
  },
];

export const rules: readonly RuleText[] = [...ours.slice(0, -1), ...honesty, ...ours.slice(-1)];

export const ruleOf = (id: string): RuleText | undefined => rules.find((it) => it.id === id);
