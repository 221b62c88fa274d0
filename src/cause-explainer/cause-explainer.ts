import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { contentStatus } from '../foundation/content-status.js';
import { ContentSource } from '../foundation/content-source.js';
import { controlStyles } from '../foundation/controls.styles.js';
import { hostStyles } from '../foundation/host.styles.js';
import { Localize } from '../foundation/localize.js';
import { asOnServer, ownWords } from '../foundation/server.js';
import { causeExplainer } from '../locales/en/cause-explainer.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-line.js';
import { checkCauseMap } from './cause-check.js';
import { causeExplainerStyles } from './cause-explainer.styles.js';
import { CauseGraph } from './cause-graph.js';
import { causeList, firstNodes, sectionKey, sources, type ListView } from './cause-list.view.js';
import { fromHtml } from './cause-map-html.js';
import type { LinkedGraph } from './cause-map-json-ld.js';
import type { CauseMap, Strength } from './cause-map.js';
import { CauseSelectEvent, type CauseVia } from './cause-select-event.js';
import { badge } from './strength.view.js';

const noStrength =
  'cannot be read: schema.org has no word for how strong a link is. Give it as JSON of the cause-map schema, in a script of type application/json';

/**
 * Explains what can cause a pain: a list of causes and conditions that a reader opens and follows, with the strength of every link.
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

  readonly #source = new ContentSource<CauseMap>(this, {
    check: checkCauseMap,
    fromHtml,
    fromJsonLd: () => Promise.reject(new Error(noStrength)),
  });
  readonly #i18n = new Localize(this, 'causeExplainer', causeExplainer);
  readonly #shared = new Localize(this, 'shared', shared);
  readonly #open = new Set<string>();
  readonly #whole = new Set<string>();
  #graph?: CauseGraph;
  #arrived = false;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#onHashChange);
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
  }

  protected override updated() {
    if (this.#arrived || !this.#graph) return;
    this.#arrived = true;
    queueMicrotask(() => this.#followAddress());
  }

  readonly #onHashChange = () => this.#followAddress();

  #followAddress() {
    if (this.noAddress) return;
    const id = new URLSearchParams(location.hash.slice(1)).get('cause') ?? this.#pageId();
    if (id) this.#choose(id, 'address');
    else if (this.selected) this.#tell(undefined, 'address');
  }

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

  #reveal(id: string) {
    this.#open.add(id);
    const section = this.#graph?.sections().find(({ nodes }) => nodes.findIndex((node) => node.id === id) >= firstNodes);
    if (section) this.#whole.add(sectionKey(section));
  }

  async #bringIntoView(id: string) {
    this.#open.add(id);
    this.requestUpdate();
    await this.updateComplete;
    if (this.#source.door === 'html') return this.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
    const node = this.renderRoot.querySelector(`[data-id="${id}"]`);
    node?.querySelector('summary')?.focus({ preventScroll: true });
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

  protected override render() {
    if (asOnServer(this)) return ownWords(this);
    const { content, door } = this.#source;
    const own = !content || door === 'html';
    return html`<div class="frame" part="card">
      ${own ? html`<slot></slot>${contentStatus(this.#source, this.#shared.t)}` : this.#renderMap(content)}
    </div>`;
  }

  #renderMap(map: CauseMap) {
    const t = this.#i18n.t;
    const lang = map.lang;
    const level = Math.min(Math.max(this.headingLevel, 1), 5);
    const view: ListView = {
      ...{ graph: this.#graph!, t, shared: this.#shared.t, lang, level: level + 1, selected: this.selected },
      ...{ open: this.#open, whole: this.#whole },
      ...{ onToggle: this.#onToggle, onFollow: this.#onFollow, onShowAll: this.#onShowAll },
    };
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
      ${this.#renderLegend()} ${causeList(view, view.graph.sections())} ${this.#renderLeftOut(map, view)}
    </div>`;
  }

  #renderLegend() {
    const t = this.#i18n.t;
    return html`<details class="legend">
      <summary><span>${t.legend}</span></summary>
      <dl>
        ${(Object.keys(t.strengths) as Strength[]).map(
          (it) =>
            html`<dt>${badge(it, t.strengths[it])}</dt>
              <dd>${t.meanings[it]}</dd>`,
        )}
      </dl>
    </details>`;
  }

  #renderLeftOut({ leftOut, lang }: CauseMap, view: ListView) {
    const words = (text: string) => html`<p class="words" dir="auto" lang=${lang ?? nothing}>${text}</p>`;
    if (!leftOut.length) return nothing;
    return html`<details class="left-out">
      <summary><span>${view.t.leftOut}</span></summary>
      <ul>
        ${leftOut.map((it) => html`<li><s>${words(it.claim)}</s> ${words(it.why)} ${sources(view, it.sources)}</li>`)}
      </ul>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'relief-cause-explainer': CauseExplainer;
  }
}
