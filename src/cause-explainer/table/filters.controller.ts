/** What a reader asks of a map beside its list: ways in, a search, the table. Loaded when they first ask. */
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { Localize } from '../../foundation/localize.controller.js';
import { keepTypedKeys } from '../../foundation/typed-keys.browser.js';
import { causeTable } from '../../locales/en/cause-explainer-table.js';
import type { CauseExplainerHost } from '../cause-explainer.host.js';
import type { CauseGraph } from '../graph/cause-graph.js';
import { searchIndex } from '../graph/cause-search.js';
import type { ListView } from '../list/cause-list.view.js';
import { filtersView, foundView, type Asked, type Filtering } from './filters.view.js';
import { tableStyles } from './table.styles.js';
import { tableView } from './table.view.js';

export class Filters implements Filtering {
  asked: Asked = {};

  readonly #host: CauseExplainerHost;
  readonly #i18n: Localize<'causeTable'>;
  #search?: { graph: CauseGraph; find: (query: string) => string[] };

  constructor(host: CauseExplainerHost) {
    this.#host = host;
    this.#i18n = new Localize(host, 'causeTable', causeTable);
    adoptStyles(host.renderRoot as ShadowRoot, tableStyles);
    keepTypedKeys(host.renderRoot);
  }

  get t() {
    return this.#i18n.t;
  }

  readonly set = (change: Asked) => {
    this.asked = { ...this.asked, ...change };
    this.#host.requestUpdate();
  };

  clear() {
    this.set({ place: undefined, cause: undefined, group: undefined, query: '' });
  }

  /** Ids of the nodes that fit what was asked; undefined when nothing was. */
  filter(graph: CauseGraph): Set<string> | undefined {
    const { place, cause, group } = this.asked;
    const query = this.asked.query?.trim();
    if (!place && !cause && !group && !query) return undefined;
    const fitting = graph.filter(this.asked);
    if (!query) return fitting;
    if (this.#search?.graph !== graph) this.#search = { graph, find: searchIndex(graph.map) };
    return new Set(this.#search.find(query).filter((id) => fitting.has(id)));
  }

  /** The sentence that a screen reader hears after a choice. */
  said(count: number, placeName: ListView['placeName']) {
    const { t } = this;
    const { place } = this.asked;
    const found = count ? t.found(count) : t.nothing;
    return place ? `${placeName(place)}: ${found}` : found;
  }

  renderFilters(list: ListView) {
    return filtersView(list, this);
  }

  /** What is left, and the way back to everything. */
  renderFound(list: ListView, count: number) {
    return foundView(list, this, this.said(count, list.placeName));
  }

  /** Every link between the nodes that are left. */
  renderTable(list: ListView, among: ReadonlySet<string> | undefined) {
    return tableView(list, this.t, among);
  }
}
