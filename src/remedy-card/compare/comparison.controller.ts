/** Finds the cards that are compared, and follows them when they change. Loaded by the first card that has `compare`. */
import type { ReactiveController } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { containerStyles } from '../../foundation/styles/container.styles.js';
import { report } from '../../foundation/content/report.browser.js';
import { onThisPage, refreshLink } from '../../foundation/fragment.browser.js';
import type { Localize } from '../../foundation/localize.controller.js';
import { ReviewReadEvent } from '../remedy-card.events.js';
import type { RemedyCardHost } from '../remedy-card.host.js';
import { comparisonStyles } from './comparison.styles.js';
import { comparisonView, type Compared } from './comparison.view.js';

/** The words of a card, in the page's language. */
export interface CardWords {
  shared: Localize<'shared'>;
  health: Localize<'health'>;
  remedy: Localize<'remedy'>;
}

export class Comparison implements ReactiveController {
  readonly #host: RemedyCardHost;
  readonly #words: CardWords;
  #ids: readonly string[] = [];
  #remedies: readonly Compared[] = [];
  #told = '';

  constructor(host: RemedyCardHost, words: CardWords) {
    this.#host = host;
    this.#words = words;
    host.addController(this);
  }

  // A card says that its review is known when its content is, or has changed.
  hostConnected() {
    adoptStyles(this.#host.shadowRoot!, containerStyles, ...comparisonStyles);
    this.#host.ownerDocument.addEventListener(ReviewReadEvent.type, this.#onReviewRead);
  }

  hostDisconnected() {
    this.#host.ownerDocument.removeEventListener(ReviewReadEvent.type, this.#onReviewRead);
  }

  /** Call it from `willUpdate`. */
  use(ids: string) {
    const named = ids.match(/\S+/g) ?? [];
    if (named.join() === this.#ids.join()) return;
    this.#ids = named;
    void this.#read();
  }

  /** What was named cannot be compared. */
  get isRefused(): boolean {
    return this.#told !== '';
  }

  /** The table; undefined until all are there. */
  render() {
    if (!this.#remedies.length) return undefined;
    const { shared, health, remedy } = this.#words;
    return comparisonView(this.#remedies, {
      level: this.#host.headingLevel,
      lang: remedy.lang,
      address: (id) => onThisPage(`#${id}`),
      onClick: (event, id) => refreshLink(event, `#${id}`),
      today: new Date(),
      shared: shared.t,
      health: health.t,
      remedy: remedy.t,
    });
  }

  readonly #onReviewRead = ({ target }: Event) => {
    if (target !== this.#host && this.#ids.includes((target as Element).id)) void this.#read();
  };

  async #read() {
    const ids = this.#ids;
    const { ownerDocument: page } = this.#host;
    if (page.readyState === 'loading') await new Promise((done) => page.addEventListener('DOMContentLoaded', done));
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const found = await Promise.all(
      ids.map(async (id) => {
        const card = root.getElementById(id) as Partial<RemedyCardHost> | null;
        await card?.updateComplete;
        const remedy = card === this.#host ? undefined : await card?.load?.();
        return remedy && { ...remedy, id };
      }),
    );
    if (ids !== this.#ids) return;
    const known = found.filter((it) => it !== undefined);
    const isRight = known.length === ids.length && ids.length >= 2 && ids.length <= 4;
    this.#remedies = isRight ? known : [];
    this.#complain(isRight ? [] : ids.filter((_, i) => !found[i]));
    this.#host.requestUpdate();
  }

  #complain(missing: readonly string[]) {
    const what = missing.length ? `no card with content has the id ${missing.join(', ')}` : `they are ${this.#ids.length}`;
    const message = this.#remedies.length ? '' : `must name two to four remedy cards of this page by their ids: ${what}`;
    if (message && message !== this.#told)
      report(this.#host, true, [{ path: 'compare', severity: 'error', message, rule: 'door' }], 'html');
    this.#told = message;
  }
}
