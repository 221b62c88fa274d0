/**
 * The rules that honest health content must meet. Authors meet them in their editor, a build, or `npx relief-elements check`;
 * readers' pages never load them. Wordings are looked for in English only.
 */
import type { Problem } from './check.js';
import type { Claim, LeftOut, Source } from './claim.js';
import { range, seconds } from './duration.js';
import { alarm, mechanism, myths, promise, superlative, withoutLimit } from './honesty-words.js';
import { reviewState, threeYearsAfter } from './review-state.js';
import type { Review } from './review.js';
import type { SeekHelp, StopRule } from './safety.js';
import { sourceUrl } from './source-url.js';

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
  claims?: readonly Partial<Claim>[] | undefined;
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
  phases?:
    readonly { cue?: string; duration?: string | undefined; min?: string | undefined; max?: string | undefined }[] | undefined;
  reps?: Bounds | undefined;
  sets?: Bounds | undefined;
  exercises?: readonly Content[] | undefined;
  nodes?: readonly MapNode[] | undefined;
  edges?: readonly MapEdge[] | undefined;
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
  seekHelp?: Partial<SeekHelp> | undefined;
  sources?: readonly Source[] | undefined;
}
interface MapEdge {
  from: string;
  to: string;
  strength?: string;
  why?: string | undefined;
  sources?: readonly Source[] | undefined;
}

/** Tells a problem: where, and what to do, beginning where the path ends. */
type Tell = (path: string, message: string) => void;

/** One rule: what it asks, why, where that comes from, and how it is checked. `RULES.md` is made of these. */
export interface Rule {
  id: string;
  severity: Problem['severity'];
  /** What the rule asks of an author, as a sentence. */
  asks: string;
  /** Why it is asked. */
  reason: string;
  /** Where the reason comes from. */
  source: string;
  check(content: Content, tell: Tell, today: Date): void;
}

const canBeFollowed = (sources: readonly Source[] = []) => sources.some(sourceUrl);
const helps = ({ direction }: Partial<Claim>) => direction === 'helps' || direction === 'small';
const english = ({ lang = 'en' }: Content) => /^en\b/i.test(lang);
const quote = (text: string, form: RegExp) => `says “${form.exec(text)?.[0]}”`;
const text = (it: Content) => [it.title, it.medical, it.id?.replace(/-/g, ' ')].join(' ');
const isCold = (it: Content) => /\b(?:ice|icing|cold|cryo\w*)\b/i.test(text(it));
const isHeat = (it: Content) => /\b(?:heat|hot|warm(?:th|ing)?|thermotherapy)\b/i.test(text(it));
const isRemedy = (it: Content) => !it.phases && !it.exercises && !it.nodes;

/** The document, and each exercise of a routine, with the path to it. */
const documents = (it: Content): [string, Content][] => [
  ['', it],
  ...(it.exercises ?? []).map((exercise, i): [string, Content] => [`exercises[${i}].`, { lang: it.lang, ...exercise }]),
];

/** Every claim with its path. */
const claims = (content: Content) =>
  documents(content).flatMap(([path, it]) => (it.claims ?? []).map((claim, i) => [`${path}claims[${i}]`, claim] as const));

/** Each link of a map as words: “Typing a lot → Carpal tunnel syndrome”. */
function links({ nodes = [], edges = [] }: Content) {
  const name = (id: string) => nodes.find((node) => node.id === id)?.plain ?? id;
  return edges.map((edge, i) => [`edges[${i}]`, edge, `${name(edge.from)} → ${name(edge.to)}`] as const);
}

/** What the author says in their own voice, with its path: not the claims that they left out, nor names of sources. */
function voice(content: Content): [path: string, words: string][] {
  const found = documents(content).flatMap(([path, it]): [string, string | undefined][] => [
    [`${path}title`, it.title],
    [`${path}what`, it.what],
    ...(it.how ?? []).map((line, i): [string, string] => [`${path}how[${i}]`, line]),
    ...(it.setup ?? []).map((line, i): [string, string] => [`${path}setup[${i}]`, line]),
    ...(it.phases ?? []).map(({ cue }, i): [string, string | undefined] => [`${path}phases[${i}].cue`, cue]),
    ...['frequency', 'amount', 'note'].map((key): [string, string | undefined] => {
      const words = it.dose?.[key];
      return [`${path}dose.${key}`, typeof words === 'string' ? words : undefined];
    }),
  ]);
  const nodes = (content.nodes ?? []).map((it, i): [string, string | undefined] => [`nodes[${i}].summary`, it.summary]);
  return [...found, ...nodes].filter((it): it is [string, string] => Boolean(it[1]));
}

/** Every list of sources with its path. */
const sourceLists = (content: Content): [string, readonly Source[]][] => [
  ...claims(content).map(([path, it]): [string, readonly Source[]] => [`${path}.sources`, it.sources ?? []]),
  ...(content.leftOut ?? []).map((it, i): [string, readonly Source[]] => [`leftOut[${i}].sources`, it.sources ?? []]),
  ...(content.nodes ?? []).map((it, i): [string, readonly Source[]] => [`nodes[${i}].sources`, it.sources ?? []]),
  ...(content.edges ?? []).map((it, i): [string, readonly Source[]] => [`edges[${i}].sources`, it.sources ?? []]),
  ['sources', content.sources ?? []],
];

/** Claims and sentences in which a wording is a statement of the author's: not one that the evidence speaks against. */
const statements = (content: Content) =>
  english(content)
    ? [
        ...voice(content).map(([path, words]) => [path, words, undefined] as const),
        ...claims(content).flatMap(([path, it]) =>
          it.text && it.direction !== 'none' ? [[`${path}.text`, it.text, it] as const] : [],
        ),
      ]
    : [];

/** Not a promise or a comparison at all, but its denial: “no better than”, “not proven to”. */
const denied = (words: string, form: RegExp) => {
  const found = form.exec(words);
  return found && /\b(?:no|not|none|never|nor|neither|hardly|without)(?: \w+){0,5}\s*$/i.test(words.slice(0, found.index));
};
const says = (words: string, form: RegExp) => form.test(words) && !denied(words, form);

const guidance = 'NHS standard for creating health content';
const pif = 'PIF TICK criteria (pifonline.org.uk)';

export const rules: readonly Rule[] = [
  {
    id: 'help-needs-source',
    severity: 'error',
    asks: 'A claim that something helps has a source with a DOI, a PubMed number or an address.',
    reason: 'A reader must be able to see for themselves. A claim of help with nothing behind it is advertising.',
    source: 'HONcode principle of justifiability (10.1186/s12911-021-01397-x, table 1)',
    check(content, tell) {
      for (const [path, claim] of claims(content))
        if (helps(claim) && !canBeFollowed(claim.sources))
          tell(
            `${path}.sources`,
            `must name a source with DOI, PubMed number or address, since the claim says that it helps: “${claim.text}”. Or set direction to unclear`,
          );
    },
  },
  {
    id: 'help-seen',
    severity: 'warning',
    asks: 'At least one source of a claim of help was seen by the author.',
    reason: 'A source that nobody opened may say something else.',
    source: guidance,
    check(content, tell) {
      for (const [path, { sources = [], ...claim }] of claims(content))
        if (helps(claim) && sources.length && sources.every((it) => it.unverified))
          tell(`${path}.sources`, 'are all marked as not seen: open one, or set direction to unclear');
    },
  },
  {
    id: 'help-certainty',
    severity: 'warning',
    asks: 'A claim of help says how sure we can be.',
    reason: '“It helps” without a certainty reads as certain.',
    source: 'GRADE (gradeworkinggroup.org)',
    check(content, tell) {
      for (const [path, claim] of claims(content))
        if (helps(claim) && claim.certainty === 'none')
          tell(`${path}.certainty`, 'should say how sure we can be: high, moderate, low or very-low');
    },
  },
  {
    id: 'superlative',
    severity: 'error',
    asks: 'Best, safest, more effective than: only with what it was compared with and a source that compares.',
    reason: 'A comparison that nobody made misleads, and it sells.',
    source: pif,
    check(content, tell) {
      for (const [path, words, claim] of statements(content))
        if (says(words, superlative) && !(claim?.comparedWith && canBeFollowed(claim.sources)))
          tell(
            path,
            `${quote(words, superlative)}: say what it was compared with (comparedWith) and name a source that compares, or leave it out`,
          );
    },
  },
  {
    id: 'promise',
    severity: 'error',
    asks: 'No promise of a cure, of speed, or of safety without exception.',
    reason: 'Nobody can keep it, and readers act on it.',
    source: pif,
    check(content, tell) {
      for (const [path, words] of statements(content))
        if (says(words, promise)) tell(path, `${quote(words, promise)}: say what may happen, to how many, and how sure we are`);
    },
  },
  {
    id: 'mechanism',
    severity: 'error',
    asks: 'How something works is said only with a source that shows it.',
    reason: 'A mechanism sounds like proof. “Realigns”, “replenishes” and “self-heals” have none for back pain.',
    source: '10.1186/1746-1340-17-13 (subluxation meets no criterion of causation)',
    check(content, tell) {
      for (const [path, words, claim] of statements(content))
        if (says(words, mechanism) && claim?.direction !== 'unclear' && !canBeFollowed(claim?.sources))
          tell(path, `${quote(words, mechanism)}: name a source that shows it, or move it to leftOut with the reason`);
    },
  },
  {
    id: 'not-supported',
    severity: 'error',
    asks: 'A claim that reviews have tested and do not support is not made.',
    reason: 'Some claims come back however often they are tested.',
    source: 'The studies named in honesty-words.ts, one for each claim',
    check(content, tell) {
      if (!english(content)) return;
      const told = (path: string, words: string, claim?: Partial<Claim>) => {
        if (claim && !helps(claim)) return;
        const myth = myths.find((it) => says(words, it.told));
        if (myth) tell(path, `${quote(words, myth.told)}. ${myth.found} Say that, or move it to leftOut (${myth.source})`);
      };
      for (const [path, words, claim] of statements(content)) told(path, words, claim);
      for (const [path, { strength }, words] of links(content))
        if (strength === 'established' || strength === 'probable') told(path, words);
    },
  },
  {
    id: 'without-limit',
    severity: 'error',
    asks: 'How often is never “as often as possible”.',
    reason: 'Skin needs to warm up after cold and cool after heat; tablets have limits.',
    source: '10.1002/14651858.CD004750.pub2; NHS trust leaflets on cold treatment',
    check(content, tell) {
      for (const [path, words] of statements(content))
        if (says(words, withoutLimit))
          tell(
            path,
            `${quote(words, withoutLimit)}: say how long, how often at most, and the gap between (dose.max, dose.minGap)`,
          );
    },
  },
  {
    id: 'dose-limit',
    severity: 'error',
    asks: 'Cold and heat say the longest time (dose.max), supplements the largest amount (dose.maxAmount).',
    reason: 'Cold and heat burn skin; minerals build up in weak kidneys.',
    source: 'NHS trust leaflets; 10.1186/s40780-019-0133-7',
    check(content, tell) {
      if (!isRemedy(content)) return;
      const { kind, dose } = content;
      if (kind === 'DietarySupplement') {
        if (!dose?.maxAmount) tell('dose.maxAmount', 'is missing: say the largest amount a day');
      } else if ((isCold(content) || isHeat(content)) && !dose?.max)
        tell('dose.max', 'is missing: say the longest time, such as PT20M');
    },
  },
  {
    id: 'cold-gap',
    severity: 'error',
    asks: 'Cold says how long to wait before the next time (dose.minGap).',
    reason: 'Blood flow stays low after cooling; the skin must warm up first.',
    source: 'pmid 24562697; NHS trust leaflets on cold treatment',
    check(content, tell) {
      if (isRemedy(content) && content.kind !== 'DietarySupplement' && isCold(content) && !content.dose?.minGap)
        tell('dose.minGap', 'is missing: say how long to wait before the next time, such as PT2H');
    },
  },
  {
    id: 'seek-help',
    severity: 'error',
    asks: 'Anything about the back or a nerve says which signs need help at once (seekHelp.emergency).',
    reason: 'Few people with back pain have something dangerous; those few must not wait.',
    source: '10.2519/jospt.2020.9971; NHS back pain page',
    check(content, tell) {
      const about = [content.topic, content.title, content.bodyLocation, content.medical].join(' ');
      const back = /\b(?:backs?|spin(?:e|al)|nerves?|sciatica|lumbar|neck|disc)\b/i.test(about);
      if (back && !content.seekHelp?.emergency?.length)
        tell('seekHelp.emergency', 'is missing: a back or nerve topic must name the signs that need help at once');
    },
  },
  {
    id: 'cord-seek-help',
    severity: 'error',
    asks: 'A cause that injures the spinal cord or the nerves at its end carries its own warning signs.',
    reason: 'It is an emergency, not an entry in a list of causes.',
    source: '10.2519/jospt.2020.9971',
    check(content, tell) {
      (content.nodes ?? []).forEach((it, i) => {
        const cord = /\b(?:damage|injur\w*|pressure)\b.*\b(?:spinal cord|cauda equina)\b|\bcauda equina\b/i.test(
          `${it.plain} ${it.medical ?? ''}`,
        );
        if (cord && !it.seekHelp?.emergency?.length)
          tell(`nodes[${i}].seekHelp.emergency`, `is missing: “${it.plain}” needs help at once, and must say so`);
      });
    },
  },
  {
    id: 'link-why',
    severity: 'error',
    asks: 'A link that is disputed or not shown says why.',
    reason: 'Without the reason a reader cannot tell doubt from ignorance.',
    source: guidance,
    check(content, tell) {
      for (const [path, { strength, why }] of links(content))
        if ((strength === 'disputed' || strength === 'not-shown') && !why)
          tell(`${path}.why`, `is missing: a link that is ${strength} must say why`);
    },
  },
  {
    id: 'duration-order',
    severity: 'error',
    asks: 'The shortest time is not longer than the longest, and neither is longer than the limit.',
    reason: 'A timer follows these numbers.',
    source: 'Arithmetic',
    check(content, tell) {
      const longest = (it: unknown) => (typeof it === 'string' ? seconds(it) : undefined) ?? Infinity;
      for (const [path, { dose, phases = [], reps, sets }] of documents(content)) {
        if (typeof dose?.duration === 'string') {
          const ends = range(dose.duration);
          if (!ends) tell(`${path}dose.duration`, `must begin with the shorter time: “${dose.duration}”`);
          else if (ends.max > longest(dose.max)) tell(`${path}dose.duration`, 'must not be longer than dose.max');
        }
        phases.forEach(({ duration, min, max }, i) => {
          const length = seconds(duration ?? '') ?? seconds(min ?? '') ?? 0;
          if (length < (seconds(min ?? '') ?? 0)) tell(`${path}phases[${i}].duration`, 'must not be shorter than min');
          if (length > longest(max)) tell(`${path}phases[${i}].duration`, 'must not be longer than max');
        });
        for (const [name, it] of Object.entries({ reps, sets }))
          if (it?.default !== undefined && (it.default < (it.min ?? 1) || it.default > (it.max ?? Infinity)))
            tell(`${path}${name}.default`, 'must lie between min and max');
      }
    },
  },
  {
    id: 'stop-rule-order',
    severity: 'error',
    asks: 'The pain at which to go on is lower than the pain at which to take care.',
    reason: 'The stepper stops by these numbers.',
    source: 'pmid 17307888 (the rule of thumb; not tested for back pain)',
    check(content, tell) {
      for (const [path, { stopRule }] of documents(content))
        if (stopRule && (stopRule.ok ?? 3) >= (stopRule.caution ?? 5)) tell(`${path}stopRule.ok`, 'must be lower than caution');
    },
  },
  {
    id: 'review-order',
    severity: 'error',
    asks: 'The next review comes after the last, and both are days of the calendar.',
    reason: 'The page tells readers how old it is by these days.',
    source: guidance,
    check({ review }, tell) {
      const day = (it: string | undefined) => it !== undefined && new Date(`${it}T00:00Z`);
      for (const key of ['last', 'next'] as const) {
        const it = day(review?.[key]);
        if (it && (Number.isNaN(it.getTime()) || it.toISOString().slice(0, 10) !== review?.[key]))
          tell(`review.${key}`, 'is no day of the calendar');
      }
      if (review?.last && review.next && review.next <= review.last) tell('review.next', 'must come after review.last');
    },
  },
  {
    id: 'review-interval',
    severity: 'warning',
    asks: 'The next review is at most three years after the last.',
    reason: 'Evidence moves on.',
    source: pif,
    check({ review }, tell) {
      if (review?.last && review.next && Date.parse(review.next) > threeYearsAfter(review.last).getTime())
        tell('review.next', 'should be at most three years after review.last');
    },
  },
  {
    id: 'review-overdue',
    severity: 'warning',
    asks: 'The review is not overdue.',
    reason: 'The page tells every reader that it is.',
    source: pif,
    check({ review }, tell, today) {
      if (reviewState(review, today) === 'overdue')
        tell('review', 'is overdue: review the whole text anew, then change the days');
    },
  },
  {
    id: 'review-complete',
    severity: 'warning',
    asks: 'A review names who and when, and a reviewed remedy says when to stop.',
    reason: 'Otherwise the page says “not clinically reviewed”, whatever the author meant.',
    source: guidance,
    check(content, tell) {
      const { review } = content;
      if (review && !(review.by && review.last))
        tell('review', 'should name the reviewer (by) and the day (last); without both it does not count');
      else if (review && isRemedy(content) && !content.stopIf?.length)
        tell('stopIf', 'is missing: a remedy that does not say when to stop does not count as reviewed');
    },
  },
  {
    id: 'stop-if',
    severity: 'warning',
    asks: 'A remedy or exercise that helps says when to stop.',
    reason: 'Benefit and harm belong together.',
    source: pif,
    check(content, tell) {
      for (const [path, it] of documents(content))
        if (it.claims?.some(helps) && !it.stopIf?.length && !it.stopRule) tell(`${path}stopIf`, 'is missing: say when to stop');
    },
  },
  {
    id: 'source-identifier',
    severity: 'warning',
    asks: 'A source has a DOI, a PubMed number, an ISBN or an address.',
    reason: 'A title alone cannot be found again.',
    source: guidance,
    check(content, tell) {
      for (const [path, list] of sourceLists(content))
        list.forEach((it, i) => {
          if (!sourceUrl(it) && !it.isbn)
            tell(`${path}[${i}]`, `should have a DOI, a PubMed number, an ISBN or an address: “${it.title}”`);
        });
    },
  },
  {
    id: 'conflicts',
    severity: 'warning',
    asks: 'The document says which conflicts of interest there are, or that there are none.',
    reason: '“Is it trying to sell you something?” is the first thing to ask of health information.',
    source: pif,
    check({ conflicts }, tell) {
      if (!conflicts) tell('conflicts', 'is missing: name the conflicts of interest, or say “None”');
    },
  },
  {
    id: 'alarm',
    severity: 'warning',
    asks: 'No words that frighten more than they tell.',
    reason: 'Fear makes pain worse, and does not tell how serious it is.',
    source: '10.1136/bjsports-2017-098352',
    check(content, tell) {
      for (const [path, words] of statements(content))
        if (says(words, alarm)) tell(path, `${quote(words, alarm)}: say plainly what it feels like`);
    },
  },
  {
    id: 'sentence-length',
    severity: 'warning',
    asks: 'A sentence has at most twenty words.',
    reason: 'Four in ten adults struggle with health text.',
    source: 'NHS service manual, how we write; health literacy',
    check(content, tell) {
      const all = [...voice(content), ...claims(content).map(([path, it]): [string, string] => [`${path}.text`, it.text ?? ''])];
      for (const [path, words] of all)
        for (const sentence of words.split(/(?<=[.!?:;])\s+/u)) {
          const count = sentence.split(/\s+/u).length;
          if (count > 20) tell(path, `has a sentence of ${count} words: make it two`);
        }
    },
  },
];

/** What an author should change, in the order of the rules. Empty when there is nothing. `today` is for reviews. */
export function checkHonesty(content: Content, today: Date): Problem[] {
  const problems: Problem[] = [];
  for (const { id, severity, check } of rules)
    check(content, (path, message) => problems.push({ path, severity, message, rule: id }), today);
  return problems;
}
