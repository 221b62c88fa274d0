/** A thread shows other comments than before: they were read, posted, changed or withdrawn. Bubbles, is not composed. */
export class CommentsReadEvent extends Event {
  static readonly type = 'relief-comments-read';
  constructor(
    /** How many comments there are, shown or not, where the backend knows; else those that are here. */
    readonly total: number,
  ) {
    super(CommentsReadEvent.type, { bubbles: true });
  }
}
