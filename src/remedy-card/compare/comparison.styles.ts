import { css, type CSSResult } from 'lit';

/** Below this width of the card, in em, so many remedies have no room beside each other and stand below each other, each named. */
const narrow: [of: number, width: number][] = [
  [2, 26],
  [3, 30],
  [4, 40],
];

const stacked = ([of, width]: [number, number]): CSSResult => css`
  @container (max-width: ${width}em) {
    .of-${of}, .of-${of} :is(tbody, tr, th, td) {
      display: block;
    }
    .of-${of} thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .of-${of} thead a {
      pointer-events: none;
    }
    .of-${of} tbody th {
      padding: 0.45em 0.7em;
      border: 0;
      border-radius: calc(var(--_radius) * 0.5);
      background: var(--_tint);
      color: inherit;
    }
    .of-${of} td {
      padding: 0.7em;
      border: 0;
    }
    .of-${of} td + td {
      border-block-start: 1px dashed var(--_border);
    }
    .of-${of} .name {
      display: block;
    }
  }
`;

export const comparisonStyles = [
  css`
    .comparison {
      container-type: inline-size;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    td {
      font-size: 0.95em;
      line-height: 1.45;
    }
    .order {
      margin-block: 0.4em 1em;
      color: var(--_muted);
      font-size: 0.9em;
    }
    thead th:first-child {
      inline-size: 7em;
    }
    th,
    td {
      padding: 0.75em 0.7em;
      border-block-start: 1px solid var(--_border);
      text-align: start;
      vertical-align: top;
      overflow-wrap: break-word;
      hyphens: auto;
    }
    :is(th, td):first-child {
      padding-inline-start: 0;
    }
    :is(th, td):last-child {
      padding-inline-end: 0;
    }
    thead th {
      border: 0;
      border-block-end: 2px solid var(--_accent);
      font-family: var(--relief-heading-font, inherit);
      font-size: 1.1em;
      line-height: 1.25;
    }
    tbody th {
      color: var(--_muted);
      font-size: 0.9em;
      font-weight: 600;
      line-height: 1.35;
    }
    td p + p,
    td ul + p {
      margin-block-start: 0.4em;
    }
    td .name + p {
      margin-block-start: 0;
    }
    td ul {
      gap: 0.35em;
      padding-inline-start: 1.1em;
    }
    td .evidence {
      margin-block: 0 0.4em;
    }
    td .aside {
      color: var(--_muted);
      font-size: 0.88em;
      font-weight: 400;
    }
    .name {
      display: none;
      margin-block-end: 0.25em;
      color: var(--_accent);
      font-size: 0.9em;
      font-weight: 700;
    }
  `,
  ...narrow.map(stacked),
];
