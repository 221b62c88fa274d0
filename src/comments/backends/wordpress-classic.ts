/** WordPress's own form, `wp-comments-post.php`: works on every WordPress, with its spam plugins and its mails, on the site's own pages. */
import type { Comment, Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { address, byStatus, inBetween, objectIn, send, tooFast, type Answer } from './http.js';
import { bare, plainText } from './plain-text.js';
import { invalid, words } from './read-json.js';
import { formPost } from './request-body.js';
import { refusedFields, sentWith, wordpressFields } from './wordpress-fields.js';
import { holds, readPage, type ListedComment, type WordPressPage } from './wordpress-page.js';

/** `url`: address of `wp-comments-post.php`. `thread`: the number of the post. */
export function wordpressClassicBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const action = address(options.url ?? '/wp-comments-post.php', at);

  const fields = ({ text, name, email, url, parent, remember, proof, extra = [] }: Draft): [string, string][] => [
    ...extra,
    ...(proof ? [['altcha', proof] as [string, string]] : []),
    ['comment', text],
    ['author', name],
    ['email', email],
    ['url', url],
    ...(remember ? [['wp-comment-cookies-consent', 'yes'] as [string, string]] : []),
    ['comment_post_ID', options.thread ?? ''],
    ['comment_parent', parent ?? '0'],
  ];

  return {
    id: 'wordpress-classic',
    capabilities: () => capable({ reply: 'tree', nativeForm: true, dedupes: true }, wordpressFields, options),

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      // The one thing that makes WordPress answer a refusal in JSON.
      const headers = { accept: 'application/json' };
      const { url, body } = formPost(draft, action, () => fields(draft), at);
      const init = { method: 'POST', headers, body };
      // A file of WordPress's own, which costs its server nothing; a GET of the form would be an error in the console.
      const probe = new URL('wp-includes/images/blank.gif', url);
      const answer = await send(at, url, init, signal, { bytes: 2_000_000, probe });
      return answer.kind === 'answer' ? classicOutcome(answer, draft, action, at) : answer;
    },

    toNativeForm: (draft) => ({ action: action.href, method: 'post', fields: fields(draft) }),
  };
}

/** How WordPress ended it: its own words (`wp_die`, as JSON or as a page), or undefined where something else has answered. */
function dieWords(answer: Answer, page: WordPressPage): string | undefined {
  const said = objectIn(answer);
  if (said?.['code'] !== 'wp_die') return page.died;
  const message = words(said['message']) ?? '';
  // A plugin may end it with a page of its own inside.
  return /wp-die-message/.test(message) ? (readPage(message).died ?? '') : plainText(message);
}

/** WordPress's own 409 is a duplicate; a plugin's may be anything. In the words of its translations, most of which are alike. */
const twice = /dupli|doub|dubbel|doppel|mükerrer|повтор|дубл|כפולה|مكرر|重复|重複|중복|दोहर/i;

function classicOutcome(answer: Answer, draft: Draft, action: URL, at: Surroundings): Outcome {
  const now = at.now();
  const { status, redirected, url, whole } = answer;
  const landed = new URL(url || action, action);
  const page = readPage(answer.text);
  // A site that moved to https turns the POST into a GET of the same file: nothing was stored.
  if (redirected && landed.pathname !== action.pathname) return afterRedirect(answer, landed, page, draft, at);
  const said = dieWords(answer, page);
  const before = said === undefined ? inBetween(answer) : undefined;
  if (before) return before;
  const message = said ?? page.words;
  switch (status) {
    case 200:
      if (!whole) return { kind: 'unknown' };
      // No such post, one that is not public, or a refusal without a word: WordPress says nothing at all.
      if (answer.text.trim() === '') return { kind: 'not-found' };
      // A page that is not WordPress's refusal comes from something in between.
      return said === undefined ? { kind: 'unknown', ...(message && { message }) } : invalid(refusedFields(draft), said);
    case 401:
    case 405:
    case 410:
    case 413:
      return byStatus(answer, now);
    case 404:
      return said === undefined ? { kind: 'not-found', unseen: true } : refused(said);
    case 409:
      return said !== undefined && twice.test(said) ? { kind: 'duplicate' } : refused(message);
    case 429:
      return tooFast(answer.headers, now, 15);
    case 500:
      // What WordPress says of itself when a plugin ends a request without naming a status: a refusal, or a fault after it was stored.
      return said ? { kind: 'unknown', message: said } : byStatus(answer, now);
    case 503:
      // Of a check, or of a queue; WordPress's own maintenance speaks as WordPress.
      return said === undefined && message ? { kind: 'unknown', message } : byStatus(answer, now);
    default:
      return status < 400 || status >= 500 ? byStatus(answer, now) : refusedBy(said !== undefined, message, draft);
  }
}

/** Stored, unless the way led to a login or to a place of a plugin's. What was held says so in the address, or on the page. */
function afterRedirect(answer: Answer, landed: URL, page: WordPressPage, draft: Draft, at: Surroundings): Outcome {
  const held = landed.searchParams.get('unapproved');
  if (held) {
    const comment: Comment = {
      id: held,
      ...(draft.parent ? { parent: draft.parent } : {}),
      name: draft.name,
      text: draft.text,
      time: new Date(at.now()).toISOString(),
      status: 'pending',
    };
    return { kind: 'pending', comment, previewUrl: landed.href };
  }
  const own = ownOn(page, draft, at);
  if (own) return { kind: own.waiting ? 'pending' : 'published' };
  if (backHere(landed, draft, at)) return { kind: 'received' };
  // A check on the way back is no check of the comment.
  const login = inBetween(answer);
  return login?.kind === 'login-required' ? login : { kind: 'unknown', url: landed.href };
}

/** The comment on the page that it led to. A page from a cache does not have it; one of the same words may have been there before. */
function ownOn({ comments }: WordPressPage, draft: Draft, { page }: Surroundings): ListedComment | undefined {
  const name = bare(sentWith(draft).name);
  return comments.find((one) => !page?.find(`#comment-${one.id}`) && one.letters.includes(name) && holds(one, draft.text));
}

/** What WordPress's own ways back may add to an address; what a plugin adds may be a refusal. */
const ownWords = new Set(['cpage', 'unapproved', 'moderation-hash']);

/** WordPress comes back to the page itself, to another page of its comments, or to where the form says. What leads elsewhere may be a login or a check. */
function backHere(landed: URL, draft: Draft, { page }: Surroundings): boolean {
  const host = (url: URL) => url.hostname.replace(/^www\./, '');
  const path = (url: URL) => url.pathname.replace(/\/comment-page-\d+/, '').replace(/\/?$/, '/');
  const canonical = page?.find('link[rel="canonical"]')?.getAttribute('href');
  const wanted = [page?.url, canonical, sentWith(draft).redirectTo].flatMap((url) =>
    url ? [new URL(url, page?.url ?? landed)] : [],
  );
  const known = (to: URL) =>
    [...landed.searchParams].every(([name, value]) => ownWords.has(name) || to.searchParams.get(name) === value);
  return wanted.length === 0 || wanted.some((to) => host(to) === host(landed) && path(to) === path(landed) && known(to));
}

const refused = (message: string): Outcome => ({ kind: 'forbidden', ...(message && { message }) });

/** WordPress gives the reason in words only. In other languages than English, `wordpress.ts` asks the post whether it is closed. */
function refusedBy(wordpress: boolean, message: string, draft: Draft): Outcome {
  if (wordpress && /comments are closed/i.test(message)) return { kind: 'closed' };
  if (wordpress && /must be logged in/i.test(message)) return { kind: 'login-required' };
  if (wordpress && draft.parent && /replies to unapproved/i.test(message))
    return { kind: 'forbidden', reason: 'parent-not-approved' };
  return refused(message);
}
