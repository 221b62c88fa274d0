/** What stands on screen during a run. */
import { html, nothing } from 'lit';
import { failedView } from '../../foundation/content/status.view.js';
import { pauseIcon, playIcon, skipBackIcon, skipForwardIcon } from '../../foundation/icons.view.js';
import { hasPoses } from '../figure/has-poses.js';
import { choicesView } from '../setup/setup.view.js';
import { breathOf } from '../session/choices.js';
import { cueOf, phaseName, upNext } from '../session/cues.js';
import { extendable, leftOf, lengthOf, remaining, segmentOf, type Session, type SimpleEvent } from '../session/session.js';
import { countdownView } from './countdown.view.js';
import { everySecond } from './every-second.directive.js';
import { floorModeView } from './floor-mode/floor-mode.view.js';
import { breathPacer } from './output/breath-pacer.directive.js';
import { painQuestion, verdictView } from './pain.view.js';
import type { RunView } from './run-view.js';

export function runView(view: RunView) {
  const { run, state, stepper } = view;
  const { t } = stepper;
  const { timeline } = state;
  const segment = segmentOf(state);
  const { kind, rep, set, exercise } = segment;
  const dose = timeline.doses[exercise]!;
  const then = upNext(state, t);
  const where = [
    ...(timeline.exercises.length > 1 ? [t.exercise(exercise + 1, timeline.exercises.length)] : []),
    ...(dose.sets > 1 ? [t.set(set, dose.sets)] : []),
    ...(dose.reps > 1 ? [t.repetition(Math.max(1, rep), dose.reps)] : []),
    ...(segment.side ? [t.sides[segment.side]] : []),
  ];
  return html`<div class="stage" part="stage" data-kind=${kind}>
    <div class="where">
      ${where.map((it) => html`<span>${it}</span>`)}
      <span class="total">${everySecond(run.ticking, (now) => t.timeLeft(Math.ceil(remaining(state, now) / 60_000)))}</span>
    </div>
    ${dots(dose.reps, rep, state)} ${run.hurts ? nothing : scene(view)} ${run.hurts ? hurts(view) : controls(view)}
    ${then ? html`<p class="then"><span>${t.then}</span> <span class="words" dir="auto">${then}</span></p>` : nothing}
    ${run.hurts ? nothing : notes(view)} ${floorModeView(view)}
  </div>`;
}

function scene(view: RunView) {
  const { run, state, now, stepper } = view;
  const { t, length } = stepper;
  const { timeline } = state;
  const segment = segmentOf(state);
  const { kind, rep } = segment;
  const exercise = timeline.exercises[segment.exercise]!;
  const whole = lengthOf(state);
  const left = leftOf(state, now);
  const elapsed = whole - left;
  const waits = segment.open || state.waiting;
  const paused = state.status === 'paused';
  const breath = kind === 'hold' && !waits ? breathOf(exercise) : undefined;
  const name = phaseName(timeline, segment, t);
  const cue = cueOf(timeline, segment, t);
  const note = paused
    ? [...(state.away ? [t.away(length(Math.round(state.away / 1000)))] : []), state.away && rep ? t.pausedAt(rep) : t.paused]
    : waits
      ? [t.pressNext]
      : [];
  return html`<div class="scene">
    <div class="picture"><slot name="media">${picture(view)}</slot></div>
    <div class="dial">
      ${breath ? html`<span class="breath" ${breathPacer(breath, elapsed, paused)}></span>` : nothing}
      ${everySecond(run.ticking, (now) => countdownView(view, now, breath))}
    </div>
    <div class="cue">
      <p class="phase words" dir="auto">${name}</p>
      ${cue.filter((it) => it.replace(/\W+$/u, '') !== name).map((it) => html`<p class="sentence words" dir="auto">${it}</p>`)}
      ${note.length ? html`<p class="note">${note.map((it) => html`<span>${it}</span> `)}</p>` : nothing}
    </div>
  </div>`;
}

/** The author's own picture of the phase, else the drawn person. */
function picture({ state, now, stepper, drawFigure, retryFigure }: RunView) {
  const { t, shared } = stepper;
  const { timeline } = state;
  const segment = segmentOf(state);
  const exercise = timeline.exercises[segment.exercise]!;
  const image = segment.phase === undefined ? undefined : exercise.phases[segment.phase]?.image;
  if (image) return html`<img src=${image.src} alt=${image.alt} />`;
  if (retryFigure && hasPoses(exercise)) return failedView(shared, retryFigure);
  const before = timeline.segments[state.at - 1];
  const whole = lengthOf(state);
  return (
    drawFigure?.({
      exercise,
      from: before && before.exercise === segment.exercise ? before : undefined,
      to: segment,
      duration: segment.open ? 0 : whole,
      elapsed: whole - leftOf(state, now),
      paused: state.status === 'paused' || segment.open || state.waiting,
      alt: cueOf(timeline, segment, t).join(' '),
    }) ?? nothing
  );
}

function controls({ run, state, stepper }: RunView) {
  const { t, length } = stepper;
  const paused = state.status === 'paused';
  const { open } = segmentOf(state);
  const more = extendable(state);
  const send = (type: SimpleEvent) => run.send({ type });
  return html`<div class="controls">
      <button type="button" @click=${() => send('back')}>${skipBackIcon()}<span>${t.back}</span></button>
      <button class="primary big" part="start-button" type="button" data-focus @click=${() => send(paused ? 'resume' : 'pause')}>
        ${paused ? playIcon() : pauseIcon()}<span>${paused ? t.resume : t.pause}</span>
      </button>
      <button class=${!paused && (open || state.waiting) ? 'primary' : ''} type="button" @click=${() => send('next')}>
        ${skipForwardIcon()}<span>${t.next}</span>
      </button>
    </div>
    <div class="more">
      <button class="plain" type="button" @click=${() => send('repeat')}>${t.repeat}</button>
      ${more ? html`<button class="plain" type="button" @click=${() => send('extend')}>${t.extend(length(more / 1000))}</button>` : nothing}
      <button class="plain" type="button" @click=${() => send('reset')}>${t.restart}</button>
      <button class="plain" type="button" @click=${() => run.askPain()}>${t.hurts}</button>
      <button class="plain" type="button" @click=${() => void run.floorMode.enter()}>${t.floor}</button>
      <button class="plain" type="button" aria-expanded=${run.isAdjusting} @click=${() => run.toggleChoices()}>
        <span>${t.choose}</span>
      </button>
    </div>
    ${run.isAdjusting ? html`<div class="adjust">${choicesView(state.timeline.plan, stepper)}</div>` : nothing}`;
}

/** Something hurts: how much, and what the author's rule makes of it. */
function hurts({ run, state, stepper }: RunView) {
  const { t } = stepper;
  const answer = (pain: number | undefined) => run.answerDuring(pain);
  return html`<div class="hurts">
    ${painQuestion(t, 'during', run.painDuring, answer)} ${verdictView(state.timeline.plan, run.painDuring, stepper)}
    <div class="choices">
      <button type="button" data-focus @click=${() => run.stop()}>${t.newSigns}</button>
      <button type="button" @click=${() => run.stop()}>${t.stopHere}</button>
      <button class="primary" type="button" @click=${() => run.resumeAfterPain()}>${playIcon()}<span>${t.resume}</span></button>
    </div>
  </div>`;
}

/** What is true of the screen and of what is kept: a run that will be lost should not come as a surprise. */
function notes({ isAwake, isKept, stepper: { t } }: RunView) {
  return html`<p class="then">
    ${isAwake === undefined ? nothing : html`<span>${isAwake ? t.awake : t.asleep}</span>`}
    ${isKept ? nothing : html`<span>${t.keepsNothing}</span>`}
  </p>`;
}

function dots(reps: number, rep: number, state: Session) {
  if (reps < 2 || reps > 30) return nothing;
  const over = segmentOf(state).rep ? rep : 0;
  return html`<div class="dots" aria-hidden="true">
    ${Array.from({ length: reps }, (_, i) => html`<span class=${i + 1 < over ? 'over' : i + 1 === over ? 'now' : ''}></span>`)}
  </div>`;
}
