import { css } from 'lit';

/** What the card adds to the page's own words, and the evidence line, which is the same for both. */
export const remedyCardStyles = css`
  :host {
    container-type: inline-size;
  }
  .evidence,
  ::slotted([data-relief~='evidence']) {
    position: relative;
    display: block;
    margin: 0.75em 0;
    padding-block: 0.2em;
    padding-inline-start: 2.15em;
    line-height: 1.35;
  }
  .evidence::before,
  ::slotted([data-relief~='evidence'])::before {
    content: '?';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 1.65em;
    block-size: 1.65em;
    border: 2px dashed var(--_caution);
    border-radius: 50%;
    color: var(--_caution);
    font-weight: 700;
    line-height: 1;
  }
  .evidence[data-direction='helps']::before,
  .evidence[data-direction='small']::before,
  ::slotted([data-relief~='evidence'][data-direction='helps'])::before,
  ::slotted([data-relief~='evidence'][data-direction='small'])::before {
    content: '✓';
    border-style: solid;
    border-color: var(--_good);
    color: var(--_good);
  }
  .evidence[data-direction='helps']::before,
  ::slotted([data-relief~='evidence'][data-direction='helps'])::before {
    border-width: 0.25em;
  }
  .evidence[data-direction='none']::before,
  ::slotted([data-relief~='evidence'][data-direction='none'])::before {
    content: '=';
    border-style: solid;
    border-color: currentColor;
    color: inherit;
  }
  .evidence[data-direction='harms']::before,
  ::slotted([data-relief~='evidence'][data-direction='harms'])::before {
    content: '!';
    border-style: double;
    border-width: 0.25em;
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .review {
    margin: 0.75em 0 0;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .review.overdue {
    color: var(--_danger);
    font-weight: 600;
  }
  .notes {
    display: block;
    margin-block-start: 0.9em;
  }
  ::slotted(:is(h1, h2, h3, h4, h5, h6)) {
    margin-block: 0 0.35em;
    line-height: 1.2;
    text-wrap: balance;
  }
  ::slotted(section) {
    margin-block: 1.1em 0;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
  }
  ::slotted([data-relief~='review']),
  ::slotted([data-relief~='conflicts']),
  ::slotted([data-relief~='funding']),
  ::slotted([data-relief~='publisher']) {
    margin-block: 0.5em 0;
    font-size: 0.9em;
  }
`;
