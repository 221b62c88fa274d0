import { css } from 'lit';

/** Floor mode: giant type on the whole screen. */
export const floorStyles = css`
  dialog.lying {
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_page, Canvas);
    color: inherit;
  }
  /* Words, surface and way out lie upon each other, as tall as the words need. */
  dialog.lying[open] {
    display: grid;
    grid-template: auto / minmax(0, 1fr);
  }
  .lying > :not([role]) {
    grid-area: 1 / 1;
  }
  .ground {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 2vmin;
    padding: 4em 5vmin 3.75em;
    text-align: center;
  }
  .ground .dial {
    width: min(75vw, 46vh);
    font-size: min(5.5vw, 3.4vh);
  }
  .ground .calm {
    font-size: max(1em, 16px);
  }
  .ground .phase {
    margin: 0;
    font-size: max(2em, min(11vw, 7vh));
  }
  .ground .sentence {
    font-size: max(1.25em, min(6vw, 3.6vh));
  }
  .surface {
    align-items: flex-end;
    padding-block-end: 1.2em;
    border: 0;
    border-radius: 0;
    background: none;
    font-size: 1.4em;
    line-height: 1.2;
  }
  .surface:focus-visible {
    outline-offset: -0.3em;
  }
  .leave {
    align-self: start;
    justify-self: end;
    margin: 1em;
    background: var(--_page, Canvas);
  }
  @media (orientation: landscape) and (max-height: 34em) {
    .ground {
      grid-template-columns: auto 1fr;
      column-gap: 6vw;
      padding: 1em 6vw 4.5em;
      text-align: start;
      justify-items: start;
    }
    .ground .dial {
      grid-row: 1 / 5;
      width: min(62vh, 40vw);
      font-size: min(5.5vh, 3.5vw);
    }
    .ground .phase {
      align-self: end;
      font-size: 12vh;
    }
    .ground .sentence {
      font-size: 6vh;
    }
    .surface {
      justify-content: flex-start;
      padding-inline-start: 6vw;
      font-size: 1.2em;
    }
    .leave {
      align-self: end;
      margin: 0.6em;
    }
  }
  /* A page at 400 %: as much as goes without scrolling. */
  @media (orientation: landscape) and (max-width: 26em) {
    .ground {
      column-gap: 4vw;
      padding: 0.5em 4vw 4em;
    }
    .ground .dial {
      width: 30vw;
      font-size: 2.8vw;
    }
    .ground .unit {
      font-size: 1.25em;
    }
    .ground .phase {
      font-size: 8vw;
    }
    .surface {
      padding-inline-start: 4vw;
    }
  }
`;
