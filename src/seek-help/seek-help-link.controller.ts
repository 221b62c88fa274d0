import { css, html, nothing, type ReactiveElement } from 'lit';
import { triangleAlertIcon } from '../foundation/icons.view.js';
import type { SeekHelp as Signs } from '../health/safety.js';
import type { Locale } from '../locales/locale.js';
import type { SeekHelp } from './seek-help.js';

/** What a widget tells of itself, so that its warning signs fit in. */
export interface SeekHelpOptions {
  /** Signs that the widget's content names; without them those of back pain are shown. */
  signs?: Signs | undefined;
  /** Level of the heading, when the signs are shown in place. */
  headingLevel?: number;
}

export const seekHelpLineStyles = css`
  .seek-help-line {
    display: flex;
    gap: 0.5em;
    align-items: center;
    width: fit-content;
    min-height: 1.75em;
    color: var(--_danger);
    font-weight: 600;
  }
`;

/**
 * The warning signs, as every widget shows them: a link to the page's own `<relief-seek-help>` where there is one,
 * otherwise the signs themselves, in place. Signs that the page's own list lacks are shown in place as well, so that
 * ten cards do not repeat one list, and none loses a sign. Call it from `render()` and add `seekHelpLineStyles`.
 */
export function seekHelpLine(host: ReactiveElement, t: Locale['shared'], { signs, headingLevel = 4 }: SeekHelpOptions = {}) {
  // Browsers keep this live list, so that a page of a thousand cards does not search itself a thousand times.
  const onPage = host.ownerDocument.getElementsByTagName('relief-seek-help')[0] as SeekHelp | undefined;
  if (!onPage) return inPlace(signs, headingLevel);
  const known = onPage.signs;
  if (signs && !known && !learned.has(onPage)) void learn(onPage).then(() => host.requestUpdate());
  // Where what reads the page's own list did not arrive, nobody knows what it lacks: then nothing is left out.
  const extra = signs && (known ? missing(signs, known) : learned.has(onPage) && signs);
  return html`${extra ? inPlace(extra, headingLevel) : nothing}
    <a
      class="seek-help-line"
      part="seek-help-link"
      href=${`#${onPage.id}`}
      @click=${onPage.id ? nothing : (event: Event) => follow(event, onPage)}
    >
      ${triangleAlertIcon()}<span>${t.warningSigns}</span>
    </a>`;
}

function inPlace(signs: Signs | undefined, headingLevel: number) {
  void import('../define/seek-help.js');
  return html`<relief-seek-help part="seek-help" heading-level=${headingLevel} .content=${signs}></relief-seek-help>`;
}

const learning = new WeakMap<SeekHelp, Promise<unknown>>();
const learned = new WeakSet<SeekHelp>();

/** Once for each: until it is upgraded, and its own HTML is read, nobody knows which signs it shows. */
function learn(onPage: SeekHelp) {
  let run = learning.get(onPage);
  if (!run) {
    run = customElements.whenDefined('relief-seek-help').then(() => onPage.readSigns());
    learning.set(onPage, run);
    void run.finally(() => learned.add(onPage));
  }
  return run;
}

/** The signs of one list that another lacks; undefined when it lacks none. */
function missing(signs: Signs, from: Signs): Signs | undefined {
  const known = new Set([...from.emergency, ...from.urgent, ...from.nonUrgent]);
  const lacks = (list: string[]) => list.filter((sign) => !known.has(sign));
  const extra = { emergency: lacks(signs.emergency), urgent: lacks(signs.urgent), nonUrgent: lacks(signs.nonUrgent) };
  return extra.emergency.length + extra.urgent.length + extra.nonUrgent.length ? extra : undefined;
}

/** Goes to warning signs that have no id for a link to name. */
function follow(event: Event, signs: Element) {
  event.preventDefault();
  signs.scrollIntoView();
  signs.shadowRoot?.querySelector<HTMLElement>('[part=title]')?.focus({ preventScroll: true });
}
