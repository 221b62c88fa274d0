/** How many comments a server says that there are. A number that could not be one is left out: readers are never shown a guess. */

/** The counts among what a server said of threads: whole numbers from nought on. */
export const countsIn = (said: Iterable<readonly [thread: string, count: unknown]>): Map<string, number> =>
  new Map([...said].filter((it): it is [string, number] => Number.isInteger(it[1]) && Number(it[1]) >= 0));

/** The threads in parts of at most `size`, each asked for by itself; together what all of them said. */
export async function countInParts(
  threads: readonly string[],
  size: number,
  ask: (part: string[]) => Promise<Iterable<readonly [thread: string, count: unknown]>>,
): Promise<Map<string, number>> {
  const all: (readonly [string, unknown])[] = [];
  for (let start = 0; start < threads.length; start += size) all.push(...(await ask(threads.slice(start, start + size))));
  return countsIn(all);
}

/** Servers that are asked for names with commas between them cannot be asked for a name that has one. */
export const withoutCommas = (threads: readonly string[]): string[] => threads.filter((it) => it !== '' && !it.includes(','));
