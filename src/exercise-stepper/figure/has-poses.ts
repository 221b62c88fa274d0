import type { PlanExercise } from '../content/exercise.schema.js';

/** Does an exercise name a pose? Asked before anything is loaded that draws one. */
export const hasPoses = ({ pose, poses, phases }: PlanExercise): boolean =>
  Boolean(pose) || poses.length > 0 || phases.some((phase) => phase.pose);
