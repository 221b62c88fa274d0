import { css } from 'lit';

/** What the card adds to the page's own words. */
export const remedyCardStyles = css`
  .notes p {
    margin: 0.75em 0 0;
  }
  /* Below the words of the link, not below its icon; relief.css keeps the room for both in one box. */
  .seek-help-line ~ .review {
    padding-inline-start: 1.75em;
  }
  .overdue {
    color: var(--_danger);
    font-weight: 600;
  }
  ::slotted(section) {
    margin-block-start: 1.1em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
`;
