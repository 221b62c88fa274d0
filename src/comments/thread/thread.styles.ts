import { css } from 'lit';

/** Comments and what people do with them. */
export const threadStyles = css`
  .to {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.5em;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .order span {
    white-space: nowrap;
  }
  .order select {
    width: auto;
    min-height: 2.4em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
    font-size: 0.92em;
  }
  .edit {
    display: grid;
    justify-self: stretch;
    gap: 0.5em;
    max-width: 68ch;
  }
  .edit label {
    font-weight: 600;
  }
  .edit .actions {
    gap: 0.6em;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
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
  .list > li + li > article {
    border-block-start: 1px solid var(--_border);
  }
  article {
    display: grid;
    justify-items: start;
    gap: 0.35em;
    padding-block: 1.1em 0.7em;
  }
  /* What was just posted, or where the reader goes on: the ring keeps clear of the words. */
  article:focus-visible {
    padding-inline: 0.7em;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
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
  .more {
    width: 100%;
    margin-block-start: 0.8em;
  }
`;
