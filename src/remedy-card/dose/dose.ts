/**
 * A dose in use: how long it has been on, when it must come off, and when the next one may begin.
 *
 * Two clocks are asked, and the careful one is believed. The wall clock may be set to another time; the steady clock of a
 * page (`performance.now()`) may stand still while the device sleeps, and begins anew with each page. So time in use is
 * the longer of the two, and time waited is the shorter. Where they disagree about a gap the answer is `doubt`, never `ready`.
 * While no page is open there is the wall clock alone.
 */
import { iCalendar } from '../../foundation/i-calendar.js';
import { range, seconds } from '../../health/duration.js';
import type { Dose } from '../content/remedy.schema.js';

/** Both clocks at one moment, in milliseconds. */
export interface Clock {
  /** `Date.now()` */
  wall: number;
  /** `performance.now()` of this page. */
  steady: number;
}

/** What is remembered of a dose, as plain JSON. Times are milliseconds. */
export interface DoseLog {
  /** Wall times at which doses began, newest last; at most a week of them. */
  starts: number[];
  /** How long the newest has been on; never less than it was. */
  used: number;
  /** Wall time at which it came off; missing while it is on. */
  ended?: number;
  /** How long it has been off by both clocks; never more than it was. */
  waited: number;
  /** How long it has been off by the wall clock alone. */
  passed: number;
  /** Wall time of the last look. */
  seen: number;
}

/** Where a dose stands. */
export interface DoseState {
  /**
   * `ready`: the next may begin. `running`: on. `enough`: on for as long as it needs. `over`: must come off now.
   * `waiting`: the gap is not over. `doubt`: the device slept or its clock was changed, so nobody knows. `full`: enough for a day.
   */
  phase: 'ready' | 'running' | 'enough' | 'over' | 'waiting' | 'doubt' | 'full';
  /** Milliseconds in use. */
  used: number;
  /** Milliseconds until it must come off. */
  left: number;
  /** Wall time at which the next may begin; undefined when it may now. */
  next: number | undefined;
}

const day = 86_400_000;
const ms = (iso: string | undefined) => (seconds(iso ?? '') ?? 0) * 1000;

/** Longest time that a dose may be on, in milliseconds: `max`, else the longer end of `duration`. Infinity when neither is given. */
export const longest = ({ max, duration = '' }: Pick<Dose, 'max' | 'duration'>): number =>
  (seconds(max ?? '') ?? range(duration)?.max ?? Infinity) * 1000;

/** Begins a dose. A log that is running stays as it is. */
export function start(log: DoseLog | undefined, { wall }: Clock): DoseLog {
  if (log && log.ended === undefined) return log;
  const starts = [...(log?.starts ?? []).filter((it) => Math.abs(wall - it) < 7 * day), wall];
  return { starts, used: 0, waited: 0, passed: 0, seen: wall };
}

/** Ends a dose: it came off now. */
export const stop = (log: DoseLog, { wall }: Clock): DoseLog =>
  log.ended === undefined ? { ...log, ended: wall, waited: 0, passed: 0, seen: wall } : log;

/** Lets the time pass that one page has watched, from its last look to now. */
export function watch(log: DoseLog, before: Clock, now: Clock): DoseLog {
  const steady = Math.max(0, now.steady - before.steady);
  const wall = Math.max(0, now.wall - before.wall);
  return pass(log, Math.max(steady, wall), Math.min(steady, wall), wall, now.wall);
}

/** Lets the time pass that nobody has watched, from the last look of any page to the opening of this one. */
export function resume(log: DoseLog, { wall }: Clock): DoseLog {
  const away = wall - log.seen;
  // A clock that went back tells nothing of how long it was: the dose must come off, and no waiting counts.
  return away < 0 ? pass(log, Infinity, 0, 0, wall) : pass(log, away, away, away, wall);
}

/** What another page of the same site wrote. Of two pages that have watched one gap, the more careful is right. */
export function agree(log: DoseLog | undefined, other: DoseLog): DoseLog {
  const newest = (it: DoseLog) => it.starts[it.starts.length - 1] ?? 0;
  if (!log || newest(log) !== newest(other) || log.ended !== other.ended) return other;
  return {
    ...other,
    used: Math.max(log.used, other.used),
    waited: Math.min(log.waited, other.waited),
    passed: Math.min(log.passed, other.passed),
  };
}

function pass(log: DoseLog, used: number, waited: number, passed: number, seen: number): DoseLog {
  return log.ended === undefined
    ? { ...log, used: log.used + used, seen }
    : { ...log, waited: log.waited + waited, passed: log.passed + passed, seen };
}

/** Where a dose stands by its log. Bring the log up to date first, by `watch` or `resume`. */
export function stateOf(log: DoseLog | undefined, dose: Dose, wall: number): DoseState {
  const none = { used: 0, left: longest(dose), next: undefined };
  if (!log) return { phase: 'ready', ...none };
  if (log.ended === undefined) {
    const left = Math.max(0, longest(dose) - log.used);
    const enough = log.used >= (range(dose.duration ?? '')?.min ?? Infinity) * 1000;
    return { phase: left <= 0 ? 'over' : enough ? 'enough' : 'running', used: log.used, left, next: undefined };
  }
  const gap = ms(dose.minGap);
  if (log.waited < gap) return { phase: log.passed < gap ? 'waiting' : 'doubt', ...none, next: wall + gap - log.waited };
  const today = log.starts.filter((it) => wall - it < day);
  if (dose.perDay && today.length >= dose.perDay)
    return { phase: 'full', ...none, next: today[today.length - dose.perDay]! + day };
  return { phase: 'ready', ...none };
}

/** A log that came from storage, or undefined when it is none: storage is the reader's, and may hold anything. */
export function readLog(text: string | null | undefined): DoseLog | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || !data) return undefined;
  const { starts, used, waited, passed, seen, ended } = data as Partial<Record<keyof DoseLog, unknown>>;
  const number = (it: unknown): it is number => typeof it === 'number' && Number.isFinite(it);
  if (!Array.isArray(starts) || !starts.length || !starts.every(number) || !number(waited) || !number(passed) || !number(seen))
    return undefined;
  // JSON has no Infinity: a dose that nobody can say the length of comes back as null.
  return { starts, used: number(used) ? used : Infinity, waited, passed, seen, ...(number(ended) && { ended }) };
}

/** Words of a calendar entry. */
export interface CalendarWords {
  title: string;
  description: string;
}

/**
 * The regimen as an iCalendar file: `perDay` entries a day, as far apart as `minGap` asks, for `forDays` days
 * (one day when it does not say). `first` is the wall time of the first, `id` a name for its UIDs. Times are local to the reader.
 */
export function calendar(dose: Dose, words: CalendarWords, first: Date, id: string): string {
  const length = Math.min(longest(dose), day);
  const apart = Math.max(length + ms(dose.minGap), Math.min(4 * 3_600_000, day / (dose.perDay ?? 1)));
  const times = Array.from({ length: dose.perDay ?? 1 }, (_, i) => i * apart).filter((it) => it < day);
  const entries = times.map((offset, i) => ({
    uid: `${id}-${i}`,
    start: new Date(first.getTime() + offset),
    minutes: Math.max(1, Math.round(length / 60_000)),
    days: dose.forDays ?? 1,
    ...words,
  }));
  return iCalendar(entries, first);
}
