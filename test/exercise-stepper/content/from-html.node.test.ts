import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { exercisesOf } from '../../../src/exercise-stepper/session/choices.js';
import type { Plan } from '../../../src/exercise-stepper/content/exercise.schema.js';
import { fromHtml } from '../../../src/exercise-stepper/content/from-html.js';
import { toHtml } from '../../../src/exercise-stepper/content/to-html.js';
import { fromJsonLd, toJsonLd } from '../../../src/exercise-stepper/content/json-ld.js';
import { checkPlan } from '../../../src/exercise-stepper/content/check.js';
import * as ar from '../../../src/locales/ar/index.js';
import * as en from '../../../src/locales/en/index.js';
import { anyPlan, plan, routine } from '../plans.js';

const folder = new URL('../../../demo/content/exercises/', import.meta.url);
const documents = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))] as const);

const host = (html: string) =>
  parseHTML(`<!doctype html><body>${html}</body>`).document.querySelector('relief-exercise-stepper')!;
const checked = (data: unknown) => {
  const { content, problems } = checkPlan(data);
  expect(problems).to.deep.equal([]);
  return content!;
};
/** For editors, and never on a page; angles have no place in HTML. */
const asHtmlSays = (it: Plan) =>
  JSON.parse(
    JSON.stringify(it, (key, value) => (key === 'seed' || key === 'poses' ? [] : key === '$schema' ? undefined : value)),
  );

describe('an exercise as HTML', () => {
  it('has exercises to be tested with', () => expect(documents.length).to.be.greaterThan(4));

  for (const [name, data] of documents)
    for (const strings of [en, ar])
      it(`loses nothing of ${name} on the way to HTML and back, in ${strings === en ? 'English' : 'Arabic'}`, () => {
        const it = asHtmlSays(checked(data));
        expect(asHtmlSays(checked(fromHtml(host(toHtml(it, strings)))))).to.deep.equal(it);
      });

  it('loses nothing of any plan', () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        expect(asHtmlSays(checked(fromHtml(host(toHtml(any, en)))))).to.deep.equal(asHtmlSays(any));
      }),
    );
  });

  it('escapes what an author writes', () => {
    const evil = plan({
      title: '<img src=x onerror=alert(1)>',
      phases: [{ kind: 'hold', cue: '"><script>x</script>', duration: 'PT5S' }],
    });
    const html = toHtml(evil, en);
    expect(html).to.not.match(/<img|<script/);
    expect((fromHtml(host(html)) as Plan).title).to.equal('<img src=x onerror=alert(1)>');
  });

  it('reads a plain list: a time makes a hold, its sentence stays whole; without one the person goes on', () => {
    const read = checked(
      fromHtml(
        host(`<relief-exercise-stepper><h3>Pelvic tilt</h3><p>A small movement.</p>
        <ol><li>Press your lower back to the floor. Hold for <time datetime="PT10S">10 seconds</time>.</li><li>Let go.</li></ol></relief-exercise-stepper>`),
      ),
    );
    expect(exercisesOf(read)[0]!.phases).to.deep.equal([
      { kind: 'hold', cue: 'Press your lower back to the floor. Hold for 10 seconds.', duration: 'PT10S' },
      { kind: 'move', cue: 'Let go.' },
    ]);
    expect(read).to.include({ title: 'Pelvic tilt', what: 'A small movement.' });
  });

  it('reads what WordPress leaves of it: paragraphs, breaks, no <time>', () => {
    const read = checked(
      fromHtml(
        host(`<relief-exercise-stepper><h3>Tilt</h3><ol data-relief="steps" data-reps="3" data-per-day="2">
        <li data-duration="PT5S"><p>Press.<br>Gently.</p></li><br></ol><p>Do <data data-relief="sets" value="2">two</data> sets.</p></relief-exercise-stepper>`),
      ),
    );
    const [exercise] = exercisesOf(read);
    expect(exercise!.phases).to.deep.equal([{ kind: 'hold', cue: 'Press. Gently.', duration: 'PT5S' }]);
    expect([exercise!.reps, exercise!.sets]).to.deep.equal([{ default: 3 }, { default: 2 }]);
  });

  it('finds nothing of its own in other HTML', () => {
    expect(fromHtml(host('<relief-exercise-stepper><p>Words.</p></relief-exercise-stepper>'))).to.equal(undefined);
  });
});

describe('an exercise as JSON-LD', () => {
  it('says what the vocabulary can say, and reads it back', () => {
    const it = plan(routine.exercises[0]);
    const linked = toJsonLd(it);
    expect(linked['@type']).to.deep.equal(['ExercisePlan', 'HowTo']);
    const back = checked(fromJsonLd(linked));
    const [was] = exercisesOf(it);
    const [is] = exercisesOf(back);
    expect(is!.phases.map((phase) => [phase.cue, phase.breath, phase.duration])).to.deep.equal(
      was!.phases.map((phase) => [phase.cue, phase.breath, phase.duration]),
    );
    expect([is!.title, is!.reps.default, is!.sets.default, is!.perDay, is!.setRest]).to.deep.equal([
      'Pelvic tilt',
      8,
      2,
      3,
      'PT30S',
    ]);
  });

  it('reads a routine from its parts, and one from a graph', () => {
    const back = checked(
      fromJsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, toJsonLd(plan(routine))] }),
    );
    expect(exercisesOf(back).map((it) => it.title)).to.deep.equal(['Pelvic tilt', 'Knee to chest', 'Marching', 'Short walk']);
  });

  it('finds nothing in JSON-LD of other things, and never throws', () => {
    for (const other of [null, 5, 'x', [], {}, { '@type': 'Recipe' }, { '@graph': [null, 3] }])
      expect(fromJsonLd(other)).to.equal(undefined);
    fc.assert(
      fc.property(fc.jsonValue(), (any) => void fromJsonLd({ '@type': 'HowTo', step: any, hasPart: any, repetitions: any })),
    );
  });
});
