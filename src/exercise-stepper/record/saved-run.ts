/** A run that was left half-way, kept on the device so that a reload or a crash loses nothing. Offered again, never started by itself. */
import type { Choices } from '../session/choices.js';
import type { Plan } from '../content/exercise.schema.js';
import type { Session, Settings } from '../session/session.js';

export interface Kept extends Pick<Session, 'at' | 'left' | 'full' | 'ran'> {
  /** Of the plan that it is a run of: a plan that was changed since has other phases. */
  plan: string;
  choices: Choices;
  settings: Settings;
  startTime: string;
  painBefore?: number | undefined;
  /** Milliseconds since 1970. */
  saved: number;
}

/** Reading `localStorage` itself may throw, so it comes as a function. */
export type Open = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A run is worth going on with on the same day. */
const lifetime = 12 * 3_600_000;

/** Where the run of a plan is kept. */
export const keptKey = (plan: Plan): string => `relief-run:${plan.id ?? plan.title}`;

/** The kept run of this very plan; undefined when there is none, it is too old, or the browser keeps nothing. */
export function readKept(open: Open, plan: Plan, now: number): Kept | undefined {
  try {
    const kept = JSON.parse(open().getItem(keptKey(plan)) ?? 'null') as Partial<Kept> | null;
    const whole = kept && kept.plan === fingerprint(plan) && typeof kept.at === 'number' && typeof kept.left === 'number';
    if (!whole || !Array.isArray(kept.full) || !kept.saved || Math.abs(now - kept.saved) > lifetime) return undefined;
    return kept as Kept;
  } catch {
    return undefined; // no storage, or not ours
  }
}

/** Keeps a run, or forgets it. False when the browser keeps nothing: say so. */
export function writeKept(open: Open, plan: Plan, kept: Omit<Kept, 'plan'> | undefined): boolean {
  try {
    if (kept) open().setItem(keptKey(plan), JSON.stringify({ ...kept, plan: fingerprint(plan) }));
    else open().removeItem(keptKey(plan));
    return true;
  } catch {
    return false;
  }
}

const fingerprints = new WeakMap<Plan, string>();

/** FNV-1a over the plan: enough to tell one version of it from the next. Asked at every phase, so it is worked out once. */
export function fingerprint(plan: Plan): string {
  const known = fingerprints.get(plan);
  if (known) return known;
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(plan)) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  const print = (hash >>> 0).toString(36);
  fingerprints.set(plan, print);
  return print;
}
