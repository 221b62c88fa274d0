/** What a claim and its source come to, without the schema: pages ask, and load no valibot for it. */
import type { Locale } from '../locales/locale.js';
import type { Claim, Source } from './claim.js';

/** Which way the evidence points, in words. Several good studies that found nothing are a finding, and read as one. */
export const verdict = ({ direction, level }: Pick<Claim, 'direction' | 'level'>, t: Locale['shared']): string =>
  direction === 'none' && level === 'A' ? t.wellStudied : t.direction[direction];

/** Where a reader can follow a source: its DOI, else PubMed, else its own address. */
export function sourceUrl({ doi, pmid, url }: Source): string | undefined {
  return doi ? `https://doi.org/${encodeURI(doi)}` : pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : url;
}
