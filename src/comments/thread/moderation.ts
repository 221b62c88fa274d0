/** What a moderator may do with a comment, how it ended, and which comment comes next. Plain decisions. */
import type { Comment, Counts, Outcome, Status } from '../comment.js';

/**
 * What moderators do, in WordPress's words. `hold`: takes it from the page until somebody approves it. `not-spam`, `restore`: out of
 * spam, out of the trash, back to what it was. `delete`: for good; answers stay. `delete-with-answers`: for good, with all under it.
 */
export type Deed = 'approve' | 'hold' | 'spam' | 'not-spam' | 'trash' | 'restore' | 'delete' | 'delete-with-answers';

/** How a deed ended. */
export type DeedOutcome =
  /** Done; `comment` is how it stands now. */
  | { kind: 'done'; comment: Comment }
  /** Deleted for good. */
  | { kind: 'deleted' }
  /** It stood otherwise than this moderator saw it: somebody else was first. Nothing was done; `comment` is how it stands. */
  | { kind: 'changed'; comment: Comment }
  /** There is no such comment any more. */
  | { kind: 'gone' }
  /** The server says that this person may not do it: the login may be over. `message`: its own words, as plain text. */
  | { kind: 'forbidden'; message?: string }
  /** Nothing was done. */
  | Extract<Outcome, { kind: 'offline' | 'unreachable' | 'timeout' | 'too-fast' }>
  /** It may have been done. */
  | { kind: 'unknown' }
  | { kind: 'server-error'; message?: string };

/** Deeds after which nothing is left to undo. */
export type FinalDeed = Extract<Deed, 'delete' | 'delete-with-answers'>;

const forGood: readonly FinalDeed[] = ['delete', 'delete-with-answers'];

export const isForGood = (deed: Deed): deed is FinalDeed => forGood.some((it) => it === deed);

/**
 * What can be done with a comment in this state by somebody who may do `allowed`, in the order in which it is offered. What is there
 * for everybody to read goes by the trash, where there is one.
 */
export function deedsFor(status: Status, allowed: readonly Deed[]): Deed[] {
  const may = (deed: Deed) => allowed.includes(deed);
  const away: readonly Deed[] = may('trash') ? ['trash'] : forGood;
  const offered: Record<Status, readonly Deed[]> = {
    pending: ['approve', 'spam', ...away],
    published: ['hold', 'spam', ...away],
    // Where spam has no way back of its own, approving is the way.
    spam: [may('not-spam') ? 'not-spam' : 'approve', ...forGood],
    trash: ['restore', ...forGood],
  };
  return offered[status].filter(may);
}

/** The deed that brings a comment back from `now` to what it `was`; undefined where none of `allowed` does. */
export function undoOf(was: Status, now: Status, allowed: readonly Deed[]): Deed | undefined {
  if (was === now) return undefined;
  const set: Record<Status, Deed> = { published: 'approve', pending: 'hold', spam: 'spam', trash: 'trash' };
  // The ways back out of spam and trash keep what the server noted when it put the comment there.
  const out: Partial<Record<Status, Deed>> = { spam: 'not-spam', trash: 'restore' };
  const visible = was === 'published' || was === 'pending';
  return [visible ? out[now] : undefined, set[was]].find((deed) => deed !== undefined && allowed.includes(deed));
}

/** The counts after a comment has gone from one state into another; `undefined`: it is deleted. What is not known stays unknown. */
export function counted(counts: Counts, from: Status, to: Status | undefined): Counts {
  const next = { ...counts };
  if (from === to) return next;
  if (from !== 'published' && next[from] !== undefined) next[from] = Math.max(0, next[from] - 1);
  if (to !== undefined && to !== 'published' && next[to] !== undefined) next[to] += 1;
  return next;
}

/** The next comment that waits, in reading order after `from`, and round to the beginning; undefined when none but `from` does. */
export function nextWaiting(inOrder: readonly Comment[], from: string | undefined): Comment | undefined {
  const at = inOrder.findIndex(({ id }) => id === from) + 1;
  return [...inOrder.slice(at), ...inOrder.slice(0, at)].find(({ id, status }) => status === 'pending' && id !== from);
}
