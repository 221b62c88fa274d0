/** The one question about pain: eleven radios with words at both ends, never a slider. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../locales/locale.js';

interface Question {
  t: Locale['exerciseStepperRun'];
  legend: string;
  /** Tells the question from others on the page. */
  name: string;
  value: number | undefined;
  answer: (pain: number | undefined) => void;
}

export const painQuestion = ({ t, legend, name, value, answer }: Question) =>
  html`<fieldset class="pain">
    <legend>${legend}</legend>
    <div class="scale">
      ${Array.from(
        { length: 11 },
        (_, pain) =>
          html`<label
            ><input
              type="radio"
              name=${name}
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
