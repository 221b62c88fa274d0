import { CommentForm } from '../comments/comment-form.js';
import { define } from '../foundation/define.browser.js';

define('relief-comment-form', CommentForm);

export type { CommentForm };
