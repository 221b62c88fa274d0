/** The port between the comment elements and whatever stores comments. One small module an adapter. */
import type { Comment, CommentPage, Draft, Field, Outcome, Status } from '../comment.js';
import type { Deed, DeedOutcome } from '../thread/moderation.js';

/** What a backend can do and what it asks for. Elements show only what is declared here. */
export interface Capabilities {
  /** `list()` works. */
  list: boolean;
  /** How deep replies go. */
  reply: 'none' | 'one-level' | 'tree';
  /** `edit()` works: writers may change their own. */
  edit: boolean;
  /** `remove()` works: writers may withdraw their own. */
  remove: boolean;
  /** `vote()` works. */
  vote: boolean;
  /** `counts()` works. */
  counts: boolean;
  /** Whoever asks for it is told of answers by e-mail (`notify` of a draft): the form that we draw asks, and nothing is ticked. */
  notify: boolean;
  preview: boolean;
  /** New comments wait for a moderator; undefined when nobody knows beforehand. */
  pending?: boolean;
  /** A plain HTML form can post to it, without JavaScript. */
  nativeForm: boolean;
  /** It refuses to store the same draft twice, so a lost answer may be asked again. */
  dedupes: boolean;
  /** It answers pages of other origins. */
  crossOrigin: boolean;
  /** Kept on this device only; nobody else will ever read it. */
  local: boolean;
  /** What this person may do with the comments of others, as the server has said in `configure()`. Missing for readers. */
  moderate?: readonly Deed[];
  /** What is asked for. In a site's own form that is for the form to say; lengths hold there too. */
  fields: Record<Field, FieldRule>;
}

/** How a field is asked for. `max` counts in `unit`: WordPress counts bytes, so Arabic reaches the end early. */
export interface FieldRule {
  use: 'required' | 'optional' | 'hidden';
  max: number;
  unit: 'bytes' | 'runes' | 'chars';
  min?: number;
}

/** Which comments to list. */
export interface Query {
  /** From 1. */
  page: number;
  /** Comments of the top level; their answers come with them where the backend sends them. */
  perPage: number;
  /** Only the answers to this comment. */
  parent?: string;
  order: 'oldest' | 'newest';
  /** For moderators: only the comments that wait, are spam or lie in the trash, one below the other. */
  status?: Exclude<Status, 'published'>;
}

/** Where comments are kept. `submit` never throws; `list` rejects with an Error when the thread cannot be read. */
export interface CommentBackend {
  /** Short name: `json`, `browser`, `wordpress-rest` … */
  readonly id: string;
  /** What is known without asking the server, the same at every call. */
  capabilities(): Capabilities;
  /** What the server says of itself: required fields, limits, closed or not. */
  configure?(signal: AbortSignal): Promise<Partial<Capabilities> & { closed?: boolean }>;
  /** A page of the thread, parents before their answers. Rejects with an Error when it cannot be read; empty means that there is none. */
  list?(query: Query, signal: AbortSignal): Promise<CommentPage>;
  /**
   * Stores a draft; never throws. Whatever posts forms sends `draft.request` where there is one. `unknown` and `server-error` say that it
   * may have arrived: `find` is asked then. What was refused is an answer, and is tried no other way.
   */
  submit(draft: Draft, signal: AbortSignal): Promise<Outcome>;
  /**
   * Looks for a draft that was sent and whose answer was lost (`unknown`, `server-error`): `published` when the thread lists it, else
   * undefined, and nothing is known then: it may be held. Rejects with an Error when the thread cannot be read. Sends nothing.
   *
   * What is held is not listed. Where `dedupes` says so, sending the same draft to the same door a second time stores nothing twice
   * (WordPress answers `duplicate`); do that only after a lost answer, never after one that came (`message`, `url`): it may be a refusal.
   */
  find?(draft: Draft, signal: AbortSignal): Promise<Outcome | undefined>;
  /** Changes a comment's text, within the backend's window. */
  edit?(id: string, text: string, signal: AbortSignal): Promise<Outcome>;
  /** Withdraws an own comment; ends in `removed`. */
  remove?(id: string, signal: AbortSignal): Promise<Outcome>;
  /** Gives the votes that the comment has then; rejects with an Error when the server does not take it. */
  vote?(id: string, up: boolean, signal: AbortSignal): Promise<number>;
  /**
   * How many comments everybody can read in each of these threads, asked in as few requests as the server allows. Threads of which
   * the server does not say are left out, never guessed. Rejects with an Error when it says nothing at all.
   */
  counts?(threads: readonly string[], signal: AbortSignal): Promise<Map<string, number>>;
  /**
   * Does a moderator's deed; never throws. `comment` is given as the moderator sees it: where the server has it otherwise,
   * nothing is done, and the answer is `changed`.
   */
  moderate?(comment: Comment, deed: Deed, signal: AbortSignal): Promise<DeedOutcome>;
  /** The same post as a plain form, for when fetch cannot reach the server. */
  toNativeForm?(draft: Draft): { action: string; method: 'post'; fields: [string, string][] };
}

/** What a page says about its comments. Each adapter reads the few that it needs; `createBackend` hands them over as they are. */
export interface BackendOptions {
  /** Address of the server or endpoint, absolute or relative to the page's base (`Surroundings.page`; without that, absolute). */
  url?: string;
  /** Which thread: the post's number in WordPress, a path or any name elsewhere. Default: path and query of the page, without what names no page; for remark42 its address without the query. */
  thread?: string;
  /** Key or name of the site, for servers that keep several. */
  site?: string;
  /** Title of the page, for servers that keep it. */
  title?: string;
  /** Name of the form (Netlify), for one that we draw. */
  form?: string;
  /** What a form service calls the fields. Default: `name`, `email`, `url`, and `message` for the text. */
  names?: Partial<Record<Field, string>>;
  /** WordPress's `wp_rest` nonce of a logged-in reader. Stale ones do no harm. */
  nonce?: string;
  /** How fields are asked for where the site differs from the adapter's default. */
  fields?: Partial<Record<Field, Partial<FieldRule>>>;
  /** The server lets a reader change or withdraw an own comment (plain JSON endpoint). */
  editable?: boolean;
  /** The server tells writers of answers by e-mail when they ask for it (plain JSON endpoint). */
  notify?: boolean;
}

/** What adapters are given instead of reaching for globals, so that they run and are tested anywhere. */
export interface Surroundings {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now(): number;
  /** False when the device says that it has no network (`navigator.onLine`). Decides nothing: it names why a server that was asked was not reached. */
  online?(): boolean;
  /** Calls `act` later, unless what it answers is called before. Default: the platform's timer. */
  after?(milliseconds: number, act: () => void): () => void;
  /** Milliseconds that an answer may take. Default 20 000. */
  patience?: number;
  /** The page that the comments belong to. `base`: what relative addresses are read against, where that is another (`<base>`). */
  page?: { url: string; base?: string; find(selector: string): Element | null };
  /** A cookie that the server set for scripts to read (remark42's `XSRF-TOKEN`). */
  cookie?(name: string): string | undefined;
  /** What another script of the site keeps in the browser: the login of a server's own client. Throws where there is no storage. */
  stored?(key: string): string | null;
  /** Where the `browser` backend keeps comments; missing or throwing when the browser denies storage. */
  indexedDB?(): IDBFactory | undefined;
  /** Asks the page to store a draft (backend `event`); undefined when nobody answers. */
  ask?(draft: Draft, signal: AbortSignal): Promise<Outcome> | undefined;
  /** A sentence for the site's owner, who alone can mend it; readers never see it. */
  warn?(message: string): void;
}
