export const samples: Record<
  'remedy-card' | 'exercise-stepper' | 'cause-explainer' | 'comment-thread' | 'comment-form' | 'seek-help',
  string
>;
