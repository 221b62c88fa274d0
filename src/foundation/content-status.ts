import { html, nothing } from 'lit';
import type { Locale } from '../locales/languages.js';
import type { ContentSource } from './content-source.js';

/**
 * What stands where content should be and is not. The slot shows the page's own HTML whatever happens;
 * words of our own come only where the page has none.
 */
export function contentStatus(source: ContentSource<unknown>, t: Locale['shared']) {
  if (source.hasWords || source.state === 'empty' || source.state === 'ready') return nothing;
  if (source.state === 'loading') return html`<p class="base" part="status">${t.loading}</p>`;
  return html`<div class="base" part="status">
    <p>${t.failed}</p>
    ${source.door === 'src' ? html`<button part="retry-button" type="button" @click=${() => source.retry()}>${t.retry}</button>` : nothing}
  </div>`;
}
