import { css } from 'lit';

/** The spine from the side, and what it shares with the body: the colour of nerves, and solid shapes where colours are forced. */
export const spineStyles = css`
  .canal {
    fill: var(--_caution);
    opacity: 0.13;
  }
  .nerve,
  .strands,
  .root {
    fill: none;
    stroke: var(--_caution);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .strands {
    stroke-width: 3;
    opacity: 0.55;
  }
  .root {
    stroke-width: 6.5;
  }
  .knot {
    stroke-width: 10;
  }
  .column {
    fill: currentColor;
    fill-opacity: 0.1;
    stroke: currentColor;
    stroke-width: 1.2;
    stroke-opacity: 0.45;
  }
  .column.low,
  .disc {
    fill: var(--_accent);
    fill-opacity: 0.22;
  }
  .bone {
    fill: currentColor;
    fill-opacity: 0.07;
  }
  .bone,
  .disc {
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-opacity: 0.5;
  }
  .change {
    fill: var(--_danger);
    fill-opacity: 0.7;
    stroke: var(--_danger);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .skin,
    .column,
    .bone,
    .disc {
      fill: Canvas;
      stroke: CanvasText;
      stroke-opacity: 1;
    }
    .strands,
    .root {
      stroke: CanvasText;
    }
    .canal,
    .change {
      fill: CanvasText;
      stroke: CanvasText;
    }
  }
`;
