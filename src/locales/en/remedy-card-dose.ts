/** The timer of a dose. */
export const dose = {
  start: 'Start the timer',
  again: 'Start again',
  off: 'I have taken it off',
  left: 'Time left',
  running: (max: string) => `On. Take it off after ${max} at the latest.`,
  enough: 'Long enough. You can take it off now.',
  over: 'Stop. Take it off now.',
  waiting: (time: string) => `Next one not before ${time}`,
  onlyWhen: 'And only when',
  doubt: (gap: string) => `Your device slept, or its clock was changed. Wait until ${gap} have passed since you took it off.`,
  full: (time: string) => `That is enough for one day. Next one not before ${time}`,
  ready: 'The wait is over.',
  calendar: 'Add to my calendar',
  private: 'The timer stays on this device.',
};
