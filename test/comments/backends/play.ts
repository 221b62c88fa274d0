/** Plays an exchange on a real server and says how it ended. */
import { createBackend } from '../../../src/comments/backends/create-backend.browser.js';
import type { BackendOptions, CommentBackend, Surroundings } from '../../../src/comments/backends/backend.js';
import type { Draft, Outcome } from '../../../src/comments/comment.js';
import { now } from './exchanges/spec.js';
import { startCommentServer, type CommentServer } from '../../helpers/comment-server.mjs';

export { now };
export const ann: Draft = { key: 'key-1', text: 'Thanks', name: 'Ann', email: 'a@b.cd', url: '', remember: false };
export const still = new AbortController().signal;

export interface Bench {
  server: CommentServer;
  backend: CommentBackend;
  warnings: string[];
  submit(draft?: Partial<Draft>): Promise<Outcome>;
  /** What has been written to the server last, as it arrived. */
  last(): CommentServer['seen'][number];
}

/** Runs `test` against a fresh server and stops it, whatever comes. */
export async function on(
  kind: string,
  name: string,
  path: string,
  test: (bench: Bench) => Promise<unknown>,
  {
    options = {},
    settings = {},
    at = {},
  }: { options?: BackendOptions; settings?: Record<string, unknown>; at?: Partial<Surroundings> } = {},
): Promise<void> {
  const server = await startCommentServer(kind, settings);
  const warnings: string[] = [];
  try {
    const surroundings: Surroundings = {
      fetch,
      now: () => now,
      patience: 300,
      page: { url: `${server.origin}/p/`, find: () => null },
      warn: (message) => warnings.push(message),
      ...at,
    };
    const backend = await createBackend(name, { ...options, url: server.origin + path }, surroundings);
    const last = () => server.writes().at(-1) ?? { method: '', url: '', headers: {}, body: undefined };
    await test({ server, backend, warnings, last, submit: (draft) => backend.submit({ ...ann, ...draft }, still) });
  } finally {
    await server.stop();
  }
}
