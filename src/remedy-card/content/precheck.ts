/**
 * What a card needs to know of the page's own HTML before anybody asks it for more: cheap, and small, since every page
 * with a card loads it. The whole is read by from-html.ts.
 */
import type { Claim } from '../../health/claim.js';
import type { Review } from '../../health/review.js';
import { remedyReview } from './remedy-review.js';

/** The element that a page named so, inside another. */
export const part = (inside: Element, name: string): Element | null => inside.querySelector(`[data-relief~="${name}"]`);

const all = (inside: Element, selector: string) => Array.from(inside.querySelectorAll(selector));
const claims = '[data-direction]:not([data-relief~="evidence"])';
const form = {
  'data-direction': /^(helps|small|none|unclear|harms)$/,
  'data-certainty': /^(high|moderate|low|very-low|none)$/,
  'data-level': /^[ABC]?$/,
  datetime: /^(P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?|\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?)$/,
  'data-kind': /^(|(Medical|Physical)Therapy|ExercisePlan|LifestyleModification|DietarySupplement|Drug)$/,
  'data-value': /^((acute|chronic|prevention)( |$))*$/,
  href: /^(https?:\/\/|mailto:|tel:|[./#?])\S*$/,
};
const isbn = /^97[89][\d -]{10,14}$/;
type Name = keyof typeof form;
const keeps = (it: Element, ...names: Name[]) => names.every((name) => form[name].test(it.getAttribute(name) ?? ''));
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
    all(host, '[data-relief~="isbn"]').every((it) => isbn.test(said(it) ?? ''))
  );
}

/** What a card says around the words of a remedy: the evidence of its first claim, and the review that it may show. */
export interface Facts {
  claim: Pick<Claim, 'direction' | 'certainty' | 'level'> | undefined;
  review: Review | undefined;
}

/** The facts of the page's own HTML. */
export function glimpse(host: Element): Facts {
  const claim = host.querySelector<HTMLElement>(claims);
  const review = part(host, 'review');
  const day = (name: string) => (review && part(review, name)?.getAttribute('datetime')) ?? undefined;
  return {
    claim: claim ? { ...(claim.dataset as unknown as Claim) } : undefined,
    review: remedyReview({
      review: { by: (review && said(part(review, 'by'))) || undefined, last: day('last'), next: day('next') },
      stopIf: said(part(host, 'stop-if')) ? ['said'] : [],
    }),
  };
}
