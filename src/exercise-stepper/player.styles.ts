import { css } from 'lit';

/** The panel of a run, and of its end. */
export const playerStyles = css`
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
    gap: 1.25em;
    padding-block: 1.75em;
    text-align: center;
  }
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
  .breath {
    margin: 11%;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }
  dialog.lying {
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_page, Canvas);
    color: inherit;
  }
  .ground {
    display: grid;
    min-height: 100%;
    align-content: center;
    justify-items: center;
    gap: 2vmin;
    padding: 5em 5vmin 6em;
    text-align: center;
  }
  .ground .dial {
    width: min(75vw, 46vh);
    font-size: min(5.5vw, 3.4vh);
  }
  .ground .calm {
    font-size: max(1em, 16px);
  }
  .ground .phase {
    margin: 0;
    font-size: max(2em, min(11vw, 7vh));
  }
  .ground .sentence {
    font-size: max(1.25em, min(6vw, 3.6vh));
  }
  .surface {
    position: absolute;
    inset: 0;
    width: 100%;
    align-items: flex-end;
    padding-block-end: 1.2em;
    border: 0;
    border-radius: 0;
    background: none;
    font-size: 1.4em;
  }
  .surface:focus-visible {
    outline-offset: -0.3em;
  }
  @media (orientation: landscape) and (max-height: 34em) {
    .ground {
      grid-template-columns: auto 1fr;
      column-gap: 6vw;
      padding: 1em 6vw 4em;
      text-align: start;
      justify-items: start;
    }
    .ground .dial {
      grid-row: 1 / 5;
      width: 62vh;
      font-size: 5.5vh;
    }
    .ground .phase {
      align-self: end;
      font-size: 12vh;
    }
    .ground .sentence {
      font-size: 6vh;
    }
  }
  .leave {
    position: absolute;
    inset-block-start: 1em;
    inset-inline-end: 1em;
    background: var(--_page, Canvas);
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
  .phase {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    margin: 0 0 0.2em;
    font-family: var(--_heading-font);
    font-size: 2em;
    font-weight: 700;
    line-height: 1.15;
    text-wrap: balance;
  }
  .cue {
    min-height: 8em;
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
    overflow-wrap: break-word;
  }
  .more {
    display: flex;
    font-size: 0.95em;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.3em 1.4em;
    margin-block-start: 0.9em;
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
  .rule {
    font-size: 1.2em;
  }
  .done > button {
    margin-block-start: 1em;
  }
  .hurts .choices {
    margin-block-start: 1em;
  }
  :host(:dir(rtl)) .ring {
    transform: scaleX(-1);
  }
  :host(:dir(rtl)) .controls button:not(.big) .icon {
    transform: scaleX(-1);
  }
  @container (min-width: 34em) {
    .scene {
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: 1.5em 2.25em;
      text-align: start;
    }
    .picture {
      grid-column: 1 / -1;
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
    .more button {
      overflow-wrap: break-word;
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
  @media (forced-colors: active) {
    .arc {
      stroke: Highlight !important;
    }
    .dots span {
      border: 1px solid CanvasText;
    }
    .dots .over,
    .dots .now {
      forced-color-adjust: none;
      background: Highlight;
    }
    .stage,
    .done {
      border: 1px solid CanvasText;
    }
  }
`;
