import { css } from 'lit';

export const causeListStyles = css`
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
  .title {
    font-family: var(--_heading-font);
    font-size: 1.5em;
    font-weight: 700;
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
    font-family: var(--_heading-font);
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .branch {
    margin-block-start: calc(var(--_space) * 2.25);
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_border);
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
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
  .find > summary:hover {
    background: var(--_tint);
  }
  .find > summary .icon {
    margin-inline-start: auto;
    color: var(--_muted);
  }
  .find[open] > summary .icon {
    rotate: 180deg;
  }
  [part='review'] p {
    margin: 0.3em 0 0;
  }
  .legend > summary {
    display: inline-block;
    min-height: 1.8em;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .find,
  .legend {
    margin-block-start: 0.75em;
  }
  .own-words {
    margin-block-start: calc(var(--_space) * 1.25);
  }

  /* One row a node, rows in one box, as in a settings list: the eye runs down the names. */
  .nodes {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .node + .node {
    border-block-start: 1px solid var(--_border);
  }
  .node > details > summary {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: 3.25em;
    padding: 0.7em 1em;
    border-radius: var(--_radius);
    scroll-margin-block: 5em;
  }
  .node > details > summary:hover {
    background: var(--_tint);
  }
  .node > details > summary > .icon {
    margin-inline-start: auto;
    color: var(--_muted);
    transition: rotate 0.2s ease;
  }
  .node > details[open] > summary > .icon {
    rotate: 180deg;
  }
  .name {
    font-weight: 600;
  }
  .medical {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .teasers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.1em;
    margin-block-start: 0.3em;
    font-size: 0.875em;
  }
  .teaser {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 0.45em;
  }
  .selected {
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  .selected:dir(rtl) {
    box-shadow: inset -0.25em 0 var(--_accent);
  }
  .node:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .body {
    padding: 0.1em 1em 1.1em;
  }
  .body > p {
    max-width: 62ch;
  }
  .group {
    margin-block-start: 1em;
  }
  .does {
    margin-block-end: 0.35em;
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
  }
  .links > li {
    padding-block: 0.5em 0.6em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_border);
  }
  .links a {
    display: inline-block;
    min-height: 1.7em;
    margin-inline-end: 0.6em;
    font-weight: 600;
  }
  .why {
    max-width: 62ch;
    margin-block-start: 0.1em;
  }

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

  .sources,
  .legend,
  .left-out {
    font-size: 0.9em;
  }
  .sources {
    margin-block-start: 0.25em;
  }
  .sources > summary,
  .left-out > summary {
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
  .legend dt,
  .legend .badge {
    font-size: 1em;
  }
  .sources ol {
    margin-block-start: 0.35em;
    padding-inline-start: 1.4em;
    list-style: decimal;
  }
  .sources li + li {
    margin-block-start: 0.4em;
  }
  .left-out {
    margin-block-start: calc(var(--_space) * 1.75);
  }
  .left-out li {
    margin-block-start: 0.8em;
  }
  .unverified {
    color: var(--_muted);
    font-style: italic;
  }

  .help {
    display: flex;
    gap: 0.75em;
    margin: 0 1em 1em;
    padding: 0.8em 1em;
    border-inline-start: 0.3em solid var(--_tone, var(--_border));
    border-radius: calc(var(--_radius) * 0.6);
    background: color-mix(in srgb, var(--_tone, currentColor) 9%, transparent);
  }
  .help.danger {
    --_tone: var(--_danger);
  }
  .help.caution {
    --_tone: var(--_caution);
  }
  .help .icon {
    margin-block-start: 0.15em;
    color: var(--_tone, currentColor);
  }
  .help p {
    font-weight: 700;
  }
  .help ul {
    padding-inline-start: 1.1em;
    list-style: disc;
  }

  /* On a phone the rows reach from edge to edge: a box in a box would take a fifth of the width. */
  @container (max-width: 30em) {
    .nodes {
      margin-inline: calc(var(--_space) * -1.25);
      border-inline: 0;
      border-radius: 0;
    }
    .node > details > summary,
    .body {
      padding-inline: calc(var(--_space) * 1.25);
    }
    .help {
      margin-inline: calc(var(--_space) * 1.25);
    }
    .medical {
      display: block;
      text-align: match-parent;
    }
    .links > li {
      padding-inline-start: 0.8em;
    }
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
    .node > details > summary > .icon {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .badge .mark {
      stroke: Canvas;
    }
    .help {
      border: 1px solid;
    }
    .selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .node > details::details-content {
      content-visibility: visible;
    }
    .legend > summary {
      display: none;
    }
  }
`;
