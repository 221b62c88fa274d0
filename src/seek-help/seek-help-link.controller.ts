import { html, nothing, type ReactiveElement } from 'lit';
import { Lazy } from '../foundation/lazy.controller.js';
import type { SeekHelp } from '../health/safety.js';
import type { Locale } from '../locales/locale.js';
import { seekHelpFailedView, seekHelpLinkView } from './seek-help-link.view.js';
import type { SeekHelpHost } from './seek-help.host.js';

/** What a widget tells of itself, so that its warning signs fit in. */
export interface SeekHelpOptions {
  /** Signs that the widget's content names; without them those of back pain are shown. */
  signs?: SeekHelp | undefined;
  /** Level of the heading, when the signs are shown in place. Default 4. */
  headingLevel?: number;
}

const loadElement = () => import('../define/seek-help.js');

/**
 * The warning signs, as every widget shows them: a link to the page's own `<relief-seek-help>` where there is one,
 * otherwise the signs themselves, in place. Signs that the page's own list lacks are shown in place as well, so that
 * ten cards do not repeat one list, and none loses a sign. The host wears `seekHelpLineStyles` and `controlStyles`.
 */
export class SeekHelpLink {
  readonly #host: ReactiveElement;
  readonly #element: Lazy<object, boolean>;
  /** The page's list that has been asked which signs it shows, and the one that has answered, whether it knew or not. */
  #asked: Element | undefined;
  #answered: Element | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#element = new Lazy(host, loadElement, () => true);
  }

  render(t: Locale['shared'], { signs, headingLevel = 4 }: SeekHelpOptions = {}) {
    // Browsers keep this live list, so that a page of a thousand cards does not search itself a thousand times.
    const onPage = this.#host.ownerDocument.getElementsByTagName('relief-seek-help')[0];
    if (!onPage) return this.#inPlace(t, signs, headingLevel);
    const extra = signs && this.#lacking(signs, onPage);
    return html`${extra ? this.#inPlace(t, extra, headingLevel) : nothing} ${seekHelpLinkView(onPage, t)}`;
  }

  #inPlace(t: Locale['shared'], signs: SeekHelp | undefined, headingLevel: number) {
    this.#element.need();
    if (this.#element.failed) return seekHelpFailedView(t, () => void this.#element.load());
    return html`<relief-seek-help part="seek-help" heading-level=${headingLevel} .content=${signs}></relief-seek-help>`;
  }

  /** The signs that the page's own list lacks; undefined while nobody knows. */
  #lacking(signs: SeekHelp, onPage: Element & Partial<SeekHelpHost>): SeekHelp | undefined {
    if (onPage.signs) return missing(signs, onPage.signs);
    // Where what reads the page's own list did not arrive, nobody knows what it lacks: then nothing is left out.
    if (this.#answered === onPage) return signs;
    if (this.#asked !== onPage) void this.#ask(onPage);
    return undefined;
  }

  /** Once: until it is upgraded, and its own HTML is read, nobody knows which signs it shows. */
  async #ask(onPage: Element & Partial<SeekHelpHost>) {
    this.#asked = onPage;
    // An element in another language waits for its words before it is registered.
    if (await this.#element.load()) await customElements.whenDefined('relief-seek-help');
    await onPage.readSigns?.();
    this.#answered = onPage;
    this.#host.requestUpdate();
  }
}

/** The signs of one list that another lacks; undefined when it lacks none. */
function missing(signs: SeekHelp, from: SeekHelp): SeekHelp | undefined {
  const known = new Set([...from.emergency, ...from.urgent, ...from.nonUrgent]);
  const lacks = (list: string[]) => list.filter((sign) => !known.has(sign));
  const extra = { emergency: lacks(signs.emergency), urgent: lacks(signs.urgent), nonUrgent: lacks(signs.nonUrgent) };
  return extra.emergency.length + extra.urgent.length + extra.nonUrgent.length ? extra : undefined;
}
