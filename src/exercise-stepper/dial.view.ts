/** The ring and the digits of a countdown. */
import { html, svg } from 'lit';

/** Stepped once a second: a smooth ring would paint sixty times a second, which is battery. */
export const ring = (share: number) =>
  html`<svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
    <circle class="track" cx="50" cy="50" r="46" />
    ${svg`<circle class="arc" cx="50" cy="50" r="46" pathLength="1000" stroke-dasharray="1000" stroke-dashoffset=${Math.round(1000 * (1 - share))} />`}
  </svg>`;

/** 65 → 1:05. Digits on a clock face are no words: they are the same in every language that we write. */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
