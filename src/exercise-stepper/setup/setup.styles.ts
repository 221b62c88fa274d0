import { css } from 'lit';

/** What stands before and after a run, and what a person may choose. */
export const roomStyles = css`
  /* A plan that came with a link says so before anything of it. */
  .linked {
    margin-block-end: 1em;
    color: var(--_muted);
    font-weight: 600;
  }
  p,
  ul,
  ol {
    margin: 0 0 0.75em;
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  li {
    margin-block-end: 0.35em;
  }
  .title {
    margin: 0 0 0.35em;
    font-family: var(--_heading-font);
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
  }
  .title small {
    color: var(--_muted);
    font-size: 0.65em;
    font-weight: 400;
  }
  .subtitle {
    margin: 1.4em 0 0.4em;
    font-family: var(--_heading-font);
    font-size: 1.05em;
    font-weight: 700;
    line-height: 1.3;
  }
  .lead {
    font-size: 1.1em;
  }
  .dose {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin: 1em 0;
  }
  .dose span {
    padding: 0.2em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    font-size: 0.9em;
  }
  .steps,
  .routine {
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps > li {
    position: relative;
    padding: 0.1em 0 0.9em;
    padding-inline-start: 2.9em;
    counter-increment: step;
  }
  .steps > li::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    width: 1.9em;
    height: 1.9em;
    border: 1px solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: 700;
    line-height: 1.8em;
    text-align: center;
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2.15em 0.25em;
    inset-inline-start: 0.9em;
    border-inline-start: 1px solid var(--_border);
  }
  .steps time {
    color: var(--_muted);
  }
  .steps time::before {
    content: '· ';
  }
  .safety {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: 1em 2em;
    margin: 1.5em 0;
    padding: 1.1em 1.25em 0.6em;
    border-inline-start: 0.3em solid var(--_caution);
    border-radius: calc(var(--_radius) * 0.4);
    background: var(--_tint);
  }
  .safety .subtitle {
    margin-block-start: 0;
  }
  .safety ul,
  .safety p {
    margin-block-end: 0.4em;
  }
  .seek-help {
    margin-block: 1.25em;
  }
  .evidence {
    padding: 0;
    list-style: none;
  }
  .evidence > li {
    margin-block-end: 1em;
  }
  .evidence small {
    display: block;
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.85em;
  }
  .review {
    margin: 1em 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }
  img,
  ::slotted([slot='media']) {
    max-width: 100%;
    height: auto;
    border-radius: calc(var(--_radius) * 0.6);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.75em;
    font-family: var(--_heading-font);
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
