import { exerciseStart } from './ar/exercise-start.js';
import { causeExplainer } from './ar/cause-explainer.js';
import { causeList } from './ar/cause-list.js';
import { causeViews } from './ar/cause-views.js';
import { commentCare } from './ar/comment-care.js';
import { commentOutcomes } from './ar/comment-outcomes.js';
import { commentTalk } from './ar/comment-talk.js';
import { comments } from './ar/comments.js';
import { dose } from './ar/dose.js';
import { health } from './ar/health.js';
import { exerciseStepper } from './ar/exercise-stepper.js';
import { remedy } from './ar/remedy.js';
import { seekHelp } from './ar/seek-help.js';
import { shared } from './ar/shared.js';
import type { Locale } from './languages.js';

/** Arabic. */
export const ar: Locale = {
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
