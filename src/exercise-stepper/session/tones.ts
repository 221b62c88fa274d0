/** Which tone sounds when: one at the beginning of each phase, soft ones for the breath in a hold and shortly before a long phase ends, three at the end. */
import { breathOf } from './choices.js';
import type { PhaseKind } from '../content/exercise.schema.js';
import { lengthOf, type Session } from './session.js';

export interface Tone {
  /** On the clock of the session, in milliseconds. */
  at: number;
  sound: PhaseKind | 'in' | 'out' | 'soon' | 'end';
}

const soon = 3000;
/** Shorter phases get no warning before they end. */
const long = 8000;

/**
 * The tones from now on, as far as phases follow each other by themselves, and no further than `horizon` milliseconds.
 * They are handed to the audio clock at once: it keeps time where timers of a hidden page do not.
 */
export function tonesAhead(state: Session, now: number, horizon = 600_000): Tone[] {
  const { timeline, at, settings } = state;
  if (state.endsAt === undefined) return [];
  const tones: Tone[] = [];
  const add = (time: number, sound: Tone['sound']) => {
    if (time > now && time <= now + horizon) tones.push({ at: time, sound });
  };
  let end = state.endsAt;
  let length = lengthOf(state);
  for (let index = at; ;) {
    const { kind, exercise } = timeline.segments[index]!;
    const breath = kind === 'hold' ? breathOf(timeline.exercises[exercise]!) : undefined;
    // The hold's own tone is the first breath in, and what is said before the end comes before a breath.
    if (breath) {
      const last = end - (length >= long ? soon : 0);
      for (
        let start = end - length, out = start + breath.in;
        out < last;
        start += breath.in + breath.out, out = start + breath.in
      ) {
        if (start > end - length) add(start, 'in');
        add(out, 'out');
      }
    }
    if (length >= long) add(end - soon, 'soon');
    const following = timeline.segments[++index];
    add(end, following ? following.kind : 'end');
    if (!following || following.open || settings.noAutoAdvance || end > now + horizon) return tones;
    length = following.end - following.start;
    end += length;
  }
}
