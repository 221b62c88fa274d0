/** What a stepper says before anyone reaches for it; the rest comes with `exerciseStepperRun`. */
export const exerciseStepper = {
  start: 'Start',
  choose: 'Make it yours',
  takeAlong: 'Take it along',
  journal: 'My runs',
};
