import { count } from './plural.js';

/** The comment form and thread. Where WordPress has a sentence, it stands here word for word, so that its translations fit. */
export const commentForm = {
  title: 'Leave a Reply',
  titleTo: (name: string) => `Leave a Reply to ${name}`,
  cancelReply: 'Cancel reply',
  labels: { text: 'Comment', name: 'Name', email: 'Email', url: 'Website' },
  emailNote: 'Your email address will not be published.',
  requiredNote: 'Required fields are marked *',
  optional: '(optional)',
  nameHint: 'A first name or a nickname is enough.',
  emailHint: 'Only for the people who run this site.',
  remember: 'Save my name, email, and website in this browser for the next time I comment.',
  rememberShort: 'Save my name and email in this browser for the next time I comment.',
  rememberName: 'Save my name in this browser for the next time I comment.',
  post: 'Post Comment',
  /** Before writing. */
  care: "Other readers' experience is not medical advice.",
  doNotWait: 'If you have a warning sign, do not wait for a reply.',
  moderated: 'A person reads each comment before it appears here.',
  reviewTime: 'This usually takes:',
  unmoderated: 'Your comment appears here at once.',
  local: 'This is a demonstration: comments are kept in this browser only. Nobody else can read them.',
  tryAgain: 'Try again',
  unavailable: 'Comments cannot be sent just now. Your text stays in its box.',
  trapLabel: 'Leave this field empty',
  /** Thread. */
  heading: (n: number) => count(n, 'comment', 'comments'),
  headingEmpty: 'Comments',
  empty: 'No comments yet.',
  failed: 'The comments could not be loaded.',
  loading: 'Loading comments…',
  anonymous: 'Anonymous',
};
