import { css } from 'lit';

/** The list: a row a node, its links with a shape and words for their strength, the help that it may need. */
export const causeListStyles = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .teaser .badge,
  .legend .badge {
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
    padding: 0.4em 1em 1.1em;
  }
  .body > p {
    max-width: 62ch;
  }
  .group {
    margin-block-start: 1em;
  }
  .does,
  .label {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
  }
  .does {
    margin-block-end: 0.35em;
  }
  .links > li {
    padding-block: 0.5em 0.6em;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_border);
  }
  .links > li > a {
    display: inline-block;
    min-height: 1.7em;
    margin-inline-end: 0.6em;
    font-weight: 600;
  }
  /* 24 pixels to press, in lines as close as those of text. */
  .sources a {
    padding-block: 0.35em;
  }
  .why {
    max-width: 62ch;
    margin-block-start: 0.1em;
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
      margin-inline: max(var(--_space) * -1.25, -6vw);
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
    }
    .links > li {
      padding-inline-start: 0.8em;
    }
  }
  @media (forced-colors: active) {
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
    .node {
      break-inside: avoid;
    }
  }
`;
