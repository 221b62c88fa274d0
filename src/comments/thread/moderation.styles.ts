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
  /* What is published asks for nothing: one quiet line, so that what waits stands out in a long thread. */
  .moderation.quiet {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.9em;
    padding-block: 0.1em;
    padding-inline: 0.75em 0;
    border-width: 0;
    border-inline-start-width: 0.25em;
    border-radius: 0;
    background: none;
    font-size: 0.9em;
  }
  .quiet .state {
    color: var(--_muted);
    font-weight: 400;
  }
  .quiet .deeds button {
    min-height: 2.1em;
    padding: 0.15em 0.7em;
  }
  /* Room for the focus ring, without moving the words. */
  .state,
  .question {
    width: fit-content;
    margin-inline: -0.3em;
    padding-inline: 0.3em;
    border-radius: 0.3em;
  }
  .state {
    font-weight: 600;
  }
  .question {
    max-width: 60ch;
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
  .moderate-bar > button.plain {
    margin-inline: -0.25em;
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
