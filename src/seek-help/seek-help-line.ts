import { css, html, isServer, nothing } from 'lit';
import { triangleAlertIcon } from '../foundation/icons.js';
import type { SeekHelp as Signs } from '../health/safety.js';
import type { Locale } from '../locales/languages.js';

/** What a widget tells of itself, so that its warning signs fit in. */
export interface SeekHelpOptions {
  /** Signs that the widget's content names; without them those of back pain are shown. */
  signs?: Signs | undefined;
  /** Level of the heading, when the signs are shown in place. */
  headingLevel?: number;
}

export const seekHelpLineStyles = css`
  .seek-help-line {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-height: 1.75em;
    color: var(--_danger);
    font-weight: 600;
  }
`;

/**
 * The warning signs, as every widget shows them: a link to the page's own `<relief-seek-help>` where there is one,
 * otherwise the signs themselves, in place. Signs of the widget's own are always shown. Call it from `render()`
 * and add `seekHelpLineStyles` to the widget's styles.
 */
export function seekHelpLine(host: Element, t: Locale['seekHelp'], { signs, headingLevel = 4 }: SeekHelpOptions = {}) {
  if (isServer) return nothing;
  const onPage = host.ownerDocument.querySelector('relief-seek-help');
  if (!onPage || signs) {
    void import('../define/seek-help.js');
    return html`<relief-seek-help part="seek-help" heading-level=${headingLevel} .content=${signs}></relief-seek-help>`;
  }
  return html`<a
    class="seek-help-line"
    part="seek-help-link"
    href=${`#${onPage.id}`}
    @click=${onPage.id ? nothing : (event: Event) => follow(event, onPage)}
  >
    ${triangleAlertIcon()}<span>${t.pointer}</span>
  </a>`;
}

/** Goes to warning signs that have no id for a link to name. */
function follow(event: Event, signs: Element) {
  event.preventDefault();
  signs.scrollIntoView();
  signs.shadowRoot?.querySelector<HTMLElement>('[part=title]')?.focus({ preventScroll: true });
}
