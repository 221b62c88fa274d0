import { count, number } from './plural.js';

/** What the comment form says after “Post Comment”: errors and outcomes. Loaded when a person begins to write. */
export const commentOutcomes = {
  /** Drafts. */
  restored: 'We kept what you had begun to write.',
  restoredSent:
    'You sent this comment, and we could not see whether it has arrived. Look at the comments before you send it again.',
  restoredField: 'You sent this text before. If it has arrived, start with an empty box.',
  other: 'We also kept another text that you had begun here.',
  show: 'Show it',
  startAgain: 'Start with an empty box',
  undo: 'Put it back',
  emptied: 'The box is empty now.',
  draftKept: 'Your text is kept in this browser until you send it.',
  draftOff: 'Your text is not kept in this browser.',
  doNotKeep: 'Shared computer? Do not keep it',
  keep: 'Keep it',
  draftLost: 'This browser does not let us keep your text. Copy it before you leave the page.',
  left: (n: number) =>
    n < 0 ? `${count(-n, 'character', 'characters')} too many` : `You have ${count(n, 'character', 'characters')} left`,
  trap: 'A hidden field was filled in, perhaps by a password manager. If you are a person, press the button again.',
  sending: 'Sending your comment…',
  summary: (n: number) => (n === 1 ? 'There is a problem' : `There are ${number.format(n)} problems`),
  errors: {
    text: {
      missing: 'Please type your comment text.',
      'too-short': 'Your comment is too short. Write a little more.',
      'too-long': 'Your comment is too long. Make it shorter, or send it in two parts.',
      invalid: 'The site does not accept this comment text. Please change it.',
    },
    name: {
      missing: 'Please enter your name.',
      'too-short': 'Your name is too short.',
      'too-long': 'Your name is too long.',
      invalid: 'The site does not accept this name. Please use letters and spaces only.',
    },
    email: {
      missing: 'Please enter your email address.',
      'too-short': 'Your email address is too short.',
      'too-long': 'Your email address is too long.',
      invalid: 'Please enter a valid email address, such as name@example.com.',
    },
    url: {
      missing: 'Please enter your website.',
      'too-short': 'The address of your website is too short.',
      'too-long': 'The address of your website is too long.',
      invalid: 'Please enter a web address, such as https://example.com.',
    },
  },
  notify: 'Tell me by email when somebody answers.',
  notifyNeedsEmail: 'To be told of answers, please enter your email address. Or untick the box.',
  /** How sending ended: what happened, and what to do. */
  outcomes: {
    published: 'Your comment is published. Thank you.',
    pending: 'Your comment is awaiting moderation. Thank you.',
    received: 'The site has your comment. We cannot tell whether it is published already, or waits for a moderator.',
    withheld:
      'Your comment was not published. The site took it for spam, or it has a word that the site does not allow. Your text is kept.',
    invalid: 'The site did not accept your comment. Please check the fields.',
    duplicate: "Duplicate comment detected; it looks as though you've already said that!",
    arrived: 'Your comment had already arrived. You do not need to send it again.',
    'too-fast': 'You are posting comments too quickly. Slow down. Your text is kept.',
    'login-required': 'You must be logged in to post a comment. Your text is kept.',
    closed: 'Sorry, comments are closed for this item. You can copy your text.',
    forbidden: 'The site did not accept your comment. You can change it and send it again.',
    forbiddenWords: 'The site did not accept your comment. Your text is kept. It answered:',
    'not-found': 'The site does not take comments for this page. You can copy your text.',
    'challenge-required': 'The site wants to check that you are a person. Please press the button again.',
    challengeElsewhere:
      'The site wants to check that you are a person, in a way that this form cannot show. You can copy your text.',
    challengePage:
      'The site wants to check that you are a person before it takes your comment. Send it by the site’s own way: a page of the site will open. Your text is kept.',
    offline: 'You are offline. Nothing was sent. Your text is kept; send it when you are back.',
    queued: 'You are offline. Your comment is not sent yet. It will be sent from this page when you are back.',
    queuedSoon:
      'The site cannot be reached just now. Your comment is not sent yet. It will be sent from this page when that works.',
    unreachable: 'The site cannot be reached just now. Nothing was sent. Your text is kept. Please try again in a moment.',
    timeout: 'The site did not answer in time. Nothing was sent. Please try again.',
    unknown:
      'Your comment was sent, but no answer came that says what became of it. It may have arrived. Look at the comments before you send it again.',
    unknownAnswer: 'The site answered, but we cannot tell whether it has your comment. Your text is kept. It answered:',
    unknownSafe:
      'Your comment was sent, but no answer came that says what became of it. You can send it again: it will not appear twice.',
    'server-error':
      'The site had a problem. We cannot tell whether it has your comment. Your text is kept; please try again later.',
    removed: 'Your comment is withdrawn.',
    'not-stored': 'This browser does not let us keep comments: its storage is blocked or full. You can copy your text.',
  },
  forbidden: {
    'reply-instead': 'You have written several comments here. Please reply to an existing comment instead.',
    'edit-instead': 'You can still change your last comment. Please edit it instead of writing a reply to it.',
    words: 'The site does not accept some of the words or links. Please change them.',
    blocked: 'The site does not accept comments from you. You can copy your text.',
    'parent-not-approved': 'Sorry, replies to unapproved comments are not allowed.',
  },
  waitOver: 'You can send your comment now.',
  waitFor: (time: string) => `Please wait ${time}.`,
  unqueue: 'Do not send it',
  sendAgain: 'Send it again',
  sendBySite: 'Send it by the site’s own way',
  openAnswer: 'Open the site’s answer',
  logIn: 'Log in',
  copy: 'Copy my text',
  copied: 'Your text is copied.',
  notCopied: 'This browser did not let us copy. Your text is selected: copy it with your keyboard or menu.',
  lookAtComments: 'Look at the comments',
  changed: 'Your comment is changed.',
  notChanged: 'This could not be done. The time for changes may be over. Nothing is lost; you can try again.',
  yourComment: 'Your comment',
  reallyWithdraw: 'Withdraw this comment? It will be gone for everybody.',
  save: 'Save',
  withdraw: 'Withdraw',
  keepAsItIs: 'Keep it as it is',
};
