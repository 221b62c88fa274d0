import type { DoseState } from './dose.js';

/**
 * The timer of a dose has come to another phase. Bubbles, is not composed.
 * Before a dose begins (`running`) it can be cancelled, and then does not begin.
 */
export class DoseChangeEvent extends Event {
  static readonly type = 'relief-dose-change';
  constructor(
    /** `ready`, `running`, `enough`, `over` (take it off now), `waiting`, `doubt` (the clock cannot be trusted) or `full`. */
    readonly phase: DoseState['phase'],
    /** When the next dose may begin; undefined when it may now, or while one is on. */
    readonly next: Date | undefined,
    /** The reader begins before the gap is over. */
    readonly early = false,
  ) {
    super(DoseChangeEvent.type, { bubbles: true, cancelable: phase === 'running' });
  }
}
