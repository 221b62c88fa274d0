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
    padding: clamp(1em, 4cqi, 1.75em);
    border-radius: calc(var(--_radius) * 0.9);
    background: var(--_tint);
  }
  .big {
    min-height: 3.25em;
    padding-inline: min(1.8em, 7vw);
    font-size: 1.1em;
  }
  .row,
  .extras {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .extras {
    gap: 0.3em 1.4em;
    margin: 0.9em 0 0;
  }
  .signs {
    min-height: 1.75em;
  }
  /* Paper has no buttons: the words stay, and what to do with them on a screen goes. */
  @media print {
    .ready,
    .stage,
    .done,
    .extras {
      display: none;
    }
  }
`;
