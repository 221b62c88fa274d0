import { aTimeout, expect, fixture, nextFrame } from '@open-wc/testing';
import { html, render } from 'lit';
import type { PlanExercise } from '../../../src/exercise-stepper/content/exercise.schema.js';
import { canDraw, figure } from '../../../src/exercise-stepper/figure/figure.view.js';
import type { FigureView } from '../../../src/exercise-stepper/figure/scene.js';
import { expectNoAxeViolations } from '../../helpers/axe.js';
import { until } from '../clock.js';

const bridge: PlanExercise = {
  title: 'Bridge',
  pose: 'crook-lying',
  setup: [],
  phases: [
    { kind: 'move', cue: 'Lift your hips.', duration: 'PT4S', pose: 'bridge' },
    { kind: 'hold', cue: 'Hold.', duration: 'PT5S' },
    { kind: 'release', cue: 'Lower.', duration: 'PT4S', pose: 'crook-lying' },
    { kind: 'move', cue: 'Walk.', duration: 'PT1M', pose: 'walking' },
  ],
  reps: { default: 1 },
  sets: { default: 1 },
  sides: 'none',
  poses: [],
  claims: [],
  conditions: [],
  stopIf: [],
  askFirst: [],
  notFor: [],
};
const lift: FigureView = {
  exercise: bridge,
  to: { phase: 0 },
  duration: 4000,
  elapsed: 0,
  paused: false,
  alt: 'Lift your hips.',
};

/** A shadow root, as in the stepper: the figure brings its own styles there. */
async function stage() {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  root.append(container);
  return {
    root,
    async show(view: FigureView) {
      render(figure(view), container);
      await nextFrame();
      return container.querySelector('svg')!;
    },
  };
}

/** Where a part is painted now, in the drawing's own units. By its box: WebKit keeps the attribute `transform` out of styles. */
function middle(part: Element) {
  const drawing = part.closest('svg')!;
  const [box, all] = [part.getBoundingClientRect(), drawing.getBoundingClientRect()];
  const { x, y, width } = drawing.viewBox.baseVal;
  const unit = all.width / width;
  return { x: x + (box.x + box.width / 2 - all.x) / unit, y: y + (box.y + box.height / 2 - all.y) / unit };
}
/** Height of the pelvis: the last bone of the trunk before the head, painted over the shirt. */
const height = (drawing: Element) => middle(drawing.querySelector('.trunk > .bone:nth-last-child(2)')!).y;
const motions = (drawing: Element) => drawing.getAnimations({ subtree: true });

describe('the drawn figure', function () {
  this.timeout(60_000);
  it('is an image whose text alternative is the cue', async () => {
    const { show } = await stage();
    const drawing = await show(lift);
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.equal('Lift your hips.');
    await expectNoAxeViolations(drawing.parentElement!);
  });

  it('draws nothing for an exercise without a pose that it knows', () => {
    const none = { ...bridge, pose: undefined, phases: [{ kind: 'hold' as const, cue: 'Hold.', pose: 'handstand' }] };
    expect(canDraw(none)).to.equal(false);
    expect(canDraw(bridge)).to.equal(true);
  });

  it('carries no style attribute and no style element, so that a strict page shows it', async () => {
    const { root, show } = await stage();
    await show(lift);
    await show({ ...lift, elapsed: 2000, paused: true });
    expect(root.querySelectorAll('[style], style')).to.have.length(0);
  });

  it('brings its own colours into the shadow root, once', async () => {
    const { root, show } = await stage();
    const drawing = await show(lift);
    await show({ ...lift, elapsed: 10 });
    expect(root.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(drawing.querySelector('.far')!).opacity).to.not.equal('1');
  });

  it('moves by transform alone', async () => {
    const { show } = await stage();
    const drawing = await show(lift);
    expect(motions(drawing).length).to.be.above(0);
    for (const motion of motions(drawing)) {
      for (const frame of (motion.effect as KeyframeEffect).getKeyframes()) {
        const { offset, computedOffset, easing, composite, ...properties } = frame;
        expect(Object.keys(properties)).to.deep.equal(['transform']);
      }
    }
  });

  it('lifts the pelvis as time goes by, and has it up at the end of the phase', async () => {
    const { show } = await stage();
    const drawing = await show({ ...lift, duration: 400 });
    const start = height(drawing);
    await Promise.all(motions(drawing).map((motion) => motion.finished));
    await nextFrame();
    const end = height(drawing);
    expect(end).to.be.below(start - 10);
    await show({ ...lift, duration: 400, elapsed: 600 });
    expect(height(drawing)).to.be.closeTo(end, 0.1);
  });

  it('stands still while paused, and goes on from there', async () => {
    const { show } = await stage();
    const drawing = await show({ ...lift, elapsed: 1500, paused: true });
    const held = height(drawing);
    await aTimeout(250);
    expect(height(drawing)).to.equal(held);
    await show({ ...lift, elapsed: 1500 });
    await until(() => height(drawing) < held - 0.5);
  });

  it('lands where the session is after a jump, forwards and back', async () => {
    const { show } = await stage();
    const drawing = await show({ ...lift, elapsed: 2000, paused: true });
    const middle = height(drawing);
    await show({ ...lift, elapsed: 4000, paused: true });
    const end = height(drawing);
    await show({ ...lift, elapsed: 0, paused: true });
    const start = height(drawing);
    expect(middle).to.be.below(start - 3);
    expect(end).to.be.below(middle - 3);
    await show({ ...lift, elapsed: 2000, paused: true });
    expect(height(drawing)).to.be.closeTo(middle, 0.01);
  });

  it('keeps time with the session to a tenth of a second', async () => {
    const { show } = await stage();
    const drawing = await show(lift);
    const asked = performance.now();
    await show({ ...lift, elapsed: 3000 });
    // A busy browser may come to the reading late; the figure has moved on by no more than that.
    for (const motion of motions(drawing))
      expect(Number(motion.currentTime)).to.be.within(2900, 3100 + performance.now() - asked);
  });

  it('moves nothing when a phase keeps the pose', async () => {
    const { show } = await stage();
    const drawing = await show({ ...lift, from: { phase: 0 }, to: { phase: 1 }, duration: 5000 });
    expect(motions(drawing).length).to.equal(0);
    expect(height(drawing)).to.be.below(-25);
  });

  it('walks for as long as the phase lasts', async () => {
    const { show } = await stage();
    const drawing = await show({ ...lift, from: { phase: 2 }, to: { phase: 3 }, duration: 60_000, elapsed: 30_000 });
    expect(motions(drawing).length).to.be.above(10);
    for (const motion of motions(drawing)) expect(motion.playState).to.equal('running');
  });

  it('is a still picture of the pose to reach when the person wants less motion', async () => {
    // Only Chromium can be told to prefer less motion; the figure asks the same question in every engine.
    const ask = window.matchMedia;
    window.matchMedia = (query) =>
      query === '(prefers-reduced-motion: reduce)' ? ask.call(window, 'all') : ask.call(window, query);
    try {
      const { show } = await stage();
      const drawing = await show(lift);
      expect(motions(drawing).length).to.equal(0);
      expect(height(drawing)).to.be.below(-25);
    } finally {
      window.matchMedia = ask;
    }
  });

  it('shows a step, and moves nothing, before a walk begins and on paper', async () => {
    const { show } = await stage();
    const drawing = await show({ ...lift, from: { phase: 3 }, to: { phase: 3 }, duration: 0, paused: true });
    expect(motions(drawing).length).to.equal(0);
  });

  it('can be drawn into the document of a frame, which brings its own styles', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="paper"></iframe>`);
    const page = frame.contentDocument!;
    const errors: unknown[] = [];
    const note = (event: PromiseRejectionEvent | ErrorEvent) => errors.push(event);
    window.addEventListener('error', note);
    render(figure({ ...lift, paused: true }), page.body, { creationScope: page });
    await aTimeout(50);
    window.removeEventListener('error', note);
    expect(errors).to.be.empty;
    expect(page.querySelector('svg.figure')).to.not.equal(null);
  });

  it('turns the person to the viewer where a pose is seen from the front', async () => {
    const { show } = await stage();
    const poses = [{ id: 'reach', view: 'front' as const, shoulder: 150 }];
    const drawing = await show({ ...lift, exercise: { ...bridge, pose: 'reach', poses }, to: {} });
    const [left, right] = [drawing.querySelector('.near-arm .bone')!, drawing.querySelector('g[class=""] > .bone')!].map(
      (hand) => middle(hand).x,
    );
    expect(left! + right!).to.be.closeTo(0, 1);
    expect(right! - left!).to.be.above(60);
  });
});
