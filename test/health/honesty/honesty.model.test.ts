import { expect } from 'chai';
import { sentence } from '../../../src/health/check.js';
import { checkHonesty, rules, type Content } from '../../../src/health/honesty/index.js';

const today = new Date('2026-11-22');
const trial = { title: 'Example trial', doi: '10.1000/example', unverified: false };
const claim: NonNullable<Content['claims']>[number] = {
  text: 'It eases an example.',
  direction: 'small',
  certainty: 'moderate',
  sources: [trial],
};
const honest: Content = {
  title: 'Example',
  what: 'A thing for examples.',
  claims: [claim],
  stopIf: ['it hurts'],
  conflicts: 'None',
};
const found = (it: Content) => checkHonesty(it, today).map(({ rule, path }) => `${rule} ${path}`);

/** For each rule: what breaks it and where, and what comes close and does not. */
const cases: Record<string, { wrong: [Content, path: string][]; right: Content[] }> = {
  'help-needs-source': {
    wrong: [
      [{ ...honest, claims: [{ ...claim, sources: [] }] }, 'claims[0].sources'],
      [{ ...honest, claims: [claim, { ...claim, sources: [{ title: 'A book', unverified: false }] }] }, 'claims[1].sources'],
      [
        { title: 'Routine', conflicts: 'None', exercises: [{ stopIf: ['x'], claims: [{ ...claim, sources: [] }] }] },
        'exercises[0].claims[0].sources',
      ],
    ],
    right: [
      honest,
      { ...honest, claims: [{ ...claim, direction: 'unclear', sources: [] }] },
      { ...honest, claims: [{ ...claim, direction: 'none', sources: [] }] },
    ],
  },
  'link-needs-source': {
    wrong: [
      [
        { conflicts: 'None', edges: [{ from: 'a', to: 'b', kind: 'causes', strength: 'established', sources: [] }] },
        'edges[0].sources',
      ],
      [
        {
          conflicts: 'None',
          edges: [
            { from: 'a', to: 'b', kind: 'raises-risk', strength: 'probable', sources: [{ title: 'A', unverified: false }] },
          ],
        },
        'edges[0].sources',
      ],
    ],
    right: [
      {
        conflicts: 'None',
        edges: [
          { from: 'a', to: 'b', kind: 'causes', strength: 'established', sources: [trial] },
          { from: 'a', to: 'c', kind: 'causes', strength: 'not-shown', why: 'Nobody has looked.' },
          { from: 'a', to: 'd', kind: 'supplies', strength: 'established' },
        ],
      },
    ],
  },
  'help-seen': {
    wrong: [[{ ...honest, claims: [{ ...claim, sources: [{ ...trial, unverified: true }] }] }, 'claims[0].sources']],
    right: [{ ...honest, claims: [{ ...claim, sources: [trial, { ...trial, unverified: true }] }] }],
  },
  'help-certainty': {
    wrong: [[{ ...honest, claims: [{ ...claim, certainty: 'none' }] }, 'claims[0].certainty']],
    right: [{ ...honest, claims: [{ ...claim, certainty: 'very-low' }] }],
  },
  superlative: {
    wrong: [
      [{ ...honest, what: 'The safest form of care.' }, 'what'],
      [{ ...honest, claims: [{ ...claim, text: 'It is more effective than other treatments.' }] }, 'claims[0].text'],
      [{ ...honest, how: ['Begin.', 'Take the most effective dose.'] }, 'how[1]'],
    ],
    right: [
      { ...honest, claims: [{ ...claim, text: 'It worked better than sham.', comparedWith: 'sham' }] },
      { ...honest, what: 'It is no better than exercise.' },
      { ...honest, claims: [{ ...claim, direction: 'none', text: 'It was not more effective than sham.' }] },
      { ...honest, leftOut: [{ claim: 'It is the best.', why: 'Nobody has compared it.' }] },
      { ...honest, lang: 'fr', what: 'Superior est un mot latin.' },
    ],
  },
  promise: {
    wrong: [
      [{ ...honest, what: 'It cures back pain.' }, 'what'],
      [{ ...honest, title: 'Instant help' }, 'title'],
      [{ ...honest, what: 'It relieves the pain quickly.' }, 'what'],
      [{ ...honest, what: 'Fast relief for your back.' }, 'what'],
      [{ ...honest, what: 'There is no cure. But it is completely safe.' }, 'what'],
    ],
    right: [
      { ...honest, what: 'There is no cure. It is not proven to help.' },
      { ...honest, claims: [{ ...claim, direction: 'none', text: 'It cures nobody.' }] },
    ],
  },
  'borrowed-authority': {
    wrong: [
      [{ ...honest, what: 'Clinically proven for examples.' }, 'what'],
      [{ ...honest, how: ['Rest.', 'Doctors recommend a second rest.'] }, 'how[1]'],
      [{ ...honest, claims: [{ ...claim, text: 'Many people find relief.', sources: [] }] }, 'claims[0].text'],
      [{ ...honest, what: 'It is known to help.' }, 'what'],
    ],
    right: [
      { ...honest, claims: [{ ...claim, text: 'Studies show a small effect.' }] },
      { ...honest, what: 'Studies show little.', sources: [trial] },
      { ...honest, what: 'No studies show that it helps. Many people have an example at home.' },
    ],
  },
  mechanism: {
    wrong: [
      [{ ...honest, claims: [{ ...claim, text: 'It replenishes the fluid in the muscle.', sources: [] }] }, 'claims[0].text'],
      [{ ...honest, what: 'It realigns the spine.' }, 'what'],
    ],
    right: [
      { ...honest, claims: [{ ...claim, text: 'It replenishes fluid.' }] },
      {
        ...honest,
        claims: [{ ...claim, text: 'Nobody knows whether it realigns anything.', direction: 'unclear', sources: [] }],
      },
      { ...honest, leftOut: [{ claim: 'It helps the body self-heal.', why: 'No study shows this.' }] },
    ],
  },
  'not-supported': {
    wrong: [
      [{ ...honest, claims: [{ ...claim, text: 'Magnesium eases cramps.' }] }, 'claims[0].text'],
      [
        {
          conflicts: 'None',
          nodes: [
            { id: 'a', plain: 'Dehydration' },
            { id: 'b', plain: 'Back spasm' },
          ],
          edges: [{ from: 'a', to: 'b', strength: 'established' }],
        },
        'edges[0]',
      ],
    ],
    right: [
      { ...honest, claims: [{ ...claim, text: 'Magnesium did not ease cramps.', direction: 'none' }] },
      {
        conflicts: 'None',
        nodes: [
          { id: 'a', plain: 'Dehydration' },
          { id: 'b', plain: 'Back spasm' },
        ],
        edges: [{ from: 'a', to: 'b', strength: 'not-shown', why: 'Four cohorts do not show it.' }],
      },
    ],
  },
  'without-limit': {
    wrong: [
      [{ ...honest, dose: { frequency: 'as often as possible' } }, 'dose.frequency'],
      [{ ...honest, how: ['Apply it as frequently as possible.'] }, 'how[0]'],
    ],
    right: [{ ...honest, how: ['Do not apply it as often as you like.', 'Twice a day.'] }],
  },
  'dose-limit': {
    wrong: [
      [{ ...honest, title: 'Cold pack', dose: { minGap: 'PT2H' } }, 'dose.max'],
      [{ ...honest, title: 'Heat' }, 'dose.max'],
      [{ ...honest, title: 'Zinc', kind: 'DietarySupplement' }, 'dose.maxAmount'],
      [{ ...honest, title: 'Vitamin D tablets' }, 'dose.maxAmount'],
      [{ ...honest, title: 'Painkillers', kind: 'Drug' }, 'dose.maxAmount'],
    ],
    right: [
      { ...honest, title: 'Heat', dose: { max: 'PT20M' } },
      { ...honest, title: 'Zinc', kind: 'DietarySupplement', dose: { maxAmount: '25 mg' } },
      { ...honest, title: 'Heart health' },
    ],
  },
  'cold-gap': {
    wrong: [[{ ...honest, title: 'Ice', dose: { max: 'PT20M' } }, 'dose.minGap']],
    right: [
      { ...honest, title: 'Ice', dose: { max: 'PT20M', minGap: 'PT2H' } },
      { ...honest, title: 'Warm-up', phases: [] },
    ],
  },
  'seek-help': {
    wrong: [
      [{ ...honest, topic: 'back pain' }, 'seekHelp.emergency'],
      [{ ...honest, title: 'Sciatica', seekHelp: { emergency: [] } }, 'seekHelp.emergency'],
      [{ ...honest, title: 'Heat', claims: [{ ...claim, text: 'It can ease a new back pain.' }] }, 'seekHelp.emergency'],
    ],
    right: [
      { ...honest, topic: 'back pain', seekHelp: { emergency: ['you cannot feel your legs'] } },
      { ...honest, topic: 'backpacks' },
      { ...honest, what: 'Lie on your back.' },
    ],
  },
  'cord-seek-help': {
    wrong: [[{ conflicts: 'None', nodes: [{ id: 'a', plain: 'Damage to the spinal cord' }] }, 'nodes[0].seekHelp.emergency']],
    right: [
      {
        conflicts: 'None',
        nodes: [
          { id: 'a', plain: 'Damage to the spinal cord', seekHelp: { emergency: ['weak legs'] } },
          { id: 'b', plain: 'The spinal cord' },
        ],
      },
    ],
  },
  'link-why': {
    wrong: [[{ conflicts: 'None', edges: [{ from: 'a', to: 'b', strength: 'disputed' }] }, 'edges[0].why']],
    right: [
      {
        conflicts: 'None',
        edges: [
          { from: 'a', to: 'b', strength: 'disputed', why: 'Studies disagree.' },
          { from: 'a', to: 'c', strength: 'probable' },
        ],
      },
    ],
  },
  'duration-order': {
    wrong: [
      [{ ...honest, dose: { duration: 'PT15M/PT10M' } }, 'dose.duration'],
      [{ ...honest, dose: { duration: 'PT15M/PT30M', max: 'PT20M' } }, 'dose.duration'],
      [{ ...honest, phases: [{ cue: 'Hold', duration: 'PT30S', max: 'PT10S' }] }, 'phases[0].duration'],
      [{ ...honest, phases: [{ cue: 'Hold', duration: 'PT1S', min: 'PT2S' }] }, 'phases[0].duration'],
      [{ ...honest, phases: [], reps: { default: 9, max: 5 } }, 'reps.default'],
    ],
    right: [
      { ...honest, dose: { duration: 'PT10M/PT15M', max: 'PT20M' } },
      { ...honest, phases: [{ cue: 'Hold', duration: 'PT10S', min: 'PT2S', max: 'PT10S' }], reps: { default: 5 } },
    ],
  },
  'dose-source': {
    wrong: [
      [{ ...honest, dose: { duration: 'PT3M/PT5M' } }, 'dose.duration'],
      [{ ...honest, dose: { perDay: 3 }, sources: [{ title: 'A book', unverified: false }] }, 'dose.perDay'],
    ],
    right: [
      { ...honest, dose: { duration: 'PT3M', note: 'Nobody has tested this dose.' } },
      { ...honest, dose: { duration: 'PT3M' }, sources: [trial] },
      { ...honest, dose: { max: 'PT20M' } },
    ],
  },
  'stop-rule-order': {
    wrong: [[{ ...honest, stopRule: { ok: 5, caution: 5 } }, 'stopRule.ok']],
    right: [{ ...honest, stopRule: { ok: 3, caution: 5 } }],
  },
  'review-order': {
    wrong: [
      [{ ...honest, review: { by: 'A', last: '2026-01-01', next: '2025-01-01' } }, 'review.next'],
      [{ ...honest, review: { by: 'A', last: '2026-02-31' } }, 'review.last'],
      [{ ...honest, review: { by: 'A', last: '2026-12-24' } }, 'review.last'],
    ],
    right: [{ ...honest, review: { by: 'A', last: '2026-01-01', next: '2029-01-01' } }],
  },
  'review-interval': {
    wrong: [[{ ...honest, review: { by: 'A', last: '2026-01-01', next: '2029-01-02' } }, 'review.next']],
    right: [{ ...honest, review: { by: 'A', last: '2026-01-01', next: '2029-01-01' } }],
  },
  'review-overdue': {
    wrong: [
      [{ ...honest, review: { by: 'A', last: '2023-11-01' } }, 'review'],
      [{ ...honest, review: { by: 'A', last: '2023-11-01', next: '2030-01-01' } }, 'review'],
    ],
    right: [{ ...honest, review: { by: 'A', last: '2024-11-01' } }],
  },
  'review-complete': {
    wrong: [
      [{ ...honest, review: { last: '2026-01-01' } }, 'review'],
      [{ ...honest, claims: [], stopIf: [], review: { by: 'A', last: '2026-01-01' } }, 'stopIf'],
    ],
    right: [{ ...honest, review: { by: 'A', last: '2026-01-01' } }],
  },
  'stop-if': { wrong: [[{ ...honest, stopIf: [] }, 'stopIf']], right: [honest, { ...honest, claims: [], stopIf: [] }] },
  'source-identifier': {
    wrong: [[{ ...honest, sources: [{ title: 'A talk', unverified: false }] }, 'sources[0]']],
    right: [{ ...honest, sources: [{ title: 'A book', isbn: '978-92-4-008178-9', unverified: false }] }],
  },
  'source-form': {
    wrong: [
      [{ ...honest, sources: [{ ...trial, doi: '10.1000/example.' }] }, 'sources[0].doi'],
      [{ ...honest, sources: [{ ...trial, doi: '10.1016/0304-3959(84' }] }, 'sources[0].doi'],
      [{ ...honest, sources: [{ title: 'A', isbn: '978-92-4-008178-8', unverified: false }] }, 'sources[0].isbn'],
      [{ ...honest, sources: [{ title: 'A', isbn: '92 4 159371 8', unverified: false }] }, 'sources[0].isbn'],
      [{ ...honest, sources: [{ title: 'A', url: 'https://doi.org/10.1000/example', unverified: false }] }, 'sources[0].url'],
      [{ ...honest, claims: [{ ...claim, sources: [{ ...trial, year: 2028 }] }] }, 'claims[0].sources[0].year'],
      [
        {
          ...honest,
          claims: [
            {
              ...claim,
              outOf100: { outcome: 'Pain', without: 9, with: 8, within: '1 year', source: { ...trial, doi: '10.1000/example,' } },
            },
          ],
        },
        'claims[0].outOf100.source.doi',
      ],
    ],
    right: [
      { ...honest, sources: [{ ...trial, doi: '10.1016/0304-3959(84)90093-9', year: 1984 }] },
      {
        ...honest,
        sources: [
          { title: 'A', isbn: '978-92-4-008178-9', unverified: false },
          { title: 'B', isbn: '92 4 159371 7', unverified: false },
        ],
      },
    ],
  },
  conflicts: { wrong: [[{ ...honest, conflicts: undefined }, 'conflicts']], right: [honest] },
  alarm: {
    wrong: [[{ ...honest, what: 'For excruciating pain.' }, 'what']],
    right: [{ ...honest, what: 'Back spasms can be very painful.' }],
  },
  'sentence-length': {
    wrong: [
      [{ ...honest, what: `${'word '.repeat(21)}.` }, 'what'],
      [{ ...honest, stopIf: [`${'word '.repeat(21)}.`] }, 'stopIf[0]'],
      [{ ...honest, lang: 'ar', leftOut: [{ claim: 'x', why: 'كلمة '.repeat(21) }] }, 'leftOut[0].why'],
    ],
    right: [{ ...honest, what: `${'word '.repeat(19)}word. And ${'word '.repeat(10)}.` }],
  },
};

describe('the rules of honesty', () => {
  it('find nothing in an honest document', () => {
    expect(found(honest)).to.deep.equal([]);
    expect(found({})).to.deep.equal(['conflicts conflicts']);
  });

  it('are each shown to find something, and say why they ask it', () => {
    expect(Object.keys(cases)).to.have.members(rules.map(({ id }) => id));
    expect(new Set(rules.map(({ id }) => id)).size).to.equal(rules.length);
    for (const { asks, reason, source } of rules)
      for (const words of [asks, reason, source]) expect(words).to.have.length.above(9);
  });

  for (const { id, severity, asks } of rules)
    describe(`${id}: ${asks}`, () => {
      for (const [content, path] of cases[id]!.wrong)
        it(`is broken by ${JSON.stringify(content).slice(0, 80)}`, () => {
          const problem = checkHonesty(content, today).find((it) => it.rule === id);
          expect(problem, found(content).join('\n') || 'nothing found').to.include({ path, severity });
          if (problem!.words) expect(JSON.stringify(content)).to.contain(problem!.words);
          expect(problem!.message)
            .to.match(/^[a-zé]/)
            .and.have.length.above(15);
        });
      for (const content of cases[id]!.right)
        it(`is kept by ${JSON.stringify(content).slice(0, 80)}`, () => {
          expect(found(content).filter((it) => it.startsWith(`${id} `))).to.deep.equal([]);
        });
    });

  describe('find in the article that the demo replaces', () => {
    const seed = (text: string): Content => ({
      title: 'Chiropractic care',
      topic: 'back spasm',
      what: 'Treatment by a chiropractor.',
      claims: [{ text, direction: 'helps', certainty: 'high' }],
    });
    const told = (content: Content) => checkHonesty(content, today).filter((it) => it.severity === 'error');

    it('K2: more effective than other treatments', () => {
      const problems = told(
        seed(
          'Clinical evidence suggests that chiropractic is more effective in dealing with back spasms pain than other more common medical treatments.',
        ),
      );
      expect(problems.map(({ rule, path }) => `${rule} ${path}`)).to.include.members([
        'help-needs-source claims[0].sources',
        'superlative claims[0].text',
      ]);
      expect(sentence(problems.find((it) => it.rule === 'superlative')!)).to.equal(
        'claims[0].text says “more effective”: say what it was compared with (comparedWith) and name a source that compares, or leave it out',
      );
    });

    it('K6: replenishes the fluid in the muscle and removes the cause', () => {
      const problems = told(seed('This replenishes the fluid in the muscle and removes the cause of the back spasms.'));
      expect(problems.map(({ rule, path }) => `${rule} ${path}`)).to.include.members([
        'mechanism claims[0].text',
        'promise claims[0].text',
      ]);
      expect(sentence(problems.find((it) => it.rule === 'mechanism')!)).to.contain('claims[0].text says “replenishes”');
    });

    it('R2: ice as frequently as possible', () => {
      const problems = told({
        title: 'Ice',
        topic: 'back spasm',
        what: 'An ice pack on the painful area.',
        dose: { duration: 'PT10M/PT15M', frequency: 'Apply the pack as frequently as possible' },
      });
      expect(problems.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([
        'without-limit dose.frequency',
        'dose-limit dose.max',
        'cold-gap dose.minGap',
        'seek-help seekHelp.emergency',
      ]);
      expect(sentence(problems[0]!)).to.contain('dose.frequency says “as frequently as possible”');
    });
  });
});
