import type { CommentBackend } from '../../comments/backends/backend.js';
import type { Draft } from '../../comments/comment.js';

export const faults = [
  /** Nothing listens at the address any more. */
  'refused',
  /** The connection ends before the server has read the comment. */
  'reset',
  /** The comment is stored, and the connection ends before the first byte of the answer. */
  'lost',
  /** Stored; the connection ends inside the headers, or inside the body. */
  'cut-headers',
  'cut-body',
  /** Never an answer: not stored, or stored. */
  'stall',
  'stall-stored',
  /** Not stored: 200 without a body, 200 with a page of something else, 502 with a page, 500. */
  'empty',
  'html',
  'bad-gateway',
  'server-error',
  /** Stored, with the right status: a body of several megabytes, or one that breaks off inside its JSON. */
  'huge',
  'bad-json',
] as const;

/** How the server is to treat the next comment that is sent to it. */
export type Fault = (typeof faults)[number];

/** The backend to be checked, and the server behind it. */
export interface ContractSubject {
  /** A backend on a thread that nobody has written to. Called once for every check. Let it wait one second at most for answers. */
  create(): CommentBackend | Promise<CommentBackend>;
  /** The texts that the server holds in that thread, read behind the backend's back. */
  texts(): string[] | Promise<string[]>;
  /** Name of that thread, as `counts()` is asked for it. Default: counts are not checked. */
  thread?: string;
  /** Parts of a draft that this server needs, such as a name of a certain form. */
  draft?: Partial<Draft>;
  /** Faults that `arrange` can bring about. Default: none. */
  faults?: readonly Fault[];
  arrange?(fault: Fault): void | Promise<void>;
  /** Comments wait for a moderator, so what was written cannot be read back. Default false. */
  moderated?: boolean;
  /** The server makes people wait between two comments. Default false. */
  slow?: boolean;
}

export interface ContractCheck {
  /** Reads on from “a backend …”. */
  name: string;
  run(): Promise<void>;
}

/** Adds a check, which is run with a backend of its own. */
export type Check = (name: string, run: (backend: CommentBackend) => Promise<void>) => void;
