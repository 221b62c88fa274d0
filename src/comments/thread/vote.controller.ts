import type { Announcer } from '../../foundation/announcer.controller.js';
import type { Localize } from '../../foundation/localize.controller.js';
import type { ConnectionController } from '../backends/connection.controller.js';
import type { Comment } from '../comment.js';

/** Finding a comment helpful, once. */
export class VoteController {
  readonly #voted = new Set<string>();

  constructor(
    private readonly connection: ConnectionController,
    private readonly announcer: Announcer,
    private readonly words: Localize<'commentThread'>,
    /** Shows the comment with its votes. */
    private readonly counted: (comment: Comment) => void,
  ) {}

  has(id: string): boolean {
    return this.#voted.has(id);
  }

  async vote(comment: Comment) {
    if (this.#voted.has(comment.id)) return;
    const { connection, announcer, words } = this;
    try {
      const votes = await connection.backend?.vote?.(comment.id, true, new AbortController().signal);
      if (votes === undefined) return;
      this.#voted.add(comment.id);
      this.counted({ ...comment, votes });
      announcer.say(words.t.votes(votes));
    } catch {
      announcer.say(words.t.notVoted);
    }
  }
}
