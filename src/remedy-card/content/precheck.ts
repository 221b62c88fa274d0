/**
 * What a card needs to know of the page's own HTML before anybody asks it for more: cheap, and small, since every page
 * with a card loads it. The whole is read by from-html.ts.
 */
import type { Claim } from '../../health/claim.js';
import { addressForm, certainties, dateForm, directions, durationForm, isbnForm, levels } from '../../health/forms.js';
import type { Review } from '../../health/review/review.js';
import { kinds, occasions } from './kinds.js';
import { remedyReview } from './remedy-review.js';

/** The element that a page named so, inside another. */
export const part = (inside: Element, name: string): Element | null => inside.querySelector(`[data-relief~="${name}"]`);

const all = (inside: Element, selector: string) => Array.from(inside.querySelectorAll(selector));
const claims = '[data-direction]:not([data-relief~="evidence"])';
const year = /^\d{4}$/;
const oneOf = (words: readonly string[]) => (value: string) => words.includes(value);

/** What an attribute may say; a missing one says ''. */
const forms = {
  'data-direction': oneOf(directions),
  'data-certainty': oneOf(certainties),
  'data-level': oneOf(['', ...levels]),
  'data-kind': oneOf(['', ...kinds]),
  'data-value': (value: string) => (value.match(/\S+/g) ?? []).every(oneOf(occasions)),
  datetime: (value: string) => [durationForm, dateForm, year].some((form) => form.test(value)),
  href: (value: string) => addressForm.test(value),
};
type Name = keyof typeof forms;
const keeps = (it: Element, ...names: Name[]) => names.every((name) => forms[name](it.getAttribute(name) ?? ''));
const said = (it: Element | null | undefined) => it?.textContent?.trim();

/** Whether the markup looks right; false when in doubt, and then the whole is read and what is wrong is told. */
export function precheck(host: Element): boolean {
  const words = said(part(host, 'title') ?? host.querySelector('h1,h2,h3,h4,h5,h6'));
  const what = part(host, 'what') ?? Array.from(host.children).find((it) => it.matches('p:not([data-relief],[data-direction])'));
  if (!words && !said(host)) return true;
  // Rare parts whose form is not looked at here.
  if (!words || !said(what) || host.querySelector('[data-value]:not([data-relief~="for-when"]),[data-relief~="out-of-100"]'))
    return false;
  const listed = (name: string, needs: string) =>
    all(host, `[data-relief~="${name}"] li`).every(
      (it) => it.closest('[data-relief~="sources"]') || it.matches(needs) || it.querySelector(needs),
    );
  const right = (name: Name, where = `[${name}]`) => all(host, where).every((it) => keeps(it, name));
  return (
    keeps(host, 'data-kind') &&
    listed('claims', '[data-direction]') &&
    listed('left-out', '[data-relief~="why"]') &&
    all(host, claims).every((it) => said(it) && keeps(it, 'data-direction', 'data-certainty', 'data-level')) &&
    right('data-value') &&
    right('datetime') &&
    right('href', 'a') &&
    all(host, '[data-relief~="isbn"]').every((it) => isbnForm.test(said(it) ?? ''))
  );
}

/** What a card says around the words of a remedy: the evidence of its first claim, and the review that it may show. */
export interface Facts {
  claim: Pick<Claim, 'direction' | 'certainty' | 'level'> | undefined;
  review: Review | undefined;
}

/** The facts of the page's own HTML, once its markup looks right. */
export function glimpse(host: Element): Facts {
  const claim = host.querySelector<HTMLElement>(claims);
  const { direction, certainty, level } = (claim?.dataset ?? {}) as unknown as Claim;
  const review = part(host, 'review');
  const day = (name: string) => (review && part(review, name)?.getAttribute('datetime')) ?? undefined;
  return {
    claim: claim ? { direction, certainty, level } : undefined,
    review: remedyReview({
      review: { by: (review && said(part(review, 'by'))) || undefined, last: day('last'), next: day('next') },
      stopIf: said(part(host, 'stop-if')) ? ['said'] : [],
    }),
  };
}
