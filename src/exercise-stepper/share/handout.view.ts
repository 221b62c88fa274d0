/** The exercise on paper. Written into a frame of its own, so that the page around it is not printed. */
import { html, nothing } from 'lit';
import { print } from '../../foundation/document/print-frame.browser.js';
import { qr } from '../../foundation/document/qr.view.js';
import type { Locale } from '../../locales/locale.js';
import { exercisesOf, doseOf, type Choices } from '../session/choices.js';
import type { InWords } from '../session/cues.js';
import type { Plan, PlanExercise } from '../content/exercise.schema.js';
import { extrasStyles } from './share-panel.styles.js';
import { canDraw, figure } from '../figure/figure.view.js';
import { figureStyles } from '../figure/figure.styles.js';
import { renderEvidence, renderIntro } from '../setup/intro.view.js';
import type { TakeAlong } from './share.view.js';
import { roomStyles } from '../setup/setup.styles.js';

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

export const printHandout = (it: Handout) =>
  print(it.document, {
    title: it.plan.title,
    lang: it.lang,
    styles: [roomStyles, extrasStyles, figureStyles],
    body: handout(it),
  });

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
