/** The plan to take along: a link, its QR code, a calendar file, paper. */
import { html } from 'lit';
import { qr, type Code } from '../../foundation/document/qr.view.js';
import { calendarPlusIcon, copyIcon, printerIcon } from '../../foundation/icons.view.js';
import type { RunHost } from '../exercise-stepper.host.js';

type Action = 'copy' | 'saveCalendar' | 'print';

/** `code` is undefined where the link is too long for one. */
export function shareView(
  { t }: RunHost,
  link: string,
  code: Code | undefined,
  isCopied: boolean,
  on: Record<Action, () => void>,
) {
  return html`<div class="along" role="group" aria-label=${t.takeAlong}>
    ${code ? qr(code, t.qrAlt) : html`<p>${t.qrTooLong}</p>`}
    <div>
      <p>${t.linkPrivacy}</p>
      <label class="choice"><span>${t.link}</span><input type="url" readonly .value=${link} /></label>
      <div class="row">
        <button type="button" @click=${on.copy}>${copyIcon()}<span>${isCopied ? t.copied : t.copy}</span></button>
        <button type="button" @click=${on.saveCalendar}>${calendarPlusIcon()}<span>${t.calendar}</span></button>
        <button type="button" @click=${on.print}>${printerIcon()}<span>${t.print}</span></button>
      </div>
    </div>
  </div>`;
}
