import { css } from 'lit';

/** The paper itself: its colours and its type. */
export const paperStyles = css`
  .handout {
    --_border: #999;
    --_accent: #00656f;
    --_muted: #444;
    --_radius: 0.5em;
    --_tint: #f4f4f4;
    --_good: #14612f;
    --_caution: #8a5a00;
    --_danger: #a3271c;
    --_heading-font: inherit;
    --_space: 1em;
    margin: 0;
    color: #000;
    font:
      11pt/1.45 system-ui,
      sans-serif;
  }
  .handout .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
  }
  .handout .pictures figure {
    width: 11em;
    margin: 0 0 1em;
    break-inside: avoid;
  }
  .handout figcaption {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .handout .qr {
    width: 4.5cm;
    max-width: none;
    margin-block-start: 1em;
    break-inside: avoid;
  }
  .handout .safety {
    break-inside: avoid;
  }
`;
