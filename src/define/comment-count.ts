import { CommentCount } from '../comments/comment-count.js';
import { define } from '../foundation/define.browser.js';

define('relief-comment-count', CommentCount);

export type { CommentCount };
