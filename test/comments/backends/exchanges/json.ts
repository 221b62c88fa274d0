/** Our own plain JSON contract: what any server may answer. */
import { html, now, type Exchange, type Spec } from './spec.js';

const problem = (status: number, said: object): Exchange => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify(said),
});
export const json: Spec = {
  server: 'json',
  backend: 'json',
  path: '/comments',
  options: { thread: '7' },
  request: {
    method: 'POST',
    url: '/comments',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
      'idempotency-key': 'key-1',
    },
    body: { post: '7', author: { name: 'Ann', email: 'a@b.cd', url: '' }, content: 'Thanks', remember: false, key: 'key-1' },
  },
  exchanges: [
    ['201 approved', { status: 201, json: { id: 5, status: 'approved' } }, { kind: 'published' }],
    ['201 pending', { status: 201, json: { id: 5, status: 'pending' } }, { kind: 'pending' }],
    ['204: a yes that does not say to what', { status: 204 }, { kind: 'unknown' }],
    ['201 spam: nobody waits for it', { status: 201, json: { id: 5, status: 'spam' } }, { kind: 'withheld' }],
    ['201 in the bin already', { status: 201, json: { id: 5, status: 'trash' } }, { kind: 'withheld' }],
    ['202 without a body', { status: 202 }, { kind: 'pending' }],
    [
      '200 with a comment and its state',
      {
        status: 200,
        json: { id: 5, status: 'approved', text: 'Thanks', author: { name: 'Ann' }, time: '2026-01-02T03:04:05Z' },
      },
      {
        kind: 'published',
        comment: { id: '5', name: 'Ann', text: 'Thanks', time: '2026-01-02T03:04:05Z', status: 'published' },
      },
    ],
    ['200 with other JSON', { status: 200, json: { hello: 'world' } }, { kind: 'server-error', status: 200 }],
    ['200 without a body', { status: 200 }, { kind: 'server-error', status: 200 }],
    ['200 with a page', { status: 200, headers: html, body: '<h1>Hi</h1>' }, { kind: 'server-error', status: 200 }],
    ['201 without a body', { status: 201 }, { kind: 'unknown' }],
    [
      '400 with fields',
      {
        status: 400,
        json: {
          errors: [
            { field: 'author.email', code: 'invalid' },
            { field: 'content', code: 'too_short' },
          ],
        },
      },
      { kind: 'invalid', fields: { email: 'invalid', text: 'too-short' } },
    ],
    [
      '422 problem details with pointers',
      problem(422, {
        title: 'Not yet',
        errors: [
          { pointer: '#/author/name', detail: 'must not be empty' },
          { pointer: '#/content', detail: 'is too long' },
        ],
      }),
      { kind: 'invalid', fields: { name: 'missing', text: 'too-long' } },
    ],
    [
      '422 that names no field keeps its sentence, as text',
      problem(422, { title: 'No', detail: 'Please <b>wait</b>, 10.0.0.1' }),
      { kind: 'invalid', fields: {}, message: 'Please wait, …' },
    ],
    ['400 that cannot be read', { status: 400, body: 'Bad' }, { kind: 'invalid', fields: {} }],
    [
      '401 with a way in',
      { status: 401, json: { login: 'https://x.test/login' } },
      { kind: 'login-required', url: 'https://x.test/login' },
    ],
    [
      '401 with a way in on the same server',
      { status: 401, json: { login: '/login' } },
      { kind: 'login-required', url: 'ORIGIN/login' },
    ],
    [
      '401 with a way in that no link may carry',
      { status: 401, json: { login: 'javascript:alert(1)' } },
      { kind: 'login-required' },
    ],
    ['403', { status: 403, json: {} }, { kind: 'forbidden' }],
    [
      '403 with its reason',
      { status: 403, json: { message: 'Links are <b>not</b> welcome here.' } },
      { kind: 'forbidden', message: 'Links are not welcome here.' },
    ],
    [
      '403 with a way in: it says that a login is wanted',
      { status: 403, json: { title: 'Members only', login: '/members/in' } },
      { kind: 'login-required', url: 'ORIGIN/members/in' },
    ],
    [
      '403 that says by its code that a login is wanted',
      { status: 403, json: { code: 'login_required' } },
      { kind: 'login-required' },
    ],
    ['404', { status: 404, json: {} }, { kind: 'not-found' }],
    ['409', { status: 409, json: {} }, { kind: 'duplicate' }],
    ['410', { status: 410, json: {} }, { kind: 'closed' }],
    ['413', { status: 413 }, { kind: 'invalid', fields: { text: 'too-long' } }],
    ['429 with seconds', { status: 429, headers: { 'retry-after': '12' } }, { kind: 'too-fast', retryAfter: 12 }],
    [
      '429 with a date',
      { status: 429, headers: { 'retry-after': new Date(now + 90_000).toUTCString() } },
      { kind: 'too-fast', retryAfter: 90 },
    ],
    [
      '429 with a date that has passed',
      { status: 429, headers: { 'retry-after': new Date(now - 90_000).toUTCString() } },
      { kind: 'too-fast', retryAfter: 0 },
    ],
    ['429 without a wait', { status: 429 }, { kind: 'too-fast' }],
    ['500', { status: 500 }, { kind: 'server-error', status: 500 }],
    ['503', { status: 503, headers: html, body: '<h1>Down</h1>' }, { kind: 'server-error', status: 503 }],
    ['504: the gateway gave up, the server may not have', { status: 504 }, { kind: 'unknown' }],
    ['520: Cloudflare lost the answer', { status: 520, headers: html, body: '<h1>520</h1>' }, { kind: 'unknown' }],
    ['524: Cloudflare gave up waiting', { status: 524, headers: html, body: '<h1>524</h1>' }, { kind: 'unknown' }],
    ['a redirect to a page', { status: 302, headers: { location: '/elsewhere' } }, { kind: 'not-found' }],
  ],
};
