/** A card on paper, and cards beside each other. */
export const remedy = {
  print: 'Print a hand-out',
  /** Beside the QR code of the page. */
  newest: 'The newest version of this page, with its review:',
  qr: 'QR code of this page’s address',
  printed: 'Printed on',
  asOf: 'This sheet cannot change. Look at the page to see whether the advice is still the same.',
  /** Names of what is compared. */
  compare: (names: string) => `${names}, side by side`,
  order: 'The order says nothing about which is better.',
  row: 'What we ask',
  what: 'What it is',
  forUse: 'What for',
  help: 'Does it help?',
  sure: 'How sure we are',
  effort: 'How much and how often',
  harms: 'Harms',
  review: 'Review',
  conflicts: 'Conflicts and funding',
  notSaid: 'Not said',
  noHarm: 'No harm is named. That does not mean that there is none.',
  /** Claims that only the card itself tells. */
  moreClaims: 'The card says more.',
};
