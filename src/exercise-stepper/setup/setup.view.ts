/** What stands before a run: what a person may choose, and Start. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { playIcon } from '../../foundation/icons.view.js';
import type { Locale } from '../../locales/locale.js';
import { chosen, doseOf, exercisesOf, options, type Choice, type Choices, type Option } from '../session/choices.js';
import type { Channel, InWords } from '../session/cues.js';
import type { Plan, PlanExercise } from '../content/exercise.schema.js';
import { painQuestion } from '../run/pain.view.js';
import type { Preferences } from '../run/run.host.js';
import { painRule, painVerdict } from '../session/pain-rule.js';

type Words = Locale['exerciseStepperRun'];

export interface ChoicesView {
  plan: Plan;
  t: Words;
  length: InWords;
  choices: Choices;
  preferences: Preferences;
  /** Channels that this browser has. */
  channels: readonly Channel[];
  /** A person chose something for an exercise. */
  choose: (exercise: number, choice: Choice) => void;
  prefer: (preferences: Partial<Preferences>) => void;
}

interface SetupView extends ChoicesView {
  start: () => void;
  asksPain: boolean;
  pain: number | undefined;
  answer: (pain: number | undefined) => void;
  /** The warning signs, for an answer that the author's rule does not start with. */
  renderWarning: () => unknown;
}

export function setupView(it: SetupView) {
  const { plan, t, length, choices, start, asksPain, pain, answer, renderWarning } = it;
  const rule = painRule(plan);
  const verdict = pain === undefined ? 'ok' : painVerdict(pain, rule);
  return html`<div class="ready" part="stage">
    ${choicesView(it)} ${asksPain ? painQuestion({ t, legend: t.painBefore, name: 'before', value: pain, answer }) : nothing}
    ${verdict === 'ok' ? nothing : html`<p class=${`verdict words ${verdict}`} dir="auto">${verdict === 'stop' ? (rule.text ?? t.stopWords) : t.painCareful}</p>`}
    ${
      verdict === 'stop'
        ? renderWarning()
        : html`<p class="summary" id="summary"><span>${summary(plan, t, length, choices)}</span> <span>${t.pressStart}</span></p>
            <button class="primary big" part="start-button" type="button" aria-describedby="summary" data-focus @click=${start}>
              ${playIcon()}<span>${t.start}</span>
            </button>`
    }
  </div>`;
}

/** The choices that the author leaves, and how the run goes on. */
export function choicesView({ plan, t, length, choices, preferences, channels, choose, prefer }: ChoicesView) {
  const exercises = exercisesOf(plan);
  const toggle = (label: string, key: 'noAutoAdvance' | 'keepGoing') =>
    html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(preferences[key])}
        @change=${(event: Event) => prefer({ [key]: (event.target as HTMLInputElement).checked })}
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
            ${select(option, chosen(option, choices[index]), length, (choice) => choose(index, choice))}
          </label>`;
        }),
      )}
      <label class="choice">
        <span>${t.guide}</span>
        <select @change=${(event: Event) => prefer({ channel: (event.target as HTMLSelectElement).value as Channel })}>
          ${channels.map((it) => html`<option value=${it} ?selected=${it === preferences.channel}>${t.channels[it]}</option>`)}
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
function summary(plan: Plan, t: Words, length: InWords, choices: Choices): string {
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
