import { html } from 'lit';

/** A heading of the level that fits the page; a level beyond 1 to 6 becomes the nearest. `part` is its name for style sheets. */
export function heading(level: number, part: string, inner: unknown) {
  switch (Math.max(1, Math.trunc(level))) {
    case 1:
      return html`<h1 part=${part}>${inner}</h1>`;
    case 2:
      return html`<h2 part=${part}>${inner}</h2>`;
    case 3:
      return html`<h3 part=${part}>${inner}</h3>`;
    case 4:
      return html`<h4 part=${part}>${inner}</h4>`;
    case 5:
      return html`<h5 part=${part}>${inner}</h5>`;
    default:
      return html`<h6 part=${part}>${inner}</h6>`;
  }
}
