import type { CommentBackend } from '../backends/backend.js';
import { plainText } from '../backends/plain-text.js';
import type { Draft, Outcome } from '../comment.js';

/** Looks for a comment whose answer was lost among the newest of the thread. */
export async function findSent(
  backend: CommentBackend,
  draft: Draft,
  now: number,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  if (!backend.capabilities().list || !backend.list) return;
  // A server may have made emphasis, links and quotes of what was typed: the words are compared, or what else there is.
  const flat = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '') || text.replace(/\s+/g, '');
  try {
    const { comments } = await backend.list({ page: 1, perPage: 20, order: 'newest' }, signal);
    const recent = now - 600_000;
    const same = comments.find(
      ({ name, text, html, time, status }) =>
        // A moderator's list has more than what everybody sees.
        status === 'published' &&
        name === draft.name.trim() &&
        Date.parse(time) > recent &&
        flat(text ?? plainText(html ?? '', 20_000)) === flat(draft.text),
    );
    return same && { kind: 'published', comment: same };
  } catch {
    return;
  }
}
