import { define } from '../foundation/define.browser.js';
import { SeekHelp } from '../seek-help/seek-help.js';

define('relief-seek-help', SeekHelp);

export type { SeekHelp };
