import { expect } from 'chai';
import ICAL from 'ical.js';
import { iCalendar, type CalendarEntry } from '../../src/foundation/i-calendar.js';

const entry: CalendarEntry = {
  uid: 'tilt-0',
  start: new Date(2026, 10, 23, 9, 5, 7),
  minutes: 10,
  days: 1,
  title: 'Pelvic tilt',
  description: 'Lie on your back.',
};
const made = new Date(Date.UTC(2026, 10, 22, 17));

/** What another's reader of iCalendar makes of it. */
const events = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');

describe('a calendar file', () => {
  it('holds an entry at its floating time, with an alarm', () => {
    const [component] = events(iCalendar([entry], made));
    const event = new ICAL.Event(component);
    expect([event.startDate.toString(), event.startDate.zone.tzid]).to.deep.equal(['2026-11-23T09:05:07', 'floating']);
    expect([event.duration.toString(), event.isRecurring(), event.uid]).to.deep.equal(['PT10M', false, 'tilt-0@relief-elements']);
    const alarm = component!.getFirstSubcomponent('valarm')!;
    expect([alarm.getFirstPropertyValue('action'), String(alarm.getFirstPropertyValue('trigger'))]).to.deep.equal([
      'DISPLAY',
      'PT0S',
    ]);
    expect(String(component!.getFirstPropertyValue('dtstamp'))).to.equal('2026-11-22T17:00:00Z');
  });

  it('repeats an entry on as many days as it says', () => {
    const iterator = new ICAL.Event(events(iCalendar([{ ...entry, days: 3 }], made))[0]).iterator();
    const days: string[] = [];
    for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString());
    expect(days).to.deep.equal(['2026-11-23T09:05:07', '2026-11-24T09:05:07', '2026-11-25T09:05:07']);
  });

  it('says that others may plan over it, where it is so', () => {
    const [busy, free] = events(iCalendar([entry, { ...entry, free: true }], made));
    expect([busy!.getFirstPropertyValue('transp'), free!.getFirstPropertyValue('transp')]).to.deep.equal([null, 'TRANSPARENT']);
  });

  it('survives any words, and lines of any length in octets', () => {
    for (const words of [
      'a; b, c\\d\r\nand\rthen\ne',
      'كمادة باردة '.repeat(30).trim(),
      `${'a'.repeat(66)}🦴${'b'.repeat(80)}`,
    ]) {
      const text = iCalendar([{ ...entry, title: words, description: words }], made);
      const event = new ICAL.Event(events(text)[0]);
      expect([event.summary, event.description]).to.deep.equal(Array(2).fill(words.replace(/\r\n?/g, '\n')));
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
      expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    }
  });
});
