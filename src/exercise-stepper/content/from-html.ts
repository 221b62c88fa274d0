import { claims, common, filled, names, number, part, phrase, sentences, value, words } from '../../health/read-html.js';
import {
  claimsHtml,
  durationHtml,
  escapeHtml,
  headingHtml,
  leftOutHtml,
  lineHtml,
  listHtml,
  named,
  reviewHtml,
  section,
  seekHelpHtml,
  sourcesHtml,
  tag,
  type Words,
} from '../../health/write-html.js';
import type { Locale } from '../../locales/locale.js';
import type { Phase, Plan, PlanExercise } from './exercise.schema.js';
import { exercisesOf } from '../session/choices.js';

/**
 * Reads an exercise from a stepper's own HTML; undefined when it holds no list of steps. Beside what every widget shares
 * (health/html.ts): the first `<ol>` without a name, or the one named `steps`, holds the phases; a `<time>` in an item makes it a hold.
 *
 * ```html
 * <relief-exercise-stepper id="pelvic-tilt" data-topic="back pain">
 *   <h3>Pelvic tilt <small data-relief="medical">(posterior tilt)</small></h3>
 *   <p>A small movement of the lower back.</p>
 *   <ul data-relief="setup"><li>Lie on your back. Bend your knees.</li></ul>
 *   <ol data-relief="steps" data-reps="5" data-reps-max="10" data-position="supine">
 *     <li data-min="PT2S" data-max="PT10S">Press your lower back to the floor.
 *       <time data-relief="duration" datetime="PT10S">Hold 10 seconds.</time> <span data-relief="breath">Keep breathing.</span></li>
 *     <li data-kind="release" data-duration="PT3S">Let go slowly.</li>
 *   </ol>
 *   <p>Do <data data-relief="reps" value="5">5</data>, up to <span data-relief="per-day">3</span> times a day.</p>
 *   <p data-relief="stop-rule" data-ok="3" data-caution="5">Stop here for today.</p>
 *   <ul data-relief="stop-if"><li>pain spreads down your leg</li></ul>
 * </relief-exercise-stepper>
 * ```
 *
 * On an item: `data-kind` (else `hold` with a time, `move` without), `data-name`, `data-duration` where a CMS takes `<time>` away,
 * `data-min`, `data-max`, `data-pose`. On the list: `data-reps`, `-reps-min`, `-reps-max`, the same with `sets`, `data-set-rest`, `data-per-day`,
 * `data-sides`, `data-every`, `data-position`, `data-pose`, `data-breath-in`, `data-breath-out`. A `<time>` without a name stays part of its sentence.
 * A routine is a heading and sections named `exercise`, each as above; `data-rest-between` stands on the stepper.
 */
export function fromHtml(host: Element): unknown {
  const parts = [...host.querySelectorAll('[data-relief~="exercise"]')];
  if (!parts.length) return stepsOf(host) && { ...common(host), ...readExercise(host) };
  const own = host.querySelector(':scope > [data-relief~="what"], :scope > p:not([data-relief])');
  const { id, lang, topic, title, seekHelp, leftOut, sources, review, conflicts, funding, publisher } = common(host);
  return {
    ...{ id, lang, topic, title, seekHelp, leftOut, sources, review, conflicts, funding, publisher },
    what: words(own),
    restBetween: host.getAttribute('data-rest-between') ?? undefined,
    exercises: parts.map(readExercise),
  };
}

/** The list of steps: the one named so, else the first ordered list without a name. */
const stepsOf = (host: Element) =>
  part(host, 'steps') ??
  [...host.querySelectorAll('ol')].find((it) => !it.closest('[data-relief]:not([data-relief~="exercise"])'));

function readExercise(host: Element) {
  const box = stepsOf(host);
  const list = box?.matches('ol,ul') ? box : (box?.querySelector('ol,ul') ?? undefined);
  const says = (name: string) => list?.getAttribute(`data-${name}`) ?? undefined;
  const bounded = (name: 'reps' | 'sets') => {
    const usual = says(name) ?? part(host, name)?.getAttribute('value') ?? number(host, name);
    return usual === undefined
      ? undefined
      : { default: Number(usual), min: numeric(says(`${name}-min`)), max: numeric(says(`${name}-max`)) };
  };
  const rule = part(host, 'stop-rule');
  const { id, title, medical, what, notFor, askFirst, stopIf } = common(host);
  return {
    ...{ id, title, medical, what, notFor, askFirst, stopIf },
    position: says('position'),
    setup: sentences(host, 'setup'),
    phases: [...(list?.querySelectorAll('li') ?? [])].filter((it) => it.parentElement?.closest('ol,ul') === list).map(readPhase),
    reps: bounded('reps'),
    sets: bounded('sets'),
    setRest: says('set-rest'),
    sides: says('sides'),
    perDay: numeric(says('per-day')) ?? number(host, 'per-day'),
    every: says('every') ?? value(host, 'every'),
    breathing: filled({ in: says('breath-in'), out: says('breath-out') }),
    pose: says('pose'),
    progression: phrase(host, 'progression'),
    stopRule: rule
      ? { ok: numeric(rule.getAttribute('data-ok')), caution: numeric(rule.getAttribute('data-caution')), text: words(rule) }
      : undefined,
    claims: claims(host),
    conditions: names(host, 'data-conditions'),
  };
}

function readPhase(item: Element) {
  const says = (name: string) => item.getAttribute(`data-${name}`) ?? undefined;
  const duration = says('duration') ?? item.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const picture = item.querySelector('img');
  return {
    kind: says('kind') ?? (duration ? 'hold' : 'move'),
    name: says('name'),
    cue: words(item),
    breath: phrase(item, 'breath'),
    duration,
    min: says('min'),
    max: says('max'),
    pose: says('pose'),
    image: picture ? { src: picture.getAttribute('src') ?? '', alt: picture.getAttribute('alt') ?? '' } : undefined,
  };
}

const numeric = (text: string | null | undefined) => (text ? Number(text) : undefined);

/** How `toHtml` writes a plan. */
export interface HtmlOptions {
  /** Level of the title's heading. Default 3. */
  level?: number;
  /** Address of the page's warning signs, such as `#seek-help`. A plan that has its own list shows that instead. */
  seekHelp?: string;
}

type StepperWords = Words & Pick<Locale, 'exerciseStepper'>;

/**
 * Writes the whole tag with the semantic HTML that `fromHtml` reads: it makes sense, and prints, with no script. A round trip
 * loses nothing but `poses` (angles have no place in HTML), and `seed` and `$schema`, which are for editors.
 */
export function toHtml(plan: Plan, t: StepperWords, { level = 3, seekHelp }: HtmlOptions = {}): string {
  const lang = plan.lang ?? 'en';
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
    plan.seekHelp && tag('section', { 'data-relief': 'seek-help' }, `\n${seekHelpHtml(plan.seekHelp, level + 1, t)}\n`),
    !plan.seekHelp &&
      seekHelp &&
      tag('p', { 'data-relief': 'seek-help' }, tag('a', { href: seekHelp }, escapeHtml(t.shared.warningSigns))),
    section('left-out', level + 1, t.health.leftOut, leftOutHtml(plan.leftOut, t)),
    section('references', level + 1, t.health.references, sourcesHtml(plan.sources, t)),
    reviewHtml(plan.review, t, lang),
    lineHtml('conflicts', t.health.conflicts, plan.conflicts),
    lineHtml('funding', t.health.funding, plan.funding),
    lineHtml('publisher', t.health.publisher, plan.publisher),
  ];
  return tag('relief-exercise-stepper', host, `\n${parts.filter(Boolean).join('\n')}\n`);
}

const titleHtml = (it: { title: string; medical?: string | undefined }, level: number) =>
  tag(
    `h${Math.min(level, 6)}`,
    {},
    `${escapeHtml(it.title)}${it.medical ? ` ${named('medical', 'small', `(${it.medical})`)}` : ''}`,
  );

function exerciseHtml(it: PlanExercise, t: StepperWords, lang: string, level: number): string {
  const { health, exerciseStepper: words } = t;
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
  { exerciseStepper: t }: StepperWords,
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
