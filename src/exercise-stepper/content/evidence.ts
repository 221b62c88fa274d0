/** What the words of a plan rest on. A routine rests on all that its exercises rest on. */
import type { Claim, Source } from '../../health/claim.js';
import { sourceUrl } from '../../health/evidence.js';
import { exercisesOf } from '../session/choices.js';
import type { Plan } from './exercise.schema.js';

/** The claims of all exercises, each once. */
export const claimsOf = (plan: Plan): Claim[] =>
  once(
    exercisesOf(plan).flatMap(({ claims }) => claims),
    ({ text }) => text,
  );

/** The sources of all claims and of the rest, each once. */
export const sourcesOf = (plan: Plan): Source[] =>
  once([...claimsOf(plan).flatMap(({ sources }) => sources), ...plan.sources], (it) => sourceUrl(it) ?? it.isbn ?? it.title);

const once = <T>(all: readonly T[], nameOf: (it: T) => string): T[] => {
  const names = new Set<string>();
  return all.filter((it) => names.size < names.add(nameOf(it)).size);
};
