/** What is seen of the page's own words before anything is loaded that reads them. */
import { heading, words } from '../../health/read-html.js';

/** Parts of them that say when to get help. */
export const ownSigns = '[data-relief~="seek-help"],[data-relief~="emergency"]';

/** The title of a plan, or of an exercise of it. Its run is found by it before the rest is read. */
export const titleOf = (host: Element): string | undefined => words(heading(host));

/** A list of steps, and every time in it a duration: anything else is looked at closely. */
export const precheck = (host: Element): boolean =>
  Boolean(host.querySelector('ol li')) &&
  Array.from(host.querySelectorAll('ol [datetime],ol [data-duration]')).every((it) =>
    /^PT[1-9]/.test(it.getAttribute('data-duration') ?? it.getAttribute('datetime') ?? ''),
  );
