/**
 * Classes, events, models and types. Importing this registers nothing: import `relief-elements/define/….js` for that,
 * or call `define(tag, Class)` with a tag of your own.
 */
export { CommentForm } from './comment-form/comment-form.js';
export { CommentThread } from './comment-form/comment-thread.js';
export { SeekHelp } from './seek-help/seek-help.js';

export { CommentCancelEvent, CommentCheckEvent, CommentOutcomeEvent, CommentSubmitEvent } from './comment-form/events.js';
export { ContentErrorEvent } from './foundation/content-source.js';

export { createBackend, type Adapter, type BackendName } from './comment-form/backends/create.js';
export type {
  BackendOptions,
  Capabilities,
  CommentBackend,
  FieldRule,
  Query,
  Surroundings,
} from './comment-form/backends/backend.js';
export type { Comment, CommentPage, Draft, Field, FieldError, Outcome } from './comment-form/comment.js';

export { define } from './foundation/define.js';
export { check, type Checked, type Problem, type Shape } from './health/check.js';
export { reviewState, type ReviewState } from './health/review-state.js';
export type { Certainty, Claim, Direction, LeftOut, Level, Source } from './health/claim.js';
export type { Review } from './health/review.js';
export type { SeekHelp as SeekHelpContent, StopRule } from './health/safety.js';
export type { CauseMap } from './cause-explainer/cause-map.js';
export type { Exercise, Routine } from './exercise-stepper/exercise.js';
export type { Remedy } from './remedy-card/remedy.js';
export { version } from './version.js';
