/** When to do an exercise: the times of a plan, and as a calendar file. “Three times a day” means nine o'clock wherever the person is. */
import { iCalendar } from '../../foundation/i-calendar.js';
import { seconds } from '../../health/duration.js';
import { exercisesOf } from '../session/choices.js';
import type { Plan } from '../content/exercise.schema.js';

export interface CalendarOptions {
  /** First day, as YYYY-MM-DD. */
  from: string;
  /** For how many days. */
  days: number;
  /** Now, in milliseconds since 1970: RFC 5545 wants to know when the file was made. */
  now: number;
  /** Waking hours, in minutes from midnight. Default 8:00 to 20:00. */
  between?: readonly [number, number];
}

/** Minutes from midnight at which to do it: every so many hours, or so many times a day, spread over the waking hours. */
export function timesOf(plan: Plan, [first, last]: readonly [number, number] = [480, 1200]): number[] {
  const exercises = exercisesOf(plan);
  const every = Math.min(...exercises.map((it) => (it.every ? (seconds(it.every) ?? 0) / 60 : Infinity)));
  if (Number.isFinite(every) && every > 0) {
    const step = Math.max(30, every);
    return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => Math.round(first + i * step));
  }
  const times = Math.min(24, Math.max(1, ...exercises.map((it) => it.perDay ?? 1)));
  if (times === 1) return [first + 60];
  return Array.from({ length: times }, (_, i) => Math.round(first + 60 + (i * (last - first - 60)) / (times - 1)));
}

/** The file. One event a time of day, repeated daily; who exercises is free for others. */
export function toCalendar(plan: Plan, { from, days, now, between }: CalendarOptions): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const made = new Date(now);
  const name = `${(plan.id ?? plan.title).replace(/[^\w-]+/g, '-')}-${from}`;
  const entries = timesOf(plan, between).map((time, index) => ({
    uid: `${name}-${index}-${now}`,
    start: new Date(year, month - 1, day, 0, time),
    minutes: 10,
    days: Math.max(1, Math.min(365, Math.round(days))),
    title: plan.title,
    description: ('what' in plan && plan.what) || plan.title,
    free: true,
  }));
  return iCalendar(entries, made);
}
