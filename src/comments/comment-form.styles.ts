import { css } from 'lit';

export const commentFormStyles = css`
  .frame {
    padding: min(calc(var(--_space) * 1.25), 5vw);
  }
  .around {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .around .base:first-child {
    margin-block-end: var(--_space);
  }
  [part='title'],
  p,
  ul,
  blockquote {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-end: 0.9em;
  }
  .head .plain,
  .foot .plain {
    margin-inline-start: -0.25em;
  }
  [part='title'] {
    font-family: var(--relief-heading-font, inherit);
    font-size: 1.3em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .notices {
    display: grid;
    gap: 0.6em;
    margin-block-end: calc(var(--_space) * 1.25);
    font-size: 0.95em;
  }
  .care {
    padding: 0.7em 0.9em;
    border-inline-start: 0.25em solid var(--_caution);
    border-start-end-radius: calc(var(--_radius) * 0.5);
    border-end-end-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
  }
  .care,
  .news {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.3em 0.7em;
  }
  /* Large text on a phone: the words go below the icon before one of them is broken. */
  .care div,
  .news p {
    flex: 1 1 8em;
  }
  .icon {
    margin-block-start: 0.15em;
  }
  .care .icon {
    color: var(--_caution);
  }
  .care .seek-help-line .icon {
    display: none;
  }
  .notes,
  .hint,
  .optional {
    color: var(--_muted);
  }
  .hint,
  .optional {
    font-size: 0.9em;
  }
  form {
    display: grid;
    gap: var(--_space);
    container-type: inline-size;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    align-items: start;
    gap: var(--_space);
  }
  .field {
    display: grid;
    gap: 0.3em;
    min-width: 0;
  }
  .field.text {
    grid-column: 1 / -1;
  }
  label {
    font-weight: 600;
  }
  .star {
    color: var(--_danger);
  }
  .optional {
    font-weight: 400;
  }
  input:focus-visible,
  textarea:focus-visible {
    border-color: var(--_accent);
    outline-offset: 1px;
  }
  textarea {
    display: block;
    min-height: 9em;
    max-height: 60vh;
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-height: 2.75em;
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 1.35em;
    height: 1.35em;
    min-height: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  .error,
  .stuck {
    color: var(--_danger);
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
  }
  .foot .primary {
    padding-inline: 1.6em;
  }
  @media (forced-colors: active) {
    .star {
      color: CanvasText;
    }
  }
`;
