import { expect } from '@open-wc/testing';
import { browserBackend } from '../../../src/comments/backends/browser.js';
import type { Surroundings } from '../../../src/comments/backends/backend.js';
import type { Draft } from '../../../src/comments/comment.js';
import { backendContract } from '../../../src/testing/backend-contract.js';

let serial = 0;
const at: Surroundings = { fetch, now: () => Date.now(), indexedDB: () => indexedDB };
const still = new AbortController().signal;
const draft = (more: Partial<Draft> = {}): Draft => ({
  key: `browser-${(serial += 1)}`,
  text: 'Heat helps.',
  name: 'Ann',
  email: '',
  url: '',
  remember: false,
  ...more,
});
let thread = '';
const fresh = (surroundings: Surroundings = at) =>
  browserBackend({ thread: (thread = `thread-${(serial += 1)}-${Date.now()}`) }, surroundings);

describe('the browser’s own backend', () => {
  let backend = fresh();
  const subject = {
    create: () => (backend = fresh()),
    get thread() {
      return thread;
    },
    texts: async () =>
      ((await backend.list?.({ page: 1, perPage: 1000, order: 'oldest' }, still))?.comments ?? []).map(({ text = '' }) => text),
  };
  for (const { name, run } of backendContract(subject)) it(name, run);

  it('says that nobody else will read it', () => expect(fresh().capabilities()).to.include({ local: true, pending: false }));

  it('keeps answers below what they answer, newest thread first if asked', async () => {
    const own = fresh();
    let clock = Date.now();
    const steady = browserBackend({ thread: `order-${clock}` }, { ...at, now: () => (clock += 1000) });
    const [first, second] = [draft({ text: 'first' }), draft({ text: 'second' })];
    for (const one of [
      first,
      second,
      draft({ text: 'answer 1', parent: first.key }),
      draft({ text: 'answer 2', parent: first.key }),
    ])
      await steady.submit(one, still);
    const texts = async (order: 'oldest' | 'newest') =>
      (await steady.list?.({ page: 1, perPage: 20, order }, still))?.comments.map(({ text }) => text);
    expect(await texts('oldest')).to.deep.equal(['first', 'answer 1', 'answer 2', 'second']);
    expect(await texts('newest')).to.deep.equal(['second', 'first', 'answer 1', 'answer 2']);
    expect((await own.list?.({ page: 1, perPage: 20, order: 'oldest' }, still))?.total).to.equal(0);
  });

  it('moves answers up when what they answered is withdrawn', async () => {
    const own = fresh();
    const [a, b, c] = [draft({ text: 'a' }), draft({ text: 'b' }), draft({ text: 'c' })];
    await own.submit(a, still);
    await own.submit({ ...b, parent: a.key }, still);
    await own.submit({ ...c, parent: b.key }, still);
    expect(await own.remove?.(b.key, still)).to.deep.equal({ kind: 'removed' });
    const comments = (await own.list?.({ page: 1, perPage: 20, order: 'oldest' }, still))?.comments ?? [];
    expect(comments.map(({ id, parent }) => [id, parent])).to.deep.equal([
      [a.key, undefined],
      [c.key, a.key],
    ]);
    expect(await own.remove?.(b.key, still)).to.deep.equal({ kind: 'not-found' });
  });

  it('keeps one comment when two tabs send the same draft at once', async () => {
    const name = `tabs-${Date.now()}`;
    const [one, two] = [browserBackend({ thread: name }, at), browserBackend({ thread: name }, at)];
    const same = draft();
    const outcomes = await Promise.all([one.submit(same, still), two.submit(same, still)]);
    expect(outcomes.map(({ kind }) => kind)).to.deep.equal(['published', 'published']);
    expect((await one.list?.({ page: 1, perPage: 20, order: 'oldest' }, still))?.total).to.equal(1);
  });

  for (const [how, indexedDB] of [
    ['is missing', () => undefined],
    [
      'throws when it is touched, as in Firefox without cookies',
      () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    ],
    ['refuses to open', () => refusing('open')],
  ] as [string, () => IDBFactory | undefined][])
    it(`says that it could not keep the comment when storage ${how}`, async () => {
      const denied = fresh({ ...at, indexedDB });
      expect(await denied.submit(draft(), still)).to.deep.equal({ kind: 'not-stored', reason: 'denied' });
      const error: unknown = await denied
        .list?.({ page: 1, perPage: 20, order: 'oldest' }, still)
        .catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(Error);
    });

  it('says that the disk is full', async () => {
    const full = fresh({ ...at, indexedDB: () => refusing('add') });
    expect(await full.submit(draft(), still)).to.deep.equal({ kind: 'not-stored', reason: 'full' });
  });
});

/** The real IndexedDB, with one deed made to fail as a browser makes it fail. */
function refusing(deed: 'open' | 'add'): IDBFactory {
  const wrap = <T extends object>(target: T, change: (name: PropertyKey, value: unknown) => unknown): T =>
    new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name, object);
        return change(name, typeof value === 'function' ? value.bind(object) : value);
      },
      set: (object, name, value) => Reflect.set(object, name, value, object),
    });
  if (deed === 'open')
    return wrap(indexedDB, (name, value) =>
      name === 'open'
        ? () => {
            throw new DOMException('denied', 'InvalidStateError');
          }
        : value,
    );
  return wrap(indexedDB, (name, value) =>
    name !== 'open'
      ? value
      : (...request: Parameters<IDBFactory['open']>) =>
          wrap(indexedDB.open(...request), (part, result) =>
            part !== 'result'
              ? result
              : wrap(result as IDBDatabase, (member, method) =>
                  member === 'transaction' ? full(result as IDBDatabase) : method,
                ),
          ),
  );
}

/** A transaction that ends as one does when there is no room: every request works, and then it aborts. */
const full =
  (db: IDBDatabase) =>
  (...request: Parameters<IDBDatabase['transaction']>) => {
    const transaction = db.transaction(...request);
    Object.defineProperty(transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
    setTimeout(() => transaction.abort());
    const store = transaction.objectStore('comments');
    // Keeps the transaction open until it is aborted.
    const wait = () => (store.count().onsuccess = wait);
    wait();
    return transaction;
  };
