import { css } from 'lit';

/** Skin, hair and clothes are mixtures with the page's text colour, so they are right on a light and on a dark page. */
export const figureStyles = css`
  .figure {
    display: block;
    width: 100%;
    height: auto;
    overflow: hidden;
    --_skin: color-mix(in oklab, #c98a63, currentColor 8%);
    --_trousers: color-mix(in oklab, #5c6f7d, currentColor 38%);
  }
  .far {
    opacity: 0.7;
  }
  .skin,
  .foot {
    fill: var(--_skin);
  }
  .ear {
    fill: color-mix(in oklab, var(--_skin), #6b4a3a 40%);
  }
  .hair {
    fill: color-mix(in oklab, #5f4234, currentColor 12%);
  }
  /* Eyes, mouth and shadow are dark on a dark page too: light ones would look like a mask. */
  .ink,
  .shade {
    fill: #33261f;
  }
  .shirt {
    fill: var(--_accent, currentColor);
  }
  .sleeve {
    fill: color-mix(in oklab, var(--_accent, currentColor), currentColor 22%);
  }
  .trousers {
    fill: var(--_trousers);
  }
  .shod .foot {
    fill: color-mix(in oklab, #55504d, currentColor 45%);
  }
  .spine,
  .hint {
    fill: none;
    stroke: var(--_on-accent, Canvas);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-opacity: 0.6;
  }
  .hint {
    stroke: currentColor;
    stroke-opacity: 0.75;
  }
  .floor,
  .chair {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.2;
    stroke-linecap: round;
    stroke-opacity: 0.4;
  }
  .chair {
    stroke-width: 3;
  }
  .mat {
    fill: color-mix(in oklab, var(--_accent, currentColor) 22%, transparent);
  }
  .pillow {
    fill: var(--_on-accent, Canvas);
    stroke: currentColor;
    stroke-opacity: 0.25;
  }
  .shade {
    fill-opacity: 0.16;
  }
  /* Colours of the system only: limbs are told from the trunk by a seam, the far ones by being fainter. */
  @media (forced-colors: active) {
    .figure .bone path {
      fill: CanvasText;
    }
    .figure .back path {
      fill: none;
      stroke: Canvas;
    }
    .figure .shade {
      fill: none;
    }
    .figure .mat {
      fill: none;
      stroke: CanvasText;
    }
    .near-leg,
    .near-arm {
      filter: drop-shadow(0 0 0.5px Canvas) drop-shadow(0 0 0.5px Canvas);
    }
  }
`;
