/** A run that was left half-way, kept on the device so that a reload or a crash loses nothing. Offered again, never started by itself. */
import type { LocalStore } from '../../foundation/storage/local-store.js';
import type { Plan } from '../content/exercise.schema.js';
import type { Choices } from '../session/choices.js';
import type { Session, Settings } from '../session/session.js';

export interface SavedRun extends Pick<Session, 'at' | 'left' | 'full' | 'ran'> {
  /** Of the plan that it is a run of: a plan that was changed since has other phases. */
  plan: string;
  choices: Choices;
  settings: Settings;
  startTime: string;
  painBefore?: number | undefined;
  /** Milliseconds since 1970. */
  saved: number;
}

/** A run is worth going on with on the same day. */
const lifetime = 12 * 3_600_000;

/** What names a run: the id of its plan, else the title. */
export interface RunName {
  id?: string | undefined;
  title?: string | undefined;
}

/** Where the run of a plan is kept. */
const keyOf = ({ id, title }: RunName): string => `relief-run:${id ?? title}`;

/** Was a run of this name left? A glance at the key, for whoever has not read the plan. */
export const hasSavedRun = (store: LocalStore, name: RunName): boolean => store.get(keyOf(name)) !== undefined;

/** The kept run of this very plan; undefined when there is none, or it is too old. `now` in milliseconds since 1970. */
export function readSavedRun(store: LocalStore, plan: Plan, now: number): SavedRun | undefined {
  const run = store.getJson(keyOf(plan)) as Partial<SavedRun> | undefined;
  const whole = run && run.plan === fingerprint(plan) && typeof run.at === 'number' && typeof run.left === 'number';
  if (!whole || !Array.isArray(run.full) || !run.saved || Math.abs(now - run.saved) > lifetime) return undefined;
  return run as SavedRun;
}

/** Keeps a run. False when the browser keeps nothing: say so. */
export const saveRun = (store: LocalStore, plan: Plan, run: Omit<SavedRun, 'plan'>): boolean =>
  store.set(keyOf(plan), JSON.stringify({ ...run, plan: fingerprint(plan) }));

/** Forgets the run of a plan. False when the browser keeps nothing. */
export const forgetRun = (store: LocalStore, plan: Plan): boolean => store.remove(keyOf(plan));

const fingerprints = new WeakMap<Plan, string>();

/** FNV-1a over the plan: enough to tell one version of it from the next. Asked at every phase, so it is worked out once. */
function fingerprint(plan: Plan): string {
  const known = fingerprints.get(plan);
  if (known) return known;
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(plan)) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  const print = (hash >>> 0).toString(36);
  fingerprints.set(plan, print);
  return print;
}
