import { expect } from 'chai';
import { parseHTML } from 'linkedom';
import { checkPlan } from '../../../src/exercise-stepper/content/check.js';
import { fromHtml } from '../../../src/exercise-stepper/content/from-html.js';
import { titleOf } from '../../../src/exercise-stepper/content/precheck.js';
import { hasSavedRun, saveRun } from '../../../src/exercise-stepper/record/saved-run.js';
import { LocalStore } from '../../../src/foundation/storage/local-store.js';

const steps = '<ol><li>Press. Hold for <time datetime="PT10S">10 seconds</time>.</li></ol>';
const host = (html: string, attributes = '') =>
  parseHTML(
    `<!doctype html><body><relief-exercise-stepper ${attributes}>${html}</relief-exercise-stepper></body>`,
  ).document.querySelector('relief-exercise-stepper')!;
const run = {
  ...{ at: 1, left: 5000, full: [], ran: 0, choices: {}, startTime: '2026-11-22T10:00:00.000Z', saved: 1 },
  settings: { noAutoAdvance: false, keepGoing: false },
};

describe('what is seen of the page’s own words before they are read', () => {
  const titles: [what: string, html: string, title: string][] = [
    ['a plain heading', '<h3>Pelvic tilt</h3>', 'Pelvic tilt'],
    ['a medical name beside it', '<h3>Pelvic tilt <small data-relief="medical">(posterior tilt)</small></h3>', 'Pelvic tilt'],
    ['small print in it', '<h3>Pelvic tilt <small>for beginners</small></h3>', 'Pelvic tilt for beginners'],
    ['a line break', '<h3>Pelvic<br>tilt</h3>', 'Pelvic tilt'],
    ['lines and spaces of the source', '<h3>\n    Pelvic\n    tilt  lying\n  </h3>', 'Pelvic tilt lying'],
    ['spans in spans', '<h3><span><strong>Pelvic</strong> <span>tilt</span></span></h3>', 'Pelvic tilt'],
    ['a title that is no heading', '<p data-relief="title">Pelvic tilt</p><h4>Steps</h4>', 'Pelvic tilt'],
    [
      'a routine',
      `<h2>Two  of<br>them</h2><section data-relief="exercise"><h3>First</h3>${steps}</section><section data-relief="exercise"><h3>Second</h3>${steps}</section>`,
      'Two of them',
    ],
  ];
  for (const [what, html, title] of titles)
    it(`is the title that the reader gives: ${what}`, () => {
      const el = host(html.includes('section') ? html : `${html}${steps}`);
      const { content, problems } = checkPlan(fromHtml(el));
      expect(problems).to.deep.equal([]);
      expect([titleOf(el), content!.title]).to.deep.equal([title, title]);
    });

  for (const attributes of ['', 'id="tilt"'])
    it(`finds the run that was left under ${attributes || 'its title'}`, () => {
      const all = new Map<string, string>();
      const store = new LocalStore(
        () =>
          ({
            getItem: (key: string) => all.get(key) ?? null,
            setItem: (key: string, text: string) => all.set(key, text),
          }) as never,
      );
      const el = host(`<h3>Pelvic\n tilt<br>lying <small data-relief="medical">(tilt)</small></h3>${steps}`, attributes);
      const name = { id: el.id || undefined, title: titleOf(el) };
      expect(hasSavedRun(store, name)).to.equal(false);
      saveRun(store, checkPlan(fromHtml(el)).content!, run);
      expect(hasSavedRun(store, name)).to.equal(true);
    });
});
