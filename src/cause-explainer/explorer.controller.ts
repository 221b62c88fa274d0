/** A map on screen: the list, and on request the body, the table and the ways in. Loaded when there is a map to draw. */
import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from '../foundation/announcer.controller.js';
import { chevronDownIcon } from '../foundation/icons.view.js';
import { Localize } from '../foundation/localize.controller.js';
import { causeList as strings } from '../locales/en/cause-explainer-list.js';
import { health } from '../locales/en/health.js';
import { shared } from '../locales/en/shared.js';
import { seekHelpLine, seekHelpLineStyles } from '../seek-help/seek-help-link.controller.js';
import type { BodyMap } from './body/body-map.view.js';
import { CauseGraph } from './graph/cause-graph.js';
import { causeListStyles } from './list/cause-list.styles.js';
import { causeList, firstNodes, leftOut, legend, sectionKey, type ListView } from './list/cause-list.view.js';
import type { CauseMap } from './content/cause-map.schema.js';
import type { CauseVia } from './cause-explainer.events.js';
import type { CauseViews } from './table/table.view.js';
import { explorerStyles } from './explorer.styles.js';
import { strengthStyles } from './list/strength.styles.js';

/** The element that an explorer draws for. */
export interface ExplorerHost extends LitElement {
  headingLevel: number;
  selected?: string | undefined;
  view: 'list' | 'body' | 'table';
}

/** Whom a choice is told, and how far it goes. */
export interface Choices {
  /** A reader opened or picked a node where they are. */
  pick(id: string, via: CauseVia): void;
  /** A reader followed a link to a node. */
  follow(event: MouseEvent, id: string): void;
}

export class Explorer {
  readonly #host: ExplorerHost;
  readonly #choices: Choices;
  readonly #announcer: Announcer;
  readonly #i18n: Localize<'causeList'>;
  readonly #health: Localize<'health'>;
  readonly #shared: Localize<'shared'>;
  readonly #open = new Set<string>();
  readonly #whole = new Set<string>();
  #graph?: CauseGraph;
  #revealed: string | undefined;
  #said = '';
  #pressed: string | undefined;
  #views?: CauseViews;
  #body?: BodyMap;

  constructor(host: ExplorerHost, choices: Choices, announcer: Announcer) {
    this.#host = host;
    this.#choices = choices;
    this.#announcer = announcer;
    this.#i18n = new Localize(host, 'causeList', strings);
    this.#health = new Localize(host, 'health', health);
    this.#shared = new Localize(host, 'shared', shared);
    this.#adopt(seekHelpLineStyles, explorerStyles, strengthStyles, causeListStyles);
  }

  /** Styles come with what they are for. */
  #adopt(...styles: CSSResult[]) {
    const root = this.#host.renderRoot as ShadowRoot;
    const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  }

  async #loadViews() {
    const { CauseViews, causeViewsStyles } = await import('./table/table.view.js');
    if (this.#views) return;
    this.#adopt(...causeViewsStyles);
    this.#views = new CauseViews(this.#host);
    this.#host.requestUpdate();
  }

  async #loadBody() {
    const [{ BodyMap, bodyMapStyles }] = await Promise.all([import('./body/body-map.view.js'), this.#loadViews()]);
    if (this.#body) return;
    this.#adopt(...bodyMapStyles);
    this.#body = new BodyMap(this.#host);
    this.#host.requestUpdate();
  }

  /** Shows a node, whatever was filtered or folded away. */
  #reveal(graph: CauseGraph, id: string) {
    this.#open.add(id);
    if (this.#views?.filter(graph)?.has(id) === false) this.#views.clear();
    const section = graph.sections().find(({ nodes }) => nodes.findIndex((node) => node.id === id) >= firstNodes);
    if (section) this.#whole.add(sectionKey(section));
  }

  /** Opens a node, brings it into view and moves focus to it. */
  async bringIntoView(id: string) {
    this.#revealed = undefined;
    this.#host.requestUpdate();
    // Revealing a node may clear a filter, which asks for one more update.
    for (let done = false; !done;) done = await this.#host.updateComplete;
    const node = this.#host.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`);
    (node?.querySelector('summary') ?? node)?.focus({ preventScroll: true });
    node?.scrollIntoView({ block: 'nearest' });
  }

  readonly #onToggle = (id: string, open: boolean) => {
    if (open === this.#open.has(id)) return;
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    this.#host.requestUpdate();
    // What find-in-page opens is not chosen. Nor is it any more when a link was followed since: Chromium handles keys before it tells of
    // a <details> that opened, and the choice of that node would lead the address back to it.
    if (open && this.#pressed === id) this.#choices.pick(id, 'list');
  };

  readonly #onPress = (id: string) => (this.#pressed = id);

  readonly #onFollow = (event: MouseEvent, id: string) => {
    this.#pressed = undefined;
    this.#choices.follow(event, id);
  };

  readonly #onShowAll = (section: string) => {
    this.#whole.add(section);
    this.#host.requestUpdate();
  };

  readonly #placeName = (id: string) => this.#body?.nameOf(id) ?? id;

  /** Who checked the map, or that nobody did; who may gain, who paid, who publishes. */
  #renderReview({ review, conflicts, funding, publisher, lang }: CauseMap) {
    const { t } = this.#health;
    const line = (lead: string, words: string | undefined) =>
      words &&
      html`<p class="about"><span>${lead}</span> <span class="words" dir="auto" lang=${lang ?? nothing}>${words}</span></p>`;
    const reviewed = Boolean(review?.by && review.last);
    return html`<div part="review">
      ${reviewed ? line(t.reviewedBy, [review?.by, review?.credentials].filter(Boolean).join(', ')) : html`<p>${this.#shared.t.notReviewed}</p>`}
      ${reviewed ? line(t.lastReview, review?.last) : nothing} ${reviewed ? line(t.nextReview, review?.next) : nothing}
      ${line(t.conflicts, conflicts)} ${line(t.funding, funding)} ${line(t.publisher, publisher)}
    </div>`;
  }

  /** The map; `views` is the choice of views. `own` means that the page's own list is the list, until it is narrowed. */
  render(map: CauseMap, own: boolean, views: TemplateResult) {
    const { view, selected, headingLevel } = this.#host;
    if (map !== this.#graph?.map) this.#graph = new CauseGraph(map);
    const graph = this.#graph;
    if (view === 'table' && !this.#views) void this.#loadViews();
    if (view === 'body' && !this.#body) void this.#loadBody();
    if (selected !== this.#revealed) {
      this.#revealed = selected;
      if (selected && graph.node(selected)) this.#reveal(graph, selected);
    }
    const t = this.#i18n.t;
    const level = Math.min(Math.max(headingLevel, 1), 5);
    const list: ListView = {
      ...{ graph, t, shared: this.#shared.t, lang: map.lang, level: level + 1, selected },
      ...{ open: this.#open, whole: this.#whole, medicalFirst: Boolean(this.#views?.medicalFirst) },
      ...{ onPress: this.#onPress, onToggle: this.#onToggle, onFollow: this.#onFollow, onShowAll: this.#onShowAll },
    };
    const among = this.#views?.filter(graph);
    this.#announce(among);
    const body = view === 'body' ? this.#body : undefined;
    const words = own && !among;
    return html`<div class="base">
        ${own ? nothing : this.#renderHead(map, level)} ${views}
        <details class="find" ?open=${own && view === 'list'} @toggle=${() => void this.#loadBody()}>
          <summary><span>${t.find}</span>${chevronDownIcon()}</summary>
          ${this.#views && this.#body ? this.#views.renderTools(list, this.#placeName) : nothing}
        </details>
        ${legend(t)}
      </div>
      <div class=${body ? 'layout with-figure' : 'layout'}>
        ${
          body
            ? html`<div class="base pane">
                ${body.render({
                  ...{ graph, place: this.#views?.ways.place, selected },
                  onPlace: (place) => this.#views?.set({ place }),
                  onNode: (id) => this.#choices.pick(id, 'map'),
                })}
              </div>`
            : nothing
        }
        <div>
          <div class="base">
            ${own && among ? this.#renderSigns(map, level) : nothing}
            ${among ? this.#views?.renderFound(list, among.size, this.#placeName) : nothing}
            ${
              view === 'table'
                ? this.#views?.renderTable(list, among, (id) => this.#choices.pick(id, 'table'))
                : words
                  ? nothing
                  : causeList(list, graph.sections(among))
            }
          </div>
          ${words ? html`<div class="own-words"><slot></slot></div>` : nothing}
        </div>
      </div>
      ${body ? nothing : html`<slot name="figure"></slot>`}
      ${own ? nothing : html`<div class="base">${leftOut(list, map.leftOut)} ${this.#renderReview(map)}</div>`}`;
  }

  #renderHead(map: CauseMap, level: number) {
    const { title, what, lang } = map;
    return html`${
      title
        ? html`<div class="title words" part="title" role="heading" aria-level=${level} dir="auto" lang=${lang ?? nothing}>
            ${title}
          </div>`
        : nothing
    }
    ${what ? html`<p class="what words" dir="auto" lang=${lang ?? nothing}>${what}</p>` : nothing}
    ${this.#renderSigns(map, level)}`;
  }

  #renderSigns({ seekHelp }: CauseMap, level: number) {
    const signs = seekHelpLine(this.#host, this.#shared.t, { signs: seekHelp, headingLevel: level + 1 });
    return html`<div class="signs">${signs}</div>`;
  }

  /** Says how much is left when that changes, after the reader's choice and not before. */
  #announce(among: ReadonlySet<string> | undefined) {
    const said = (among && this.#views?.said(among.size, this.#placeName)) ?? '';
    if (said === this.#said) return;
    this.#said = said;
    if (said) this.#announcer.say(said);
  }
}
