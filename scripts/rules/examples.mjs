// For every rule an example that fails and one that passes. scripts/rules.mjs runs them and prints them in RULES.md.
// Only what the rule is about is written out; `page` and `text` are whole files.

const helps = { text: 'It eases pain a little.', direction: 'small', certainty: 'low' };
const trial = { title: 'An example trial', year: 2024, doi: '10.1000/example' };
const map = (edge) => ({
  nodes: [
    { id: 'work', plain: 'Heavy work' },
    { id: 'pain', plain: 'Back pain' },
  ],
  edges: [{ from: 'work', to: 'pain', kind: 'raises-risk', ...edge }],
});
const page = (inside) => `<!doctype html>\n<html lang="en">\n<body>\n${inside}\n</body>\n</html>\n`;
const long = 'Musculoskeletal deterioration necessitates individualised multidisciplinary rehabilitation interventions. ';
const short = 'Keep moving as you can. Short walks help some people. Stop if it hurts more. ';

export const examples = {
  door: { fails: { text: '{ "title": "Heat", }' }, passes: { text: '{ "title": "Heat", "what": "A warm pack." }' } },
  kind: { fails: { text: '{ "name": "Heat" }' }, passes: { text: '{ "title": "Heat", "what": "A warm pack." }' } },
  schema: {
    fails: { text: '{ "title": "Warm pack", "what": "A warm pack.", "notfor": ["numb skin"] }' },
    passes: { text: '{ "title": "Warm pack", "what": "A warm pack.", "notFor": ["numb skin"] }' },
  },
  'double-key': {
    fails: { text: '{ "title": "Rest", "what": "Lie down.", "notFor": ["fever"], "notFor": ["numb skin"] }' },
    passes: { text: '{ "title": "Rest", "what": "Lie down.", "notFor": ["fever", "numb skin"] }' },
  },
  page: {
    fails: { page: page('<relief-remedy-crad>…</relief-remedy-crad>') },
    passes: { page: page('<relief-remedy-card><h2>Rest</h2><p>Lie down for a while.</p></relief-remedy-card>') },
  },
  'help-needs-source': { fails: { claims: [helps] }, passes: { claims: [{ ...helps, sources: [trial] }] } },
  'link-needs-source': {
    fails: map({ strength: 'established' }),
    passes: map({ strength: 'established', sources: [trial] }),
  },
  'help-seen': {
    fails: { claims: [{ ...helps, sources: [{ ...trial, unverified: true }] }] },
    passes: { claims: [{ ...helps, sources: [trial] }] },
  },
  'help-certainty': {
    fails: { claims: [{ ...helps, certainty: 'none', sources: [trial] }] },
    passes: { claims: [{ ...helps, sources: [trial] }] },
  },
  'source-identifier': { fails: { sources: [{ title: 'A talk' }] }, passes: { sources: [trial] } },
  'source-form': { fails: { sources: [{ ...trial, doi: '10.1000/example.' }] }, passes: { sources: [trial] } },
  'link-why': {
    fails: map({ strength: 'disputed' }),
    passes: map({ strength: 'disputed', why: 'Two reviews disagree.' }),
  },
  superlative: {
    fails: { claims: [{ ...helps, text: 'It is more effective than tablets.', sources: [trial] }] },
    passes: {
      claims: [{ ...helps, text: 'It was more effective than tablets.', comparedWith: 'ibuprofen', sources: [trial] }],
    },
  },
  promise: { fails: { what: 'It takes the pain away instantly.' }, passes: { what: 'It may ease pain for an hour or two.' } },
  'borrowed-authority': {
    fails: { what: 'Doctors recommend it.' },
    passes: { what: 'A guideline recommends it.', sources: [trial] },
  },
  mechanism: {
    fails: { what: 'It realigns the spine.' },
    passes: {
      what: 'Quick pushes on the joints of the spine.',
      leftOut: [{ claim: 'It realigns the spine.', why: 'We found no study that shows this.' }],
    },
  },
  'not-supported': {
    fails: { claims: [{ ...helps, text: 'Magnesium eases cramps.', sources: [trial] }] },
    passes: { claims: [{ ...helps, text: 'Magnesium does not help night cramps.', direction: 'none' }] },
  },
  alarm: { fails: { what: 'For excruciating back pain.' }, passes: { what: 'For back pain that is hard to bear.' } },
  'without-limit': {
    fails: { dose: { frequency: 'As often as possible' } },
    passes: { dose: { duration: 'PT10M/PT15M', max: 'PT20M', minGap: 'PT2H' } },
  },
  'dose-limit': {
    fails: { title: 'Heat', dose: { duration: 'PT15M' } },
    passes: { title: 'Heat', dose: { duration: 'PT15M', max: 'PT20M' } },
  },
  'dose-source': {
    fails: { dose: { duration: 'PT3M/PT5M', minGap: 'PT3H' } },
    passes: { dose: { duration: 'PT3M/PT5M', minGap: 'PT3H', note: 'One suggestion. Nobody has tested it.' } },
  },
  'cold-gap': {
    fails: { title: 'Cold pack', dose: { max: 'PT20M' } },
    passes: { title: 'Cold pack', dose: { max: 'PT20M', minGap: 'PT2H' } },
  },
  'seek-help': {
    fails: { title: 'Rest', topic: 'back pain' },
    passes: {
      title: 'Rest',
      topic: 'back pain',
      seekHelp: { emergency: ['you lose control of your bladder'], urgent: [], nonUrgent: [] },
    },
  },
  'cord-seek-help': {
    fails: { nodes: [{ id: 'cord', plain: 'Damage to the spinal cord' }] },
    passes: {
      nodes: [{ id: 'cord', plain: 'Damage to the spinal cord', seekHelp: { emergency: ['both legs are weak'] } }],
    },
  },
  'duration-order': {
    fails: { dose: { duration: 'PT15M/PT30M', max: 'PT20M' } },
    passes: { dose: { duration: 'PT10M/PT15M', max: 'PT20M' } },
  },
  'stop-rule-order': {
    fails: { stopRule: { ok: 5, caution: 3, text: 'Stop.' } },
    passes: { stopRule: { ok: 3, caution: 5, text: 'Stop.' } },
  },
  'stop-if': {
    fails: { claims: [{ ...helps, sources: [trial] }] },
    passes: { claims: [{ ...helps, sources: [trial] }], stopIf: ['it hurts more'] },
  },
  'review-order': {
    fails: { review: { by: 'An example', last: '2026-01-10', next: '2025-01-10' } },
    passes: { review: { by: 'An example', last: '2026-01-10', next: '2028-01-10' } },
  },
  'review-interval': {
    fails: { review: { by: 'An example', last: '2026-01-10', next: '2031-01-10' } },
    passes: { review: { by: 'An example', last: '2026-01-10', next: '2029-01-10' } },
  },
  'review-overdue': {
    fails: { review: { by: 'An example', last: '2022-01-10' } },
    passes: { review: { by: 'An example', last: '2026-01-10' } },
  },
  'review-complete': {
    fails: { review: { last: '2026-01-10' }, stopIf: ['it hurts more'] },
    passes: { review: { by: 'An example', last: '2026-01-10' }, stopIf: ['it hurts more'] },
  },
  conflicts: { fails: { title: 'Rest' }, passes: { title: 'Rest', conflicts: 'None. The authors sell no treatment.' } },
  'sentence-length': {
    fails: {
      how: [
        'Wrap the pack in a towel and put it on your back and leave it there for ten to fifteen minutes or until it is warm.',
      ],
    },
    passes: { how: ['Wrap the pack in a towel. Put it on your back. Leave it there for 10 to 15 minutes.'] },
  },
  'reading-age': {
    fails: { text: JSON.stringify({ title: 'Rest', what: long.repeat(15).trim() }), shown: `“${long.trim()}”, fifteen times` },
    passes: { text: JSON.stringify({ title: 'Rest', what: short.repeat(8).trim() }), shown: `“${short.trim()}”, eight times` },
  },
};
