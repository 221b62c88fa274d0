/** Services that take any form: Formspree and its like answer in JSON, Netlify with a page. Neither keeps a thread. */
import { html, type Exchange, type Spec } from './spec.js';

const no = (status: number, ...errors: object[]): Exchange => ({ status, json: { error: 'Validation errors', errors } });
export const formspree: Spec = {
  server: 'form',
  backend: 'form',
  path: '/f/key',
  request: {
    method: 'POST',
    url: '/f/key',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', accept: 'application/json' },
    body: { message: 'Thanks', name: 'Ann', email: 'a@b.cd' },
  },
  // A page that is neither a yes nor a no.
  odd: { html: 'unknown' },
  exchanges: [
    ['200 with the next page', { status: 200, json: { ok: true, next: '/thanks' } }, { kind: 'received' }],
    [
      'a malformed e-mail',
      no(422, { code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }),
      { kind: 'invalid', fields: { email: 'invalid' } },
    ],
    [
      'a missing field',
      no(422, { code: 'REQUIRED_FIELD_MISSING', field: 'name' }),
      { kind: 'invalid', fields: { name: 'missing' } },
    ],
    ['nothing in it', no(400, { code: 'EMPTY' }), { kind: 'invalid', fields: { text: 'missing' } }],
    ['no such form', no(404, { code: 'FORM_NOT_FOUND' }), { kind: 'closed' }],
    ['switched off', no(403, { code: 'INACTIVE' }), { kind: 'closed' }],
    ['blocked', no(403, { code: 'BLOCKED' }), { kind: 'forbidden', reason: 'blocked' }],
    ['too many', { status: 429, headers: { 'retry-after': '60' }, json: {} }, { kind: 'too-fast', retryAfter: 60 }],
    [
      'any other page: nobody knows, and the page is shown in its own words',
      {
        status: 200,
        headers: html,
        body: '<!doctype html><title>Kontakt</title><style>.error{}</style><header><p>Menu</p></header><h1>Danke!</h1><p>Wir <b>lesen</b> es bald.</p>',
      },
      { kind: 'unknown', message: 'Danke! Wir lesen es bald.' },
    ],
    [
      'its form again, with the text still in it: refused, in the page’s words',
      {
        status: 200,
        headers: html,
        body: '<h1>Contact</h1><p>Write to us.</p><ul class="errorlist"><li>The sum is wrong.</li></ul><form><textarea name="message">\nThanks</textarea></form>',
      },
      { kind: 'invalid', fields: {}, message: 'The sum is wrong.' },
    ],
    [
      'its form again, empty: nobody knows',
      { status: 200, headers: html, body: '<h1>Contact</h1><form><textarea name="message"></textarea></form>' },
      { kind: 'unknown', message: 'Contact' },
    ],
    [
      '422 with a page',
      { status: 422, headers: html, body: '<title>Oops</title><h1>Not sent</h1><p>Tick the box.</p>' },
      { kind: 'invalid', fields: {}, message: 'Not sent. Tick the box.' },
    ],
    ['404 with a page', { status: 404, headers: html, body: '<h1>Not here</h1>' }, { kind: 'not-found' }],
    ['413', { status: 413, headers: html, body: '<h1>413</h1>' }, { kind: 'invalid', fields: { text: 'too-long' } }],
    ['201 and nothing else', { status: 201 }, { kind: 'unknown' }],
    ['a way to a page that is not there', { status: 303, headers: { location: '/thanks' } }, { kind: 'not-found' }],
    ['nothing at all', { status: 200 }, { kind: 'server-error', status: 200 }],
    ['its own error', { status: 500, headers: html, body: '' }, { kind: 'server-error', status: 500 }],
  ],
};

const ofNetlify = { ...html, server: 'Netlify', 'x-nf-request-id': '01J' };
export const netlify: Spec = {
  server: 'form',
  backend: 'form',
  options: { form: 'comments' },
  request: {
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', accept: 'application/json' },
    body: { message: 'Thanks', name: 'Ann', email: 'a@b.cd', 'form-name': 'comments' },
  },
  // A page that is not Netlify's; and half of one that is, which no JSON was to be in.
  odd: { html: 'unknown', 'bad-json': 'received' },
  exchanges: [
    ['200 with any page of Netlify', { status: 200, headers: ofNetlify, body: '<h1>Thank you</h1>' }, { kind: 'received' }],
    [
      'a page of another host, which knows nothing of the form',
      { status: 200, headers: html, body: '<h1>Welcome</h1>' },
      { kind: 'unknown', message: 'Welcome' },
    ],
    [
      'the page with the form again: Netlify has not taken it',
      { status: 200, headers: ofNetlify, body: '<h1>Contact</h1><form><textarea name=message></textarea></form>' },
      { kind: 'unknown', message: 'Contact' },
    ],
    ['a way to a page of the site', { status: 303, headers: { location: '/thanks' } }, { kind: 'not-found' }],
    [
      '404: it has not seen the form in the deployed HTML',
      { status: 404, headers: html, body: '<h1>Page not found</h1>' },
      { kind: 'not-found' },
    ],
    ['nothing at all', { status: 200 }, { kind: 'server-error', status: 200 }],
    ['its own error', { status: 500, headers: html, body: '' }, { kind: 'server-error', status: 500 }],
  ],
};
