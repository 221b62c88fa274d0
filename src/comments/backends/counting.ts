/** How many comments a server says that there are. A number that could not be one is left out: readers are never shown a guess. */

/** The threads in parts of at most `size`, each asked for by itself; together what all of them said. */
export async function countInParts(
  threads: readonly string[],
  size: number,
  ask: (part: string[]) => Promise<Iterable<readonly [thread: string, count: unknown]>>,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < threads.length; start += size)
    for (const [thread, count] of await ask(threads.slice(start, start + size)))
      if (typeof count === 'number' && Number.isInteger(count) && count >= 0) counts.set(thread, count);
  return counts;
}

/** Servers that are asked for names with commas between them cannot be asked for a name that has one. */
export const withoutCommas = (threads: readonly string[]): string[] => threads.filter((it) => it !== '' && !it.includes(','));
