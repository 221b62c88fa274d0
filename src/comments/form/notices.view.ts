import { html, nothing } from 'lit';
import { triangleAlertIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';

/** What a person should know before writing. */
export interface Notices {
  t: Locale['commentForm'];
  /** The way to the page's warning signs. */
  signs: unknown;
  /** Comments stay in this browser. */
  local: boolean;
  /** They wait for a moderator; undefined when nobody knows. */
  pending: boolean | undefined;
  /** How long that takes, in the site's words. */
  reviewTime: string | undefined;
  /** An e-mail address is asked for. */
  email: boolean;
  /** There are fields with a star. */
  required: boolean;
}

export function noticesTemplate({ t, signs, local, pending, reviewTime, email, required }: Notices) {
  return html`<div class="notices" part="notice">
    <div class="care">
      ${triangleAlertIcon()}
      <div>
        <p><strong>${t.care}</strong> <span>${t.doNotWait}</span></p>
        ${signs}
      </div>
    </div>
    ${local ? html`<p>${t.local}</p>` : nothing}
    ${
      pending === undefined
        ? nothing
        : html`<p>
            <span>${pending ? t.moderated : t.unmoderated}</span>
            ${
              pending && reviewTime
                ? html` <span>${t.reviewTime}</span> <span class="words" dir="auto">${reviewTime}</span>`
                : nothing
            }
          </p>`
    }
    <slot name="rules"></slot>
    ${
      required
        ? html`<p class="notes">${email ? html`<span>${t.emailNote}</span>` : nothing}<span> ${t.requiredNote}</span></p>`
        : nothing
    }
  </div>`;
}
