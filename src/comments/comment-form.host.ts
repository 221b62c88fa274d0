import type { LitElement } from 'lit';
import type { Outcome } from './comment.js';

/** What a page asks of its form, and by that of the reply forms in its thread. */
export interface CommentFormSettings {
  noDrafts: boolean;
  noChecks: boolean;
  website: boolean;
  country?: string;
  reviewTime?: string;
  loginUrl?: string;
  challengeUrl?: string;
  extra?: () => [name: string, value: string][];
}

/** `<relief-comment-form>`, as far as its controllers need it. */
export interface CommentFormHost extends LitElement, CommentFormSettings {
  post?: string;
  action?: string;
  replyTo?: string;
  name?: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  /** The text that it begins with. */
  defaultValue: string;
  value: string;
  /** The form of the page that it stands in. */
  readonly form: HTMLFormElement | null;
  /** Nobody can write in it. */
  readonly off: boolean;
  submit(): Promise<Outcome | undefined>;
  reset(): Promise<void>;
}
