import { css } from 'lit';

/** What stands around the views: the head, the ways in, the legend, what was left out, sources, the review. */
export const explorerStyles = css`
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  :is(.title, .type, .branch) {
    font-family: var(--relief-heading-font, inherit);
    font-weight: 700;
    line-height: 1.3;
  }
  .title {
    font-size: 1.5em;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .what {
    max-width: 62ch;
    margin-block: 0.6em 0;
  }
  .type {
    margin-block: calc(var(--_space) * 1.75) 0.5em;
    font-size: 1.125em;
  }
  .branch {
    margin-block-start: calc(var(--_space) * 2.25);
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_border);
    font-size: 1.25em;
  }
  .apart .type {
    margin-block-start: calc(var(--_space) * 1.1);
    font-size: 1em;
  }
  .signs {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  [part='review'] {
    margin-block-start: 1.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_border);
    font-size: 0.9em;
  }
  [part='review'] p {
    margin: 0.3em 0 0;
  }
  .find > summary {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-weight: 600;
  }
  .find > summary:hover,
  .node > details > summary:hover {
    background: var(--_tint);
  }
  summary > .icon {
    margin-inline-start: auto;
    color: var(--_muted);
    transition: rotate 0.2s ease;
  }
  [open] > summary > .icon {
    rotate: 180deg;
  }
  .find,
  .legend {
    margin-block-start: 0.75em;
  }
  .base [part='status'],
  .base > .sources,
  .own-words {
    margin-block-start: calc(var(--_space) * 1.25);
  }
  .legend,
  .omitted {
    font-size: 0.9em;
  }
  .legend > summary,
  .omitted > summary {
    display: inline-block;
    min-height: 1.8em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .legend dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.4em 1em;
    margin-block-start: 0.6em;
  }
  .omitted {
    margin-block-start: calc(var(--_space) * 1.75);
  }
  .omitted > ul {
    margin-block-start: 0.8em;
  }
  @container (max-width: 24em) {
    .legend dl {
      grid-template-columns: 1fr;
      gap: 0.1em;
    }
    .legend dd {
      margin-block-end: 0.5em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary > .icon {
      transition: none;
    }
  }
  @media print {
    .legend::details-content {
      content-visibility: visible;
    }
    .bar,
    .find,
    .legend > summary {
      display: none;
    }
  }
`;
