import { css } from 'lit';

/**
 * For elements whose layout asks for their own width (`container-type: inline-size`): such a box wants no width at all, and would
 * stand as narrow where a parent asks it how wide it wants to be (floats, table cells, rows and centred columns of page builders).
 * A hidden line without height says that it wants a whole one, and takes less.
 */
export const containerStyles = css`
  :host::after {
    content: '. .';
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    word-spacing: 60em;
  }
`;
