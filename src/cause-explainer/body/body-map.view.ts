/** The drawn body: regions to choose by pointer or keyboard, and the nerves of the chosen node. Loaded when a reader asks for it. */
import { html, nothing, svg, type LitElement } from 'lit';
import { Localize } from '../../foundation/localize.js';
import { causeViews } from '../../locales/en/cause-views.js';
import { samePlace, type CauseGraph } from '../cause-graph.js';
import { centroid, d, type Point } from './geometry.js';
import { neighbour, nerveNames, nerves, panels, readingOrder, regions, sizes, skin, type Panel, type Region } from './regions.js';
import { spine } from './spine.js';

/** What the figure shows, and whom it tells. */
export interface BodyView {
  graph: CauseGraph;
  /** Id of the chosen place. */
  place: string | undefined;
  /** Id of the chosen node: its places are hatched, its nerves drawn. */
  selected: string | undefined;
  onPlace(id: string | undefined): void;
  onNode(id: string): void;
}

const outlines = (parts: readonly (readonly Point[])[]) => parts.map((part) => svg`<path d=${d(part)} />`);

export class BodyMap {
  readonly #host: LitElement;
  readonly #i18n: Localize<'causeViews'>;
  #panel: Panel = 'back';
  /** Where Tab comes in, for each picture. */
  readonly #current = new Map<Panel, string>();
  #pointed: string | undefined;
  #shown: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#i18n = new Localize(host, 'causeViews', causeViews);
  }

  render(view: BodyView) {
    const t = this.#i18n.t.body;
    this.#follow(view);
    const panel = this.#panel;
    const known = nerveNames.filter((name) => view.graph.at(name).length);
    return html`<div class="figure" part="figure">
      <div class="switch" role="group" aria-label=${t.panels.own}>
        ${panels.map(
          (it) =>
            html`<button type="button" aria-pressed=${it === panel} @click=${() => this.#turn(it)}>
              <span>${t.panels[it]}</span>
            </button>`,
        )}
      </div>
      ${this.#renderPanel(panel, view)}
      <p class="caption" aria-hidden="true">${this.#caption(view) ?? t.hint}</p>
      ${panel === 'spine' ? this.#renderChange(view) : html`<p class="note">${t.dots} ${t.peopleDiffer}</p>`}
      ${
        known.length
          ? html`<div class="nerve-names" role="group" aria-label=${t.nerves}>
              <span class="label" aria-hidden="true">${t.nerves}</span>
              ${known.map((name) => this.#renderNerveName(name, view))}
            </div>`
          : nothing
      }
      ${this.#renderLegend(view)}
    </div>`;
  }

  /** A node that was chosen elsewhere turns the figure to where it can be seen. */
  #follow({ graph, selected, place }: BodyView) {
    const target = selected ?? place;
    if (target === this.#shown) return;
    this.#shown = target;
    const places = selected ? (graph.node(selected)?.regions ?? []) : place ? [place] : [];
    const seen = (panel: Panel) =>
      [...regions, ...nerves].some((it) => it.panel === panel && places.some((at) => samePlace(at, it.id)));
    if (!places.length || seen(this.#panel)) return;
    this.#panel = (['back', 'front', 'hands', 'spine'] as const).find(seen) ?? this.#panel;
  }

  #turn(panel: Panel) {
    this.#panel = panel;
    this.#pointed = undefined;
    this.#host.requestUpdate();
  }

  #renderPanel(panel: Panel, view: BodyView) {
    const [width, height] = sizes[panel];
    const t = this.#i18n.t.body;
    const order = readingOrder(panel);
    const current = order.find(({ id }) => id === this.#current.get(panel)) ?? order[0]!;
    return html`<svg
      class="map ${panel}"
      viewBox="0 0 ${width} ${height}"
      role="toolbar"
      aria-label=${t.label(t.panels[panel])}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, panel, view)}
      @pointerleave=${() => this.#point(undefined)}
    >
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" class="hatch" />
        </pattern>
        <mask id="outside">
          <rect x="-10" y="-10" width="320" height=${height + 20} fill="#fff" />
          ${svg`<g fill="#000">${outlines(skin[panel])}</g>`}
        </mask>
      </defs>
      ${svg`<g aria-hidden="true" class="drawing">${panel === 'spine' ? this.#drawSpine(view) : this.#drawSkin(panel)}</g>
        <g class="regions">${order.map((region) => this.#renderRegion(region, view, region === current))}</g>
        <g aria-hidden="true" class="over">
          ${this.#drawNerves(panel, view)} ${order.map((region) => this.#renderMark(region, view, this.#listed(view).indexOf(region) + 1))} ${panel === 'spine' ? nothing : this.#renderSides(panel)}
        </g>`}
    </svg>`;
  }

  #renderRegion(region: Region, view: BodyView, isCurrent: boolean) {
    const pressed = view.place === region.id;
    const lit = this.#isLit(region.id, view);
    return svg`<path
      class=${`region${pressed ? ' pressed' : ''}${lit ? ' lit' : ''}`}
      data-region=${region.id}
      d=${d(region.outline)}
      role="button"
      tabindex=${isCurrent ? 0 : -1}
      aria-pressed=${pressed}
      aria-label=${this.#describe(region, view)}
      @click=${() => this.#choose(region, view)}
      @focus=${() => this.#point(region.id)}
      @pointerenter=${() => this.#point(region.id)}
    />`;
  }

  /** A dot where the map has something to tell; a tick where the reader chose. */
  #renderMark(region: Region, view: BodyView, number: number) {
    const [x, y] = centroid(region.outline);
    if (view.place === region.id)
      return svg`<g class="tick"><circle cx=${x} cy=${y} r="9" /><path d="m${x - 4} ${y} 3 3.2 5.4-6.2" /></g>`;
    return number
      ? svg`<circle class="dot" cx=${x} cy=${y} r="3.2" /><text class="number" x=${x} y=${y + 4}>${number}</text>`
      : nothing;
  }

  /** Left stays the person's left, whichever way the page reads. */
  #renderSides(panel: Panel) {
    const { left, right } = this.#i18n.t.body;
    const [a, b] = panel === 'back' ? [left, right] : [right, left];
    const y = panel === 'hands' ? sizes.hands[1] - 6 : 24;
    return svg`<text class="side" x="30" y=${y}>${a}</text><text class="side" x="270" y=${y}>${b}</text>`;
  }

  #drawSkin(panel: Panel) {
    const more: Record<string, string> = {
      front:
        'M139 48v3M161 48v3M141 66q9 7 18 0M128 135q-10 -5 -22 -3M172 135q10 -5 22 -3M149 262v3M124 442q6 5 11 0M165 442q6 5 11 0',
      back: 'M123 44q27 22 54 0M150 132v150M118 150q9 16 20 22M182 150q-9 16 -20 22M108 340q20 12 40 2M192 340q-20 12 -40 2',
    };
    return svg`<g class="outline" mask="url(#outside)">${outlines(skin[panel])}</g>
      <g class="skin">${outlines(skin[panel])}</g>
      ${more[panel] ? svg`<path class="lines" d=${more[panel]} />` : nothing}`;
  }

  #drawSpine(view: BodyView) {
    const change = this.#change(view);
    return svg`<g class="canal">${outlines([spine.canal])}</g>
      <g class="cord"><path d=${d(spine.cord, false)} />${spine.roots.map((root) => svg`<path class="root" d=${d(root, false)} />`)}</g>
      <g class="bone">${outlines([...spine.processes, ...spine.joints, ...spine.bones])}</g>
      <g class="disc">${outlines(spine.discs)}</g>
      ${change ? svg`<g class="change">${outlines(spine.changes[change] ?? [])}</g>` : nothing}`;
  }

  /** What the spine shows is what was chosen, in the figure or in the list. */
  #change({ graph, place, selected }: BodyView) {
    const places = [...(selected ? (graph.node(selected)?.regions ?? []) : []), ...(place ? [place] : [])];
    return places.find((it) => it in spine.changes);
  }

  #renderChange(view: BodyView) {
    const change = this.#change(view) as keyof typeof causeViews.body.changes | undefined;
    return html`<p class="note">${change ? this.#i18n.t.body.changes[change] : this.#i18n.t.body.dots}</p>`;
  }

  #drawNerves(panel: Panel, view: BodyView) {
    const shown = nerves.filter((nerve) => nerve.panel === panel && this.#isLit(nerve.id, view, 1));
    // Three strokes, each wider and fainter, for a border that is soft without a filter; grouped, so that crossings do not darken.
    const stroke = (name: string) =>
      svg`<g class=${name}>${shown.flatMap(({ paths }) => paths.map((path) => svg`<path d=${d(path, false)} />`))}</g>`;
    return svg`<g class="nerve">${['far', 'near', 'middle'].map(stroke)}</g>`;
  }

  /** Whether a place belongs to the chosen node or, for nerves, to one that it links to. */
  #isLit(id: string, { graph, selected }: BodyView, steps = 0) {
    if (!selected || !graph.node(selected)) return false;
    const near = steps ? [...graph.out(selected).map(({ to }) => to), ...graph.into(selected).map(({ from }) => from)] : [];
    return [selected, ...near].some((node) => graph.node(node)?.regions.some((at) => samePlace(at, id)));
  }

  #renderNerveName(name: string, view: BodyView) {
    const own = view.graph.at(name).find((id) => view.graph.node(id)?.type === 'structure') ?? view.graph.at(name)[0]!;
    return html`<button type="button" aria-pressed=${view.selected === own} @click=${() => view.onNode(own)}>
      <span>${this.#i18n.t.body.names[name]}</span>
    </button>`;
  }

  #name({ name, side }: Pick<Region, 'name' | 'side'>) {
    const t = this.#i18n.t.body;
    const words = t.names[name] ?? name;
    return side ? t.sided(words, side) : words;
  }

  /** The name of a place by its id, for those who show it elsewhere. */
  nameOf(id: string): string {
    const [, name = id, side] = /^(.*?)(?:-(left|right))?$/.exec(id) ?? [];
    return this.#name({ name, side: side as Region['side'] });
  }

  #describe(region: Region, { graph }: BodyView) {
    const t = this.#i18n.t.body;
    const found = graph.at(region.id).map((id) => graph.node(id)?.plain ?? id);
    return t.region(this.#name(region), found.length > 4 ? [...found.slice(0, 3), t.more(found.length - 3)] : found);
  }

  #caption(view: BodyView) {
    const region = regions.find(({ id, panel }) => id === (this.#pointed ?? view.place) && panel === this.#panel);
    return region && this.#describe(region, view);
  }

  #point(id: string | undefined) {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#host.requestUpdate();
  }

  #choose(region: Region, view: BodyView) {
    this.#current.set(region.panel, region.id);
    this.#shown = region.id;
    view.onPlace(view.place === region.id ? undefined : region.id);
  }

  #onKey(event: KeyboardEvent, panel: Panel, view: BodyView) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const order = readingOrder(panel);
    const id = (event.target as Element).getAttribute('data-region');
    const at = order.findIndex((region) => region.id === id);
    const from = order[at];
    if (!from) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      return this.#host.renderRoot.querySelector<HTMLElement>('.figure .switch [aria-pressed=true]')?.focus();
    }
    // Space scrolls a page, and SVG has no native button that would press itself.
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return this.#choose(from, view);
    }
    const to: Record<string, Region | undefined> = {
      ArrowRight: order[at + 1],
      ArrowLeft: order[at - 1],
      ArrowDown: neighbour(from, 'down'),
      ArrowUp: neighbour(from, 'up'),
      Home: order[0],
      End: order[order.length - 1],
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    const next = to[event.key];
    if (!next) return;
    this.#current.set(panel, next.id);
    this.#host.renderRoot.querySelector<SVGElement>(`[data-region="${next.id}"]`)?.focus();
    this.#host.requestUpdate();
  }

  #listed({ graph }: BodyView) {
    return readingOrder(this.#panel).filter(({ id }) => graph.at(id).length);
  }

  /** On paper the dots become numbers, with their names below. */
  #renderLegend(view: BodyView) {
    const listed = this.#listed(view);
    if (!listed.length) return nothing;
    return html`<div class="print-legend">
      <p class="label">${this.#i18n.t.body.legend}</p>
      <ol>
        ${listed.map((region) => html`<li>${this.#describe(region, view)}</li>`)}
      </ol>
    </div>`;
  }
}
