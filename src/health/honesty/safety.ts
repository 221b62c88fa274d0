/** What keeps a reader from harm: limits, gaps, warning signs, when to stop. */
import { range, seconds } from '../duration.js';
import { canBeFollowed, claims, documents, helps, isCold, isHeat, isRemedy, isTaken, sayings } from './content.js';
import { pif, type Rule } from './rule.js';
import { withoutLimit } from './patterns.js';

/** What a document is about, by its names. */
const backOrNerve = /\b(?:backs?|spin(?:e|al)|nerves?|sciatic\w*|lumbar|lumbago|necks?|dis[ck]s?|vertebra\w*|coccyx|tailbone)\b/i;
/** What it is for, where its names do not say: “lie on your back” is no topic. */
const backPain = /\b(?:back|neck|spine)[- ](?:pain|ache|spasms?)\b|\bsciatica\b|\b(?:trapped|pinched) nerves?\b/i;

export const safety: readonly Rule[] = [
  {
    id: 'without-limit',
    severity: 'error',
    asks: 'How often is never “as often as possible”.',
    reason: 'Skin needs to warm up after cold and cool after heat; tablets have limits.',
    source: '10.1002/14651858.CD004750.pub2; NHS trust leaflets on cold treatment',
    check(content, tell) {
      for (const [path, words] of sayings(content, withoutLimit))
        tell(path, `says “${words}”: say how long, how often at most, and the gap between (dose.max, dose.minGap)`, words);
    },
  },
  {
    id: 'dose-limit',
    severity: 'error',
    asks: 'Cold and heat say the longest time (dose.max); tablets, supplements and medicines the largest amount (dose.maxAmount).',
    reason: 'Cold and heat burn skin; minerals build up in weak kidneys; medicines have a dose that harms.',
    source: 'NHS trust leaflets; 10.1186/s40780-019-0133-7',
    check(content, tell) {
      if (!isRemedy(content)) return;
      const { dose } = content;
      if (isTaken(content)) {
        if (!dose?.maxAmount) tell('dose.maxAmount', 'is missing: say the largest amount a day');
      } else if ((isCold(content) || isHeat(content)) && !dose?.max)
        tell('dose.max', 'is missing: say the longest time, such as PT20M');
    },
  },
  {
    id: 'dose-source',
    severity: 'warning',
    asks: 'A dose says where it comes from, or that nobody has tested it (dose.note, or sources of the document).',
    reason: 'A number looks measured. “3 to 5 minutes every 3 hours” was often only somebody’s idea.',
    source: pif,
    check({ dose, sources }, tell) {
      const given = ['duration', 'minGap', 'perDay', 'forDays', 'frequency', 'amount'].find((key) => dose?.[key] !== undefined);
      if (given && !dose?.note && !canBeFollowed(sources))
        tell(`dose.${given}`, 'should say where it comes from: in dose.note, or as a source of the document');
    },
  },
  {
    id: 'cold-gap',
    severity: 'error',
    asks: 'Cold says how long to wait before the next time (dose.minGap).',
    reason: 'Blood flow stays low after cooling; the skin must warm up first.',
    source: 'pmid 24562697; NHS trust leaflets on cold treatment',
    check(content, tell) {
      if (isRemedy(content) && !isTaken(content) && isCold(content) && !content.dose?.minGap)
        tell('dose.minGap', 'is missing: say how long to wait before the next time, such as PT2H');
    },
  },
  {
    id: 'seek-help',
    severity: 'error',
    asks: 'Anything about the back or a nerve says which signs need help at once (seekHelp.emergency).',
    reason: 'Few people with back pain have something dangerous; those few must not wait.',
    source: '10.2519/jospt.2020.9971; NHS back pain page',
    check(content, tell) {
      const { topic, title, bodyLocation, medical, what } = content;
      const about = [topic, title, bodyLocation, medical].join(' ');
      const treated = [what, ...claims(content).map(([, { text }]) => text)].join(' ');
      if ((backOrNerve.test(about) || backPain.test(treated)) && !content.seekHelp?.emergency?.length)
        tell('seekHelp.emergency', 'is missing: a back or nerve topic must name the signs that need help at once');
    },
  },
  {
    id: 'cord-seek-help',
    severity: 'error',
    asks: 'A cause that injures the spinal cord or the nerves at its end carries its own warning signs.',
    reason: 'It is an emergency, not an entry in a list of causes.',
    source: '10.2519/jospt.2020.9971',
    check(content, tell) {
      (content.nodes ?? []).forEach((it, i) => {
        const cord = /\b(?:damage|injur\w*|pressure)\b.*\b(?:spinal cord|cauda equina)\b|\bcauda equina\b/i.test(
          `${it.plain} ${it.medical ?? ''}`,
        );
        if (cord && !it.seekHelp?.emergency?.length)
          tell(`nodes[${i}].seekHelp.emergency`, `is missing: “${it.plain}” needs help at once, and must say so`);
      });
    },
  },
  {
    id: 'duration-order',
    severity: 'error',
    asks: 'The shortest time is not longer than the longest, and neither is longer than the limit.',
    reason: 'A timer follows these numbers.',
    source: 'Arithmetic',
    check(content, tell) {
      const longest = (it: unknown) => (typeof it === 'string' ? seconds(it) : undefined) ?? Infinity;
      for (const [path, { dose, phases = [], reps, sets }] of documents(content)) {
        if (typeof dose?.duration === 'string') {
          const ends = range(dose.duration);
          if (!ends) tell(`${path}dose.duration`, `must begin with the shorter time: “${dose.duration}”`);
          else if (ends.max > longest(dose.max)) tell(`${path}dose.duration`, 'must not be longer than dose.max');
        }
        phases.forEach(({ duration, min, max }, i) => {
          const length = seconds(duration ?? '') ?? seconds(min ?? '') ?? 0;
          if (length < (seconds(min ?? '') ?? 0)) tell(`${path}phases[${i}].duration`, 'must not be shorter than min');
          if (length > longest(max)) tell(`${path}phases[${i}].duration`, 'must not be longer than max');
        });
        for (const [name, it] of Object.entries({ reps, sets }))
          if (it?.default !== undefined && (it.default < (it.min ?? 1) || it.default > (it.max ?? Infinity)))
            tell(`${path}${name}.default`, 'must lie between min and max');
      }
    },
  },
  {
    id: 'stop-rule-order',
    severity: 'error',
    asks: 'The pain at which to go on is lower than the pain at which to take care.',
    reason: 'The stepper stops by these numbers.',
    source: 'pmid 17307888 (the rule of thumb; not tested for back pain)',
    check(content, tell) {
      for (const [path, { stopRule }] of documents(content))
        if (stopRule && (stopRule.ok ?? 3) >= (stopRule.caution ?? 5)) tell(`${path}stopRule.ok`, 'must be lower than caution');
    },
  },
  {
    id: 'stop-if',
    severity: 'warning',
    asks: 'A remedy or exercise that helps says when to stop.',
    reason: 'Benefit and harm belong together.',
    source: pif,
    check(content, tell) {
      for (const [path, it] of documents(content))
        if (it.claims?.some(helps) && !it.stopIf?.length && !it.stopRule) tell(`${path}stopIf`, 'is missing: say when to stop');
    },
  },
];
