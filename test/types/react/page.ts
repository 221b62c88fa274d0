// A page without a framework.
import 'relief-elements/define/exercise-stepper.js';
import 'relief-elements/define/remedy-card.js';
import type { RemedyContent } from 'relief-elements';

export const heat: RemedyContent = { title: 'Heat', what: 'A warm pack.' };
const card = document.querySelector('relief-remedy-card');
card?.addEventListener('relief-content-error', ({ problems }) => problems.map(({ path }) => path));
document.addEventListener('relief-step-change', ({ step }) => step.repetition);
window.addEventListener('relief-session-end', ({ result }) => result.outcome);
document.createElement('relief-exercise-stepper').start();
