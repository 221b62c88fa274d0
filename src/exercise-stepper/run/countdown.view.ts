/** The countdown: a ring with what is left inside it. It is drawn again every second, and nothing around it is. */
import { html, nothing, svg } from 'lit';
import { breathAt, type Breath } from '../session/choices.js';
import { leftOf, lengthOf, segmentOf } from '../session/session.js';
import type { RunView } from './run-view.js';

/** The ring is stepped once a second: a smooth one would paint sixty times a second, which is battery. */
export function countdownView({ state, stepper: { t } }: RunView, now: number, breath?: Breath) {
  const segment = segmentOf(state);
  const whole = lengthOf(state);
  const left = leftOf(state, now);
  const waits = segment.open || state.waiting;
  const gone = waits || !whole ? 0 : 1 - left / whole;
  const seconds = Math.ceil(left / 1000);
  return html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
      <circle class="track" cx="50" cy="50" r="46" />
      ${svg`<path class="arc" d="M50 4a46 46 0 1 1-.01 0" pathLength="1000" stroke-dasharray="1000" stroke-dashoffset=${Math.round(1000 * gone)} />`}
    </svg>
    <div class="clock">
      ${
        waits
          ? html`<span class="calm">${t.whenReady}</span>`
          : html`<span role="timer"
              ><span class="digits" part="timer" translate="no">${seconds < 60 ? seconds : clock(seconds)}</span>
              <span class="unit">${t.timeUnit(seconds)}</span></span
            >`
      }
      ${breath ? html`<span class="calm">${t.breathe[breathAt(breath, whole - left)]}</span>` : nothing}
    </div>`;
}

/** 65 → 1:05. Digits on a clock face are no words: they are the same in every language that we write. */
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
