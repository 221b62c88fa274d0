import { css } from 'lit';

/**
 * Dark Reader (a browser extension) makes of each colour one for words and one for what is behind them, and works out the words on
 * a button from the colour that the button would have as words: black on dark. So it is told; its grounds are dark.
 */
export const darkReaderStyles = css`
  :host {
    --darkreader-text--relief-on-accent: #fff;
    --darkreader-text--_on: #fff;
  }
`;
