import { css } from 'lit';

/** The table; where it is narrow, every row reads as a sentence. */
export const tableStyles = css`
  table {
    width: 100%;
    margin-block-start: calc(var(--_space) * 1.25);
    border: 1px solid var(--_border);
    border-collapse: separate;
    border-spacing: 0;
    border-radius: var(--_radius);
    font-size: 0.95em;
    text-align: start;
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
  td .plain,
  th .plain {
    justify-content: start;
    margin: 0;
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
