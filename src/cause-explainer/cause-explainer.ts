import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import { flag } from '../foundation/boolean-converter.js';
import type { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import { ContentSource } from '../foundation/content/content-source.controller.js';
import { failedView } from '../foundation/content/status.view.js';
import { buttonStyles } from '../foundation/styles/buttons.styles.js';
import { fieldStyles } from '../foundation/styles/fields.styles.js';
import { containerStyles } from '../foundation/styles/container.styles.js';
import { darkReaderStyles } from '../foundation/styles/dark-reader.styles.js';
import { hostStyles } from '../foundation/styles/host.styles.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { causeExplainer } from '../locales/en/cause-explainer.js';
import { shared } from '../locales/en/shared.js';
import type { CauseSelectEvent } from './cause-explainer.events.js';
import type { CauseExplainerHost, CauseView } from './cause-explainer.host.js';
import { causeExplainerStyles } from './cause-explainer.styles.js';
import type { CauseMap } from './content/cause-map.schema.js';
import type { LinkedGraph } from './content/json-ld.js';
import { precheck } from './content/precheck.js';
import { Selection } from './selection.controller.js';

export type { CauseView } from './cause-explainer.host.js';

const reader = { precheck, load: () => import('./content/content-reader.js') };

/** What draws a map: for a page's own list only when more is asked of it. */
const explorer = () => import('./explorer.controller.js');

/**
 * Explains what can cause a pain: causes, conditions and who is at risk, with the strength of every link, as a list, a drawn body and a table.
 *
 * @slot - The page's own list of causes; shown until content has come by another door, and if it never does.
 * @slot figure - A drawing of the page's own, in place of ours: an `<svg>` with `data-region` on its shapes, or a `<figure>` around it.
 *   An open path without a fill is a nerve: it is drawn with soft borders when it is chosen.
 * @fires {CauseSelectEvent} relief-cause-select - A node was chosen, or none any more.
 * @fires {ContentErrorEvent} relief-content-error - The content was refused or could not be fetched.
 * @csspart card - The box.
 * @csspart title - The title of the map.
 * @csspart section - The nodes under one heading.
 * @csspart node - One cause, condition, symptom, risk group or part of the body.
 * @csspart link - One link of a node, with its strength.
 * @csspart strength - How sure we are of a link: shape and words.
 * @csspart warning - Signs that need help, beside the node that they belong to.
 * @csspart figure - The drawn body.
 * @csspart table - The table of links.
 * @csspart source - A source of a map from data.
 * @csspart review - Who checked a map from data, or that nobody did; conflicts, funding, publisher.
 */
export class CauseExplainer extends LitElement implements CauseExplainerHost {
  static override styles = [hostStyles, containerStyles, darkReaderStyles, buttonStyles, fieldStyles, causeExplainerStyles];

  /** Address of a JSON document with a cause map, relative to the page. */
  @property() src?: string;
  /** A cause map as data. Wins over `src`, a child script and the page's own HTML. */
  @property({ attribute: false }) content?: unknown;
  /** Level of the title as a heading, 1 to 5; the headings of the list come below it. Default 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Leaves the page's address alone: by default it names the chosen node (`#cause=sciatica`), and names in it are followed. */
  @property({ converter: flag, attribute: 'no-address' }) noAddress = false;
  /** Id of the chosen node. Setting it opens the node; no event follows. */
  @property() selected?: string;
  /** The view to begin with: `list` (default), `body` or `table`. The list stays beside the body. */
  @property() view: CauseView = 'list';

  /**
   * What a choice does to the page: `mark` outlines every element whose `data-conditions` names the chosen node, such as a remedy
   * card; `show` also hides those that name others only. Default: nothing.
   */
  @property() marks?: 'mark' | 'show';

  readonly #source = new ContentSource<CauseMap>(this, reader);
  readonly #i18n = new Localize(this, 'causeExplainer', causeExplainer);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #explorer = new Lazy(this, explorer, ({ Explorer }) => new Explorer(this, this.#selection, this.#announcer));
  readonly #selection: Selection = new Selection(this, this.#source, this.#explorer);

  /** Opens a node, brings it into view and moves focus to it. False when the map has no such node. */
  select(id: string): Promise<boolean> {
    return this.#selection.choose(id, 'script');
  }

  /**
   * The map as schema.org JSON-LD, for a page that wants it in its head; undefined when there is no content.
   * Links that are disputed or not shown are left out. `page` is the address that ids stand under; default: the page's own.
   */
  async toJsonLd(page = location.href.replace(/#.*$/, '')): Promise<LinkedGraph | undefined> {
    const [{ toJsonLd }, content] = await Promise.all([import('./content/json-ld.js'), this.#source.load()]);
    return content && toJsonLd(content, page);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (asOnServer(this)) return;
    this.#source.read();
    const { door, state } = this.#source;
    if (door !== 'html') this.#explorer.need();
    // The page's own list is on screen; its data is read when a view needs it.
    if (changed.has('view') && this.view !== 'list' && state === 'ready') void this.#load();
  }

  /** Reads the page's own list, and loads what draws the view; what has failed is tried again. */
  async #load() {
    const [, explorer] = await Promise.all([this.#source.load(), this.#explorer.load()]);
    await explorer?.load(this.view);
    this.requestUpdate();
    return this.updateComplete;
  }

  /** A part that was asked for did not come, and nothing of the page's own stands in for it. */
  get #isLost() {
    const { content, door, hasWords, problems, state } = this.#source;
    if (state !== 'ready') return false;
    if (door !== 'html') return Boolean(this.#explorer.failed) && !hasWords;
    return Boolean(this.#explorer.failed) || (!content && problems.length > 0);
  }

  #onView(view: CauseView) {
    // The view that is chosen already: what draws it may have failed to come.
    if (view === this.view && view !== 'list') void this.#load();
    this.view = view;
  }

  /** Takes the place of the button by the ways in, and brings the reader there. */
  readonly #onFind = async () => {
    await this.#load();
    this.renderRoot.querySelector<HTMLElement>('.find summary')?.focus();
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, door } = this.#source;
    const explorer = content && this.#explorer.part;
    return html`<div class="frame" part="card">
      ${explorer ? explorer.render(content, door === 'html', this.#renderSwitch(false)) : this.#renderUndrawn()}
      <div class="base">${this.#announcer.region()}</div>
    </div>`;
  }

  /** The page's own words, with what can be asked of its own list. */
  #renderUndrawn() {
    const { t } = this.#shared;
    const { door, state } = this.#source;
    const canAsk = door === 'html' && state === 'ready' && this.querySelector('[data-type]');
    return html`${canAsk ? html`<div class="base">${this.#renderSwitch(true)}</div>` : nothing}
      ${this.#isLost ? failedView(t, () => void this.#load()) : nothing} <slot></slot
      ><slot name="figure"></slot>${this.#source.status(t)}`;
  }

  #renderSwitch(canFind: boolean) {
    const { t } = this.#i18n;
    return html`<div class="switch bar" role="group" aria-label=${t.view}>
      ${(Object.keys(t.views) as CauseView[]).map(
        (it) =>
          html`<button type="button" aria-pressed=${this.view === it} @click=${() => this.#onView(it)}>
            <span>${t.views[it]}</span>
          </button>`,
      )}
      ${canFind ? html`<button type="button" @click=${this.#onFind}><span>${t.find}</span></button>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-cause-explainer': CauseExplainer;
  }
  interface GlobalEventHandlersEventMap {
    'relief-cause-select': CauseSelectEvent;
    'relief-content-error': ContentErrorEvent;
  }
}
