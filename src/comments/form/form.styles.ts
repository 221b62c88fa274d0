import { css } from 'lit';

/** What the form shows once somebody writes: drafts, notes, errors, outcomes. */
export const formStyles = css`
  .news {
    font-weight: 600;
  }
  .kept .plain,
  .restored .plain {
    text-align: start;
  }
  .restored .plain {
    margin-inline-start: -0.25em;
  }
  .wait .icon {
    color: var(--_caution);
  }
  .good .icon {
    color: var(--_good);
  }
  .bad .icon {
    color: var(--_danger);
  }
  .wrong {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_danger);
  }
  .wrong input,
  .wrong textarea {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .concerns,
  .lines {
    display: grid;
    grid-column: 1 / -1;
    gap: 0.6em;
    padding: 0;
    list-style: none;
  }
  .concerns > li {
    display: grid;
    gap: 0.4em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--_border);
    border-inline-start: 0.25em solid var(--_caution);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
  }
  .concerns > .red-flag {
    border-inline-start-color: var(--_danger);
  }
  .concerns > .crisis {
    border-inline-start-color: var(--_accent);
  }
  .lines {
    display: flex;
    flex-wrap: wrap;
  }
  .unchecked {
    grid-column: 1 / -1;
  }
  .unchecked,
  .kept {
    flex: 1 1 14em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .summary,
  .outcome,
  .restored {
    padding: 0.8em 1em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
  }
  .summary {
    margin-block-end: var(--_space);
    border: 0.19em solid var(--_danger);
  }
  .summary-title {
    font-weight: 700;
    font-size: 1.1em;
  }
  .summary ul {
    display: grid;
    gap: 0.35em;
    margin-block-start: 0.4em;
    padding-inline-start: 1.2em;
  }
  .summary a {
    color: var(--_danger);
    font-weight: 600;
  }
  .restored {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-end: var(--_space);
  }
  .outcome {
    display: grid;
    gap: 0.6em;
    border-inline-start-width: 0.3em;
  }
  .outcome.good {
    border-inline-start-color: var(--_good);
  }
  .outcome.bad {
    border-inline-start-color: var(--_danger);
  }
  .outcome.wait {
    border-inline-start-color: var(--_caution);
  }
  .outcome blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_border);
    white-space: pre-wrap;
  }
  .base > .outcome + .foot {
    margin-block-start: 0.6em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  [role='timer'] {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .wrong,
    .summary,
    .outcome {
      border-color: CanvasText;
    }
    .error,
    .summary a {
      color: CanvasText;
    }
  }
`;
