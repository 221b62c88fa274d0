import { claims, common, filled, names, number, part, phrase, sentences, value, words } from '../../health/read-html.js';
import { titleOf } from './precheck.js';

/**
 * Reads an exercise from a stepper's own HTML; undefined when it holds no list of steps. Beside what every widget shares
 * (health/read-html.ts): the first `<ol>` without a name, or the one named `steps`, holds the phases; a `<time>` in an item makes it a hold.
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
  const { id, lang, topic, seekHelp, leftOut, sources, review, conflicts, funding, publisher } = common(host);
  return {
    ...{ id, lang, topic, seekHelp, leftOut, sources, review, conflicts, funding, publisher },
    title: titleOf(host),
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
  const { id, medical, what, notFor, askFirst, stopIf } = common(host);
  return {
    ...{ id, medical, what, notFor, askFirst, stopIf },
    title: titleOf(host),
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
