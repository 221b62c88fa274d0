/** When a comment was written, as people say it. */

/** Making a formatter costs a thousand times what using one does, and a thread has thousands of times. */
const made = new Map<string, unknown>();
function once<T>(name: string, lang: string, make: () => T): T {
  const key = `${name} ${lang}`;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
] as const;

/** “2 hours ago” within a week, then the date. `time` is ISO 8601; what is no date is given back as it is. */
export function ago(time: string, now: number, lang: string): string {
  const then = Date.parse(time);
  if (Number.isNaN(then)) return time;
  // A server's clock may be ahead of the reader's: nobody writes in the future.
  let amount = Math.max(0, (now - then) / 1000);
  for (const [unit, size] of steps) {
    if (amount < size)
      return once('ago', lang, () => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })).format(
        -Math.floor(unit === 'second' ? 0 : amount),
        unit,
      );
    amount /= size;
  }
  return once('date', lang, () => new Intl.DateTimeFormat(lang, { dateStyle: 'medium' })).format(then);
}

/** The whole date and time, for a tooltip. */
export function fullTime(time: string, lang: string): string {
  const then = Date.parse(time);
  return Number.isNaN(then)
    ? time
    : once('full', lang, () => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' })).format(then);
}
