import { css } from 'lit';

/** Buttons of the widgets: native elements, at least 44 px high on touch, in the page's own type. */
export const buttonStyles = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.75em;
    margin: 0;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
    /* Words whole: a button beside another would else shrink to a letter a line. */
    overflow-wrap: break-word;
    touch-action: manipulation;
  }
  [part='status'] > p {
    margin: 0;
  }
  [part='status'] > button {
    margin-block-start: 0.75em;
  }
  button:hover,
  .button:hover {
    border-color: currentColor;
  }
  /* The accent is mixed with currentColor, so the colour on it must not be set where its background is: wrap the words. */
  button.primary,
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
  }
  button.primary > *,
  .button.primary > * {
    color: var(--_on-accent);
  }
  button.plain {
    min-height: 1.75em;
    padding: 0.15em 0.25em;
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.6;
    cursor: not-allowed;
  }
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonText;
    }
    button.primary {
      forced-color-adjust: none;
      background: Highlight;
    }
    button.primary > * {
      color: HighlightText;
    }
  }
`;
