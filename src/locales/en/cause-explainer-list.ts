/** The explainer's words. They speak of things, never of the reader: nothing here may tell a person what they have. */
export const causeList = {
  find: 'Find by place, cause or group',
  types: {
    cause: 'Causes',
    condition: 'Conditions',
    symptom: 'Symptoms',
    'risk-group': 'Who is more at risk',
    structure: 'Parts of the body',
  },
  /** What a node does to others, for links that are established or probable. */
  does: {
    causes: 'Can cause',
    'raises-risk': 'Raises the risk of',
    'presses-on': 'Can press on',
    supplies: 'Leads to',
  },
  /** What is done to a node, for links that are established or probable. */
  done: {
    causes: 'Can come from',
    'raises-risk': 'More common with',
    'presses-on': 'Can be pressed on by',
    supplies: 'Comes from',
  },
  /** Headings of links that are disputed or not shown. */
  doubtful: { out: 'Said to lead to, but not proven', into: 'Said to come from, but not proven' },
  strengths: {
    established: 'Well established',
    probable: 'Probable',
    disputed: 'Studies disagree',
    'not-shown': 'Not shown',
  },
  /** What a strength means, for the legend. */
  meanings: {
    established: 'Good studies or plain anatomy show this link.',
    probable: 'There are good reasons for it, but the proof is thin.',
    disputed: 'Some studies find this link, others do not.',
    'not-shown': 'People say so. We found no good evidence for it.',
  },
  legend: 'How sure we are of a link',
  showAll: (n: number) => `Show all ${n}`,
  leftOut: 'Claims we left out',
  emergency: 'Get emergency help now for any of these',
  urgent: 'Get medical advice today for any of these',
  nonUrgent: 'See a doctor for any of these',
};
