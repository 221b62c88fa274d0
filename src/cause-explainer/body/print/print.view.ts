/** The figure on paper: every picture that the map tells of, dots become numbers, with their names below. */
import { html } from 'lit';
import { pictureView, type PictureView } from '../picture.view.js';
import type { Picture } from '../regions.js';

/** What the sheet needs beside its pictures. */
export interface PrintView extends PictureView {
  /** It is the figure that is printed, and not the page. */
  isAlone: boolean;
  nameOf(place: string): string;
}

export function printView(pictures: readonly Picture[], view: PrintView) {
  const { t, graph, legend } = view;
  const entries = [...new Set(legend.values())].sort((a, b) => a.number - b.number);
  return html`<div class=${view.isAlone ? 'paper alone' : 'paper'}>
    <div class="pictures">
      ${pictures.map(
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
