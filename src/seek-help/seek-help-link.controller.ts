import { html, nothing, type ReactiveElement } from 'lit';
import { onThisPage, refreshLink } from '../foundation/fragment.browser.js';
import { Lazy } from '../foundation/lazy.controller.js';
import type { SeekHelp } from '../health/safety.js';
import type { Locale } from '../locales/locale.js';
import { seekHelpFailedView, seekHelpLinkView } from './seek-help-link.view.js';

/** What a widget tells of itself, so that its warning signs fit in. */
export interface SeekHelpOptions {
  /** Signs that the widget's content names; without them those of back pain are shown. */
  signs?: SeekHelp | undefined;
  /** Level of the heading, when the signs are shown in place. Default 4. */
  headingLevel?: number;
}

const loadSigns = () => import('./signs-in-place.controller.js');

/**
 * The warning signs, as every widget shows them: a link to the page's own `<relief-seek-help>` where there is one,
 * otherwise the signs themselves, in place. Signs that the page's own list lacks are shown in place as well, so that
 * ten cards do not repeat one list, and none loses a sign. The host wears `seekHelpLineStyles` and `buttonStyles`.
 */
export class SeekHelpLink {
  readonly #host: ReactiveElement;
  readonly #signs;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#signs = new Lazy(host, loadSigns, ({ SignsInPlace }) => new SignsInPlace(host));
  }

  render(t: Locale['shared'], { signs, headingLevel = 4 }: SeekHelpOptions = {}) {
    // Browsers keep this live list, so that a page of a thousand cards does not search itself a thousand times.
    const onPage = this.#host.ownerDocument.getElementsByTagName('relief-seek-help')[0];
    const href = `#${onPage?.id}`;
    const onClick = (event: Event) => (onPage?.id ? refreshLink(event, href) : follow(event, onPage));
    const link = onPage ? seekHelpLinkView(onThisPage(href), onClick, t) : nothing;
    if (onPage && !signs) return link;
    const inPlace = this.#signs.need()?.render(signs, onPage, headingLevel);
    return html`${this.#signs.failed ? seekHelpFailedView(t, () => void this.#signs.load()) : inPlace} ${link}`;
  }
}

/** Goes to warning signs that have no id for a link to name. */
function follow(event: Event, onPage: Element | undefined) {
  event.preventDefault();
  onPage?.scrollIntoView();
  onPage?.shadowRoot?.querySelector<HTMLElement>('[part=title]')?.focus({ preventScroll: true });
}
