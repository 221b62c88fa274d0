/** The drawn body: regions to choose by pointer or keyboard, and the nerves of the chosen node. Loaded when a reader asks for it. */
import { html, nothing } from 'lit';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { Lazy } from '../../foundation/lazy.controller.js';
import { Localize } from '../../foundation/localize.controller.js';
import { causeBody } from '../../locales/en/cause-explainer-body.js';
import type { CauseExplainerHost } from '../cause-explainer.host.js';
import { parts, type CauseGraph } from '../graph/cause-graph.js';
import { panels } from './anatomy.js';
import { figureView, printView } from './body-map.view.js';
import { figureStyles } from './figure.styles.js';
import { figureOf } from './own-figure.js';
import type { FigureView, Shown } from './picture.view.js';
import { Printing } from './print/print.controller.js';
import { printStyles } from './print/print.styles.js';
import { neighbour, numbered, picturesBeside, placeName, regionsOf, turned, type Picture, type Region } from './regions.js';
import { spineStyles } from './spine.styles.js';

/** What reads a site's own figure: for the pages that bring one. */
const ownFigure = () => import('./own-figure.controller.js');

/** What the figure shows, and whom it tells. */
export interface BodyView extends Shown {
  onPlace(id: string | undefined): void;
  onNode(id: string): void;
}

export class BodyMap {
  readonly #host: CauseExplainerHost;
  readonly #i18n: Localize<'causeBody'>;
  readonly #printing: Printing;
  readonly #own;
  #picture: Picture | undefined;
  /** Where Tab comes in, for each picture. */
  readonly #tabStops = new Map<Picture, string>();
  #pointed: string | undefined;
  #shown: string | undefined;

  constructor(host: CauseExplainerHost) {
    this.#host = host;
    this.#i18n = new Localize(host, 'causeBody', causeBody);
    this.#printing = new Printing(host);
    this.#own = new Lazy(host, ownFigure, ({ OwnFigure }) => new OwnFigure(host));
    adoptStyles(host.renderRoot as ShadowRoot, figureStyles, spineStyles, printStyles);
  }

  render(view: BodyView) {
    const { graph } = view;
    const pictures = this.#pictures(graph);
    this.#follow(view, pictures);
    const picture = pictures.find((it) => it === this.#picture) ?? pictures.find((it) => it === 'own' || it === 'back') ?? 'back';
    const all = pictures.flatMap((it) => this.#regions(it));
    const legend = numbered(graph, all);
    // On paper there is room for every picture that the map tells of; the site's own stays where it is.
    const { isAlone, isPrinting } = this.#printing;
    const printed = isPrinting
      ? pictures.filter((it) => it !== 'own' && this.#regions(it).some((region) => legend.get(region)))
      : [];
    const figure: FigureView = {
      ...view,
      ...{ t: this.#i18n.t, legend, picture, pictures, printed, isAlone, pointed: this.#pointed },
      ...{ licence: this.#own.part?.licence, ownHeight: this.#own.part?.height ?? 300 },
      regionsOf: (it) => this.#regions(it),
      nameOf: (place) => this.nameOf(place),
      tabStopOf: (it) => this.#tabStops.get(it),
      onChoose: (region) => this.#choose(region, view),
      onKey: (event, it) => this.#onKey(event, it, view),
      onPoint: (id) => this.#point(id),
      onPrint: () => void this.#printing.print(),
      onTurn: (it) => this.#turn(it),
    };
    return html`${figureView(figure)} ${isPrinting ? printView(figure) : nothing}`;
  }

  /** The name of a place by its id, for those who show it elsewhere. */
  nameOf(id: string): string {
    const title = this.#own.part?.regions.find((region) => region.id === id)?.title;
    return placeName({ ...parts(id), title }, this.#i18n.t);
  }

  /** The site's own figure, if it brings one, takes the place of ours, save where it cannot be used or cannot show all. */
  #pictures(graph: CauseGraph): Picture[] {
    if (!figureOf(this.#host)) return [...panels];
    const figure = this.#own.need();
    figure?.check(graph);
    // Until it is read, ours is not shown for a moment in its place.
    if (this.#own.failed || (figure?.measured && !figure.regions.length)) return [...panels];
    return picturesBeside(this.#regions('own'), graph.places);
  }

  #regions(picture: Picture): readonly Region[] {
    return picture === 'own' ? (this.#own.part?.regions ?? []) : regionsOf(picture);
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

  #point(id: string | undefined) {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#host.requestUpdate();
  }

  #choose(region: Region, view: BodyView) {
    this.#tabStops.set(region.panel, region.id);
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
    this.#tabStops.set(picture, next.id);
    this.#host.renderRoot.querySelector<SVGElement>(`[data-region="${next.id}"]`)?.focus();
    this.#host.requestUpdate();
  }
}
