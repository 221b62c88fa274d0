/** A site's own form as the browser would send it: by `fetch` where that can be, else by the browser. */
import type { Draft, Field, FormRequest } from '../comment.js';
import { fieldOf } from '../form/controls.js';
import { actionOf } from './form-target.js';
import { said, type Submitter } from './reaches-server.js';
import { controlOf } from './site-controls.browser.js';

/** What the form would send if it were sent now. Tells the page's own listeners (`formdata`), which may add to it. */
export function formRequest(form: HTMLFormElement, submitter: Submitter): FormRequest {
  const multipart = said(form, submitter, 'enctype').toLowerCase() === 'multipart/form-data';
  return {
    action: actionOf(form, submitter).href,
    enctype: multipart ? 'multipart/form-data' : 'application/x-www-form-urlencoded',
    data: entries(form, submitter),
  };
}

/** The second argument is missing in Safari before 16.4, Firefox before 111 and Chromium before 112, which leave the button out. */
function entries(form: HTMLFormElement, submitter: Submitter): FormData {
  const data = new FormData(form, submitter);
  const { name, value, type } = (submitter ?? {}) as Partial<HTMLInputElement>;
  if (name && type !== 'image' && value !== undefined && !knowsSubmitter()) data.append(name, value);
  return data;
}

function knowsSubmitter(): boolean {
  const form = document.createElement('form');
  const button = Object.assign(document.createElement('button'), { name: 'pressed' });
  form.append(button);
  return new FormData(form, button).has('pressed');
}

/** The site's form with what somebody has written elsewhere, in an answer under a comment: its tokens belong to that as well. */
export function requestWith(form: HTMLFormElement, draft: Draft): FormRequest {
  const request = formRequest(form, buttonOf(form));
  const { data } = request;
  for (const field of ['text', 'name', 'email', 'url'] as const satisfies readonly Field[]) {
    const control = controlOf(form, field);
    if (control?.name && (control.type !== 'hidden' || draft[field])) data.set(control.name, draft[field]);
  }
  if (fieldOf(form, 'comment_parent')) data.set('comment_parent', draft.parent ?? '0');
  else if (draft.parent) data.set('in_reply_to', draft.parent);
  if (draft.remember) data.set('wp-comment-cookies-consent', 'yes');
  else data.delete('wp-comment-cookies-consent');
  return request;
}

/** What only we know: the fields that the page wants to be sent with each comment, and a proof of work. */
export function addTo({ data }: FormRequest, { extra = [], proof }: Draft) {
  for (const [name, value] of extra) data.append(name, value);
  if (proof && !data.get('altcha')) data.set('altcha', proof);
}

/** The button that sends a form when Enter is pressed in it. */
export const buttonOf = (form: HTMLFormElement): HTMLElement | undefined =>
  form.querySelector<HTMLElement>('button:not([type=button], [type=reset]), input[type=submit], input[type=image]') ?? undefined;

/**
 * Sends a form the browser's own way: the page goes. `submit()` leaves out the pressed button, so that one is put in for as long as it
 * takes; `requestSubmit()` would ask the page's listeners a second time.
 */
export function sendAsBrowser(form: HTMLFormElement, submitter: Submitter) {
  const { data } = formRequest(form, submitter);
  const { name = '', type, value = '' } = (submitter ?? {}) as Partial<HTMLInputElement>;
  const image = [`${name && `${name}.`}x`, `${name && `${name}.`}y`];
  const pressed: [string, string][] =
    type === 'image' ? image.map((it) => [it, String(data.get(it) ?? 0)]) : name ? [[name, value]] : [];
  const carriers = pressed.map(([name, value]) =>
    Object.assign(document.createElement('input'), { type: 'hidden', name, value }),
  );
  for (const it of carriers) if (submitter?.hasAttribute('form')) it.setAttribute('form', submitter.getAttribute('form') ?? '');
  submitter?.before(...carriers);
  const before = ['action', 'method', 'enctype', 'target'].map((name) => [name, form.getAttribute(name)] as const);
  for (const [name] of before) if (submitter?.hasAttribute(`form${name}`)) form.setAttribute(name, said(form, submitter, name));
  // A button called “submit” hides the form's method of that name.
  HTMLFormElement.prototype.submit.call(form);
  for (const [name, value] of before)
    if (value === null) form.removeAttribute(name);
    else form.setAttribute(name, value);
  for (const it of carriers) it.remove();
}

/** Posts fields as a form of the page does, without one of its own: the page goes. */
export function postAsBrowser({ action, fields }: { action: string; fields: Iterable<[string, FormDataEntryValue]> }) {
  const form = Object.assign(document.createElement('form'), { method: 'post', hidden: true });
  form.setAttribute('action', action);
  for (const [name, value] of fields)
    if (typeof value === 'string') form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}

/** What renews the token of a captcha, by the name of its field: one is good for one look of its server, and that has been. */
const captchas: Record<string, string> = {
  'cf-turnstile-response': 'turnstile',
  'h-captcha-response': 'hcaptcha',
  'g-recaptcha-response': 'grecaptcha',
};

/** Asks the captchas of a form for fresh tokens. */
export function renewTokens(form: HTMLFormElement) {
  for (const [field, name] of Object.entries(captchas)) {
    if (!fieldOf(form, field)) continue;
    try {
      (window as unknown as Record<string, { reset?(): void } | undefined>)[name]?.reset?.();
    } catch (error) {
      console.warn(`${name} could not be reset; the page may do it at relief-comment-outcome.`, error);
    }
  }
}
