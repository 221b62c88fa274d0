import type { CommentBackend } from './backends/backend.js';
import type { FindingKind } from './concerns/check.js';
import type { Comment, Draft, Outcome } from './comment.js';
import type { Deed } from './thread/moderation.js';

/**
 * A person pressed “Post Comment” and the fields are filled in. Cancel it to send nothing, or answer it with
 * `respondWith` to store the comment yourself. Bubbles, is not composed. Not sent for a form that only the browser can send
 * (`method="get"`, `mailto:`, another window), nor where a script of the page has cancelled `submit`.
 */
export class CommentSubmitEvent extends Event {
  static readonly type = 'relief-comment-submit';
  /** What a listener answered; undefined while nobody has. */
  answer: Promise<Outcome> | undefined;
  constructor(
    /** What would be sent. */
    readonly draft: Readonly<Draft>,
  ) {
    super(CommentSubmitEvent.type, { bubbles: true, cancelable: true });
  }

  /** Takes the sending over: the form shows the outcome as if a backend had given it. */
  respondWith(outcome: Outcome | Promise<Outcome>) {
    this.answer = Promise.resolve(outcome);
  }
}

/**
 * Sending has ended, one way or another: the time to renew what is good for one sending, such as a captcha's token. Bubbles, is not
 * composed. Not sent where the browser sends the form itself: the page goes.
 */
export class CommentOutcomeEvent extends Event {
  static readonly type = 'relief-comment-outcome';
  /** Set by a thread that shows the comment and moves the focus to it. */
  shown = false;
  constructor(
    /** How it ended: `kind` and what belongs to it. */
    readonly outcome: Outcome,
    /** What was sent. */
    readonly draft: Readonly<Draft>,
    /** Where it was sent; a thread shows what went to its own backend. */
    readonly backend: CommentBackend | undefined,
  ) {
    super(CommentOutcomeEvent.type, { bubbles: true });
  }
}

/** A person wants to see whether a comment whose answer was lost has arrived: the thread loads anew. Bubbles, is not composed. */
export class CommentCheckEvent extends Event {
  static readonly type = 'relief-comment-check';
  constructor() {
    super(CommentCheckEvent.type, { bubbles: true });
  }
}

/** A reader gave up a reply. Bubbles, is not composed. */
export class CommentCancelEvent extends Event {
  static readonly type = 'relief-comment-cancel';
  constructor() {
    super(CommentCancelEvent.type, { bubbles: true });
  }
}

/**
 * A check has found something that the writer may want to think over. Says what kind, never what was written, so that a
 * page can show help of its own. Bubbles, is not composed.
 */
export class CommentConcernEvent extends Event {
  static readonly type = 'relief-comment-concern';
  constructor(
    /** Everything that is being said beside the box now. */
    readonly kinds: readonly FindingKind[],
  ) {
    super(CommentConcernEvent.type, { bubbles: true });
  }
}

/** It is known how many comments a thread has. Bubbles, is not composed. */
export class CommentsCountEvent extends Event {
  static readonly type = 'relief-comments-count';
  constructor(
    /** How many there are for everybody to read, from 0 on. */
    readonly count: number,
  ) {
    super(CommentsCountEvent.type, { bubbles: true });
  }
}

/** A thread shows other comments than before: they were read, posted, changed or withdrawn. Bubbles, is not composed. */
export class CommentsReadEvent extends Event {
  static readonly type = 'relief-comments-read';
  constructor(
    /** How many comments there are, shown or not, where the backend knows; else those that are here. */
    readonly total: number,
  ) {
    super(CommentsReadEvent.type, { bubbles: true });
  }
}

/** A moderator's deed is done on the server. Bubbles, is not composed. */
export class CommentModeratedEvent extends Event {
  static readonly type = 'relief-comment-moderated';
  constructor(
    /** What was done: `approve`, `hold`, `spam`, `not-spam`, `trash`, `restore`, `delete` or `delete-with-answers`. */
    readonly deed: Deed,
    /** How the comment stands now; as it was, after a deletion. */
    readonly comment: Readonly<Comment>,
  ) {
    super(CommentModeratedEvent.type, { bubbles: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'relief-comment-submit': CommentSubmitEvent;
    'relief-comment-outcome': CommentOutcomeEvent;
    'relief-comment-concern': CommentConcernEvent;
    'relief-comment-check': CommentCheckEvent;
    'relief-comment-cancel': CommentCancelEvent;
  }
}
