/** A run as its views see it. */
import type { RunHost } from '../exercise-stepper.host.js';
import type { FigureView } from '../figure/scene.js';
import type { Session, SessionEvent } from '../session/session.js';

/** What is drawn again when a second has passed and nothing else has happened. */
export type Ticking = Set<{ tick: (now: number) => void }>;

/** What stands on screen, and what a person can do. The player is one. */
export interface Run {
  /** The person said that something hurts, and has not answered yet. */
  readonly hurts: boolean;
  readonly painDuring: number | undefined;
  readonly painAfter: number | undefined;
  /** What the person may choose is open during the run. */
  readonly isAdjusting: boolean;
  /** Parts of the panel that show the time. */
  readonly ticking: Ticking;
  readonly floorMode: { readonly isOpen: boolean; readonly said: string; enter(): Promise<void>; leave(): void };

  send(event: SessionEvent): void;
  toggleChoices(): void;
  /** Something hurts: the run waits until the person has said how much. */
  askPain(): void;
  answerDuring(pain: number | undefined): void;
  answerAfter(pain: number | undefined): void;
  resumeAfterPain(): void;
  stop(): void;
}

export interface RunView {
  run: Run;
  state: Session;
  /** On the clock of the session, in milliseconds. */
  now: number;
  stepper: RunHost;
  asksPain: boolean;
  /** False when the browser keeps nothing. */
  isKept: boolean;
  /** Whether the screen is kept on; undefined while nobody has asked. */
  isAwake: boolean | undefined;
  /** Draws the person; undefined until that has come, or when there is no pose to draw. */
  drawFigure: ((view: FigureView) => unknown) | undefined;
  /** Asks again for what draws the person; undefined unless it did not arrive. */
  retryFigure: (() => void) | undefined;
}
