import type { LitElement } from 'lit';
import type { CauseVia } from './cause-explainer.events.js';

/** The three views of one map. */
export type CauseView = 'list' | 'body' | 'table';

/** The element, as far as what draws a map, and what a choice does, need it. */
export interface CauseExplainerHost extends LitElement {
  headingLevel: number;
  marks?: 'mark' | 'show' | undefined;
  noAddress: boolean;
  selected?: string | undefined;
  view: CauseView;
}

/** Whom a choice is told. */
export interface Choices {
  /** A reader opened or picked a node where they are. */
  pick(id: string, via: CauseVia): void;
  /** A reader followed a link to a node. */
  follow(event: MouseEvent, id: string): void;
}
