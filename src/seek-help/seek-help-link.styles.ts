import { css } from 'lit';

export const seekHelpLineStyles = css`
  .seek-help-line {
    display: flex;
    gap: 0.5em;
    align-items: center;
    width: fit-content;
    min-height: 1.75em;
    padding-block: max(0px, (1.75em - 1lh) / 2);
    color: var(--_danger);
    font-weight: 600;
  }
  /* No taller than a line of any font. */
  .seek-help-line > .icon {
    margin-block: -0.2em;
  }
`;
