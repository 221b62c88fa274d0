import { css } from 'lit';

/** Search, the three ways in, what they leave, and the ways through; the table, where it is narrow, every row as a sentence. */
export const tableStyles = css`
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
  table {
    width: 100%;
    margin-block-start: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-spacing: 0;
    border-radius: var(--_radius);
    font-size: 0.95em;
  }
  caption {
    padding-block-end: 0.6em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.6em 1em;
    border-block-start: 1px solid var(--_border);
    font-weight: inherit;
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-block-start: 0;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
  }
  td:nth-child(5) {
    min-width: 16em;
  }
  td .badge {
    white-space: nowrap;
  }
  /* An address that is longer than a phone is wide. */
  td .sources {
    overflow-wrap: anywhere;
  }
  table .plain {
    justify-content: start;
    padding: 0;
    text-align: start;
  }
  .chosen {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .chosen th {
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  .chosen th:dir(rtl) {
    box-shadow: inset -0.25em 0 var(--_accent);
  }
  @container (max-width: 46em) {
    table,
    caption,
    tbody,
    tr {
      display: block;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      padding: 0.7em 1em 0.85em;
      border-block-start: 1px solid var(--_border);
    }
    tbody th,
    td {
      display: inline;
      padding: 0;
      border: 0;
    }
    /* The build drops the space between cells, which are words of one sentence here. */
    tbody th::after,
    td:nth-child(2)::after {
      content: ' ';
    }
    td:nth-child(n + 4) {
      display: block;
      min-width: 0;
      margin-block-start: 0.15em;
    }
    .chosen {
      box-shadow: inset 0.25em 0 var(--_accent);
    }
    .chosen:dir(rtl) {
      box-shadow: inset -0.25em 0 var(--_accent);
    }
    .chosen th {
      box-shadow: none;
    }
  }
  @container (max-width: 30em) {
    table {
      width: auto;
      margin-inline: max(var(--_space) * -1.25, -6vw);
      border-inline: 0;
      border-radius: 0;
    }
    caption,
    tr {
      padding-inline: calc(var(--_space) * 1.25);
    }
  }
  @media (forced-colors: active) {
    .chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
