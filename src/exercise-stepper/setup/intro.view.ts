/** What stands before a run when the exercise came as data: what it is, how, and when not to. */
import { html, nothing } from 'lit';
import type { Claim } from '../../health/claim.js';
import { seconds } from '../../health/duration.js';
import { sourceUrl } from '../../health/source-url.js';
import type { Locale } from '../../locales/locale.js';
import type { InWords } from '../session/cues.js';
import type { Phase, Plan, PlanExercise } from '../content/exercise.schema.js';
import { doseOf, exercisesOf } from '../session/choices.js';

type Words = Locale['exerciseStepper'];

export function renderIntro(plan: Plan, t: Words, length: InWords, level: number) {
  const exercises = exercisesOf(plan);
  const routine = 'exercises' in plan;
  const first = exercises[0]!;
  return html`${heading(level, html`<span class="words" dir="auto">${plan.title}</span>${'medical' in plan && plan.medical ? html` <small class="words" dir="auto">${plan.medical}</small>` : nothing}`, 'title')}
  ${plan.what ? paragraph(plan.what, 'lead') : nothing}
  ${
    routine
      ? html`<ol class="routine">
          ${exercises.map((it) => html`<li>${heading(level + 1, words(it.title))} ${it.what ? paragraph(it.what) : nothing} ${how(it, t, length, level + 1)}</li>`)}
        </ol>`
      : how(first, t, length, level)
  }
  ${cautions(exercises, t, level + 1)}`;
}

/** What stands below: whether it helps, and who says so. */
export function renderEvidence(plan: Plan, t: Words, shared: Locale['shared'], level: number) {
  const claims = exercisesOf(plan).flatMap((it) => it.claims);
  const once = claims.filter((it, index) => claims.findIndex((other) => other.text === it.text) === index);
  return html`${once.length ? evidence(once, t, shared, level + 1) : nothing}
    <p class="review">
      ${
        plan.review?.by && plan.review.last
          ? html`<span class="words" dir="auto">${plan.review.by}</span> <time>${plan.review.last}</time>`
          : html`<span>${shared.notReviewed}</span>`
      }
    </p>`;
}

function how(exercise: PlanExercise, t: Words, length: InWords, level: number) {
  return html`<p class="dose">${facts(exercise, t, length).map((it) => html`<span>${it}</span>`)}</p>
    ${
      exercise.setup.length
        ? html`${heading(level + 1, t.setup)}
            <ul>
              ${exercise.setup.map((it) => html`<li part="step">${words(it)}</li>`)}
            </ul>`
        : nothing
    }
    ${heading(level + 1, t.steps)}
    <ol class="steps">
      ${exercise.phases.filter(isStep).map((it) => html`<li part="step">${step(it, t, length)}</li>`)}
    </ol>
    ${exercise.progression ? html`${heading(level + 1, t.progression)}${paragraph(exercise.progression)}` : nothing}`;
}

/** “Get ready, 3 seconds” leads in; it is no step to learn. */
const isStep = ({ kind, duration }: Phase) => kind !== 'prepare' || !duration;

function step({ cue, breath, duration, kind, image }: Phase, t: Words, length: InWords) {
  const time = duration && length(seconds(duration) ?? 0);
  return html`${words(cue)} ${breath ? words(breath) : nothing}
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
function cautions(exercises: readonly PlanExercise[], t: Words, level: number) {
  const list = (name: string, key: 'stopIf' | 'notFor' | 'askFirst') => {
    const items = [...new Set(exercises.flatMap((it) => it[key]))];
    return items.length
      ? html`<div>
          ${heading(level, name)}
          <ul>
            ${items.map((it) => html`<li>${words(it)}</li>`)}
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
            ${heading(level, t.stopRule)}
            <p>${scale}</p>
          </div>`
        : nothing
    }
  </div>`;
}

function evidence(claims: readonly Claim[], t: Words, shared: Locale['shared'], level: number) {
  return html`${heading(level, t.evidence)}
    <ul class="evidence">
      ${claims.map(
        (it) =>
          html`<li>
            <strong>${shared.direction[it.direction]}</strong> ${words(it.text)} <span>${shared.certainty[it.certainty]}</span>
            ${it.sources.map((source) => {
              const url = sourceUrl(source);
              const name = html`<cite class="words" dir="auto">${source.title}</cite>`;
              return html`<small
                >${url ? html`<a href=${url}>${name}</a>` : name} ${source.year ? html`<span>${source.year}</span>` : nothing}
                ${source.unverified ? html`<em>${shared.unverified}</em>` : nothing}</small
              >`;
            })}
          </li>`,
      )}
    </ul>`;
}

const words = (text: string) => html`<span class="words" dir="auto">${text}</span>`;
const paragraph = (text: string, name = '') => html`<p class=${`words ${name}`} dir="auto">${text}</p>`;

/** Levels follow the page's, so the heading cannot be a fixed tag. */
export const heading = (level: number, inner: unknown, part = 'subtitle') =>
  html`<div class=${part} part=${part} role="heading" aria-level=${Math.min(6, Math.max(2, level))}>${inner}</div>`;
