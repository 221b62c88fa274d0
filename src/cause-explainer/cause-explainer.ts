import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.controller.js';
import type { ContentErrorEvent } from '../foundation/content/content-error.events.js';
import { ContentSource } from '../foundation/content/content-source.controller.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { flag } from '../foundation/boolean-converter.js';
import { hostStyles } from '../foundation/host.styles.js';
import { Localize } from '../foundation/localize.controller.js';
import { asOnServer, ownWords } from '../foundation/ssr.view.js';
import { causeExplainer } from '../locales/en/cause-explainer.js';
import { shared } from '../locales/en/shared.js';
import { causeExplainerStyles } from './cause-explainer.styles.js';
import type { LinkedGraph } from './content/json-ld.js';
import type { CauseMap } from './content/cause-map.schema.js';
import type { CauseSelectEvent } from './cause-explainer.events.js';
import type { Choice } from './selection.controller.js';
import type { Explorer } from './explorer.controller.js';

/** The three views of one map. */
export type CauseView = 'list' | 'body' | 'table';

const strengths = /^(established|probable|disputed|not-shown)$/;

/** The page's own list looks right: strengths that we know, and links that lead somewhere. */
const precheck = (host: Element) =>
  [...host.querySelectorAll('[data-strength]')].every((it) => {
    const target = /^#(?:cause=)?([\w-]+)$/.exec(it.querySelector('a[href^="#"]')?.getAttribute('href') ?? '')?.[1];
    return strengths.test(it.getAttribute('data-strength') ?? '') && (!target || host.querySelector(`[id="${target}"]`));
  });

const reader = { precheck, load: () => import('./content/content-reader.js') };

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
 * @csspart review - Who checked a map from data, or that nobody did; conflicts, funding, publisher.
 */
export class CauseExplainer extends LitElement {
  static override styles = [hostStyles, controlStyles, causeExplainerStyles];

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
  #drawing?: Promise<void>;
  #arrived: unknown;
  #choice?: Promise<Choice>;
  @state() private explorer?: Explorer;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#followAddress);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#followAddress);
    void this.#choice?.then((choice) => choice.clear());
  }

  /** Opens a node, brings it into view and moves focus to it. False when the map has no such node. */
  async select(id: string): Promise<boolean> {
    return (await this.#choosing()).choose(id, 'script');
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
    if (door !== 'html') void this.#draw();
    // The page's own list is on screen; its data is read when a view needs it.
    if (changed.has('view') && this.view !== 'list' && door === 'html' && state === 'ready') void this.#open();
  }

  protected override updated(changed: PropertyValues<this>) {
    if ((changed.has('selected') || changed.has('marks')) && (this.selected || this.#choice))
      void this.#choosing().then((choice) => choice.show());
    const { content, door, state } = this.#source;
    const words = content ?? (door === 'html' && state === 'ready' ? door : undefined);
    if (!words || words === this.#arrived) return;
    this.#arrived = words;
    queueMicrotask(() => this.#followAddress());
  }

  /** Loads what a choice does, once. */
  #choosing() {
    const drawn = async (own: boolean) => {
      if (!own) await this.#draw();
      return this.explorer;
    };
    return (this.#choice ??= import('./selection.controller.js').then(({ Choice }) => new Choice(this, this.#source, drawn)));
  }

  /** Reads the page's own list, and draws what can be asked of it. */
  async #open() {
    await Promise.all([this.#source.load(), this.#draw()]);
    this.requestUpdate();
    return this.updateComplete;
  }

  /** Loads what draws a map, once. */
  #draw() {
    this.#drawing ??= Promise.all([import('./explorer.controller.js'), this.#choosing()]).then(([{ Explorer }, choice]) => {
      this.explorer = new Explorer(this, choice, this.#announcer);
    });
    return this.#drawing;
  }

  readonly #followAddress = (event?: Event) => {
    if (this.noAddress) return;
    const named = new URLSearchParams(location.hash.slice(1)).get('cause');
    const id = named ?? (this.#source.door === 'html' ? location.hash.slice(1) : '');
    if (id) void this.#choosing().then((choice) => choice.choose(id, 'address'));
    else if (event && this.selected) void this.#choosing().then((choice) => choice.tell(undefined, undefined, 'address'));
  };

  /** Links inside the page's own list work by themselves; the page is told which node they lead to. */
  readonly #onClick = (event: Event) => {
    const link = (event.target as Element).closest('relief-cause-explainer a[href^="#"]');
    const id = /^#(?:cause=)?(.+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
    if (id && this.#source.door === 'html') void this.#choosing().then((choice) => choice.choose(id, 'link'));
  };

  /** Takes the place of the button by the ways in, and brings the reader there. */
  readonly #onFind = async () => {
    await this.#open();
    this.renderRoot.querySelector<HTMLElement>('.find summary')?.focus();
  };

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, door, state } = this.#source;
    const own = door === 'html';
    const drawn = content && this.explorer;
    return html`<div class="frame" part="card">
      ${
        drawn
          ? this.explorer!.render(content, own, this.#renderSwitch(false))
          : html`${
                own && state === 'ready' && this.querySelector('[data-type]')
                  ? html`<div class="base">${this.#renderSwitch(true)}</div>`
                  : nothing
              }<slot></slot><slot name="figure"></slot>${this.#source.status(this.#shared.t)}`
      }
      <div class="base">${this.#announcer.region()}</div>
    </div>`;
  }

  #renderSwitch(canFind: boolean) {
    const t = this.#i18n.t;
    return html`<div class="switch bar" role="group" aria-label=${t.view}>
      ${(Object.keys(t.views) as CauseView[]).map(
        (it) =>
          html`<button type="button" aria-pressed=${this.view === it} @click=${() => (this.view = it)}>
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
