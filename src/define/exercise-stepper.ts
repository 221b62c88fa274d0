import { define } from '../foundation/define.js';
import { ExerciseStepper } from '../exercise-stepper/exercise-stepper.js';

define('relief-exercise-stepper', ExerciseStepper);

export type { ExerciseStepper };
