import { html, nothing } from 'lit';

/** A sentence about the copy of a text in this browser, and what can be done about it. */
export interface DraftNotice {
  say: string;
  label: string;
  act: () => void;
}

/** Before the fields: a draft was found, or put aside; there is another one. */
export const draftNotices = (notices: readonly DraftNotice[]) =>
  notices.map(
    ({ say, label, act }) =>
      html`<p class="restored" part="notice">
        <span>${say}</span> <button class="plain" type="button" @click=${act}>${label}</button>
      </p>`,
  );

/** Beside the button: whether the text is safe. A string: it is not, and nothing can be done. */
export function savedLine(notice: DraftNotice | string | undefined) {
  if (!notice) return nothing;
  if (typeof notice === 'string') return html`<p class="kept error">${notice}</p>`;
  const { say, label, act } = notice;
  return html`<p class="kept"><span>${say}</span> <button class="plain" type="button" @click=${act}>${label}</button></p>`;
}
