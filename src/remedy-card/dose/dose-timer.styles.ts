import { css } from 'lit';

export const doseTimerStyles = css`
  /* As dark-reader.styles.ts: cards without a timer have no such button. */
  :host {
    --darkreader-text--relief-on-accent: #fff;
  }
  .timer {
    margin-block-start: 1.2em;
    padding: 1em min(1.1em, 4vw);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .timer p {
    margin: 0.5em 0 0;
  }
  .time {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  .clock {
    font-size: 2.4em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.1;
  }
  progress {
    flex: 1 1 100%;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block-start: 0.4em;
    accent-color: var(--_accent);
  }
  .phase {
    font-weight: 600;
  }
  .phase:empty {
    display: none;
  }
  .over {
    border: 3px solid var(--_danger);
  }
  .over .phase {
    color: var(--_danger);
    font-size: 1.25em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .private {
    color: var(--_muted);
    font-size: 0.85em;
  }
  @media print {
    .timer {
      display: none;
    }
  }
`;
