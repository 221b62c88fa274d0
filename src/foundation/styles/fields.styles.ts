import { css } from 'lit';

/** Fields of the widgets: native elements, at least 44 px high on touch, in the page's own type. */
export const fieldStyles = css`
  input,
  textarea,
  select {
    width: 100%;
    min-height: 2.75em;
    padding: 0.55em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  /* Drawn here: on a page that is dark and does not say so (color-scheme) browsers draw a white one. */
  .check input {
    display: grid;
    place-content: center;
    padding: 0;
    border-radius: 0.25em;
    appearance: none;
  }
  .check input:checked {
    border-color: transparent;
    background: var(--_accent);
  }
  .check input:checked::before {
    content: '✓';
    color: var(--_on-accent);
    font-weight: 700;
    line-height: 1;
  }
  @media (forced-colors: active) {
    .check input {
      appearance: auto;
    }
    .check input::before {
      display: none;
    }
  }
`;
