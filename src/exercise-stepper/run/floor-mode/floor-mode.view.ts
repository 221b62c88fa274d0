/** Lying down, the phone beside you: giant type, and the whole surface pauses and goes on. */
import { html, nothing } from 'lit';
import { xIcon } from '../../../foundation/icons.view.js';
import { cueOf, phaseName } from '../../session/cues.js';
import { segmentOf } from '../../session/session.js';
import { countdownView } from '../countdown.view.js';
import { everySecond } from '../every-second.directive.js';
import type { RunView } from '../run-view.js';

export function floorModeView(view: RunView) {
  const { run, state } = view;
  const { t } = view.stepper;
  const { floorMode } = run;
  const { timeline } = state;
  const segment = segmentOf(state);
  const waits = segment.open || state.waiting;
  const paused = state.status === 'paused';
  const word = waits && !paused ? t.next : paused ? t.resume : t.pause;
  const tap = () => run.send({ type: waits && !paused ? 'next' : paused ? 'resume' : 'pause' });
  const { reps } = timeline.doses[segment.exercise]!;
  return html`<dialog class="lying" aria-label=${t.floor} @close=${() => floorMode.leave()}>
    <div class="visually-hidden" role="status">${floorMode.said}</div>
    ${
      floorMode.isOpen
        ? html`<div class="ground">
              <div class="dial">${everySecond(run.ticking, (now) => countdownView(view, now))}</div>
              <p class="phase words" dir="auto">${phaseName(timeline, segment, t)}</p>
              ${cueOf(timeline, segment, t).map((it) => html`<p class="sentence words" dir="auto">${it}</p>`)}
              ${reps > 1 && segment.rep ? html`<p class="sentence">${t.repetition(segment.rep, reps)}</p>` : nothing}
            </div>
            <button class="surface" type="button" @click=${tap}><span>${word}</span></button>
            <button class="leave" type="button" @click=${() => floorMode.leave()}>${xIcon()}<span>${t.leaveFloor}</span></button>`
        : nothing
    }
  </dialog>`;
}
