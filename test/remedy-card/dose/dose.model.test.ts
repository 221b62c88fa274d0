import { expect } from 'chai';
import fc from 'fast-check';
import {
  agree,
  calendar,
  longest,
  readLog,
  resume,
  start,
  stateOf,
  stop,
  watch,
  type Clock,
  type DoseLog,
} from '../../../src/remedy-card/dose/dose.js';

const minute = 60_000;
const hour = 60 * minute;
const cold = { duration: 'PT10M/PT15M', max: 'PT20M', minGap: 'PT2H' };
const at = (wall: number, steady = wall): Clock => ({ wall, steady });

/**
 * A device with pages of one site on it, and the truth beside what its clocks say. Pages look at their clocks before the
 * clock is set, as a page that ticks every second does.
 */
class Device {
  now = 1e12;
  #offset = 0;
  #slept = 0;
  #nextPage = 0;
  storage: string | null = null;
  pages = new Map<number, { opened: number; slept: number; log: DoseLog | undefined; before: Clock }>();
  /** The truth: when the newest dose began and ended. */
  began: number | undefined;
  ended: number | undefined;

  clock(page: { opened: number; slept: number }): Clock {
    return { wall: this.now + this.#offset, steady: this.now - page.opened - (this.#slept - page.slept) };
  }

  open() {
    const page = { opened: this.now, slept: this.#slept, log: undefined as DoseLog | undefined, before: at(0) };
    page.before = this.clock(page);
    const stored = readLog(this.storage);
    page.log = stored && resume(stored, page.before);
    this.pages.set(this.#nextPage++, page);
    this.#write(page);
  }

  close() {
    const [first] = this.pages.keys();
    this.tick();
    if (first !== undefined) this.pages.delete(first);
  }

  tick() {
    for (const page of this.pages.values()) {
      const now = this.clock(page);
      page.log &&= watch(page.log, page.before, now);
      page.before = now;
    }
    for (const page of this.pages.values()) this.#write(page);
  }

  pass(time: number) {
    this.now += time;
    this.tick();
  }

  sleep(time: number) {
    this.tick();
    this.now += time;
    this.#slept += time;
    this.tick();
  }

  setClock(by: number) {
    if (!this.pages.size) return; // nobody could know
    this.tick();
    this.#offset += by;
    this.tick();
  }

  /** A page that opens in the same second as the clock is set sees only the new time; those that were open know better. */
  setClockAndOpen(by: number) {
    if (!this.pages.size) return;
    this.tick();
    this.#offset += by;
    this.open();
  }

  start(index: number) {
    const page = [...this.pages.values()][index % this.pages.size];
    if (!page || (page.log && page.log.ended === undefined)) return;
    page.log = start(page.log, this.clock(page));
    [this.began, this.ended] = [this.now, undefined];
    this.#write(page);
  }

  stop(index: number) {
    const page = [...this.pages.values()][index % this.pages.size];
    if (page?.log?.ended !== undefined || !page?.log) return;
    page.log = stop(page.log, this.clock(page));
    this.ended = this.now;
    this.#write(page);
  }

  /** A write is heard by every other page, and one that knows better answers. */
  #write(writer: { log: DoseLog | undefined }) {
    if (!writer.log) return;
    this.storage = JSON.stringify(writer.log);
    for (const page of this.pages.values()) {
      if (page === writer) continue;
      const now = this.clock(page);
      const mine = page.log && watch(page.log, page.before, now);
      page.before = now;
      page.log = agree(mine, readLog(this.storage)!);
      if (JSON.stringify(page.log) !== this.storage) {
        this.storage = JSON.stringify(page.log);
        writer.log = agree(writer.log, page.log);
      }
    }
  }

  states(dose: object) {
    this.tick();
    return [...this.pages.values()].map((page) => stateOf(page.log, dose, this.clock(page).wall));
  }
}

const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('pass' as const), by: fc.integer({ min: 1, max: 90 * minute }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sleep' as const), by: fc.integer({ min: 1, max: 5 * hour }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('setClock' as const, 'setClockAndOpen' as const),
      by: fc.integer({ min: -30 * hour, max: 30 * hour }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('start' as const, 'stop' as const), by: fc.integer({ min: 0, max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const), by: fc.constant(0) }) },
);

describe('a dose', () => {
  it('never allows the next one before the gap is over, and never runs past its maximum without saying stop', () => {
    let [waits, stops, doubts] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 40 }), (acts) => {
        const device = new Device();
        device.open();
        for (const it of acts) {
          device[it.do](it.by);
          for (const { phase } of device.states(cold)) {
            if (device.began === undefined) expect(phase).to.equal('ready');
            else if (device.ended === undefined) {
              const used = device.now - device.began;
              if (used >= longest(cold)) {
                stops++;
                expect(phase, `on for ${used / minute} minutes`).to.equal('over');
              }
              expect(phase).to.be.oneOf(['running', 'enough', 'over']);
            } else {
              const waited = device.now - device.ended;
              if (phase === 'doubt') doubts++;
              if (waited < 2 * hour) {
                waits++;
                expect(phase, `off for ${waited / minute} minutes`).to.not.equal('ready');
              }
            }
          }
          const phases = new Set(device.states(cold).map(({ phase }) => phase));
          expect(phases.size, `two pages disagree: ${[...phases].join()}`).to.be.at.most(1);
        }
      }),
      { numRuns: 3000 },
    );
    for (const count of [waits, stops, doubts]) expect(count).to.be.greaterThan(200);
  });

  it('is allowed again once the gap is over by both clocks', () => {
    const device = new Device();
    device.open();
    device.start(0);
    device.pass(12 * minute);
    device.stop(0);
    device.pass(2 * hour - 1);
    expect(device.states(cold)[0]).to.include({ phase: 'waiting' });
    device.pass(1);
    expect(device.states(cold)[0]).to.include({ phase: 'ready', next: undefined });
  });

  it('says when the next one may begin', () => {
    const off = stop(start(undefined, at(0)), at(10 * minute));
    const log = watch(off, at(10 * minute), at(40 * minute));
    expect(stateOf(log, cold, 40 * minute)).to.include({ phase: 'waiting', next: 10 * minute + 2 * hour });
  });

  it('counts a gap that passed while no page was open', () => {
    const off = stop(start(undefined, at(0)), at(10 * minute));
    expect(stateOf(resume(off, at(3 * hour)), cold, 3 * hour).phase).to.equal('ready');
    expect(stateOf(resume(off, at(1 * hour)), cold, 1 * hour).phase).to.equal('waiting');
  });

  it('must come off when the clock went back while no page was open', () => {
    const on = start(undefined, at(hour));
    expect(stateOf(resume(on, at(0)), cold, 0).phase).to.equal('over');
    const stored = readLog(JSON.stringify(resume(on, at(0))));
    expect(stateOf(stored, cold, 0).phase).to.equal('over');
  });

  it('says when it has been on for long enough, before it must come off', () => {
    const on = start(undefined, at(0));
    const phase = (time: number) => stateOf(watch(on, at(0), at(time)), cold, time).phase;
    expect([9, 10, 19, 20].map((it) => phase(it * minute))).to.deep.equal(['running', 'enough', 'enough', 'over']);
  });

  it('is enough for a day after as many as the author allows', () => {
    let log: DoseLog | undefined;
    const dose = { duration: 'PT10M', perDay: 2 };
    for (const time of [0, hour]) log = stop(start(log, at(time)), at(time + 10 * minute));
    expect(stateOf(log, dose, 2 * hour)).to.include({ phase: 'full', next: 24 * hour });
    expect(stateOf(log, dose, 24 * hour).phase).to.equal('ready');
  });

  it('keeps no more than a week of starts', () => {
    let log: DoseLog | undefined;
    for (let day = 0; day < 30; day++) log = stop(start(log, at(day * 24 * hour)), at(day * 24 * hour + 1));
    expect(log!.starts).to.have.length(7);
  });

  it('believes the more careful of two pages that watched the same dose, and the newer of two doses', () => {
    const on = start(undefined, at(0));
    const [a, b] = [watch(on, at(0), at(5)), watch(on, at(0), at(9))];
    for (const used of [agree(a, b).used, agree(b, a).used]) expect(used).to.equal(9);
    const off = stop(on, at(10));
    const [c, d] = [watch(off, at(10), at(15)), watch(off, at(10), at(19))];
    for (const waited of [agree(c, d).waited, agree(d, c).waited]) expect(waited).to.equal(5);
    const next = start(off, at(30));
    expect(agree(c, next)).to.equal(next);
    expect(agree(undefined, next)).to.equal(next);
  });

  it('reads nothing from storage that is not a log', () => {
    for (const text of [null, '', '{', '7', '[]', '{}', '{"starts":[]}', '{"starts":["x"],"waited":0,"passed":0,"seen":0}'])
      expect(readLog(text), String(text)).to.equal(undefined);
  });
});

describe('a calendar of doses', () => {
  const first = new Date(2026, 10, 22, 9, 0);
  const words = { title: 'Cold pack; 10, then off', description: 'Line one\nline two '.repeat(8) };
  const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

  it('has an entry for each time of the day, apart by the gap, for as many days as it says', () => {
    const text = calendar({ ...cold, perDay: 3, forDays: 5 }, words, first, 'cold');
    const found = lines(text);
    const starts = found.filter((it) => it.startsWith('DTSTART')).map((it) => it.slice(-6));
    expect(starts).to.deep.equal(['090000', '130000', '170000']);
    expect(found.filter((it) => it === 'RRULE:FREQ=DAILY;COUNT=5')).to.have.length(3);
    expect(found.filter((it) => it === 'DURATION:PT20M')).to.have.length(3);
    expect(new Set(found.filter((it) => it.startsWith('UID:')))).to.have.length(3);
  });

  it('keeps the gap, however many times a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 12 }), (perDay, hours) => {
        const text = calendar({ max: 'PT20M', minGap: `PT${hours}H`, perDay }, words, first, 'x');
        const starts = lines(text).flatMap(
          (it) => /^DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/.exec(it)?.slice(1).map(Number) ?? [],
        );
        const times = Array.from({ length: starts.length / 5 }, (_, i) => {
          const [year, month, date, hourOf, minuteOf] = starts.slice(i * 5, i * 5 + 5) as [
            number,
            number,
            number,
            number,
            number,
          ];
          return new Date(year, month - 1, date, hourOf, minuteOf).getTime();
        });
        expect(times.length).to.be.within(1, perDay);
        times.slice(1).forEach((it, i) => expect(it - times[i]!).to.be.at.least(hours * hour + 20 * minute));
      }),
    );
  });

  it('is valid text: CRLF, escaped, no line above 75 octets', () => {
    const text = calendar(cold, { ...words, title: 'كمادة باردة '.repeat(9) }, first, 'x');
    expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(lines(calendar(cold, words, first, 'x'))).to.include('SUMMARY:Cold pack\\; 10\\, then off');
  });
});
