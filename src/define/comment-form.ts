import { CommentForm } from '../comment-form/comment-form.js';
import { define } from '../foundation/define.js';

define('relief-comment-form', CommentForm);

export type { CommentForm };
