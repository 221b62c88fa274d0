import { css } from 'lit';

/** The panel of a run, its countdown, and its end. */
export const runStyles = css`
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
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.2em;
    font-size: 0.95em;
    font-weight: 600;
  }
  .total {
    margin-inline-start: auto;
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .dots {
    display: flex;
    gap: 0.3em;
    margin-block: 0.7em 0;
  }
  .dots span {
    flex: 1;
    height: 0.4em;
    border-radius: 1em;
    background: var(--_border);
  }
  .dots .over,
  .dots .now {
    background: var(--_accent);
  }
  .dots .now {
    box-shadow: 0 0 0 0.15em color-mix(in srgb, var(--_accent) 30%, transparent);
  }
  .scene {
    display: grid;
    justify-items: center;
    gap: 0.9em;
    padding-block: 1.1em;
    text-align: center;
  }
  .base > *,
  .stage > *,
  .scene > * {
    isolation: isolate;
  }
  .picture {
    width: min(100%, 26em);
  }
  .picture:not(:has(*)) {
    display: none;
  }
  .phase {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    margin: 0 0 0.2em;
    font-family: var(--relief-heading-font, inherit);
    font-size: min(2em, 14cqi);
    overflow-wrap: break-word;
    font-weight: 700;
    line-height: 1.15;
    text-wrap: balance;
  }
  /* Room for three lines and “Paused”: a button that is pressed twice must not move in between. */
  .cue {
    min-height: 10.2em;
  }
  .sentence {
    max-width: 24em;
    margin: 0;
    font-size: 1.25em;
    line-height: 1.4;
    text-wrap: balance;
  }
  .sentence + .sentence {
    color: var(--_muted);
  }
  .note {
    margin: 0.75em 0 0;
    font-weight: 600;
  }
  .controls {
    display: grid;
    grid-template-columns: 1fr 1.6fr 1fr;
    gap: 0.6em;
  }
  .controls button {
    padding-inline: 0.5em;
  }
  .more {
    display: flex;
    font-size: 0.95em;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 0.9em;
    margin-block-start: 0.5em;
  }
  .more button {
    min-height: 2.9em;
  }
  .adjust {
    margin-block-start: 1em;
  }
  .then {
    margin: 0.9em 0 0;
    color: var(--_muted);
    text-align: center;
  }
  .done {
    text-align: center;
  }
  .done .icon {
    color: var(--_good);
  }
  .stopped .icon {
    color: var(--_danger);
  }
  /* It has the focus after a run; a heading is no wider than its words. */
  .done .phase {
    width: fit-content;
    margin: 0.2em auto 0.5em;
    padding-inline: 0.4em;
    border-radius: 0.2em;
    flex-wrap: wrap;
  }
  .rule {
    font-size: 1.2em;
  }
  .stopped > .rule ~ p {
    margin-block-start: 1.5em;
  }
  .done > button {
    margin-block-start: 1em;
  }
  .hurts .choices {
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    margin-block-start: 1em;
  }
  :host(:dir(rtl)) .controls button:not(.big) .icon {
    transform: scaleX(-1);
  }
  @container (min-width: 34em) {
    .scene {
      grid-template-columns: 11em minmax(0, 22em);
      place-content: center;
      align-items: center;
      gap: 1.5em 2.5em;
      padding-block: 1.75em;
      text-align: start;
    }
    .picture {
      grid-column: 1 / -1;
    }
    .cue {
      justify-self: start;
      min-height: 8em;
    }
    .scene .phase {
      justify-content: start;
      font-size: 2.4em;
    }
  }
  @container (max-width: 22em) {
    .more {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }
    .more :last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    .controls {
      grid-template-columns: 1fr 1fr;
    }
    .controls .big {
      grid-column: 1 / -1;
      grid-row: 1;
    }
  }
  /* Large text on a small phone. */
  @container (max-width: 14em) {
    .more,
    .controls {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .arc {
      stroke: Highlight !important;
    }
    .more {
      gap: 0.4em 0.9em;
    }
    .dots span {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .dots .over,
    .dots .now {
      background: Highlight;
    }
    .stage,
    .done {
      border: 1px solid CanvasText;
    }
  }
`;
