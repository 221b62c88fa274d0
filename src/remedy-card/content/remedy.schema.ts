/** A remedy: what it is, how, how much, whether it helps and how sure we are, and who should not use it. */
import * as v from 'valibot';
import { claimInNumbers } from '../../health/claim.js';
import { documentFields } from '../../health/document.js';
import { cautions } from '../../health/safety.js';
import { count, describe, duration, durationRange, id, sentences, words } from '../../health/schema.js';
import { kinds, occasions } from './kinds.js';

/** How much, how often, and where to stop: words for the reader, numbers for timers and calendars. */
export const dose = v.object({
  duration: v.optional(describe(durationRange, 'How long one time lasts, or shortest and longest: PT10M/PT15M.')),
  max: v.optional(describe(duration, 'Never longer than this. Cold and heat must have it.')),
  minGap: v.optional(describe(duration, 'Wait at least this long before the next time.')),
  gapCondition: v.optional(
    describe(words, 'What else must be so before the next time: “the skin feels its normal temperature”.'),
  ),
  perDay: v.optional(describe(count, 'At most this many times a day.')),
  forDays: v.optional(describe(count, 'For at most this many days.')),
  amount: v.optional(describe(words, 'How much at a time, in words: “350 mg”.')),
  maxAmount: v.optional(describe(words, 'Never more than this, in words. Supplements must have it.')),
  frequency: v.optional(describe(words, 'How often, in words, where numbers do not say it.')),
  note: v.optional(describe(words, 'Where the dose comes from, or that nobody has tested it.')),
});

/** A list of what to do, or of what not to do. */
export const advice = v.object({
  kind: describe(v.picklist(['do', 'do-not']), 'do, or do-not.'),
  title: describe(words, 'Its heading, in your own words: “In the first days”.'),
  lines: describe(
    v.pipe(v.array(words), v.minLength(1), v.maxLength(200)),
    'One thing a line. Under do-not each ends the sentence “Do not …”: those words are written on every line for you.',
  ),
});

/** The schema of a remedy. `kind` is its schema.org type. */
export const remedySchema = v.object({
  ...documentFields,
  title: describe(words, 'Name of the remedy in plain words.'),
  medical: v.optional(describe(words, 'The medical term, shown after the plain one.')),
  kind: v.optional(describe(v.picklist(kinds), 'Its schema.org type.'), 'MedicalTherapy'),
  what: describe(words, 'What it is. One or two sentences.'),
  forWhen: v.optional(describe(v.array(v.picklist(occasions)), 'New pain, long-lasting pain, or keeping pain away.'), []),
  conditions: v.optional(describe(v.array(id), 'Ids of the conditions it is for, as a cause map on the page names them.'), []),
  bodyLocation: v.optional(describe(words, 'Where on the body.')),
  claims: v.optional(describe(v.array(claimInNumbers), 'Does it help, does it harm, and how sure are we.'), []),
  how: describe(sentences, 'How to do it, one step a line.'),
  dose: v.optional(describe(dose, 'How much and how often.')),
  advice: v.optional(describe(v.array(advice), 'Lists of what to do and what not to do, under headings of your own.'), []),
  ...cautions,
});

/** A checked remedy, defaults filled in. */
export type Remedy = v.InferOutput<typeof remedySchema>;
/** A remedy as an author writes it, with defaults left out. */
export type RemedyContent = v.InferInput<typeof remedySchema>;
export type Dose = v.InferOutput<typeof dose>;
