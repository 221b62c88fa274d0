import { expect } from 'chai';
import { LocalStore, type StorageLike } from '../../../src/foundation/storage/local-store.js';
import { hasEntry } from '../../../src/foundation/storage/storage-key.js';

/** A `Storage` in memory. */
function memory(things: Record<string, string> = {}): StorageLike {
  const map = new Map(Object.entries(things));
  return {
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, text) => void map.set(key, text),
    removeItem: (key) => void map.delete(key),
  };
}

const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
const full: StorageLike = { ...memory({ a: '1' }), getItem: () => '1', setItem: denied };

describe('what is kept in the reader’s own browser', () => {
  it('is read as it was written, and forgotten when asked', () => {
    const store = new LocalStore(() => memory({ words: 'Heat', data: '{"a":[1]}', text: 'no JSON', none: 'null' }));
    expect([store.get('words'), store.get('other')]).to.deep.equal(['Heat', undefined]);
    expect([store.getJson('data'), store.getJson('text'), store.getJson('none'), store.getJson('other')]).to.deep.equal([
      { a: [1] },
      undefined,
      undefined,
      undefined,
    ]);
    const storage = memory();
    const same = new LocalStore(() => storage);
    expect([same.set('a', ''), same.get('a'), same.remove('a'), same.get('a')]).to.deep.equal([true, '', true, undefined]);
  });

  it('is found by how its key begins', () => {
    const store = new LocalStore(() => memory({ 'relief-draft|/a|': '1', 'relief-draft|/b|': '1', 'relief-drafts': '1' }));
    expect(store.keys('relief-draft|')).to.deep.equal(['relief-draft|/a|', 'relief-draft|/b|']);
    expect([hasEntry(store, 'relief-draft'), hasEntry(store, 'relief-draft', '/c'), hasEntry(store, 'relief')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  for (const [what, store] of [
    ['denied', new LocalStore(denied)],
    ['absent', new LocalStore(() => null)],
  ] as const)
    it(`is nothing, and says so, where storage is ${what}`, () => {
      expect([store.get('a'), store.getJson('a'), store.set('a', '1'), store.remove('a'), store.keys('')]).to.deep.equal([
        undefined,
        undefined,
        false,
        false,
        [],
      ]);
    });

  it('is still read where storage is full', () => {
    const store = new LocalStore(() => full);
    expect([store.get('a'), store.set('b', '2')]).to.deep.equal(['1', false]);
  });
});
