/** Whom to call where. Apart from the schemas, so that a page which asks does not load valibot. */

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
