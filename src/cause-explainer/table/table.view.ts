/** Ways in, ways through, and the table: what a reader may ask of a map beside its list. Loaded when first asked for. */
import { html, nothing, type LitElement } from 'lit';
import { Localize } from '../../foundation/localize.controller.js';
import { causeViews } from '../../locales/en/cause-explainer-views.js';
import type { CauseGraph, Ways } from '../graph/cause-graph.js';
import { namesOf, sources, words, type ListView } from '../list/cause-list.view.js';
import type { CauseEdge, CauseNode } from '../content/cause-map.schema.js';
import { searchIndex } from '../graph/cause-search.js';
import { badge } from '../list/strength.view.js';
import { tableStyles } from './table.styles.js';
import { toolsStyles } from './filters.styles.js';

export const causeViewsStyles = [toolsStyles, tableStyles];

/** Names a place by its id. */
export type PlaceName = (id: string) => string;

/** Rows that the table shows before it is asked for all. */
const firstRows = 60;

const sideless = (region: string) => region.replace(/-(left|right)$/, '');

export class CauseViews {
  ways: Ways = {};
  query = '';
  medicalFirst = false;

  readonly #host: LitElement;
  readonly #i18n: Localize<'causeViews'>;
  #graph?: CauseGraph;
  #search?: (query: string) => string[];
  #wholeTable = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#i18n = new Localize(host, 'causeViews', causeViews);
  }

  get narrowed() {
    return Boolean(this.ways.place || this.ways.cause || this.ways.group || this.query.trim());
  }

  /** Chooses ways in; those that are not named stay. */
  set(change: Ways & { query?: string }) {
    const { query = this.query, ...ways } = change;
    this.query = query;
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
    if (!this.narrowed) return undefined;
    const fitting = graph.filter(this.ways);
    if (!this.query.trim()) return fitting;
    this.#search ??= searchIndex(graph.map);
    return new Set(this.#search(this.query).filter((id) => fitting.has(id)));
  }

  /** The sentence that a screen reader hears after a choice. */
  said(count: number, placeName: PlaceName) {
    const t = this.#i18n.t;
    const found = count ? t.found(count) : t.nothing;
    return this.ways.place ? `${placeName(this.ways.place)}: ${found}` : found;
  }

  renderTools(view: ListView, placeName: PlaceName) {
    const t = this.#i18n.t;
    const { nodes } = view.graph.map;
    const of = (type: CauseNode['type']) =>
      nodes.filter((node) => node.type === type).map((node) => [node.id, namesOf(view, node)[0]] as const);
    const places = [...new Set(nodes.filter(({ type }) => type !== 'structure').flatMap(({ regions }) => regions.map(sideless)))];
    const { place } = this.ways;
    if (place && !places.includes(place)) places.push(place);
    return html`<div class="tools">
      <label class="field search">
        <span>${t.search}</span>
        <input
          type="search"
          autocomplete="off"
          .value=${this.query}
          @input=${(event: Event) => this.set({ query: (event.target as HTMLInputElement).value })}
        />
      </label>
      ${
        places.length
          ? this.#renderWay(
              'place',
              t.anywhere,
              places.map((id) => [id, placeName(id)] as const),
            )
          : nothing
      }
      ${this.#renderWay('cause', t.any, of('cause'))}
      ${this.#renderWay('group', t.anyone, [...of('risk-group'), ['none', t.none] as const])}
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.medicalFirst}
          @change=${(event: Event) => {
            this.medicalFirst = (event.target as HTMLInputElement).checked;
            this.#host.requestUpdate();
          }}
        />
        <span>${t.medicalFirst}</span>
      </label>
    </div>`;
  }

  #renderWay(way: keyof Ways, all: string, options: (readonly [id: string, name: string])[]) {
    if (!options.length) return nothing;
    const chosen = this.ways[way] ?? '';
    return html`<label class="field">
      <span>${this.#i18n.t[way]}</span>
      <select @change=${(event: Event) => this.set({ [way]: (event.target as HTMLSelectElement).value || undefined })}>
        <option value="" .selected=${!chosen}>${all}</option>
        ${options.map(([id, name]) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`)}
      </select>
    </label>`;
  }

  /** What is left, and the way back to everything. */
  renderFound(view: ListView, count: number, placeName: PlaceName) {
    const t = this.#i18n.t;
    return html`<div class="found">
        <p><span>${this.said(count, placeName)}</span></p>
        <button class="plain" type="button" @click=${() => this.clear()}><span>${t.clear}</span></button>
      </div>
      ${this.#renderPaths(view)}`;
  }

  /** How a chosen cause or risk group leads to a chosen place, step by step with the strength of each. */
  #renderPaths(view: ListView) {
    const t = this.#i18n.t;
    const { place, cause, group } = this.ways;
    if (!place) return nothing;
    const starts = [cause, group].filter((it) => it && view.graph.node(it)) as string[];
    const paths = starts.flatMap((from) => view.graph.at(place).flatMap((to) => view.graph.paths(from, to, 4))).slice(0, 6);
    if (!paths.length) return nothing;
    return html`<section class="paths">
      <p class="does">${t.paths}</p>
      <p class="note">${t.pathsNote}</p>
      <ul>
        ${paths.map(
          (path) =>
            html`<li>
              ${this.#link(view, path[0]!.from)}
              ${path.map(
                (step) =>
                  html` <span class="step"
                    ><span class="kind">${this.#kind(step)}</span> ${this.#link(view, step.to)}
                    ${badge(step.strength, view.t.strengths[step.strength])}</span
                  >`,
              )}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #kind({ kind, strength }: CauseEdge) {
    const t = this.#i18n.t;
    return strength === 'established' || strength === 'probable' ? t.kinds[kind] : t.doubtfulKinds[kind];
  }

  #link(view: ListView, id: string) {
    const node = view.graph.node(id);
    return html`<a href="#cause=${id}" @click=${(event: MouseEvent) => view.onFollow(event, id)}
      >${words(view, node ? namesOf(view, node)[0] : id)}</a
    >`;
  }

  /** Every link between the nodes that are left, a row each. */
  renderTable(view: ListView, among: ReadonlySet<string> | undefined, choose: (id: string) => void) {
    const t = this.#i18n.t.table;
    const all = view.graph.map.edges.filter(({ from, to }) => !among || (among.has(from) && among.has(to)));
    const edges = this.#wholeTable ? all : all.slice(0, firstRows);
    const cell = (id: string) => {
      const node = view.graph.node(id);
      return html`<button
        class="plain"
        type="button"
        aria-pressed=${view.selected === id}
        data-id=${id}
        @click=${() => choose(id)}
      >
        ${words(view, node ? namesOf(view, node)[0] : id)}
      </button>`;
    };
    // Roles in full: Safari takes a table whose rows are laid out as blocks, as on a phone, for no table.
    return html`<table part="table" role="table">
        <caption>
          ${t.caption}
        </caption>
        <thead>
          <tr role="row">
            ${[t.from, t.kind, t.to, t.strength, t.why].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${edges.map(
            (edge) =>
              html`<tr role="row" class=${view.selected === edge.from || view.selected === edge.to ? 'chosen' : ''}>
                <th role="rowheader" scope="row">${cell(edge.from)}</th>
                <td role="cell">${this.#kind(edge)}</td>
                <td role="cell">${cell(edge.to)}</td>
                <td role="cell">${badge(edge.strength, view.t.strengths[edge.strength])}</td>
                <td role="cell">${edge.why ? words(view, edge.why) : nothing} ${sources(view, edge.sources)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        edges.length < all.length
          ? html`<button
              class="plain"
              type="button"
              @click=${() => {
                this.#wholeTable = true;
                this.#host.requestUpdate();
              }}
            >
              <span>${view.t.showAll(all.length)}</span>
            </button>`
          : nothing
      }`;
  }
}
