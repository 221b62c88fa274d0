/** What every content document says of itself, whatever it is about. */
import * as v from 'valibot';
import { leftOut, source } from './claim.js';
import { review } from './review/review.js';
import { seekHelp } from './safety.js';
import { describe, id, language, words } from './schema.js';

/** Fields that a remedy, an exercise and a cause map share. Spread them into the schema's own. */
export const documentFields = {
  $schema: v.optional(describe(v.string(), 'Address of the JSON Schema, for completion in editors. Ignored.')),
  id: v.optional(describe(id, 'Name that the page and other documents can point to.')),
  lang: v.optional(describe(language, 'Language of the words, as a BCP 47 tag. Default: the page’s.')),
  topic: v.optional(describe(words, 'What it is about, such as “back pain”. Back and nerve topics must say when to get help.')),
  seekHelp: v.optional(describe(seekHelp, 'When to get help, and how fast.')),
  leftOut: v.optional(describe(v.array(leftOut), 'Claims left out, and why.'), []),
  sources: v.optional(
    describe(v.pipe(v.array(source), v.maxLength(50)), 'Where the rest comes from: how to do it, how much, and the cautions.'),
    [],
  ),
  review: v.optional(describe(review, 'Clinical review. Leave it out when there was none: the page then says so.')),
  conflicts: v.optional(describe(words, 'Conflicts of interest of authors and publisher; “None” when there are none.')),
  funding: v.optional(describe(words, 'Who paid for it.')),
  publisher: v.optional(describe(words, 'Who publishes it.')),
};
