/** The figure on paper: every picture that the map tells of, dots become numbers, with their names below. */
import { html } from 'lit';
import { pictureView, type FigureView } from '../picture.view.js';

export function printView(view: FigureView) {
  const { t, graph, legend } = view;
  const entries = [...new Set(legend.values())].sort((a, b) => a.number - b.number);
  return html`<div class=${view.isAlone ? 'paper alone' : 'paper'}>
    <div class="pictures">
      ${view.printed.map(
        (it) =>
          html`<div>
            ${pictureView(it, view)}
            <p class="note">${t.panels[it]}</p>
          </div>`,
      )}
    </div>
    <p class="note">${t.peopleDiffer}</p>
    <p class="label">${t.legend}</p>
    <ol>
      ${entries.map(
        ({ place, nodes }) =>
          html`<li>
            ${t.region(
              view.nameOf(place),
              nodes.map((id) => graph.node(id)?.plain ?? id),
            )}
          </li>`,
      )}
    </ol>
  </div>`;
}
