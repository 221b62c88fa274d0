import { html, nothing } from 'lit';
import type { Locale } from '../../locales/locale.js';

/** What stands in a comment's place while its writer changes it, or is asked whether it shall go. */
export interface EditView {
  t: Locale['commentOutcomes'];
  deed: 'edit' | 'remove';
  /** As it was. */
  text: string;
  busy: boolean;
  /** Why it could not be done, as a sentence. */
  trouble: string | undefined;
  onAct: () => void;
  onEnd: () => void;
}

export const editTemplate = ({ t, deed, text, busy, trouble, onAct, onEnd }: EditView) =>
  html`<div class="edit">
    ${
      deed === 'edit'
        ? html`<label for="edit">${t.yourComment}</label> <textarea id="edit" rows="5" dir="auto" .value=${text}></textarea>`
        : html`<p>${t.reallyWithdraw}</p>`
    }
    ${trouble ? html`<p class="error">${trouble}</p>` : nothing}
    <p class="actions">
      <button class="primary" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${onAct}>
        <span>${deed === 'edit' ? t.save : t.withdraw}</span>
      </button>
      <button type="button" @click=${onEnd}>${t.keepAsItIs}</button>
    </p>
  </div>`;
