import { css } from 'lit';

/** Search, the three ways in, what they leave, and the ways through. */
export const filtersStyles = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.9em 1em;
    margin-block-start: 0.75em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .field > span {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.9em;
    font-weight: 600;
  }
  .search {
    grid-column: 1 / -1;
  }
  .check {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: 0.6em;
    min-height: 1.75em;
  }
  .check input {
    flex: none;
    width: 1.35em;
    min-height: 0;
    height: 1.35em;
    accent-color: var(--_accent);
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: calc(var(--_space) * 1.25);
    font-weight: 600;
  }
  .found .plain {
    margin-inline-start: -0.25em;
  }
  .paths {
    margin-block-start: 0.75em;
    padding: 0.9em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .paths li {
    margin-block-start: 0.6em;
  }
  .paths a {
    font-weight: 600;
  }
  .step {
    display: block;
    margin-inline-start: 0.6em;
    padding-block: 0.2em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_border);
  }
  .kind,
  .note {
    color: var(--_muted);
  }
  .note {
    font-size: 0.9em;
  }
`;
