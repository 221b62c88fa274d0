import { css } from 'lit';

export const remedyViewStyles = css`
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, section) {
    margin: 0;
    font-size: 1em;
  }
  [part='title'] {
    font-family: var(--relief-heading-font, inherit);
    font-size: min(1.45em, 10vw);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .view > .evidence {
    margin-block: 0.7em 0.9em;
    font-size: 1.05em;
  }
  .what {
    max-inline-size: 60ch;
    font-size: 1.08em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block-start: 0.8em;
    font-size: 0.85em;
  }
  .facts > * {
    padding: 0.15em 0.7em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_muted);
  }
  section {
    margin-block-start: 1.4em;
    padding-block-start: 1.2em;
    border-block-start: 1px solid var(--_border);
  }
  [part='section-title'] {
    margin-block-end: 0.65em;
    font-family: var(--relief-heading-font, inherit);
    font-size: min(1.05em, 8.5vw);
    font-weight: 700;
    line-height: 1.25;
  }
  ul,
  ol {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.3em;
  }
  ol > li::marker {
    color: var(--_accent);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  li .sources ul {
    list-style: circle;
  }
  .harms {
    margin-block-start: 1.2em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
    gap: 0.9em 1.4em;
  }
  dl > div {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid color-mix(in srgb, var(--_accent) 55%, transparent);
  }
  dt {
    color: var(--_muted);
    font-size: 0.85em;
  }
  dd {
    font-weight: 600;
    line-height: 1.35;
  }
  .caution {
    --_tone: var(--_danger);
    margin-block-start: 1.2em;
    padding: 0.9em min(1.1em, 4vw);
    border: 1px solid var(--_border);
    border-inline-start: 0.35em solid var(--_tone);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_tint);
  }
  .caution [part='section-title'] {
    margin-block-end: 0.45em;
    color: var(--_tone);
  }
  .caution ul {
    gap: 0.35em;
  }
  .caution li::marker {
    content: '✕  ';
    content: '✕  ' / '';
    color: var(--_tone);
    font-weight: 700;
  }
  .caution.ask-first {
    --_tone: var(--_caution);
  }
  .caution.ask-first li::marker {
    content: '?  ';
    content: '?  ' / '';
  }
  .caution.stop-if li::marker {
    content: '■  ';
    content: '■  ' / '';
  }
  .caution.do,
  .caution.do-not {
    --_tone: var(--_good);
  }
  .caution.do li::marker {
    content: '✓  ';
    content: '✓  ' / '';
  }
  .caution.do-not {
    --_tone: var(--_danger);
  }
  figure {
    margin: 0.7em 0 0.5em;
    padding: 0.8em min(1em, 4vw);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  figcaption {
    font-weight: 600;
  }
  .paper {
    margin-block: 1.2em;
  }
  .view ~ .notes {
    margin-block-start: 0.9em;
  }
  .more {
    margin-block-start: 1.1em;
  }
  .more > summary {
    padding-block: 0.5em;
    font-weight: 600;
  }
  .more > :nth-child(2) {
    margin-block-start: 0.3em;
  }
  @media print {
    section {
      break-inside: avoid;
    }
  }
`;
