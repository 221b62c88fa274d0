/** Arabic. */
export { causeBody } from './cause-explainer-body.js';
export { causeExplainer } from './cause-explainer.js';
export { causeList } from './cause-explainer-list.js';
export { causeTable } from './cause-explainer-table.js';
export { commentConcerns } from './comments-concerns.js';
export { commentForm } from './comments-form.js';
export { commentModeration } from './comments-moderation.js';
export { commentOutcomes } from './comments-outcomes.js';
export { commentThread } from './comments-thread.js';
export { exerciseStepper } from './exercise-stepper.js';
export { exerciseStepperRun } from './exercise-stepper-run.js';
export { remedy } from './remedy-card.js';
export { dose } from './remedy-card-dose.js';
export { health } from './health.js';
export { seekHelp } from './seek-help.js';
export { shared } from './shared.js';
