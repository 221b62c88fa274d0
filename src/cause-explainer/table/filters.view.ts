import { html, nothing } from 'lit';
import { words } from '../../foundation/document/words.view.js';
import type { Locale } from '../../locales/locale.js';
import type { CauseNode } from '../content/cause-map.schema.js';
import { parts, type Ways } from '../graph/cause-graph.js';
import { badge, nameOf, namesOf, type ListView } from '../list/cause-list.view.js';
import { kindOf } from './table.view.js';

/** What a reader asks for: the ways in, words to search for, and which name of a node comes first. */
export interface Asked extends Ways {
  query?: string;
  medicalFirst?: boolean;
}

/** What was asked for, and whom a change is told. */
export interface Filtering {
  readonly t: Locale['causeTable'];
  readonly asked: Asked;
  /** Chooses ways in; those that are not named stay. */
  set(change: Asked): void;
  clear(): void;
}

/** A search and the three ways in. */
export function filtersView(list: ListView, filters: Filtering) {
  const { t, asked } = filters;
  const { nodes } = list.graph.map;
  const of = (type: CauseNode['type']) =>
    nodes.filter((node) => node.type === type).map((node) => [node.id, namesOf(list, node)[0]] as const);
  const places = [
    ...new Set(nodes.filter(({ type }) => type !== 'structure').flatMap(({ regions }) => regions.map((id) => parts(id).name))),
  ];
  const { place } = asked;
  if (place && !places.includes(place)) places.push(place);
  const named = places.map((id) => [id, list.placeName(id)] as const);
  return html`<div class="tools">
    <label class="field search">
      <span>${t.search}</span>
      <input
        type="search"
        autocomplete="off"
        .value=${asked.query ?? ''}
        @input=${(event: Event) => filters.set({ query: (event.target as HTMLInputElement).value })}
      />
    </label>
    ${way(filters, 'place', t.anywhere, named)} ${way(filters, 'cause', t.any, of('cause'))}
    ${way(filters, 'group', t.anyone, [...of('risk-group'), ['none', t.none]])}
    <label class="check">
      <input
        type="checkbox"
        .checked=${list.medicalFirst}
        @change=${(event: Event) => filters.set({ medicalFirst: (event.target as HTMLInputElement).checked })}
      />
      <span>${t.medicalFirst}</span>
    </label>
  </div>`;
}

function way({ asked, t, set }: Filtering, name: keyof Ways, all: string, options: (readonly [id: string, name: string])[]) {
  if (!options.length) return nothing;
  const chosen = asked[name] ?? '';
  return html`<label class="field">
    <span>${t[name]}</span>
    <select @change=${(event: Event) => set({ [name]: (event.target as HTMLSelectElement).value || undefined })}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${options.map(([id, words]) => html`<option value=${id} .selected=${id === chosen}>${words}</option>`)}
    </select>
  </label>`;
}

/** What is left, and the way back to everything. */
export const foundView = (list: ListView, filters: Filtering, said: string) =>
  html`<div class="found">
      <p><span>${said}</span></p>
      <button class="plain" type="button" @click=${() => filters.clear()}><span>${filters.t.clear}</span></button>
    </div>
    ${pathsView(list, filters)}`;

/** How a chosen cause or risk group leads to a chosen place, step by step with the strength of each. */
function pathsView(list: ListView, { t, asked: { place, cause, group } }: Filtering) {
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
  html`<a href=${list.address(id)} @click=${(event: MouseEvent) => list.onFollow(event, id)}
    >${words(nameOf(list, id), list)}</a
  >`;
