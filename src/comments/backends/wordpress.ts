/** WordPress without any configuration: what the page says of itself, the site's own form first, the REST API where that cannot be. */
import type { Draft, Outcome } from '../comment.js';
import type { BackendOptions, Capabilities, CommentBackend, Surroundings } from './backend.js';
import { address } from './http.js';
import { wordpressClassicBackend } from './wordpress-classic.js';
import { sentWith } from './wordpress-fields.js';
import { wordpressRestBackend, type Search } from './wordpress-rest.js';

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
 * first when its root is given as `url`. The second is tried only when nobody has looked at the comment at the first.
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
    let first: Outcome | undefined;
    for (const way of ways) {
      const said = await way?.submit(draft, signal);
      if (!said) continue;
      // A refusal is an answer: only what nobody has looked at may go another way.
      if (!('unseen' in said)) return way === classic ? sure(said, draft, signal) : said;
      first ??= said;
    }
    // No way is open: what the first one knew of it counts.
    return first ?? { kind: 'not-found' };
  };

  /** The form says where it leads, and a refusal in any language: WordPress itself is asked what that means, where that is possible. */
  const sure = async (outcome: Outcome, draft: Draft, signal: AbortSignal): Promise<Outcome> => {
    if (!rest) return outcome;
    try {
      switch (outcome.kind) {
        case 'published':
        case 'received':
          return listed(outcome, draft, await rest.search(draft, signal));
        case 'unknown': {
          // A plugin that leads or speaks otherwise may have stored it. A lost answer is the sender's to ask for.
          const answered = outcome.url !== undefined || outcome.message !== undefined;
          return (answered && (await rest.find?.(draft, signal))) || outcome;
        }
        case 'forbidden':
          return !outcome.reason && (await rest.configure?.(signal))?.closed ? { kind: 'closed' } : outcome;
        case 'not-found':
          // The page is there and takes comments: it was this one that it did not take, and it does not say why.
          return (await rest.configure?.(signal))?.closed === false ? { kind: 'forbidden' } : outcome;
        default:
          return outcome;
      }
    } catch {
      return outcome; // a site that hides its REST API: what the form said stands
    }
  };

  /** What is listed is published. What is not is held, or kept from everybody; the form's answer tells which. */
  const listed = (outcome: Outcome, draft: Draft, { comment, none }: Search): Outcome => {
    if (comment) return { kind: 'published', comment };
    const { consent, email } = sentWith(draft);
    const member = Boolean(at.page?.find('body.logged-in'));
    // WordPress says in the address that a comment is held, except to those whom a cookie tells, and who gave no address.
    const told = !consent && (member || email !== '');
    if (outcome.kind === 'published') return told ? outcome : { kind: 'received' };
    // Comments of a kind of their own, as a shop's reviews, are not listed, published or not.
    const lists = found.type === undefined || found.type === 'pages';
    return told && none && lists ? { kind: 'withheld' } : outcome;
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
    ...(rest?.find && { find: rest.find }),
    submit,
    ...(classic?.toNativeForm && { toNativeForm: classic.toNativeForm }),
  };
}
