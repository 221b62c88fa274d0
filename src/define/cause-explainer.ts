import { CauseExplainer } from '../cause-explainer/cause-explainer.js';
import { define } from '../foundation/define.browser.js';

define('relief-cause-explainer', CauseExplainer);

export type { CauseExplainer };
