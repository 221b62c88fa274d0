/**
 * Daily times as an iCalendar file (RFC 5545). Times float: nine o'clock is nine o'clock wherever the person is, over summer
 * time and journeys.
 */

/** One time of day, with an alarm. */
export interface CalendarEntry {
  /** Names the entry for calendars, the same each time: a file that is opened twice brings nothing twice. */
  uid: string;
  /** When it begins first, in the reader's own time. */
  start: Date;
  /** How long it takes, in minutes, 1 or more. */
  minutes: number;
  /** On how many days in a row, 1 or more. */
  days: number;
  title: string;
  description: string;
  /** The person is not busy: others may plan over it. Default: busy. */
  free?: boolean;
}

/** The file. `now` is when it was made. */
export function iCalendar(entries: readonly CalendarEntry[], now: Date): string {
  const events = entries.flatMap(({ uid, start, minutes, days, title, description, free }) => [
    'BEGIN:VEVENT',
    `UID:${uid}@relief-elements`,
    `DTSTAMP:${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART:${floating(start)}`,
    `DURATION:PT${minutes}M`,
    ...(days > 1 ? [`RRULE:FREQ=DAILY;COUNT=${days}`] : []),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(free ? ['TRANSP:TRANSPARENT'] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Relief Elements//EN', 'CALSCALE:GREGORIAN'];
  return [...head, ...events, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}

/** 20261122T164000 */
function floating(date: Date): string {
  const two = (it: number) => String(it).padStart(2, '0');
  const ymd = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${ymd}T${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 octets; what follows begins with a space. No character is cut in two. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  let text = '';
  let octets = 0;
  for (const char of line) {
    const size = bytes.encode(char).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += char;
    octets += size;
  }
  return text;
}
