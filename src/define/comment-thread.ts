import { CommentThread } from '../comment-form/comment-thread.js';
import { define } from '../foundation/define.js';

define('relief-comment-thread', CommentThread);

export type { CommentThread };
