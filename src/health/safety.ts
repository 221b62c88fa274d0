/** What keeps a reader safe: when to get help, who should not do a thing, when to stop, whom to call where. */
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

/** Whom to call in a country. `advice` is a health line for what cannot wait but is no emergency. */
export interface HelpLines {
  emergency: string;
  advice?: { name: string; number: string };
}

/**
 * Numbers by ISO 3166 country. 111 is an advice line in Britain and the emergency number in New Zealand,
 * so no number is ever shown without knowing the country; Northern Ireland has no 111, so GB names its nations.
 * Sources: ec.europa.eu (112), fcc.gov (911), wfa.org.nz and healthinfo.org.nz (NZ),
 * ambulance.qld.gov.au and healthdirect.gov.au (AU), 111.wales.nhs.uk (GB).
 */
const countries: Record<string, HelpLines> = {
  GB: { emergency: '999', advice: { name: 'NHS 111 (England, Scotland and Wales)', number: '111' } },
  IE: { emergency: '112' },
  US: { emergency: '911' },
  CA: { emergency: '911' },
  AU: { emergency: '000', advice: { name: 'healthdirect', number: '1800 022 222' } },
  NZ: { emergency: '111', advice: { name: 'Healthline', number: '0800 611 116' } },
};

const europeanUnion = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/** The help lines of a country, or undefined where none is known: then say “your local emergency number”. */
export function helpLines(country: string | undefined): HelpLines | undefined {
  const code = country?.trim().toUpperCase() ?? '';
  if (Object.hasOwn(countries, code)) return countries[code];
  return europeanUnion.split(' ').includes(code) ? { emergency: '112' } : undefined;
}
