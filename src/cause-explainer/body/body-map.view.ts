/** The figure: on screen a picture, the choice of pictures, and words and nerves around it; on paper all pictures, and a legend. */
import { html, nothing } from 'lit';
import { printerIcon } from '../../foundation/icons.view.js';
import { nerveNames } from './nerves.js';
import { isOwn } from './own-figure.js';
import { changeIn, pictureView, type FigureView } from './picture.view.js';
import { describedIn } from './regions.js';

export function figureView(view: FigureView) {
  const { t, graph, picture, pictures, licence } = view;
  const known = nerveNames.filter((name) => graph.at(name).length);
  const drawn = pictureView(picture, view);
  return html`<div class=${view.printed.length && picture !== 'own' ? 'figure on-screen' : 'figure'} part="figure">
    ${
      pictures.length > 1
        ? html`<div class="switch" role="group" aria-label=${t.panels.own}>
            ${pictures.map(
              (it) =>
                html`<button type="button" aria-pressed=${it === picture} @click=${() => view.onTurn(it)}>
                  <span>${t.panels[it]}</span>
                </button>`,
            )}
          </div>`
        : nothing
    }
    ${picture === 'own' ? html`<div class="own"><slot name="figure"></slot>${drawn}</div>` : drawn}
    ${
      picture === 'own' && licence
        ? html`<p class="note"><span>${t.licence}</span> <span class="words" dir="auto">${licence}</span></p>`
        : nothing
    }
    <p class="caption" aria-hidden="true">${caption(view)}</p>
    ${note(view)}
    ${
      known.length
        ? html`<div class="nerve-names" role="group" aria-label=${t.nerves}>
            <span class="label" aria-hidden="true">${t.nerves}</span>
            ${known.map((name) => nerveName(name, view))}
          </div>`
        : nothing
    }
    <button class="plain print" type="button" @click=${view.onPrint}>${printerIcon()}<span>${t.print}</span></button>
  </div>`;
}

function caption(view: FigureView) {
  const region = view.regionsOf(view.picture).find(({ id }) => id === (view.pointed ?? view.place));
  return region ? describedIn(view, region) : view.t.hint;
}

/** What the picture shows: in the spine a change, elsewhere places, and nerves where some can be seen. */
function note(view: FigureView) {
  const { t, picture, regionsOf } = view;
  if (picture === 'spine') {
    const change = changeIn(view) as keyof typeof t.changes | undefined;
    return html`<p class="note">${change ? t.changes[change] : t.dots}</p>`;
  }
  const hasNerves = picture !== 'own' || regionsOf(picture).some((it) => isOwn(it) && it.line);
  return html`<p class="note">${t.dots} ${hasNerves ? t.peopleDiffer : nothing}</p>`;
}

function nerveName(name: string, { t, graph, selected, onNode }: FigureView) {
  const there = graph.at(name);
  const nerve = there.find((id) => graph.node(id)?.type === 'structure') ?? there[0]!;
  return html`<button type="button" aria-pressed=${selected === nerve} @click=${() => onNode(nerve)}>
    <span>${t.names[name]}</span>
  </button>`;
}

/** On paper: every picture that the map tells of, dots become numbers, with their names below. */
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
