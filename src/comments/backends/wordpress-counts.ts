/**
 * How many comments posts have, by WordPress's REST API. It has no question for that (seen in 6.1): a list names the post of each comment,
 * a hundred at a time, and each answer says how many there are in all. So a page of teasers is one request as long as its posts have a
 * hundred comments together.
 */
import type { Surroundings } from './backend.js';
import { countInParts } from './counting.js';
import { get, objectIn } from './http.js';
import { record } from './read-json.js';

const most = 100;

/** `comments`: the address of the list. Names that are no numbers of posts are left out. */
export function wordpressCounts(
  threads: readonly string[],
  comments: URL,
  at: Surroundings,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const ask = async (query: Record<string, string>) => {
    const url = new URL(comments);
    // The oldest first: what is posted meanwhile moves none to another page.
    for (const [name, value] of Object.entries({ ...query, orderby: 'id', order: 'asc' })) url.searchParams.set(name, value);
    const answer = await get(at, url, { headers: { accept: 'application/json' } }, signal);
    const rows = objectIn(answer);
    // A proxy may take the number away, and `Number(null)` is nought.
    const total = Number(answer.headers.get('x-wp-total') ?? NaN);
    if (!Array.isArray(rows) || !Number.isInteger(total))
      throw new Error(`${url.origin} did not say how many comments there are`);
    return { rows: rows.map(record), total };
  };

  /** Each for itself: as many requests as posts, whatever they hold. */
  const oneByOne = (posts: string[]) =>
    Promise.all(
      posts.map(async (post) => {
        const total = await ask({ post, per_page: '1', _fields: 'id' }).then(
          (said) => said.total,
          () => undefined,
        );
        return [post, total] as const;
      }),
    );

  const together = async (posts: string[]): Promise<(readonly [string, number | undefined])[]> => {
    const query = { post: posts.join(), per_page: String(most), _fields: 'post' };
    let first;
    try {
      first = await ask(query);
    } catch (error) {
      // One post with a password shuts the door for all.
      if (posts.length > 1 && /answered 40[13]$/.test((error as Error).message)) return oneByOne(posts);
      throw error;
    }
    const further = Math.ceil(first.total / most) - 1;
    if (further > posts.length) return oneByOne(posts);
    const pages = Array.from({ length: Math.max(0, further) }, (_, index) => ask({ ...query, page: String(index + 2) }));
    const tally = new Map(posts.map((post) => [post, 0]));
    for (const { rows } of [first, ...(await Promise.all(pages))])
      for (const row of rows) tally.set(String(row['post']), (tally.get(String(row['post'])) ?? 0) + 1);
    return posts.map((post) => [post, tally.get(post)]);
  };

  return countInParts(
    threads.filter((it) => /^[1-9]\d*$/.test(it)),
    most,
    together,
  );
}
