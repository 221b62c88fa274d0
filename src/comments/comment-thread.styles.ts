import { css } from 'lit';

export const commentThreadStyles = css`
  .frame {
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
  }
  [part='title'],
  p,
  ol {
    margin: 0;
  }
  [part='title'] {
    font-family: var(--relief-heading-font, inherit);
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
  #heading {
    border-radius: 0.2em;
  }
  .base {
    container-type: inline-size;
  }
  .empty,
  .loading {
    color: var(--_muted);
    font-size: 0.95em;
  }
  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    padding-block: 0.8em;
  }
`;
