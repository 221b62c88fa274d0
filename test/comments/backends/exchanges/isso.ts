/** Isso: refusals are HTML at 400, JSON or HTML at 403, and its CORS lets no header of our own through. */
import { html, type Exchange, type Spec } from './spec.js';

const page = (reason: string): Exchange => ({
  status: 400,
  headers: html,
  body: `<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n<p>${reason}</p>\n`,
});
const forbidden = (reason: string): Exchange => ({ status: 403, json: { message: `403 Forbidden: ${reason}` } });
const thanks = {
  id: 23,
  parent: null,
  text: '<p>Thanks</p>',
  author: 'Ann',
  website: null,
  mode: 1,
  created: 1464940838.25,
  modified: null,
  likes: 0,
  dislikes: 0,
  hash: 'e644f6ee43c0',
  notification: 0,
};
const shown = { id: '23', name: 'Ann', html: '<p>Thanks</p>', time: '2016-06-03T08:00:38.250Z', votes: 0 } as const;
const cookie = { 'x-set-cookie': 'isso-23=abc; Max-Age=900; Path=/; SameSite=Lax' };
export const isso: Spec = {
  server: 'isso',
  backend: 'isso',
  options: { thread: '/p/', title: 'Back spasms' },
  request: {
    method: 'POST',
    url: '/new?uri=%2Fp%2F',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    never: /^x-|idempotency/,
    body: { text: 'Thanks', author: 'Ann', email: 'a@b.cd', website: null, parent: null, title: 'Back spasms', notification: 0 },
  },
  // Its 201 says all: the comment is stored and not in the queue.
  odd: { 'cut-body': 'published', huge: 'published', 'bad-json': 'published' },
  exchanges: [
    [
      '201 is published, to be changed for 15 minutes',
      { status: 201, headers: cookie, json: thanks },
      { kind: 'published', comment: { ...shown, status: 'published', editableUntil: '2026-01-02T03:19:05.000Z' } },
    ],
    [
      '202 waits in the queue',
      { status: 202, headers: cookie, json: { ...thanks, mode: 2 } },
      { kind: 'pending', comment: { ...shown, status: 'pending', editableUntil: '2026-01-02T03:19:05.000Z' } },
    ],
    ['201 speaks for itself without a body', { status: 201 }, { kind: 'published' }],
    ['400 in HTML: too short', page('text is too short (minimum length: 3)'), { kind: 'invalid', fields: { text: 'too-short' } }],
    [
      '400 in HTML: too long',
      page('text is too long (maximum length: 65535)'),
      { kind: 'invalid', fields: { text: 'too-long' } },
    ],
    ['400 in HTML: the website', page('Website not Django-conform'), { kind: 'invalid', fields: { url: 'invalid' } }],
    [
      '400 in HTML: the e-mail address',
      page('http://tools.ietf.org/html/rfc5321#section-4.5.3'),
      { kind: 'invalid', fields: { email: 'too-long' } },
    ],
    [
      '400 for a reason of its own',
      page('URI does not exist /p/'),
      { kind: 'invalid', fields: {}, message: 'Bad Request URI does not exist /p/' },
    ],
    [
      '403 rate limit: the wait, and not the address',
      forbidden('1.2.3.0: ratelimit exceeded (1, 2)'),
      { kind: 'too-fast', retryAfter: 60 },
    ],
    [
      '403 too many comments of one’s own',
      forbidden('3 direct responses to /p/'),
      { kind: 'forbidden', reason: 'reply-instead' },
    ],
    ['403 an answer to oneself', forbidden('edit time frame is still open'), { kind: 'forbidden', reason: 'edit-instead' }],
    [
      '403 e-mail wanted',
      forbidden('email address required but not provided'),
      { kind: 'invalid', fields: { email: 'missing' } },
    ],
    ['403 name wanted', forbidden('author address required but not provided'), { kind: 'invalid', fields: { name: 'missing' } }],
    [
      '403 as a page',
      { status: 403, headers: html, body: '<!doctype html><p>1.2.3.0: ratelimit exceeded (1, 2)</p>' },
      { kind: 'too-fast', retryAfter: 60 },
    ],
    ['403 for a reason of its own', forbidden('CSRF'), { kind: 'forbidden', message: '403 Forbidden: CSRF' }],
    ['200 without a body', { status: 200 }, { kind: 'server-error', status: 200 }],
  ],
};
