import type { Locale } from '../../locales/locale.js';
import type { Plan } from '../content/exercise.schema.js';
import type { SavedRun } from '../record/saved-run.js';
import type { Choices } from '../session/choices.js';
import type { Channel, InWords } from '../session/cues.js';
import type { Settings } from '../session/session.js';

/** How a person wants to be led. */
export interface Preferences extends Settings {
  channel: Channel;
}

/** What a run needs of the stepper around it; asked anew each time, since a page may change it. */
export interface RunHost {
  readonly plan: Plan | undefined;
  readonly choices: Choices;
  readonly preferences: Preferences;
  /** From 0 to 10, as the person said; undefined when not asked or not answered. */
  readonly painBefore: number | undefined;
  readonly t: Locale['exerciseStepperRun'];
  readonly shared: Locale['shared'];
  readonly length: InWords;
  /** BCP 47 tag of what is said aloud. */
  readonly spokenLang: string;
  /** Changes preferences, as if the person had. */
  prefer(preferences: Partial<Preferences>): void;
  /** Takes over what was chosen for a run that is gone on with. */
  takeOver(run: SavedRun): void;
  /** Says a sentence in the status line. */
  say(text: string): void;
  /** The warning signs, to show when a run is stopped. */
  renderWarning(): unknown;
  /** What the person may choose. */
  renderChoices(): unknown;
}
