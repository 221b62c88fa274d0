/** The way to the page's own warning signs. Every card may show it, so it is small and needs nothing else. */
import { html, nothing } from 'lit';
import { failedView } from '../foundation/content/status.view.js';
import { triangleAlertIcon } from '../foundation/icons.view.js';
import type { Locale } from '../locales/locale.js';

/** `onPage` is the page's `<relief-seek-help>`, upgraded or not. */
export const seekHelpLinkView = (onPage: Element, t: Locale['shared']) =>
  html`<a
    class="seek-help-line"
    part="seek-help-link"
    href=${`#${onPage.id}`}
    @click=${onPage.id ? nothing : (event: Event) => follow(event, onPage)}
  >
    ${triangleAlertIcon()}<span>${t.warningSigns}</span>
  </a>`;

/** The signs themselves should stand here, and what shows them did not come. */
export const seekHelpFailedView = (t: Locale['shared'], retry: () => void) =>
  html`<p class="seek-help-line">${triangleAlertIcon()}<span>${t.warningSigns}</span></p>
    ${failedView(t, retry)}`;

/** Goes to warning signs that have no id for a link to name. */
function follow(event: Event, onPage: Element) {
  event.preventDefault();
  onPage.scrollIntoView();
  onPage.shadowRoot?.querySelector<HTMLElement>('[part=title]')?.focus({ preventScroll: true });
}
