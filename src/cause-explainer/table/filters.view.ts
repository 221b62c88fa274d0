import { html, nothing } from 'lit';
import { words } from '../../foundation/document/words.view.js';
import type { Locale } from '../../locales/locale.js';
import type { CauseNode } from '../content/cause-map.schema.js';
import type { Ways } from '../graph/cause-graph.js';
import { nameOf, namesOf, type ListView } from '../list/cause-list.view.js';
import { badge } from '../list/strength.view.js';
import { kindOf } from './table.view.js';

/** Names a place by its id. */
export type PlaceName = (id: string) => string;

/** The ways in as they are chosen, and whom they tell. */
export interface FiltersView {
  list: ListView;
  t: Locale['causeTable'];
  placeName: PlaceName;
  ways: Ways;
  query: string;
  set(change: Ways & { query?: string; medicalFirst?: boolean }): void;
  clear(): void;
}

const sideless = (region: string) => region.replace(/-(left|right)$/, '');

/** A search and the three ways in. */
export function filtersView(view: FiltersView) {
  const { list, t, placeName, query } = view;
  const { nodes } = list.graph.map;
  const of = (type: CauseNode['type']) =>
    nodes.filter((node) => node.type === type).map((node) => [node.id, namesOf(list, node)[0]] as const);
  const places = [...new Set(nodes.filter(({ type }) => type !== 'structure').flatMap(({ regions }) => regions.map(sideless)))];
  const { place } = view.ways;
  if (place && !places.includes(place)) places.push(place);
  return html`<div class="tools">
    <label class="field search">
      <span>${t.search}</span>
      <input
        type="search"
        autocomplete="off"
        .value=${query}
        @input=${(event: Event) => view.set({ query: (event.target as HTMLInputElement).value })}
      />
    </label>
    ${
      places.length
        ? way(
            view,
            'place',
            t.anywhere,
            places.map((id) => [id, placeName(id)] as const),
          )
        : nothing
    }
    ${way(view, 'cause', t.any, of('cause'))} ${way(view, 'group', t.anyone, [...of('risk-group'), ['none', t.none] as const])}
    <label class="check">
      <input
        type="checkbox"
        .checked=${list.medicalFirst}
        @change=${(event: Event) => view.set({ medicalFirst: (event.target as HTMLInputElement).checked })}
      />
      <span>${t.medicalFirst}</span>
    </label>
  </div>`;
}

function way({ ways, t, set }: FiltersView, name: keyof Ways, all: string, options: (readonly [id: string, name: string])[]) {
  if (!options.length) return nothing;
  const chosen = ways[name] ?? '';
  return html`<label class="field">
    <span>${t[name]}</span>
    <select @change=${(event: Event) => set({ [name]: (event.target as HTMLSelectElement).value || undefined })}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map(([id, words]) => html`<option value=${id} .selected=${id === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

/** What is left, and the way back to everything. */
export const foundView = (view: FiltersView, said: string) =>
  html`<div class="found">
      <p><span>${said}</span></p>
      <button class="plain" type="button" @click=${() => view.clear()}><span>${view.t.clear}</span></button>
    </div>
    ${pathsView(view)}`;

/** How a chosen cause or risk group leads to a chosen place, step by step with the strength of each. */
function pathsView({ list, t, ways: { place, cause, group } }: FiltersView) {
  if (!place) return nothing;
  const { graph } = list;
  const starts = [cause, group].filter((it) => it && graph.node(it)) as string[];
  const paths = starts.flatMap((from) => graph.at(place).flatMap((to) => graph.paths(from, to, 4))).slice(0, 6);
  if (!paths.length) return nothing;
  return html`<section class="paths">
    <p class="does">${t.paths}</p>
    <p class="note">${t.pathsNote}</p>
    <ul>
      ${paths.map(
        (path) =>
          html`<li>
            ${link(list, path[0]!.from)}
            ${path.map(
              (step) =>
                html` <span class="step"
                  ><span class="kind">${kindOf(step, t)}</span> ${link(list, step.to)}
                  ${badge(step.strength, list.t.strengths[step.strength])}</span
                >`,
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}

const link = (list: ListView, id: string) =>
  html`<a href="#cause=${id}" @click=${(event: MouseEvent) => list.onFollow(event, id)}>${words(nameOf(list, id), list)}</a>`;
