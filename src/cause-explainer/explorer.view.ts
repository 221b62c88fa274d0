import { html, nothing } from 'lit';
import { credits, reviewed } from '../foundation/document/credits.view.js';
import { leftOutList } from '../foundation/document/left-out.view.js';
import { sourceList } from '../foundation/document/sources.view.js';
import type { CauseMap } from './content/cause-map.schema.js';
import type { ListView } from './list/cause-list.view.js';

/** What a map from data says before its list. */
export const headView = ({ title, what }: CauseMap, level: number, { own }: Pick<ListView, 'own'>) =>
  html`${
    title
      ? html`<div class="title words" part="title" role="heading" aria-level=${level} dir="auto" lang=${own ?? nothing}>
          ${title}
        </div>`
      : nothing
  }
  ${what ? html`<p class="what words" dir="auto" lang=${own ?? nothing}>${what}</p>` : nothing}`;

/** What a map from data says of itself: what it leaves out, where the rest comes from, who checked it, or that nobody did. */
export const aboutView = (map: CauseMap, list: ListView) =>
  html`${
      map.leftOut.length
        ? html`<details class="omitted">
            <summary><span>${list.t.leftOut}</span></summary>
            ${leftOutList(map.leftOut, list)}
          </details>`
        : nothing
    }
    ${sourceList(map.sources, list, list.health.references)}
    <div part="review">
      <p>${reviewed(map.review, list) ?? list.shared.notReviewed}</p>
      ${credits(map, list)}
    </div>`;
