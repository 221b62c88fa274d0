import { css } from 'lit';

/** Styles of the figure, the table and the ways in; they come with them. */
export const causeViewsStyles = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.9em 1em;
    margin-block-start: 0.75em;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .field > span {
    display: block;
    margin-block-end: 0.25em;
    font-size: 0.9em;
    font-weight: 600;
  }
  .search {
    grid-column: 1 / -1;
  }
  .check {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: 0.6em;
    min-height: 1.75em;
  }
  .check input {
    flex: none;
    width: 1.35em;
    min-height: 0;
    height: 1.35em;
    accent-color: var(--_accent);
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-start: calc(var(--_space) * 1.25);
    font-weight: 600;
  }
  .paths {
    margin-block-start: 0.75em;
    padding: 0.9em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .paths li {
    margin-block-start: 0.6em;
  }
  .paths a {
    font-weight: 600;
  }
  .step {
    display: block;
    margin-inline-start: 0.6em;
    padding-block: 0.2em;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_border);
  }
  .kind,
  .note,
  .caption {
    color: var(--_muted);
  }
  .note {
    font-size: 0.9em;
  }

  .figure {
    margin-block-start: calc(var(--_space) * 1.25);
    text-align: center;
  }
  .figure > .switch {
    justify-content: center;
    max-width: 100%;
    margin-inline: auto;
    font-size: 0.95em;
  }
  .figure > .switch button {
    padding-inline: 0.5em;
    overflow-wrap: break-word;
  }
  .map {
    display: block;
    width: 22em;
    max-width: 100%;
    height: auto;
    margin: 0.75em auto 0;
    overflow: visible;
    touch-action: manipulation;
  }
  .own {
    position: relative;
    max-width: 26em;
    margin: 0.75em auto 0;
  }
  .own > .map {
    position: absolute;
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    margin: 0;
    pointer-events: none;
  }
  .own .region {
    pointer-events: all;
  }
  .own .region path {
    vector-effect: non-scaling-stroke;
  }
  ::slotted([slot='figure']) {
    max-width: 100%;
    height: auto;
    margin-inline: auto;
  }
  .skin {
    fill: currentColor;
    fill-opacity: 0.06;
    stroke: currentColor;
    stroke-width: 2.2;
    stroke-linejoin: round;
    stroke-opacity: 0.6;
  }
  .lines {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    opacity: 0.32;
  }
  .region {
    fill: transparent;
    stroke: color-mix(in srgb, currentColor 11%, transparent);
    stroke-width: 1.2;
    outline: none;
    cursor: pointer;
    transition: fill 0.15s ease;
  }
  .region:hover {
    fill: color-mix(in srgb, var(--_accent) 22%, transparent);
    stroke: var(--_accent);
  }
  .own .region,
  .spine .region {
    stroke: transparent;
  }
  .region.lit {
    fill: url(#hatch);
    stroke: var(--_accent);
    stroke-dasharray: 4 3;
  }
  .hatch {
    stroke: var(--_accent);
    stroke-width: 3;
    opacity: 0.55;
  }
  .region.pressed {
    fill: color-mix(in srgb, var(--_accent) 38%, transparent);
    stroke: var(--_accent);
    stroke-width: 2.5;
    stroke-dasharray: none;
  }
  .region:focus-visible {
    stroke: var(--_focus);
    stroke-width: 4;
    stroke-dasharray: none;
  }
  .over {
    pointer-events: none;
  }
  .dot {
    fill: var(--_accent);
  }
  .tick circle {
    fill: var(--_accent);
  }
  .tick path {
    fill: none;
    stroke: Canvas;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .side {
    fill: currentColor;
    font-size: 14px;
    font-weight: 600;
    text-anchor: middle;
    opacity: 0.75;
  }
  .number,
  .plate {
    display: none;
  }
  .number {
    fill: currentColor;
    font-size: 12.5px;
    font-weight: 700;
    text-anchor: middle;
  }
  .plate {
    fill: Canvas;
    stroke: currentColor;
    stroke-width: 1;
  }
  .nerve {
    fill: none;
    stroke: var(--_caution);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .nerve .far {
    stroke-width: 15;
    opacity: 0.13;
  }
  .nerve .near {
    stroke-width: 9;
    opacity: 0.2;
  }
  .nerve .middle {
    stroke-width: 2.8;
    opacity: 0.95;
  }
  .canal {
    fill: var(--_caution);
    opacity: 0.13;
  }
  .cord path {
    fill: none;
    stroke: var(--_caution);
    stroke-width: 11;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .cord {
    opacity: 0.55;
  }
  .cord .root {
    stroke-width: 7;
  }
  .bone,
  .disc {
    fill: currentColor;
    fill-opacity: 0.07;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-opacity: 0.5;
  }
  .disc {
    fill: var(--_accent);
    fill-opacity: 0.22;
  }
  .change {
    fill: var(--_danger);
    fill-opacity: 0.7;
    stroke: var(--_danger);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .caption {
    min-height: 3.2em;
    margin-block-start: 0.5em;
    text-wrap: balance;
  }
  .nerve-names {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    margin-block-start: 0.75em;
  }
  .label {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
  }
  .nerve-names button {
    min-height: 2.2em;
    padding: 0.25em 0.8em;
    border-radius: 2em;
    font-size: 0.9em;
    font-weight: 500;
  }
  .nerve-names [aria-pressed='true'] {
    border-color: var(--_caution);
    background: color-mix(in srgb, var(--_caution) 16%, transparent);
    box-shadow: inset 0 0 0 1px var(--_caution);
  }
  .print {
    margin-block-start: 0.75em;
    font-size: 0.9em;
  }
  .print .icon {
    width: 1.1em;
    height: 1.1em;
  }
  .paper {
    display: none;
  }

  .scroll {
    margin-block-start: calc(var(--_space) * 1.25);
    overflow-x: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  table {
    width: 100%;
    min-width: 40em;
    border-collapse: collapse;
    font-size: 0.95em;
    text-align: start;
  }
  caption {
    padding: 0.7em 1em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.55em 0.9em;
    border-block-start: 1px solid var(--_border);
    font-weight: inherit;
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.9em;
    font-weight: 600;
  }
  td button.plain,
  th button.plain {
    padding: 0;
    text-align: start;
    justify-content: start;
  }
  .chosen {
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
  }
  .chosen th {
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  .chosen th:dir(rtl) {
    box-shadow: inset -0.25em 0 var(--_accent);
  }

  @container (min-width: 52em) {
    .with-figure {
      display: grid;
      grid-template-columns: 23em 1fr;
      gap: calc(var(--_space) * 2);
      align-items: start;
    }
    .pane {
      position: sticky;
      inset-block-start: 1em;
    }
  }
  @container (max-width: 30em) {
    .map {
      width: 26em;
      max-width: calc(100% + var(--_space) * 2.5);
      margin-inline: calc(var(--_space) * -1.25);
    }
  }
  /* Too narrow for targets of 24 pixels: the choice of places, and the list, take over. */
  @container (max-width: 242px) {
    .map,
    .caption {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .map .region {
      stroke: CanvasText;
      stroke-width: 0.7;
    }
    .region:hover,
    .region:focus-visible {
      stroke: Highlight;
    }
    .region.lit {
      stroke: CanvasText;
      stroke-width: 2.5;
    }
    .hatch {
      stroke: CanvasText;
    }
    .region.pressed {
      fill: Highlight;
      stroke: CanvasText;
    }
    .dot,
    .tick circle {
      fill: CanvasText;
    }
    .skin,
    .lines,
    .nerve,
    .bone,
    .disc {
      opacity: 1;
      stroke-opacity: 1;
    }
    .skin,
    .bone,
    .disc {
      fill: Canvas;
    }
    .skin,
    .lines,
    .bone,
    .disc {
      stroke: CanvasText;
    }
    .nerve .far,
    .nerve .near {
      display: none;
    }
    .nerve .middle {
      stroke: CanvasText;
      stroke-dasharray: 6 4;
    }
    .change {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .cord path {
      stroke: CanvasText;
    }
    .canal {
      fill: CanvasText;
    }
    .switch [aria-pressed='true'],
    .nerve-names [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .region {
      transition: none;
    }
  }
  @media print {
    .bar,
    .find,
    .figure > .switch,
    .nerve-names,
    .caption,
    .print,
    .on-screen,
    .dot {
      display: none;
    }
    .number,
    .plate,
    .paper {
      display: block;
    }
    .paper .map {
      width: 100%;
      max-width: 20em;
      margin-block: 0;
    }
    .pictures {
      display: flex;
      align-items: flex-end;
      justify-content: center;
      gap: 1.5em;
      text-align: center;
    }
    .pictures > div {
      flex: 1 1 0;
      min-width: 0;
    }
    .paper ol {
      columns: 2;
      column-gap: 2em;
      padding-inline-start: 1.6em;
      list-style: decimal;
      font-size: 0.9em;
    }
    .paper li {
      padding-block: 0.1em;
      break-inside: avoid;
    }
    .layout.with-figure {
      display: block;
    }
    .pane:has(> .alone) + div:not(:has(.own-words)) {
      display: none;
    }
    .figure,
    .pictures,
    .node {
      break-inside: avoid;
    }
  }
`;
