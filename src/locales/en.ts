import { exerciseStart } from './en/exercise-start.js';
import { causeExplainer } from './en/cause-explainer.js';
import { causeList } from './en/cause-list.js';
import { causeViews } from './en/cause-views.js';
import { commentCare } from './en/comment-care.js';
import { commentOutcomes } from './en/comment-outcomes.js';
import { commentTalk } from './en/comment-talk.js';
import { comments } from './en/comments.js';
import { dose } from './en/dose.js';
import { health } from './en/health.js';
import { exerciseStepper } from './en/exercise-stepper.js';
import { remedy } from './en/remedy.js';
import { seekHelp } from './en/seek-help.js';
import { shared } from './en/shared.js';

/** All English strings, in one object: what a language file has to hold. Widgets import their own part only. */
export const en = {
  causeExplainer,
  causeList,
  causeViews,
  comments,
  commentCare,
  commentOutcomes,
  commentTalk,
  shared,
  health,
  dose,
  exerciseStart,
  exerciseStepper,
  remedy,
  seekHelp,
};
