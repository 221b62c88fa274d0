import { css } from 'lit';

/** The words of a plan from data, before a run and below it, on screen and on paper. */
export const introStyles = css`
  /* A plan that came with a link says so before anything of it. */
  .linked {
    margin-block-end: 1em;
    color: var(--_muted);
    font-weight: 600;
  }
  p,
  ul,
  ol {
    margin: 0 0 0.75em;
  }
  ul,
  ol {
    padding-inline-start: 1.4em;
  }
  li {
    margin-block-end: 0.35em;
  }
  [part='title'] {
    margin: 0 0 0.35em;
    font-family: var(--relief-heading-font, inherit);
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
  }
  [part='subtitle'] {
    margin: 1.4em 0 0.4em;
    font-family: var(--relief-heading-font, inherit);
    font-size: 1.05em;
    font-weight: 700;
    line-height: 1.3;
  }
  .lead {
    font-size: 1.1em;
  }
  .dose {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin: 1em 0;
  }
  .dose span {
    padding: 0.2em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    font-size: 0.9em;
  }
  .steps,
  .routine {
    padding: 0;
    list-style: none;
    counter-reset: step;
  }
  .steps > li {
    position: relative;
    padding: 0.1em 0 0.9em;
    padding-inline-start: 2.9em;
    counter-increment: step;
  }
  .steps > li::before {
    content: counter(step);
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    width: 1.9em;
    height: 1.9em;
    border: 1px solid var(--_accent);
    border-radius: 50%;
    color: var(--_accent);
    font-weight: 700;
    line-height: 1.8em;
    text-align: center;
  }
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 2.15em 0.25em;
    inset-inline-start: 0.9em;
    border-inline-start: 1px solid var(--_border);
  }
  .steps time {
    color: var(--_muted);
  }
  .steps time::before {
    content: '· ';
  }
  .safety {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: 1em 2em;
    margin: 1.5em 0;
    padding: 1.1em 1.25em 0.6em;
    border-inline-start: 0.3em solid var(--_caution);
    border-radius: calc(var(--_radius) * 0.4);
    background: var(--_tint);
  }
  .safety [part='subtitle'] {
    margin-block-start: 0;
  }
  .safety ul,
  .safety p {
    margin-block-end: 0.4em;
  }
  .seek-help {
    margin-block: 1.25em;
  }
  section,
  section ~ .sources {
    margin-block-start: 1.4em;
    padding-block-start: 1.2em;
    border-block-start: 1px solid var(--_border);
  }
  section > [part='subtitle'] {
    margin-block: 0 0.65em;
  }
  img,
  ::slotted([slot='media']) {
    max-width: 100%;
    height: auto;
    border-radius: calc(var(--_radius) * 0.6);
  }
`;
