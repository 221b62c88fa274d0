/** A map on screen: the list, and on request the body, the table and the ways in. Loaded when there is a map to draw. */
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../foundation/adopt-styles.browser.js';
import type { Announcer } from '../foundation/announcer.controller.js';
import { failedView } from '../foundation/content/status.view.js';
import { documentStyles } from '../foundation/document/document.styles.js';
import { ownLang } from '../foundation/document/words.view.js';
import { onThisPage } from '../foundation/fragment.browser.js';
import { chevronDownIcon } from '../foundation/icons.view.js';
import { Lazy } from '../foundation/lazy.controller.js';
import { Localize } from '../foundation/localize.controller.js';
import { causeList as strings } from '../locales/en/cause-explainer-list.js';
import { health } from '../locales/en/health.js';
import { shared } from '../locales/en/shared.js';
import { SeekHelpLink } from '../seek-help/seek-help-link.controller.js';
import { seekHelpLineStyles } from '../seek-help/seek-help-link.styles.js';
import type { CauseExplainerHost, CauseView, Choices } from './cause-explainer.host.js';
import type { CauseMap } from './content/cause-map.schema.js';
import { explorerStyles } from './explorer.styles.js';
import { CauseGraph } from './graph/cause-graph.js';
import { causeListStyles } from './list/cause-list.styles.js';
import { aboutView, causeList, firstNodes, headView, legend, sectionKey, type ListView } from './list/cause-list.view.js';

const loadFilters = () => import('./table/filters.controller.js');
const loadBody = () => import('./body/body-map.controller.js');

const address = (id: string) => onThisPage(`#cause=${id}`);

export class Explorer {
  readonly #host: CauseExplainerHost;
  readonly #choices: Choices;
  readonly #announcer: Announcer;
  readonly #i18n: Localize<'causeList'>;
  readonly #health: Localize<'health'>;
  readonly #shared: Localize<'shared'>;
  readonly #signs;
  readonly #filters;
  readonly #body;
  readonly #open = new Set<string>();
  readonly #whole = new Set<string>();
  #graph?: CauseGraph;
  #revealed: string | undefined;
  #said = '';
  #pressed: string | undefined;

  constructor(host: CauseExplainerHost, choices: Choices, announcer: Announcer) {
    this.#host = host;
    this.#choices = choices;
    this.#announcer = announcer;
    this.#i18n = new Localize(host, 'causeList', strings);
    this.#health = new Localize(host, 'health', health);
    this.#shared = new Localize(host, 'shared', shared);
    this.#signs = new SeekHelpLink(host);
    this.#filters = new Lazy(host, loadFilters, ({ Filters }) => new Filters(host));
    this.#body = new Lazy(host, loadBody, ({ BodyMap }) => new BodyMap(host));
    adoptStyles(host.renderRoot as ShadowRoot, seekHelpLineStyles, documentStyles, explorerStyles, causeListStyles);
  }

  /** Loads what a view needs beside the list; what has failed is tried again. */
  async load(view: CauseView) {
    await Promise.all([view !== 'list' && this.#filters.load(), view === 'body' && this.#body.load()]);
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

  /** The map; `views` is the choice of views. `own` means that the page's own list is the list, until it is narrowed. */
  render(map: CauseMap, own: boolean, views: TemplateResult) {
    const { view, selected, headingLevel } = this.#host;
    if (map !== this.#graph?.map) this.#graph = new CauseGraph(map);
    const graph = this.#graph;
    const filters = view === 'list' ? this.#filters.part : this.#filters.need();
    const body = view === 'body' && this.#body.need() && filters ? this.#body.part : undefined;
    if (selected !== this.#revealed) {
      this.#revealed = selected;
      if (selected && graph.node(selected)) this.#reveal(graph, selected);
    }
    const { t, lang } = this.#i18n;
    const level = Math.min(Math.max(headingLevel, 1), 5);
    const list: ListView = {
      ...{ lang, own: ownLang(map, lang), shared: this.#shared.t, health: this.#health.t },
      ...{ graph, t, level: level + 1, selected, medicalFirst: Boolean(filters?.asked.medicalFirst) },
      ...{ open: this.#open, whole: this.#whole, placeName: this.#placeName, address },
      onCell: (id) => this.#choices.pick(id, 'table'),
      ...{ onPress: this.#onPress, onToggle: this.#onToggle, onFollow: this.#onFollow, onShowAll: this.#onShowAll },
    };
    const among = filters?.filter(graph);
    this.#announce(among);
    const isOwnList = own && !among;
    return html`<div class="base">
        ${own ? nothing : html`${headView(map, level, list)} ${this.#renderSigns(map, level)}`} ${views}
        <details class="find" ?open=${own && view === 'list'} @toggle=${() => void this.load('body')}>
          <summary><span>${t.find}</span>${chevronDownIcon()}</summary>
          ${filters && this.#body.part ? filters.renderFilters(list) : this.#renderFailure('body')}
        </details>
        ${legend(t)}
      </div>
      <div class=${body ? 'layout with-figure' : 'layout'}>
        ${
          body
            ? html`<div class="base pane">
                ${body.render({
                  ...{ graph, place: filters?.asked.place, selected },
                  onPlace: (place) => filters?.set({ place }),
                  onNode: (id) => this.#choices.pick(id, 'map'),
                })}
              </div>`
            : nothing
        }
        <div>
          <div class="base">
            ${own && among ? this.#renderSigns(map, level) : nothing} ${this.#renderFailure(view)}
            ${among ? filters?.renderFound(list, among.size) : nothing}
            ${view === 'table' ? filters?.renderTable(list, among) : isOwnList ? nothing : causeList(list, graph.sections(among))}
          </div>
          ${isOwnList ? html`<div class="own-words"><slot></slot></div>` : nothing}
        </div>
      </div>
      ${body ? nothing : html`<slot name="figure"></slot>`}
      ${own ? nothing : html`<div class="base">${aboutView(map, list)}</div>`}`;
  }

  #renderSigns({ seekHelp }: CauseMap, level: number) {
    const signs = this.#signs.render(this.#shared.t, { signs: seekHelp, headingLevel: level + 1 });
    return html`<div class="signs">${signs}</div>`;
  }

  /** In the place of what a view needs and did not come. */
  #renderFailure(view: CauseView) {
    const isLost = (view !== 'list' && this.#filters.failed) || (view === 'body' && this.#body.failed);
    return isLost ? failedView(this.#shared.t, () => void this.load(view)) : nothing;
  }

  /** Shows a node, whatever was filtered or folded away. */
  #reveal(graph: CauseGraph, id: string) {
    this.#open.add(id);
    const filters = this.#filters.part;
    if (filters?.filter(graph)?.has(id) === false) filters.clear();
    const section = graph.sections().find(({ nodes }) => nodes.findIndex((node) => node.id === id) >= firstNodes);
    if (section) this.#whole.add(sectionKey(section));
  }

  /** Says how much is left when that changes, after the reader's choice and not before. */
  #announce(among: ReadonlySet<string> | undefined) {
    const said = (among && this.#filters.part?.said(among.size, this.#placeName)) ?? '';
    if (said === this.#said) return;
    this.#said = said;
    if (said) this.#announcer.say(said);
  }

  readonly #placeName = (id: string) => this.#body.part?.nameOf(id) ?? id;

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
}
