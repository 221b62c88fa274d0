/** The words of the ways in and of the table: loaded with them. They speak of things, never of the reader. */
export const causeTable = {
  place: 'Where it hurts',
  cause: 'What happened',
  group: 'Who it happens to',
  any: 'Anything',
  anywhere: 'Anywhere',
  anyone: 'Anyone',
  /** No risk group at all. */
  none: 'None of these groups',
  search: 'Search',
  clear: 'Show everything',
  medicalFirst: 'Medical words first',
  /** How many entries are left. */
  found: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
  nothing: 'Nothing in this map fits. That says nothing about how serious it is.',
  paths: 'How one leads to the other',
  pathsNote: 'Ways that this map knows, in no particular order.',
  table: {
    caption: 'Every link, and how sure we are of it',
    from: 'This',
    kind: 'does this',
    to: 'to this',
    strength: 'How sure we are',
    why: 'Why, and sources',
  },
  /** A link in a table, where subject and object stand beside it. */
  kinds: { causes: 'can cause', 'raises-risk': 'raises the risk of', 'presses-on': 'can press on', supplies: 'leads to' },
  doubtfulKinds: {
    causes: 'is said to cause',
    'raises-risk': 'is said to raise the risk of',
    'presses-on': 'is said to press on',
    supplies: 'is said to lead to',
  },
};
