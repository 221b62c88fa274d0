/** The plan to take along: a link, its QR code, a calendar file, paper. */
import { html } from 'lit';
import { qr, type Code } from '../../foundation/document/qr.view.js';
import { calendarPlusIcon, copyIcon, printerIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';

interface ShareView {
  t: Locale['exerciseStepperRun'];
  link: string;
  /** Undefined where the link is too long for a code. */
  code: Code | undefined;
  isCopied: boolean;
  copy: () => void;
  saveCalendar: () => void;
  print: () => void;
}

export function shareView({ t, link, code, isCopied, copy, saveCalendar, print }: ShareView) {
  return html`<div class="along" role="group" aria-label=${t.takeAlong}>
    ${code ? qr(code, t.qrAlt) : html`<p>${t.qrTooLong}</p>`}
    <div>
      <p>${t.linkPrivacy}</p>
      <label class="choice"><span>${t.link}</span><input type="url" readonly .value=${link} /></label>
      <div class="row">
        <button type="button" @click=${copy}>${copyIcon()}<span>${isCopied ? t.copied : t.copy}</span></button>
        <button type="button" @click=${saveCalendar}>${calendarPlusIcon()}<span>${t.calendar}</span></button>
        <button type="button" @click=${print}>${printerIcon()}<span>${t.print}</span></button>
      </div>
    </div>
  </div>`;
}
