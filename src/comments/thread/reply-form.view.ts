import { html } from 'lit';
import type { CommentBackend } from '../backends/backend.js';
import type { CommentFormSettings } from '../comment-form.host.js';

/** The form under a comment that is being answered. */
export interface ReplyForm {
  backend: CommentBackend | undefined;
  post: string | undefined;
  /** Id of the comment that the answer will stand under. */
  parent: string;
  /** Whose comment is answered. */
  name: string;
  headingLevel: number;
  settings: Omit<CommentFormSettings, 'extra'>;
  extra: () => [string, string][];
  onCancel: () => void;
}

export function replyForm({ backend, post, parent, name, headingLevel, settings, extra, onCancel }: ReplyForm) {
  return html`<relief-comment-form
    class="answer"
    .backend=${backend}
    .post=${post}
    .extra=${extra}
    .replyTo=${parent}
    .replyName=${name}
    .noDrafts=${settings.noDrafts}
    .noChecks=${settings.noChecks}
    .website=${settings.website}
    .country=${settings.country}
    .reviewTime=${settings.reviewTime}
    .loginUrl=${settings.loginUrl}
    .challengeUrl=${settings.challengeUrl}
    .headingLevel=${headingLevel}
    @relief-comment-cancel=${onCancel}
  ></relief-comment-form>`;
}
