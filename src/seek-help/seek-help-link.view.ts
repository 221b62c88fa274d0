/** The way to the page's own warning signs. Every card may show it, so it is small and needs nothing else. */
import { html } from 'lit';
import { failedView } from '../foundation/content/status.view.js';
import { triangleAlertIcon } from '../foundation/icons.view.js';
import type { Locale } from '../locales/locale.js';

export const seekHelpLinkView = (href: string, onClick: (event: Event) => void, t: Locale['shared']) =>
  html`<a class="seek-help-line" part="seek-help-link" href=${href} @click=${onClick}>
    ${triangleAlertIcon()}<span>${t.warningSigns}</span>
  </a>`;

/** The signs themselves should stand here, and what shows them did not come. */
export const seekHelpFailedView = (t: Locale['shared'], retry: () => void) =>
  html`<p class="seek-help-line">${triangleAlertIcon()}<span>${t.warningSigns}</span></p>
    ${failedView(t, retry)}`;
