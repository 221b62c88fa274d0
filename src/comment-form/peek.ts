/** Is there anything in this browser that should come back here? A glance at the keys, so that most pages load nothing for it. */
export function peek(open: () => Pick<Storage, 'length' | 'key'>, kind: string, page?: string): boolean {
  try {
    const storage = open();
    const start = `${kind}|${page === undefined ? '' : `${encodeURIComponent(page)}|`}`;
    for (let i = 0; i < storage.length; i++) if (storage.key(i)?.startsWith(start)) return true;
  } catch {
    // Denied: then there is nothing.
  }
  return false;
}
