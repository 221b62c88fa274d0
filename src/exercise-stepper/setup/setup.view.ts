/** What stands before a run: what a person may choose, and Start. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { playIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';
import { chosen, doseOf, exercisesOf, options, type Choice, type Option } from '../session/choices.js';
import type { Channel, InWords } from '../session/cues.js';
import type { Plan, PlanExercise } from '../content/exercise.schema.js';
import type { RunHost, StepperHost } from '../exercise-stepper.host.js';
import { painQuestion, verdictView } from '../run/pain.view.js';
import { painRule, painVerdict } from '../session/pain-rule.js';

type Words = Locale['exerciseStepperRun'];

export function setupView(plan: Plan, stepper: RunHost, host: StepperHost) {
  const { t, painBefore } = stepper;
  const verdict = painBefore === undefined ? 'ok' : painVerdict(painBefore, painRule(plan));
  const answer = (pain: number | undefined) => stepper.answer(pain);
  return html`<div class="ready" part="stage">
    ${choicesView(plan, stepper)} ${host.noPainQuestion ? nothing : painQuestion(t, 'before', painBefore, answer)}
    ${verdict === 'ok' ? nothing : verdictView(plan, painBefore, stepper)}
    ${
      verdict === 'stop'
        ? nothing
        : html`<p class="summary" id="summary"><span>${summary(plan, stepper)}</span> <span>${t.pressStart}</span></p>
            <button
              class="primary big"
              part="start-button"
              type="button"
              aria-describedby="summary"
              data-focus
              @click=${() => host.start()}
            >
              ${playIcon()}<span>${t.start}</span>
            </button>`
    }
  </div>`;
}

/** The choices that the author leaves, and how the run goes on. */
export function choicesView(plan: Plan, stepper: RunHost) {
  const { t, length, choices, preferences } = stepper;
  const exercises = exercisesOf(plan);
  const toggle = (label: string, key: 'noAutoAdvance' | 'keepGoing') =>
    html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(preferences[key])}
        @change=${(event: Event) => stepper.prefer({ [key]: (event.target as HTMLInputElement).checked })}
      /><span>${label}</span></label
    >`;
  return html`<fieldset>
    <legend>${t.choose}</legend>
    <div class="choices">
      ${exercises.map((exercise, index) =>
        options(exercise).map((option) => {
          const label = labelOf(option, exercise, t);
          return html`<label class="choice">
            <span class="words" dir="auto">${exercises.length > 1 ? `${exercise.title}: ${label}` : label}</span>
            ${select(option, chosen(option, choices[index]), length, (choice) => stepper.choose(index, choice))}
          </label>`;
        }),
      )}
      <label class="choice">
        <span>${t.guide}</span>
        <select @change=${(event: Event) => stepper.prefer({ channel: (event.target as HTMLSelectElement).value as Channel })}>
          ${stepper.channels.map((it) => html`<option value=${it} ?selected=${it === preferences.channel}>${t.channels[it]}</option>`)}
        </select>
      </label>
    </div>
    ${toggle(t.waitForMe, 'noAutoAdvance')} ${toggle(t.keepGoing, 'keepGoing')}
  </fieldset>`;
}

function select(option: Option, current: number, length: InWords, choose: (choice: Choice) => void) {
  const { of, phase } = option;
  const take = (event: Event) => {
    const value = Number((event.target as HTMLSelectElement).value);
    choose(phase === undefined ? { [of]: value } : { lengths: { [phase]: value } });
  };
  const name = (value: number) => (of === 'length' ? length(value / 1000) : value);
  return html`<select @change=${take}>
    ${steps(option).map((it) => html`<option value=${it} ?selected=${it === current}>${name(it)}</option>`)}
  </select>`;
}

function labelOf({ of, phase }: Option, exercise: PlanExercise, t: Words): string {
  if (of !== 'length') return of === 'reps' ? t.chooseReps : t.chooseSets;
  const { kind, name } = exercise.phases[phase!]!;
  return kind === 'hold' ? t.chooseHold : (name ?? t.kinds[kind]);
}

/** “5 repetitions, hold 10 seconds.” */
function summary(plan: Plan, { t, length, choices }: RunHost): string {
  const exercises = exercisesOf(plan);
  if (exercises.length > 1) return `${t.exercises(exercises.length)}.`;
  const [exercise] = exercises as [PlanExercise];
  const all = doseOf(exercise, choices[0]);
  const parts = [
    ...(all.reps > 1 ? [t.repetitions(all.reps)] : []),
    ...(all.sets > 1 ? [t.sets(all.sets)] : []),
    ...(all.hold ? [t.hold(length(all.hold / 1000))] : []),
  ];
  return parts.length ? `${parts.join(', ')}.` : '';
}

/** Values between the bounds, in steps that a person would name; the default is always among them. */
function steps({ of, min, max, default: usual }: Option): number[] {
  const span = max - min;
  const by = of === 'length' ? (span <= 20_000 ? 1000 : span <= 120_000 ? 5000 : 30_000) : Math.ceil(span / 100);
  const values = new Set([usual, max]);
  for (let value = min; value < max; value += by) values.add(value);
  return [...values].sort((a, b) => a - b);
}
