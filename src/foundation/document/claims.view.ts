import { html, nothing } from 'lit';
import type { Claim } from '../../health/claim.js';
import { verdict } from '../../health/evidence.js';
import { sourceList } from './sources.view.js';
import { paragraph, words, type DocumentView } from './words.view.js';

/** Which way the evidence points, and how sure we are. */
export const evidence = (claim: Pick<Claim, 'direction' | 'level' | 'certainty'>, { shared }: Pick<DocumentView, 'shared'>) =>
  html`<p class="evidence" part="evidence" data-direction=${claim.direction}>
    <strong>${verdict(claim, shared)}.</strong> <span>${shared.certainty[claim.certainty]}</span>
  </p>`;

/** Claims with what each rests on. `more` draws what only some documents say of a claim. */
export const claimList = <T extends Claim>(
  claims: readonly T[],
  view: DocumentView,
  more: (claim: T) => unknown = () => nothing,
) =>
  html`<ul class="claims">
    ${claims.map((claim) => claimItem(claim, view, more(claim)))}
  </ul>`;

function claimItem(claim: Claim, view: DocumentView, more: unknown) {
  const { health } = view;
  return html`<li part="claim" id=${claim.id ?? nothing}>
    ${paragraph(claim.text, view)} ${evidence(claim, view)}
    ${claim.comparedWith ? html`<p class="aside"><span>${health.comparedWith}</span> ${words(claim.comparedWith, view)}</p>` : nothing}
    ${claim.level ? html`<p class="aside"><span>${health.studies}</span> <span>${health.level[claim.level]}</span></p>` : nothing}
    ${more} ${sourceList(claim.sources, view)}
  </li>`;
}
