/** A remedy as schema.org JSON-LD, and back. Loaded when a page gives or wants it. */
import {
  citations,
  context,
  documentOf,
  idOf,
  isA,
  node,
  nodes,
  sourcesOf,
  text,
  texts,
  type Graph,
  type Node,
} from '../../health/json-ld.js';
import { languageTag } from '../../health/language.js';
import { kinds } from './kinds.js';
import type { Remedy } from './remedy.schema.js';

const aspect = (name: string) => `https://schema.org/${name}HealthAspect`;

/**
 * A remedy as a graph of two nodes: the thing, and the page's content about it with its citations.
 * `base` is the page's address, for `@id`s that hold outside of it.
 *
 * No `guideline`, `evidenceLevel` or `possibleTreatment` is written: schema.org's levels grade the kind of studies, not
 * whether a thing works, so they would state as recommended what the card calls unsure.
 */
export function toJsonLd(it: Remedy, { base = '' }: { base?: string } = {}): Graph {
  const id = idOf(base, it.id);
  const harms = it.claims.filter(({ direction }) => direction === 'harms');
  const cautions = [...it.notFor, ...it.askFirst];
  const thing = node({
    '@type': it.kind,
    '@id': id,
    name: it.title,
    alternateName: it.medical,
    description: it.what,
    ...inItsOwnTerms(
      it,
      cautions,
      harms.map((claim) => claim.text),
    ),
  });
  const numbers = it.claims.flatMap(({ outOf100 }) => outOf100?.source ?? []);
  const sources = [...[...it.claims, ...it.leftOut].flatMap((claim) => claim.sources), ...numbers];
  const content = node({
    '@type': 'HealthTopicContent',
    '@id': idOf(base, it.id && `${it.id}-card`),
    name: it.title,
    about: id ? { '@id': id } : thing,
    inLanguage: it.lang,
    hasHealthAspect: [
      aspect('SelfCare'),
      ...(it.claims.length ? [aspect('Effectiveness')] : []),
      ...(it.dose ? [aspect('UsageOrSchedule')] : []),
      ...(cautions.length + it.stopIf.length + harms.length ? [aspect('Safety')] : []),
      ...(it.leftOut.length ? [aspect('Misconceptions')] : []),
      ...(it.seekHelp ? [aspect('SeeDoctor')] : []),
    ],
    dateModified: it.review?.last,
    expires: it.review?.next,
    publisher: it.publisher ? { '@type': 'Organization', name: it.publisher } : undefined,
    citation: citations([...sources, ...it.sources]),
    'relief:document': documentOf(it),
  });
  return { '@context': context, '@graph': id ? [content, thing] : [content] };
}

interface Card {
  ownerDocument: { URL: string };
  load(): Promise<Remedy | undefined>;
}

/** The graph of a card in a page; its `@id`s stand under the page's address unless another is given. */
export async function ofCard(card: Card, page = card.ownerDocument.URL.replace(/#.*$/, '')): Promise<Graph | undefined> {
  const remedy = await card.load();
  return remedy && toJsonLd(remedy, { base: page });
}

/** What each type can say of how, how much and for whom: only therapies have contraindications, only supplements a limit. */
function inItsOwnTerms(it: Remedy, cautions: string[], harms: string[]): Node {
  const safety = [...cautions, ...it.stopIf].join('. ') || undefined;
  const [shortest] = it.dose?.duration?.split('/') ?? [];
  switch (it.kind) {
    case 'ExercisePlan':
      return { activityDuration: shortest, activityFrequency: it.dose?.frequency };
    case 'LifestyleModification':
      return {};
    case 'DietarySupplement':
      return {
        safetyConsideration: safety,
        maximumIntake: it.dose?.maxAmount && { '@type': 'MaximumDoseSchedule', description: it.dose.maxAmount },
      };
    case 'Drug':
      return { warning: safety };
    case 'MedicalTherapy':
    case 'PhysicalTherapy':
      return {
        bodyLocation: it.bodyLocation,
        howPerformed: it.how.join(' ') || undefined,
        contraindication: cautions.map((name) => ({ '@type': 'MedicalContraindication', name })),
        adverseOutcome: harms.map((name) => ({ '@type': 'MedicalEntity', name })),
      };
  }
}

/**
 * A remedy from a page's JSON-LD: whole where we wrote it, otherwise what schema.org can say of a therapy, exercise plan,
 * supplement or drug. Nothing is guessed: without our own document there are no claims, and nothing counts as reviewed.
 */
export function fromJsonLd(data: unknown): unknown {
  const all = nodes(data);
  const ours = all.find((it) => it['@type'] && it['relief:document'])?.['relief:document'];
  if (ours) return typeof ours === 'object' && '@value' in ours ? ours['@value'] : ours;
  const thing = all.find((it) => isA(it, kinds) && text(it.name));
  if (!thing) throw new Error(`holds nothing that a card can show: a ${kinds.join(', ')} with a name`);
  const about = all.find((it) => isA(it, ['HealthTopicContent', 'MedicalWebPage']));
  const schedule = thing.maximumIntake ?? thing.doseSchedule;
  return {
    id: /#([A-Za-z][\w-]*)$/.exec(thing['@id'] ?? '')?.[1],
    lang: languageTag(text(about?.inLanguage) ?? text(thing.inLanguage)),
    kind: kinds.find((it) => isA(thing, [it])),
    title: text(thing.name),
    medical: text(thing.alternateName),
    what: text(thing.description) ?? text(about?.description) ?? text(about?.abstract),
    bodyLocation: text(thing.bodyLocation),
    how: [...texts(thing.howPerformed), ...texts(thing.step)],
    notFor: texts(thing.contraindication),
    askFirst: [...texts(thing.safetyConsideration), ...texts(thing.warning)],
    claims: texts(thing.adverseOutcome).map((harm) => ({ text: harm, direction: 'harms', certainty: 'none' })),
    dose:
      schedule || thing.activityFrequency ? { maxAmount: text(schedule), frequency: text(thing.activityFrequency) } : undefined,
    sources: sourcesOf([about?.citation, thing.citation, thing.study]),
    publisher: text(about?.publisher),
  };
}
