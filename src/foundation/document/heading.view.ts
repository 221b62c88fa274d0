import { html } from 'lit';

/** A heading of the level that fits the page. */
export function headingTemplate(level: number, text: string) {
  const words = html`<span dir="auto">${text}</span>`;
  switch (level) {
    case 1:
      return html`<h1 part="title">${words}</h1>`;
    case 2:
      return html`<h2 part="title">${words}</h2>`;
    case 4:
      return html`<h4 part="title">${words}</h4>`;
    case 5:
      return html`<h5 part="title">${words}</h5>`;
    case 6:
      return html`<h6 part="title">${words}</h6>`;
    default:
      return html`<h3 part="title">${words}</h3>`;
  }
}
