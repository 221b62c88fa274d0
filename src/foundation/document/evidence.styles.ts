import { css } from 'lit';

/** The evidence line, the same for our words and for the page's own. Marks are drawn, not read aloud. */
export const evidenceStyles = css`
  .evidence,
  ::slotted([data-relief~='evidence']) {
    position: relative;
    margin: 0.75em 0;
    padding: 0.15em 0;
    padding-inline-start: 2.15em;
    line-height: 1.4;
  }
  .evidence::before,
  ::slotted([data-relief~='evidence'])::before {
    content: var(--_mark, '?');
    content: var(--_mark, '?') / '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    width: 1.7em;
    height: 1.7em;
    border: var(--_ring, 2px dashed);
    border-radius: 50%;
    color: var(--_tone, var(--_caution));
    font-weight: 700;
    line-height: 1;
  }
  [data-direction='helps'],
  ::slotted([data-direction='helps']) {
    --_mark: '✓';
    --_ring: 0.25em solid;
    --_tone: var(--_good);
  }
  [data-direction='small'],
  ::slotted([data-direction='small']) {
    --_mark: '✓';
    --_ring: 2px solid;
    --_tone: var(--_good);
  }
  [data-direction='none'],
  ::slotted([data-direction='none']) {
    --_mark: '=';
    --_ring: 2px solid;
    --_tone: currentColor;
  }
  [data-direction='harms'],
  ::slotted([data-direction='harms']) {
    --_mark: '!';
    --_ring: 0.25em double;
    --_tone: var(--_danger);
  }
`;
