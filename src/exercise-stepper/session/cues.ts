/** What is said, and when: one short message at each change, never a second-by-second chatter. */
import type { Locale } from '../../locales/locale.js';
import { leftOf, lengthOf, samePlace, segmentOf, type Session } from './session.js';
import type { Segment, Timeline } from './timeline.js';

/** How much is said: every phase in full; in full once, then by name; nothing. */
export type Verbosity = 'phases' | 'minimal' | 'off';

/** What guides a person through a run, one at a time: the words on screen (and a screen reader), tones, a voice, vibration. */
export type Channel = 'screen' | 'tones' | 'voice' | 'vibration';

type Words = Locale['exerciseStepperRun'];

/** Turns seconds into words. */
export type InWords = (seconds: number) => string;

/** Phases shorter than this get no half-time and no last call. */
const long = 20_000;
const lastCall = 5000;

/** The phase as one or two words. */
export const phaseName = ({ exercises }: Timeline, { exercise, phase, kind }: Segment, t: Words): string =>
  (phase === undefined ? undefined : exercises[exercise]?.phases[phase]?.name) ?? t.kinds[kind];

/** What to do in a segment, sentence by sentence: the author's cue and breath, or the stepper's own words. */
export function cueOf({ exercises }: Timeline, segment: Segment, t: Words): string[] {
  const exercise = exercises[segment.exercise];
  const phase = segment.phase === undefined ? undefined : exercise?.phases[segment.phase];
  if (phase) return phase.breath ? [phase.cue, phase.breath] : [phase.cue];
  if (segment.kind === 'prepare') return segment.open ? (exercise?.setup ?? []) : [ended(t.kinds.prepare)];
  return [segment.kind === 'switch' ? t.changeSides : t.restNow];
}

/** What to say when a run goes from one state to another; empty when there is nothing to say. */
export function said(
  before: Session,
  after: Session,
  now: number,
  t: Words,
  length: InWords,
  verbosity: Verbosity = 'phases',
): string {
  if (verbosity === 'off' || before === after) return '';
  if (after.status !== before.status) {
    if (after.status === 'paused') return after.hiddenAt === undefined ? t.paused : '';
    if (after.status === 'stopped') return after.timeline.exercises[segmentOf(after).exercise]?.stopRule?.text ?? t.stopped;
    if (after.status === 'done') return join(repetitionOver(before, after, t), t.finished);
    if (after.status === 'ready') return '';
    if (before.status === 'paused') return join(...cue(after, now, t, length, true));
  }
  if (after.away > before.away) {
    const { rep } = segmentOf(after);
    return join(t.away(length(Math.round(after.away / 1000))), rep ? t.pausedAt(rep) : t.paused);
  }
  if (after.status === 'ready') return '';
  const fresh = !samePlace(before, after) || before.status === 'ready';
  if (fresh) {
    const again = verbosity === 'minimal' && segmentOf(after).rep > 1;
    return join(repetitionOver(before, after, t), ...arrival(before, after, t), ...cue(after, now, t, length, false, again));
  }
  return countdown(before, after, now, t, length);
}

/** What comes next, by name: for the line under the stage. Undefined at the end. */
export function upNext({ timeline, at }: Session, t: Words): string | undefined {
  const segment = timeline.segments[at + 1];
  if (!segment) return undefined;
  const own = timeline.segments[at];
  const newExercise = own && segment.exercise !== own.exercise;
  return newExercise ? timeline.exercises[segment.exercise]?.title : phaseName(timeline, segment, t);
}

function cue(state: Session, now: number, t: Words, length: InWords, resumed: boolean, short = false): string[] {
  const { timeline } = state;
  const segment = segmentOf(state);
  const left = Math.ceil(leftOf(state, now) / 1000);
  const sentences = short ? [ended(phaseName(timeline, segment, t))] : cueOf(timeline, segment, t);
  if (resumed && left) return [...sentences, t.leftOver(length(left))];
  // “Let go slowly” needs no number, a walk does.
  const brief = (segment.kind === 'move' || segment.kind === 'release') && segment.end - segment.start < long;
  // The page's own HTML may already say “Hold for 10 seconds”.
  if (segment.open || brief || sentences.join(' ').match(/\d+/g)?.includes(String(left))) return sentences;
  if (segment.kind === 'prepare') return [t.inTime(sentences.join(' ').replace(/[.。]$/, ''), length(left))];
  return [...sentences, t.lasts(length(left))];
}

/** New exercise and new side are named before the cue. */
function arrival(before: Session, after: Session, t: Words): string[] {
  const segment = segmentOf(after);
  const from = before.status === 'ready' ? undefined : segmentOf(before);
  const title = after.timeline.exercises[segment.exercise]?.title ?? '';
  return [
    ...(from && from.exercise !== segment.exercise ? [t.nextExercise(title)] : []),
    ...(segment.side && from?.side !== segment.side ? [t.sides[segment.side]] : []),
  ];
}

function repetitionOver(before: Session, after: Session, t: Words): string {
  const { timeline, at } = before;
  const segment = timeline.segments[at];
  if (!segment?.last || after.timeline !== timeline || after.at !== at + 1 || !after.full.includes(at)) return '';
  const of = timeline.doses[segment.exercise]?.reps ?? 1;
  return of > 1 ? t.repetitionDone(segment.rep, of) : '';
}

function countdown(before: Session, after: Session, now: number, t: Words, length: InWords): string {
  const whole = lengthOf(after);
  if (after.endsAt === undefined || before.endsAt !== after.endsAt || whole < long) return '';
  const was = leftOf(before, before.seen);
  const left = leftOf(after, now);
  const crossed = (mark: number) => was > mark && left <= mark;
  if (crossed(lastCall)) return t.leftOver(length(lastCall / 1000));
  return crossed(whole / 2) ? t.half : '';
}

const ended = (words: string) => (/[.!?。؟…]$/.test(words) ? words : `${words}.`);
const join = (...sentences: string[]) => sentences.filter(Boolean).join(' ');
