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
  /** The person asked to be told of answers by e-mail. */
  notify?: boolean;
  /** Language of the text, BCP 47. */
  lang?: string;
  /** Milliseconds between the first key and sending, for servers that use it against spam. */
  elapsed?: number;
  /** Solution of a proof-of-work challenge (the value of ALTCHA's `altcha` field). */
  proof?: string;
  /** Further fields that the page wants to be sent with each comment (`extra`). In `request` they stand already. */
  extra?: [name: string, value: string][];
  /**
   * The site's own form as the browser would send it, where one is wrapped. Backends that post forms send this, and rebuild nothing;
   * others read the fields above.
   */
  request?: FormRequest;
}

/**
 * What a browser sends for a `<form>`, always by `POST`: made of the form's own names, values, files and pressed button, in the form's
 * order, with what we add (`extra`, a proof) at the end.
 */
export interface FormRequest {
  /** Absolute address, the pressed button's `formaction` before the form's. */
  action: string;
  enctype: 'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain';
  /** Every entry, files included. In an encoding that carries no files, a file is sent as its name. */
  data: FormData;
}

/** The fields of a draft that a person fills in. */
export type Field = 'text' | 'name' | 'email' | 'url';

/** Who sees a comment. */
export type Status = 'published' | 'pending' | 'spam' | 'trash';

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
  /** `pending`: only its writer and moderators see it, until one of them has decided. `spam`, `trash`: moderators alone see it. */
  status: Status;
  /** Address of the comment itself. */
  link?: string;
  /** Votes for it less those against it. */
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
  /** In a moderator's list alone: how many comments of the thread wait, are spam or lie in the trash, where the backend knows. */
  counts?: Counts;
}

/** How many comments a moderator finds under each of these. */
export type Counts = Partial<Record<Exclude<Status, 'published'>, number>>;

/** What is wrong with a field. */
export type FieldError = 'missing' | 'invalid' | 'too-short' | 'too-long';

/** How sending ended: what the answer shows, never a guess. Every backend answers with one of these and never throws. Plain data. */
export type Outcome =
  /** Everybody can read it. `comment`: as the server has it; without, the thread is read anew. */
  | { kind: 'published'; comment?: Comment }
  /** It waits for a moderator. `previewUrl`: where its writer may look at it meanwhile. */
  | { kind: 'pending'; comment?: Comment; previewUrl?: string }
  /** The site has it; whether it is published, or waits for a moderator, cannot be told. */
  | { kind: 'received' }
  /** The site has taken it, and keeps it from everybody: its filter takes it for spam, or it holds a word that the site does not allow. */
  | { kind: 'withheld' }
  /** The writer's own comment is withdrawn. */
  | { kind: 'removed' }
  /** Something is wrong with `fields`; with none of them, `message` says what: the server's own words, as plain text. */
  | { kind: 'invalid'; fields: Partial<Record<Field, FieldError>>; message?: string }
  /** The same comment was there before. */
  | { kind: 'duplicate' }
  /** `retryAfter` in seconds, when the server says. */
  | { kind: 'too-fast'; retryAfter?: number }
  /** `unseen`: the answer proves that nobody has looked at the comment, so that another way may be tried. */
  | { kind: 'login-required'; url?: string; unseen?: true }
  | { kind: 'closed' }
  /** Refused. `reason`: one that readers have a sentence for. `message`: the server's or firewall's own words, as plain text. */
  | {
      kind: 'forbidden';
      reason?: 'reply-instead' | 'edit-instead' | 'words' | 'blocked' | 'parent-not-approved';
      message?: string;
    }
  /** Nothing takes comments there. */
  | { kind: 'not-found'; unseen?: true }
  /** `altcha`; `page`: a page of the server's or firewall's own, which only the browser's own way leads through; or a backend's word. */
  | { kind: 'challenge-required'; challenge: string }
  /** The server was asked and not reached, and the device says that it has no network. Nothing was sent. */
  | { kind: 'offline' }
  /** No server answers. Nothing was sent. */
  | { kind: 'unreachable' }
  /** No answer in time, and nothing was sent. */
  | { kind: 'timeout' }
  /**
   * Sent, but the answer was lost or says neither yes nor no: it may have been stored. Never send again blindly.
   * `message`: what was answered, as plain text; `url`: the page that it led to.
   */
  | { kind: 'unknown'; message?: string; url?: string }
  /** The server failed, perhaps after it had stored it. `status`: of HTTP. */
  | { kind: 'server-error'; status?: number }
  /** Comments are kept on this device, and it refused: storage is denied or full. */
  | { kind: 'not-stored'; reason: 'denied' | 'full' };

/** Outcomes after which the text may leave the box, because the server has it. */
export const stored = (outcome: Outcome): boolean => ['published', 'pending', 'received'].includes(outcome.kind);
