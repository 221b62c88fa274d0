import { html, nothing } from 'lit';
import type { LeftOut } from '../../health/claim.js';
import { sourceList } from './sources.view.js';
import { words, type DocumentView } from './words.view.js';

/** What readers may have met elsewhere, and why it is not said here. */
export const leftOutList = (claims: readonly LeftOut[], view: DocumentView) =>
  html`<ul class="left-out">
    ${claims.map(
      ({ claim, why, sources }) =>
        html`<li>
          <q class="words" dir="auto" lang=${view.own ?? nothing}>${claim}</q>
          ${words(why, view)} ${sourceList(sources, view)}
        </li>`,
    )}
  </ul>`;
