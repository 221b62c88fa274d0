/** Warning signs inside another widget. Loaded where the page has none of its own, or the widget's content names some. */
import '../define/seek-help.js';
import { html, nothing, type ReactiveElement } from 'lit';
import type { SeekHelp } from '../health/safety.js';
import type { SeekHelpHost } from './seek-help.host.js';

export class SignsInPlace {
  readonly #host: ReactiveElement;
  /** The page's list that has been asked which signs it shows, and the one that has answered, whether it knew or not. */
  #asked: Element | undefined;
  #answered: Element | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** All signs, or those that the page's own list lacks; nothing while nobody knows. */
  render(signs: SeekHelp | undefined, onPage: (Element & Partial<SeekHelpHost>) | undefined, headingLevel: number) {
    const shown = signs && onPage ? this.#lacking(signs, onPage) : signs;
    if (onPage && !shown) return nothing;
    return html`<relief-seek-help part="seek-help" heading-level=${headingLevel} .content=${shown}></relief-seek-help>`;
  }

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
    await customElements.whenDefined('relief-seek-help');
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
