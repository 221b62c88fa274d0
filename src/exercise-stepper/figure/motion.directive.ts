/**
 * Moves the drawing. What moves, moves by `transform` in Web Animations: nothing runs on the main thread from frame to frame.
 * The way is sampled, because planted feet bend knees and hips in no straight proportion to time.
 */
import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import { adoptStyles } from '../../foundation/adopt-styles.browser.js';
import { figureStyles } from './figure.styles.js';
import { frames, walking, type FigureView, type Scene } from './scene.js';
import type { Body, Bone } from './skeleton.js';

/** Milliseconds that a person takes to get into a pose, where the phase itself is no movement. */
const settling = 2000;
/** Milliseconds of a stride at an easy pace. */
const strideTime = 1400;

/** Where in the stride a walk begins, coming from standing. */
const midstance = 0.25;

class Motion extends Directive {
  #animations: Animation[] = [];
  #shown = '';

  render(_view: FigureView, _scene: Scene, _painted: readonly Bone[]) {
    return noChange;
  }

  override update(part: ChildPart, [view, scene, painted]: [FigureView, Scene, readonly Bone[]]) {
    const drawing = part.parentNode as SVGSVGElement;
    // At the first rendering the drawing is in no document yet.
    queueMicrotask(() => this.#play(drawing, view, scene, painted));
    return noChange;
  }

  #play(drawing: SVGSVGElement, view: FigureView, scene: Scene, painted: readonly Bone[]) {
    // The figure comes late, when the element's own styles stand. A page that prints in a frame brings its own.
    const root = drawing.getRootNode();
    if (root instanceof ShadowRoot) adoptStyles(root, figureStyles);
    // Before its start, and on paper, a walk is the picture of a step.
    const walks = scene.walks(view.to) && !(view.paused && !view.elapsed);
    const long = walks ? strideTime : moving(view);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const shown = JSON.stringify([view.from?.phase, view.from?.side, view.to.phase, view.to.side, long, walks, still]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      for (const it of this.#animations) it.cancel();
      this.#animations = [];
      if (!still && (walks || view.elapsed < long)) {
        const bodies = walks ? walking().bodies : frames(scene.pose(view.from), scene.pose(view.to));
        this.#animations = animate(drawing, painted, bodies, long, walks);
      }
    }
    for (const it of this.#animations) {
      const off = Math.abs(Number(it.currentTime ?? 0) - view.elapsed);
      if (view.paused) it.pause();
      if (off > 100 || view.paused) it.currentTime = view.elapsed;
      if (!view.paused && it.playState !== 'running' && view.elapsed < long) it.play();
    }
  }
}

/** Puts the person in motion, or holds it; nothing is drawn by it. */
export const motion = directive(Motion);

function moving({ exercise, to, duration }: FigureView): number {
  const kind = to.phase === undefined ? 'prepare' : exercise.phases[to.phase]?.kind;
  return duration && (kind === 'move' || kind === 'release') ? duration : Math.min(duration || settling, settling);
}

function animate(drawing: SVGElement, painted: readonly Bone[], bodies: readonly Body[], duration: number, endless: boolean) {
  const groups = drawing.querySelectorAll('.bone');
  const found: Animation[] = [];
  painted.forEach((bone, i) => {
    const [first, ...rest] = bodies.map((body) => css(body, bone));
    if (rest.every((it) => it === first)) return;
    const transform = unwound(bodies, bone);
    const timing = endless ? { iterations: Infinity, iterationStart: midstance } : { easing: 'ease-in-out' };
    found.push(groups[i]!.animate({ transform }, { duration, ...timing }));
  });
  return found;
}

const css = (body: Body, bone: Bone, angle = body[bone].angle) =>
  `translate(${body[bone].x.toFixed(2)}px, ${body[bone].y.toFixed(2)}px) rotate(${angle.toFixed(2)}deg)`;

/** No angle jumps by a whole turn between two pictures, or the bone would spin. */
function unwound(bodies: readonly Body[], bone: Bone): string[] {
  let last = bodies[0]![bone].angle;
  return bodies.map((body) => {
    last = body[bone].angle + 360 * Math.round((last - body[bone].angle) / 360);
    return css(body, bone, last);
  });
}
