import { css } from 'lit';

/** The countdown: ring, digits and breath. */
export const countdownStyles = css`
  /* What changes every second stands behind a wall: nothing else is laid out or painted with it. */
  .dial {
    position: relative;
    width: 11em;
    aspect-ratio: 1;
    contain: strict;
    font-size: min(1em, 5.3cqi);
  }
  .dial > * {
    position: absolute;
    inset: 0;
  }
  .breath {
    margin: 11%;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }
  .ring > * {
    fill: none;
    stroke-width: 5;
  }
  .track {
    stroke: var(--_border);
    stroke-opacity: 0.6;
  }
  .arc {
    stroke: var(--_accent);
    stroke-linecap: round;
  }
  [data-kind='rest'] .arc,
  [data-kind='prepare'] .arc,
  [data-kind='switch'] .arc {
    stroke: var(--_muted);
  }
  .clock {
    display: grid;
    align-content: center;
    justify-items: center;
  }
  [role='timer'] {
    width: 100%;
    text-align: center;
  }
  .digits {
    display: block;
    height: 1em;
    contain: strict;
    font-size: 4.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    line-height: 1;
  }
  .unit,
  .calm {
    color: var(--_muted);
  }
  .calm {
    max-width: 7em;
    font-size: 1.1em;
  }
  /* A line more must fit inside the ring. */
  .dial:has(.breath) .digits {
    font-size: 3.6em;
  }
  .dial:has(.breath) .calm {
    font-size: 1em;
  }
  :host(:dir(rtl)) .ring {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .arc {
      stroke: Highlight !important;
    }
  }
`;
