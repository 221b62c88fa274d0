/** WordPress’s REST API: the code counts, not the sentence. */
import { html, type Exchange, type Spec } from './spec.js';

const no = (status: number, code: string, data: object = {}): Exchange => ({
  status,
  json: { code, message: code, data: { status, ...data } },
});
const created = {
  id: 31,
  post: 7,
  parent: 0,
  author: 0,
  author_name: 'Ann',
  author_url: '',
  date: '2026-01-02T04:04:05',
  date_gmt: '2026-01-02T03:04:05',
  content: { rendered: '<p>Thanks</p>\n' },
  link: 'https://x.test/p/#comment-31',
  status: 'approved',
  type: 'comment',
  author_avatar_urls: { 24: 'https://secure.gravatar.com/avatar/257c57037d384ae37ea27a07e8a01665?s=24' },
  meta: [],
  _links: {},
};
const shown = {
  id: '31',
  name: 'Ann',
  html: '<p>Thanks</p>\n',
  time: '2026-01-02T03:04:05Z',
  status: 'published',
  link: 'https://x.test/p/#comment-31',
} as const;

export const wordpressRest: Spec = {
  server: 'wordpress',
  backend: 'wordpress-rest',
  path: '/wp-json/',
  options: { thread: '7' },
  request: {
    method: 'POST',
    url: '/wp-json/wp/v2/comments',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    never: /x-wp-nonce|idempotency/,
    body: { post: 7, content: 'Thanks', author_name: 'Ann', author_email: 'a@b.cd' },
  },
  odd: { html: 'unknown' },
  exchanges: [
    ['201 approved is published', { status: 201, json: created }, { kind: 'published', comment: shown }],
    [
      '201 hold is pending',
      { status: 201, json: { ...created, status: 'hold' } },
      { kind: 'pending', comment: { ...shown, status: 'pending' } },
    ],
    ['201 spam: taken, and kept from everybody', { status: 201, json: { ...created, status: 'spam' } }, { kind: 'withheld' }],
    ['201 trash (a word from the list) likewise', { status: 201, json: { ...created, status: 'trash' } }, { kind: 'withheld' }],
    ['201 with a status of a plugin’s', { status: 201, json: { ...created, status: 'queued' } }, { kind: 'received' }],
    ['guests are not let in', no(401, 'rest_comment_login_required'), { kind: 'login-required', unseen: true }],
    ['comments are closed', no(403, 'rest_comment_closed'), { kind: 'closed' }],
    [
      'name or e-mail is missing',
      no(400, 'rest_comment_author_data_required'),
      { kind: 'invalid', fields: { name: 'missing', email: 'missing' } },
    ],
    ['text is missing', no(400, 'rest_comment_content_invalid'), { kind: 'invalid', fields: { text: 'missing' } }],
    ['text is too long', no(400, 'comment_content_column_length'), { kind: 'invalid', fields: { text: 'too-long' } }],
    ['name is too long', no(400, 'comment_author_column_length'), { kind: 'invalid', fields: { name: 'too-long' } }],
    ['e-mail is too long', no(400, 'comment_author_email_column_length'), { kind: 'invalid', fields: { email: 'too-long' } }],
    ['website is too long', no(400, 'comment_author_url_column_length'), { kind: 'invalid', fields: { url: 'too-long' } }],
    [
      'e-mail is malformed',
      no(400, 'rest_invalid_param', { params: { author_email: 'Invalid email address.' } }),
      { kind: 'invalid', fields: { email: 'invalid' } },
    ],
    ['a duplicate', no(409, 'comment_duplicate'), { kind: 'duplicate' }],
    ['too fast comes as 400 and without a wait', no(400, 'comment_flood'), { kind: 'too-fast', retryAfter: 15 }],
    [
      'too fast with a 429 and a wait',
      { ...no(429, 'comment_flood'), headers: { 'retry-after': '30' } },
      { kind: 'too-fast', retryAfter: 30 },
    ],
    ['no such post', no(403, 'rest_comment_invalid_post_id'), { kind: 'not-found' }],
    ['a draft', no(403, 'rest_comment_draft_post'), { kind: 'not-found' }],
    ['a post behind a password', no(401, 'rest_cannot_read_post'), { kind: 'forbidden' }],
    ['REST is switched off', no(404, 'rest_no_route'), { kind: 'not-found', unseen: true }],
    ['a plugin shuts REST to guests', no(401, 'rest_login_required'), { kind: 'login-required', unseen: true }],
    ['a plugin limits the rate', no(429, 'rest_rate_limited'), { kind: 'too-fast' }],
    ['the database refuses', no(500, 'rest_comment_failed_create'), { kind: 'server-error', status: 500 }],
    [
      'a spam plugin refuses, in words',
      { status: 403, json: { code: 'wp_die', message: '<p>Blocked by <b>a filter</b>.</p>', data: { status: 403 } } },
      { kind: 'forbidden', message: 'Blocked by a filter.' },
    ],
    [
      'a filter’s error, which REST makes a 500 of',
      { status: 500, json: { code: 'spam', message: 'Our filter says no.', data: 403 } },
      { kind: 'forbidden', message: 'Our filter says no.' },
    ],
    [
      'WordPress itself breaks',
      { status: 500, json: { code: 'internal_server_error', message: 'Critical error.', data: { status: 500 } } },
      { kind: 'server-error', status: 500 },
    ],
    [
      'a firewall’s page',
      { status: 403, headers: html, body: '<h1>Forbidden</h1><p>Rule 7.</p>' },
      { kind: 'forbidden', message: 'Forbidden. Rule 7.' },
    ],
    [
      'a challenge',
      { status: 403, headers: { ...html, 'cf-mitigated': 'challenge' }, body: 'Just a moment' },
      { kind: 'challenge-required', challenge: 'page' },
    ],
    ['a server without REST', { status: 404, headers: html, body: '<h1>Not found</h1>' }, { kind: 'not-found', unseen: true }],
    [
      '200 with a page of something else',
      { status: 200, headers: html, body: '<h1>Maintenance</h1>' },
      { kind: 'unknown', message: 'Maintenance' },
    ],
    ['502 with a page', { status: 502, headers: html, body: '<h1>Bad gateway</h1>' }, { kind: 'server-error', status: 502 }],
    ['200 with JSON that is no object', { status: 200, json: 'ok' }, { kind: 'unknown' }],
    ['201 without a readable comment', { status: 201, json: 7 }, { kind: 'unknown' }],
    ['a gateway that gave up waiting', { status: 504, headers: html, body: '' }, { kind: 'unknown' }],
  ],
};
