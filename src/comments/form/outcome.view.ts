import { html, nothing } from 'lit';
import { checkIcon, timerIcon, triangleAlertIcon } from '../../foundation/icons.view.js';

const icons = { good: checkIcon, bad: triangleAlertIcon, wait: timerIcon };

/** How sending ended. */
export interface OutcomeView {
  tone: keyof typeof icons;
  /** What happened, as a sentence. */
  sentence: string;
  /** What the server says of it. */
  message: string | undefined;
  /** How long to wait. */
  wait: string | undefined;
  /** What was sent, where no thread shows it. */
  quote: string | undefined;
  way: Way | undefined;
}

/** The way on from there: a link, or something to do. */
export interface Way {
  label: string;
  act: string | (() => void);
}

export function outcomeTemplate({ tone, sentence, message, wait, quote, way }: OutcomeView) {
  return html`<div class="outcome ${tone}" part="outcome" id="outcome" tabindex="-1" role="group" aria-labelledby="outcome-text">
    <div class="news">
      ${icons[tone]()}
      <p id="outcome-text">${sentence}</p>
    </div>
    ${message ? html`<p class="words" dir="auto">${message}</p>` : nothing}
    ${
      // Said once when it begins and once when it ends, so it is not live.
      wait ? html`<p role="timer" aria-live="off" translate="no">${wait}</p>` : nothing
    }
    ${quote === undefined ? nothing : html`<blockquote class="words" dir="auto">${quote}</blockquote>`}
    ${way ? html`<p class="actions">${wayTemplate(way)}</p>` : nothing}
  </div>`;
}

const wayTemplate = ({ label, act }: Way) =>
  typeof act === 'string'
    ? html`<a class="button" href=${act}>${label}</a>`
    : html`<button type="button" @click=${act}>${label}</button>`;
