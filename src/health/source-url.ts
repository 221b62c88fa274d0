import type { Source } from './claim.js';

/** Where a reader can follow a source: its DOI, else PubMed, else its own address. */
export function sourceUrl({ doi, pmid, url }: Source): string | undefined {
  return doi ? `https://doi.org/${encodeURI(doi)}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url;
}
