/** A thread as it is shown: pages of comments put together into a list of rows, in reading order. */
import type { Comment, CommentPage } from '../comment.js';

/** Comments by id, in the order in which they came. */
export interface Thread {
  readonly comments: ReadonlyMap<string, Comment>;
  /** Pages that have been read. */
  readonly pages: number;
  readonly more: boolean;
  /** All comments, where the backend knows; else those that are here. */
  readonly total: number;
}

/** A comment where it stands. */
export interface Row {
  comment: Comment;
  /** 0 for the top level. */
  level: number;
  /** Who is answered, where the nesting no longer shows it. */
  inReplyTo?: string;
  replies: Row[];
}

export const emptyThread: Thread = { comments: new Map(), pages: 0, more: false, total: 0 };

/** How deep replies are indented; deeper ones stand below each other and name whom they answer. A phone has no room for more. */
export const deepest = 4;

/** Adds the next page. A comment that came before (a server's pages shift when somebody writes) is not shown twice. */
export function addPage(thread: Thread, page: CommentPage): Thread {
  const comments = new Map(thread.comments);
  for (const comment of page.comments) comments.set(comment.id, comment);
  return { comments, pages: thread.pages + 1, more: page.more, total: page.total ?? comments.size };
}

/** Only what everybody sees is counted. */
const counts = (comment: Comment | undefined): number => (comment?.status === 'published' ? 1 : 0);

/** Puts one comment in, new or changed. One that waits for a moderator is not counted, for nobody else sees it. */
export function put(thread: Thread, comment: Comment): Thread {
  const total = Math.max(0, thread.total + counts(comment) - counts(thread.comments.get(comment.id)));
  return { ...thread, comments: new Map(thread.comments).set(comment.id, comment), total };
}

/** Takes one out; its answers move up to the comment that it answered. */
export function remove(thread: Thread, id: string): Thread {
  const gone = thread.comments.get(id);
  if (!gone) return thread;
  const comments = new Map<string, Comment>();
  for (const [key, { parent, ...comment }] of thread.comments) {
    const above = parent === id ? gone.parent : parent;
    if (key !== id) comments.set(key, { ...comment, ...(above !== undefined && { parent: above }) });
  }
  return { ...thread, comments, total: Math.max(0, thread.total - counts(gone)) };
}

/**
 * Rows in reading order. A reply whose parent is not here (it is on another page, or was removed) stands at the top level.
 * Servers have been seen to send rings; a comment is never shown inside itself.
 */
export function rows(thread: Thread): Row[] {
  const made = new Map<string, Row>();
  const roots: Row[] = [];
  for (const comment of thread.comments.values()) made.set(comment.id, { comment, level: 0, replies: [] });
  for (const row of made.values()) {
    const parent = parentOf(row.comment, made);
    if (!parent) {
      roots.push(row);
      continue;
    }
    const chain = ancestors(parent, made);
    row.level = Math.min(chain.length, deepest);
    // Past the deepest indent a reply joins its parent's siblings, so the list stays readable on a phone.
    const home = chain.length <= deepest ? parent : chain[chain.length - deepest]!;
    if (home !== parent) row.inReplyTo = parent.comment.name;
    home.replies.push(row);
  }
  return roots;
}

function parentOf(comment: Comment, made: ReadonlyMap<string, Row>): Row | undefined {
  const parent = comment.parent === undefined ? undefined : made.get(comment.parent);
  if (!parent) return;
  const chain = ancestors(parent, made);
  return chain.some((row) => row.comment.id === comment.id) ? undefined : parent;
}

/** A row and everything above it, up to the top. Stops where a ring closes. */
function ancestors(row: Row, made: ReadonlyMap<string, Row>): Row[] {
  const chain: Row[] = [];
  for (let at: Row | undefined = row; at && !chain.includes(at);) {
    chain.push(at);
    at = at.comment.parent === undefined ? undefined : made.get(at.comment.parent);
  }
  return chain;
}
