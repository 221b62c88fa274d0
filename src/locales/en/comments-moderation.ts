import { count, number } from './plural.js';

/** What moderators read in a thread. Loaded for them alone. */
export const commentModeration = {
  show: 'Which comments are shown',
  filters: { all: 'All', pending: 'Waiting', spam: 'Spam', trash: 'Trash' },
  counted: (label: string, n: number) => `${label} (${number.format(n)})`,
  shown: (label: string, n: number) => `${label}: ${count(n, 'comment', 'comments')}`,
  empty: { pending: 'No comment is waiting.', spam: 'No comment is marked as spam.', trash: 'The trash is empty.' },
  next: 'Next waiting comment',
  group: (name: string) => `Moderation of the comment by ${name}`,
  status: { published: 'Published', pending: 'Waiting for approval', spam: 'Marked as spam', trash: 'In the trash' },
  labelled: (name: string, status: string) => `Comment by ${name}: ${status}`,
  deeds: {
    approve: 'Approve',
    hold: 'Hold back',
    spam: 'Mark as spam',
    'not-spam': 'Not spam',
    trash: 'Move to trash',
    restore: 'Restore',
    delete: 'Delete for good',
    'delete-with-answers': 'Delete with its answers',
  },
  /** Names of the buttons. Each begins with the words that are seen on it, for those who speak them. */
  named: {
    approve: (name: string) => `Approve the comment by ${name}`,
    hold: (name: string) => `Hold back the comment by ${name}`,
    spam: (name: string) => `Mark as spam the comment by ${name}`,
    'not-spam': (name: string) => `Not spam: the comment by ${name}`,
    trash: (name: string) => `Move to trash the comment by ${name}`,
    restore: (name: string) => `Restore the comment by ${name}`,
    delete: (name: string) => `Delete for good the comment by ${name}`,
    'delete-with-answers': (name: string) => `Delete with its answers the comment by ${name}`,
  },
  /** What is said after a deed: how the comment stands. */
  stands: {
    published: (name: string) => `The comment by ${name} is published.`,
    pending: (name: string) => `The comment by ${name} is waiting for approval.`,
    spam: (name: string) => `The comment by ${name} is marked as spam.`,
    trash: (name: string) => `The comment by ${name} is in the trash.`,
  },
  deleted: (name: string) => `The comment by ${name} is deleted for good.`,
  waiting: (n: number) => (n ? `${count(n, 'comment is', 'comments are')} waiting.` : 'No comment is waiting.'),
  undo: 'Undo',
  undoAt: (name: string) => `Undo: the comment by ${name}`,
  undone: 'Undone.',
  busy: 'One moment…',
  really: {
    delete: (name: string) => `Delete the comment by ${name} for good? This cannot be undone. Answers to it stay.`,
    'delete-with-answers': (name: string) =>
      `Delete the comment by ${name} and all answers to it for good? This cannot be undone.`,
  },
  keepIt: 'Keep it',
  changed: 'Somebody else was faster, and nothing was done here.',
  troubles: {
    gone: 'This comment does not exist any more. Somebody else may have deleted it.',
    forbidden: 'The site does not let you do this; your login may be over. Nothing was done.',
    offline: 'You are offline. Nothing was done.',
    unreachable: 'The site cannot be reached just now. Nothing was done.',
    timeout: 'The site did not answer in time. Nothing was done.',
    'too-fast': 'The site asks you to go slower. Nothing was done. Please try again in a moment.',
    unknown: 'No answer came. It may have been done, or not.',
    'server-error': 'The site had a problem. We cannot tell whether it was done.',
  },
  answered: (words: string) => `It answered: ${words}`,
  lookAgain: 'Load the comments again',
};
