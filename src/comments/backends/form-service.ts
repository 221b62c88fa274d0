/** A service that takes any form and tells its owner: Formspree, Netlify, or a script of one's own behind an `action`. It keeps no thread. */
import type { Draft, Field, FieldError, Outcome } from '../comment.js';
import type { BackendOptions, CommentBackend, Surroundings } from './backend.js';
import { capable } from './capabilities.js';
import { address, byStatus, objectIn, send, type Answer } from './http.js';
import { plainText } from './plain-text.js';
import { invalid, list, record, words } from './read-json.js';
import { formPost } from './request-body.js';

const usual: Record<Field, string> = { text: 'message', name: 'name', email: 'email', url: 'url' };

/** `url`: the form's `action`. `form`: its name, for Netlify. `names`: what the service calls the fields. `thread`: sent as `page`. */
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
      capable(
        { pending: true, nativeForm: true, crossOrigin: true },
        { name: { use: 'optional' }, email: { use: 'optional' } },
        options,
      ),

    async submit(draft: Draft, signal: AbortSignal): Promise<Outcome> {
      const { url, body } = formPost(draft, action, () => fields(draft), at);
      const init = { method: 'POST', headers: { accept: 'application/json' }, body };
      // Asking for the form itself with anything but POST is an error to most services.
      const answer = await send(at, url, init, signal, { probe: new URL('/favicon.ico', url) });
      return answer.kind === 'answer' ? outcomeOf(answer) : answer;
    },

    toNativeForm: (draft) => ({ action: action.href, method: 'post', fields: fields(draft) }),
  };

  function outcomeOf(answer: Answer): Outcome {
    const said = objectIn(answer);
    const { status } = answer;
    if (status >= 200 && status < 300) {
      if (!answer.whole) return { kind: 'unknown' };
      const yes = said ? said['ok'] === true || said['success'] === true || words(said['next']) !== undefined : false;
      // Netlify says yes with a page, other scripts with a way to another page. Any other page may as well be a refusal.
      if (yes || status === 202 || (!said && answer.text !== '' && (options.form !== undefined || answer.redirected)))
        return { kind: 'pending' };
      return said || answer.text === '' ? { kind: 'server-error', status } : { kind: 'unknown' };
    }
    const codes = list(said?.['errors']).map(record);
    const code = (one: string) =>
      codes.some((error) => error['code'] === one) || said?.['error'] === one || said?.['code'] === one;
    if (code('FORM_NOT_FOUND') || code('INACTIVE') || (status === 404 && options.form === undefined)) {
      at.warn?.(`${action.origin} knows no such form, or it is switched off`);
      return { kind: 'closed' };
    }
    if (status === 404) {
      at.warn?.(`Netlify has not seen the form “${options.form}”: a static copy of it must be in the deployed HTML`);
      return { kind: 'not-found' };
    }
    if (code('BLOCKED')) return { kind: 'forbidden', reason: 'blocked' };
    if (status < 500 && status >= 400 && said && status !== 429 && status !== 401 && status !== 403) return refused(codes, said);
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
