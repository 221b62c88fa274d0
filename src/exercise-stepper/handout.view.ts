/** The exercise on paper. Written into a frame of its own, so that the page around it is not printed. */
import { html, nothing, render } from 'lit';
import type { Locale } from '../locales/languages.js';
import { exercisesOf, doseOf, type Choices } from './choices.js';
import type { InWords } from './cues.js';
import type { Plan, PlanExercise } from './exercise.js';
import { extrasStyles } from './extras.styles.js';
import { canDraw, figure } from './figure/figure.js';
import { figureStyles } from './figure/figure.styles.js';
import { renderEvidence, renderIntro } from './intro.view.js';
import { qr, type TakeAlong } from './take-along.view.js';
import { roomStyles } from './room.styles.js';

interface Handout {
  plan: Plan;
  t: Locale['exerciseStepper'];
  shared: Locale['shared'];
  length: InWords;
  choices: Choices;
  code: TakeAlong['code'];
  lang: string;
  document: Document;
}

export async function printHandout(it: Handout) {
  const frame = it.document.createElement('iframe');
  frame.title = it.t.print;
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', visibility: 'hidden' });
  it.document.body.append(frame);
  const page = frame.contentDocument!;
  const view = frame.contentWindow!;
  page.documentElement.lang = it.lang;
  page.documentElement.dir = getComputedStyle(it.document.documentElement).direction;
  page.title = it.plan.title;
  // A sheet belongs to the document that it was made in.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync([roomStyles, extrasStyles, figureStyles].map((css) => css.cssText).join('\n'));
  page.adoptedStyleSheets = [sheet];
  page.body.className = 'handout';
  render(handout(it), page.body, { creationScope: page });
  await new Promise((done) => setTimeout(done, 100));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.print();
}

/** What stands on the paper. */
export function handout({ plan, t, shared, length, choices, code }: Omit<Handout, 'document' | 'lang'>) {
  const exercises = exercisesOf(plan);
  const dose = (exercise: PlanExercise, index: number) => {
    const { reps, sets, hold } = doseOf(exercise, choices[index]);
    return [t.repetitions(reps), ...(sets > 1 ? [t.sets(sets)] : []), ...(hold ? [t.hold(length(hold / 1000))] : [])].join(' · ');
  };
  return html`<main>
    ${renderIntro(plan, t, length, 2)}
    ${exercises.map((exercise, index) =>
      canDraw(exercise)
        ? html`<div class="pictures">
              ${exercise.phases.map((phase, i) =>
                phase.pose
                  ? html`<figure>
                      ${figure({ exercise, from: { phase: i }, to: { phase: i }, duration: 0, elapsed: 0, paused: true, alt: phase.cue })}
                      <figcaption>${phase.name ?? phase.cue}</figcaption>
                    </figure>`
                  : nothing,
              )}
            </div>
            <p class="chosen"><strong>${exercises.length > 1 ? `${exercise.title}: ` : ''}${dose(exercise, index)}</strong></p>`
        : html`<p class="chosen"><strong>${dose(exercise, index)}</strong></p>`,
    )}
    ${renderEvidence(plan, t, shared, 2)} ${qr(code, t.qrAlt)}
  </main>`;
}
