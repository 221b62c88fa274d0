import { css } from 'lit';

export const seekHelpLineStyles = css`
  .seek-help-line {
    display: flex;
    gap: 0.5em;
    align-items: center;
    width: fit-content;
    min-height: 1.75em;
    color: var(--_danger);
    font-weight: 600;
  }
`;
