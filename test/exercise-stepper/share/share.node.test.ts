import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import ICAL from 'ical.js';
import jsQR from 'jsqr';
import { encode } from 'uqr';
import { timesOf, toCalendar } from '../../../src/exercise-stepper/share/exercise-times.js';
import { exercisesOf } from '../../../src/exercise-stepper/session/choices.js';
import { openFragment, planFragment } from '../../../src/exercise-stepper/share/plan-link.js';
import { timeline } from '../../../src/exercise-stepper/session/timeline.js';
import { pelvicTilt, plan, routine } from '../plans.js';

const folder = new URL('../../../demo/content/exercises/', import.meta.url);
const documents = readdirSync(folder).map(
  (name) => [name, plan(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))] as const,
);

describe('the link to a plan', () => {
  it('has plans to be tested with', () => expect(documents.length).to.be.greaterThan(4));

  for (const [name, it_] of documents)
    it(`holds all of ${name} that is needed to do it, and what was chosen`, async () => {
      const choices = { 0: { reps: 2, sets: undefined, lengths: { 1: 4000 } } };
      const opened = await openFragment(await planFragment(it_, choices));
      expect(opened!.problems).to.deep.equal([]);
      expect(timeline(opened!.plan!, opened!.choices).segments).to.deep.equal(timeline(it_, choices).segments);
      const safe = (all: typeof it_) =>
        exercisesOf(all).map(({ title, setup, phases, stopIf, notFor, askFirst, stopRule, progression }) => ({
          ...{ title, setup, phases, stopIf, notFor, askFirst, stopRule, progression },
        }));
      expect(safe(opened!.plan!)).to.deep.equal(safe(it_));
    });

  it('is refused with a sentence when any letter of it was changed', async () => {
    const link = await planFragment(plan(pelvicTilt));
    for (let at = 6; at < link.length; at += 7) {
      const changed = `${link.slice(0, at)}${link[at] === 'A' ? 'B' : 'A'}${link.slice(at + 1)}`;
      const opened = await openFragment(changed);
      expect(opened!.plan, changed).to.equal(undefined);
      expect(opened!.problems[0]!.message).to.match(/^is a link that was changed or cut off/);
    }
  });

  it('is refused when it was made to hold something else, or far too much', async () => {
    const forged = async (data: unknown) => {
      const link = await planFragment(data as never);
      return openFragment(link);
    };
    expect((await forged({ title: 'x' }))!.problems[0]).to.include({ path: 'phases' });
    const bomb = await forged({ ...plan(pelvicTilt), what: 'a'.repeat(2_000_000) });
    expect(bomb!.plan).to.equal(undefined);
    expect(bomb!.problems).to.have.length(1);
    for (const odd of ['#plan=', '#plan=abc', '#plan=abc.def.ghi', '#plan=%00', `#plan=${'a'.repeat(50_000)}`])
      expect((await openFragment(odd))!.plan).to.equal(undefined);
    expect(await openFragment('#other')).to.equal(undefined);
  });

  const decoded = (text: string) => {
    const { data, size } = encode(text, { ecc: 'M', border: 3 });
    const scale = 3;
    const width = size * scale;
    const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
    for (let y = 0; y < width; y++)
      for (let x = 0; x < width; x++)
        if (data[Math.floor(y / scale)]![Math.floor(x / scale)]) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    return jsQR(pixels, width, width)?.data;
  };

  for (const [name, it_] of documents)
    it(`of ${name} is what its QR code decodes to`, async () => {
      const link = `https://example.org/back-pain/${await planFragment(it_)}`;
      expect(decoded(link)).to.equal(link);
    });
});

describe('the calendar file of a plan', () => {
  const options = { from: '2026-11-23', days: 14, now: Date.UTC(2026, 10, 22, 17) };
  const events = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));

  it('holds three times a day, spread over the day, for two weeks', () => {
    const all = events(toCalendar(plan(pelvicTilt), options));
    expect(all.map((it) => it.startDate.toString())).to.deep.equal([
      '2026-11-23T09:00:00',
      '2026-11-23T14:30:00',
      '2026-11-23T20:00:00',
    ]);
    expect(all.every((it) => it.summary === 'Pelvic tilt')).to.equal(true);
    const days: string[] = [];
    const iterator = all[0]!.iterator();
    for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString());
    expect([days.length, days[13]]).to.deep.equal([14, '2026-12-06T09:00:00']);
  });

  it('keeps nine o’clock at nine o’clock, wherever the person is and over summer time', () => {
    const [first] = events(toCalendar(plan(pelvicTilt), { ...options, from: '2027-03-20' }));
    expect(first!.startDate.zone.tzid).to.equal('floating');
    const iterator = first!.iterator();
    for (let i = 0; i < 14; i++) expect(iterator.next().hour).to.equal(9);
  });

  describe('on a clock anywhere', () => {
    const { TZ } = process.env;
    afterEach(() => {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    });

    // In Los Angeles two of these days have 23 and 25 hours; Chatham's clock is a quarter of an hour off.
    for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'Pacific/Chatham'])
      for (const from of ['2026-11-23', '2027-03-14', '2027-11-07', '2027-01-01'])
        it(`begins at nine of the reader’s own clock: ${from} in ${zone}`, () => {
          process.env.TZ = zone;
          expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(zone);
          const all = events(toCalendar(plan(pelvicTilt), { ...options, from }));
          expect(all.map((it) => it.startDate.toString())).to.deep.equal(
            ['09:00:00', '14:30:00', '20:00:00'].map((time) => `${from}T${time}`),
          );
          const lines = toCalendar(plan(pelvicTilt), { ...options, from }).split('\r\n');
          expect(lines, 'made when it was made, in universal time').to.include('DTSTAMP:20261122T170000Z');
        });
  });

  it('holds every three hours of the waking day', () => {
    expect(timesOf(plan({ ...pelvicTilt, every: 'PT3H' })).map((it) => it / 60)).to.deep.equal([8, 11, 14, 17, 20]);
  });

  it('survives any words, and lines of any length', () => {
    const words = `Knee; chest, back\\slash\nand ${'длинная строка '.repeat(20)}`;
    const [event] = events(toCalendar(plan({ ...routine, title: words, what: words }), options));
    expect(event!.summary).to.equal(words.trim());
    expect(event!.description).to.equal(words.trim());
    const text = toCalendar(plan({ ...pelvicTilt, title: words }), options);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
  });
});
