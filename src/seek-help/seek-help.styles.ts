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
    font-family: var(--_heading-font);
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  .tiers {
    display: grid;
    gap: var(--_space);
    align-items: start;
  }
  @container (min-width: 44em) {
    .tiers {
      grid-template-columns: 1.1fr 1fr;
    }
    .emergency {
      grid-row: span 2;
    }
  }
  .tier {
    padding: calc(var(--_space) * 1.1) calc(var(--_space) * 1.25);
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
  .tier-title {
    display: flex;
    gap: 0.55em;
    font-family: var(--_heading-font);
    font-size: 1.08em;
    font-weight: 700;
    line-height: 1.3;
    color: var(--_tier);
  }
  .tier-title .icon {
    margin-block-start: 0.05em;
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
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    min-height: 2.75em;
    padding: 0.4em 1em;
    border: 1px solid var(--_tier, var(--_danger));
    border-radius: calc(var(--_radius) * 0.75);
    color: var(--_tier, var(--_danger));
    font-weight: 600;
    text-decoration: none;
  }
  .emergency a.call {
    background: var(--_tier);
    color: var(--_on-tier, #fff);
  }
  @supports (color: oklch(from red l c h)) {
    .emergency a.call {
      --_on-tier: oklch(from var(--_tier) clamp(0, (0.57 - l) * 1000, 1) 0 0);
    }
  }
  a.call:hover {
    text-decoration: underline;
  }
  .number {
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    letter-spacing: 0.02em;
  }
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
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
      border-color: CanvasText;
    }
    .emergency {
      border-width: 0.5em 3px 3px;
    }
    .emergency a.call {
      background: none;
      color: LinkText;
    }
  }
  @media print {
    .tier {
      break-inside: avoid;
    }
  }
`;
