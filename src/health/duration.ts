/** Lengths of time as authors write them: ISO 8601 durations of days, hours, minutes and seconds. */

const pattern = /^P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Seconds in an ISO 8601 duration (`PT1M30S` → 90), or undefined when it is none. Months and years have no fixed length, so they are none. */
export function seconds(duration: string): number | undefined {
  const parts = pattern.exec(duration);
  if (!parts || duration === 'P') return undefined;
  const [days, hours, minutes, secs] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  return ((days * 24 + hours) * 60 + minutes) * 60 + secs;
}

/** Shortest and longest of `PT10M/PT15M`, in seconds; one duration is both. Undefined when it is no range. */
export function range(durations: string): { min: number; max: number } | undefined {
  const ends = durations.split('/').map(seconds);
  const [min, max = min] = ends;
  return ends.length <= 2 && min !== undefined && max !== undefined && min <= max ? { min, max } : undefined;
}

/** A length of time in words: 90 → “1 minute and 30 seconds”. `style` as in `Intl.NumberFormat`'s unitDisplay. */
export function inWords(seconds: number, lang: string, style: 'long' | 'short' | 'narrow' = 'long'): string {
  const units = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor(seconds / 3600) % 24],
    ['minute', Math.floor(seconds / 60) % 60],
    ['second', Math.round(seconds % 60)],
  ] as const;
  const parts = units.filter(([unit, n]) => n || (unit === 'second' && !seconds));
  const words = parts.map(([unit, n]) => new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: style }).format(n));
  return new Intl.ListFormat(lang, { type: 'unit', style: style === 'long' ? 'long' : 'narrow' }).format(words);
}
