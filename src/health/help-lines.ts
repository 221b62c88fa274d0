/** Whom to call where. Apart from the schemas, so that a page which asks does not load valibot. */

export interface HelpLine {
  name: string;
  number: string;
}

/** Whom to call in a country. `advice` is a health line for what cannot wait but is no emergency; `crisis` listens to people in despair. */
export interface HelpLines {
  emergency: string;
  advice?: HelpLine;
  crisis?: HelpLine;
}

/**
 * Numbers by ISO 3166 country. 111 is an advice line in Britain and the emergency number in New Zealand,
 * so no number is ever shown without knowing the country; Northern Ireland has no 111, so GB names its nations.
 * Sources: ec.europa.eu (112), fcc.gov (911), wfa.org.nz and healthinfo.org.nz (NZ),
 * ambulance.qld.gov.au and healthdirect.gov.au (AU), 111.wales.nhs.uk (GB); for crisis lines samaritans.org (GB, IE),
 * 988lifeline.org (US), 988.ca (CA), lifeline.org.au (AU), 1737.org.nz (NZ).
 */
const countries: Record<string, HelpLines> = {
  GB: {
    emergency: '999',
    advice: { name: 'NHS 111 (England, Scotland and Wales)', number: '111' },
    crisis: { name: 'Samaritans', number: '116 123' },
  },
  IE: { emergency: '112', crisis: { name: 'Samaritans', number: '116 123' } },
  US: { emergency: '911', crisis: { name: '988 Suicide & Crisis Lifeline', number: '988' } },
  CA: { emergency: '911', crisis: { name: '9-8-8 Suicide Crisis Helpline', number: '988' } },
  AU: {
    emergency: '000',
    advice: { name: 'healthdirect', number: '1800 022 222' },
    crisis: { name: 'Lifeline', number: '13 11 14' },
  },
  NZ: {
    emergency: '111',
    advice: { name: 'Healthline', number: '0800 611 116' },
    crisis: { name: '1737, need to talk?', number: '1737' },
  },
};

const europeanUnion = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';

/** The help lines of a country, or undefined where none is known: then say “your local emergency number”. */
export function helpLines(country: string | undefined): HelpLines | undefined {
  const code = country?.trim().toUpperCase() ?? '';
  if (Object.hasOwn(countries, code)) return countries[code];
  return europeanUnion.split(' ').includes(code) ? { emergency: '112' } : undefined;
}
