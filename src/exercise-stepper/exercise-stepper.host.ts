import type { ReactiveElement } from 'lit';
import type { Channel, Verbosity } from './session/cues.js';

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
