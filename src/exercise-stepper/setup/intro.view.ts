/** What stands before a run when the exercise came as data: what it is, how, and when not to. */
import { html, nothing } from 'lit';
import { heading } from '../../foundation/document/heading.view.js';
import { paragraph, words, type DocumentView } from '../../foundation/document/words.view.js';
import { seconds } from '../../health/duration.js';
import type { Locale } from '../../locales/locale.js';
import type { Phase, Plan, PlanExercise } from '../content/exercise.schema.js';
import { doseOf, exercisesOf } from '../session/choices.js';
import type { InWords } from '../session/cues.js';

type Words = Locale['exerciseStepperRun'];

export function introView(plan: Plan, t: Words, length: InWords, level: number, view: DocumentView) {
  const exercises = exercisesOf(plan);
  const medical =
    'medical' in plan && plan.medical
      ? html` <small class="words" dir="auto" lang=${view.own ?? nothing}>${plan.medical}</small>`
      : nothing;
  return html`${heading(level, 'title', html`${words(plan.title, view)}${medical}`)}
  ${plan.what ? html`<p class="lead words" dir="auto" lang=${view.own ?? nothing}>${plan.what}</p>` : nothing}
  ${
    'exercises' in plan
      ? html`<ol class="routine">
          ${exercises.map(
            (it) =>
              html`<li>
                ${heading(level + 1, 'subtitle', words(it.title, view))} ${it.what ? paragraph(it.what, view) : nothing}
                ${how(it, t, length, level + 1, view)}
              </li>`,
          )}
        </ol>`
      : how(exercises[0]!, t, length, level, view)
  }
  ${cautions(exercises, t, level + 1, view)}`;
}

function how(exercise: PlanExercise, t: Words, length: InWords, level: number, view: DocumentView) {
  return html`<p class="dose">${facts(exercise, t, length).map((it) => html`<span>${it}</span>`)}</p>
    ${
      exercise.setup.length
        ? html`${heading(level + 1, 'subtitle', t.setup)}
            <ul>
              ${exercise.setup.map((it) => html`<li part="step">${words(it, view)}</li>`)}
            </ul>`
        : nothing
    }
    ${heading(level + 1, 'subtitle', t.steps)}
    <ol class="steps">
      ${exercise.phases.filter(isStep).map((it) => html`<li part="step">${step(it, t, length, view)}</li>`)}
    </ol>
    ${exercise.progression ? html`${heading(level + 1, 'subtitle', t.progression)}${paragraph(exercise.progression, view)}` : nothing}`;
}

/** “Get ready, 3 seconds” leads in; it is no step to learn. */
const isStep = ({ kind, duration }: Phase) => kind !== 'prepare' || !duration;

function step({ cue, breath, duration, kind, image }: Phase, t: Words, length: InWords, view: DocumentView) {
  const time = duration && length(seconds(duration) ?? 0);
  return html`${words(cue, view)} ${breath ? words(breath, view) : nothing}
  ${time ? html`<time datetime=${duration}>${kind === 'hold' ? t.hold(time) : time}</time>` : nothing}
  ${image ? html`<img src=${image.src} alt=${image.alt} loading="lazy" />` : nothing}`;
}

/** Where, how many, how long, how often: as short facts. */
function facts(exercise: PlanExercise, t: Words, length: InWords): string[] {
  const { position, sides, perDay } = exercise;
  const { reps, sets, hold } = doseOf(exercise);
  return [
    ...(position ? [t.positions[position]] : []),
    ...(reps > 1 ? [t.repetitions(reps)] : []),
    ...(sets > 1 ? [t.sets(sets)] : []),
    ...(sides === 'none' ? [] : [t.eachSide]),
    ...(hold ? [t.hold(length(hold / 1000))] : []),
    ...(perDay ? [t.perDay(perDay)] : []),
  ];
}

/** A routine has the cautions of all its exercises, each once, and the strictest of its pain rules. */
function cautions(exercises: readonly PlanExercise[], t: Words, level: number, view: DocumentView) {
  const list = (name: string, key: 'stopIf' | 'notFor' | 'askFirst') => {
    const items = [...new Set(exercises.flatMap((it) => it[key]))];
    return items.length
      ? html`<div>
          ${heading(level, 'subtitle', name)}
          <ul>
            ${items.map((it) => html`<li>${words(it, view)}</li>`)}
          </ul>
        </div>`
      : nothing;
  };
  const rules = exercises.flatMap((it) => it.stopRule ?? []);
  const scale = t.stopRuleScale(Math.min(...rules.map((it) => it.ok)), Math.min(...rules.map((it) => it.caution)));
  const all = [list(t.stopIf, 'stopIf'), list(t.notFor, 'notFor'), list(t.askFirst, 'askFirst')];
  if (!rules.length && all.every((it) => it === nothing)) return nothing;
  return html`<div class="safety">
    ${all}${
      rules.length
        ? html`<div>
            ${heading(level, 'subtitle', t.stopRule)}
            <p>${scale}</p>
          </div>`
        : nothing
    }
  </div>`;
}
