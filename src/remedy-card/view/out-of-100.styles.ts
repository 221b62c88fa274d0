import { css } from 'lit';

export const pictureStyles = css`
  .squares {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
    margin-block: 0.6em;
  }
  .square {
    flex: 0 1 11em;
    min-inline-size: min(8em, 100%);
  }
  .square svg {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.4em;
  }
  .square svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .square p {
    margin: 0;
    font-size: 0.9em;
    font-weight: 600;
  }
  .people {
    fill: var(--_accent);
  }
  .others {
    fill: none;
    stroke: currentColor;
    stroke-opacity: 0.55;
  }
  @media (forced-colors: active) {
    .people {
      fill: CanvasText;
    }
    .others {
      stroke: CanvasText;
      stroke-opacity: 1;
    }
  }
`;
