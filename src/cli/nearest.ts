/** The word that somebody probably meant: at most two letters differ, or four in a long one. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = word.length > 10 ? 5 : 3;
  for (const it of known) {
    const letters = distance(word.toLowerCase(), it.toLowerCase());
    if (letters < least) [best, least] = [it, letters];
  }
  return best;
}

/** How many letters must be changed, put in, taken out or swapped with their neighbour to make one word of another. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] : undefined;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]), (swapped ?? Infinity) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
