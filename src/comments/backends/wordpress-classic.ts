/** WordPress's own form, `wp-comments-post.php`: works on every WordPress, with its spam plugins and its mails, on the site's own pages. */
import type { Comment, Draft, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { address, byStatus, objectIn, send, tooFast, type Answer } from './http.js';
import { plainText } from './plain-text.js';
import { invalid, words } from './read-json.js';
import { formPost } from './request-body.js';
import { refusedFields, wordpressFields } from './wordpress-fields.js';

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

function classicOutcome(answer: Answer, draft: Draft, action: URL, at: Surroundings): Outcome {
  const now = at.now();
  const { status, redirected, url } = answer;
  const landed = new URL(url || action, action);
  // A site that moved to https turns the POST into a GET of the same file: nothing was stored.
  if (redirected && landed.pathname !== action.pathname) return afterRedirect(landed, answer, draft, at);

  const said = objectIn(answer);
  const html = words(said?.['message']) ?? answer.text;
  const message = plainText(
    /wp-die-message/.test(html) ? html.replace(/[\s\S]*?wp-die-message[^>]*>/, '').replace(/<\/div>[\s\S]*/, '') : html,
  );
  switch (status) {
    case 200: {
      if (!answer.whole) return { kind: 'unknown' };
      // No such post, or one that is not public: WordPress says nothing at all.
      if (answer.text.trim() === '') return { kind: 'not-found' };
      // A page that is not WordPress's refusal comes from something in between.
      if (said?.['code'] !== 'wp_die' && !/wp-die-message|id=["']error-page/.test(answer.text))
        return { kind: 'server-error', status };
      return invalid(refusedFields(draft), message);
    }
    case 403:
      return forbidden(message, draft);
    case 429:
      return tooFast(answer.headers, now, 15);
    default:
      return byStatus(answer, now);
  }
}

/** Stored, unless the way led to the login. What was held says so in the address, except when a cookie says it instead. */
function afterRedirect(landed: URL, { text }: Answer, draft: Draft, at: Surroundings): Outcome {
  if (/\/wp-login\.php$/.test(landed.pathname)) return { kind: 'login-required', url: landed.href };
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
  if (!backHere(landed, draft, at)) return { kind: 'unknown' };
  // With the consent cookie, or without an e-mail address, only the page itself tells. The class is the same in every language.
  const quiet = draft.remember || draft.email === '';
  return { kind: quiet && /comment-awaiting-moderation/.test(text) ? 'pending' : 'published' };
}

/** WordPress comes back to the page itself, to another page of its comments, or to where the form says. What leads elsewhere may be a login or a check. */
function backHere(landed: URL, { extra = [] }: Draft, { page }: Surroundings): boolean {
  const path = (url: URL) => url.pathname.replace(/\/comment-page-\d+/, '').replace(/\/?$/, '/');
  const wanted = [page?.url, extra.find(([name]) => name === 'redirect_to')?.[1]].filter(
    (url) => url !== undefined && url !== '',
  );
  const paths = wanted.map((url) => path(new URL(url ?? '', landed)));
  return paths.length === 0 || paths.some((one) => one.startsWith(path(landed)) || path(landed).startsWith(one));
}

/** WordPress gives the reason in words only. In other languages than English, `wordpress.ts` asks the post itself. */
function forbidden(message: string, draft: Draft): Outcome {
  if (/closed/i.test(message)) return { kind: 'closed' };
  if (/logged in/i.test(message)) return { kind: 'login-required' };
  if (draft.parent && /unapproved/i.test(message)) return { kind: 'forbidden', reason: 'parent-not-approved' };
  return { kind: 'forbidden' };
}
