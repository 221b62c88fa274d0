import { html, nothing } from 'lit';
import { sourceList } from '../../foundation/document/sources.view.js';
import { words } from '../../foundation/document/words.view.js';
import type { Locale } from '../../locales/locale.js';
import type { CauseEdge } from '../content/cause-map.schema.js';
import { isSure } from '../graph/cause-graph.js';
import { badge, nameOf, type ListView } from '../list/cause-list.view.js';

/** Rows that the table shows before it is asked for all. */
const firstRows = 60;

/** What one end of a link does to the other, where both stand beside it. */
export const kindOf = (edge: CauseEdge, { kinds, doubtfulKinds }: Locale['causeTable']) =>
  (isSure(edge) ? kinds : doubtfulKinds)[edge.kind];

/** Every link, or those between the nodes that are left, a row each. */
export function tableView(list: ListView, t: Locale['causeTable'], among: ReadonlySet<string> | undefined) {
  const { caption, from, kind, to, strength, why } = t.table;
  const all = list.graph.map.edges.filter((edge) => !among || (among.has(edge.from) && among.has(edge.to)));
  const edges = list.whole.has('table') ? all : all.slice(0, firstRows);
  const cell = (id: string) =>
    html`<button class="plain" type="button" aria-pressed=${list.selected === id} data-id=${id} @click=${() => list.onCell(id)}>
      ${words(nameOf(list, id), list)}
    </button>`;
  // Roles in full: Safari takes a table whose rows are laid out as blocks, as on a phone, for no table.
  return html`<table part="table" role="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr role="row">
          ${[from, kind, to, strength, why].map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${edges.map(
          (edge) =>
            html`<tr role="row" class=${list.selected === edge.from || list.selected === edge.to ? 'chosen' : ''}>
              <th role="rowheader" scope="row">${cell(edge.from)}</th>
              <td role="cell">${kindOf(edge, t)}</td>
              <td role="cell">${cell(edge.to)}</td>
              <td role="cell">${badge(edge.strength, list.t.strengths[edge.strength])}</td>
              <td role="cell">${edge.why ? words(edge.why, list) : nothing} ${sourceList(edge.sources, list)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      edges.length < all.length
        ? html`<button class="plain" type="button" @click=${() => list.onShowAll('table')}>
            <span>${list.t.showAll(all.length)}</span>
          </button>`
        : nothing
    }`;
}
