import { css } from 'lit';

/** What every stepper needs at first: the panel with Start. */
export const stepperStyles = css`
  .base {
    container-type: inline-size;
  }
  .ready,
  .stage,
  .done {
    margin-block-start: 1.25em;
    padding: clamp(min(1em, 5vw), 4cqi, 1.75em);
    border-radius: calc(var(--_radius) * 0.9);
    background: var(--_tint);
  }
  .big {
    min-height: 3.25em;
    padding-inline: min(1.8em, 7vw);
    font-size: 1.1em;
  }
  .row,
  .panel-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .panel-buttons {
    gap: 0.3em 1.4em;
    margin: 0.9em 0 0;
  }
  /* The width says what stands beside what, and two lines fit into a button: its letters move nothing. See relief.css. */
  .ready.row,
  .panel-buttons {
    flex-flow: column;
    align-items: flex-start;
  }
  .ready.row button,
  .panel-buttons button {
    padding-block: 0.1em;
    line-height: 1.15;
  }
  .panel-buttons button {
    padding-inline: min(0.25em, 1vw);
  }
  .ready.row > :not(.big) {
    padding-inline: min(1.1em, 5vw);
  }
  @container (min-width: 22em) {
    .ready.row {
      flex-flow: row;
      align-items: center;
    }
  }
  @container (min-width: 16em) {
    .panel-buttons {
      flex-flow: row;
      align-items: center;
    }
  }
  /* Paper has no buttons: the words stay, and what to do with them on a screen goes. */
  @media print {
    .ready,
    .stage,
    .done,
    .panel-buttons {
      display: none;
    }
  }
`;
