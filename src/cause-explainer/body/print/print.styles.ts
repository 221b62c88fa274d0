import { css } from 'lit';

/** The figure on paper: every picture with numbers, and a legend below. */
export const printStyles = css`
  @media not print {
    .number,
    .plate,
    .paper {
      display: none;
    }
  }
  @media print {
    .figure > .switch,
    .nerve-names,
    .caption,
    .print,
    .on-screen,
    .dot {
      display: none;
    }
    .number {
      fill: currentColor;
      font-size: 15.5px;
      font-weight: 700;
      text-anchor: middle;
    }
    .plate {
      fill: Canvas;
      stroke: currentColor;
      stroke-width: 1;
    }
    .paper .map {
      width: 100%;
      max-width: 20em;
      margin-block: 0;
    }
    /* The small pictures stand one above the other beside the tall ones, so that the numbers can be read. */
    .pictures {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
      align-items: center;
      gap: 0.5em 1.5em;
      margin-block: 1em;
      text-align: center;
    }
    .pictures > :has(.front, .back) {
      grid-row: span 2;
    }
    .paper ol {
      columns: 2;
      column-gap: 3.2em;
      padding-inline-start: 1.6em;
      list-style: decimal;
      font-size: 0.9em;
    }
    .paper li {
      padding-block: 0.1em;
      break-inside: avoid;
    }
    .layout.with-figure {
      display: block;
    }
    .pane:has(> .alone) + div:not(:has(.own-words)) {
      display: none;
    }
    .figure,
    .pictures {
      break-inside: avoid;
    }
  }
`;
