/**
 * Where a run stands: `(state, event, now) → state`. `now` is a monotonic clock in milliseconds, handed in by the caller.
 * A running phase stores when it ends, so a throttled tab, a debugger or a slow device cannot make it drift, and the wall
 * clock has no say. Where the monotonic clock itself stands still in sleep, the run stands still with it.
 */
import type { Segment, Timeline } from './timeline.js';

export type Status = 'ready' | 'running' | 'paused' | 'done' | 'stopped';

export interface Session {
  readonly timeline: Timeline;
  readonly status: Status;
  /** Index of the segment. */
  readonly at: number;
  /** When the segment ends; undefined unless it is running down. */
  readonly endsAt?: number | undefined;
  /** What is left of the segment while it is not running down. */
  readonly left: number;
  /** What the person added to the segment. */
  readonly added: number;
  /** The segment is over, or open, and goes on when the person says so. */
  readonly waiting: boolean;
  /** The newest clock reading. */
  readonly seen: number;
  /** Since when nobody has been looking. */
  readonly hiddenAt?: number | undefined;
  /** How long the person was away before the run was paused; 0 otherwise. */
  readonly away: number;
  /** Segments that were done to their end. */
  readonly full: readonly number[];
  /** Guided time so far, pauses and waiting left out. */
  readonly ran: number;
  readonly settings: Settings;
}

export interface Settings {
  /** Waits for the person after every phase. */
  readonly noAutoAdvance: boolean;
  /** Goes on while the page is hidden. */
  readonly keepGoing: boolean;
}

export type SessionEvent =
  | { type: 'start' | 'pause' | 'resume' | 'next' | 'back' | 'repeat' | 'extend' | 'reset' | 'tick' | 'hide' | 'show' | 'stop' }
  /** Other settings, or the same plan laid out by other choices. */
  | { type: 'choose'; timeline?: Timeline; settings?: Partial<Settings> };

/** What happens without saying what to. */
export type SimpleEvent = Exclude<SessionEvent['type'], 'choose' | 'start'>;

/** Ticks come every second; a longer gap means that the device slept or the page was frozen. */
const gap = 5000;
const step = 10_000;
/** What takes longer goes on where it was left, unless it is a hold. */
const shortest = 20_000;

/** A run that has not begun. */
export function session(timeline: Timeline, settings: Partial<Settings> = {}): Session {
  return {
    timeline,
    status: 'ready',
    at: 0,
    left: length(timeline.segments[0]),
    added: 0,
    waiting: false,
    seen: 0,
    away: 0,
    full: [],
    ran: 0,
    settings: { noAutoAdvance: false, keepGoing: false, ...settings },
  };
}

export function next(state: Session, event: SessionEvent, clock: number): Session {
  const now = Math.max(clock, state.seen);
  const { settings } = state;
  if (event.type === 'tick' && state.endsAt !== undefined && !settings.keepGoing && now - state.seen > gap)
    return next(next(state, { type: 'hide' }, state.seen), { type: 'show' }, now);
  const it = reconcile(state, now);
  const { at, timeline, waiting } = it;
  switch (event.type) {
    case 'start':
      return it.status === 'ready' ? enter({ ...it, status: 'running' }, 0, now) : it;
    case 'pause':
      return pause(it, now);
    case 'resume':
      return it.status === 'paused' ? run({ ...it, status: 'running', away: 0, hiddenAt: undefined }, now) : it;
    case 'next':
      if (!live(it)) return it;
      return enter({ ...it, full: waiting && it.full.at(-1) !== at ? [...it.full, at] : it.full }, at + 1, now);
    case 'back':
      return live(it) ? enter(undo(it, at - 1), Math.max(0, at - 1), now) : it;
    case 'repeat':
      return live(it) ? enter(undo(it, at), at, now) : it;
    case 'extend': {
      const more = extendable(it);
      if (!more) return it;
      const longer = { ...it, added: it.added + more };
      return it.endsAt === undefined ? { ...longer, left: it.left + more } : { ...longer, endsAt: it.endsAt + more };
    }
    case 'reset':
      return { ...session(timeline, settings), seen: now };
    case 'stop':
      return live(it) ? { ...pause(it, now), status: 'stopped' } : it;
    case 'hide':
      return it.status === 'running' && !settings.keepGoing ? { ...pause(it, now), hiddenAt: now } : it;
    case 'show':
      return it.hiddenAt === undefined ? it : { ...it, away: now - it.hiddenAt, hiddenAt: undefined };
    case 'choose':
      return move({ ...it, settings: { ...settings, ...event.settings } }, event.timeline ?? timeline, now);
    case 'tick':
      return it;
  }
}

/** A run that was left, to go on from: always paused. */
export function restore(
  timeline: Timeline,
  saved: Pick<Session, 'at' | 'left' | 'full' | 'ran'>,
  settings: Partial<Settings> = {},
): Session {
  const at = Math.min(Math.max(0, Math.trunc(saved.at)), timeline.segments.length - 1);
  const segment = timeline.segments[at]!;
  const left = goesOn(segment) ? Math.min(Math.max(0, saved.left), segment.cap) : length(segment);
  return {
    ...session(timeline, settings),
    ...{ at, left, status: 'paused', waiting: segment.open, added: Math.max(0, left - length(segment)) },
    full: saved.full.filter((it) => it < at),
    ran: Math.max(0, saved.ran),
  };
}

/**
 * Does a segment go on where a run was left? Who comes back has let go meanwhile: what was held, and what is short, begins
 * again. A walk or a long rest goes on.
 */
export const goesOn = (segment: Segment): boolean => segment.kind !== 'hold' && length(segment) > shortest;

/** The segment that a run stands in; the last one when it is over. */
export const segmentOf = ({ timeline, at }: Session): Segment => timeline.segments[Math.min(at, timeline.segments.length - 1)]!;

/** Nothing but time has passed from one state to the next: the same segment runs down to the same end. */
export const onlyTimePassed = (before: Session, after: Session): boolean =>
  before.at === after.at && before.status === after.status && before.endsAt === after.endsAt && before.away === after.away;

/** Both stand in the same phase of the same repetition; its index changes with the choices of the person. */
export const samePlace = (before: Session, after: Session): boolean =>
  before.timeline === after.timeline ? before.at === after.at : place(segmentOf(before)) === place(segmentOf(after));

/** Milliseconds that the segment takes, with what the person has added. */
export const lengthOf = (state: Session): number => length(segmentOf(state)) + state.added;

/** Milliseconds left of the segment. */
export const leftOf = ({ endsAt, left }: Session, now: number): number =>
  endsAt === undefined ? left : Math.max(0, endsAt - now);

/** Milliseconds left of the whole run; open segments count for nothing. */
export const remaining = (state: Session, now: number): number =>
  live(state) || state.status === 'ready' ? state.timeline.total - segmentOf(state).end + leftOf(state, now) : 0;

/** Milliseconds until what is shown changes: the next whole second or the end of the segment. Undefined when nothing runs down. */
export const untilNextChange = (state: Session, now: number): number | undefined =>
  state.endsAt === undefined ? undefined : (state.endsAt - now) % 1000 || Math.min(1000, Math.max(0, state.endsAt - now));

/** How much longer the segment may become at one press: never past the author's cap. */
export function extendable(state: Session): number {
  const segment = segmentOf(state);
  if (!live(state) || segment.open || state.waiting) return 0;
  return Math.max(0, Math.min(step, segment.cap - lengthOf(state)));
}

/** Repetitions done to their end. */
export function repetitionsDone({ timeline, full }: Session): number {
  const done = new Set(full);
  let whole = true;
  let count = 0;
  timeline.segments.forEach((segment, index) => {
    if (!segment.rep) return;
    if (!done.has(index)) whole = false;
    if (!segment.last) return;
    if (whole) count++;
    whole = true;
  });
  return count;
}

const place = ({ exercise, side, set, rep, phase, kind }: Segment) => [exercise, side, set, rep, phase ?? kind].join();
const length = (segment: Segment | undefined) => (segment ? segment.end - segment.start : 0);
const live = ({ status }: Session) => status === 'running' || status === 'paused';
const undo = (state: Session, from: number): Session => ({ ...state, full: state.full.filter((it) => it < from) });

/** Lets all phases that have ended by now end, each exactly when it did. */
function reconcile(state: Session, now: number): Session {
  if (state.endsAt === undefined) return { ...state, seen: now };
  const full = [...state.full];
  let it = state;
  while (it.endsAt !== undefined && now >= it.endsAt) {
    const ended = it.endsAt;
    full.push(it.at);
    it = { ...it, ran: it.ran + ended - it.seen, seen: ended };
    it = it.settings.noAutoAdvance ? { ...it, endsAt: undefined, left: 0, waiting: true } : enter(it, it.at + 1, ended);
  }
  return { ...it, full, ran: it.endsAt === undefined ? it.ran : it.ran + now - it.seen, seen: now };
}

function enter(state: Session, at: number, now: number): Session {
  const segment = state.timeline.segments[at];
  const fresh = { ...state, at, added: 0, away: 0, hiddenAt: undefined, endsAt: undefined, left: length(segment) };
  if (!segment) return { ...fresh, status: 'done', waiting: false };
  return run({ ...fresh, waiting: segment.open }, now);
}

const run = (state: Session, now: number): Session =>
  state.status === 'running' && !state.waiting ? { ...state, endsAt: now + state.left } : state;

const pause = (state: Session, now: number): Session =>
  state.status === 'running' ? { ...state, status: 'paused', left: leftOf(state, now), endsAt: undefined } : state;

/** Carries a run over to another layout of its plan: the same phase of the same repetition, or the next one there is. */
function move(state: Session, timeline: Timeline, now: number): Session {
  if (timeline === state.timeline) return state;
  if (!live(state)) return { ...session(timeline, state.settings), seen: now };
  const places = new Map(timeline.segments.map((it, index) => [place(it), index]));
  const find = (index: number) => places.get(place(state.timeline.segments[index]!));
  const full = state.full.flatMap((index) => find(index) ?? []);
  let at = state.at;
  let found = find(at);
  while (found === undefined && ++at < state.timeline.segments.length) found = find(at);
  const there = { ...state, timeline, full };
  const target = found === undefined ? undefined : timeline.segments[found];
  if (found === undefined || !target || at !== state.at) return enter(there, found ?? timeline.segments.length, now);
  // Never more than the person now allows, never less than nothing.
  const left = Math.min(leftOf(state, now), length(target) + state.added);
  return run({ ...there, at: found, left, endsAt: undefined }, now);
}
