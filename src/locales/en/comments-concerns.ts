const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** Notes beside a comment that is being written. Calm, short, and never a diagnosis. */
export const commentConcerns = {
  title: 'Before you post',
  notes: {
    crisis: 'It sounds as if things are very hard for you. You do not have to be alone with it. You can talk to somebody now.',
    'red-flag': 'What you describe may need help now. A comment is not read in time.',
    dose: 'A dose that is right for one person can harm another. Never change yours because of a comment; ask a pharmacist.',
  },
  personal: (details: string[]) => `Everybody can read this: ${list.format(details)}. You may want to take it out.`,
  details: {
    email: 'an email address',
    phone: 'a phone number',
    'birth-date': 'a date of birth',
    'identity-number': 'a personal number',
    'card-number': 'a card number',
    address: 'a street address',
    'name-with-health': 'a full name together with an illness or a medicine',
  },
  unchecked: 'Your text could not be checked for personal data and warning signs. Read it once more before you post it.',
  callLine: (name: string, number: string) => `${name}: ${number}`,
  callEmergency: (number: string) => `Emergency: ${number}`,
  callLocal: 'In an emergency, call your local emergency number.',
  show: 'Show me',
  close: 'Close this note',
};
