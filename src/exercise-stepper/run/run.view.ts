/** What stands on screen during a run. */
import { html, nothing } from 'lit';
import { pauseIcon, playIcon, skipBackIcon, skipForwardIcon } from '../../foundation/icons.view.js';
import { cueOf, phaseName, upNext } from '../session/cues.js';
import { breathOf } from '../session/breathing.js';
import { pacer } from './output/breath-pacer.directive.js';
import { everySecond, renderDial } from './countdown.view.js';
import { renderFloor } from './floor-mode/floor-mode.view.js';
import { renderVerdict, type RunView } from './summary.view.js';
import { renderPain } from './pain.view.js';
import type { Simple } from './player.controller.js';
import { extendable, leftOf, remaining, segmentOf, type Session } from '../session/session.js';

export function renderStage(view: RunView) {
  const { player, state, t } = view;
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
      <span class="total">${everySecond(player.ticking, (now) => t.timeLeft(Math.ceil(remaining(state, now) / 60_000)))}</span>
    </div>
    ${dots(dose.reps, rep, state)} ${player.hurts ? nothing : renderScene(view)}
    ${player.hurts ? renderHurts(view) : renderControls(view)}
    ${then ? html`<p class="then"><span>${t.then}</span> <span class="words" dir="auto">${then}</span></p>` : nothing}
    ${player.hurts ? nothing : notes(view)} ${renderFloor(view)}
  </div>`;
}

function renderScene(view: RunView) {
  const { player, state, now, t, length } = view;
  const { timeline } = state;
  const segment = segmentOf(state);
  const { kind, rep } = segment;
  const exercise = timeline.exercises[segment.exercise]!;
  const phase = segment.phase === undefined ? undefined : exercise.phases[segment.phase];
  const whole = segment.end - segment.start + state.added;
  const left = leftOf(state, now);
  const elapsed = whole - left;
  const waits = segment.open || state.waiting;
  const paused = state.status === 'paused';
  const breath = kind === 'hold' && !waits ? breathOf(exercise) : undefined;
  const name = phaseName(timeline, segment, t);
  const cue = cueOf(timeline, segment, t);
  const before = timeline.segments[state.at - 1];
  const picture = phase?.image
    ? html`<img src=${phase.image.src} alt=${phase.image.alt} />`
    : player.drawing?.canDraw(exercise)
      ? player.drawing.figure({
          exercise,
          from: before && before.exercise === segment.exercise ? before : undefined,
          to: segment,
          duration: segment.open ? 0 : whole,
          elapsed,
          paused: paused || waits,
          alt: cue.join(' '),
        })
      : nothing;
  const note = paused
    ? [...(state.away ? [t.away(length(Math.round(state.away / 1000)))] : []), state.away && rep ? t.pausedAt(rep) : t.paused]
    : waits
      ? [t.pressNext]
      : [];
  return html`<div class="scene">
    <div class="picture"><slot name="media">${picture}</slot></div>
    <div class="dial">
      ${breath ? html`<span class="breath" ${pacer(breath, elapsed, paused)}></span>` : nothing}
      ${everySecond(player.ticking, (now) => renderDial(view, now, breath))}
    </div>
    <div class="cue">
      <p class="phase words" dir="auto">${name}</p>
      ${cue.filter((it) => it.replace(/\W+$/u, '') !== name).map((it) => html`<p class="sentence words" dir="auto">${it}</p>`)}
      ${note.length ? html`<p class="note">${note.map((it) => html`<span>${it}</span> `)}</p>` : nothing}
    </div>
  </div>`;
}

function renderControls({ player, state, t, length, choosing }: RunView) {
  const paused = state.status === 'paused';
  const { open } = segmentOf(state);
  const more = extendable(state);
  const send = (type: Simple) => player.send({ type });
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
      <button class="plain" type="button" @click=${() => player.ask()}>${t.hurts}</button>
      <button class="plain" type="button" @click=${() => void player.floor.enter()}>${t.floor}</button>
      <button class="plain" type="button" aria-expanded=${player.adjusting} @click=${() => player.toggleChoices()}>
        <span>${t.choose}</span>
      </button>
    </div>
    ${player.adjusting ? html`<div class="adjust">${choosing()}</div>` : nothing}`;
}

/** Something hurts: how much, and what the author's rule makes of it. */
function renderHurts({ player, state, t, warning }: RunView) {
  const { plan } = state.timeline;
  const answer = (pain: number | undefined) => player.answerDuring(pain);
  return html`<div class="hurts">
    ${renderPain({ t, legend: t.painNow, name: 'during', value: player.painDuring, answer })}
    ${renderVerdict(plan, player.painDuring, t, warning)}
    <div class="choices">
      <button type="button" data-focus @click=${() => player.stop()}>${t.newSigns}</button>
      <button type="button" @click=${() => player.stop()}>${t.stopHere}</button>
      <button class="primary" type="button" @click=${() => player.goOnAfterAnswer()}>
        ${playIcon()}<span>${t.resume}</span>
      </button>
    </div>
  </div>`;
}

/** What is true of the screen and of what is kept: a run that will be lost should not come as a surprise. */
function notes({ player, t }: RunView) {
  const { held } = player.guide.wakeLock;
  return html`<p class="then">
    ${held === undefined ? nothing : html`<span>${held ? t.awake : t.asleep}</span>`}
    ${player.record.keeps ? nothing : html`<span>${t.keepsNothing}</span>`}
  </p>`;
}

function dots(reps: number, rep: number, state: Session) {
  if (reps < 2 || reps > 30) return nothing;
  const over = segmentOf(state).rep ? rep : 0;
  return html`<div class="dots" aria-hidden="true">
    ${Array.from({ length: reps }, (_, i) => html`<span class=${i + 1 < over ? 'over' : i + 1 === over ? 'now' : ''}></span>`)}
  </div>`;
}
