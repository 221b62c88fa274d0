import { CommentThread } from '../comments/comment-thread.js';
import { define } from '../foundation/define.browser.js';

define('relief-comment-thread', CommentThread);

export type { CommentThread };
