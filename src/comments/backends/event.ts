/** The page answers for itself: it listens for the submit event, stores the comment in its own way and responds with the outcome. */
import type { Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable } from './capabilities.js';

/** Options: `fields` only. */
export function eventBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  return {
    id: 'event',
    capabilities: () =>
      capable({ reply: 'tree', crossOrigin: true }, { name: { use: 'optional' }, email: { use: 'optional' } }, options),

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      if (signal.aborted) return { kind: 'timeout' };
      const asked = at.ask?.(draft, signal);
      if (!asked) {
        at.warn?.('nobody took the comment: listen for the submit event and call respondWith(outcome)');
        return { kind: 'server-error' };
      }
      try {
        const outcome: unknown = await asked;
        if (typeof outcome === 'object' && outcome !== null && 'kind' in outcome) return outcome as Outcome;
        at.warn?.('respondWith() needs an outcome such as { kind: "published" }');
      } catch (error) {
        at.warn?.(`the page could not store the comment: ${String(error)}`);
      }
      // The page took it and did not say what became of it.
      return { kind: 'unknown' };
    },
  };
}
