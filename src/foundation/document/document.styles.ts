import { css } from 'lit';

/**
 * How the medical name beside a title, sources, claims, claims left out and credits look, in every widget and on paper.
 * Needs `evidenceStyles`.
 */
export const documentStyles = css`
  [part='title'] small {
    color: var(--_muted);
    font-size: 0.65em;
    font-weight: 400;
    letter-spacing: 0;
  }
  .claims,
  .left-out,
  .sources ul {
    display: grid;
    margin: 0;
  }
  :is(.claims, .left-out, .sources) :is(p, li) {
    margin: 0;
    font-size: 1em;
  }
  .claims,
  .left-out {
    gap: 1.15em;
    padding: 0;
    list-style: none;
  }
  .claims .evidence {
    margin-block: 0.5em 0.35em;
    font-size: 0.92em;
  }
  .claims .aside {
    color: var(--_muted);
    font-size: 0.88em;
  }
  .aside > :first-child,
  .credit > :first-child {
    font-weight: 600;
  }
  .sources {
    margin-block-start: 0.35em;
    font-size: 0.88em;
  }
  .sources > p {
    font-weight: 600;
  }
  :is(.sources, .more) > summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    padding-block: 0.15em;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .sources ul {
    gap: 0.4em;
    padding-block: 0.35em 0.25em;
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .sources li > :not(:last-child)::after {
    content: ' · ';
    content: ' · ' / '';
    color: var(--_muted);
  }
  .sources cite {
    font-style: normal;
  }
  .small-print {
    display: grid;
    gap: 0.3em;
    margin-block-start: 1.3em;
    color: var(--_muted);
    font-size: 0.85em;
  }
  .small-print > p {
    margin: 0;
  }
  .left-out > li > .words {
    display: block;
  }
  .left-out q {
    margin-block-end: 0.2em;
    color: var(--_muted);
    font-style: italic;
  }
  @media print {
    :is(.sources, .more) > summary {
      color: inherit;
      text-decoration: none;
    }
    .claims > li {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' <' attr(href) '>';
      overflow-wrap: anywhere;
      font-size: 0.85em;
    }
  }
`;
