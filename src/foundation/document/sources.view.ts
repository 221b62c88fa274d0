import { html, nothing } from 'lit';
import type { Source } from '../../health/claim.js';
import { sourceUrl } from '../../health/evidence.js';
import { words, type DocumentView } from './words.view.js';

/** Where something comes from; to be opened, or open on paper. Nothing without a source. */
export function sourceList(sources: readonly Source[], view: DocumentView, title = view.health.sources) {
  if (!sources.length) return nothing;
  const items = html`<ul>
    ${sources.map((it) => sourceItem(it, view))}
  </ul>`;
  if (view.onPaper)
    return html`<div class="sources">
      <p>${title}</p>
      ${items}
    </div>`;
  return html`<details class="sources">
    <summary><span>${title}</span> <span>(${sources.length})</span></summary>
    ${items}
  </details>`;
}

/** Titles stay in the language that they were published in, which nobody said. */
function sourceItem(it: Source, { health }: DocumentView) {
  const asPublished = (text: string) => words(text, { own: undefined });
  const main = sourceUrl(it);
  const link = (href: string, text: string) => html`<a class="words" dir="auto" href=${href}>${text}</a>`;
  const details = [
    html`<cite>${main ? link(main, it.title) : asPublished(it.title)}</cite>`,
    it.publisher && asPublished(it.publisher),
    it.year,
    it.doi && it.pmid && link(`https://pubmed.ncbi.nlm.nih.gov/${it.pmid}/`, `PubMed ${it.pmid}`),
    it.url && it.url !== main && link(it.url, it.url),
    it.isbn && html`<span>${health.isbn}</span> ${asPublished(it.isbn)}`,
    it.unverified && html`<em>${health.unverified}</em>`,
  ];
  // What parts them stands beside words that may run the other way, not in them.
  return html`<li part="source">${details.filter(Boolean).map((detail) => html`<span>${detail}</span> `)}</li>`;
}
