import { expect } from 'chai';
import {
  clearJournal,
  readJournal,
  toCsv,
  toExerciseActions,
  writeJournal,
} from '../../../src/exercise-stepper/record/journal.js';
import { LocalStore } from '../../../src/foundation/storage/local-store.js';
import type { SessionResult } from '../../../src/exercise-stepper/exercise-stepper.events.js';

const run = (day: number, more: Partial<SessionResult> = {}): SessionResult => ({
  id: 'pelvic-tilt',
  title: 'Pelvic tilt',
  outcome: 'done',
  startTime: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  endTime: `2026-11-${String(day).padStart(2, '0')}T09:02:00.000Z`,
  seconds: 68,
  repetitions: 5,
  planned: 5,
  painBefore: 4,
  painAfter: 3,
  ...more,
});

function storage() {
  const all = new Map<string, string>();
  const items = {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  };
  return new LocalStore(() => items as Storage);
}
const denied = new LocalStore(() => {
  throw new DOMException('denied', 'SecurityError');
});

describe('the journal', () => {
  it('keeps runs in order, and an answer that comes later in the run it belongs to', () => {
    const store = storage();
    writeJournal(store, run(1, { painAfter: undefined }));
    writeJournal(store, run(2));
    writeJournal(store, run(1, { painAfter: 2 }));
    expect(readJournal(store)).to.have.length(2);
    expect(readJournal(store).find((it) => it.startTime === run(1).startTime)!.painAfter).to.equal(2);
  });

  it('is deleted whole', () => {
    const store = storage();
    writeJournal(store, run(1));
    expect(clearJournal(store)).to.equal(true);
    expect(readJournal(store)).to.deep.equal([]);
  });

  it('is empty, and says so by false, where the browser keeps nothing; what is not ours is left out', () => {
    expect([readJournal(denied), writeJournal(denied, run(1)), clearJournal(denied)]).to.deep.equal([[], false, false]);
    const store = storage();
    for (const odd of ['{', '5', '[null,5,{},{"title":"x","startTime":"never"}]']) {
      store.set('relief-journal', odd);
      expect(readJournal(store)).to.deep.equal([]);
    }
  });

  it('is a table that a spreadsheet reads and cannot be attacked by', () => {
    const csv = toCsv([run(1, { title: '=HYPERLINK("http://x")', painAfter: undefined }), run(2, { title: 'a, "b"\nc' })]);
    expect(csv.split('\r\n')[0]).to.equal('startTime,endTime,title,outcome,seconds,repetitions,planned,painBefore,painAfter');
    expect(csv).to.contain(`"'=HYPERLINK(""http://x"")",done,68,5,5,4,\r\n`).and.to.contain('"a, ""b""\nc",done');
  });

  it('is schema.org ExerciseActions', () => {
    const { '@graph': actions } = toExerciseActions([run(1), run(2, { outcome: 'stopped', painBefore: undefined })]);
    expect(actions[0]).to.deep.include({ '@type': 'ExerciseAction', startTime: run(1).startTime, endTime: run(1).endTime });
    expect(actions.map((it) => it.actionStatus.split('/').pop())).to.deep.equal(['CompletedActionStatus', 'FailedActionStatus']);
    expect(actions[1]!.result.variableMeasured.map((it) => it.name)).to.deep.equal(['repetitions', 'pain after']);
  });
});
