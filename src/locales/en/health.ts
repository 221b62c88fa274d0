/** The lead-ins of honest health content: what a card, an exercise and a map say around an author's words. */
export const health = {
  claims: 'Does it help?',
  comparedWith: 'Compared with:',
  behind: 'What this rests on',
  studies: 'Studies:',
  /** schema.org's evidence level, in words: the kind of studies, not their result. */
  level: {
    A: 'Several trials or reviews',
    B: 'One trial, or studies without a fair comparison',
    C: 'Views of experts, or single cases',
  },
  /** Benefit or harm as people out of 100. */
  outOf100: {
    without: (people: string) => `Without it: ${people} out of 100 people`,
    with: (people: string) => `With it: ${people} out of 100 people`,
    /** What it makes of it: `people` is the difference, `n` its number, below 0 for fewer. */
    difference: (n: number, people: string) =>
      n === 0 ? 'That is no difference.' : `That is ${people} ${n < 0 ? 'fewer' : 'more'} out of 100.`,
    within: 'In this time:',
  },
  forWhen: { acute: 'new pain', chronic: 'long-lasting pain', prevention: 'keeping pain away' },
  forUse: (list: string) => `For ${list}`,
  how: 'How to do it',
  dose: 'How much and how often',
  duration: 'Each time',
  max: 'Never longer than',
  minGap: 'Wait before the next time',
  gapCondition: 'And only when',
  perDay: 'Times a day, at most',
  forDays: 'Days, at most',
  amount: 'How much',
  maxAmount: 'Never more than',
  frequency: 'How often',
  note: 'About this dose',
  /** Shortest and longest. */
  between: (min: string, max: string) => `${min} to ${max}`,
  doNotLead: 'Do not',
  notFor: 'Who should not use it',
  notForLead: 'Do not use it if you have',
  askFirst: 'Ask a doctor or pharmacist first if you have',
  stopIf: 'Stop if',
  more: 'Evidence, how to do it and sources',
  leftOut: 'Claims we left out, and why',
  references: 'Where the rest comes from',
  isbn: 'ISBN',
  reviewedBy: 'Clinically reviewed by',
  lastReview: 'Last review:',
  nextReview: 'Next review:',
  conflicts: 'Conflicts of interest:',
  funding: 'Funding:',
  publisher: 'Published by',
};
