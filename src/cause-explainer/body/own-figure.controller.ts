/**
 * A site's own figure: its SVG stays in the page, untouched; what can be chosen lies over it, as shapes of our own with the
 * same outlines. Loaded when a page brings one.
 */
import type { ReactiveController } from 'lit';
import { report } from '../../foundation/content/report.browser.js';
import type { CauseExplainerHost } from '../cause-explainer.host.js';
import { parts, type CauseGraph } from '../graph/cause-graph.js';
import { box, corners, type Point } from './geometry.js';
import { figureOf, figureProblems, shapePath, usable, type Found, type OwnRegion } from './own-figure.js';
import { inReadingOrder } from './regions.js';

const shapes = ['path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline', 'use', 'image', 'text'];
const shapeSelector = shapes.map((it) => `${it}:not(defs *, clipPath *, mask *, pattern *)`).join();
/** The least that a finger or a shaking hand can hit, in pixels. */
const least = 24;

export class OwnFigure implements ReactiveController {
  regions: OwnRegion[] = [];
  /** Height of the figure where its width is 300. */
  height = 300;
  /** It has been on screen, so that its regions are known. */
  measured = false;

  readonly #host: CauseExplainerHost;
  #figure: Element | undefined;
  #sizes: ResizeObserver | undefined;
  #changes: MutationObserver | undefined;
  #seen = '';
  #told = '';

  constructor(host: CauseExplainerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The licence that the page gives with its `<svg>`; a `<figcaption>` is on screen by itself. */
  get licence(): string | undefined {
    return this.#svg?.getAttribute('data-licence')?.trim() || undefined;
  }

  get #svg(): SVGSVGElement | undefined {
    const figure = this.#figure;
    return (figure?.localName === 'svg' ? (figure as SVGSVGElement) : figure?.querySelector('svg')) ?? undefined;
  }

  hostUpdated() {
    const figure = figureOf(this.#host);
    if (figure === this.#figure) return this.#measure();
    this.hostDisconnected();
    this.#figure = figure;
    // In the next frame: what changes the layout now would make browsers complain of a loop.
    this.#sizes = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#changes = new MutationObserver(() => {
      this.measured = false;
      this.#host.requestUpdate();
    });
    if (!figure) return;
    this.#sizes.observe(figure);
    this.#changes.observe(figure, { attributes: true, childList: true, subtree: true });
  }

  hostConnected() {
    this.#figure = undefined;
  }

  hostDisconnected() {
    this.#sizes?.disconnect();
    this.#changes?.disconnect();
  }

  /** Says once what is wrong with the figure, in the console and by an event. */
  check(graph: CauseGraph) {
    const caption = this.#figure?.querySelector('figcaption')?.textContent?.trim();
    const problems = figureProblems(this.#found(), graph.places, this.licence ?? caption ?? '');
    const told = JSON.stringify(problems);
    if (told === this.#told || !this.measured) return;
    this.#told = told;
    const isRefused = problems.some(({ severity }) => severity === 'error');
    if (problems.length) report(this.#host, isRefused, problems, 'html');
  }

  /** Places of the figure, each once, with the shapes that take up room. */
  #found() {
    const found = new Map<string, Found & { shapes: SVGGraphicsElement[] }>();
    for (const el of this.#svg?.querySelectorAll<SVGGraphicsElement>('[data-region]') ?? []) {
      const id = el.getAttribute('data-region') ?? '';
      const own = el.matches(shapeSelector) ? [el] : [...el.querySelectorAll<SVGGraphicsElement>(shapeSelector)];
      const all = [...(found.get(id)?.shapes ?? []), ...own.filter(boxOf)];
      const name = (el.querySelector(':scope > title')?.textContent ?? el.getAttribute('aria-label'))?.trim();
      found.set(id, { id, title: found.get(id)?.title ?? (name || undefined), drawn: all.length > 0, shapes: all });
    }
    return [...found.values()];
  }

  /** Where every region lies, in the figure as it is on screen now. */
  #measure() {
    const frame = this.#host.renderRoot.querySelector('.own')?.getBoundingClientRect();
    if (!frame?.width || !frame.height) return;
    const unit = 300 / frame.width;
    const toFrame = new DOMMatrix().scale(unit).translate(-frame.x, -frame.y);
    const regions = this.#found()
      .filter(usable)
      .flatMap(({ id, title, shapes: own }): OwnRegion[] => {
        const pieces = own.flatMap((shape) => {
          const [size, matrix] = [boxOf(shape), shape.getScreenCTM()];
          if (!size || !matrix) return [];
          const onFrame = toFrame.multiply(DOMMatrix.fromMatrix(matrix));
          const kind = shape.localName;
          const path = shapePath(kind, size, shape.getAttribute(kind === 'path' ? 'd' : 'points'));
          return [{ path, matrix: `matrix(${values(onFrame)})`, corners: corners(size).map(([x, y]) => onto(onFrame, x, y)) }];
        });
        if (!pieces.length) return [];
        const line = own.every(isLine);
        // The mark of a line stands on it, which the middle of its box need not do.
        const { points, more } = around(line ? middleOf(own[0]!, toFrame) : pieces.flatMap((it) => it.corners), least * unit);
        return [{ id, ...parts(id), panel: 'own', title, line, outline: points, shapes: line ? pieces : [...pieces, ...more] }];
      });
    const height = frame.height * unit;
    this.measured = true;
    const seen = JSON.stringify([regions, Math.round(height)]);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.height = height;
    // Lines come after the areas that they cross, so that a finger finds them.
    this.regions = [false, true].flatMap((line) => inReadingOrder(regions.filter((it) => it.line === line)));
    this.#host.requestUpdate();
  }
}

/** Neither filled nor closed: an outline without a fill is still an area. */
function isLine(shape: SVGGraphicsElement): boolean {
  if (!(shape instanceof SVGGeometryElement) || getComputedStyle(shape).fill !== 'none') return false;
  const length = shape.getTotalLength();
  const [from, to] = [shape.getPointAtLength(0), shape.getPointAtLength(length)];
  return Math.hypot(from.x - to.x, from.y - to.y) > length / 100;
}

function middleOf(shape: SVGGraphicsElement, toFrame: DOMMatrix): Point[] {
  const line = shape as SVGGeometryElement;
  const matrix = toFrame.multiply(DOMMatrix.fromMatrix(line.getScreenCTM()!));
  const { x, y } = matrix.transformPoint(line.getPointAtLength(line.getTotalLength() / 2));
  return corners({ x: x - 1, y: y - 1, width: 2, height: 2 });
}

function boxOf(shape: SVGGraphicsElement): DOMRect | undefined {
  try {
    const box = shape.getBBox();
    return (isLine(shape) ? box.width || box.height : box.width && box.height) ? box : undefined;
  } catch {
    return undefined; // Firefox throws for a shape that is not drawn
  }
}

const values = ({ a, b, c, d, e, f }: DOMMatrix) => [a, b, c, d, e, f].map((it) => Math.round(it * 1000) / 1000).join(' ');

function onto(matrix: DOMMatrix, x: number, y: number): Point {
  const at = matrix.transformPoint({ x, y });
  return [at.x, at.y];
}

/** The box around some points, and for one that is too small to hit, a larger one to press. */
function around(points: Point[], size: number) {
  const within = box(points);
  const { x, y, width, height } = within;
  const [more, below] = [Math.max(size - width, 0), Math.max(size - height, 0)];
  const area = `M${x - more / 2} ${y - below / 2}h${width + more}v${height + below}h${-width - more}Z`;
  return { points: corners(within), more: more || below ? [{ path: area, matrix: '' }] : [] };
}
