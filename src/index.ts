/**
 * Classes, events, models and types. Importing this registers nothing: import `relief-elements/define/….js` for that,
 * or call `define(tag, Class)` with a tag of your own.
 */
export { CauseExplainer } from './cause-explainer/cause-explainer.js';
export { CommentForm } from './comment-form/comment-form.js';
export { CommentThread } from './comment-form/comment-thread.js';
export { ExerciseStepper } from './exercise-stepper/exercise-stepper.js';
export { RemedyCard } from './remedy-card/remedy-card.js';
export { SeekHelp } from './seek-help/seek-help.js';
export { define } from './foundation/define.js';

export { CauseSelectEvent } from './cause-explainer/cause-select-event.js';
export {
  CommentCancelEvent,
  CommentCheckEvent,
  CommentConcernEvent,
  CommentOutcomeEvent,
  CommentSubmitEvent,
} from './comment-form/events.js';
export { CommentsReadEvent } from './comment-form/read.event.js';
export { SessionEndEvent, SessionStartEvent, StepChangeEvent, type SessionResult, type Step } from './exercise-stepper/events.js';
export { ContentErrorEvent } from './foundation/content-error.js';
export type { Door } from './foundation/content-source.js';

export { check, type Checked, type Problem, type Shape } from './health/check.js';
export { reviewState, type ReviewState } from './health/review-state.js';
export type { Certainty, Claim, Direction, LeftOut, Level, Source } from './health/claim.js';
export type { Review } from './health/review.js';
export type { SeekHelp as SeekHelpContent, StopRule } from './health/safety.js';

export { DoseChangeEvent } from './remedy-card/dose-change-event.js';
export { ReviewReadEvent } from './remedy-card/review-read-event.js';
export { checkHonesty, rules as honestyRules, type Content, type Rule } from './health/honesty.js';
export { keepJsonLd, pageJsonLd } from './foundation/page-json-ld.js';
export { merge as mergeJsonLd, scriptSafe, type Graph } from './health/json-ld.js';
export { remedyShape } from './remedy-card/remedy.shape.js';
export { fromHtml as remedyFromHtml, toHtml as remedyToHtml } from './remedy-card/remedy-html.js';
export { fromJsonLd as remedyFromJsonLd, toJsonLd as remedyToJsonLd } from './remedy-card/remedy-json-ld.js';
export type { Remedy, RemedyContent } from './remedy-card/remedy.js';

export { checkPlan } from './exercise-stepper/plan.js';
export { timeline, type Segment, type Timeline } from './exercise-stepper/timeline.js';
export { next, restore, session, type Session, type SessionEvent } from './exercise-stepper/session.js';
export { fromHtml as exerciseFromHtml, toHtml as exerciseToHtml } from './exercise-stepper/exercise-html.js';
export { fromJsonLd as exerciseFromJsonLd, toJsonLd as exerciseToJsonLd } from './exercise-stepper/exercise-json-ld.js';
export type { Exercise, ExerciseContent, Routine, RoutineContent } from './exercise-stepper/exercise.js';

export { checkCauseMap } from './cause-explainer/cause-check.js';
export { CauseGraph } from './cause-explainer/cause-graph.js';
export { fromHtml as causesFromHtml } from './cause-explainer/cause-map-html.js';
export { toHtml as causesToHtml } from './cause-explainer/cause-map-to-html.js';
export { toJsonLd as causesToJsonLd } from './cause-explainer/cause-map-json-ld.js';
export type { CauseMap, CauseMapContent } from './cause-explainer/cause-map.js';

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

export { version } from './version.js';
