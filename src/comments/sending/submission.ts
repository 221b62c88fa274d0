/** Where sending a comment stands: (state, event) → state. Text is in the draft, never in here, so no step can lose it. */
import { stored, type Draft, type Outcome } from '../comment.js';
import type { Errors } from '../form/field-validation.js';

/** Where a form stands. */
export interface Submission {
  /** `editing` also after a refusal: the text is still there to work on. `closed`: nothing more can be sent. */
  phase: 'editing' | 'sending' | 'stored' | 'closed';
  /** How the last sending ended. */
  outcome?: Outcome;
  errors: Errors;
  /** Sending has been tried, so errors may be shown. */
  tried: boolean;
  /** Fingerprint of a draft that was sent and whose answer was lost. */
  unsure?: string;
  /** The server wants a pause until then, milliseconds since 1970. */
  notBefore?: number;
}

export type SubmissionEvent =
  /** `errors`: what is wrong with the draft as it stands now. */
  | { type: 'edit'; errors: Errors }
  /** `fingerprint` of what is about to leave. */
  | { type: 'submit'; errors: Errors; now: number }
  | { type: 'settle'; outcome: Outcome; fingerprint: string; now: number }
  /** A draft was found that had been sent when the page went away. */
  | { type: 'found-sent'; fingerprint: string }
  | { type: 'reset' };

export const fresh: Submission = { phase: 'editing', errors: {}, tried: false };

/** Seconds to wait when a server says “too fast” and not for how long: WordPress's own 15. */
const pause = 15;

export function next(state: Submission, event: SubmissionEvent): Submission {
  switch (event.type) {
    case 'edit': {
      if (state.phase === 'sending' || state.phase === 'closed') return state;
      // Errors go as they are mended; new ones wait for the next try, for nobody likes to be corrected in mid-word.
      const errors = Object.fromEntries(Object.entries(event.errors).filter(([field]) => field in state.errors)) as Errors;
      const { outcome } = state;
      const rest = without(state, 'outcome');
      const done = state.phase === 'stored' || (outcome?.kind === 'invalid' && !Object.keys(errors).length);
      return { ...rest, ...(!done && outcome && { outcome }), phase: 'editing', errors };
    }
    case 'submit': {
      if (state.phase === 'sending' || state.phase === 'closed') return state;
      const invalid = Object.keys(event.errors).length > 0;
      if (invalid) return { ...without(state, 'outcome'), phase: 'editing', tried: true, errors: event.errors };
      if (state.notBefore && event.now < state.notBefore) return { ...state, tried: true };
      return { ...without(state, 'outcome', 'notBefore'), phase: 'sending', tried: true, errors: {} };
    }
    case 'settle':
      return settle(state, event.outcome, event.fingerprint, event.now);
    case 'found-sent':
      return { ...fresh, outcome: { kind: 'unknown' }, unsure: event.fingerprint };
    case 'reset':
      return fresh;
  }
}

function settle(state: Submission, outcome: Outcome, fingerprint: string, now: number): Submission {
  // Our own lost letter: the server has it, and says so.
  const arrived = outcome.kind === 'duplicate' && state.unsure === fingerprint;
  if (stored(outcome) || arrived) return { ...fresh, phase: 'stored', outcome };
  return {
    ...without(state, 'notBefore'),
    phase: outcome.kind === 'closed' ? 'closed' : 'editing',
    outcome,
    errors: outcome.kind === 'invalid' ? outcome.fields : state.errors,
    ...(['unknown', 'server-error'].includes(outcome.kind) && { unsure: fingerprint }),
    ...(outcome.kind === 'too-fast' && { notBefore: now + (outcome.retryAfter ?? pause) * 1000 }),
  };
}

function without<T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

/** What a person can do after an outcome. Every outcome has one. */
export type NextStep = 'read' | 'fix' | 'wait' | 'retry' | 'check' | 'log-in' | 'copy' | 'change';

export function nextStep(outcome: Outcome): NextStep {
  switch (outcome.kind) {
    case 'published':
    case 'pending':
    case 'received':
    case 'removed':
      return 'read';
    case 'invalid':
      return 'fix';
    case 'duplicate':
      return 'change';
    case 'forbidden':
      return outcome.reason === 'blocked' ? 'copy' : 'change';
    case 'too-fast':
      return 'wait';
    case 'login-required':
      return 'log-in';
    case 'closed':
    case 'withheld':
    case 'not-found':
    case 'not-stored':
      return 'copy';
    case 'unknown':
      return 'check';
    case 'challenge-required':
      // Pictures to read and frames to click in are not shown here.
      return outcome.challenge === 'altcha' ? 'retry' : 'copy';
    case 'offline':
    case 'unreachable':
    case 'timeout':
    case 'server-error':
      return 'retry';
  }
}

/** The same writing, sent to the same place. A changed text is another comment and needs another key. */
export function fingerprint({ text, name, email, url, parent }: Draft): string {
  return JSON.stringify([text.trim(), name.trim(), email.trim(), url.trim(), parent ?? '']);
}
