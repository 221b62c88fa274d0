import { css } from 'lit';

/** How strong a link is: a shape and words. */
export const strengthStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .teaser .badge {
    font-size: 1em;
  }
  .badge svg {
    flex: none;
    width: 1.15em;
    height: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .badge .fill {
    fill: currentColor;
  }
  .badge .mark {
    stroke: Canvas;
    stroke-width: 2;
  }
  .established {
    color: var(--_good);
  }
  .probable {
    color: var(--_accent);
  }
  .disputed {
    color: var(--_caution);
  }
`;
