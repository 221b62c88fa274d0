import {
  claimsHtml,
  durationHtml,
  endHtml,
  escapeHtml,
  headingHtml,
  lineHtml,
  listHtml,
  named,
  section,
  signsHtml,
  tag,
  titleHtml,
  type HtmlOptions,
  type Words,
} from '../../health/write-html.js';
import { languageTag } from '../../health/language.js';
import type { Locale } from '../../locales/locale.js';
import { exercisesOf } from '../session/choices.js';
import type { Phase, Plan, PlanExercise } from './exercise.schema.js';

type StepperWords = Words & Pick<Locale, 'exerciseStepperRun'>;

/**
 * Writes the whole tag with the semantic HTML that `fromHtml` reads: it makes sense, and prints, with no script. A round trip
 * loses nothing but `poses` (angles have no place in HTML), and `seed` and `$schema`, which are for editors.
 */
export function toHtml(plan: Plan, t: StepperWords, { level = 3, seekHelp }: HtmlOptions = {}): string {
  const lang = languageTag(plan.lang) ?? 'en';
  const routine = 'exercises' in plan;
  const host = {
    id: plan.id,
    lang: plan.lang,
    'data-topic': plan.topic,
    'data-rest-between': routine ? plan.restBetween : undefined,
    'data-conditions': routine ? undefined : plan.conditions.join(' '),
  };
  const own = (it: PlanExercise) =>
    tag(
      'section',
      { 'data-relief': 'exercise', id: it.id, 'data-conditions': it.conditions.join(' ') },
      `\n${titleHtml(it, level + 1)}\n${exerciseHtml(it, t, lang, level + 1)}\n`,
    );
  const parts = [
    titleHtml(plan, level),
    ...(routine ? [named('what', 'p', plan.what), ...exercisesOf(plan).map(own)] : [exerciseHtml(plan, t, lang, level)]),
    signsHtml(plan.seekHelp, seekHelp, level + 1, t),
    ...endHtml(plan, level, t),
  ];
  return tag('relief-exercise-stepper', host, `\n${parts.filter(Boolean).join('\n')}\n`);
}

function exerciseHtml(it: PlanExercise, t: StepperWords, lang: string, level: number): string {
  const { health, exerciseStepperRun: words } = t;
  const list = (name: 'notFor' | 'askFirst' | 'stopIf', part: string) =>
    section(part, level + 1, words[name], listHtml(it[name], ''));
  const attributes = {
    'data-relief': 'steps',
    'data-reps': it.reps.default,
    'data-reps-min': it.reps.min,
    'data-reps-max': it.reps.max,
    'data-sets': it.sets.default,
    'data-sets-min': it.sets.min,
    'data-sets-max': it.sets.max,
    'data-set-rest': it.setRest,
    'data-sides': it.sides,
    'data-every': it.every,
    'data-position': it.position,
    'data-pose': it.pose,
    'data-breath-in': it.breathing?.in,
    'data-breath-out': it.breathing?.out,
  };
  const dose = [words.repetitions(it.reps.default), ...(it.sets.default > 1 ? [words.sets(it.sets.default)] : [])];
  const perDay =
    it.perDay === undefined
      ? ''
      : ` <span data-relief="per-day" data-value="${it.perDay}">${escapeHtml(words.perDay(it.perDay))}</span>`;
  const parts = [
    named('what', 'p', it.what),
    it.position && `<p>${escapeHtml(words.positions[it.position])}</p>`,
    section('setup', level + 1, words.setup, listHtml(it.setup)),
    headingHtml(level + 1, words.steps),
    tag('ol', attributes, it.phases.map((phase) => `\n${phaseHtml(phase, t, lang)}`).join('') + '\n'),
    `<p data-relief="dose">${dose.map(escapeHtml).join(', ')}${perDay && `,${perDay}`}</p>`,
    lineHtml('progression', `${words.progression}:`, it.progression),
    list('stopIf', 'stop-if'),
    it.stopRule &&
      tag(
        'p',
        { 'data-relief': 'stop-rule', 'data-ok': it.stopRule.ok, 'data-caution': it.stopRule.caution },
        `${named('scale', 'span', words.stopRuleScale(it.stopRule.ok, it.stopRule.caution))} ${escapeHtml(it.stopRule.text)}`,
      ),
    list('notFor', 'not-for'),
    list('askFirst', 'ask-first'),
    section('claims', level + 1, health.claims, claimsHtml(it.claims, t)),
  ];
  return parts.filter(Boolean).join('\n');
}

function phaseHtml(
  { kind, name, cue, breath, duration, min, max, pose, image }: Phase,
  { exerciseStepperRun: t }: StepperWords,
  lang: string,
) {
  const attributes = { 'data-kind': kind, 'data-name': name, 'data-min': min, 'data-max': max, 'data-pose': pose };
  const time =
    duration &&
    tag(
      'span',
      { 'data-relief': 'duration' },
      `(${kind === 'hold' ? `${escapeHtml(t.kinds.hold)} ` : ''}${durationHtml(duration, lang)})`,
    );
  const picture = image && `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(image.alt)}">`;
  return tag('li', attributes, [escapeHtml(cue), named('breath', 'span', breath), time, picture].filter(Boolean).join(' '));
}
