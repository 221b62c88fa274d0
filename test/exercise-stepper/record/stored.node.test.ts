// What a person's browser holds since the first release: never changed here, whatever becomes of the code.
import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { fromHtml } from '../../../src/exercise-stepper/content/from-html.js';
import { titleOf } from '../../../src/exercise-stepper/content/precheck.js';
import { readJournal, toCsv, writeJournal } from '../../../src/exercise-stepper/record/journal.js';
import { hasSavedRun, readSavedRun, saveRun } from '../../../src/exercise-stepper/record/saved-run.js';
import { restore, segmentOf } from '../../../src/exercise-stepper/session/session.js';
import { timeline } from '../../../src/exercise-stepper/session/timeline.js';
import { LocalStore } from '../../../src/foundation/storage/local-store.js';
import { pelvicTilt, plan } from '../plans.js';

const runs = {
  'relief-run:pelvic-tilt':
    '{"at":3,"left":3999.5,"full":[],"ran":20,"choices":{"0":{"reps":3,"lengths":{"0":4000}}},"settings":{"noAutoAdvance":false,"keepGoing":false,"channel":"tones"},"startTime":"2026-11-30T23:18:21.562Z","saved":1796080701609,"painBefore":2,"plan":"n3z5wf"}',
  'relief-run:Two in a row':
    '{"at":3,"left":9999.69999999972,"full":[],"ran":11.100000000093132,"choices":{},"settings":{"noAutoAdvance":false,"keepGoing":false,"channel":"screen"},"startTime":"2026-11-30T23:18:22.877Z","saved":1796080702889,"plan":"1nzn930"}',
  'relief-run:Pelvic tilt':
    '{"at":1,"left":9477.700000000186,"full":[0],"ran":3522.2999999998137,"choices":{},"settings":{"noAutoAdvance":false,"keepGoing":false,"channel":"screen"},"startTime":"2026-11-30T23:18:23.683Z","saved":1796080707206,"plan":"181ymnq"}',
};
const journal =
  '[{"id":"pelvic-tilt","title":"Pelvic tilt","outcome":"done","startTime":"2026-11-30T23:18:21.562Z","endTime":"2026-11-30T23:18:21.614Z","seconds":0,"repetitions":0,"planned":3,"painBefore":2,"painAfter":1},{"id":"pelvic-tilt","title":"Pelvic tilt","outcome":"stopped","startTime":"2026-11-30T23:18:21.626Z","endTime":"2026-11-30T23:18:21.633Z","seconds":0,"repetitions":0,"planned":3,"painBefore":2}]';

function storage() {
  const all = new Map<string, string>(Object.entries({ ...runs, 'relief-journal': journal }));
  const items = {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
  };
  return { all, store: new LocalStore(() => items as Storage) };
}
const minuteLater = Date.parse('2026-11-30T23:20:00.000Z');

const routine = plan({
  title: 'Two in a row',
  restBetween: 'PT20S',
  exercises: [
    { ...pelvicTilt, id: undefined },
    { title: 'Short walk', phases: [{ kind: 'move', cue: 'Walk.', duration: 'PT3M' }] },
  ],
});
const ownWords = parseHTML(`<!doctype html><body><relief-exercise-stepper>
  <h3>Pelvic  tilt <small data-relief="medical">(posterior tilt)</small></h3>
  <p>A small movement.</p>
  <ol data-reps="5"><li>Press your lower back to the floor. Hold for <time datetime="PT10S">10 seconds</time>.</li><li data-kind="release" data-duration="PT3S">Let go.</li></ol>
</relief-exercise-stepper></body>`).document.querySelector('relief-exercise-stepper')!;

describe('what the first release has stored', () => {
  const kinds = {
    'an exercise with an id': plan(pelvicTilt),
    'a routine without one': routine,
    'the page’s own words': plan(fromHtml(ownWords)),
  };
  Object.entries(kinds).forEach(([what, it_], index) => {
    const [key, text] = Object.entries(runs)[index]!;

    it(`is found and read as a run of ${what}`, () => {
      const { store } = storage();
      expect(hasSavedRun(store, it_)).to.equal(true);
      expect(readSavedRun(store, it_, minuteLater)).to.deep.equal(JSON.parse(text));
    });

    it(`is what is stored now of a run of ${what}, to the letter`, () => {
      const { all, store } = storage();
      const { plan: _, ...run } = JSON.parse(text);
      all.clear();
      saveRun(store, it_, run);
      expect([...all]).to.deep.equal([[key, text]]);
    });
  });

  it('is seen before the page’s own words are read', () => {
    expect(hasSavedRun(storage().store, { title: titleOf(ownWords) })).to.equal(true);
  });

  it('is gone on with where it was, with what was chosen', () => {
    const saved = readSavedRun(storage().store, plan(pelvicTilt), minuteLater)!;
    const state = restore(timeline(plan(pelvicTilt), saved.choices), saved);
    expect([state.status, segmentOf(state).kind, segmentOf(state).rep, state.left]).to.deep.equal(['paused', 'hold', 2, 4000]);
    expect(state.timeline.doses[0]!.reps).to.equal(3);
  });

  it('is read as a journal, and added to', () => {
    const { all, store } = storage();
    const read = readJournal(store);
    expect(read).to.deep.equal(JSON.parse(journal));
    expect(toCsv(read)).to.contain('Pelvic tilt,stopped,0,0,3,2,');
    const more = { ...read[0]!, startTime: '2026-12-01T09:00:00.000Z' };
    writeJournal(store, more);
    expect(all.get('relief-journal')).to.equal(`${journal.slice(0, -1)},${JSON.stringify(more)}]`);
  });
});
