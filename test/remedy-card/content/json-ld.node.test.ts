import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { check } from '../../../src/health/check.js';
import { isA, merge, scriptSafe } from '../../../src/health/json-ld.js';
import { fromJsonLd, toJsonLd } from '../../../src/remedy-card/content/json-ld.js';
import { remedyShape } from '../../../src/remedy-card/content/remedy.shape.js';
import type { Remedy } from '../../../src/remedy-card/content/remedy.schema.js';
import { pack } from '../examples.js';

const folder = new URL('../../../demo/content/remedies/', import.meta.url);
const remedy = (data: unknown) => {
  const { content, problems } = check(remedyShape, data);
  expect(problems).to.deep.equal([]);
  return content!;
};
const documents = readdirSync(folder).map((name) => remedy(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
const withoutSeeds = (it: Remedy) => JSON.parse(JSON.stringify(it, (key, value) => (key === 'seed' ? [] : value))) as Remedy;
const thing = (it: Remedy) => toJsonLd(it)['@graph'].find((node) => !isA(node, ['HealthTopicContent']))!;

describe('a remedy as JSON-LD', () => {
  it('reads back as the same remedy, for all of the demo', () => {
    expect(documents.length).to.be.greaterThan(7);
    for (const it of documents) {
      const back = remedy(fromJsonLd(JSON.parse(scriptSafe(toJsonLd(it)))));
      const { $schema, ...rest } = withoutSeeds(it);
      expect(back, `${it.title} of ${$schema}`).to.deep.equal(rest);
    }
  });

  it('makes one graph of a page, each @id once', () => {
    const graph = merge([...documents, documents[0]!].map((it) => toJsonLd(it)))['@graph'];
    const ids = graph.map((it) => it['@id']);
    expect(ids).to.have.length(documents.length * 2);
    expect(new Set(ids)).to.have.length(ids.length);
    for (const it of graph) if (it.about) expect(ids).to.include((it.about as { '@id': string })['@id']);
  });

  it('gives a therapy its contraindications and harms', () => {
    const it = thing(remedy(pack));
    expect(it).to.deep.include({
      '@type': 'MedicalTherapy',
      '@id': '#pack',
      name: 'Example pack',
      howPerformed: 'Take it. Leave it on.',
      adverseOutcome: [{ '@type': 'MedicalEntity', name: 'It can harm a third example.' }],
    });
    expect((it.contraindication as { name: string }[]).map(({ name }) => name)).to.deep.equal([
      'numb skin',
      'broken skin',
      'an example condition',
    ]);
  });

  it('gives no other type what schema.org gives to therapies alone', () => {
    for (const kind of ['ExercisePlan', 'LifestyleModification', 'DietarySupplement', 'Drug'] as const) {
      const it = thing(remedy({ ...pack, kind, dose: { duration: 'PT10M/PT15M', maxAmount: '350 mg', frequency: 'daily' } }));
      expect(it).to.not.have.any.keys('contraindication', 'adverseOutcome', 'howPerformed', 'bodyLocation');
      if (kind === 'ExercisePlan') expect(it).to.include({ activityDuration: 'PT10M', activityFrequency: 'daily' });
      if (kind === 'DietarySupplement')
        expect(it.maximumIntake).to.deep.equal({ '@type': 'MaximumDoseSchedule', description: '350 mg' });
    }
  });

  it('never states a recommendation, a grade or a treatment as fact', () => {
    const written = JSON.stringify(documents.map((it) => toJsonLd({ ...it })));
    expect(written).to.not.match(/"(guideline|evidenceLevel|possibleTreatment|MedicalWebPage|aspect|recommendationStrength)"/);
  });

  it('cites each source once, and none that the author has not seen', () => {
    const [content] = toJsonLd(remedy({ ...pack, sources: [...pack.claims[0]!.sources!] }))['@graph'];
    expect(content!.citation).to.deep.equal([
      {
        '@type': 'ScholarlyArticle',
        name: 'Example trial',
        datePublished: '2020',
        publisher: { '@type': 'Organization', name: 'Example Journal' },
        sameAs: 'https://doi.org/10.1000/example',
      },
    ]);
  });

  it('writes addresses that hold outside of the page', () => {
    const [content, it] = toJsonLd(remedy(pack), { base: 'https://example.org/back' })['@graph'];
    expect(it!['@id']).to.equal('https://example.org/back#pack');
    expect(content!.about).to.deep.equal({ '@id': 'https://example.org/back#pack' });
  });

  it('stays one node where the remedy has no id', () => {
    const { '@graph': graph } = toJsonLd(remedy({ title: 'Heat', what: 'Warm.' }));
    expect(graph).to.have.length(1);
    expect(graph[0]!.about).to.include({ '@type': 'MedicalTherapy', name: 'Heat' });
  });

  it('cannot end the script that it stands in', () => {
    const text = scriptSafe({ a: '</script><!-- & \u2028\u2029' });
    expect(text).to.not.match(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).to.deep.equal({ a: '</script><!-- & \u2028\u2029' });
  });

  it('reads what any page says of a therapy, and makes up nothing', () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': ['HealthTopicContent', 'Article'],
          inLanguage: 'en',
          citation: [
            {
              '@type': 'ScholarlyArticle',
              name: 'Example trial',
              sameAs: ['https://doi.org/10.1000/x', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
              datePublished: '2020-05-01',
            },
          ],
        },
        {
          '@type': 'https://schema.org/PhysicalTherapy',
          '@id': 'https://example.org/#heat',
          name: { '@value': 'Heat', '@language': 'en' },
          description: 'A warm pack.',
          howPerformed: 'Wrap it.',
          contraindication: [{ '@type': 'MedicalContraindication', name: 'Numb skin' }, 'Fever'],
          adverseOutcome: { '@type': 'MedicalEntity', name: 'Burns' },
        },
      ],
    };
    const { id, title, kind, what, how, notFor, claims, review, sources } = remedy(fromJsonLd(data));
    expect({ id, title, kind, what, how, notFor, review }).to.deep.equal({
      id: 'heat',
      title: 'Heat',
      kind: 'PhysicalTherapy',
      what: 'A warm pack.',
      how: ['Wrap it.'],
      notFor: ['Numb skin', 'Fever'],
      review: undefined,
    });
    expect(claims.map(({ text, direction, certainty }) => [text, direction, certainty])).to.deep.equal([
      ['Burns', 'harms', 'none'],
    ]);
    expect(sources).to.deep.equal([{ title: 'Example trial', year: 2020, doi: '10.1000/x', pmid: '1', unverified: false }]);
  });

  it('says what is missing where a page describes something else', () => {
    expect(() => fromJsonLd({ '@type': 'Recipe', name: 'Soup' })).to.throw(
      'holds nothing that a card can show: a MedicalTherapy',
    );
  });
});
