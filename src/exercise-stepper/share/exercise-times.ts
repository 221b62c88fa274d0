/**
 * Times of a plan as an iCalendar file (RFC 5545). Times float: nine o'clock is nine o'clock wherever the person is, over
 * summer time and journeys, which is what “three times a day” means.
 */
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

/** The file. One event a time of day, repeated daily. */
export function toCalendar(plan: Plan, { from, days, now, between }: CalendarOptions): string {
  const day = from.replace(/-/g, '');
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const id = (plan.id ?? plan.title).replace(/[^\w-]+/g, '-');
  const what = 'what' in plan && plan.what ? plan.what : plan.title;
  const minutes = (it: number) => `${String(Math.floor(it / 60)).padStart(2, '0')}${String(it % 60).padStart(2, '0')}00`;
  const events = timesOf(plan, between).flatMap((time, index) => [
    'BEGIN:VEVENT',
    `UID:${id}-${day}-${index}-${stamp}@relief-elements`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${day}T${minutes(time)}`,
    'DURATION:PT10M',
    `RRULE:FREQ=DAILY;COUNT=${Math.max(1, Math.min(365, Math.round(days)))}`,
    `SUMMARY:${escape(plan.title)}`,
    `DESCRIPTION:${escape(what)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(plan.title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Relief Elements//Exercise stepper//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

const escape = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets; what follows begins with a space. No character is cut in two. */
function fold(line: string): string {
  const bytes = new TextEncoder();
  let out = '';
  let size = 0;
  for (const char of line) {
    const length = bytes.encode(char).length;
    if (size + length > 74) {
      out += '\r\n ';
      size = 1;
    }
    out += char;
    size += length;
  }
  return out;
}
