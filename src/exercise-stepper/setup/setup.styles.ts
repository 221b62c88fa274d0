import { css } from 'lit';

/** What a person may choose, the question about pain, and a run that was left. */
export const setupStyles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.75em;
    font-family: var(--relief-heading-font, inherit);
    font-size: 1.05em;
    font-weight: 700;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: 0.9em;
    margin-block-end: 0.9em;
  }
  .choice {
    display: grid;
    gap: 0.3em;
    align-content: end;
    font-weight: 600;
  }
  select,
  .choice input {
    font-weight: 400;
  }
  .check {
    display: flex;
    gap: 0.7em;
    align-items: flex-start;
    padding-block: 0.6em;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 1.4em;
    height: 1.4em;
    min-height: 0;
    margin: 0.05em 0 0;
    accent-color: var(--_accent);
  }
  .pain {
    margin-block: 1.25em 0.5em;
    text-align: start;
  }
  .pain legend {
    margin-block-end: 0.5em;
    font-size: 1em;
  }
  .scale {
    display: grid;
    grid-template-columns: repeat(11, 1fr);
    gap: 0.3em;
  }
  .scale label {
    position: relative;
    min-height: 2.75em;
    cursor: pointer;
  }
  .scale input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .scale span {
    overflow-wrap: normal;
    display: grid;
    height: 100%;
    place-items: center;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: calc(var(--_radius) * 0.5);
    font-variant-numeric: tabular-nums;
  }
  .scale :checked + span {
    border: 0.2em solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
    font-weight: 700;
  }
  .scale :focus-visible + span {
    outline: max(2px, 0.16em) solid var(--_focus);
    outline-offset: 2px;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    margin: 0.4em 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .ends :last-child {
    text-align: end;
  }
  .pain > button {
    margin-block-start: 0.5em;
  }
  .verdict {
    margin: 0.9em 0;
    padding: 0.7em 0.9em;
    border-inline-start: 0.3em solid var(--_good);
    background: var(--_tint);
    font-weight: 600;
    text-align: start;
  }
  .verdict.caution {
    border-color: var(--_caution);
  }
  .verdict.stop {
    border-color: var(--_danger);
  }
  .offer p:first-child {
    margin-block-end: 0.3em;
    font-size: 1.25em;
    font-weight: 700;
  }
  .offer .row {
    margin-block-start: 1.1em;
  }
  .summary {
    margin: 1em 0;
    color: var(--_muted);
  }
  @container (max-width: 26em) {
    .scale {
      grid-template-columns: repeat(6, 1fr);
    }
  }
  @container (max-width: 14em) {
    .scale {
      grid-template-columns: repeat(4, 1fr);
    }
    .big {
      padding-inline: 0.8em;
    }
  }
  @media (forced-colors: active) {
    .scale :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .ready {
      border: 1px solid CanvasText;
    }
  }
`;
