/** The one question about pain, eleven radios with words at both ends and never a slider, and what the author's rule says of the answer. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../locales/locale.js';
import type { Plan } from '../content/exercise.schema.js';
import type { RunHost } from '../exercise-stepper.host.js';
import { painRule, painVerdict } from '../session/pain-rule.js';

type Words = Locale['exerciseStepperRun'];
type Answer = (pain: number | undefined) => void;

/** `when` it is asked tells the question from others on the page. */
export const painQuestion = (t: Words, when: 'before' | 'during' | 'after', value: number | undefined, answer: Answer) =>
  html`<fieldset class="pain">
    <legend>${when === 'before' ? t.painBefore : t.painNow}</legend>
    <div class="scale">
      ${Array.from(
        { length: 11 },
        (_, pain) =>
          html`<label
            ><input
              type="radio"
              name=${when}
              .checked=${live(value === pain)}
              aria-label=${pain === 0 ? t.painLow : pain === 10 ? t.painHigh : nothing}
              @change=${() => answer(pain)}
            /><span>${pain}</span></label
          >`,
      )}
    </div>
    <p class="ends"><span>${t.painLow}</span><span>${t.painHigh}</span></p>
    ${value === undefined ? nothing : html`<button class="plain" type="button" @click=${() => answer(undefined)}>${t.painClear}</button>`}
  </fieldset>`;

/** What the rule says of an answer: in the author's words where it says stop, with the warning signs. */
export function verdictView(plan: Plan, pain: number | undefined, stepper: RunHost) {
  if (pain === undefined) return nothing;
  const { t } = stepper;
  const rule = painRule(plan);
  const verdict = painVerdict(pain, rule);
  const text = verdict === 'stop' ? (rule.text ?? t.stopWords) : verdict === 'caution' ? t.painCareful : t.painOk;
  return html`<p class=${`verdict words ${verdict}`} dir="auto">${text}</p>
    ${verdict === 'stop' ? stepper.renderWarning() : nothing}`;
}
