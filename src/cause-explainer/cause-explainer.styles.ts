import { css } from 'lit';

/** The box, and the choice of views: all that is drawn before anything is asked. */
export const causeExplainerStyles = css`
  .frame {
    container-type: inline-size;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    width: fit-content;
    padding: 0.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.95em;
  }
  .bar:first-child {
    margin-block-start: 0;
  }
  .switch button {
    min-height: 2.4em;
    padding: 0.35em 0.6em;
    border-color: transparent;
    border-radius: calc(var(--_radius) * 0.7);
    background: none;
  }
  /* The width says what stands beside what: its letters move nothing. See relief.css. */
  .bar {
    display: grid;
    grid-template-columns: auto auto;
    margin-block: calc(var(--_space) * 1.25);
  }
  .bar button {
    padding: 0.1em min(0.6em, 3cqi);
    line-height: 1.15;
  }
  @container (min-width: 16em) {
    .bar {
      display: flex;
      flex-wrap: nowrap;
    }
  }
  .switch button:hover {
    background: var(--_tint);
  }
  .switch [aria-pressed='true'] {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    box-shadow: inset 0 -0.15em var(--_accent);
  }
`;
