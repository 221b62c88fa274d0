/**
 * Classes, events, models and types. Importing this registers nothing: import `relief-elements/define/….js` for that,
 * or call `define(tag, Class)` with a tag of your own.
 */
export { CauseExplainer } from './cause-explainer/cause-explainer.js';
export { CommentCount } from './comments/comment-count.js';
export { CommentForm } from './comments/comment-form.js';
export { CommentThread } from './comments/comment-thread.js';
export { ExerciseStepper } from './exercise-stepper/exercise-stepper.js';
export { RemedyCard } from './remedy-card/remedy-card.js';
export { SeekHelp } from './seek-help/seek-help.js';
export { define } from './foundation/define.browser.js';

export { CauseSelectEvent } from './cause-explainer/cause-explainer.events.js';
export {
  CommentCancelEvent,
  CommentCheckEvent,
  CommentConcernEvent,
  CommentModeratedEvent,
  CommentOutcomeEvent,
  CommentsCountEvent,
  CommentsReadEvent,
  CommentSubmitEvent,
} from './comments/comments.events.js';
export {
  SessionEndEvent,
  SessionStartEvent,
  StepChangeEvent,
  type SessionResult,
  type Step,
} from './exercise-stepper/exercise-stepper.events.js';
export { ContentErrorEvent } from './foundation/content/content-error.events.js';
export type { Door } from './foundation/content/types.js';

export { check, type Checked, type Problem, type Shape } from './health/check.js';
export { reviewState, type ReviewState } from './health/review/review-state.js';
export type { Certainty, Claim, Direction, LeftOut, Level, Source } from './health/claim.js';
export type { Review } from './health/review/review.js';
export type { SeekHelp as SeekHelpContent, StopRule } from './health/safety.js';

export { DoseChangeEvent } from './remedy-card/dose/dose-timer.events.js';
export { ReviewReadEvent } from './remedy-card/remedy-card.events.js';
export { checkHonesty, rules as honestyRules, type Content, type Rule } from './health/honesty/index.js';
export { keepJsonLd, pageJsonLd } from './foundation/page-json-ld.browser.js';
export { merge as mergeJsonLd, scriptSafe, type Graph } from './health/json-ld.js';
export { remedyShape } from './remedy-card/content/remedy.shape.js';
export { fromHtml as remedyFromHtml } from './remedy-card/content/from-html.js';
export { toHtml as remedyToHtml } from './remedy-card/content/to-html.js';
export { fromJsonLd as remedyFromJsonLd, toJsonLd as remedyToJsonLd } from './remedy-card/content/json-ld.js';
export type { Remedy, RemedyContent } from './remedy-card/content/remedy.schema.js';

export { checkPlan } from './exercise-stepper/content/check.js';
export { timeline, type Segment, type Timeline } from './exercise-stepper/session/timeline.js';
export { next, restore, session, type Session, type SessionEvent } from './exercise-stepper/session/session.js';
export { fromHtml as exerciseFromHtml } from './exercise-stepper/content/from-html.js';
export { toHtml as exerciseToHtml } from './exercise-stepper/content/to-html.js';
export { fromJsonLd as exerciseFromJsonLd, toJsonLd as exerciseToJsonLd } from './exercise-stepper/content/json-ld.js';
export type { Exercise, ExerciseContent, Routine, RoutineContent } from './exercise-stepper/content/exercise.schema.js';

export { checkCauseMap } from './cause-explainer/content/check.js';
export { CauseGraph } from './cause-explainer/graph/cause-graph.js';
export { fromHtml as causesFromHtml } from './cause-explainer/content/from-html.js';
export { toHtml as causesToHtml } from './cause-explainer/content/to-html.js';
export { toJsonLd as causesToJsonLd } from './cause-explainer/content/json-ld.js';
export type { CauseMap, CauseMapContent } from './cause-explainer/content/cause-map.schema.js';

export { createBackend, type Adapter, type BackendName } from './comments/backends/create-backend.browser.js';
export type {
  BackendOptions,
  Capabilities,
  CommentBackend,
  FieldRule,
  Query,
  Surroundings,
} from './comments/backends/backend.js';
export type { Comment, CommentPage, Counts, Draft, Field, FieldError, FormRequest, Outcome, Status } from './comments/comment.js';
export type { Deed, DeedOutcome } from './comments/thread/moderation.js';

export { version } from './version.js';
