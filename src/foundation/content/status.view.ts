import { html, nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';

/** Words of our own where something should stand: it is coming. */
export const loadingView = (t: Locale['shared']) => html`<p class="base" part="status">${t.loading}</p>`;

/** It did not come; with a way to try again where that may help. Its button wears `buttonStyles`. */
export const failedView = (t: Locale['shared'], retry?: () => void) =>
  html`<div class="base" part="status">
    <p>${t.failed}</p>
    ${retry ? html`<button part="retry-button" type="button" @click=${retry}>${t.retry}</button>` : nothing}
  </div>`;
