/** Which page an address names, for drafts and threads. Pages may be told apart by their query alone (`?p=7`, `article.php?id=1`). */

/** What only says where a reader came from, or which part of a page's comments they look at. */
const passing =
  /^((utm|mtm|pk|hsa|mc|at|wt|gad|vero|oly)_.*|__?hs.*|(fb|g|d|ms|y|tt|tw|li)cl(k?id|src)|[gw]braid|_g[al]|igsh(id)?|mkt_tok|srsltid|epik|_openstat|ref(_src)?|replytocom|unapproved|moderation-hash|cpage|relief-check)$/i;

/** Path and query, without the parameters that name no page. `href`: absolute. */
export function pageAddress(href: string): string {
  const { pathname, searchParams } = new URL(href);
  const query = new URLSearchParams([...searchParams].filter(([name]) => !passing.test(name)));
  query.sort();
  return String(query) ? `${pathname}?${String(query)}` : pathname;
}
