import type { Capabilities, CommentBackend, Query } from '../../src/comments/backends/backend.js';
import type { Comment, CommentPage, Draft, Outcome } from '../../src/comments/comment.js';

/** A backend in memory that answers as it is told, and remembers what it was asked. */
export class MemoryBackend implements CommentBackend {
  readonly id = 'memory';
  readonly drafts: Draft[] = [];
  comments: Comment[] = [];
  /** The next answers to `submit`; published when there is none left. */
  outcomes: (Outcome | Promise<Outcome>)[] = [];
  can: Capabilities;
  /** The next `list` fails. */
  broken = false;
  lists = 0;

  constructor(change: Partial<Capabilities> = {}) {
    this.can = {
      list: true,
      reply: 'tree',
      edit: false,
      remove: false,
      vote: false,
      counts: false,
      notify: false,
      preview: false,
      nativeForm: false,
      dedupes: false,
      crossOrigin: true,
      local: false,
      fields: {
        text: { use: 'required', max: 200, unit: 'chars' },
        name: { use: 'required', max: 50, unit: 'chars' },
        email: { use: 'required', max: 50, unit: 'chars' },
        url: { use: 'hidden', max: 50, unit: 'chars' },
      },
      ...change,
    };
  }

  capabilities() {
    return this.can;
  }

  async list({ page, perPage, order }: Query): Promise<CommentPage> {
    this.lists++;
    if (this.broken) throw new Error('the memory is broken');
    const roots = this.comments.filter((comment) => comment.parent === undefined);
    if (order === 'newest') roots.reverse();
    const shown = roots.slice((page - 1) * perPage, page * perPage);
    const under = (id: string): Comment[] =>
      this.comments.filter((comment) => comment.parent === id).flatMap((comment) => [comment, ...under(comment.id)]);
    return {
      comments: shown.flatMap((comment) => [comment, ...under(comment.id)]),
      total: this.comments.length,
      more: roots.length > page * perPage,
    };
  }

  async submit(draft: Draft): Promise<Outcome> {
    this.drafts.push(draft);
    const outcome = await (this.outcomes.shift() ?? this.store(draft));
    return outcome;
  }

  async edit(id: string, text: string): Promise<Outcome> {
    const comment = this.comments.find((it) => it.id === id);
    if (!comment) return { kind: 'not-found' };
    comment.text = text;
    return { kind: 'published', comment: { ...comment } };
  }

  async remove(id: string): Promise<Outcome> {
    this.comments = this.comments.filter((it) => it.id !== id);
    return { kind: 'removed' };
  }

  async vote(id: string, up: boolean): Promise<number> {
    if (this.broken) throw new Error('the memory is broken');
    const comment = this.comments.find((it) => it.id === id)!;
    return (comment.votes = (comment.votes ?? 0) + (up ? 1 : -1));
  }

  store({ parent, name, text }: Draft, status: 'published' | 'pending' = 'published'): Outcome {
    const comment = said(`${this.comments.length + 1}`, name, text, { status, ...(parent && { parent }) });
    this.comments.push(comment);
    return { kind: status, comment };
  }
}

export const said = (id: string, name: string, text: string, more: Partial<Comment> = {}): Comment => ({
  id,
  name,
  text,
  time: '2026-01-02T03:04:05Z',
  status: 'published',
  ...more,
});
