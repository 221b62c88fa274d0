/** What the rules of honesty read of a document, and the ways through it: every claim, link, sentence and source, with its path. */
import type { Claim, ClaimInNumbers, LeftOut, Source } from '../claim.js';
import type { Review } from '../review/review.js';
import type { SeekHelp, StopRule } from '../safety.js';
import { sourceUrl } from '../evidence.js';

/** What the rules read of a document: a remedy, an exercise, a routine or a cause map. Every field may be missing. */
export interface Content {
  id?: string | undefined;
  lang?: string | undefined;
  title?: string | undefined;
  medical?: string | undefined;
  topic?: string | undefined;
  kind?: string | undefined;
  what?: string | undefined;
  bodyLocation?: string | undefined;
  claims?: readonly Partial<ClaimInNumbers>[] | undefined;
  leftOut?: readonly Partial<LeftOut>[] | undefined;
  sources?: readonly Source[] | undefined;
  how?: readonly string[] | undefined;
  setup?: readonly string[] | undefined;
  notFor?: readonly string[] | undefined;
  askFirst?: readonly string[] | undefined;
  stopIf?: readonly string[] | undefined;
  stopRule?: Partial<StopRule> | undefined;
  seekHelp?: Partial<SeekHelp> | undefined;
  review?: Review | undefined;
  conflicts?: string | undefined;
  funding?: string | undefined;
  dose?: Readonly<Record<string, unknown>> | undefined;
  advice?: readonly { kind: string; title: string; lines: readonly string[] }[] | undefined;
  phases?: readonly Step[] | undefined;
  progression?: string | undefined;
  reps?: Bounds | undefined;
  sets?: Bounds | undefined;
  exercises?: readonly Content[] | undefined;
  nodes?: readonly MapNode[] | undefined;
  edges?: readonly MapEdge[] | undefined;
}
interface Step {
  name?: string | undefined;
  cue?: string;
  breath?: string | undefined;
  image?: { alt: string } | undefined;
  duration?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}
interface Bounds {
  default?: number;
  min?: number | undefined;
  max?: number | undefined;
}
interface MapNode {
  id: string;
  plain: string;
  medical?: string | undefined;
  summary?: string | undefined;
  branch?: string | undefined;
  seekHelp?: Partial<SeekHelp> | undefined;
  sources?: readonly Source[] | undefined;
}
interface MapEdge {
  from: string;
  to: string;
  kind?: string;
  strength?: string;
  why?: string | undefined;
  sources?: readonly Source[] | undefined;
}

/** One of an author's sentences, with its path. */
export type Line = readonly [path: string, words: string];

export const canBeFollowed = (sources: readonly Source[] = []) => sources.some(sourceUrl);
export const helps = ({ direction }: Partial<Claim>) => direction === 'helps' || direction === 'small';
export const english = ({ lang = 'en' }: Content) => /^en\b/i.test(lang);
export const isRemedy = (it: Content) => !it.phases && !it.exercises && !it.nodes;

const called = (it: Content) => [it.title, it.medical, it.id?.replace(/-/g, ' ')].join(' ');
export const isCold = (it: Content) => /\b(?:ice|icing|cold|cryo\w*)\b/i.test(called(it));
export const isHeat = (it: Content) => /\b(?:heat|hot|warm(?:th|ing)?|thermotherapy)\b/i.test(called(it));
export const isTaken = (it: Content) =>
  it.kind === 'DietarySupplement' ||
  it.kind === 'Drug' ||
  /\b(?:tablets?|capsules?|pills?|supplements?|vitamins?|minerals?|magnesium|calcium|potassium|zinc)\b/i.test(called(it));

/** The document, and each exercise of a routine, with the path to it. */
export const documents = (it: Content): [string, Content][] => [
  ['', it],
  ...(it.exercises ?? []).map((exercise, i): [string, Content] => [`exercises[${i}].`, { lang: it.lang, ...exercise }]),
];

/** Every claim with its path. */
export const claims = (content: Content) =>
  documents(content).flatMap(([path, it]) => (it.claims ?? []).map((claim, i) => [`${path}claims[${i}]`, claim] as const));

/** Each link of a map as words: “Typing a lot → Carpal tunnel syndrome”. */
export function links({ nodes = [], edges = [] }: Content) {
  const names = new Map(nodes.map(({ id, plain }) => [id, plain]));
  const name = (id: string) => names.get(id) ?? id;
  return edges.map((edge, i) => [`edges[${i}]`, edge, `${name(edge.from)} → ${name(edge.to)}`] as const);
}

const list = (path: string, lines: readonly string[] = []) => lines.map((words, i) => [`${path}[${i}]`, words] as const);
const spoken = (lines: readonly (readonly [string, unknown])[]) =>
  lines.filter((it): it is Line => typeof it[1] === 'string' && it[1] !== '');

/**
 * What the author says in their own voice: not the claims, nor the claims that they left out, nor names of sources. What
 * speaks of the reader's body stays outside (“stop at once”, “pain stronger than 5” are right there), and what is told not to do.
 */
export const voice = (content: Content): Line[] =>
  spoken([
    ...documents(content).flatMap(([path, it]) => [
      ...(['title', 'medical', 'what', 'bodyLocation', 'progression'] as const).map((key) => [`${path}${key}`, it[key]] as const),
      ...list(`${path}how`, it.how),
      ...list(`${path}setup`, it.setup),
      ...(it.phases ?? []).flatMap(({ name, cue, breath, image }, i) => [
        [`${path}phases[${i}].name`, name] as const,
        [`${path}phases[${i}].cue`, cue] as const,
        [`${path}phases[${i}].breath`, breath] as const,
        [`${path}phases[${i}].image.alt`, image?.alt] as const,
      ]),
      ...['frequency', 'amount', 'maxAmount', 'gapCondition', 'note'].map(
        (key) => [`${path}dose.${key}`, it.dose?.[key]] as const,
      ),
      ...advice(path, it).flatMap(([at, { kind, title, lines }]) => [
        [`${at}.title`, title] as const,
        ...(kind === 'do' ? list(`${at}.lines`, lines) : []),
      ]),
    ]),
    ...(content.nodes ?? []).map((it, i) => [`nodes[${i}].summary`, it.summary] as const),
    ...(['conflicts', 'funding'] as const).map((key) => [key, content[key]] as const),
  ]);

const advice = (path: string, it: Content) => (it.advice ?? []).map((list, i) => [`${path}advice[${i}]`, list] as const);

const signs = (path: string, it: Partial<SeekHelp> | undefined) =>
  (['emergency', 'urgent', 'nonUrgent'] as const).flatMap((tier) => list(`${path}seekHelp.${tier}`, it?.[tier]));

/** Everything that a reader reads, but names of sources. */
export const prose = (content: Content): Line[] => [
  ...voice(content),
  ...spoken([
    ...claims(content).flatMap(([path, it]) => [
      [`${path}.text`, it.text] as const,
      [`${path}.comparedWith`, it.comparedWith] as const,
      [`${path}.outOf100.outcome`, it.outOf100?.outcome] as const,
      [`${path}.outOf100.within`, it.outOf100?.within] as const,
    ]),
    ...documents(content).flatMap(([path, it]) => [
      ...list(`${path}notFor`, it.notFor),
      ...list(`${path}askFirst`, it.askFirst),
      ...list(`${path}stopIf`, it.stopIf),
      ...signs(path, it.seekHelp),
      [`${path}stopRule.text`, it.stopRule?.text] as const,
      ...advice(path, it).flatMap(([at, { kind, lines }]) => (kind === 'do-not' ? list(`${at}.lines`, lines) : [])),
    ]),
    ...(content.leftOut ?? []).flatMap((it, i) => [
      [`leftOut[${i}].claim`, it.claim] as const,
      [`leftOut[${i}].why`, it.why] as const,
    ]),
    ...(content.nodes ?? []).flatMap((it, i) => [
      ...(['plain', 'medical', 'branch'] as const).map((key) => [`nodes[${i}].${key}`, it[key]] as const),
      ...signs(`nodes[${i}].`, it.seekHelp),
    ]),
    ...(content.edges ?? []).map((it, i) => [`edges[${i}].why`, it.why] as const),
  ]),
];

/** Every source with its path. */
export function citations(content: Content): [path: string, source: Source][] {
  const each = (path: string, its: readonly Source[] = []) => its.map((it, i): [string, Source] => [`${path}sources[${i}]`, it]);
  return [
    ...claims(content).flatMap(([path, { sources, outOf100 }]): [string, Source][] => [
      ...each(`${path}.`, sources),
      ...(outOf100 ? [[`${path}.outOf100.source`, outOf100.source] satisfies [string, Source]] : []),
    ]),
    ...(content.leftOut ?? []).flatMap((it, i) => each(`leftOut[${i}].`, it.sources)),
    ...(content.nodes ?? []).flatMap((it, i) => each(`nodes[${i}].`, it.sources)),
    ...(content.edges ?? []).flatMap((it, i) => each(`edges[${i}].`, it.sources)),
    ...each('', content.sources),
  ];
}

/** Claims and sentences in which a wording is a statement of the author's: not one that the evidence speaks against. */
export const statements = (content: Content): (readonly [path: string, words: string, claim: Partial<Claim> | undefined])[] =>
  english(content)
    ? [
        ...voice(content).map(([path, words]) => [path, words, undefined] as const),
        ...claims(content).flatMap(([path, it]) =>
          it.text && it.direction !== 'none' ? [[`${path}.text`, it.text, it] as const] : [],
        ),
      ]
    : [];

/** “No better than”, “not proven to”: not a promise or a comparison at all, but its denial. */
const denial = /\b(?:no|not|none|nobody|never|nor|neither|hardly|without|cannot|\w+n['’]t)(?: \w+){0,5}\s*$/i;

/** The author's own statements that say what a form looks for. */
export const sayings = (content: Content, form: RegExp) =>
  statements(content).flatMap(([path, text, claim]) => {
    const words = said(text, form);
    return words ? [[path, words, claim] as const] : [];
  });

/** The first place where words say what a form looks for, and do not deny it. */
export function said(words: string, form: RegExp): string | undefined {
  for (const found of words.matchAll(new RegExp(form, `${form.flags}g`)))
    if (!denial.test(words.slice(0, found.index))) return found[0];
  return undefined;
}
