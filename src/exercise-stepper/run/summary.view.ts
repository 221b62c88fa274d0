/** What stands on screen when a run is over. */
import { html, nothing } from 'lit';
import { checkIcon, rotateCcwIcon, triangleAlertIcon } from '../../foundation/icons.view.js';
import { painRule } from '../session/pain-rule.js';
import { repetitionsDone } from '../session/session.js';
import { painQuestion, verdictView } from './pain.view.js';
import type { RunView } from './run-view.js';

export function summaryView({ run, state, stepper, asksPain }: RunView) {
  const { t } = stepper;
  const { timeline, status } = state;
  const planned = timeline.segments.filter((it) => it.last).length;
  const { plan } = timeline;
  const stopped = status === 'stopped';
  const answer = (pain: number | undefined) => run.answerAfter(pain);
  return html`<div class=${`done ${status}`} part="stage">
    <p class="phase" tabindex="-1" data-focus>
      ${stopped ? triangleAlertIcon() : checkIcon()}<span>${stopped ? t.stopped : t.finished}</span>
    </p>
    ${
      stopped
        ? html`<p class="rule words" dir="auto">${painRule(plan).text ?? t.stopWords}</p>
            ${stepper.renderWarning()}`
        : nothing
    }
    <p>${t.doneCount(repetitionsDone(state), planned)}</p>
    ${asksPain ? painQuestion(t, 'after', run.painAfter, answer) : nothing}
    ${asksPain && !stopped ? verdictView(plan, run.painAfter, stepper) : nothing}
    <button type="button" part="start-button" @click=${() => run.send({ type: 'reset' })}>
      ${rotateCcwIcon()}<span>${t.restart}</span>
    </button>
  </div>`;
}
