/** The exercise on paper. */
import { html, nothing } from 'lit';
import { documentStyles } from '../../foundation/document/document.styles.js';
import { evidenceStyles } from '../../foundation/document/evidence.styles.js';
import { qr, type Code } from '../../foundation/document/qr.view.js';
import { words, type DocumentView } from '../../foundation/document/words.view.js';
import { hostStyles } from '../../foundation/styles/host.styles.js';
import type { Plan, PlanExercise } from '../content/exercise.schema.js';
import type { RunHost } from '../exercise-stepper.host.js';
import { figureStyles } from '../figure/figure.styles.js';
import { canDraw, figure } from '../figure/figure.view.js';
import { doseOf, exercisesOf } from '../session/choices.js';
import { evidenceView } from '../setup/evidence.view.js';
import { introStyles } from '../setup/intro.styles.js';
import { introView } from '../setup/intro.view.js';
import { sheetStyles } from './handout.styles.js';

export const handoutStyles = [hostStyles, evidenceStyles, documentStyles, introStyles, figureStyles, sheetStyles];

/** What stands on the paper; `code` holds the link to the plan, undefined where that is too long. */
export function handoutView(plan: Plan, stepper: RunHost, code: Code | undefined) {
  const { t, length, choices, lang, own, shared, health } = stepper;
  const view: DocumentView = { lang, own, shared, health, onPaper: true };
  const exercises = exercisesOf(plan);
  const chosen = (exercise: PlanExercise, index: number) => {
    const { reps, sets, hold } = doseOf(exercise, choices[index]);
    const dose = [t.repetitions(reps), ...(sets > 1 ? [t.sets(sets)] : []), ...(hold ? [t.hold(length(hold / 1000))] : [])];
    return html`<p class="chosen">
      ${exercises.length > 1 ? html`<strong>${words(exercise.title, view)}:</strong>` : nothing}
      <strong>${dose.join(' · ')}</strong>
    </p>`;
  };
  return html`<main>
    ${introView(plan, t, length, 1, view)}
    ${exercises.map((exercise, index) =>
      canDraw(exercise)
        ? html`<div class="pictures">
              ${exercise.phases.map((phase, i) =>
                phase.pose
                  ? html`<figure>
                      ${figure({ exercise, from: { phase: i }, to: { phase: i }, duration: 0, elapsed: 0, paused: true, alt: phase.cue })}
                      <figcaption>${words(phase.name ?? phase.cue, view)}</figcaption>
                    </figure>`
                  : nothing,
              )}
            </div>
            ${chosen(exercise, index)}`
        : chosen(exercise, index),
    )}
    ${evidenceView(plan, 1, view)} ${qr(code, t.qrAlt)}
  </main>`;
}
