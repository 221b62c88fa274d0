/** A run that was left: offered, never gone on with by itself. */
import { html, nothing } from 'lit';
import { playIcon } from '../../foundation/icons.view.js';
import type { Plan } from '../content/exercise.schema.js';
import type { RunHost } from '../exercise-stepper.host.js';
import type { SavedRun } from '../record/saved-run.js';
import { phaseName } from '../session/cues.js';
import { goesOn, leftOf, restore, segmentOf } from '../session/session.js';
import { timeline } from '../session/timeline.js';

export function resumeView(plan: Plan, run: SavedRun, { t, length }: RunHost, resume: () => void, forget: () => void) {
  const state = restore(timeline(plan, run.choices), run);
  const segment = segmentOf(state);
  const left = leftOf(state, 0);
  const many = state.timeline.doses[segment.exercise]!.reps > 1;
  const resumed = goesOn(segment) ? t.partLeft(length(Math.ceil(left / 1000))) : t.partAgain;
  return html`<div class="ready offer" part="stage">
    <p>${many && segment.rep ? t.leftAt(segment.rep) : t.leftOff}</p>
    ${
      segment.open
        ? nothing
        : html`<p><span>${resumed}</span> <strong class="words" dir="auto">${phaseName(state.timeline, segment, t)}</strong></p>`
    }
    <div class="row">
      <button class="primary" type="button" data-focus @click=${resume}>${playIcon()}<span>${t.resume}</span></button>
      <button type="button" @click=${forget}>${t.restart}</button>
    </div>
  </div>`;
}
