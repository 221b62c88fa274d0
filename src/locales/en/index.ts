import { exerciseStepper } from './exercise-stepper.js';
import { causeExplainer } from './cause-explainer.js';
import { causeList } from './cause-explainer-list.js';
import { causeViews } from './cause-explainer-views.js';
import { commentConcerns } from './comments-concerns.js';
import { commentOutcomes } from './comments-outcomes.js';
import { commentThread } from './comments-thread.js';
import { commentForm } from './comments-form.js';
import { dose } from './remedy-card-dose.js';
import { health } from './health.js';
import { exerciseStepperRun } from './exercise-stepper-run.js';
import { remedy } from './remedy-card.js';
import { seekHelp } from './seek-help.js';
import { shared } from './shared.js';

/** All English strings, in one object: what a language file has to hold. Widgets import their own part only. */
export const en = {
  causeExplainer,
  causeList,
  causeViews,
  commentForm,
  commentConcerns,
  commentOutcomes,
  commentThread,
  shared,
  health,
  dose,
  exerciseStepper,
  exerciseStepperRun,
  remedy,
  seekHelp,
};
