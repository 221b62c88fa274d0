/** What stands on screen when a run is over, and what the author's rule says of the pain. */
import { html, nothing } from 'lit';
import { checkIcon, rotateCcwIcon, triangleAlertIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';
import type { Plan } from '../content/exercise.schema.js';
import { painRule, painVerdict } from '../session/pain-rule.js';
import { repetitionsDone } from '../session/session.js';
import { painQuestion } from './pain.view.js';
import type { RunView } from './run-view.js';

type Words = Locale['exerciseStepperRun'];

export function summaryView({ run, state, t, asksPain, renderWarning }: RunView) {
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
            ${renderWarning()}`
        : nothing
    }
    <p>${t.doneCount(repetitionsDone(state), planned)}</p>
    ${asksPain ? painQuestion({ t, legend: t.painNow, name: 'after', value: run.painAfter, answer }) : nothing}
    ${asksPain && !stopped ? verdictView(plan, run.painAfter, t, renderWarning) : nothing}
    <button type="button" part="start-button" @click=${() => run.send({ type: 'reset' })}>
      ${rotateCcwIcon()}<span>${t.restart}</span>
    </button>
  </div>`;
}

/** What the rule says of an answer: in the author's words where it says stop, with the warning signs. */
export function verdictView(plan: Plan, pain: number | undefined, t: Words, renderWarning: () => unknown) {
  if (pain === undefined) return nothing;
  const rule = painRule(plan);
  const verdict = painVerdict(pain, rule);
  const text = verdict === 'stop' ? (rule.text ?? t.stopWords) : verdict === 'caution' ? t.painCareful : t.painOk;
  return html`<p class=${`verdict words ${verdict}`} dir="auto">${text}</p>
    ${verdict === 'stop' ? renderWarning() : nothing}`;
}
