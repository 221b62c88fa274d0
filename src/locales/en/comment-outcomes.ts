const number = new Intl.NumberFormat('en');

/** What the comment form says after “Post Comment”: errors and outcomes. Loaded when a person begins to write. */
export const commentOutcomes = {
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
  /** How sending ended: what happened, and what to do. */
  outcomes: {
    published: 'Your comment is published. Thank you.',
    pending: 'Your comment is awaiting moderation. Thank you.',
    invalid: 'The site did not accept your comment. Please check the fields below.',
    duplicate: "Duplicate comment detected; it looks as though you've already said that!",
    arrived: 'Your comment had already arrived. You do not need to send it again.',
    'too-fast': 'You are posting comments too quickly. Slow down. Your text is kept.',
    'login-required': 'You must be logged in to post a comment. Your text is kept.',
    closed: 'Sorry, comments are closed for this item. You can copy your text.',
    forbidden: 'The site did not accept your comment. You can change it and send it again.',
    'not-found': 'The site does not take comments for this page. You can copy your text.',
    'challenge-required': 'The site wants to check that you are a person. Please press the button again.',
    offline: 'You are offline. Nothing was sent. Your text is kept; send it when you are back.',
    queued: 'You are offline. Your comment is not sent yet. It will be sent from this page when you are back.',
    timeout: 'The site did not answer in time. Nothing was sent. Please try again.',
    unknown: 'Your comment was sent, but no answer came. It may have arrived. Look at the comments before you send it again.',
    unknownSafe: 'Your comment was sent, but no answer came. You can send it again: it will not appear twice.',
    'server-error': 'The site had a problem. Your comment was not published. Please try again later.',
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
  logIn: 'Log in',
  copy: 'Copy my text',
  copied: 'Your text is copied.',
  notCopied: 'This browser did not let us copy. Your text is selected: copy it with your keyboard or menu.',
  lookAtComments: 'Look at the comments',
};
