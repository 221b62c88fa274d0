import { define } from '../foundation/define.browser.js';
import { ExerciseStepper } from '../exercise-stepper/exercise-stepper.js';

define('relief-exercise-stepper', ExerciseStepper);

export type { ExerciseStepper };
