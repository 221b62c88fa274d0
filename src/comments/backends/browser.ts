/** Comments kept in this browser only (IndexedDB): for demonstrations, private notes and pages without a server. Nobody else reads them, and it says so. */
import type { Comment, CommentPage, Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Query, Surroundings } from './backend.js';
import { capable, threadOf } from './capabilities.js';
import { threaded } from './threaded.js';

const database = 'relief-comments';
const table = 'comments';

interface Row extends Comment {
  thread: string;
}

/** Keeps the comments of a page on the reader's device. The draft's key is the comment's id, so the same draft is never kept twice. */
export function browserBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const thread = threadOf(options, at.page);
  const work = <T>(mode: IDBTransactionMode, deed: (rows: IDBObjectStore, end: (value: T) => void) => void) =>
    transact(at, mode, deed);
  const all = () => work<Row[]>('readonly', (rows, end) => (rows.index('thread').getAll(thread).onsuccess = into(end)));
  const change = async (
    id: string,
    deed: (row: Row, rows: IDBObjectStore) => void,
    outcome: (row: Row) => Outcome,
  ): Promise<Outcome> => {
    try {
      const row = await work<Row | undefined>('readwrite', (rows, end) => {
        rows.get(id).onsuccess = into<Row | undefined>((found) => {
          if (found) deed(found, rows);
          end(found);
        });
      });
      return row ? outcome(row) : { kind: 'not-found' };
    } catch (error) {
      return refused(error);
    }
  };

  return {
    id: 'browser',
    capabilities: () =>
      capable(
        {
          list: true,
          reply: 'tree',
          edit: true,
          remove: true,
          counts: true,
          pending: false,
          dedupes: true,
          crossOrigin: true,
          local: true,
        },
        { email: { use: 'hidden' } },
        options,
      ),

    async list({ page, perPage, parent, order }: Query): Promise<CommentPage> {
      const rows = (await all()).sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
      const known = new Set(rows.map((row) => row.id));
      // Two tabs can remove a comment and answer it at once: an answer to nothing stands at the top level.
      const above = (row: Row) => (row.parent !== undefined && known.has(row.parent) ? row.parent : undefined);
      const roots = rows.filter((row) => above(row) === parent);
      if (order === 'newest') roots.reverse();
      const shown = roots.slice((page - 1) * perPage, page * perPage);
      return { comments: threaded(shown, rows).map(commentOf), total: rows.length, more: roots.length > page * perPage };
    },

    async counts(threads) {
      const found = new Map<string, number>();
      await work('readonly', (rows) => {
        for (const one of threads) rows.index('thread').count(one).onsuccess = into((n: number) => found.set(one, n));
      });
      return found;
    },

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      if (draft.text.trim() === '') return { kind: 'invalid', fields: { text: 'missing' } };
      if (signal.aborted) return { kind: 'timeout' };
      const { key, parent, name, url, text, lang } = draft;
      const row: Row = {
        thread,
        id: key,
        ...(parent === undefined ? {} : { parent }),
        name: name.trim(),
        ...(url.trim() ? { url: url.trim() } : {}),
        text,
        time: new Date(at.now()).toISOString(),
        ...(lang ? { lang } : {}),
        status: 'published',
      };
      try {
        const kept = await work<Row>('readwrite', (rows, end) => {
          rows.get(key).onsuccess = into<Row | undefined>((found) => {
            if (!found) rows.add(row);
            end(found ?? row);
          });
        });
        return { kind: 'published', comment: commentOf(kept) };
      } catch (error) {
        return refused(error);
      }
    },

    async edit(id, text) {
      if (text.trim() === '') return { kind: 'invalid', fields: { text: 'missing' } };
      return change(
        id,
        (row, rows) => rows.put(Object.assign(row, { text })),
        (row) => ({ kind: 'published', comment: commentOf(row) }),
      );
    },

    /** Answers to a withdrawn comment move up to the comment that it answered, as in WordPress. */
    remove: (id) =>
      change(
        id,
        (gone, rows) => {
          rows.delete(id);
          rows.index('thread').getAll(gone.thread).onsuccess = into<Row[]>((others) => {
            for (const { parent, ...row } of others)
              if (parent === id) rows.put({ ...row, ...(gone.parent === undefined ? {} : { parent: gone.parent }) });
          });
        },
        () => ({ kind: 'removed' }),
      ),
  };
}

const into =
  <T>(take: (result: T) => void) =>
  (event: Event): void =>
    take((event.target as IDBRequest<T>).result);

/** There is no end to the editing of an own note, so it says so by a date that never comes. */
function commentOf({ thread: _, ...comment }: Row): Comment {
  return { ...comment, editableUntil: '9999-12-31T23:59:59.999Z' };
}

/** Firefox names a full disk in its own way, and old Safari only in words. */
function refused(error: unknown): Outcome {
  const { name = '', message = '' } = error as Partial<DOMException>;
  return { kind: 'not-stored', reason: /quota|full|space/i.test(`${name} ${message}`) ? 'full' : 'denied' };
}

/** Opens, works, closes: a connection that stays open blocks other tabs' upgrades. Fulfilled only when the deed is on the disk. */
async function transact<T>(
  at: Surroundings,
  mode: IDBTransactionMode,
  deed: (rows: IDBObjectStore, end: (value: T) => void) => void,
): Promise<T> {
  const db = await open(at);
  try {
    return await new Promise<T>((fulfil, reject) => {
      const transaction = db.transaction(table, mode, mode === 'readwrite' ? { durability: 'strict' } : {});
      let result: T;
      transaction.oncomplete = () => fulfil(result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the browser gave up the transaction'));
      deed(transaction.objectStore(table), (value) => (result = value));
    });
  } finally {
    db.close();
  }
}

/** Reading `indexedDB` itself may throw (Firefox with cookies blocked), may be missing, and opening may fail late. */
async function open({ indexedDB }: Surroundings): Promise<IDBDatabase> {
  const factory = indexedDB?.();
  if (!factory) throw new Error('this browser does not let the page keep anything');
  const request = factory.open(database, 1);
  return new Promise((fulfil, reject) => {
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('thread', 'thread');
    request.onsuccess = () => fulfil(request.result);
    request.onerror = () => reject(request.error ?? new Error('this browser does not let the page keep anything'));
    request.onblocked = () => reject(new Error('another tab of this page holds the comments; close it and try again'));
  });
}
