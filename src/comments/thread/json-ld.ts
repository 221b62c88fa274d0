/** A thread as schema.org's `Comment`. Loaded when a page asks for it. */
import { context, idOf, node, type Graph, type Node } from '../../health/json-ld.js';
import { plainText } from '../backends/plain-text.js';
import type { Row } from './thread.js';

/**
 * What everybody can read, as a graph: the page with its comments, answers inside what they answer. `page` is the page's address;
 * `total` how many comments there are, shown or not. Nothing that waits for a moderator is in it, and no address, picture or
 * website of a writer.
 */
export function toJsonLd(rows: readonly Row[], { page, total }: { page: string; total: number }): Graph {
  const comment = rows.flatMap((row) => tree(row, page));
  return {
    '@context': context,
    '@graph': [node({ '@type': 'WebPage', '@id': page, url: page, commentCount: total, comment })],
  };
}

function tree({ comment, replies }: Row, page: string, above?: string): Node[] {
  // An answer to what is not public has no place of its own.
  if (comment.status !== 'published') return [];
  const { id, name, text, html, time, lang, link, votes } = comment;
  const address = link ?? idOf(page, `comment-${id}`);
  const it = node({
    '@type': 'Comment',
    '@id': address,
    url: link,
    text: text ?? plainText(html ?? '', 20_000),
    author: name ? { '@type': 'Person', name } : undefined,
    dateCreated: Number.isNaN(Date.parse(time)) ? undefined : time,
    inLanguage: lang,
    upvoteCount: votes !== undefined && votes > 0 ? votes : undefined,
    parentItem: above === undefined ? undefined : { '@id': above },
    comment: replies.flatMap((row) => tree(row, page, address)),
  });
  return [it];
}
