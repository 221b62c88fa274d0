import { CauseExplainer } from '../cause-explainer/cause-explainer.js';
import { define } from '../foundation/define.js';

define('relief-cause-explainer', CauseExplainer);

export type { CauseExplainer };
