import type { Query } from '../../src/comments/backends/backend.js';
import type { Comment, CommentPage, Status } from '../../src/comments/comment.js';
import type { Deed, DeedOutcome } from '../../src/comments/thread/moderation.js';
import { MemoryBackend } from './memory-backend.js';

const results: Record<Exclude<Deed, 'delete' | 'delete-with-answers'>, Status> = {
  approve: 'published',
  hold: 'pending',
  spam: 'spam',
  'not-spam': 'pending',
  trash: 'trash',
  restore: 'pending',
};

const all: readonly Deed[] = ['approve', 'hold', 'spam', 'not-spam', 'trash', 'restore', 'delete'];

/** A memory whose reader may moderate. It checks how a comment stands before it does anything, as the port asks. */
export class ModeratedBackend extends MemoryBackend {
  readonly deeds: string[] = [];
  /** The next answers to `moderate`, in the place of doing it. */
  ends: (DeedOutcome | Promise<DeedOutcome>)[] = [];

  constructor(readonly may: readonly Deed[] = all) {
    super();
  }

  async configure() {
    return { moderate: this.may };
  }

  override async list(query: Query): Promise<CommentPage> {
    const whole = this.comments;
    const wanted = (status: Status) => (query.status ? status === query.status : status === 'published' || status === 'pending');
    this.comments = whole.filter(({ status }) => wanted(status)).map((one) => ({ ...one }));
    if (query.status) for (const one of this.comments) delete one.parent;
    try {
      const page = await super.list(query);
      const number = (status: Status) => whole.filter((one) => one.status === status).length;
      const counts = { pending: number('pending'), spam: number('spam'), trash: number('trash') };
      const { total: _, ...part } = page;
      // Servers count what they are asked for; of everybody's comments they say nothing then.
      return query.status ? { ...part, counts } : { ...part, total: number('published'), counts };
    } finally {
      this.comments = whole;
    }
  }

  async moderate(comment: Comment, deed: Deed): Promise<DeedOutcome> {
    this.deeds.push(`${deed} ${comment.id}`);
    const end = this.ends.shift();
    if (end) return end;
    const one = this.comments.find(({ id }) => id === comment.id);
    if (!one) return { kind: 'gone' };
    if (one.status !== comment.status) return { kind: 'changed', comment: { ...one } };
    if (deed === 'delete' || deed === 'delete-with-answers') {
      const goes = ({ id, parent }: Comment) => id === one.id || (deed === 'delete-with-answers' && parent === one.id);
      this.comments = this.comments.filter((it) => !goes(it));
      return { kind: 'deleted' };
    }
    one.status = results[deed];
    return { kind: 'done', comment: { ...one } };
  }
}
