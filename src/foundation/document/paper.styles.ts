import { css } from 'lit';

/** A sheet of paper: black on white, whatever the page looks like. */
export const paperStyles = css`
  :root {
    --_accent: #00656f;
    --_good: #14612f;
    --_caution: #7d5208;
    --_danger: #a3271c;
    --_border: #999;
    --_muted: #444;
    --_surface: transparent;
    --_tint: transparent;
    --_radius: 0.6em;
    --_space: 1em;
  }
  body {
    margin: 0;
    color: #000;
    font:
      11pt/1.45 system-ui,
      'Noto Sans',
      sans-serif;
  }
`;
