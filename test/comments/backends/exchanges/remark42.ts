/** remark42: a guest enters first (GET, not shown here), then posts with the token; refusals carry a number. */
import { type Exchange, type Spec } from './spec.js';

const failure = (status: number, code: number, error: string, details = ''): Exchange => ({
  status,
  json: { error, details, code },
});
export const remark42: Spec = {
  server: 'remark42',
  backend: 'remark42',
  options: { site: 'relief', thread: 'https://x.test/p/' },
  request: {
    method: 'POST',
    url: '/api/v1/comment?site=relief',
    headers: { 'content-type': 'application/json', 'x-jwt': 'Ann-1' },
    body: { text: 'Thanks', locator: { site: 'relief', url: 'https://x.test/p/' } },
  },
  // Its 201 says all: it has no queue.
  odd: { 'cut-body': 'published', huge: 'published', 'bad-json': 'published' },
  exchanges: [
    [
      'too many letters',
      failure(400, 4, 'comment text exceeded max allowed size 2048 (2100)', 'invalid comment'),
      { kind: 'invalid', fields: { text: 'too-long' } },
    ],
    ['no text', failure(400, 4, 'empty comment text', 'invalid comment'), { kind: 'invalid', fields: { text: 'missing' } }],
    ['restricted words', failure(400, 19, 'comment contains restricted words'), { kind: 'forbidden', reason: 'words' }],
    ['an old post', failure(403, 8, 'rejected', 'old post, read-only'), { kind: 'closed' }],
    ['a blocked person', failure(403, 7, 'rejected'), { kind: 'forbidden', reason: 'blocked' }],
    ['no access', failure(403, 3, 'rejected'), { kind: 'forbidden' }],
    [
      'the limiter',
      { status: 429, headers: { 'content-type': 'text/plain' }, body: 'You have reached maximum request limit.' },
      { kind: 'too-fast' },
    ],
    ['its own error', failure(500, 0, 'internal'), { kind: 'server-error', status: 500 }],
    ['a name too short', { status: 500 }, { kind: 'invalid', fields: { name: 'too-short' } }, { name: 'Al' }],
    ['a name with signs in it', { status: 500 }, { kind: 'invalid', fields: { name: 'invalid' } }, { name: 'Ann!' }],
    ['no name', { status: 500 }, { kind: 'invalid', fields: { name: 'missing' } }, { name: ' ' }],
  ],
};
