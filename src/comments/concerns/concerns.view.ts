import { html, nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';
import type { FindingKind } from './check.js';

/** One thing to think over. */
export interface Concern {
  kind: FindingKind;
  say: string;
  /** Whom to call. Without a number: whom to look for. */
  lines?: readonly { say: string; number?: string }[] | undefined;
  /** Shows the place in the text. */
  onShow?: (() => void) | undefined;
  onClose: () => void;
}

/** Notes about a text, the most urgent first. */
export function concernsTemplate(t: Locale['commentConcerns'], concerns: readonly Concern[]) {
  if (!concerns.length) return nothing;
  return html`<ul class="concerns" part="concerns" aria-label=${t.title}>
    ${concerns.map(
      ({ kind, say, lines, onShow, onClose }) =>
        html`<li class=${kind}>
          <p>${say}</p>
          ${
            lines
              ? html`<ul class="lines">
                  ${lines.map((line) => html`<li>${lineTemplate(line)}</li>`)}
                </ul>`
              : nothing
          }
          <p class="actions">
            ${onShow ? html`<button class="plain" type="button" @click=${onShow}>${t.show}</button>` : nothing}
            <button class="plain" type="button" @click=${onClose}>${t.close}</button>
          </p>
        </li>`,
    )}
  </ul>`;
}

const lineTemplate = ({ say, number }: { say: string; number?: string }) =>
  number ? html`<a class="button" href="tel:${number.replace(/\s/g, '')}"><span>${say}</span></a>` : say;

/** Nobody has looked at the text. */
export const uncheckedTemplate = (t: Locale['commentConcerns']) => html`<p class="unchecked">${t.unchecked}</p>`;
