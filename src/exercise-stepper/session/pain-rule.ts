/** How much pain is too much: the author's rule, kept to. Nothing is scored, and nothing leaves the device. */
import { exercisesOf } from './choices.js';
import type { Plan } from '../content/exercise.schema.js';

/** Up to `ok` go on; up to `caution` go on with care; above it stop. Where the author says nothing: 3 and 5. */
export interface PainRule {
  ok: number;
  caution: number;
  /** The author's own words. */
  text: string | undefined;
}

/**
 * A rule of thumb of physiotherapy, from Achilles rehabilitation and not tested for the back:
 * providephysiotherapy.org.uk/pain-traffic-light; Silbernagel 2007, PMID 17307888.
 */
const usual: PainRule = { ok: 3, caution: 5, text: undefined };

/** The rule of a plan; a routine has the strictest of its exercises. */
export function painRule(plan: Plan): PainRule {
  const rules = exercisesOf(plan).flatMap((it) => it.stopRule ?? []);
  if (!rules.length) return usual;
  return rules.reduce((one, other) =>
    other.caution < one.caution || (other.caution === one.caution && other.ok < one.ok) ? other : one,
  );
}

export type PainVerdict = 'ok' | 'caution' | 'stop';

/** What the rule says of a pain from 0 to 10. */
export const painVerdict = (pain: number, { ok, caution }: PainRule): PainVerdict =>
  pain <= ok ? 'ok' : pain <= caution ? 'caution' : 'stop';
