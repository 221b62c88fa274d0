/** What stands below a run when the exercise came as data: whether it helps, what that rests on, and who says so. */
import { html, nothing, type TemplateResult } from 'lit';
import { claimList } from '../../foundation/document/claims.view.js';
import { credits, reviewed } from '../../foundation/document/credits.view.js';
import { heading } from '../../foundation/document/heading.view.js';
import { leftOutList } from '../../foundation/document/left-out.view.js';
import { sourceList } from '../../foundation/document/sources.view.js';
import type { DocumentView } from '../../foundation/document/words.view.js';
import type { Claim, Source } from '../../health/claim.js';
import { sourceUrl } from '../../health/evidence.js';
import type { Plan } from '../content/exercise.schema.js';
import { exercisesOf } from '../session/choices.js';

export function evidenceView(plan: Plan, level: number, view: DocumentView) {
  const { health, shared, onPaper } = view;
  const isRoutine = 'exercises' in plan;
  const claims = claimsOf(plan);
  const section = (title: string, inner: TemplateResult) =>
    html`<section>${heading(level + 1, 'subtitle', title)} ${inner}</section>`;
  // The exercises of a routine share their sources. Folded ones may stand below each claim as well; paper holds each once.
  const shown = isRoutine && onPaper ? claims.map((claim) => ({ ...claim, sources: [] })) : claims;
  return html`${claims.length ? section(health.claims, claimList(shown, view)) : nothing}
    ${plan.leftOut.length ? section(health.leftOut, leftOutList(plan.leftOut, view)) : nothing}
    ${isRoutine ? sourceList(sourcesOf(plan), view) : sourceList(plan.sources, view, health.references)}
    <div class="small-print">
      <p part="review">${reviewed(plan.review, view) ?? html`<span>${shared.notReviewed}</span>`}</p>
      ${credits(plan, view)}
    </div>`;
}

/** The claims of all exercises, each once. */
const claimsOf = (plan: Plan): Claim[] =>
  once(
    exercisesOf(plan).flatMap(({ claims }) => claims),
    ({ text }) => text,
  );

/** The sources of all claims and of the rest, each once. */
const sourcesOf = (plan: Plan): Source[] =>
  once([...claimsOf(plan).flatMap(({ sources }) => sources), ...plan.sources], (it) => sourceUrl(it) ?? it.isbn ?? it.title);

const once = <T>(all: readonly T[], nameOf: (it: T) => string): T[] => {
  const names = new Set<string>();
  return all.filter((it) => names.size < names.add(nameOf(it)).size);
};
