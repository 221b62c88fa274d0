import { css } from 'lit';

/** The figure: its skin, what can be chosen in it, the nerves, the words below. */
export const figureStyles = css`
  .figure {
    margin-block-start: calc(var(--_space) * 1.25);
    text-align: center;
  }
  .figure > .switch {
    justify-content: center;
    margin-inline: auto;
  }
  .figure > .switch button {
    padding-inline: 0.5em;
  }
  .map {
    display: block;
    width: 22em;
    max-width: 100%;
    height: auto;
    margin: 0.75em auto 0;
    overflow: visible;
    touch-action: manipulation;
  }
  .own {
    position: relative;
    max-width: 26em;
    margin: 0.75em auto 0;
  }
  .own > .map {
    position: absolute;
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    margin: 0;
    pointer-events: none;
  }
  .own .region {
    pointer-events: all;
  }
  .own .region path,
  .own .nerve path {
    vector-effect: non-scaling-stroke;
  }
  /* A line is pressed beside it too: 24 pixels across. */
  .map .region.line {
    fill: none;
    stroke: transparent;
    stroke-width: 24;
    stroke-linecap: round;
    pointer-events: stroke;
  }
  .map .region.line:hover {
    stroke: color-mix(in srgb, var(--_accent) 22%, transparent);
  }
  .map .region.line:focus-visible {
    stroke: color-mix(in srgb, var(--_focus) 60%, transparent);
  }
  ::slotted([slot='figure']) {
    max-width: 100%;
    height: auto;
    margin-inline: auto;
  }
  .skin {
    fill: currentColor;
    fill-opacity: 0.06;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linejoin: round;
    stroke-opacity: 0.6;
  }
  .lines {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    opacity: 0.32;
  }
  .region {
    fill: transparent;
    stroke: color-mix(in srgb, currentColor 11%, transparent);
    stroke-width: 1.2;
    outline: none;
    cursor: pointer;
    transition: fill 0.15s ease;
  }
  .region:hover {
    fill: color-mix(in srgb, var(--_accent) 22%, transparent);
    stroke: var(--_accent);
  }
  .own .region,
  .spine .region {
    stroke: transparent;
  }
  .region.lit {
    fill: url(#hatch);
    stroke: var(--_accent);
    stroke-dasharray: 4 3;
  }
  .hatch {
    stroke: var(--_accent);
    stroke-width: 3;
    opacity: 0.55;
  }
  .region.pressed {
    fill: color-mix(in srgb, var(--_accent) 38%, transparent);
    stroke: var(--_accent);
    stroke-width: 2.5;
    stroke-dasharray: none;
  }
  .region:focus-visible {
    stroke: var(--_focus);
    stroke-width: 4;
    stroke-dasharray: none;
  }
  .over {
    pointer-events: none;
  }
  .dot,
  .tick circle {
    fill: var(--_accent);
  }
  .tick path {
    fill: none;
    stroke: Canvas;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .side {
    fill: currentColor;
    font-size: 0.875em;
    font-weight: 600;
    text-anchor: middle;
    opacity: 0.75;
  }
  .nerve .far {
    stroke-width: 15;
    opacity: 0.13;
  }
  .nerve .near {
    stroke-width: 9;
    opacity: 0.2;
  }
  .nerve .middle {
    stroke-width: 2.8;
    opacity: 0.95;
  }
  .caption {
    min-height: 3.2em;
    margin-block-start: 0.5em;
    color: var(--_muted);
    text-wrap: balance;
  }
  .nerve-names {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    margin-block-start: 0.75em;
  }
  .nerve-names button {
    min-height: 2.2em;
    padding: 0.25em 0.8em;
    border-radius: 2em;
    font-size: 0.9em;
    font-weight: 500;
  }
  .nerve-names [aria-pressed='true'] {
    border-color: var(--_caution);
    background: color-mix(in srgb, var(--_caution) 16%, transparent);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  .print {
    margin-block-start: 0.75em;
    font-size: 0.9em;
  }
  .print .icon {
    width: 1.1em;
    height: 1.1em;
  }
  @container (min-width: 52em) {
    .with-figure {
      display: grid;
      grid-template-columns: 23em 1fr;
      gap: calc(var(--_space) * 2);
      align-items: start;
    }
    .pane {
      position: sticky;
      inset-block-start: 1em;
    }
  }
  @container (max-width: 30em) {
    .map {
      width: 26em;
      max-width: calc(100% + min(var(--_space) * 2.5, 12vw));
      margin-inline: max(var(--_space) * -1.25, -6vw);
    }
  }
  /* Too narrow for targets of 24 pixels: the choice of places, and the list, take over. */
  @container (max-width: 242px) {
    .map,
    .caption {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .map .region {
      stroke: CanvasText;
      stroke-width: 0.7;
    }
    .region:hover {
      stroke: Highlight;
    }
    .region.lit {
      stroke-width: 2.5;
    }
    .map .region:focus-visible {
      stroke: Highlight;
      stroke-width: 5;
    }
    .hatch {
      stroke: CanvasText;
    }
    .map .region.pressed {
      fill: Highlight;
    }
    .dot,
    .tick circle {
      fill: CanvasText;
    }
    .lines {
      opacity: 1;
      stroke: CanvasText;
    }
    .nerve .far,
    .nerve .near {
      display: none;
    }
    .nerve .middle {
      opacity: 1;
      stroke: CanvasText;
      stroke-dasharray: 6 4;
    }
    .switch [aria-pressed='true'],
    .nerve-names [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .region {
      transition: none;
    }
  }
`;
