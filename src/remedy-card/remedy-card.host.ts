import type { ReactiveControllerHost } from 'lit';
import type { Remedy } from './content/remedy.schema.js';

/** A remedy card, as its controllers know it. */
export interface RemedyCardHost extends ReactiveControllerHost, HTMLElement {
  readonly headingLevel: number;
  readonly timer: boolean;
  readonly compact: boolean;
  readonly handout: boolean;
  readonly compare?: string;
  load(): Promise<Remedy | undefined>;
  print(): Promise<void>;
}
