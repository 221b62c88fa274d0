/** The drawn person of an exercise. Loaded when an exercise has a pose to draw. */
import { nothing, svg, html } from 'lit';
import type { PlanExercise } from '../exercise.js';
import { motion } from './motion.js';
import { sceneOf, type Moment, type Scene } from './scene.js';
import { side as shapes } from './shapes.js';
import { bones, seatHeight, type Body, type Bone } from './skeleton.js';
import type { Placed } from './pose.js';

export type { Moment } from './scene.js';

/** What to draw, and where its movement stands. */
export interface FigureView {
  exercise: PlanExercise;
  /** The moment before, such as the segment before the shown one: where the movement starts. Default: the starting pose. */
  from?: Moment | undefined;
  /** The shown moment: where the movement ends. */
  to: Moment;
  /** Length of the phase in milliseconds; 0 when it waits for the person. */
  duration: number;
  /** How much of it is over, in milliseconds. */
  elapsed: number;
  /** Stands still. */
  paused: boolean;
  /** Text alternative: what the phase asks, in the author's words. */
  alt: string;
}

const layers: readonly (readonly [name: string, bones: readonly Bone[]])[] = [
  ['far', ['far-hand', 'far-forearm', 'far-arm', 'far-foot', 'far-shank', 'far-thigh']],
  ['trunk', ['neck', 'pelvis', 'l1', 'l2', 'l3', 't1', 't2', 't3', 't4', 'head']],
  ['near-leg', ['foot', 'shank', 'thigh']],
  ['near-arm', ['hand', 'forearm', 'arm']],
];
/** The bones in the order of painting. */
const painted = layers.flatMap(([, bones]) => bones);

/** Is there something to draw for this exercise? */
export const canDraw = (exercise: PlanExercise): boolean => sceneOf(exercise) !== undefined;

/**
 * The person in the pose of the shown phase, as an `<svg role="img">`; on the way there while the phase moves.
 * Render it again whenever the session changes (and as often as you like): it keeps time by `elapsed`.
 */
export function figure(view: FigureView) {
  const scene = sceneOf(view.exercise);
  if (!scene) return nothing;
  const to = scene.pose(view.to);
  return html`<svg
    class=${`figure ${to.ground === 'mat' || to.ground === 'bed' ? '' : 'shod'}`}
    viewBox=${scene.box.join(' ')}
    fill="currentColor"
    role="img"
    aria-label=${view.alt}
  >
    ${ground(to, scene)} ${layers.map(([name, bones]) => svg`<g class=${name}>${bones.map((bone) => part(bone, to.body))}</g>`)}
    ${motion(view, scene, painted)}
  </svg>`;
}

function part(bone: Bone, body: Body) {
  const name = bone.replace('far-', '') as keyof typeof shapes;
  return svg`<g class="bone" transform=${transform(body, bone)}>${shapes[name].map(([tone, path]) => svg`<path class=${tone} d=${path} />`)}</g>`;
}

const transform = (body: Body, bone: Bone) => {
  const { x, y, angle } = body[bone];
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${angle.toFixed(2)})`;
};

function ground({ ground, body }: Placed, { box: [left, , width] }: Scene) {
  if (ground === 'bed') {
    const [top, bottom] = [Math.min(...bones.map((it) => body[it].y)) - 16, Math.max(...bones.map((it) => body[it].y)) + 16];
    return svg`<rect class="mat" x=${left + 4} y=${top} width=${width - 8} height=${bottom - top} rx="6" />`;
  }
  if (ground === 'mat') {
    return svg`<path class="floor" d="M${left} 4H${left + width}" /><rect class="mat" x=${left + 6} y="0" width=${width - 12} height="3.4" rx="1.7" />`;
  }
  const x = body.pelvis.x;
  return svg`<path class="floor" d="M${left} .6H${left + width}" />${
    ground === 'chair'
      ? svg`<path class="chair" d="M${x - 17} ${-seatHeight - 42}L${x - 13} ${1.5 - seatHeight}H${x + 24}M${x - 11} ${1.5 - seatHeight}L${x - 14} 0M${x + 20} ${1.5 - seatHeight}L${x + 22} 0" />`
      : nothing
  }`;
}
