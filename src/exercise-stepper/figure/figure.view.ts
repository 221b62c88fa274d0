/** The drawn person of an exercise. Loaded when an exercise has a pose to draw. */
import { nothing, svg, html } from 'lit';
import type { PlanExercise } from '../content/exercise.schema.js';
import { extent } from './grounding.js';
import { motion } from './motion.directive.js';
import type { Placed } from './pose.js';
import { sceneOf, type FigureView, type Scene } from './scene.js';
import { back, front, side } from './shapes.js';
import { bones, seatHeight, type Body, type Bone } from './skeleton.js';

const trunk: readonly Bone[] = ['pelvis', 'l1', 'l2', 'l3', 't1', 't2', 't3', 't4'];
const layers: readonly (readonly [name: string, bones: readonly Bone[], of?: typeof side])[] = [
  ['far', ['far-hand', 'far-forearm', 'far-arm', 'far-foot', 'far-shank', 'far-thigh']],
  ['trunk', ['neck', ...[...trunk].reverse(), 'head']],
  ['back', trunk, back],
  ['near-leg', ['foot', 'shank', 'thigh']],
  ['near-arm', ['hand', 'forearm', 'arm']],
];
/** From the front nothing of a limb is hidden behind the trunk. */
const turnedLayers = [...layers.slice(1), layers[0]!];

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
  const turned = to.view === 'front';
  const shapes = turned ? front : side;
  const shown = turned ? turnedLayers : layers;
  return html`<svg
    class=${`figure ${to.ground === 'mat' || to.ground === 'bed' ? '' : 'shod'}`}
    viewBox=${scene.box.join(' ')}
    fill="currentColor"
    role="img"
    aria-label=${view.alt}
  >
    ${ground(to, scene)} ${hint(scene.pose(view.from), to)}
    ${shown.map(
      ([name, bones, of = shapes]) =>
        svg`<g class=${turned && name === 'far' ? '' : name}>${bones.map((bone) => part(bone, to.body, turned && of === back ? {} : of))}</g>`,
    )}
    ${motion(
      view,
      scene,
      shown.flatMap(([, bones]) => bones),
    )}
  </svg>`;
}

function part(bone: Bone, body: Body, of: typeof side) {
  return svg`<g class="bone" transform=${transform(body, bone)}>${(of[bone.replace('far-', '')] ?? []).map(([tone, path]) => svg`<path class=${tone} d=${path} />`)}</g>`;
}

/** Where a phase moves the trunk by little and nothing else by much, an arrow says which way. */
function hint(from: Placed, to: Placed) {
  const moved = (bone: Bone) => {
    const [x, y] = [to.body[bone].x - from.body[bone].x, to.body[bone].y - from.body[bone].y];
    return { bone, x, y, way: Math.hypot(x, y) };
  };
  if (from.ground !== to.ground || bones.some((bone) => moved(bone).way > 12)) return nothing;
  const far = trunk.map(moved).reduce((a, b) => (b.way > a.way ? b : a));
  const { way } = far;
  const { x, y } = to.body[far.bone];
  // Its tail would be in the floor when the back comes up from there.
  if (way < 1 || way > 6 || y - (29 * far.y) / way > 0) return nothing;
  const angle = (Math.atan2(far.y, far.x) * 180) / Math.PI;
  return svg`<path class="hint" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})" d="M-29 0H-15M-20 -5L-15 0L-20 5" />`;
}

const transform = (body: Body, bone: Bone) => {
  const { x, y, angle } = body[bone];
  return `translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${angle.toFixed(2)})`;
};

function ground({ ground, body }: Placed, { box: [left, , width] }: Scene) {
  if (ground === 'bed') {
    const [top, bottom] = [Math.min(...bones.map((it) => body[it].y)) - 16, Math.max(...bones.map((it) => body[it].y)) + 16];
    return svg`<rect class="mat" x=${left + 4} y=${top} width=${width - 8} height=${bottom - top} rx="6" />
      <rect class="pillow" transform=${transform(body, 'head')} x="-17" y="-28" width="31" height="34" rx="7" />`;
  }
  if (ground === 'mat') {
    // Seen a little from above; the line is where the body touches it.
    const [from, , to] = extent(body);
    return svg`<path class="mat" d="M${left + 12} -6H${left + width - 5}L${left + width - 12} 11H${left + 5}Z" /><ellipse class="shade" cx=${(from + to) / 2} cy="1.5" rx=${(to - from) / 2 - 1} ry="3" />`;
  }
  const x = body.pelvis.x;
  return svg`<path class="floor" d="M${left} .6H${left + width}" />${
    ground === 'chair'
      ? svg`<path class="chair" d="M${x - 17} ${-seatHeight - 42}L${x - 13} ${1.5 - seatHeight}H${x + 24}M${x - 11} ${1.5 - seatHeight}L${x - 14} 0M${x + 20} ${1.5 - seatHeight}L${x + 22} 0" />`
      : nothing
  }`;
}
