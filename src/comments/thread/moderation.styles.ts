import { css } from 'lit';

/** What moderators find above the comments and at each of them. */
export const moderationStyles = css`
  .moderate-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1em;
    margin-block: 0.25em 1em;
    font-size: 0.95em;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .filter button {
    min-height: 2.4em;
    padding: 0.3em 0.9em;
    border-radius: 99em;
  }
  /* Pressed is told by weight, ground and ring: colour alone would not do. */
  .filter button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_accent);
  }
  .filter button[aria-pressed='true'] > span {
    color: var(--_on-accent);
  }
  .filter button[aria-pressed='false'] {
    font-weight: 400;
  }
  .moderation {
    display: grid;
    justify-self: stretch;
    gap: 0.6em;
    margin-block: 0.35em 0.15em;
    padding: 0.7em 0.85em 0.8em;
    border: 1px solid var(--_border);
    border-inline-start: 0.25em solid var(--_tone, var(--_border));
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_tint);
    font-size: 0.95em;
  }
  .moderation[data-status='published'] {
    --_tone: var(--_good);
  }
  .moderation[data-status='pending'] {
    --_tone: var(--_caution);
  }
  .moderation[data-status='spam'],
  .moderation[data-status='trash'] {
    --_tone: var(--_danger);
  }
  .state {
    width: fit-content;
    border-radius: 0.2em;
    font-weight: 600;
  }
  .question {
    max-width: 60ch;
    border-radius: 0.2em;
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.45em 0.5em;
  }
  .deeds button {
    min-height: 2.4em;
    padding: 0.3em 0.85em;
    font-weight: 500;
  }
  .deeds button.plain {
    min-height: 1.75em;
    padding: 0.15em 0.25em;
  }
  .deeds [data-deed='approve'],
  .deeds [part='undo-button'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .deeds button.danger > span {
    color: var(--_danger);
  }
  article:is(.spam, .trash) .text {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .filter button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
    }
    .filter button[aria-pressed='true'] > span {
      color: HighlightText;
    }
  }
`;
