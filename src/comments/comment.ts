/** What a person writes, what a thread shows, and how sending ended. Plain data: no element, no server knows another shape. */

/** A comment as it is being written. */
export interface Draft {
  /** One id for the life of the draft, kept across reloads: servers that know it refuse to store the same draft twice. */
  key: string;
  text: string;
  name: string;
  email: string;
  url: string;
  /** Id of the comment that this one answers; undefined for a new thread. */
  parent?: string;
  /** The person asked for name, e-mail and website to be remembered in this browser. */
  remember: boolean;
  /** Language of the text, BCP 47. */
  lang?: string;
  /** Milliseconds between the first key and sending, for servers that use it against spam. */
  elapsed?: number;
  /** Solution of a proof-of-work challenge (the value of ALTCHA's `altcha` field). */
  proof?: string;
  /** The wrapped form's own further fields (hidden ones, a trap, a plugin's boxes), sent as they are by backends that post forms. */
  extra?: [name: string, value: string][];
}

/** The fields of a draft that a person fills in. */
export type Field = 'text' | 'name' | 'email' | 'url';

/** A comment in a thread. */
export interface Comment {
  id: string;
  parent?: string;
  name: string;
  url?: string;
  /** Plain text, when the backend gives it. */
  text?: string;
  /** HTML from a server. Untrusted: it reaches the page through `setHTML` or DOMPurify only. */
  html?: string;
  /** When it was written, ISO 8601. */
  time: string;
  lang?: string;
  /** `pending`: only its writer sees it, until a moderator has. */
  status: 'published' | 'pending';
  /** Address of the comment itself. */
  link?: string;
  votes?: number;
  /** The backend lets this reader change or withdraw it until then, ISO 8601. */
  editableUntil?: string;
  /** How many answers there are, where the backend says so without sending them. */
  replies?: number;
}

/** One page of a thread, parents before their replies. */
export interface CommentPage {
  comments: Comment[];
  /** All comments of the thread, where the backend knows. */
  total?: number;
  /** There is a next page. */
  more: boolean;
}

/** What is wrong with a field. */
export type FieldError = 'missing' | 'invalid' | 'too-short' | 'too-long';

/** How sending ended. Every backend answers with one of these and never throws. */
export type Outcome =
  | { kind: 'published'; comment?: Comment }
  | { kind: 'pending'; comment?: Comment; previewUrl?: string }
  /** The writer's own comment is withdrawn. */
  | { kind: 'removed' }
  | { kind: 'invalid'; fields: Partial<Record<Field, FieldError>>; message?: string }
  | { kind: 'duplicate' }
  /** `retryAfter` in seconds, when the server says. */
  | { kind: 'too-fast'; retryAfter?: number }
  | { kind: 'login-required'; url?: string }
  | { kind: 'closed' }
  | { kind: 'forbidden'; reason?: 'reply-instead' | 'edit-instead' | 'words' | 'blocked' | 'parent-not-approved' }
  | { kind: 'not-found' }
  | { kind: 'challenge-required'; challenge: string }
  /** This device has no network. Nothing was sent. */
  | { kind: 'offline' }
  /** There is a network, and no server answers. Nothing was sent. */
  | { kind: 'unreachable' }
  /** No answer in time, and nothing was sent. */
  | { kind: 'timeout' }
  /** Sent, but the answer was lost: it may have been stored. Never send again blindly. */
  | { kind: 'unknown' }
  | { kind: 'server-error'; status?: number }
  /** Comments are kept on this device, and it refused: storage is denied or full. */
  | { kind: 'not-stored'; reason: 'denied' | 'full' };

/** Outcomes after which the text may leave the box, because the server has it. */
export const stored = (outcome: Outcome): boolean => outcome.kind === 'published' || outcome.kind === 'pending';
