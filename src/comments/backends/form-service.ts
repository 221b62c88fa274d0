/** A service that takes any form and tells its owner: Formspree, Netlify, or a script of one's own behind an `action`. It keeps no thread. */
import type { Draft, Field, FieldError, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { address, byStatus, inBetween, objectIn, pageIn, saying, send, type Answer } from './http.js';
import { plainText } from './plain-text.js';
import { invalid, list, record, words } from './read-json.js';
import { formPost } from './request-body.js';

/** The same text, whatever a form has done to its line ends. */
const same = (one: string, other: string): boolean => one.replace(/\s/g, '') === other.replace(/\s/g, '');

const usual: Record<Field, string> = { text: 'message', name: 'name', email: 'email', url: 'url' };

/** `url`: the form's `action`. `form`: its name, for Netlify. `names`: what the service calls the fields. `thread`: sent as `page`. A site's own form is sent as it is, without these. */
export function formServiceBackend(options: BackendOptions, at: Surroundings): CommentBackend {
  const action = address(options.url ?? '', at);
  const names = { ...usual, ...options.names };
  const fields = ({ text, name, email, url, parent, proof, extra = [] }: Draft): [string, string][] => {
    const known: [string, string][] = [
      [names.text, text],
      [names.name, name],
      [names.email, email],
      [names.url, url],
      ['form-name', options.form ?? ''],
      ['page', options.thread ?? ''],
      ['in_reply_to', parent ?? ''],
      ['altcha', proof ?? ''],
    ];
    return [...extra, ...known.filter(([, value]) => value !== '')];
  };

  return {
    id: 'form',
    capabilities: () =>
      capable({ nativeForm: true, crossOrigin: true }, { name: { use: 'optional' }, email: { use: 'optional' } }, options),

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      const { url, body } = formPost(draft, action, () => fields(draft), at);
      const init = { method: 'POST', headers: { accept: 'application/json' }, body };
      // Asking for the form itself with anything but POST is an error to most services.
      const answer = await send(at, url, init, signal, { probe: new URL('/favicon.ico', url) });
      return answer.kind === 'answer' ? outcomeOf(answer, draft) : answer;
    },

    toNativeForm: (draft) => ({ action: action.href, method: 'post', fields: fields(draft) }),
  };

  function outcomeOf(answer: Answer, { text, request }: Draft): Outcome {
    const page = pageIn(answer);
    const before = inBetween(answer, page);
    if (before) return before;
    const said = objectIn(answer);
    const { status, headers, redirected, url } = answer;
    const named = options.form ?? words(request?.data.get('form-name'));
    if (status >= 200 && status < 300) {
      if (said && (said['ok'] === true || said['success'] === true || words(said['next']) !== undefined))
        // What its owner does with it, the service does not say.
        return { kind: 'received' };
      const again = page?.boxes.filter(({ name }) => name === names.text || request?.data.has(name)) ?? [];
      if (page && again.some((box) => same(box.text, text))) return invalid({}, page.error || page.words);
      // Netlify's yes is any page. Nobody else's is: a site that knows no such form answers with its front page.
      const netlify = /^netlify$/i.test(headers.get('server') ?? '') || headers.has('x-nf-request-id');
      if (page && status === 200 && named && netlify && !again.length) return { kind: 'received' };
      if (page) return { kind: 'unknown', ...saying(answer, page), ...(redirected && { url }) };
      return said && status !== 202 ? { kind: 'server-error', status } : byStatus(answer, at.now());
    }
    const codes = list(said?.['errors']).map(record);
    const code = (one: string) =>
      codes.some((error) => error['code'] === one) || said?.['error'] === one || said?.['code'] === one;
    if (code('FORM_NOT_FOUND') || code('INACTIVE')) {
      at.warn?.(`${action.origin} knows no such form, or it is switched off`);
      return { kind: 'closed' };
    }
    if (status === 404)
      at.warn?.(
        named === undefined
          ? `${action.origin} has nothing that takes the form at ${action.pathname}`
          : `Netlify has not seen the form “${named}”: a static copy of it must be in the deployed HTML`,
      );
    if (code('BLOCKED')) return { kind: 'forbidden', reason: 'blocked' };
    if (said && status < 500 && ![401, 403, 404, 406, 410, 413, 429].includes(status)) return refused(codes, said);
    // It may as well be the file that is too large.
    const files = [...(request?.data.values() ?? [])].some((value) => typeof value !== 'string' && value.size > 0);
    if (status === 413 && files) return invalid({}, saying(answer, page).message ?? '');
    if (page && (status === 400 || status === 422)) return invalid({}, page.error || page.words);
    return byStatus(answer, at.now());
  }

  function refused(errors: Record<string, unknown>[], said: Record<string, unknown>): Outcome {
    const found: Partial<Record<Field, FieldError>> = {};
    for (const { field, code } of errors) {
      const known = (Object.keys(names) as Field[]).find((one) => names[one] === field);
      if (known) found[known] = /^REQUIRED/.test(String(code)) ? 'missing' : 'invalid';
      else if (code === 'EMPTY') found.text = 'missing';
    }
    const message = plainText(words(said['error']) ?? words(said['message']) ?? '');
    return invalid(found, message);
  }
}
