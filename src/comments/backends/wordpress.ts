/** WordPress without any configuration: what the page says of itself, the site's own form first, the REST API where that cannot be. */
import type { Comment, Draft, Outcome } from '../comment.js';
import type { BackendOptions, Capabilities, CommentBackend, Surroundings } from './backend.js';
import { address } from './http.js';
import { plainText } from './plain-text.js';
import { wordpressClassicBackend } from './wordpress-classic.js';
import { wordpressRestBackend } from './wordpress-rest.js';

/** What a WordPress page says of itself. */
export interface Discovered {
  /** REST root. */
  root?: string;
  /** Address of `wp-comments-post.php`. */
  action?: string;
  /** Number of the post. */
  post?: string;
  /** REST route of what the page shows, where it is no post: `pages`, or a type of the site's own. */
  type?: string;
  /** Nonce for the REST API, on pages that carry one for logged-in readers. */
  nonce?: string;
}

/** Reads the `<link>` elements that WordPress puts on every page, and the comment form if there is one. */
export function discover({ page }: Surroundings): Discovered {
  const read = (selector: string, attribute: string) => page?.find(selector)?.getAttribute(attribute) ?? undefined;
  const root = read('link[rel="https://api.w.org/"]', 'href');
  const alternate = read(
    'link[rel="alternate"][type="application/json"][href*="wp/v2"], link[rel="alternate"][type="application/json"][href*="wp%2Fv2"]',
    'href',
  );
  const form = read('form[action*="wp-comments-post.php"]', 'action');
  const [, route, numbered] = /\/wp\/v2\/([\w-]+)\/(\d+)/.exec(decodeURIComponent(alternate ?? '')) ?? [];
  const type = route === 'posts' ? undefined : route;
  const post = numbered ?? read('form[action*="wp-comments-post.php"] [name="comment_post_ID"]', 'value');
  // The form stands beside `wp-json`, unless WordPress lives in a folder of its own; then only the form itself knows.
  const beside = root && /\/wp-json\/?$/.test(root) ? root.replace(/wp-json\/?$/, 'wp-comments-post.php') : undefined;
  const action = form ?? beside;
  // What `wp_localize_script` writes for `wp-api-request`.
  const nonce = /"nonce":"([\da-f]{6,20})"/.exec(page?.find('#wp-api-request-js-extra')?.textContent ?? '')?.[1];
  return Object.fromEntries(Object.entries({ root, action, post, type, nonce }).filter(([, value]) => value));
}

/**
 * Default: everything comes from the page. `url` may give the REST root or the address of `wp-comments-post.php`, `thread`
 * the number of the post.
 *
 * Same origin: the form first, because the site's spam plugins and mails hang on it; REST when the form is not there, or
 * first when its root is given as `url`.
 * Another origin: REST; the form does not answer strangers, but a plain form can still post to it (`toNativeForm`).
 */
export function wordpressBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const found = discover(at);
  const given = options.url;
  const formGiven = given !== undefined && /wp-comments-post\.php/.test(given);
  const root = given !== undefined && !formGiven ? given : found.root;
  const action = formGiven ? given : found.action;
  const thread = options.thread ?? found.post ?? '';
  const nonce = options.nonce ?? found.nonce;
  const rest =
    root === undefined
      ? undefined
      : wordpressRestBackend({ ...options, thread, url: root, ...(nonce && { nonce }) }, at, found.type);
  const classic = action === undefined ? undefined : wordpressClassicBackend({ ...options, thread, url: action }, at);
  const own = action !== undefined && (!at.page || address(action, at).origin === new URL(at.page.url).origin);
  const restFirst = given !== undefined && !formGiven;
  const ways = !own ? [rest] : restFirst ? [rest, classic] : [classic, rest];
  if (!rest && !classic) at.warn?.('no WordPress was found on this page: give the address of its REST API as `url`');

  const submit = async (draft: Draft, signal: AbortSignal): Promise<Outcome> => {
    const outcomes: Outcome[] = [];
    for (const way of ways) {
      const said = way && (await way.submit(draft, signal));
      if (said) outcomes.push(way === classic ? await sure(said, draft, signal) : said);
      const last = outcomes[outcomes.length - 1];
      if (last && !elsewhere(last)) return last;
    }
    // No way is open: what the first one knew of it counts.
    return outcomes[0] ?? { kind: 'not-found' };
  };

  /** A held or spam comment may look published, and a refusal may be in any language: ask WordPress itself where that is possible. */
  const sure = async (outcome: Outcome, draft: Draft, signal: AbortSignal): Promise<Outcome> => {
    if (!rest) return outcome;
    try {
      if (outcome.kind === 'published') {
        const page = await rest.list?.(
          { page: 1, perPage: 20, order: 'newest', ...(draft.parent ? { parent: draft.parent } : {}) },
          signal,
        );
        // Members write under the name of their account, whatever stands in the draft.
        const member = draft.name.trim() === '' || Boolean(at.page?.find('body.logged-in'));
        const comment = page?.comments.find((one) => isOwn(one, draft, member));
        return comment ? { kind: 'published', comment } : { kind: 'pending' };
      }
      if (outcome.kind === 'forbidden' && !outcome.reason) {
        if ((await rest.configure?.(signal))?.closed) return { kind: 'closed' };
        return draft.parent ? { kind: 'forbidden', reason: 'parent-not-approved' } : { kind: 'login-required' };
      }
    } catch {
      return outcome; // a site that hides its REST API: what the form said stands
    }
    return outcome;
  };

  return {
    id: 'wordpress',
    capabilities: (): Capabilities => {
      const known = (rest ?? classic ?? wordpressClassicBackend({ ...options, thread }, at)).capabilities();
      return { ...known, list: rest !== undefined, counts: rest !== undefined, nativeForm: classic !== undefined };
    },
    ...(rest?.configure && { configure: rest.configure }),
    ...(rest?.list && { list: rest.list }),
    ...(rest?.counts && { counts: rest.counts }),
    ...(rest?.moderate && { moderate: rest.moderate }),
    submit,
    ...(classic?.toNativeForm && { toNativeForm: classic.toNativeForm }),
  };
}

/** Nothing was stored, and another way may be open. */
const elsewhere = ({ kind }: Outcome): boolean => kind === 'login-required' || kind === 'not-found';

/**
 * WordPress changes quotes, dashes and smileys, so only letters and digits are compared. Of a long text the first of them: its HTML
 * is longer, and not all of that is read.
 */
const bare = (text: string): string =>
  plainText(text, 20_000)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 5000);

function isOwn({ name, html = '', parent }: Comment, draft: Draft, member: boolean): boolean {
  return (
    (member || bare(name) === bare(draft.name)) && (parent ?? '') === (draft.parent ?? '') && bare(html) === bare(draft.text)
  );
}
