/** What a reader asks of a map beside its list: ways in, a search, the table. Loaded when they first ask. */
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { Localize } from '../../foundation/localize.controller.js';
import { causeTable } from '../../locales/en/cause-explainer-table.js';
import type { CauseExplainerHost } from '../cause-explainer.host.js';
import type { CauseGraph, Ways } from '../graph/cause-graph.js';
import { searchIndex } from '../graph/cause-search.js';
import type { ListView } from '../list/cause-list.view.js';
import { filtersStyles } from './filters.styles.js';
import { filtersView, foundView, type FiltersView, type PlaceName } from './filters.view.js';
import { tableStyles } from './table.styles.js';
import { tableView } from './table.view.js';

export class Filters {
  ways: Ways = {};
  query = '';
  medicalFirst = false;

  readonly #host: CauseExplainerHost;
  readonly #i18n: Localize<'causeTable'>;
  #graph?: CauseGraph;
  #search?: ((query: string) => string[]) | undefined;
  #isWholeTable = false;

  constructor(host: CauseExplainerHost) {
    this.#host = host;
    this.#i18n = new Localize(host, 'causeTable', causeTable);
    adoptStyles(host.renderRoot as ShadowRoot, filtersStyles, tableStyles);
  }

  /** Chooses ways in; those that are not named stay. */
  set({ query = this.query, medicalFirst = this.medicalFirst, ...ways }: Ways & { query?: string; medicalFirst?: boolean }) {
    Object.assign(this, { query, medicalFirst });
    this.ways = { ...this.ways, ...ways };
    this.#host.requestUpdate();
  }

  clear() {
    this.set({ place: undefined, cause: undefined, group: undefined, query: '' });
  }

  /** Ids of the nodes that fit what was asked; undefined when nothing was. */
  filter(graph: CauseGraph): Set<string> | undefined {
    if (graph !== this.#graph) {
      this.#graph = graph;
      this.#search = undefined;
    }
    const { place, cause, group } = this.ways;
    const query = this.query.trim();
    if (!place && !cause && !group && !query) return undefined;
    const fitting = graph.filter(this.ways);
    if (!query) return fitting;
    this.#search ??= searchIndex(graph.map);
    return new Set(this.#search(query).filter((id) => fitting.has(id)));
  }

  /** The sentence that a screen reader hears after a choice. */
  said(count: number, placeName: PlaceName) {
    const { t } = this.#i18n;
    const { place } = this.ways;
    const found = count ? t.found(count) : t.nothing;
    return place ? `${placeName(place)}: ${found}` : found;
  }

  renderFilters(list: ListView, placeName: PlaceName) {
    return filtersView(this.#view(list, placeName));
  }

  /** What is left, and the way back to everything. */
  renderFound(list: ListView, count: number, placeName: PlaceName) {
    return foundView(this.#view(list, placeName), this.said(count, placeName));
  }

  /** Every link between the nodes that are left. */
  renderTable(list: ListView, among: ReadonlySet<string> | undefined, choose: (id: string) => void) {
    return tableView({ list, t: this.#i18n.t, choose, isWhole: this.#isWholeTable, showAll: this.#onShowAll }, among);
  }

  #view(list: ListView, placeName: PlaceName): FiltersView {
    const { ways, query } = this;
    return { list, placeName, t: this.#i18n.t, ways, query, set: (change) => this.set(change), clear: () => this.clear() };
  }

  readonly #onShowAll = () => {
    this.#isWholeTable = true;
    this.#host.requestUpdate();
  };
}
