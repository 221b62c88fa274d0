import { html, nothing } from 'lit';
import type { Field } from '../comment.js';

export interface Fault {
  field: Field;
  sentence: string;
  /** Where a link to the field leads, for whoever opens it in another tab. */
  href: string;
}

/** What has to be put right, with a way to each field. Takes the focus, once, when there is more than one. */
export function errorSummary(title: string, faults: readonly Fault[], onGo: (field: Field) => void) {
  if (faults.length < 2) return nothing;
  const go = (event: Event, field: Field) => {
    event.preventDefault();
    onGo(field);
  };
  return html`<div class="summary" part="error-summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <p class="summary-title" id="summary-title">${title}</p>
    <ul>
      ${faults.map(
        ({ field, sentence, href }) =>
          html`<li><a href=${href} @click=${(event: Event) => go(event, field)}>${sentence}</a></li>`,
      )}
    </ul>
  </div>`;
}
