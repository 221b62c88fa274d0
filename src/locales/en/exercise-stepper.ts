/** What a stepper says before anyone reaches for it; the rest comes with `exerciseStepper`. */
export const exerciseStart = {
  start: 'Start',
  choose: 'Make it yours',
  takeAlong: 'Take it along',
  journal: 'My runs',
};
