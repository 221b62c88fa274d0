import type { CommentBackend, Query } from '../../comments/backends/backend.js';
import { stored, type Comment, type Draft, type Outcome } from '../../comments/comment.js';
import type { ContractSubject } from './subject.js';

let serial = 0;

/** Writes to a backend, and looks behind its back at what became of it. */
export class Probe {
  constructor(readonly subject: ContractSubject) {}

  /** A draft that no other is like. */
  write(more: Partial<Draft> = {}): Draft {
    const mark = `contract${(serial += 1)}x`;
    const key = `0c0ffee0-0000-4000-8000-${String(serial).padStart(12, '0')}`;
    const writer = { name: 'Ann Reader', email: 'ann@example.com', url: '', remember: false };
    return { key, text: `Heat helped me (${mark}).`, ...writer, ...this.subject.draft, ...more };
  }

  /** How often the server holds it. */
  async times(draft: Draft): Promise<number> {
    return (await this.subject.texts()).filter((text) => text.includes(markIn(draft))).length;
  }

  async send(backend: CommentBackend, draft: Draft, signal = new AbortController().signal): Promise<Outcome> {
    const outcome = await backend.submit(draft, signal);
    must(isOutcome(outcome), `submit must end in an outcome; it ended in ${show(outcome)}`);
    return outcome;
  }

  async read(backend: CommentBackend, query: Partial<Query> = {}) {
    must(backend.list, 'list is declared and must be there');
    return backend.list({ page: 1, perPage: 20, order: 'oldest', ...query }, new AbortController().signal);
  }

  /** Sends until the backend has it; everything after that needs a comment to be there. */
  async post(backend: CommentBackend, draft: Draft): Promise<Outcome> {
    const outcome = await this.send(backend, draft);
    must(stored(outcome), `a good comment must be published, pending or received; it was ${show(outcome)}`);
    const held = await this.times(draft);
    must(held === 1, `${outcome.kind}, but the server holds it ${held} times`);
    return outcome;
  }

  async find(backend: CommentBackend, draft: Draft, query: Partial<Query> = {}): Promise<Comment | undefined> {
    return (await this.read(backend, query)).comments.find((comment) => holds(comment, draft));
  }
}

/** What tells a draft from all others. */
export const markIn = (draft: Draft): string => /contract\d+x/.exec(draft.text)?.[0] ?? draft.text;

export const holds = ({ text = '', html = '' }: Comment, draft: Draft): boolean => `${text} ${html}`.includes(markIn(draft));

/**
 * “Stored” means that it is; “not sent” that it is not; what is not known is called unknown, or the server's own fault.
 * What is withheld was taken, and is kept apart or thrown away as the server likes.
 */
export function honest(outcome: Outcome, held: number): boolean {
  if (stored(outcome)) return held >= 1;
  if (['unknown', 'duplicate', 'withheld'].includes(outcome.kind)) return true;
  return held === 0;
}

const kinds = new Set<string>([
  'published',
  'pending',
  'received',
  'withheld',
  'removed',
  'invalid',
  'duplicate',
  'too-fast',
  'login-required',
  'closed',
  'forbidden',
  'not-found',
  'challenge-required',
  'offline',
  'unreachable',
  'timeout',
  'unknown',
  'server-error',
  'not-stored',
] satisfies Outcome['kind'][]);

const isOutcome = (value: unknown): value is Outcome =>
  typeof value === 'object' && value !== null && 'kind' in value && kinds.has(String(value.kind));

export const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

export function must(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
