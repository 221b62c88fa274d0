/** Runs on this device: kept by the browser, counted by nobody, sent nowhere. */
import type { LocalStore } from '../../foundation/storage/local-store.js';
import type { SessionResult } from '../exercise-stepper.events.js';

/** The newest runs that are kept. Three a day for more than four months. */
const most = 400;
const key = 'relief-journal';

/** All runs, oldest first. Empty where the browser keeps nothing, or what it kept is not ours. */
export function readJournal(store: LocalStore): SessionResult[] {
  const all = store.getJson(key);
  return Array.isArray(all) ? all.filter(isRun) : [];
}

/** Adds a run, or puts it in the place of the one that began at the same time. False when the browser keeps nothing. */
export function writeJournal(store: LocalStore, run: SessionResult): boolean {
  const others = readJournal(store).filter((it) => it.startTime !== run.startTime);
  return store.set(key, JSON.stringify([...others, run].slice(-most)));
}

/** Deletes every run. False when the browser keeps nothing. */
export const clearJournal = (store: LocalStore): boolean => store.remove(key);

const isRun = (it: unknown): it is SessionResult => {
  const run = it as Partial<SessionResult> | null;
  return typeof run === 'object' && !!run && typeof run.title === 'string' && !Number.isNaN(Date.parse(run.startTime ?? ''));
};

/** RFC 4180, with a first line of names. A text that a spreadsheet would take for a formula is made harmless. */
export function toCsv(runs: readonly SessionResult[]): string {
  const names = [
    'startTime',
    'endTime',
    'title',
    'outcome',
    'seconds',
    'repetitions',
    'planned',
    'painBefore',
    'painAfter',
  ] as const;
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '');
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return [names.join(','), ...runs.map((run) => names.map((name) => cell(run[name])).join(','))].join('\r\n') + '\r\n';
}

/** schema.org `ExerciseAction`s, for a person's own records. Never put on a page: they are personal. */
export const toExerciseActions = (runs: readonly SessionResult[]) => ({
  '@context': 'https://schema.org',
  '@graph': runs.map(({ id, title, outcome, startTime, endTime, seconds, repetitions, planned, painBefore, painAfter }) => ({
    '@type': 'ExerciseAction',
    actionStatus: outcome === 'done' ? 'https://schema.org/CompletedActionStatus' : 'https://schema.org/FailedActionStatus',
    startTime,
    endTime,
    exercisePlan: { '@type': 'ExercisePlan', ...(id ? { '@id': `#${id}` } : {}), name: title, activityDuration: `PT${seconds}S` },
    result: {
      '@type': 'Observation',
      variableMeasured: [
        { '@type': 'PropertyValue', name: 'repetitions', value: repetitions, maxValue: planned },
        ...(painBefore === undefined ? [] : [{ '@type': 'PropertyValue', name: 'pain before', value: painBefore, maxValue: 10 }]),
        ...(painAfter === undefined ? [] : [{ '@type': 'PropertyValue', name: 'pain after', value: painAfter, maxValue: 10 }]),
      ],
    },
  })),
});
