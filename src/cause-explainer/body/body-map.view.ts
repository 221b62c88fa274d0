/** The drawn body: regions to choose by pointer or keyboard, and the nerves of the chosen node. Loaded when a reader asks for it. */
import { html, nothing, svg, type LitElement } from 'lit';
import { printerIcon } from '../../foundation/icons.view.js';
import { Localize } from '../../foundation/localize.controller.js';
import { causeViews } from '../../locales/en/cause-explainer-views.js';
import { samePlace, type CauseGraph } from '../graph/cause-graph.js';
import { panels, sizes } from './anatomy.js';
import { changeAt, drawMark, drawNerves, drawSides, drawSkin, drawSpine } from './drawing.view.js';
import { d } from './geometry.js';
import { numbered, type Legend } from './legend.js';
import type { OwnFigure } from './own-figure.view.js';
import { figureStyles } from './figure.styles.js';
import { paperStyles } from './paper.styles.js';
import { Paper } from './paper.view.js';
import { nerveNames, nerves } from './nerves.js';
import { picturesBeside, turned } from './pictures.js';
import { neighbour, parts, regionsOf, type Picture, type Region } from './regions.js';
import { spineStyles } from './spine.styles.js';

export const bodyMapStyles = [figureStyles, spineStyles, paperStyles];

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

export class BodyMap {
  readonly #host: LitElement;
  readonly #i18n: Localize<'causeViews'>;
  readonly #paper: Paper;
  #own: typeof import('./own-figure.view.js') | undefined;
  #figure: OwnFigure | undefined;
  #picture: Picture | undefined;
  /** Where Tab comes in, for each picture. */
  readonly #current = new Map<Picture, string>();
  #pointed: string | undefined;
  #shown: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#i18n = new Localize(host, 'causeViews', causeViews);
    this.#paper = new Paper(host);
  }

  render(view: BodyView) {
    const t = this.#i18n.t.body;
    const figure = this.#ownFigure(view);
    const pictures = this.#pictures(view, figure);
    this.#follow(view, pictures);
    const picture = pictures.find((it) => it === this.#picture) ?? pictures.find((it) => it === 'own' || it === 'back') ?? 'back';
    const known = nerveNames.filter((name) => view.graph.at(name).length);
    const legend = numbered(
      view.graph,
      pictures.flatMap((it) => this.#regions(it)),
    );
    // On paper there is room for every picture that the map tells of; the site's own stays where it is.
    const paper = this.#paper.printing
      ? pictures.filter((it) => it !== 'own' && this.#regions(it).some((region) => legend.get(region)))
      : [];
    return html`<div class=${`figure${paper.length && picture !== 'own' ? ' on-screen' : ''}`} part="figure">
        ${
          pictures.length > 1
            ? html`<div class="switch" role="group" aria-label=${t.panels.own}>
                ${pictures.map(
                  (it) =>
                    html`<button type="button" aria-pressed=${it === picture} @click=${() => this.#turn(it)}>
                      <span>${t.panels[it]}</span>
                    </button>`,
                )}
              </div>`
            : nothing
        }
        ${picture === 'own' ? html`<div class="own"><slot name="figure"></slot>${this.#renderPicture(picture, view, legend)}</div>` : this.#renderPicture(picture, view, legend)}
        ${picture === 'own' && figure?.licence ? html`<p class="note"><span>${t.licence}</span> <span class="words" dir="auto">${figure.licence}</span></p>` : nothing}
        <p class="caption" aria-hidden="true">${this.#caption(view, picture) ?? t.hint}</p>
        ${picture === 'spine' ? this.#renderChange(view) : html`<p class="note">${t.dots} ${picture === 'own' && !figure?.regions.some(({ line }) => line) ? nothing : t.peopleDiffer}</p>`}
        ${
          known.length
            ? html`<div class="nerve-names" role="group" aria-label=${t.nerves}>
                <span class="label" aria-hidden="true">${t.nerves}</span>
                ${known.map((name) => this.#renderNerveName(name, view))}
              </div>`
            : nothing
        }
        <button class="plain print" type="button" @click=${() => void this.#paper.print()}>
          ${printerIcon()}<span>${t.print}</span>
        </button>
      </div>
      ${this.#paper.printing ? this.#renderPaper(paper, view, legend) : nothing}`;
  }

  get #brings() {
    return Boolean(this.#host.querySelector(':scope > [slot="figure"]'));
  }

  /** The site's own figure, once there is one and its reader has come. */
  #ownFigure({ graph }: BodyView): OwnFigure | undefined {
    if (!this.#brings) return undefined;
    if (!this.#figure)
      void import('./own-figure.view.js').then((own) => {
        this.#own = own;
        this.#figure ??= new own.OwnFigure(this.#host);
        this.#host.requestUpdate();
      });
    this.#figure?.check(graph);
    return this.#figure;
  }

  #pictures({ graph }: BodyView, figure: OwnFigure | undefined): Picture[] {
    // Until it is read, ours is not shown for a moment in its place.
    if (!this.#brings || (figure?.measured && !figure.regions.length)) return [...panels];
    return picturesBeside(this.#regions('own'), graph.places);
  }

  #regions(picture: Picture): readonly Region[] {
    return picture === 'own' ? (this.#figure?.regions ?? []) : regionsOf(picture);
  }

  /** A node that was chosen elsewhere turns the figure to where it can be seen. */
  #follow({ graph, selected, place }: BodyView, pictures: readonly Picture[]) {
    const target = selected ?? place;
    if (target === this.#shown) return;
    this.#shown = target;
    const places = selected ? (graph.node(selected)?.regions ?? []) : place ? [place] : [];
    this.#picture = turned(this.#picture, pictures, places, this.#regions('own'));
  }

  #turn(picture: Picture) {
    this.#picture = picture;
    this.#pointed = undefined;
    this.#host.requestUpdate();
  }

  #renderPicture(picture: Picture, view: BodyView, legend: Legend) {
    const [width, height] = picture === 'own' ? [300, this.#figure?.height ?? 300] : sizes[picture];
    const t = this.#i18n.t.body;
    const order = this.#regions(picture);
    const current = order.find(({ id }) => id === this.#current.get(picture)) ?? order[0];
    return html`<svg
      class="map ${picture}"
      viewBox="0 0 ${width} ${height}"
      preserveAspectRatio=${picture === 'own' ? 'none' : nothing}
      role="toolbar"
      aria-label=${t.label(t.panels[picture])}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, picture, view)}
      @pointerleave=${() => this.#point(undefined)}
    >
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V7" class="hatch" />
        </pattern>
      </defs>
      ${svg`<g aria-hidden="true" class="drawing">${this.#draw(picture, view)}</g>
        <g class="regions">${order.map((region) => this.#renderRegion(region, view, region === current))}</g>
        <g aria-hidden="true" class="over">
          ${picture === 'own' ? this.#ownNerves(view) : drawNerves(nerves.filter((nerve) => nerve.panel === picture && this.#isLit(nerve.id, view, 1)))}
          ${order.map((region) => drawMark(region, view.place === region.id, legend.get(region)?.number))}
          ${picture === 'own' ? nothing : drawSides(picture, t)}
        </g>`}
    </svg>`;
  }

  /** Lines of the site's own figure that are chosen, or belong to what is chosen. */
  #ownNerves(view: BodyView) {
    const shown = this.#figure?.regions.filter(({ id, line }) => line && (view.place === id || this.#isLit(id, view, 1)));
    return shown?.length ? this.#own?.ownNerves(shown) : nothing;
  }

  #draw(picture: Picture, view: BodyView) {
    if (picture === 'own') return nothing;
    return picture === 'spine' ? drawSpine(this.#change(view)) : drawSkin(picture);
  }

  #renderRegion(region: Region, view: BodyView, isCurrent: boolean) {
    const pressed = view.place === region.id;
    const line = (region as OwnFigure['regions'][number]).line;
    const name = `region${line ? ' line' : ''}${pressed ? ' pressed' : ''}${this.#isLit(region.id, view) ? ' lit' : ''}`;
    const choose = () => this.#choose(region, view);
    const point = () => this.#point(region.id);
    const own = region.panel === 'own' && this.#own?.ownShapes(region as OwnFigure['regions'][number]);
    return own
      ? svg`<g class=${name} data-region=${region.id} role="button" tabindex=${isCurrent ? 0 : -1} aria-pressed=${pressed}
          aria-label=${this.#describe(region, view)} @click=${choose} @focus=${point} @pointerenter=${point}>${own}</g>`
      : svg`<path class=${name} data-region=${region.id} d=${d(region.outline)} role="button" tabindex=${isCurrent ? 0 : -1}
          aria-pressed=${pressed} aria-label=${this.#describe(region, view)} @click=${choose} @focus=${point} @pointerenter=${point} />`;
  }

  /** What the spine shows is what was chosen, in the figure or in the list. */
  #change({ graph, place, selected }: BodyView) {
    return changeAt([...((selected && graph.node(selected)?.regions) || []), ...(place ? [place] : [])]);
  }

  #renderChange(view: BodyView) {
    const change = this.#change(view) as keyof typeof causeViews.body.changes | undefined;
    return html`<p class="note">${change ? this.#i18n.t.body.changes[change] : this.#i18n.t.body.dots}</p>`;
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

  #name({ name, side, title }: Pick<Region, 'name' | 'side'> & { title?: string | undefined }) {
    const t = this.#i18n.t.body;
    const words = t.names[name];
    if (!words) return title ?? name;
    return side ? t.sided(words, side) : words;
  }

  /** The name of a place by its id, for those who show it elsewhere. */
  nameOf(id: string): string {
    return this.#name({ title: this.#figure?.regions.find((region) => region.id === id)?.title, ...parts(id) });
  }

  #describe(region: Region, { graph }: BodyView) {
    const t = this.#i18n.t.body;
    const found = graph.at(region.id).map((id) => graph.node(id)?.plain ?? id);
    return t.region(this.#name(region), found.length > 4 ? [...found.slice(0, 3), t.more(found.length - 3)] : found);
  }

  #caption(view: BodyView, picture: Picture) {
    const region = this.#regions(picture).find(({ id }) => id === (this.#pointed ?? view.place));
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

  #onKey(event: KeyboardEvent, picture: Picture, view: BodyView) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const order = this.#regions(picture);
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
      ArrowDown: neighbour(from, order, 'down'),
      ArrowUp: neighbour(from, order, 'up'),
      Home: order[0],
      End: order[order.length - 1],
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    const next = to[event.key];
    if (!next) return;
    this.#current.set(picture, next.id);
    this.#host.renderRoot.querySelector<SVGElement>(`[data-region="${next.id}"]`)?.focus();
    this.#host.requestUpdate();
  }

  /** On paper the dots become numbers, with their names below. */
  #renderPaper(pictures: readonly Picture[], view: BodyView, legend: Legend) {
    const t = this.#i18n.t.body;
    const entries = [...new Set(legend.values())].sort((a, b) => a.number - b.number);
    return html`<div class=${this.#paper.alone ? 'paper alone' : 'paper'}>
      <div class="pictures">
        ${pictures.map(
          (it) =>
            html`<div>
              ${this.#renderPicture(it, view, legend)}
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
                this.nameOf(place),
                nodes.map((id) => view.graph.node(id)?.plain ?? id),
              )}
            </li>`,
        )}
      </ol>
    </div>`;
  }
}
