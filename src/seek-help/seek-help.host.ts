import type { SeekHelp } from '../health/safety.js';

/** The page's `<relief-seek-help>`, as other widgets know it. */
export interface SeekHelpHost extends HTMLElement {
  readonly signs: SeekHelp | undefined;
  readSigns(): Promise<SeekHelp>;
}
