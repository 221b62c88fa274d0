/** Comments that wait for a moderator, shown to their writer alone until others can see them too. */
import type { Comment, Draft, Outcome } from '../comment.js';
import { DatedStore, word } from '../../foundation/storage/dated-store.js';
import type { LocalStore } from '../../foundation/storage/local-store.js';

/** Receipts by thread, in the reader's own browser. */
export class Receipts {
  readonly #store: DatedStore<Comment>;

  constructor(store: LocalStore, now: () => number) {
    this.#store = new DatedStore(store, 'relief-receipt', comment, now);
  }

  /** Keeps one. A server that gives no id gets the draft's key, so that the receipt can be named. */
  keep(thread: string, receipt: Comment): boolean {
    return this.#store.put([thread, receipt.id], receipt);
  }

  drop(thread: string, id: string): void {
    this.#store.drop([thread, id]);
  }

  /** The comments that still wait: those that a server now shows to everybody are forgotten. */
  waiting(thread: string, shown: ReadonlyMap<string, Comment>): Comment[] {
    const kept = this.#store.find([thread]).reverse();
    const isShown = (receipt: Comment) => {
      const same = (other: Comment) => other.name === receipt.name && other.text?.trim() === receipt.text?.trim();
      return (
        shown.get(receipt.id)?.status === 'published' || [...shown.values()].some((it) => it.status === 'published' && same(it))
      );
    };
    for (const receipt of kept) if (isShown(receipt)) this.drop(thread, receipt.id);
    return kept.filter((receipt) => !isShown(receipt)).map(({ savedAt: _, ...receipt }) => receipt);
  }
}

/** The receipt of what was just sent; undefined when it does not wait. */
export function receiptOf(outcome: Outcome, draft: Draft, now: number): Comment | undefined {
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
