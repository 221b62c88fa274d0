import { html, svg } from 'lit';
import type { Strength } from '../content/cause-map.schema.js';

/** Full, half, split, empty: four shapes, so that the strength of a link can be told without its colour. */
const shapes: Record<Strength, ReturnType<typeof svg>> = {
  established: svg`<circle cx="8" cy="8" r="7" class="fill"/><path d="m4.8 8.2 2.2 2.2 4.2-4.6" class="mark"/>`,
  probable: svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" class="fill"/>`,
  disputed: svg`<circle cx="8" cy="8" r="6.2"/><path d="M5.2 6.4 3.4 8l1.8 1.6m5.6-3.2L12.6 8l-1.8 1.6M8 4.4v7.2"/>`,
  'not-shown': svg`<circle cx="8" cy="8" r="6.2" stroke-dasharray="2.2 2.1"/><path d="M5.4 8h5.2"/>`,
};

/** A strength in words, with its shape. */
export const badge = (strength: Strength, words: string) =>
  html`<span class="badge ${strength}" part="strength"
    ><svg viewBox="0 0 16 16" aria-hidden="true">${shapes[strength]}</svg><span>${words}</span></span
  >`;
