import { css } from 'lit';

/** Pictures, cautions and the code, on the sheet of an exercise. */
export const sheetStyles = css`
  .handout {
    --_tint: #f4f4f4;
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
