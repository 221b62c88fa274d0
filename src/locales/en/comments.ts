const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');
const count = (n: number, one: string, other: string) => `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`;

/** The comment form and thread. Where WordPress has a sentence, it stands here word for word, so that its translations fit. */
export const comments = {
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
  post: 'Post Comment',
  sending: 'Sending your comment…',
  /** Before writing. */
  care: "Other readers' experience is not medical advice.",
  doNotWait: 'If you have a warning sign, do not wait for a reply.',
  moderated: 'A person reads each comment before it appears here.',
  reviewTime: 'This usually takes:',
  unmoderated: 'Your comment appears here at once.',
  local: 'This is a demonstration: comments are kept in this browser only. Nobody else can read them.',
  /** Drafts. */
  restored: 'We kept what you had begun to write.',
  restoredSent: 'You sent this comment, but no answer came before the page closed.',
  startAgain: 'Start with an empty box',
  undo: 'Put it back',
  emptied: 'The box is empty now.',
  draftKept: 'Your text is kept in this browser until you send it.',
  draftOff: 'Your text is not kept in this browser.',
  doNotKeep: 'Shared computer? Do not keep it',
  keep: 'Keep it',
  draftLost: 'This browser does not let us keep your text. Copy it before you leave the page.',
  tryAgain: 'Try again',
  unavailable: 'Comments cannot be sent just now. Your text is kept.',
  left: (n: number) =>
    n < 0 ? `${count(-n, 'character', 'characters')} too many` : `You have ${count(n, 'character', 'characters')} left`,
  trapLabel: 'Leave this field empty',
  trap: 'A hidden field was filled in, perhaps by a password manager. If you are a person, press the button again.',
  /** Thread. */
  heading: (n: number) => count(n, 'comment', 'comments'),
  headingEmpty: 'Comments',
  empty: 'No comments yet.',
  failed: 'The comments could not be loaded.',
  loading: 'Loading comments…',
  loadMore: 'Show more comments',
  loaded: (n: number) => `${count(n, 'more comment', 'more comments')} loaded`,
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  inReplyTo: (name: string) => `In reply to ${name}`,
  pending: 'Your comment is awaiting moderation.',
  anonymous: 'Anonymous',
  permalink: (time: string) => `${time}: link to this comment`,
  commentBy: (name: string) => `Comment by ${name}`,
};
