import { css } from 'lit';

export const commentThreadStyles = css`
  .frame {
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol {
    margin: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--_heading-font);
    font-size: 1.35em;
    line-height: 1.25;
  }
  .top-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    margin-block-end: 0.5em;
  }
  .order {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .order select {
    width: auto;
    min-height: 2.4em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
  }
  .amend {
    display: grid;
    justify-self: stretch;
    gap: 0.5em;
    max-width: 68ch;
  }
  .amend label {
    font-weight: 600;
  }
  .amend .actions {
    gap: 0.6em;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  #heading {
    border-radius: 0.2em;
  }
  .list {
    padding: 0;
    list-style: none;
  }
  /* Ten thousand comments: those out of sight are not laid out. Containment clips: room for the focus ring. */
  .top > li {
    padding-inline: 4px;
    margin-inline: -4px;
    overflow-clip-margin: 0.5em;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 9em;
  }
  .list > li + li {
    border-block-start: 1px solid var(--_border);
  }
  article {
    display: grid;
    justify-items: start;
    gap: 0.35em;
    padding-block: 1.1em 0.7em;
    border-radius: calc(var(--_radius) * 0.4);
  }
  article:focus-visible {
    outline-offset: -2px;
  }
  .list .list {
    margin-block-end: 0.6em;
    padding-inline-start: clamp(0.75em, 3cqi, 1.5em);
    border-inline-start: 2px solid var(--_border);
  }
  .list .list article {
    padding-block-start: 0.8em;
  }
  .base {
    container-type: inline-size;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7em;
  }
  .author {
    font-weight: 700;
  }
  .time {
    color: var(--_muted);
    font-size: 0.9em;
  }
  a.time {
    display: inline-block;
    padding-block: 0.2em;
    text-decoration-color: var(--_border);
  }
  a.time:hover {
    text-decoration-color: currentColor;
  }
  .to,
  .empty,
  .loading {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .pending-note {
    padding: 0.3em 0.7em;
    border-inline-start: 0.25em solid var(--_caution);
    background: var(--_tint);
    font-size: 0.95em;
    font-weight: 600;
  }
  .text {
    max-width: 68ch;
    justify-self: stretch;
    overflow-wrap: anywhere;
  }
  p.text {
    white-space: pre-wrap;
  }
  .rich > * + * {
    margin-block-start: 0.7em;
  }
  .rich :is(blockquote, pre, ul, ol, p) {
    margin-inline: 0;
  }
  .rich pre {
    overflow-x: auto;
  }
  .rich blockquote {
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_border);
  }
  article button.plain {
    margin-inline-start: -0.25em;
  }
  .answer {
    margin-block: 0.25em 1.2em;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    padding-block: 0.8em;
  }
  .more {
    width: 100%;
    margin-block-start: 0.8em;
  }
`;
