/** What keeps a reader safe: when to get help, who should not do a thing, when to stop. */
import * as v from 'valibot';
import { describe, sentences, words } from './schema.js';

/** Signs that need help, by how fast. The tiers are those of the NHS care cards. */
export const seekHelp = v.object({
  emergency: describe(sentences, 'Signs that need an ambulance or an emergency department now.'),
  urgent: describe(sentences, 'Signs that need a doctor today or tomorrow.'),
  nonUrgent: describe(sentences, 'Reasons to see a doctor some time soon.'),
});

/** Who should not, who should ask first, and when to stop. Each line ends the sentence that its list begins. */
export const cautions = {
  notFor: describe(sentences, 'Do not use it if you have … One condition a line.'),
  askFirst: describe(sentences, 'Ask a doctor or pharmacist first if you have … One condition a line.'),
  stopIf: describe(sentences, 'Stop if … One sign a line.'),
};

/** Pain from 0 to 10: up to `ok` go on, up to `caution` take care, above it stop. */
export const stopRule = v.object({
  ok: v.optional(describe(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)), 'Highest pain at which to go on.'), 3),
  caution: v.optional(
    describe(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)), 'Highest pain at which to go on with care.'),
    5,
  ),
  text: describe(words, "The author's own sentence, shown and spoken when the rule ends a run."),
});

export type SeekHelp = v.InferOutput<typeof seekHelp>;
export type StopRule = v.InferOutput<typeof stopRule>;
