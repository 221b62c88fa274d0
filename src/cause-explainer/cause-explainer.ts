import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Announcer } from '../foundation/announcer.js';
import { contentStatus } from '../foundation/content-status.js';
import { ContentSource } from '../foundation/content-source.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { Localize } from '../foundation/localize.js';
import { asOnServer, ownWords } from '../foundation/server.js';
import { causeExplainer } from '../locales/en/cause-explainer.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import type { BodyMap } from './body/body-map.view.js';
import { checkCauseMap } from './cause-check.js';
import { causeExplainerStyles } from './cause-explainer.styles.js';
import { CauseGraph } from './cause-graph.js';
import { causeList, firstNodes, leftOut, legend, sectionKey, type ListView } from './cause-list.view.js';
import { fromHtml } from './cause-map-html.js';
import type { LinkedGraph } from './cause-map-json-ld.js';
import type { CauseMap } from './cause-map.js';
import { CauseSelectEvent, type CauseVia } from './cause-select-event.js';
import type { CauseViews } from './cause-views.view.js';

const noStrength =
  'cannot be read: schema.org has no word for how strong a link is. Give it as JSON of the cause-map schema, in a script of type application/json';

/** The three views of one map. */
export type CauseView = 'list' | 'body' | 'table';

/**
 * Explains what can cause a pain: causes, conditions and who is at risk, with the strength of every link, as a list, a drawn body and a table.
 *
 * @slot - The page's own list of causes; shown until content has come by another door, and if it never does.
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
 */
export class CauseExplainer extends LitElement {
  static override styles = [hostStyles, controlStyles, seekHelpLineStyles, causeExplainerStyles];

  /** Address of a JSON document with a cause map, relative to the page. */
  @property() src?: string;
  /** A cause map as data. Wins over `src`, a child script and the page's own HTML. */
  @property({ attribute: false }) content?: unknown;
  /** Level of the title as a heading, 1 to 5; the headings of the list come below it. Default 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Leaves the page's address alone: by default it names the chosen node (`#cause=sciatica`), and names in it are followed. */
  @property({ type: Boolean, attribute: 'no-address' }) noAddress = false;
  /** Id of the chosen node. Setting it opens the node; no event follows. */
  @property() selected?: string;
  /** The view to begin with: `list` (default), `body` or `table`. The list stays below the body. */
  @property() view: CauseView = 'list';

  readonly #source = new ContentSource<CauseMap>(this, {
    check: checkCauseMap,
    fromHtml,
    fromJsonLd: () => Promise.reject(new Error(noStrength)),
  });
  readonly #i18n = new Localize(this, 'causeExplainer', causeExplainer);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #announcer = new Announcer(this);
  readonly #open = new Set<string>();
  readonly #whole = new Set<string>();
  #graph?: CauseGraph;
  #arrived = false;
  #said = '';
  @state() private views?: CauseViews;
  @state() private body?: BodyMap;

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
  }

  /** Opens a node, brings it into view and moves focus to it. False when the map has no such node. */
  select(id: string): boolean {
    return this.#choose(id, 'script');
  }

  /**
   * The map as schema.org JSON-LD, for a page that wants it in its head; undefined while there is no content.
   * Links that are disputed or not shown are left out. `page` is the address that ids stand under; default: the page's own.
   */
  async toJsonLd(page = location.href.replace(/#.*$/, '')): Promise<LinkedGraph | undefined> {
    const { toJsonLd } = await import('./cause-map-json-ld.js');
    return this.#graph && toJsonLd(this.#graph.map, page);
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (asOnServer(this)) return;
    this.#source.read();
    const { content } = this.#source;
    if (content !== this.#graph?.map) {
      this.#graph = content && new CauseGraph(content);
      this.#arrived = !content;
    }
    if (changed.has('selected') && this.selected) this.#reveal(this.selected);
    if (this.view === 'table') void this.#loadViews();
    if (this.view === 'body') void this.#loadBody();
  }

  protected override updated() {
    if (this.#arrived || !this.#graph) return;
    this.#arrived = true;
    queueMicrotask(() => this.#followAddress());
  }

  async #loadViews() {
    if (this.views) return;
    const { CauseViews, causeViewsStyles } = await import('./cause-views.view.js');
    if (this.views) return;
    const root = this.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, causeViewsStyles.styleSheet!];
    this.views = new CauseViews(this);
  }

  async #loadBody() {
    if (this.body) return;
    const [{ BodyMap }] = await Promise.all([import('./body/body-map.view.js'), this.#loadViews()]);
    this.body ??= new BodyMap(this);
  }

  readonly #followAddress = (event?: Event) => {
    if (this.noAddress) return;
    const id = new URLSearchParams(location.hash.slice(1)).get('cause') ?? this.#pageId();
    if (id) this.#choose(id, 'address');
    else if (event && this.selected) this.#tell(undefined, 'address');
  };

  /** The page's own list is followed by its own ids. */
  #pageId() {
    const id = this.#source.door === 'html' && location.hash.slice(1);
    return id && this.#graph?.node(id) ? id : undefined;
  }

  #choose(id: string, via: CauseVia): boolean {
    if (!this.#graph?.node(id)) return false;
    this.#tell(id, via);
    void this.#bringIntoView(id);
    return true;
  }

  #tell(id: string | undefined, via: CauseVia) {
    if (id === this.selected) return;
    this.selected = id;
    if (id) this.#reveal(id);
    this.dispatchEvent(new CauseSelectEvent(id, this.#graph?.node(id), via));
  }

  /** A node that was asked for is shown, whatever was filtered or folded away. */
  #reveal(id: string) {
    this.#open.add(id);
    if (this.#graph && this.views?.filter(this.#graph)?.has(id) === false) this.views.clear();
    const section = this.#graph?.sections().find(({ nodes }) => nodes.findIndex((node) => node.id === id) >= firstNodes);
    if (section) this.#whole.add(sectionKey(section));
  }

  async #bringIntoView(id: string) {
    this.#open.add(id);
    this.requestUpdate();
    await this.updateComplete;
    if (this.#source.door === 'html') return this.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
    const node = this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`);
    (node?.querySelector('summary') ?? node)?.focus({ preventScroll: true });
    node?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onToggle = (id: string, open: boolean) => {
    if (open === this.#open.has(id)) return;
    if (!open) {
      this.#open.delete(id);
      return this.requestUpdate();
    }
    this.#open.add(id);
    this.requestUpdate();
    this.#tell(id, 'list');
    this.#writeAddress(id);
  };

  /** Opening a node names it in the address without a step for “Back”; following a link makes one. */
  #writeAddress(id: string) {
    if (this.noAddress) return;
    const url = new URL(location.href);
    url.hash = `cause=${id}`;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // Pages without an address of their own (srcdoc, sandboxed frames) refuse; the list works without.
    }
  }

  readonly #onFollow = (event: MouseEvent, id: string) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A page's <base> would send a bare fragment to another page.
    event.preventDefault();
    this.#choose(id, 'link');
    if (!this.noAddress) location.hash = `cause=${id}`;
  };

  readonly #onShowAll = (section: string) => {
    this.#whole.add(section);
    this.requestUpdate();
  };

  /** Links inside the page's own list work by themselves; the page is told which node they lead to. */
  readonly #onClick = (event: Event) => {
    const href = (event.target as Element).closest('relief-cause-explainer a[href^="#"]')?.getAttribute('href') ?? '';
    const node = this.#graph?.node(/^#(?:cause=)?(.+)$/.exec(href)?.[1]);
    if (node) this.#tell(node.id, 'link');
  };

  /** Chosen in the figure or the table: shown there and in the address, and focus stays where the reader is. */
  #pick(id: string, via: CauseVia) {
    this.#tell(id, via);
    this.#writeAddress(id);
  }

  readonly #placeName = (id: string) => this.body?.nameOf(id) ?? id;

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, door } = this.#source;
    const own = !content || door === 'html';
    return html`<div class="frame" part="card">
      ${own ? html`<slot></slot>${contentStatus(this.#source, this.#shared.t)}` : this.#renderMap(content)}
      <div class="base">${this.#announcer.region()}</div>
    </div>`;
  }

  #renderMap(map: CauseMap) {
    const t = this.#i18n.t;
    const lang = map.lang;
    const level = Math.min(Math.max(this.headingLevel, 1), 5);
    const graph = this.#graph!;
    const view: ListView = {
      ...{ graph, t, shared: this.#shared.t, lang, level: level + 1, selected: this.selected },
      ...{ open: this.#open, whole: this.#whole, medicalFirst: Boolean(this.views?.medicalFirst) },
      ...{ onToggle: this.#onToggle, onFollow: this.#onFollow, onShowAll: this.#onShowAll },
    };
    const among = this.views?.filter(graph);
    this.#announce(among);
    return html`<div class="base">
      ${
        map.title
          ? html`<div class="title words" part="title" role="heading" aria-level=${level} dir="auto" lang=${lang ?? nothing}>
              ${map.title}
            </div>`
          : nothing
      }
      ${map.what ? html`<p class="what words" dir="auto" lang=${lang ?? nothing}>${map.what}</p>` : nothing}
      <div class="signs">${seekHelpLine(this, this.#shared.t, { signs: map.seekHelp, headingLevel: level + 1 })}</div>
      ${this.#renderBar(view)} ${legend(t)}
      <div class=${this.view === 'body' ? 'layout with-figure' : 'layout'}>
        ${
          this.view === 'body' && this.body
            ? this.body.render({
                ...{ graph, place: this.views?.ways.place, selected: this.selected },
                onPlace: (place) => this.views?.set({ place }),
                onNode: (id) => this.#pick(id, 'map'),
              })
            : nothing
        }
        <div class="results">
          ${among && this.views ? this.views.renderFound(view, among.size, this.#placeName) : nothing}
          ${
            this.view === 'table' && this.views
              ? this.views.renderTable(view, among, (id) => this.#pick(id, 'table'))
              : causeList(view, graph.sections(among))
          }
        </div>
      </div>
      ${leftOut(view, map.leftOut)}
    </div>`;
  }

  /** How to look, and where to begin. */
  #renderBar(view: ListView) {
    const t = this.#i18n.t;
    const names = Object.keys(t.views) as CauseView[];
    return html`<div class="bar">
        <div class="switch" role="group" aria-label=${t.view}>
          ${names.map(
            (it) =>
              html`<button type="button" aria-pressed=${this.view === it} @click=${() => (this.view = it)}>
                <span>${t.views[it]}</span>
              </button>`,
          )}
        </div>
      </div>
      <details class="find" @toggle=${() => void this.#loadBody()}>
        <summary><span>${t.find}</span></summary>
        ${this.views && this.body ? this.views.renderTools(view, this.#placeName) : nothing}
      </details>`;
  }

  /** Says how much is left when that changes, after the reader's choice and not before. */
  #announce(among: ReadonlySet<string> | undefined) {
    const said = among && this.views ? this.views.said(among.size, this.#placeName) : '';
    if (said === this.#said) return;
    this.#said = said;
    if (said) this.#announcer.say(said);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-cause-explainer': CauseExplainer;
  }
}
