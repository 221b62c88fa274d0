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
    ['200 with the next page', { status: 200, json: { ok: true, next: '/thanks' } }, { kind: 'pending' }],
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
    ['any other page: nobody knows', { status: 200, headers: html, body: '<h1>Hello</h1>' }, { kind: 'unknown' }],
    ['nothing at all', { status: 200 }, { kind: 'server-error', status: 200 }],
    ['its own error', { status: 500, headers: html, body: '' }, { kind: 'server-error', status: 500 }],
  ],
};

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
  // It says yes with any page, so a page of something else cannot be told from a yes.
  odd: { html: 'pending', 'bad-json': 'pending' },
  exchanges: [
    ['200 with any page', { status: 200, headers: html, body: '<h1>Thank you</h1>' }, { kind: 'pending' }],
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
