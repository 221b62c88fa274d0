import type { Locale } from '../../locales/locale.js';
import type { Plan } from '../content/exercise.schema.js';
import type { Choices } from '../session/choices.js';
import type { InWords } from '../session/cues.js';

/** What a person may open beside a run: the runs on this device, or the plan to take along. */
export type Panel = 'journal' | 'share';

/** What a panel beside a run needs of the stepper around it; asked anew each time, since a page may change it. */
export interface ShareHost {
  readonly plan: Plan | undefined;
  readonly choices: Choices;
  readonly t: Locale['exerciseStepperRun'];
  readonly length: InWords;
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** Language of the author's words, where it is not the page's. */
  readonly own: string | undefined;
  readonly shared: Locale['shared'];
  readonly health: Locale['health'];
}
