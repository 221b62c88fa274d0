/** Benefit or harm drawn as people: two squares of a hundred dots. Shape tells who is meant, not colour alone. */
import { html, svg } from 'lit';
import type { OutOf100 } from '../../health/claim.js';
import type { Locale } from '../../locales/locale.js';

/** Two squares with their words, without and with. */
export const picture = (it: OutOf100, { outOf100: t }: Locale['health']) =>
  html`<div class="squares">
    ${(['without', 'with'] as const).map(
      (name) =>
        html`<div class="square">
          ${dots(it[name])}
          <p>${t[name](String(it[name]))}</p>
        </div>`,
    )}
  </div>`;

/** As many dots of a hundred, row by row; the rest are rings. */
function dots(filled: number) {
  const at = (n: number, radius: number) => {
    const [x, y] = [(n % 10) * 10 + 5, Math.floor(n / 10) * 10 + 5];
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
  };
  const all = Array.from({ length: 100 }, (_, n) => n);
  return html`<svg viewBox="0 0 100 100" aria-hidden="true">
    ${svg`<path class="people" d=${all
      .slice(0, filled)
      .map((n) => at(n, 4.2))
      .join('')} /><path class="others" d=${all
      .slice(filled)
      .map((n) => at(n, 2.6))
      .join('')} />`}
  </svg>`;
}
