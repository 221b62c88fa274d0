/** Comments that wait for a moderator, shown to their writer alone until others can see them too. */
import type { Comment, Draft, Outcome } from '../comment.js';
import { DatedStore, word } from '../../foundation/storage/dated-store.js';
import type { LocalStore } from '../../foundation/storage/local-store.js';

/** By thread, in the reader's own browser. */
export class PendingComments {
  readonly #store: DatedStore<Comment>;

  constructor(store: LocalStore, now: () => number) {
    this.#store = new DatedStore(store, 'relief-receipt', comment, now);
  }

  put(thread: string, pending: Comment): boolean {
    return this.#store.put([thread, pending.id], pending);
  }

  drop(thread: string, id: string): void {
    this.#store.drop([thread, id]);
  }

  /** The comments that still wait: those that a server now shows to everybody are forgotten. */
  waiting(thread: string, shown: ReadonlyMap<string, Comment>): Comment[] {
    const found = this.#store.find([thread]).reverse();
    const isShown = ({ id, name, text }: Comment) => {
      const same = (other: Comment) => other.name === name && other.text?.trim() === text?.trim();
      return shown.get(id)?.status === 'published' || [...shown.values()].some((it) => it.status === 'published' && same(it));
    };
    for (const pending of found) if (isShown(pending)) this.drop(thread, pending.id);
    return found.filter((pending) => !isShown(pending)).map(({ savedAt: _, ...pending }) => pending);
  }
}

/**
 * What was just sent, as its writer sees it until everybody does; undefined when it does not wait. A server that gives no id gets
 * the draft's key, so that the comment can be named.
 */
export function pendingComment(outcome: Outcome, draft: Draft, now: number): Comment | undefined {
  if (outcome.kind !== 'pending') return;
  const { key, name, text, parent, lang } = draft;
  const own = { name, text, ...(parent !== undefined && { parent }), ...(lang !== undefined && { lang }) };
  return { id: key, time: new Date(now).toISOString(), ...outcome.comment, ...own, status: 'pending' };
}

function comment(data: Record<string, unknown>): Comment | undefined {
  const [id, text] = [word(data['id']), word(data['text'])];
  if (!id || !text) return;
  const { parent, lang, link, editableUntil } = data;
  return {
    id,
    text,
    name: word(data['name']),
    time: word(data['time']),
    status: 'pending',
    ...(word(parent) && { parent: word(parent) }),
    ...(word(lang) && { lang: word(lang) }),
    ...(word(link) && { link: word(link) }),
    ...(word(editableUntil) && { editableUntil: word(editableUntil) }),
  };
}
