import type { CauseNode } from './content/cause-map.schema.js';

/** How a node was chosen. */
export type CauseVia = 'list' | 'link' | 'map' | 'table' | 'address' | 'script';

/**
 * A reader, the address or a script chose a node, or chose none.
 * Bubbles, is not composed, and cannot be cancelled.
 */
export class CauseSelectEvent extends Event {
  static readonly type = 'relief-cause-select';
  constructor(
    /** Id of the node; undefined when none is chosen any more. */
    readonly id: string | undefined,
    /** The node itself; undefined when none is chosen. */
    readonly node: CauseNode | undefined,
    /** How it was chosen. */
    readonly via: CauseVia,
  ) {
    super(CauseSelectEvent.type, { bubbles: true });
  }
}
