/** An exercise as schema.org `["ExercisePlan", "HowTo"]`, in and out. Loaded when a page has such a script, or asks for one. */
import type { Graph } from '../../health/json-ld.js';
import { languageTag } from '../../health/language.js';
import type { Plan, PlanExercise } from './exercise.schema.js';
import { exercisesOf } from '../session/choices.js';

type Data = Record<string, unknown>;

const isObject = (it: unknown): it is Data => typeof it === 'object' && it !== null && !Array.isArray(it);
const list = (it: unknown): unknown[] => (Array.isArray(it) ? it : it === undefined || it === null ? [] : [it]);
const text = (it: unknown): string | undefined => (typeof it === 'string' && it.trim() ? it.trim() : undefined);
const hasType = (it: Data, type: string) => list(it['@type']).includes(type);
const tidy = (data: Data): Data => Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

/**
 * Reads the first ExercisePlan or HowTo of a JSON-LD document into our own fields, unchecked; undefined when there is none.
 * A HowTo whose steps name no time becomes steps that wait for the person.
 */
export function fromJsonLd(data: unknown): Data | undefined {
  const nodes = list(isObject(data) && '@graph' in data ? data['@graph'] : data).filter(isObject);
  const plan = nodes.find((it) => hasType(it, 'ExercisePlan') || hasType(it, 'HowTo'));
  if (!plan) return undefined;
  const parts = list(plan.hasPart)
    .filter(isObject)
    .filter((it) => hasType(it, 'ExercisePlan') || hasType(it, 'HowTo'));
  const head = {
    id: text(plan['@id'])?.replace(/^.*#/, ''),
    title: text(plan.name),
    what: text(plan.description),
    lang: languageTag(text(plan.inLanguage)),
  };
  if (parts.length)
    return tidy({
      ...head,
      exercises: parts.map((it) => tidy({ title: text(it.name), what: text(it.description), ...dose(it) })),
    });
  return tidy({ ...head, medical: text(plan.alternateName), ...dose(plan) });
}

function dose(plan: Data): Data {
  const variables = list(plan.additionalVariable).map(text);
  const sets = Number(
    /^(\d+) sets?$|^sets: (\d+)$/
      .exec(variables.find((it) => it && /sets?/.test(it)) ?? '')
      ?.slice(1)
      .find(Boolean),
  );
  const perDay = Number(/^(\d+) times? a day$/.exec(text(plan.activityFrequency) ?? '')?.[1]);
  const reps = typeof plan.repetitions === 'number' ? plan.repetitions : Number(text(plan.repetitions));
  return tidy({
    phases: list(plan.step).flatMap((it) => phases(it)),
    reps: Number.isInteger(reps) && reps > 0 ? { default: reps } : undefined,
    sets: sets ? { default: sets } : undefined,
    setRest: text(plan.restPeriods),
    perDay: perDay || undefined,
  });
}

function phases(step: unknown): Data[] {
  if (typeof step === 'string') return [{ kind: 'move', cue: step }];
  if (!isObject(step)) return [];
  const inner = list(step.itemListElement).filter(isObject);
  if (hasType(step, 'HowToSection')) return inner.flatMap((it) => phases(it));
  const directions = inner.filter((it) => hasType(it, 'HowToDirection'));
  const tip = inner.find((it) => hasType(it, 'HowToTip'));
  const source = directions.length ? directions : [step];
  return source.map((it) => {
    const duration = text(it.performTime);
    const name = text(step.name);
    return tidy({
      kind: duration ? 'hold' : 'move',
      name: text(it.text) ? name : undefined,
      cue: text(it.text) ?? name,
      breath: text(tip?.text),
      duration,
    });
  });
}

/** A plan as a graph of one node, to be merged with those of other widgets. */
export const graphOf = (plan: Plan, page: string): Graph => {
  const { '@context': context, ...node } = toJsonLd(plan, page);
  return { '@context': context, '@graph': [node] };
};

/**
 * A plan as JSON-LD. What the vocabulary cannot say (bounds, stop rule, sides) stays out; nothing of a person is in it.
 * `page` is the address that its `@id` stands under.
 */
export function toJsonLd(plan: Plan, page = ''): Data {
  const exercises = exercisesOf(plan);
  const whole = 'exercises' in plan;
  return tidy({
    '@context': 'https://schema.org',
    '@type': whole ? 'ExercisePlan' : ['ExercisePlan', 'HowTo'],
    '@id': plan.id && `${page}#${plan.id}`,
    name: plan.title,
    description: plan.what,
    inLanguage: plan.lang,
    ...(whole
      ? {
          hasPart: exercises.map((it) => ({
            '@type': ['ExercisePlan', 'HowTo'],
            name: it.title,
            description: it.what,
            ...steps(it),
          })),
        }
      : { alternateName: exercises[0]?.medical, ...steps(exercises[0]!) }),
  });
}

function steps({ phases: all, reps, sets, setRest, perDay }: PlanExercise): Data {
  return tidy({
    repetitions: reps.default,
    additionalVariable: `${sets.default} ${sets.default === 1 ? 'set' : 'sets'}`,
    restPeriods: setRest,
    activityFrequency: perDay && `${perDay} ${perDay === 1 ? 'time' : 'times'} a day`,
    step: all.map(({ name, cue, breath, duration, image }) =>
      tidy({
        '@type': 'HowToStep',
        name: name ?? cue,
        image: image?.src,
        itemListElement: [
          tidy({ '@type': 'HowToDirection', text: cue, performTime: duration }),
          ...(breath ? [{ '@type': 'HowToTip', text: breath }] : []),
        ],
      }),
    ),
  });
}
