/** One parser behind all four doors: unknown data in, a plan or the reasons against it out. */
import { check, type Checked, type Problem } from '../../health/check.js';
import { seconds } from '../../health/duration.js';
import type { Plan } from './exercise.schema.js';
import { exerciseShape } from './exercise.shape.js';
import { routineShape } from './routine.shape.js';
import { exercisesOf, longestRun } from '../session/choices.js';

/** The most phases that a run may have: some four hours of ten-second holds. */
const mostPhases = 3000;

/** Checks data of an exercise, or of a routine when it has `exercises`. Never throws. */
export function checkPlan(data: unknown): Checked<Plan> {
  const routine = typeof data === 'object' && data !== null && 'exercises' in data;
  const { content, problems }: Checked<Plan> = routine ? check(routineShape, data) : check(exerciseShape, data);
  if (!content) return { problems };
  const all = [...problems, ...planProblems(content)];
  return all.some((it) => it.severity === 'error') ? { problems: all } : { content, problems: all };
}

/** What a shape cannot say: bounds in order, lengths above zero, an end in sight. */
function planProblems(plan: Plan): Problem[] {
  const found: Problem[] = [];
  const fail = (path: string, message: string) => found.push({ path, severity: 'error', message, rule: 'schema' });
  exercisesOf(plan).forEach((exercise, index) => {
    const at = 'exercises' in plan ? `exercises[${index}].` : '';
    const ordered = (path: string, min: number | undefined, usual: number, max: number | undefined) => {
      if ((min ?? usual) > usual || (max ?? usual) < usual) fail(at + path, 'must lie between its min and max');
    };
    ordered('reps.default', exercise.reps.min, exercise.reps.default, exercise.reps.max);
    ordered('sets.default', exercise.sets.min, exercise.sets.default, exercise.sets.max);
    exercise.phases.forEach(({ duration, min, max }, phase) => {
      const length = (it: string | undefined) => (it === undefined ? undefined : seconds(it));
      const usual = length(duration);
      const path = `phases[${phase}].duration`;
      if (usual === undefined) {
        if (min || max) fail(at + path, 'is missing: min and max need it');
        return;
      }
      ordered(path, length(min), usual, length(max));
      if (!usual || length(min) === 0) fail(at + path, 'must be longer than nothing');
    });
    const rule = exercise.stopRule;
    if (rule && rule.ok > rule.caution) fail(`${at}stopRule.ok`, 'must not be above caution');
  });
  const phases = longestRun(plan);
  if (phases > mostPhases)
    fail('', `can take ${phases} phases, which is too long: at most ${mostPhases}. Lower reps.max or sets.max`);
  return found;
}
