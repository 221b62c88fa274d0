/** What every stepper shows at first: Start, and what a person may want beside a run. */
import { html } from 'lit';
import { playIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';
import type { Panel } from '../exercise-stepper.host.js';

type Words = Locale['exerciseStepper'];

export const startView = (t: Words, start: () => void, choose: () => void) =>
  html`<div class="ready row" part="stage">
    <button class="primary big" part="start-button" type="button" data-focus @click=${start}>
      ${playIcon()}<span>${t.start}</span>
    </button>
    <button type="button" @click=${choose}>${t.choose}</button>
  </div>`;

export function panelButtons(t: Words, open: Panel | undefined, toggle: (panel: Panel) => void) {
  const button = (panel: Panel, label: string) =>
    html`<button class="plain" type="button" aria-expanded=${open === panel} @click=${() => toggle(panel)}>
      <span>${label}</span>
    </button>`;
  return html`<p class="panel-buttons">${button('share', t.takeAlong)} ${button('journal', t.journal)}</p>`;
}
