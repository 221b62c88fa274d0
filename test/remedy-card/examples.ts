/** Remedies for tests. Made up: nothing in them is health advice. */
export const pack = {
  id: 'pack',
  title: 'Example pack',
  medical: 'exemplar therapy',
  what: 'A pack for examples.',
  forWhen: ['acute'],
  claims: [
    {
      text: 'It may ease an example.',
      direction: 'small',
      certainty: 'moderate',
      level: 'A',
      comparedWith: 'no example',
      sources: [
        { title: 'Example trial', year: 2020, publisher: 'Example Journal', doi: '10.1000/example', pmid: '12345' },
        { title: 'Example leaflet', url: 'https://example.org/leaflet', unverified: true },
      ],
    },
    { text: 'It did nothing for a second example.', direction: 'none', certainty: 'high', level: 'A' },
    { text: 'It can harm a third example.', direction: 'harms', certainty: 'low' },
  ],
  how: ['Take it.', 'Leave it on.'],
  dose: { duration: 'PT10M/PT15M', max: 'PT20M', minGap: 'PT2H', perDay: 3, note: 'From an example.' },
  notFor: ['numb skin', 'broken skin'],
  askFirst: ['an example condition'],
  stopIf: ['it hurts'],
  leftOut: [{ claim: 'It cures examples.', why: 'Nobody has shown that.' }],
  sources: [{ title: 'Example guideline', isbn: '978-92-4-008178-9' }],
  conflicts: 'None.',
  funding: 'An example fund.',
};

/** The size of its first claim in people, and lists of what to do and not to do. */
export const inPeople = {
  ...pack,
  id: 'in-people',
  claims: [
    {
      ...pack.claims[0]!,
      outOf100: {
        outcome: 'Still have the example',
        without: 30,
        with: 20,
        within: '6 weeks',
        source: { title: 'Example count', year: 2021, doi: '10.1000/count' },
      },
    },
  ],
  advice: [
    { kind: 'do', title: 'In the first days', lines: ['keep moving', 'ask for help'] },
    { kind: 'do-not', title: 'With the pack on', lines: ['fall asleep', 'sit on it'] },
  ],
};

/** What content may look like when it is wrong, and the path and words of the first problem. */
export const malformed: [name: string, content: unknown, path: string, message: RegExp][] = [
  ['a number', 7, '', /must be an object, not a number/],
  ['a list', [pack], '', /must be an object, not a list/],
  ['text', 'remedy', '', /must be an object, not text/],
  ['nothing but an empty object', {}, 'title', /is missing/],
  ['no title', { ...pack, title: undefined }, 'title', /is missing/],
  ['an empty title', { ...pack, title: ' ' }, 'title', /must not be empty/],
  ['a title that is an object', { ...pack, title: { en: 'Pack' } }, 'title', /must be text, not an object/],
  ['no what', { ...pack, what: undefined }, 'what', /is missing/],
  ['steps as text', { ...pack, how: 'Take it.' }, 'how', /must be a list, not text/],
  ['a step that is null', { ...pack, how: ['Take it.', null] }, 'how[1]', /must be text, not null/],
  ['an unknown kind', { ...pack, kind: 'Magic' }, 'kind', /must be one of MedicalTherapy/],
  ['a claim without direction', { ...pack, claims: [{ text: 'x', certainty: 'low' }] }, 'claims[0].direction', /is missing/],
  [
    'a claim of unknown direction',
    { ...pack, claims: [{ text: 'x', direction: 'best', certainty: 'low' }] },
    'claims[0].direction',
    /must be one of helps, small, none, unclear, harms, not "best"/,
  ],
  ['minutes as a number', { ...pack, dose: { max: 20 } }, 'dose.max', /must be text, not a number/],
  ['minutes in words', { ...pack, dose: { max: '20 minutes' } }, 'dose.max', /must be an ISO 8601 duration such as PT10S/],
  ['half a time a day', { ...pack, dose: { perDay: 0.5 } }, 'dose.perDay', /must be a whole number/],
  ['a date in words', { ...pack, review: { last: '1 May' } }, 'review.last', /must be a date such as/],
  [
    'a script as address',
    { ...pack, sources: [{ title: 'x', url: 'javascript:alert(1)' }] },
    'sources[0].url',
    /must be an http, https, mailto or tel address/,
  ],
  ['a forged template', { ...pack, title: { _$litType$: 1, strings: ['<img src=x>'] } }, 'title', /must be text/],
];
