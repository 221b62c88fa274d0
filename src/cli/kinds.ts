/** The kinds of content that there are, and how each is recognised, read and checked. */
import { check as checkCauseMap, fromHtml as causesFromHtml } from '../cause-explainer/content/content-reader.js';
import { causeMapShape } from '../cause-explainer/content/cause-map.shape.js';
import {
  check as checkPlan,
  fromHtml as exerciseFromHtml,
  fromJsonLd as exerciseFromJsonLd,
} from '../exercise-stepper/content/content-reader.js';
import { exerciseShape } from '../exercise-stepper/content/exercise.shape.js';
import { routineShape } from '../exercise-stepper/content/routine.shape.js';
import { check, type Checked, type Shape } from '../health/check.js';
import { sentences } from '../health/read-html.js';
import { isA, nodes } from '../health/json-ld.js';
import { seekHelp as seekHelpShape } from '../health/parts.shape.js';
import {
  check as checkRemedy,
  fromHtml as remedyFromHtml,
  fromJsonLd as remedyFromJsonLd,
} from '../remedy-card/content/content-reader.js';
import { remedyShape } from '../remedy-card/content/remedy.shape.js';

export interface Kind {
  /** What a message calls it. */
  name: string;
  tag: string;
  check(data: unknown): Checked<unknown>;
  fromHtml(host: Element): unknown;
  fromJsonLd?(data: unknown): Promise<unknown>;
}

const remedy: Kind = {
  name: 'remedy',
  tag: 'relief-remedy-card',
  check: checkRemedy,
  fromHtml: remedyFromHtml,
  fromJsonLd: remedyFromJsonLd,
};
const exercise: Kind = {
  name: 'exercise',
  tag: 'relief-exercise-stepper',
  check: checkPlan,
  fromHtml: exerciseFromHtml,
  fromJsonLd: exerciseFromJsonLd,
};
const causeMap: Kind = {
  name: 'cause map',
  tag: 'relief-cause-explainer',
  check: checkCauseMap,
  fromHtml: causesFromHtml,
};
const seekHelp: Kind = {
  name: 'warning signs',
  tag: 'relief-seek-help',
  check: (data) => check(seekHelpShape as Shape, data),
  fromHtml(host) {
    const [emergency, urgent, nonUrgent] = ['emergency', 'urgent', 'non-urgent'].map((tier) => sentences(host, tier));
    return emergency || urgent || nonUrgent ? { emergency, urgent, nonUrgent } : undefined;
  },
};

const kinds = [remedy, exercise, causeMap, seekHelp];

/** Every key that any document may have, to guess what a misspelt one was meant to be. */
export const keys = new Set([remedyShape, exerciseShape, routineShape, causeMapShape, seekHelpShape as Shape].flatMap(keysOf));

function keysOf({ properties = {}, items }: Shape): string[] {
  const inner = [...Object.values(properties), ...(items ? [items] : [])];
  return [...Object.keys(properties), ...inner.flatMap(keysOf)];
}

/** Elements that take no content. */
export const others = ['relief-comment-count', 'relief-comment-form', 'relief-comment-thread'];
export const tags = [...kinds.map(({ tag }) => tag), ...others];

export const kindOfTag = (tag: string): Kind | undefined => kinds.find((it) => it.tag === tag);

const schemas: Record<string, Kind> = { remedy, exercise, routine: exercise, 'cause-map': causeMap, 'seek-help': seekHelp };

/** Keys that only one kind has. */
const marks: readonly (readonly [key: string, Kind])[] = [
  ['nodes', causeMap],
  ['phases', exercise],
  ['exercises', exercise],
  ['emergency', seekHelp],
  ['claims', remedy],
  ['how', remedy],
  ['dose', remedy],
  ['what', remedy],
];

/** Our kind of a document: by its `$schema`, else by its keys. Undefined when it is none of ours. */
export function kindOf(data: object): Kind | undefined {
  const named = '$schema' in data && /([\w-]+)\.json$/.exec(String(data.$schema))?.[1];
  if (named && schemas[named]) return schemas[named];
  return marks.find(([key]) => Object.hasOwn(data, key))?.[1];
}

/** Whether a document is schema.org's rather than ours. */
export const isLinkedData = (data: object): boolean => '@context' in data || '@graph' in data || '@type' in data;

/** What a schema.org document says that a widget shows: every document of ours in it whole, else the first thing that is known. */
export async function fromLinkedData(data: unknown): Promise<{ found: { kind: Kind; content: unknown }[]; reasons: string[] }> {
  const whole = nodes(data).flatMap((it) => {
    const document = it['relief:document'];
    const content: unknown = typeof document === 'object' && document && '@value' in document ? document['@value'] : document;
    const kind = typeof content === 'object' && content ? kindOf(content) : undefined;
    return kind ? [{ kind, content }] : [];
  });
  if (whole.length) return { found: whole, reasons: [] };
  // An ExercisePlan that is a HowTo too has steps for a stepper; alone it is a card.
  const steps = nodes(data).some((it) => isA(it, ['HowTo']));
  const reasons: string[] = [];
  for (const kind of steps ? [exercise, remedy] : [remedy]) {
    try {
      return { found: [{ kind, content: await kind.fromJsonLd!(data) }], reasons: [] };
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  return { found: [], reasons };
}
