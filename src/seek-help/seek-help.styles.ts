import { css } from 'lit';

export const seekHelpStyles = css`
  :host {
    --_emergency: var(--_danger);
    --_urgent: var(--_caution);
    --_nonUrgent: var(--_accent);
  }
  .base {
    container-type: inline-size;
  }
  .title {
    margin-block-end: 0.6em;
    font-family: var(--relief-heading-font, inherit);
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  :host([heading-level='4']) .title,
  :host([heading-level='5']) .title {
    font-size: 1.15em;
  }
  .tiers {
    display: grid;
    gap: var(--_space);
    align-items: start;
  }
  @container (min-width: 38em) {
    .tiers {
      grid-template-columns: 1.5fr 1fr;
    }
    .emergency {
      grid-column: 1 / -1;
    }
    .emergency ul {
      grid-template-columns: 1fr 1fr;
      column-gap: 2.2em;
    }
  }
  .tier {
    padding: calc(var(--_space) * 1.1) min(calc(var(--_space) * 1.25), 5vw);
    border: 1px solid var(--_border);
    border-block-start: 0.35em solid var(--_tier);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .emergency {
    --_tier: var(--_emergency);
    border-color: var(--_tier);
    border-width: 0.35em 2px 2px;
  }
  .urgent {
    --_tier: var(--_urgent);
  }
  .nonUrgent {
    --_tier: var(--_nonUrgent);
  }
  /* Where a long word has no room beside the icon it stands below. */
  .tier-title {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.55em;
    font-family: var(--relief-heading-font, inherit);
    font-size: 1.08em;
    font-weight: 700;
    line-height: 1.3;
    color: var(--_tier);
  }
  .tier-title .icon {
    margin-block-start: 0.05em;
  }
  .tier-title > span {
    flex: 1 1 6.5em;
  }
  ul {
    display: grid;
    gap: 0.4em;
    margin: 0.75em 0 0;
    padding-inline-start: 1.15em;
  }
  li::marker {
    color: var(--_tier);
  }
  p {
    margin: 0.9em 0 0;
  }
  p.call {
    font-weight: 600;
  }
  a.call {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.1em min(1.1em, 5vw);
    border: 1px solid var(--_tier, var(--_danger));
    border-radius: calc(var(--_radius) * 0.75);
    font-weight: 600;
    line-height: 1.15;
    text-decoration: none;
    color: inherit;
  }
  a.call > * {
    color: var(--_tier, var(--_danger));
  }
  .emergency a.call {
    background: var(--_tier);
  }
  .emergency a.call > * {
    color: var(--_on-tier, #fff);
  }
  @supports (color: oklch(from red l c h)) {
    .emergency {
      --_on-tier: var(--_on, oklch(from var(--_tier) clamp(0, (0.57 - l) * 1000, 1) 0 0));
    }
  }
  a.call:hover {
    text-decoration: underline;
  }
  .number {
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }
  .line {
    display: block;
    margin-block-start: 0.4em;
    font-size: 0.9em;
    color: var(--_muted);
  }
  /* Its height must not rest on the widths of letters: relief.css keeps the room. Two lines fit into a button. */
  .calls a.call {
    display: flex;
    width: fit-content;
  }
  @container (min-width: 34em) {
    .calls:not(:has(> p.call)) {
      display: flex;
      gap: var(--_space);
    }
  }
  ::slotted([data-relief~='emergency']),
  ::slotted([data-relief~='urgent']),
  ::slotted([data-relief~='non-urgent']) {
    padding-inline-start: 1em;
    border-inline-start: 0.35em solid var(--_nonUrgent);
  }
  ::slotted([data-relief~='emergency']) {
    border-color: var(--_emergency);
  }
  ::slotted([data-relief~='urgent']) {
    border-color: var(--_urgent);
  }
  @media (forced-colors: active) {
    .tier {
      --_tier: CanvasText;
      border-color: CanvasText;
    }
    .emergency {
      border-width: 0.5em 3px 3px;
    }
    .emergency a.call {
      background: none;
    }
    a.call > *,
    .emergency a.call > * {
      color: LinkText;
    }
  }
  @media print {
    .title {
      break-after: avoid;
    }
    .tier {
      break-inside: avoid;
    }
    /* Printers leave backgrounds out, and white words with them. */
    .emergency a.call > * {
      color: var(--_tier);
    }
  }
`;
