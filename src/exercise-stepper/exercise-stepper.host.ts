import type { ReactiveElement } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { Plan } from './content/exercise.schema.js';
import type { SavedRun } from './record/saved-run.js';
import type { Choice, Choices } from './session/choices.js';
import type { Channel, InWords, Verbosity } from './session/cues.js';
import type { Settings } from './session/session.js';

/** The stepper, as far as its controllers need it. Its properties are described where they are public. */
export interface StepperHost extends ReactiveElement {
  content: unknown;
  readonly headingLevel: number;
  readonly announcements: Verbosity;
  readonly noAutoAdvance: boolean;
  readonly keepGoing: boolean;
  readonly guide: Channel;
  readonly fromLink: boolean;
  readonly noPainQuestion: boolean;
  readonly mediaControls: boolean;
  start(): Promise<void>;
}

/** How a person wants to be led. */
export interface Preferences extends Settings {
  channel: Channel;
}

/** What a person may open beside a run: the runs on this device, or the plan to take along. */
export type Panel = 'journal' | 'share';

/** What setup, run and panels need of the stepper around them; asked anew each time, since a page may change it. */
export interface RunHost {
  readonly plan: Plan | undefined;
  readonly choices: Choices;
  readonly preferences: Preferences;
  /** Channels that this browser has. */
  readonly channels: readonly Channel[];
  /** From 0 to 10, as the person said; undefined when not asked or not answered. */
  readonly painBefore: number | undefined;
  readonly t: Locale['exerciseStepperRun'];
  readonly shared: Locale['shared'];
  readonly health: Locale['health'];
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** Language of the author's words, where it is not the page's. */
  readonly own: string | undefined;
  readonly length: InWords;
  /** BCP 47 tag of what is said aloud. */
  readonly spokenLang: string;
  /** The status line. */
  readonly announcer: { say(text: string): void };
  /** A person chose something for an exercise. */
  choose(exercise: number, choice: Choice): void;
  /** Changes preferences, as if the person had. */
  prefer(preferences: Partial<Preferences>): void;
  /** How much it hurts before a run. */
  answer(pain: number | undefined): void;
  /** Takes over what was chosen for a run that is gone on with. */
  takeOver(run: SavedRun): void;
  /** The warning signs, to show when a run may not begin or is stopped. */
  renderWarning(): unknown;
}
