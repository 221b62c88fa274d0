import { css } from 'lit';

/** The journal, and the plan to take along. */
export const sharePanelStyles = css`
  .journal,
  .along {
    margin-block-start: 1em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
  }
  .along {
    display: grid;
    grid-template-columns: minmax(9em, 17em) 1fr;
    gap: 1.25em;
    align-items: start;
  }
  .along > div {
    display: grid;
    gap: 0.9em;
  }
  .qr {
    display: block;
    width: 100%;
    max-width: 17em;
    border-radius: 0.25em;
  }
  table {
    width: 100%;
    margin-block-end: 1em;
    border-collapse: collapse;
    font-size: 0.95em;
    font-variant-numeric: tabular-nums;
  }
  thead {
    text-wrap: balance;
  }
  .label {
    display: none;
  }
  th,
  td {
    padding-block: 0.45em;
    padding-inline: 0 0.8em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
  }
  tbody th {
    font-weight: 400;
  }
  figure {
    margin: 0 0 1em;
  }
  figcaption {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .chart {
    display: block;
    width: 100%;
    max-width: 34em;
    direction: ltr;
  }
  .chart text {
    fill: currentColor;
    font-size: 11px;
  }
  .chart .rule {
    stroke: var(--_border);
  }
  .chart .change {
    stroke: currentColor;
    stroke-width: 2;
    opacity: 0.5;
  }
  .chart .before {
    fill: Canvas;
    stroke: currentColor;
    stroke-width: 2;
  }
  .chart .after {
    fill: var(--_accent);
  }
  @container (max-width: 30em) {
    .along {
      grid-template-columns: 1fr;
    }
    /* No room for columns: a run is a few lines, each with its own label. */
    table,
    tbody,
    tr,
    tbody th {
      display: block;
    }
    thead {
      display: none;
    }
    tr {
      padding-block: 0.6em;
      border-block-end: 1px solid var(--_border);
    }
    tr:first-child {
      border-block-start: 1px solid var(--_border);
    }
    tbody th,
    td {
      padding: 0;
      border: 0;
    }
    tbody th {
      color: var(--_muted);
    }
    td {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1em;
    }
    .label {
      display: block;
    }
    td:first-of-type {
      font-weight: 600;
    }
  }
  @media print {
    .journal button,
    .along button,
    .along label {
      display: none;
    }
  }
`;
